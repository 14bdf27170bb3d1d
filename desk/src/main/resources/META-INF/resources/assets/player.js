// A recording is seen and its words are followed: a picture of the sound in which one goes to and fro, its speed, and the turn that is being spoken.
// Without this file the browser's own player works by itself.
'use strict';

(() => {
  const STEP = 5; // seconds that an arrow key goes
  const SPEEDS = [1, 1.5, 2];
  const LEFT_ALONE = 4000; // milliseconds for which whoever has scrolled is not taken elsewhere
  const calm = matchMedia('(prefers-reduced-motion: reduce)');

  let box = null; // what holds the player
  let audio = null;
  let picture = null; // the picture's parts, once it is drawn
  let begun = false;
  let spoken = null; // the key of the turn that is marked
  let scrolled = -Infinity; // when the reader last scrolled
  let away = false; // the reader may have gone to read something else
  let ours = -Infinity; // until when scrolling is our own

  // A recording may also come while the page is open: when the call is over.
  function begin() {
    const found = document.querySelector('.player');
    if (found === box) return;
    box = found;
    picture = null;
    begun = false;
    audio = box?.querySelector('audio') ?? null;
    if (!audio) return;
    audio.addEventListener('play', () => { begun = true; away = false; stay(true); move(audio); });
    audio.addEventListener('ended', () => stay(false));
    for (const change of ['timeupdate', 'seeked', 'ended', 'loadedmetadata']) audio.addEventListener(change, show);
    audio.addEventListener('seeking', () => { begun = true; away = false; });
    audio.after(foot());
    if (box.dataset.waveform) draw(box);
  }

  // Stays before the reader's eyes while they go on reading.
  function stay(on) {
    box?.closest('.sounding').classList.toggle('is-on', on);
  }

  function foot() {
    const foot = document.createElement('div');
    foot.className = 'player-foot';
    const speeds = document.createElement('div');
    speeds.className = 'speeds';
    speeds.setAttribute('role', 'group');
    speeds.setAttribute('aria-label', worded('Speed'));
    for (const speed of SPEEDS) {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = speed + '×';
      button.dataset.speed = speed;
      button.setAttribute('aria-pressed', speed === 1);
      button.addEventListener('click', () => { audio.playbackRate = speed; });
      speeds.append(button);
    }
    // The browser's own menu has speeds, too.
    audio.addEventListener('ratechange', () => {
      for (const button of speeds.children) button.setAttribute('aria-pressed', Number(button.dataset.speed) === audio.playbackRate);
    });
    foot.append(speeds);
    return foot;
  }

  async function draw(mine) {
    try {
      const answer = await fetch(mine.dataset.waveform, {headers: {Accept: 'application/json'}, credentials: 'same-origin'});
      if (!answer.ok) return;
      const sound = await answer.json();
      if (mine === box && sound.length > 0) drawn(sound);
    } catch (unable) {
      // The player stays plain.
    }
  }

  function drawn({length, caller, receptionist, both}) {
    const count = (both ?? caller).length;
    const loudest = Math.max(10, ...(both ?? [...caller, ...receptionist]));
    const shapes = both
      ? [['both', shape(both, 49.5, -49 / loudest)], ['both', shape(both, 50.5, 49 / loudest)]]
      : [['caller', shape(caller, 49, -48 / loudest)], ['receptionist', shape(receptionist, 51, 48 / loudest)]];
    const paths = () => shapes.map(([name, d]) => svg('path', {class: name, d}));
    // A picture within the picture ends where its width ends.
    const heard = svg('svg', {class: 'heard', width: 0, height: 100});
    heard.append(...paths());
    const line = svg('line', {y1: 0, y2: 100, x1: 0, x2: 0});
    const whole = svg('svg', {viewBox: `0 0 ${count} 100`, preserveAspectRatio: 'none', 'aria-hidden': 'true', focusable: 'false'});
    whole.append(...paths(), heard, line);
    const wave = document.createElement('div');
    wave.className = 'wave';
    for (const [name, value] of Object.entries({role: 'slider', tabindex: 0, 'aria-label': worded('Place in the recording'), 'aria-valuemin': 0, 'aria-valuemax': Math.ceil(length)})) wave.setAttribute(name, value);
    wave.append(whole);
    picture = {wave, heard, line, count, length};
    if (!both) box.querySelector('.player-foot').prepend(legend());
    box.prepend(wave);
    listen(wave);
    show();
  }

  // One step for each stretch of the sound, from a middle line up or down; silence is a thin line.
  function shape(peaks, middle, scale) {
    const steps = peaks.map((peak, at) => `V${(middle + (Math.max(peak, .5) * scale)).toFixed(1)}H${at + 1}`);
    return `M0 ${middle}${steps.join('')}V${middle}Z`;
  }

  function svg(name, attributes) {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  }

  function legend() {
    const legend = document.createElement('p');
    legend.className = 'legend faint';
    for (const [name, words] of [['caller', worded('Caller')], ['receptionist', worded('Receptionist')]]) {
      const one = document.createElement('span');
      const key = document.createElement('i');
      key.className = 'key ' + name;
      one.append(key, words);
      legend.append(one);
    }
    return legend;
  }

  // A finger may only want to scroll the page: it goes where it moves across, or where it leaves.
  function listen(wave) {
    const there = event => {
      const {left, width} = wave.getBoundingClientRect();
      seek((event.clientX - left) / width * picture.length);
    };
    wave.addEventListener('pointerdown', event => {
      if (event.button !== 0) return;
      wave.setPointerCapture(event.pointerId);
      if (event.pointerType !== 'touch') there(event);
    });
    wave.addEventListener('pointermove', event => { if (wave.hasPointerCapture(event.pointerId)) there(event); });
    wave.addEventListener('pointerup', event => { if (wave.hasPointerCapture(event.pointerId)) there(event); });
    wave.addEventListener('keydown', event => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      const to = {ArrowLeft: audio.currentTime - STEP, ArrowDown: audio.currentTime - STEP, ArrowRight: audio.currentTime + STEP, ArrowUp: audio.currentTime + STEP, Home: 0, End: picture.length}[event.key];
      if (to === undefined) return;
      event.preventDefault();
      seek(to);
    });
  }

  function seek(seconds) {
    begun = true;
    away = false;
    audio.currentTime = Math.max(0, picture ? Math.min(seconds, picture.length) : seconds);
    show();
  }

  // While it plays the line moves evenly; what a browser tells of by itself comes four times a second.
  function move(playing) {
    show();
    if (playing === audio && !audio.paused) requestAnimationFrame(() => move(playing));
  }

  function show() {
    if (picture) {
      const at = Math.min(audio.currentTime, picture.length);
      const x = at / picture.length * picture.count;
      picture.heard.setAttribute('width', x);
      picture.line.setAttribute('x1', x);
      picture.line.setAttribute('x2', x);
      const second = String(Math.round(at));
      if (picture.wave.getAttribute('aria-valuenow') !== second) {
        picture.wave.setAttribute('aria-valuenow', second);
        picture.wave.setAttribute('aria-valuetext', inWords(Math.round(at)));
      }
    }
    mark();
  }

  function inWords(seconds) {
    const count = (number, what) => `${number} ${what}${number === 1 ? '' : 's'}`;
    const minutes = Math.floor(seconds / 60);
    return minutes ? `${count(minutes, 'minute')} ${count(seconds % 60, 'second')}` : count(seconds, 'second');
  }

  // The turn that began last; two may lie over each other.
  function now() {
    if (!begun || !audio?.isConnected || audio.ended) return null;
    const at = audio.currentTime * 1000 + 50;
    let last = null;
    for (const turn of document.querySelectorAll('.turn[data-at]')) {
      const began = Number(turn.dataset.at);
      if (began <= at && (!last || began >= Number(last.dataset.at))) last = turn;
    }
    return last;
  }

  // A refreshed page may have put another element in its place, or have taken the mark off.
  function mark() {
    const turn = now();
    const marked = turn?.classList.contains('is-spoken') ? turn : null;
    if (turn === spoken && turn === marked) return;
    const before = spoken?.isConnected ? spoken : null;
    for (const old of document.querySelectorAll('.turn.is-spoken')) {
      if (old === turn) continue;
      old.classList.remove('is-spoken');
      old.removeAttribute('aria-current');
    }
    turn?.classList.add('is-spoken');
    turn?.setAttribute('aria-current', 'true');
    spoken = turn;
    if (turn && turn !== before) follow(turn, before);
  }

  // Where the words are seen: their list, if it scrolls, else what the page leaves free below the player.
  function frame(turn) {
    const list = turn.parentElement;
    if (list.scrollHeight > list.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(list).overflowY)) {
      const {top, bottom} = list.getBoundingClientRect();
      return {top, bottom, of: list};
    }
    const sounding = box.closest('.sounding');
    return getComputedStyle(sounding).position === 'sticky'
      ? {top: Math.max(0, sounding.getBoundingClientRect().bottom), bottom: innerHeight - 80, of: window}
      : null;
  }

  function isWithin(turn, {top, bottom}) {
    const edges = turn.getBoundingClientRect();
    return edges.bottom > top && edges.top < bottom;
  }

  // Whoever scrolled is followed again where the turn that was spoken is still before their eyes.
  function follow(turn, before) {
    const seen = frame(turn);
    if (!seen || performance.now() - scrolled < LEFT_ALONE) return;
    if (away && !(before && isWithin(before, seen))) return;
    away = false;
    const edges = turn.getBoundingClientRect();
    const beyond = edges.top < seen.top + 8 || edges.bottom - edges.top > seen.bottom - seen.top ? edges.top - seen.top - 16
      : edges.bottom > seen.bottom ? edges.top - seen.top - (seen.bottom - seen.top) / 3
      : 0;
    if (Math.abs(beyond) < 1) return;
    ours = performance.now() + 1000;
    seen.of.scrollBy({top: beyond, behavior: calm.matches ? 'auto' : 'smooth'});
  }

  function left() {
    scrolled = performance.now();
    away = true;
  }

  addEventListener('wheel', left, {passive: true});
  addEventListener('touchmove', event => { if (!event.target.closest?.('.wave')) left(); }, {passive: true});
  addEventListener('scroll', () => { if (performance.now() > ours) left(); }, {passive: true, capture: true});

  document.addEventListener('click', event => {
    const turn = event.target.closest('.play-from')?.closest('[data-at]');
    if (!turn || !audio) return;
    scrolled = -Infinity;
    stay(true);
    seek(Number(turn.dataset.at) / 1000);
    audio.play().catch(() => {}); // the browser says so itself where it cannot
  });

  document.addEventListener('refreshed', () => { begin(); mark(); });
  begin();
})();
