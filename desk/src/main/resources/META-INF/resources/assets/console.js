// Keeps an open page up to date: the server says that something changed, the page asks for itself again and puts in what is different.
// Every page works without this file; it only saves reloading.
'use strict';

document.documentElement.classList.add('scripted');

const status = document.getElementById('status');
const offline = document.getElementById('offline');
const liveAddress = document.body.dataset.live;

// Brings an element to the state of a fresh one. Children with a data-key are matched by it, so that what did not change is left
// alone: focus, open details and scroll positions stay as they are. What has data-own belongs to another script.
function patch(old, fresh) {
  if ('own' in old.dataset) return;
  for (const {name, value} of fresh.attributes) {
    if (name !== 'open' && old.getAttribute(name) !== value) old.setAttribute(name, value);
  }
  for (const {name} of [...old.attributes]) {
    if (name !== 'open' && name !== 'class' && !fresh.hasAttribute(name)) old.removeAttribute(name);
  }
  const keyed = [...fresh.children].length > 0 && [...fresh.children].every(keyOf);
  if (keyed) patchChildren(old, fresh);
  else if (old.innerHTML !== fresh.innerHTML && !isBusy(old)) replaceContent(old, fresh);
}

// By what a thing is known again: its key, or the address that it leads to.
function keyOf(child) {
  return child.dataset.key || child.firstElementChild?.getAttribute('href');
}

function replaceContent(old, fresh) {
  const focused = old.contains(document.activeElement) ? document.activeElement : null;
  old.innerHTML = fresh.innerHTML;
  if (focused && focused.name) [...old.querySelectorAll('[name]')].find(e => e.name === focused.name && e.value === focused.value)?.focus();
}

function patchChildren(old, fresh) {
  const before = new Map([...old.children].filter(keyOf).map(child => [keyOf(child), child]));
  let place = null;
  for (const child of [...fresh.children]) {
    const key = keyOf(child);
    let mine = before.get(key);
    if (mine && mine.tagName === child.tagName) {
      before.delete(key);
      patch(mine, child);
    } else {
      mine = document.importNode(child, true);
      if (child.dataset.news || child.classList.contains('turn')) mine.classList.add('arrived');
      if (child.dataset.news) say(worded('New.') + ' ' + child.dataset.news);
    }
    const next = place ? place.nextElementSibling : old.firstElementChild;
    if (next !== mine) old.insertBefore(mine, next);
    place = mine;
  }
  while (place ? place.nextElementSibling : old.firstElementChild) {
    (place ? place.nextElementSibling : old.firstElementChild).remove();
  }
  for (const node of [...old.childNodes]) {
    if (node.nodeType === Node.TEXT_NODE && node.textContent.trim()) node.remove();
  }
}

// Somebody is in the middle of filling in a field.
function isBusy(region) {
  const focused = document.activeElement;
  return region.contains(focused) && focused.matches('input:not([type=radio]), select, textarea');
}

// What scripts say, in the language of the page: it stands there, by what it is in English.
const wordings = new Map([...document.getElementById('wordings')?.content.children ?? []].map(one => [one.dataset.word, one.textContent]));

function worded(english, ...values) {
  return values.reduce((text, value) => text.replace('%', () => value), wordings.get(english) ?? english);
}

function say(words) {
  if (status) status.textContent = words;
}

let wanted = new Set();
let timer = 0;
let asking = false;

function refresh(kinds) {
  kinds.forEach(kind => wanted.add(kind));
  if (!timer) timer = setTimeout(ask, 120);
}

async function ask() {
  timer = 0;
  if (asking || document.querySelector('.is-moving')) { timer = setTimeout(ask, 120); return; }
  const kinds = wanted;
  wanted = new Set();
  const regions = [...document.querySelectorAll('[data-on]')].filter(region => concerns(region, kinds));
  if (regions.length === 0) return;
  asking = true;
  try {
    put(regions, await page(currentAddress()));
    connected();
  } catch (trouble) {
    disconnected();
    kinds.forEach(kind => wanted.add(kind));
    timer = setTimeout(ask, 3000);
  } finally {
    asking = false;
  }
}

