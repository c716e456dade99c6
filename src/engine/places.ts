// Capacity with a first-come-first-served waiting line, which may be limited and may be left (impatience).
// Who is asked first is the caller's business: on release the freed place goes to the first in line, at once.
import { NONE, type WaitingLines } from './waitingLines.ts';

export { NONE, WaitingLines } from './waitingLines.ts';

/** `request`: the customer has a place. */
export const STARTED = 0;
/** `request`: no place is free, the customer stands in line. */
export const WAITING = 1;
/** `request`: no place is free and the line is full. */
export const TURNED_AWAY = 2;

/** Some places, who waits for them, and their time-weighted totals. Times are the caller's, and may not go back. */
export class Places {
  /** Places taken; may exceed the capacity after it was lowered. */
  taken = 0;
  /** Customers in line. */
  waiting = 0;
  capacity: number;
  readonly lineLimit: number;
  readonly #lines: WaitingLines;
  readonly #line: number;
  #first = NONE;
  #last = NONE;
  #changedAt = 0;
  #takenArea = 0;
  #waitingArea = 0;
  #fullArea = 0;

  /** `capacity`: whole, from 0. `lineLimit`: most customers in line; 0 for no line, Infinity for no limit. */
  constructor(lines: WaitingLines, capacity: number, lineLimit: number) {
    if (!(capacity >= 0)) throw new RangeError(`capacity is ${capacity}; wanted 0 or more places`);
    if (!(lineLimit >= 0)) throw new RangeError(`line limit is ${lineLimit}; wanted 0 or more customers`);
    this.#lines = lines;
    this.#line = lines.addLine();
    this.capacity = capacity;
    this.lineLimit = lineLimit;
  }

  /** Asks for a place: STARTED, WAITING or TURNED_AWAY. Nobody overtakes: while others wait, a newcomer joins the line. */
  request(customer: number, now: number): 0 | 1 | 2 {
    if (this.taken < this.capacity && this.waiting === 0) {
      this.#settle(now);
      this.taken += 1;
      return STARTED;
    }
    if (this.waiting >= this.lineLimit) return TURNED_AWAY;
    const lines = this.#lines;
    lines.reach(customer);
    if (lines.line[customer] !== 0) {
      throw new Error(
        `customer ${customer} asks for a place in line ${this.#line} but waits in line ${lines.line[customer]}`,
      );
    }
    this.#settle(now);
    lines.line[customer] = this.#line;
    lines.ahead[customer] = this.#last;
    lines.behind[customer] = NONE;
    if (this.#last === NONE) this.#first = customer;
    else lines.behind[this.#last] = customer;
    this.#last = customer;
    this.waiting += 1;
    return WAITING;
  }

  /** One customer finishes. Returns the customer who starts instead, or NONE. */
  release(now: number): number {
    if (this.taken === 0) throw new Error(`release at ${now} from line ${this.#line}, where no place is taken`);
    this.#settle(now);
    this.taken -= 1;
    if (this.waiting === 0 || this.taken >= this.capacity) return NONE;
    return this.#start();
  }

  /** The first in line takes a free place: for after the capacity was raised. Returns the customer, or NONE. */
  startNext(now: number): number {
    if (this.waiting === 0 || this.taken >= this.capacity) return NONE;
    this.#settle(now);
    return this.#start();
  }

  /** A waiting customer gives up. */
  leave(customer: number, now: number): void {
    if (!this.isWaiting(customer))
      throw new Error(`customer ${customer} leaves line ${this.#line} without being in it`);
    this.#settle(now);
    this.#unlink(customer);
  }

  /** Changes the capacity. If lowered, those inside stay until they finish; if raised, call `startNext` until it gives NONE. */
  setCapacity(capacity: number, now: number): void {
    if (!(capacity >= 0)) throw new RangeError(`capacity is ${capacity}; wanted 0 or more places`);
    this.#settle(now);
    this.capacity = capacity;
  }

  isWaiting(customer: number): boolean {
    return customer >= 0 && customer < this.#lines.line.length && this.#lines.line[customer] === this.#line;
  }

  /** First in line, or NONE. */
  first(): number {
    return this.#first;
  }

  /** Places taken, summed over time since the last reset. */
  takenArea(now: number): number {
    this.#settle(now);
    return this.#takenArea;
  }

  /** Customers in line, summed over time since the last reset. */
  waitingArea(now: number): number {
    this.#settle(now);
    return this.#waitingArea;
  }

  /** Time without a free place since the last reset. */
  fullArea(now: number): number {
    this.#settle(now);
    return this.#fullArea;
  }

  /** Begins the time-weighted totals anew. */
  resetAreas(now: number): void {
    this.#changedAt = now;
    this.#takenArea = 0;
    this.#waitingArea = 0;
    this.#fullArea = 0;
  }

  #settle(now: number): void {
    const elapsed = now - this.#changedAt;
    if (!(elapsed >= 0))
      throw new RangeError(`line ${this.#line} is used at ${now}, before its last change at ${this.#changedAt}`);
    this.#changedAt = now;
    this.#takenArea += this.taken * elapsed;
    this.#waitingArea += this.waiting * elapsed;
    if (this.taken >= this.capacity) this.#fullArea += elapsed;
  }

  #start(): number {
    const customer = this.#first;
    this.#unlink(customer);
    this.taken += 1;
    return customer;
  }

  #unlink(customer: number): void {
    const { ahead, behind, line } = this.#lines;
    const before = ahead[customer];
    const after = behind[customer];
    if (before === NONE) this.#first = after;
    else behind[before] = after;
    if (after === NONE) this.#last = before;
    else ahead[after] = before;
    line[customer] = 0;
    this.waiting -= 1;
  }
}
