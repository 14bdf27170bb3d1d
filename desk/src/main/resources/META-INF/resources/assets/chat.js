// Saves reloading while a customer writes with the assistant. The page works without this file.
'use strict';

let sending = false;

function bringLast() {
  const log = document.getElementById('chat-log');
  if (log) log.scrollTop = log.scrollHeight;
}

function add(text, name) {
  const line = document.createElement('li');
  line.className = name;
  line.textContent = text;
  document.getElementById('chat-log').append(line);
  bringLast();
  return line;
}

document.addEventListener('submit', async event => {
  const form = event.target.closest('#chat-form');
  if (!form) return;
  event.preventDefault();
  const field = form.querySelector('#chat-text');
  if (sending || !field.value.trim()) return;
  sending = true;
  const trouble = document.getElementById('chat-trouble');
  trouble.hidden = true;
  const mine = add(field.value, 'is-mine');
  const coming = add('…', 'is-coming');
  try {
    const answer = await fetch(form.action, {method: 'POST', body: new URLSearchParams(new FormData(form)), headers: {Accept: 'text/html'}});
    if (!answer.ok) throw new Error('status ' + answer.status);
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('chat');
    if (!fresh) throw new Error('no conversation in the answer');
    document.getElementById('chat').replaceWith(fresh);
    bringLast();
    document.getElementById('chat-text').focus({preventScroll: true});
  } catch (broken) {
    mine.remove();
    coming.remove();
    trouble.hidden = false;
    field.focus();
  } finally {
    sending = false;
  }
});

bringLast();