function concerns(region, kinds) {
  return kinds.has('all') || region.dataset.on.split(' ').some(kind => kinds.has(kind));
}

async function page(address) {
  const answer = await fetch(address, {headers: {Accept: 'text/html'}, credentials: 'same-origin'});
  if (new URL(answer.url).pathname === '/sign-in') { location.reload(); throw new Error('signed out'); }
  if (!answer.ok) throw new Error('status ' + answer.status);
  return new DOMParser().parseFromString(await answer.text(), 'text/html');
}

function put(regions, fresh) {
  for (const region of regions) {
    const replacement = fresh.getElementById(region.id);
    if (!replacement) continue;
    const sticking = [...region.querySelectorAll('[data-stick]')].filter(atEnd).map(element => element.id);
    patch(region, replacement);
    document.querySelectorAll('[data-stick]').forEach(list => {
      if (sticking.includes(list.id)) list.scrollTop = list.scrollHeight;
    });
  }
  tick();
  document.dispatchEvent(new Event('refreshed'));
}

function atEnd(list) {
  return list.scrollHeight - list.scrollTop - list.clientHeight < 40;
}

let source = null;
let again = 0;
let worry = 0;

function connected() {
  clearTimeout(worry);
  worry = 0;
  offline.hidden = true;
}

// A short break is mended before anybody has to know.
function disconnected() {
  if (!worry) worry = setTimeout(() => { offline.hidden = false; }, 2500);
}

function listen() {
  if (!liveAddress || source || document.hidden) return;
  source = new EventSource(liveAddress);
  source.addEventListener('hello', () => { connected(); document.body.dataset.connected = 'yes'; refresh(['all']); });
  source.addEventListener('change', event => refresh([event.data]));
  source.onerror = () => {
    delete document.body.dataset.connected;
    disconnected();
    if (source.readyState === EventSource.CLOSED) {
      source = null;
      clearTimeout(again);
      again = setTimeout(() => { refresh(['all']); listen(); }, 3000);
    }
  };
}

document.addEventListener('visibilitychange', () => {
  if (document.hidden && source) { source.close(); source = null; delete document.body.dataset.connected; }
  else listen();
});

// Times move on even when nothing changes: "next" becomes "now", and what is held lapses.
setInterval(() => { if (liveAddress && !document.hidden) refresh(['all']); }, document.querySelector('[data-often]') ? 15000 : 60000);

function tick() {
  for (const clock of document.querySelectorAll('[data-since]')) {
    const seconds = Math.max(0, Math.floor((Date.now() - Date.parse(clock.dataset.since)) / 1000));
    const pad = number => String(number).padStart(2, '0');
    clock.textContent = seconds < 3600
      ? Math.floor(seconds / 60) + ':' + pad(seconds % 60)
      : Math.floor(seconds / 3600) + ':' + pad(Math.floor(seconds / 60) % 60) + ':' + pad(seconds % 60);
  }
}
setInterval(tick, 1000);

// What was held until now is free again: the page is asked at that moment.
const over = new Set();
setInterval(() => {
  for (const held of document.querySelectorAll('[data-until]')) {
    const id = held.dataset.key + held.dataset.until;
    if (Date.parse(held.dataset.until) < Date.now() && !over.has(id)) {
      over.add(id);
      refresh(['booking']);
    }
  }
}, 1000);

const form = document.querySelector('form[data-refresh]');

// What the page was asked for; on the form, what it would be asked for with the fields as they are now.
function currentAddress() {
  if (!form) return location.href;
  const fields = new URLSearchParams(new FormData(form));
  ['key', 'instead', 'name', 'phone', 'notes'].forEach(field => fields.delete(field));
  return form.dataset.refresh + '?' + fields;
}

function replaceContentOf(old, fresh) {
  if (old && fresh) replaceContent(old, fresh);
}

if (form) {
  form.addEventListener('change', async event => {
    if (!event.target.matches('[data-refreshes]')) return;
    const fresh = await page(currentAddress());
    for (const part of ['options', 'resource', 'at']) replaceContentOf(document.getElementById(part), fresh.getElementById(part));
  });
  document.getElementById('troubles')?.focus();
}

