// The two ends of a call in the browser's sound thread: Ear turns the microphone's sound into 20 ms pieces of a telephone's rate, Mouth plays
// such pieces in order, a little late where the network is uneven, and forgets them at once when it is told to.
'use strict';

const RATE = 8000;
const PIECE = RATE / 50;

// Changes the rate of a stream by a low-pass filter (windowed sinc), so that nothing above the lower rate's half folds back into speech.
class Resampler {
  static WINGS = 12;
  static PHASES = 128;

  constructor(from, to) {
    this.step = from / to;
    const cutoff = .92 * Math.min(1, to / from);
    this.wing = Math.ceil(Resampler.WINGS / cutoff);
    this.taps = Array.from({length: Resampler.PHASES + 1}, (_, phase) => this.weights(phase / Resampler.PHASES, cutoff));
    this.forget();
  }

  forget() {
    this.past = new Float32Array(2 * this.wing);
    this.at = this.wing;
  }

  // How much each of the inputs around counts for an output that lies a fraction after the one in the middle; together one.
  weights(fraction, cutoff) {
    const weights = new Float32Array(2 * this.wing);
    let sum = 0;
    for (let i = 0; i < weights.length; i++) {
      const distance = i - this.wing + 1 - fraction;
      const x = Math.PI * distance * cutoff;
      const window = Math.abs(distance) >= this.wing ? 0 : .5 + .5 * Math.cos(Math.PI * distance / this.wing);
      weights[i] = (x === 0 ? 1 : Math.sin(x) / x) * window;
      sum += weights[i];
    }
    return weights.map(weight => weight / sum);
  }

  next(piece) {
    const input = new Float32Array(this.past.length + piece.length);
    input.set(this.past);
    input.set(piece, this.past.length);
    const out = [];
    for (; this.at + this.wing < input.length; this.at += this.step) {
      const middle = Math.floor(this.at);
      const weights = this.taps[Math.round((this.at - middle) * Resampler.PHASES)];
      let sum = 0;
      for (let i = 0, from = middle - this.wing + 1; i < weights.length; i++) sum += input[from + i] * weights[i];
      out.push(sum);
    }
    const kept = Math.min(input.length, Math.floor(this.at) - this.wing + 1);
    this.past = input.slice(kept);
    this.at -= kept;
    return out;
  }
}

class Ear extends AudioWorkletProcessor {
  constructor() {
    super();
    this.resampler = new Resampler(sampleRate, RATE);
    this.piece = new Int16Array(PIECE);
    this.filled = 0;
    this.energy = 0;
  }

  process([input]) {
    const heard = input.length > 0 ? input[0] : new Float32Array(128);
    for (const sample of this.resampler.next(heard)) {
      this.piece[this.filled++] = Math.round(Math.max(-1, Math.min(1, sample)) * 32767);
      this.energy += sample * sample;
      if (this.filled === PIECE) this.send();
    }
    return true;
  }

  send() {
    this.port.postMessage({sound: this.piece.buffer, level: Math.sqrt(this.energy / PIECE)}, [this.piece.buffer]);
    this.piece = new Int16Array(PIECE);
    this.filled = 0;
    this.energy = 0;
  }
}

class Mouth extends AudioWorkletProcessor {
  constructor({processorOptions}) {
    super();
    const {ahead = .06, most = Infinity} = processorOptions ?? {};
    this.resampler = new Resampler(RATE, sampleRate);
    this.ahead = ahead * sampleRate; // sound that is waited for before speaking, so that the next piece may be late
    this.longest = 2 * this.ahead; // and how long at most
    this.most = most * sampleRate; // where more than that waits, all of it is too late
    this.queue = [];
    this.forget();
    this.port.onmessage = ({data}) => {
      if (data.sound) this.add(data.sound);
      else if (data.mark) this.queue.push({mark: data.mark});
      else this.clear();
    };
  }

  forget() {
    this.used = 0;
    this.waiting = true;
    this.waited = 0;
  }

  add(sound) {
    const samples = Float32Array.from(this.resampler.next(Float32Array.from(new Int16Array(sound), sample => sample / 32768)));
    if (this.queue.length * samples.length > this.most) this.clear();
    if (samples.length) this.queue.push({samples});
  }

  // Marks are given back at once, so that nobody waits for what will not be heard.
  clear() {
    const marks = this.queue.filter(piece => piece.mark);
    this.queue = [];
    this.resampler.forget();
    this.forget();
    for (const {mark} of marks) this.port.postMessage({mark});
  }

  process(_, [output]) {
    this.reached();
    const out = output[0];
    let filled = 0;
    if (this.ready(out.length)) {
      while (filled < out.length && this.queue.length) {
        const {samples} = this.queue[0];
        const part = Math.min(out.length - filled, samples.length - this.used);
        out.set(samples.subarray(this.used, this.used + part), filled);
        filled += part;
        this.used += part;
        if (this.used === samples.length) {
          this.queue.shift();
          this.used = 0;
          this.reached();
        }
      }
      if (filled < out.length) this.forget();
    }
    for (let channel = 1; channel < output.length; channel++) output[channel].set(out);
    if (filled) this.port.postMessage({played: filled / sampleRate});
    return true;
  }

  ready(length) {
    if (!this.queue.length) return false;
    if (!this.waiting) return true;
    this.waited += length;
    let ahead = 0;
    for (const piece of this.queue) {
      if (piece.mark) ahead = this.ahead;
      else ahead += piece.samples.length;
      if (ahead >= this.ahead) break;
    }
    this.waiting = ahead < this.ahead && this.waited < this.longest;
    return !this.waiting;
  }

  reached() {
    while (this.queue.length && this.queue[0].mark) this.port.postMessage({mark: this.queue.shift().mark});
  }
}

registerProcessor('ear', Ear);
registerProcessor('mouth', Mouth);
