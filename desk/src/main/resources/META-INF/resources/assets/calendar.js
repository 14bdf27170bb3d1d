// Moves bookings in the calendar, and makes them longer or shorter: with the mouse, with a finger that rests on one until it comes along, or with the keyboard. The server decides: what it refuses goes back to where it was.
'use strict';

const STEP = 15;
const SHORTEST = 5;
const calendar = document.getElementById('calendar');
const answer = document.getElementById('answer');
let picked = null;
let quiet = 0;

function pick(link) {
  const block = link.closest('.cal-block');
  picked = {
    link, block, home: block.parentElement, next: block.nextElementSibling, classes: block.className,
    column: block.closest('.cal-column'), from: minutes(block, 'h', 'm'), length: minutes(block, 'lh', 'lm'), by: 0, longer: 0, dragged: false,
  };
  picked.start = picked.column;
  block.classList.add('is-picked');
  calendar.classList.add('is-moving');
}

function minutes(block, hour, minute) {
  const style = getComputedStyle(block);
  return Number(style.getPropertyValue('--' + hour)) * 60 + Number(style.getPropertyValue('--' + minute));
}

// Shows the picked booking so many minutes later, in that column.
function place(by, column) {
  picked.by = Math.max(-picked.from, Math.min(room() - picked.length - picked.longer, by));
  picked.column = column;
  draw();
}

// Shows the picked booking so many minutes longer.
function stretch(longer) {
  const most = room() - picked.from - picked.by - picked.length;
  picked.longer = Math.max(Math.min(0, SHORTEST - picked.length), Math.min(most, longer));
  draw();
}

// The minutes that a column has.
function room() {
  return Math.round(picked.home.closest('.cal-body').clientHeight / hourHeight() * 60);
}

function draw() {
  const at = picked.from + picked.by;
  const length = picked.length + picked.longer;
  const block = picked.block;
  block.className = 'cal-block is-picked lane-0 of-1 ' + ['h' + Math.floor(at / 60), 'm' + at % 60,
    'lh' + Math.floor(length / 60), 'lm' + length % 60].join(' ');
  const list = picked.column.querySelector('.cal-blocks');
  if (block.parentElement !== list) list.append(block);
}

function hourHeight() {
  return document.querySelector('.cal-hours li').getBoundingClientRect().height;
}

function putBack() {
  if (!picked) return;
  const {block, home, next, classes} = picked;
  block.className = classes;
  if (block.parentElement !== home || block.nextElementSibling !== next) home.insertBefore(block, next && next.parentElement === home ? next : null);
  picked = null;
  calendar.classList.remove('is-moving');
}

// How far the picked booking was taken, how much longer it is, and whose it would be; days are columns of a week.
function wish() {
  const days = calendar.classList.contains('is-week') ? dayOf(picked.column) - dayOf(picked.start) : 0;
  return {days, minutes: picked.by, longer: picked.longer, resource: picked.column.dataset.resource, version: picked.link.dataset.move};
}

function dayOf(column) {
  return Math.round(Date.parse(column.dataset.key) / 86400000);
}

async function drop() {
  const {link, start, column, by, longer} = picked;
  if (by === 0 && longer === 0 && start === column) { putBack(); return; }
  const fields = new URLSearchParams(wish());
  try {
    const said = await fetch(link.getAttribute('href').replace('bookings/', 'calendar/'), {method: 'POST', body: fields, credentials: 'same-origin', headers: {Accept: 'text/plain'}});
    const words = said.status < 500 && (said.headers.get('Content-Type') || '').startsWith('text/plain') ? await said.text() : worded('That did not work.');
    tell(said.ok ? words : words + ' ' + worded('It stays where it was.'));
  } catch (offline) {
    tell(worded('There is no connection. It stays where it was.'));
  }
  const address = link.getAttribute('href');
  putBack();
  put([calendar], await page(location.href));
  calendar.querySelector('a[href="' + address + '"]')?.focus({preventScroll: true});
}

function tell(words) {
  answer.textContent = words;
  answer.hidden = false;
  clearTimeout(quiet);
  quiet = setTimeout(() => { answer.hidden = true; }, 7000);
}

function moment() {
  const at = picked.from + picked.by;
  const line = document.querySelectorAll('.cal-hours li')[Math.floor(at / 60)];
  return picked.column.getAttribute('aria-label') + ', ' + (line ? line.textContent : '') + (at % 60 ? ' ' + worded('and % minutes', at % 60) : '')
    + (picked.longer ? ', ' + worded('% minutes long', picked.length + picked.longer) : '');
}