document.querySelectorAll('form[data-submits]').forEach(choice => choice.addEventListener('change', () => choice.requestSubmit()));

document.addEventListener('click', event => {
  for (const menu of document.querySelectorAll('details[data-menu][open]')) {
    if (!menu.contains(event.target)) menu.open = false;
  }
});
document.addEventListener('keydown', event => {
  if (event.key !== 'Escape') return;
  for (const menu of document.querySelectorAll('details[data-menu][open]')) {
    menu.open = false;
    menu.querySelector('summary').focus();
  }
});

// What is to be copied is marked as well, for browsers that give the clipboard to no page, or not without https.
document.querySelectorAll('[data-copy]').forEach(button => {
  button.hidden = false;
  button.addEventListener('click', async () => {
    const field = document.getElementById(button.dataset.copy);
    field.select();
    const copied = await Promise.resolve(navigator.clipboard?.writeText(field.value) ?? document.execCommand('copy')).then(done => done !== false, () => false);
    button.textContent = worded(copied ? 'Copied' : 'Marked: copy it with your keyboard');
    say(button.textContent);
  });
});

// A file's text is put where it could be pasted, so that it is seen before it is sent. Spreadsheets write what is no UTF-8.
document.querySelectorAll('textarea[data-file]').forEach(field => {
  const choice = document.createElement('p');
  choice.className = 'choose';
  choice.innerHTML = '<label class="button file"><span></span><input type="file"></label><span class="faint" role="alert"></span>';
  choice.querySelector('span').textContent = worded('Choose a file…');
  const input = choice.querySelector('input');
  const answer = choice.querySelector('[role]');
  input.accept = field.dataset.file;
  field.after(choice);
  const read = async file => {
    answer.textContent = worded('Reading % …', file.name);
    const {text, why} = await textOfFile(file, field.dataset.fileText);
    answer.textContent = text === null ? why : worded('% is read. Look at it above, then go on.', file.name);
    if (text === null) return;
    field.value = text;
    const name = document.getElementById(field.dataset.fileName ?? '');
    if (name && !name.value) name.value = file.name.replace(/\.[a-z0-9]+$/i, '').slice(0, name.maxLength);
  };
  input.addEventListener('change', () => input.files[0] && read(input.files[0]));
  field.addEventListener('drop', event => {
    if (!event.dataTransfer.files[0]) return;
    event.preventDefault();
    read(event.dataTransfer.files[0]);
  });
});

// What is text is read here; what is none is asked of the server, where the page says where.
async function textOfFile(file, address) {
  const own = worded('That is no text, or too long. Open it, mark what matters, copy it and paste it above.');
  if (file.size > 5_000_000) return {text: null, why: address ? worded('That file is larger than 5 MB. Leave its pictures out, or copy its text and paste it.') : own};
  const bytes = new Uint8Array(await file.arrayBuffer());
  const packed = /^(%PDF|PK)/.test(String.fromCharCode(...bytes.subarray(0, 4)));
  const text = packed || file.size > 2_000_000 ? null : textOf(bytes);
  if (text !== null || !address) return {text, why: own};
  try {
    const answer = await fetch(address, {method: 'POST', headers: {'Content-Type': 'application/octet-stream'}, body: bytes});
    const said = await answer.text();
    return answer.ok ? {text: said} : {text: null, why: answer.status === 422 ? said : own};
  } catch {
    return {text: null, why: worded('The file could not be sent: there is no connection just now. Try again.')};
  }
}

function textOf(bytes) {
  const [first, second] = bytes;
  const wide = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  for (const encoding of wide ? [wide] : ['utf-8', 'windows-1252']) {
    try {
      const text = new TextDecoder(encoding, {fatal: true}).decode(bytes);
      return /[\0\x01-\x08\x0e-\x1a]/.test(text) ? null : text;
    } catch {
      // It is written otherwise.
    }
  }
  return null;
}

document.querySelectorAll('[data-stick]').forEach(list => { list.scrollTop = list.scrollHeight; });
tick();
listen();
