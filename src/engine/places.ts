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
  private readonly lines: WaitingLines;
  private readonly lineNumber: number;
  private firstInLine = NONE;
  private lastInLine = NONE;
  private changedAt = 0;
  private takenSum = 0;
  private waitingSum = 0;
  private fullSum = 0;

  /** `capacity`: whole, from 0. `lineLimit`: most customers in line; 0 for no line, Infinity for no limit. */
  constructor(lines: WaitingLines, capacity: number, lineLimit: number) {
    if (!(capacity >= 0)) throw new RangeError(`capacity is ${capacity}; wanted 0 or more places`);
    if (!(lineLimit >= 0)) throw new RangeError(`line limit is ${lineLimit}; wanted 0 or more customers`);
    this.lines = lines;
    this.lineNumber = lines.addLine();
    this.capacity = capacity;
    this.lineLimit = lineLimit;
  }

  /** Asks for a place: STARTED, WAITING or TURNED_AWAY. Nobody overtakes: while others wait, a newcomer joins the line. */
  request(customer: number, now: number): 0 | 1 | 2 {
    if (this.taken < this.capacity && this.waiting === 0) {
      this.settleTaken(now);
      this.taken += 1;
      return STARTED;
    }
    return this.waiting < this.lineLimit ? this.join(customer, now) : TURNED_AWAY;
  }

  /** One customer finishes. Returns the customer who starts instead, or NONE. */
  release(now: number): number {
    if (this.taken === 0) this.refuseRelease(now);
    this.settle(now);
    this.taken -= 1;
    if (this.waiting === 0 || this.taken >= this.capacity) return NONE;
    return this.start();
  }

  /** The first in line takes a free place: for after the capacity was raised. Returns the customer, or NONE. */
  startNext(now: number): number {
    if (this.waiting === 0 || this.taken >= this.capacity) return NONE;
    this.settle(now);
    return this.start();
  }

  /** A waiting customer gives up. */
  leave(customer: number, now: number): void {
    if (!this.isWaiting(customer))
      throw new Error(`customer ${customer} leaves line ${this.lineNumber} without being in it`);
    this.settle(now);
    this.unlink(customer);
  }

  /** Changes the capacity. If lowered, those inside stay until they finish; if raised, call `startNext` until it gives NONE. */
  setCapacity(capacity: number, now: number): void {
    if (!(capacity >= 0)) throw new RangeError(`capacity is ${capacity}; wanted 0 or more places`);
    this.settle(now);
    this.capacity = capacity;
  }

  isWaiting(customer: number): boolean {
    return customer >= 0 && customer < this.lines.line.length && this.lines.line[customer] === this.lineNumber;
  }

  /** First in line, or NONE. */
  first(): number {
    return this.firstInLine;
  }

  /** Places taken, summed over time since the last reset. */
  takenArea(now: number): number {
    this.settle(now);
    return this.takenSum;
  }

  /** Customers in line, summed over time since the last reset. */
  waitingArea(now: number): number {
    this.settle(now);
    return this.waitingSum;
  }

  /** Time without a free place since the last reset. */
  fullArea(now: number): number {
    this.settle(now);
    return this.fullSum;
  }

  /** Begins the time-weighted totals anew. */
  resetAreas(now: number): void {
    this.changedAt = now;
    this.takenSum = 0;
    this.waitingSum = 0;
    this.fullSum = 0;
  }

  private join(customer: number, now: number): 1 {
    const lines = this.lines;
    lines.reach(customer);
    if (lines.line[customer] !== 0) {
      throw new Error(
        `customer ${customer} asks for a place in line ${this.lineNumber} but waits in line ${lines.line[customer]}`,
      );
    }
    this.settle(now);
    lines.line[customer] = this.lineNumber;
    lines.ahead[customer] = this.lastInLine;
    lines.behind[customer] = NONE;
    if (this.lastInLine === NONE) this.firstInLine = customer;
    else lines.behind[this.lastInLine] = customer;
    this.lastInLine = customer;
    this.waiting += 1;
    return WAITING;
  }

  /** Brings the time-weighted totals up to now. */
  private settle(now: number): void {
    const elapsed = now - this.changedAt;
    this.waitingSum += this.waiting * elapsed;
    if (this.taken >= this.capacity) this.fullSum += elapsed;
    this.settleTaken(now);
  }

  /** As `settle`, for when nobody waits and a place is free: the other totals stand still then. */
  private settleTaken(now: number): void {
    const elapsed = now - this.changedAt;
    if (!(elapsed >= 0)) this.refuseTime(now);
    this.changedAt = now;
    this.takenSum += this.taken * elapsed;
  }

  private refuseRelease(now: number): never {
    throw new Error(`release at ${now} from line ${this.lineNumber}, where no place is taken`);
  }

  private refuseTime(now: number): never {
    throw new RangeError(`line ${this.lineNumber} is used at ${now}, before its last change at ${this.changedAt}`);
  }

  private start(): number {
    const customer = this.firstInLine;
    this.unlink(customer);
    this.taken += 1;
    return customer;
  }

  private unlink(customer: number): void {
    const { ahead, behind, line } = this.lines;
    const before = ahead[customer];
    const after = behind[customer];
    if (before === NONE) this.firstInLine = after;
    else behind[before] = after;
    if (after === NONE) this.lastInLine = before;
    else ahead[after] = before;
    line[customer] = 0;
    this.waiting -= 1;
  }
}
