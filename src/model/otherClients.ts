// People who come to organisations without a link worker, while they wait. Rows are used again once they have left the list.
import { FIRST_ROWS, growColumns } from '../engine/columns.ts';
import { NONE } from './patients.ts';

export class OtherClients {
  #count = 0;
  #rows = FIRST_ROWS;
  #free = NONE;
  /** Which arrival of the organisation this is: the occasion of its luck. */
  ordinal = new Int32Array(FIRST_ROWS);
  organisation = new Int32Array(FIRST_ROWS);
  /** Clock minute at which patience ends; tells a current event from one of the row's earlier life. */
  leavesAt = new Float64Array(FIRST_ROWS);
  #next = new Int32Array(FIRST_ROWS);

  add(organisation: number, ordinal: number): number {
    let b = this.#free;
    if (b === NONE) {
      if (this.#count === this.#rows) {
        growColumns(this, this.#rows);
        const next = new Int32Array(2 * this.#rows);
        next.set(this.#next);
        this.#next = next;
        this.#rows *= 2;
      }
      b = this.#count;
      this.#count += 1;
    } else this.#free = this.#next[b];
    this.organisation[b] = organisation;
    this.ordinal[b] = ordinal;
    return b;
  }

  remove(b: number): void {
    this.leavesAt[b] = NaN;
    this.#next[b] = this.#free;
    this.#free = b;
  }
}
