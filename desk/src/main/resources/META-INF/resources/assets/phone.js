// The browser as a telephone: asks for the microphone and for a pass, carries sound both ways over a socket, and shows what is said, understood and booked.
'use strict';

(() => {
  const phone = document.getElementById('phone-panel');
  if (!phone) return;

  const part = name => document.getElementById('phone-' + name);
  const words = new Map([...part('words').content.querySelectorAll('[data-word]')].map(word => [word.dataset.word, word.textContent]));
  const SENT_AHEAD = 16000; // bytes that may wait for a slow network: half a second of sound
  let call = null;

  // ---- what is shown ----

  function show(state, key) {
    phone.dataset.state = state;
    part('status').textContent = words.get(key ?? state);
    const on = state === 'ringing' || state === 'talking';
    part('call').hidden = on || state === 'asking';
    part('call').querySelector('span').textContent = words.get(state === 'idle' ? 'call' : 'again');
    for (const name of ['mute', 'keypad', 'level-row']) part(name).hidden = state !== 'talking';
    part('hang-up').hidden = !on && state !== 'asking';
    part('note').hidden = state !== 'idle';
    part('ring').hidden = true;
    if (!on) keypad(false);
    for (const opener of document.querySelectorAll('[data-phone]')) opener.classList.toggle('is-talking', on);
  }

  function line(who, text) {
    const log = part('log');
    log.hidden = false;
    const item = document.createElement('li');
    item.className = 'turn ' + who;
    const name = document.createElement('span');
    name.className = 'turn-who';
    name.textContent = words.get(who);
    const bubble = document.createElement('span');
    bubble.className = 'bubble';
    bubble.textContent = text;
    item.append(name, bubble);
    log.append(item);
    log.scrollTop = log.scrollHeight;
    return item;
  }

  function under(item, name, text) {
    const small = document.createElement('span');
    small.className = name;
    small.textContent = text;
    item.append(small);
    part('log').scrollTop = part('log').scrollHeight;
  }

  function keypad(open) {
    part('keys').hidden = !open;
    part('keypad').setAttribute('aria-expanded', open);
  }

  function tick() {
    if (!call?.since) return;
    const seconds = Math.floor((Date.now() - call.since) / 1000);
    part('time').textContent = Math.floor(seconds / 60) + ':' + String(seconds % 60).padStart(2, '0');
    if (!call.warned && call.longest - seconds < 60 && call.longest > 60) {
      call.warned = true;
      part('status').textContent = words.get('soon-over');
    }
  }

  // ---- a call ----

  class Refused extends Error {
    constructor(key) { super(key); this.key = key; }
  }

  async function start() {
    const mine = call = {muted: false};
    part('log').replaceChildren();
    part('log').hidden = true;
    part('booked').replaceChildren();
    part('time').textContent = '';
    try {
      show('asking');
      part('hang-up').focus();
      mine.microphone = await microphone();
      if (call !== mine) return stop(mine);
      show('ringing');
      const pass = await askForPass();
      mine.longest = pass.longest;
      await openSound(mine);
      if (call !== mine) return stop(mine);
      connect(mine, pass.address);
    } catch (trouble) {
      if (call === mine) end(mine, trouble instanceof Refused ? trouble.key : 'refused.old');
      else stop(mine);
    }
  }

  async function microphone() {
    if (!window.isSecureContext) throw new Refused('refused.insecure');
    if (!navigator.mediaDevices || !window.AudioWorkletNode) throw new Refused('refused.old');
    try {
      return await navigator.mediaDevices.getUserMedia({audio: {echoCancellation: true, noiseSuppression: true, autoGainControl: true, channelCount: 1}});
    } catch (trouble) {
      const why = {NotAllowedError: 'microphone', SecurityError: 'microphone', NotFoundError: 'none', NotReadableError: 'in-use'}[trouble.name];
      throw new Refused('refused.' + (why ?? 'other'));
    }
  }

  async function askForPass() {
    let answer;
    try {
      answer = await fetch(phone.dataset.pass + (phone.dataset.trial ? '/trial' : ''), {method: 'POST', headers: {Accept: 'application/json'}, credentials: 'same-origin'});
    } catch (unreachable) {
      throw new Refused('refused.network');
    }
    if (answer.ok) return answer.json();
    const why = {401: 'signed-out', 403: 'off', 404: 'off', 429: 'often', 503: 'busy'}[answer.status];
    throw new Refused('refused.' + (why ?? 'network'));
  }

  async function openSound(mine) {
    const sound = mine.sound = new AudioContext({latencyHint: 'interactive'});
    await sound.audioWorklet.addModule(phone.dataset.worklet);
    mine.ear = new AudioWorkletNode(sound, 'ear', {numberOfOutputs: 1, channelCount: 1, channelCountMode: 'explicit'});
    mine.mouth = new AudioWorkletNode(sound, 'mouth', {numberOfInputs: 0});
    sound.createMediaStreamSource(mine.microphone).connect(mine.ear);
    const silence = new GainNode(sound, {gain: 0}); // what leads nowhere is not run
    mine.ear.connect(silence).connect(sound.destination);
    mine.mouth.connect(sound.destination);
    mine.ear.port.onmessage = ({data}) => heard(mine, data);
    mine.mouth.port.onmessage = ({data}) => {
      if (data.mark) tell(mine, {event: 'mark', name: data.mark});
      if (data.played) phone.dataset.played = Number(phone.dataset.played ?? 0) + data.played;
    };
    await sound.resume();
  }

  function connect(mine, address) {
    const socket = mine.socket = new WebSocket(new URL(address, location.href.replace(/^http/, 'ws')));
    socket.binaryType = 'arraybuffer';
    socket.onmessage = ({data}) => typeof data === 'string' ? news(mine, JSON.parse(data)) : speak(mine, data);
    socket.onclose = () => { if (call === mine) end(mine, mine.ending ?? (mine.since ? 'ended.broken' : 'refused.network')); };
  }

  // Silence is sent as well: the caller's sound is the call's clock.
  function heard(mine, {sound, level}) {
    if (mine.socket?.readyState !== WebSocket.OPEN || mine.socket.bufferedAmount > SENT_AHEAD) return;
    part('level').value = mine.muted ? 0 : Math.min(1, 4 * level);
    mine.socket.send(mine.muted ? new ArrayBuffer(sound.byteLength) : sound);
  }

  function speak(mine, sound) {
    if (!mine.since) {
      mine.since = Date.now();
      mine.ticking = setInterval(tick, 500);
      show('talking');
    }
    mine.mouth.port.postMessage({sound}, [sound]);
  }

  function tell(mine, message) {
    if (mine.socket?.readyState === WebSocket.OPEN) mine.socket.send(JSON.stringify(message));
  }

  function news(mine, {event, ...told}) {
    switch (event) {
      case 'mark': mine.mouth.port.postMessage({mark: told.name}); break;
      case 'clear': mine.mouth.port.postMessage({clear: true}); break;
      case 'saying': mine.saying = line('agent', told.text); break;
      case 'interrupted': break;
      case 'turn': turned(mine, told); break;
      case 'booked': booked(told); break;
      case 'handed-over': mine.ending = 'ended.person'; break;
      case 'ended': mine.ending ??= ending(mine, told); break;
    }
  }

  // The agent's words stand there since they began; now it is known how much of them was heard.
  function turned(mine, {who, text, understood, interrupted}) {
    let item = who === 'agent' ? mine.saying : null;
    if (item) item.querySelector('.bubble').textContent = text;
    else item = line(who, text);
    if (who === 'agent') mine.saying = null;
    if (interrupted) under(item, 'cut', words.get('cut-off'));
    if (understood) under(item, 'understood', words.get('understood') + ' ' + understood);
  }

  function booked({what, when, name}) {
    const item = document.createElement('li');
    const title = document.createElement('b');
    title.textContent = words.get('booked');
    item.append(title, [what, when, name].filter(Boolean).join(' · '));
    part('booked').append(item);
  }

  function ending(mine, {by, outcome}) {
    if (outcome === 'BUSY') return 'refused.busy';
    if (by === 'CALLER') return 'ended.caller';
    if (by === 'AGENT') return 'ended.agent';
    return Date.now() - mine.since > (mine.longest - 2) * 1000 ? 'ended.longest' : 'ended.failed';
  }

  function hangUp() {
    const mine = call;
    if (!mine) return;
    tell(mine, {event: 'hang-up'});
    end(mine, 'ended.caller');
  }

  function end(mine, key) {
    call = null;
    stop(mine);
    show('ended', key);
    part('ring').hidden = key !== 'ended.person' || !part('ring').firstElementChild;
    if (!phone.hidden) part('call').focus();
  }

  // A socket that tells of a hang-up is left to the desk to close, which has the last words to write down.
  function stop(mine) {
    clearInterval(mine.ticking);
    mine.microphone?.getTracks().forEach(track => track.stop());
    mine.sound?.close();
    if (mine.socket && mine.socket.readyState !== WebSocket.CLOSED) {
      mine.socket.onmessage = ({data}) => { if (typeof data === 'string' && JSON.parse(data).event === 'booked') booked(JSON.parse(data)); };
      setTimeout(() => mine.socket.close(), 3000);
    }
  }

  // ---- hands ----

  function press(key) {
    if (!call?.since) return;
    tell(call, {event: 'digit', digit: key});
    const button = [...part('keys').querySelectorAll('[data-key]')].find(one => one.dataset.key === key);
    button.classList.add('is-pressed');
    setTimeout(() => button.classList.remove('is-pressed'), 150);
  }

  function mute() {
    call.muted = !call.muted;
    part('mute').setAttribute('aria-pressed', call.muted);
    part('status').textContent = words.get(call.muted ? 'muted' : 'talking');
  }

  function open() {
    phone.hidden = false;
    if (!call) part('call').focus();
    else part('hang-up').focus();
  }

  function close() {
    if (call) hangUp();
    phone.hidden = true;
    document.querySelector('[data-phone]')?.focus();
  }

  document.addEventListener('click', event => {
    const opener = event.target.closest('[data-phone]');
    if (!opener) return;
    if (!call) phone.dataset.trial = 'trial' in opener.dataset ? 'yes' : '';
    open();
  });
  part('call').addEventListener('click', start);
  part('hang-up').addEventListener('click', hangUp);
  part('close').addEventListener('click', close);
  part('mute').addEventListener('click', mute);
  part('keypad').addEventListener('click', () => keypad(part('keys').hidden));
  part('keys').addEventListener('click', event => { const key = event.target.closest('[data-key]'); if (key) press(key.dataset.key); });
  phone.addEventListener('keydown', event => {
    if (event.key === 'Escape' && !call) close();
    else if (/^[0-9*#]$/.test(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey) press(event.key);
  });
  addEventListener('beforeunload', event => { if (call?.since) event.preventDefault(); });
  addEventListener('pagehide', () => call?.socket?.close());
})();
