// Hearing a call while it goes on: the caller on the left, the receptionist on the right, a little late, so that an uneven network is not heard.
'use strict';

(() => {
  const bar = document.getElementById('listening');
  if (!bar) return;

  const words = document.getElementById('listening-words');
  const stop = document.getElementById('listening-stop');
  const SPARE = {ahead: .25, most: 1}; // seconds of sound that are waited for, and that may wait
  // The levels of G.711 µ-law.
  const LEVELS = Int16Array.from({length: 256}, (_, code) => {
    const bits = ~code & 255;
    const size = ((bits & 15) << 3) + 132 << (bits >> 4 & 7);
    return bits & 128 ? 132 - size : size - 132;
  });
  let listening = null;

  function show(text, on) {
    bar.hidden = false;
    bar.dataset.on = on;
    words.textContent = text;
    stop.textContent = worded(on ? 'Stop listening' : 'Close');
  }

  async function listen({listen: address, caller}) {
    end();
    const mine = listening = {caller};
    show(worded('Connecting to the call from %…', caller), true);
    try {
      await openSound(mine);
    } catch (unable) {
      if (listening === mine) end(worded('This browser cannot play the sound of calls.'));
      return;
    }
    if (listening !== mine) return close(mine);
    const socket = mine.socket = new WebSocket(new URL(address, location.href.replace(/^http/, 'ws')));
    socket.binaryType = 'arraybuffer';
    socket.onmessage = ({data}) => typeof data === 'string' ? over(mine) : hear(mine, new Uint8Array(data));
    socket.onclose = () => { if (listening === mine) end(worded(mine.heard ? 'The connection to the call broke off.' : 'This call cannot be listened to just now.')); };
  }

  async function openSound(mine) {
    const sound = mine.sound = new AudioContext({latencyHint: 'interactive'});
    await sound.audioWorklet.addModule(bar.dataset.worklet);
    const sides = new ChannelMergerNode(sound, {numberOfInputs: 2});
    mine.sides = [0, 1].map(side => {
      const mouth = new AudioWorkletNode(sound, 'mouth', {numberOfInputs: 0, outputChannelCount: [1], processorOptions: SPARE});
      mouth.connect(sides, 0, side);
      return mouth;
    });
    mine.sides[0].port.onmessage = ({data}) => { if (data.played) bar.dataset.played = Number(bar.dataset.played ?? 0) + data.played; };
    sides.connect(sound.destination);
    await sound.resume();
  }

  // Each moment is a sample of the caller and one of ours.
  function hear(mine, piece) {
    if (!mine.heard) {
      mine.heard = true;
      show(worded('You are listening to the call from %.', mine.caller), true);
    }
    mine.sides.forEach((mouth, side) => {
      const sound = Int16Array.from({length: piece.length / 2}, (_, at) => LEVELS[piece[2 * at + side]]).buffer;
      mouth.port.postMessage({sound}, [sound]);
    });
  }

  function over(mine) {
    if (listening === mine) end(worded(mine.heard ? 'The call is over.' : 'Nothing can be heard of this call any more.'));
  }

  function end(text) {
    const mine = listening;
    listening = null;
    if (mine) close(mine);
    if (text) show(text, false);
    else bar.hidden = true;
  }

  function close(mine) {
    mine.socket?.close();
    mine.sound?.close();
  }

  document.addEventListener('click', event => {
    const button = event.target.closest('[data-listen]');
    if (button) listen(button.dataset);
  });
  stop.addEventListener('click', () => end());
  addEventListener('pagehide', () => end());
})();