const REST = 400;
const EDGE = 40;
let grip = null;
let dragged = false;

calendar.addEventListener('pointerdown', event => {
  const link = event.target.closest('[data-move]');
  if (!link || event.button !== 0 || !event.isPrimary) return;
  dragged = false;
  grip = {link, x: event.clientX, y: event.clientY, top: calendar.scrollTop, touch: event.pointerType === 'touch', end: Boolean(event.target.closest('.cal-block i'))};
  // A finger that moves on at once means the page and not the booking.
  if (grip.touch) grip.rest = setTimeout(() => { pick(link); navigator.vibrate?.(15); }, REST);
});

function letGo() {
  clearTimeout(grip?.rest);
  grip = null;
}

// What a finger has picked up moves, and not the page beneath it.
document.addEventListener('touchmove', event => { if (grip?.touch && picked) event.preventDefault(); }, {passive: false});
calendar.addEventListener('contextmenu', event => { if (grip?.touch) event.preventDefault(); });

// Near its edges the calendar comes along.
function follow(event) {
  const box = calendar.getBoundingClientRect();
  const pull = (at, from, to) => at < from + EDGE ? -12 : at > to - EDGE ? 12 : 0;
  calendar.scrollBy(pull(event.clientX, box.left, box.right), pull(event.clientY, box.top, Math.min(box.bottom, innerHeight)));
}

document.addEventListener('pointermove', event => {
  if (!grip) return;
  if (!picked && Math.hypot(event.clientX - grip.x, event.clientY - grip.y) < (grip.touch ? 10 : 6)) return;
  if (!picked && grip.touch) { letGo(); return; }
  if (!picked) pick(grip.link);
  picked.dragged = true;
  if (grip.touch) follow(event);
  const down = event.clientY - grip.y + calendar.scrollTop - grip.top;
  const column = document.elementsFromPoint(event.clientX, event.clientY).map(e => e.closest('.cal-column')).find(Boolean);
  const minutes = Math.round(down / hourHeight() * 60 / STEP) * STEP;
  if (grip.end) stretch(minutes);
  else place(minutes, column || picked.column);
  event.preventDefault();
});

document.addEventListener('pointerup', () => {
  const rested = Boolean(grip?.touch && picked);
  letGo();
  dragged = rested || Boolean(picked?.dragged);
  if (picked?.dragged) drop();
  else if (rested) putBack();
});

document.addEventListener('pointercancel', () => { letGo(); putBack(); });

// The click that ends a drag opens nothing.
calendar.addEventListener('click', event => {
  if (dragged) event.preventDefault();
  dragged = false;
}, true);
calendar.addEventListener('dragstart', event => event.preventDefault());

calendar.addEventListener('keydown', event => {
  const link = event.target.closest('[data-move]');
  if (!picked && link && event.key === ' ') {
    pick(link);
    say(worded('Picked up.') + ' ' + moment());
    event.preventDefault();
  } else if (picked && !picked.dragged) {
    steer(event);
  }
});

function steer(event) {
  const columns = [...calendar.querySelectorAll('.cal-column')];
  const aside = step => columns[columns.indexOf(picked.column) + step] || picked.column;
  const ways = event.shiftKey ? {
    ArrowUp: () => stretch(picked.longer - STEP), ArrowDown: () => stretch(picked.longer + STEP),
  } : {
    ArrowUp: () => place(picked.by - STEP, picked.column), ArrowDown: () => place(picked.by + STEP, picked.column),
    ArrowLeft: () => place(picked.by, aside(-1)), ArrowRight: () => place(picked.by, aside(1)),
  };
  if (ways[event.key]) {
    ways[event.key]();
    picked.link.focus({preventScroll: true});
    picked.block.scrollIntoView({block: 'nearest', inline: 'nearest'});
    say(moment());
  } else if (event.key === 'Enter' || event.key === ' ') {
    drop();
  } else if (event.key === 'Escape' || event.key === 'Tab') {
    const {link} = picked;
    putBack();
    link.focus({preventScroll: true});
    say(worded('Left where it was.'));
    if (event.key === 'Tab') return;
  } else {
    return;
  }
  event.preventDefault();
}

// Today opens at this hour, a week at the day that was asked for.
const line = calendar.querySelector('.cal-now');
if (line) calendar.scrollTop = Math.max(0, line.offsetTop - calendar.clientHeight / 3);
const asked = calendar.querySelector('.cal-column.is-wanted');
if (asked) calendar.scrollLeft = asked.offsetLeft - document.querySelector('.cal-hours').offsetWidth;
