// Keyed luck: every draw is a pure function of (seed, replication, stream name, entity key, occasion, draw),
// so neither the order of calls, nor other entities, nor other streams can move it. Why: docs/decisions/0002-keyed-streams.md.
import alea from 'seedrandom/lib/alea.js';

export { childHi, childLo, nameKey } from './identity.ts';

const { imul } = Math;
const TWO_MINUS_53 = 1 / 9007199254740992;
/** 2^32 over the golden ratio: draws of one occasion are this far apart before they are mixed. */
const DRAW_STEP = 0x9e3779b9;

/** One to one on 32-bit words; every bit reaches the bits above it, and the next word's mixing brings it down. */
function mix(word: number, factor: number): number {
  return imul(word ^ (word >>> 15), factor);
}

/** A cursor over all streams of one replication. `at` points it at an occasion; each draw then takes the next value there. */
export class Streams {
  /** The last 64 bits drawn, as two signed 32-bit halves. */
  high = 0;
  low = 0;
  private readonly keys: Int32Array;
  private x = 0;
  private y = 0;

  /** `names` are the streams; a stream's values depend on its name, not on its place in the list. Names must differ. */
  constructor(seed: number | string, replication: number, names: readonly string[]) {
    this.keys = new Int32Array(4 * names.length);
    names.forEach((name, stream) => {
      if (names.indexOf(name) !== stream) throw new Error(`two streams are named ${name}`);
      const source = alea(`${name}\n${replication}\n${seed}`);
      for (let i = 0; i < 4; i += 1) this.keys[4 * stream + i] = source.int32();
    });
  }

  /** Points at draw 0 of one occasion of one entity (`hi`, `lo`: its identity) in the stream with this index. */
  at(stream: number, hi: number, lo: number, occasion: number): this {
    const keys = this.keys;
    const k = stream << 2;
    let x = mix(hi ^ keys[k], 0x85ebca6b);
    let y = mix(lo ^ keys[k + 1], 0x2c1b3c6d) + x;
    x = mix(x ^ y ^ occasion, 0x297a2d39) + keys[k + 2];
    y = mix(y, 0x7feb352d) + x;
    x = mix(x ^ y, 0x846ca68b) + keys[k + 3];
    this.x = x | 0;
    this.y = y | 0;
    return this;
  }

  /** Draws the next 64 bits of the occasion into `high` and `low`. */
  next(): this {
    let x = this.x;
    this.x = (x + DRAW_STEP) | 0;
    let y = mix(this.y ^ x, 0x846ca68b) + x;
    x = mix(x ^ y, 0x85ebca6b);
    y = mix(y ^ x, 0x297a2d39) + x;
    x = mix(x ^ y, 0x7feb352d);
    this.high = x ^ (x >>> 15);
    this.low = y ^ (y >>> 16) ^ x;
    return this;
  }

  /** Next value of the occasion, uniform on [0, 1) in steps of 2^-53. */
  uniform(): number {
    this.next();
    return ((this.high >>> 5) * 67108864 + (this.low >>> 6)) * TWO_MINUS_53;
  }

  /** Next value of the occasion as a whole number from 0 to 2^32 - 1. */
  uint32(): number {
    return this.next().high >>> 0;
  }
}
