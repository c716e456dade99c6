// Arrivals at a rate that may change, by thinning: candidate points come at an explicit ceiling rate, and each candidate
// is taken by its own uniform. A changed rate adds or drops arrivals and renumbers none.
import { exponential } from './draw.ts';
import type { Streams } from './streams.ts';

/** The candidates of one source (a practice), one after the other. */
export class Candidates {
  /** Number of the candidate that `time` belongs to; -1 before the first. */
  ordinal = -1;
  /** Time of that candidate, in the unit of the rate. */
  time = 0;
  readonly #streams: Streams;
  readonly #stream: number;
  readonly #hi: number;
  readonly #lo: number;
  readonly #meanGap: number;

  /** `ceilingRate`: candidates per unit of time, above 0. `hi`, `lo`: identity of the source. */
  constructor(streams: Streams, stream: number, hi: number, lo: number, ceilingRate: number) {
    if (!(ceilingRate > 0 && ceilingRate < Infinity))
      throw new RangeError(`ceiling rate is ${ceilingRate}; wanted above 0`);
    this.#streams = streams;
    this.#stream = stream;
    this.#hi = hi;
    this.#lo = lo;
    this.#meanGap = 1 / ceilingRate;
  }

  /** Moves to the next candidate and returns its time. The gap before candidate n is the draw of occasion n. */
  next(): number {
    this.ordinal += 1;
    this.#streams.at(this.#stream, this.#hi, this.#lo, this.ordinal);
    this.time += exponential(this.#streams, this.#meanGap);
    return this.time;
  }
}

/** Whether a candidate with uniform `u` arrives when the rate is `rate`. Throws when the rate exceeds the ceiling. */
export function accepted(u: number, rate: number, ceiling: number): boolean {
  if (!(rate <= ceiling)) throw new RangeError(`arrival rate ${rate} exceeds its ceiling ${ceiling}`);
  return u * ceiling < rate;
}
