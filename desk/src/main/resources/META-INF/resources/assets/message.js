// Shows what a message would look like while it is written. The server fills it in; without this file a button does.
'use strict';

const letter = document.getElementById('message');
let writing = 0;
let newest = 0;

letter.addEventListener('input', () => {
  clearTimeout(writing);
  writing = setTimeout(preview, 250);
});

async function preview() {
  const asked = ++newest;
  try {
    const answer = await fetch(letter.dataset.preview, {method: 'POST', body: new URLSearchParams(new FormData(letter)), credentials: 'same-origin', headers: {Accept: 'text/html'}});
    if (!answer.ok || asked !== newest) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
    for (const id of ['preview', 'faults']) document.getElementById(id).replaceChildren(...fresh.getElementById(id).childNodes);
  } catch (offline) {
    // what is there stays; the next letter asks again
  }
}
