// Keyed luck: every draw is a pure function of (seed, replication, stream name, entity key, occasion, draw),
// so neither the order of calls, nor other entities, nor other streams can move it. Why: docs/decisions/0002-keyed-streams.md.
import alea from 'seedrandom/lib/alea.js';

export { childHi, childLo, nameKey } from './identity.ts';

const { imul } = Math;
const TWO_MINUS_53 = 1 / 9007199254740992;
/** A cursor over all streams of one replication. `at` points it at an occasion; each draw then takes the next value there. */
export class Streams {
  /** The last 64 bits drawn, as two signed 32-bit halves. */
  high = 0;
  low = 0;
  private readonly keysHi: Int32Array;
  private readonly keysLo: Int32Array;
  private x = 0;
  private y = 0;

  /** `names` are the streams; a stream's values depend on its name, not on its place in the list. Names must differ. */
  constructor(seed: number | string, replication: number, names: readonly string[]) {
    this.keysHi = new Int32Array(names.length);
    this.keysLo = new Int32Array(names.length);
    names.forEach((name, stream) => {
      if (names.indexOf(name) !== stream) throw new Error(`two streams are named ${name}`);
      const source = alea(`${name}\n${replication}\n${seed}`);
      this.keysHi[stream] = source.int32();
      this.keysLo[stream] = source.int32();
    });
  }

  /** Points at draw 0 of one occasion of one entity (`hi`, `lo`: its identity) in the stream with this index. */
  at(stream: number, hi: number, lo: number, occasion: number): this {
    // A local name, because each use of one of the module costs bytecodes, by which V8 decides what to inline (bench: w2).
    const multiply = imul;
    const x = hi ^ this.keysHi[stream];
    const y = lo ^ this.keysLo[stream];
    this.x = multiply(x ^ (x >>> 15), 0x85ebca6b);
    this.y = (multiply(y ^ (y >>> 15), 0x2c1b3c6d) + this.x) ^ occasion;
    return this;
  }

  /** Draws the next 64 bits of the occasion into `high` and `low`: three rounds of mixing over (x + draw steps, y). */
  next(): this {
    const multiply = imul;
    let x = this.x;
    // 2^32 over the golden ratio: draws of one occasion are this far apart before they are mixed.
    this.x = (x + 0x9e3779b9) | 0;
    let y = this.y ^ x;
    y = multiply(y ^ (y >>> 15), 0x846ca68b) + x;
    x ^= y;
    x = multiply(x ^ (x >>> 15), 0x85ebca6b);
    y ^= x;
    y = multiply(y ^ (y >>> 15), 0x297a2d39) + x;
    this.high = y ^ (y >>> 15);
    this.low = x ^ (x >>> 16) ^ y;
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
