// Saves reloading and keeps the free times up to date on the customer's pages, counts a kept time down, and lets it go when the page is left. All of it works without this file.
'use strict';

document.documentElement.classList.add('scripted');
document.getElementById('trouble')?.focus();

const choose = document.getElementById('choose');
// Where what is shown can be had again; not where the page stands, which may be the answer to a form.
let shown = choose && chosen();
let turn = 0;

function chosen() {
  return choose.getAttribute('action') + '?' + new URLSearchParams(new FormData(choose));
}

// Puts the free times of another choice on the page; an answer that is overtaken by a later one is thrown away.
async function show(address) {
  const mine = ++turn;
  const when = document.getElementById('when');
  when.classList.add('is-asking');
  try {
    const answer = await fetch(address, {headers: {Accept: 'text/html'}});
    if (!answer.ok) throw new Error('status ' + answer.status);
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
    if (mine !== turn) return;
    const focused = document.activeElement;
    for (const id of ['options', 'when', 'languages']) {
      const part = document.getElementById(id);
      if (part && fresh.getElementById(id)) part.replaceWith(fresh.getElementById(id));
    }
    document.getElementById('trouble')?.remove();
    again(focused)?.focus({preventScroll: true});
    history.replaceState(null, '', address);
    shown = address;
    bring();
  } catch (trouble) {
    if (mine === turn) location.href = address;
  }
}

// What was in use before its part of the page was replaced.
function again(element) {
  if (!element || element.isConnected) return null;
  if (element.dataset.day !== undefined) return document.querySelector('.front-days [aria-current]');
  if (element.name === 'at') return [...document.querySelectorAll('#when [name=at]')].find(e => e.value === element.value);
  return [...document.querySelectorAll('#choose [name]')].find(e => e.name === element.name && (e.type !== 'radio' && e.type !== 'checkbox' || e.value === element.value));
}

choose?.addEventListener('change', () => { show(chosen()); });
choose?.addEventListener('submit', event => { event.preventDefault(); });

// What others take goes from an open page at once; the page is asked no more often than every three seconds.
let source = null;
let asking = 0;
let asked = 0;

function listen() {
  if (!choose?.dataset.live || source || document.hidden) return;
  source = new EventSource(choose.dataset.live);
  source.addEventListener('hello', () => { document.body.dataset.connected = 'yes'; });
  source.addEventListener('change', renew);
}

function renew() {
  if (asking) return;
  asking = setTimeout(() => {
    asking = 0;
    asked = Date.now();
    freshen();
  }, Math.max(150, asked + 3000 - Date.now()));
}

// A choice that is made meanwhile is worth more than this answer.
async function freshen() {
  const mine = turn;
  const answer = await fetch(shown, {headers: {Accept: 'text/html'}}).catch(() => null);
  if (!answer?.ok) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('when');
  const when = document.getElementById('when');
  if (mine !== turn || !fresh || fresh.textContent === when.textContent) return;
  const focused = document.activeElement;
  const scrolled = when.querySelector('.front-days ol')?.scrollLeft;
  when.replaceWith(fresh);
  again(focused)?.focus({preventScroll: true});
  const strip = fresh.querySelector('.front-days ol');
  if (strip && scrolled !== undefined) strip.scrollLeft = scrolled;
}

document.addEventListener('visibilitychange', () => {
  if (document.hidden && source) { source.close(); source = null; delete document.body.dataset.connected; }
  else if (!document.hidden) { listen(); if (choose?.dataset.live) renew(); }
});
listen();

document.addEventListener('click', event => {
  const link = event.target.closest('a[data-day]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  show(link.href);
});

// The chosen day is in sight.
function bring() {
  const strip = document.querySelector('.front-days ol');
  const day = strip?.querySelector('[aria-current]');
  if (day) strip.scrollLeft = day.offsetLeft - strip.offsetLeft - strip.clientWidth / 2 + day.clientWidth / 2;
}
bring();

const kept = document.getElementById('kept');

if (kept) {
  const until = Date.parse(kept.dataset.until);
  const count = setInterval(() => {
    const left = Math.ceil((until - Date.now()) / 1000);
    if (left > 0) {
      const field = document.getElementById('left');
      field.textContent = field.dataset.left.replace('{1}', Math.floor(left / 60) + ':' + String(left % 60).padStart(2, '0'));
    } else {
      lapse();
    }
  }, 1000);
  const lapse = () => {
    clearInterval(count);
    kept.hidden = true;
    document.getElementById('lapsed').hidden = false;
  };
  // To reload is to leave: the time was let go while this page was asked for, whatever it says.
  if (performance.getEntriesByType('navigation')[0]?.type === 'reload') lapse();
  let sending = false;
  document.addEventListener('submit', () => { sending = true; });
  document.getElementById('languages')?.addEventListener('click', event => { if (event.target.closest('a')) sending = true; });
  addEventListener('pagehide', () => { if (!sending) navigator.sendBeacon(kept.dataset.release); });
  addEventListener('pageshow', event => { if (event.persisted) location.reload(); });
}

// In somebody's website the page says how high it is, so that nothing of it has to be scrolled there; it says nothing else.
if (document.body.classList.contains('is-embedded') && parent !== window) {
  const root = document.documentElement;
  new ResizeObserver(() => {
    parent.postMessage({frontdesk: 'height', height: Math.ceil(root.getBoundingClientRect().height)}, '*');
  }).observe(root);
}
