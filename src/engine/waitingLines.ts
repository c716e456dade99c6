// Link columns for first-come-first-served waiting lines: who stands before and behind each customer.
// Many places share one set of columns, because a customer stands in one line at a time.

/** No customer. */
export const NONE = -1;

/** Columns by customer number; they grow with the highest number that waits. */
export class WaitingLines {
  ahead: Int32Array;
  behind: Int32Array;
  /** Number of the line (see `addLine`) that the customer stands in; 0 for none. */
  line: Int32Array;
  #lineCount = 0;

  constructor(customerCapacity: number) {
    this.ahead = new Int32Array(customerCapacity);
    this.behind = new Int32Array(customerCapacity);
    this.line = new Int32Array(customerCapacity);
  }

  /** Number of a new line, from 1. */
  addLine(): number {
    this.#lineCount += 1;
    return this.#lineCount;
  }

  /** Makes room for this customer number. */
  reach(customer: number): void {
    if (customer < this.line.length) return;
    const capacity = Math.max(customer + 1, 2 * this.line.length);
    this.ahead = grown(this.ahead, capacity);
    this.behind = grown(this.behind, capacity);
    this.line = grown(this.line, capacity);
  }
}

function grown(column: Int32Array, capacity: number): Int32Array {
  const larger = new Int32Array(capacity);
  larger.set(column);
  return larger;
}
