// The event calendar: what happens next. Its order is total, written here and never anywhere else:
//   1. the earlier time first;
//   2. at one instant, the kind with the lower priority number first;
//   3. among those, the one scheduled first.
//
// Two tiers (after the calendar queue of Brown, 1988): unsorted lists by slice of time for what comes later, and one short
// sorted line for the slice that is running, with a heap for what the line has no room for; beyond the last slice, one far list.
// The slice width follows the events; it cannot change the order, because the slice of an event never decreases with its
// time and equal times always share a slice. Why and how the width moves: docs/decisions/0009-two-tier-calendar.md.
import { EventHeap } from './eventHeap.ts';
import { EventSlots, NIL } from './eventSlots.ts';

/** Order of equal times: priority times this, plus the number scheduled before. */
const ORDER_SPAN = 17592186044416;
/** Length of the line; a slice that begins fills half of it at most. */
const LINE_LENGTH = 64;
const FULL_LINE = 32;
/** Events wanted in a slice. */
const EVENTS_PER_SLICE = 4;
const FEWEST_SLICES = 64;
const MOST_SLICES = 1048576;
/** Slices this many times too wide are laid out anew before their time. */
const FAR_TOO_WIDE = 8;

/** Pending events, first first. `next` takes the first one into `now`, `kind` and `id`. */
export class Calendar {
  /** Time of the event taken last, or where a run left the clock. */
  now = 0;
  /** Kind of the event taken last. */
  kind = 0;
  /** Identity number of the event taken last. */
  id = 0;

  private readonly ranks: Float64Array;
  private scheduledCount = 0;

  private readonly events = new EventSlots();
  private doubles = this.events.doubles;
  private integers = this.events.integers;
  private freeSlot = NIL;

  private readonly lineTimes = new Float64Array(LINE_LENGTH);
  private readonly lineSlots = new Int32Array(LINE_LENGTH);
  private lineAt = 0;
  private lineEnd = 0;
  /** Events taken are this plus `lineAt`, so that taking one from the line counts itself. */
  private takenBeforeLine = 0;
  /** A list on its way into the line, and the place there of each of its events. */
  private readonly listTimes = new Float64Array(FULL_LINE);
  private readonly listSlots = new Int32Array(FULL_LINE);
  private readonly listPlaces = new Int32Array(FULL_LINE);
  private readonly heap = new EventHeap(this.events);

  private heads = new Int32Array(FEWEST_SLICES).fill(NIL);
  private base = 0;
  private slicesPerUnit = Infinity;
  private slicesBegun = 0;

  private farHead = NIL;
  private farCount = 0;
  private farFirst = Infinity;

  private takenAtLayout = 0;
  private timeAtLayout = 0;
  /** Events taken at which the width is looked at again. */
  private lookDue = 0;

  /** `priorities`: by event kind, whole numbers from 0 to 255; at one instant the lower goes first. */
  constructor(priorities: ArrayLike<number>) {
    this.ranks = new Float64Array(priorities.length);
    for (let kind = 0; kind < priorities.length; kind += 1) {
      const priority = priorities[kind];
      if (!(priority >= 0 && priority <= 255 && priority % 1 === 0)) {
        throw new RangeError(`priority of event kind ${kind} is ${priority}; wanted a whole number from 0 to 255`);
      }
      this.ranks[kind] = priority * ORDER_SPAN;
    }
  }

  /** Pending events. */
  get size(): number {
    return this.scheduledCount - this.takenCount;
  }

  /** Adds an event at time `at`, which may be `now` but not before. Throws a RangeError with both times otherwise. */
  schedule(at: number, kind: number, id: number): void {
    const order = this.ranks[kind] + this.scheduledCount;
    if (!(at >= this.now && order >= 0)) this.refuse(at, kind, id);
    let slot = this.freeSlot;
    if (slot < 0) slot = this.newSlot();
    const integers = this.integers;
    this.freeSlot = integers[slot];
    this.scheduledCount += 1;
    integers[slot + 1] = kind;
    integers[slot + 2] = id;
    const half = slot >> 1;
    const doubles = this.doubles;
    doubles[half + 2] = at;
    doubles[half + 3] = order;
    const slice = (at - this.base) * this.slicesPerUnit;
    const heads = this.heads;
    if (slice >= this.slicesBegun && slice < heads.length) {
      const index = slice | 0;
      integers[slot] = heads[index];
      heads[index] = slot;
    } else this.putElsewhere(slot);
  }

  /** Takes the first event, if it comes at or before `horizon`, and moves the clock to it; false when there is none. */
  next(horizon = Infinity): boolean {
    const place = this.lineAt;
    if (place === this.lineEnd || this.heap.size > 0) return this.nextAfterLook(horizon);
    return this.takeFromLine(place, horizon);
  }

  /** Time of the first event; Infinity when there is none. */
  peekTime(): number {
    if (this.lineAt === this.lineEnd && this.heap.size === 0 && !this.beginSlice()) return Infinity;
    const line = this.lineAt < this.lineEnd ? this.lineTimes[this.lineAt] : Infinity;
    return this.heap.size > 0 && this.heap.firstTime() < line ? this.heap.firstTime() : line;
  }

  private get takenCount(): number {
    return this.takenBeforeLine + this.lineAt;
  }

  private refuse(at: number, kind: number, id: number): never {
    const event = `event kind ${kind} of ${id}`;
    if (!(this.ranks[kind] >= 0)) throw new RangeError(`${event} is none of the ${this.ranks.length} kinds`);
    throw new RangeError(`${event} scheduled at ${at}; wanted a finite time from now, ${this.now}, on`);
  }

  private refuseInfinity(slot: number): never {
    const kind = this.integers[slot + 1];
    const id = this.integers[slot + 2];
    this.scheduledCount -= 1;
    this.giveBack(slot);
    this.refuse(Infinity, kind, id);
  }

  private giveBack(slot: number): void {
    this.integers[slot] = this.freeSlot;
    this.freeSlot = slot;
  }

  private newSlot(): number {
    const slot = this.events.add();
    this.doubles = this.events.doubles;
    this.integers = this.events.integers;
    return slot;
  }

  /** Where an event goes that belongs to no slice to come: into the slice that is running, or far. */
  private putElsewhere(slot: number): void {
    const at = this.doubles[(slot >> 1) + 2];
    if ((at - this.base) * this.slicesPerUnit < this.slicesBegun && this.takenCount < this.lookDue) {
      this.pushLine(at, slot);
      return;
    }
    if (at === Infinity) this.refuseInfinity(slot);
    if (this.takenCount >= this.lookDue) this.look();
    this.put(at, slot);
  }

  private put(at: number, slot: number): void {
    const slice = (at - this.base) * this.slicesPerUnit;
    if (slice < this.slicesBegun) this.pushLine(at, slot);
    else if (slice < this.heads.length) {
      this.integers[slot] = this.heads[slice | 0];
      this.heads[slice | 0] = slot;
    } else this.pushFar(at, slot);
  }

  private takeFromLine(place: number, horizon: number): boolean {
    const at = this.lineTimes[place];
    if (at > horizon) return false;
    this.lineAt = place + 1;
    this.take(at, this.lineSlots[place]);
    return true;
  }

  private take(at: number, slot: number): void {
    const integers = this.integers;
    this.now = at;
    this.kind = integers[slot + 1];
    this.id = integers[slot + 2];
    this.giveBack(slot);
  }

  /** `next` when the line is over or shares the running slice with the heap. */
  private nextAfterLook(horizon: number): boolean {
    if (this.lineAt === this.lineEnd && this.heap.size === 0 && !this.beginSlice()) return false;
    if (this.heap.size === 0 || (this.lineAt < this.lineEnd && !this.isHeapFirst())) {
      return this.takeFromLine(this.lineAt, horizon);
    }
    const at = this.heap.firstTime();
    if (at > horizon) return false;
    this.takenBeforeLine += 1;
    this.take(at, this.heap.pop());
    return true;
  }

  private isHeapFirst(): boolean {
    const line = this.lineTimes[this.lineAt];
    const heap = this.heap.firstTime();
    return heap < line || (heap === line && this.events.isBeforeAtOnce(this.heap.first(), this.lineSlots[this.lineAt]));
  }

  /** Puts an event that belongs to the running slice, or before it, into its place in the line, or into the heap. */
  private pushLine(at: number, slot: number): void {
    const times = this.lineTimes;
    const slots = this.lineSlots;
    let hole = this.lineEnd;
    if (hole === LINE_LENGTH) {
      if (this.lineAt < FULL_LINE) {
        this.heap.push(slot);
        return;
      }
      hole = this.moveLine();
    }
    this.lineEnd = hole + 1;
    const first = this.lineAt;
    while (hole > first) {
      const time = times[hole - 1];
      if (time < at || (time === at && this.events.isBeforeAtOnce(slots[hole - 1], slot))) break;
      times[hole] = time;
      slots[hole] = slots[hole - 1];
      hole -= 1;
    }
    times[hole] = at;
    slots[hole] = slot;
  }

  /** Moves what is left of the line to its beginning; returns its new end. */
  private moveLine(): number {
    const moved = this.lineAt;
    this.lineTimes.copyWithin(0, moved);
    this.lineSlots.copyWithin(0, moved);
    this.takenBeforeLine += moved;
    this.lineAt = 0;
    this.lineEnd -= moved;
    return this.lineEnd;
  }

  private pushFar(at: number, slot: number): void {
    this.integers[slot] = this.farHead;
    this.farHead = slot;
    this.farCount += 1;
    if (at < this.farFirst) this.farFirst = at;
  }

  /** Brings the next slice that holds an event into the line; false when nothing is pending. */
  private beginSlice(): boolean {
    if (this.size === 0) return false;
    if (this.size === this.farCount) this.layOut(this.widthAfterAll());
    const heads = this.heads;
    let index = this.slicesBegun;
    while (heads[index] === NIL) index += 1;
    let slot = this.lineUp(heads[index]);
    heads[index] = NIL;
    this.slicesBegun = index + 1;
    for (; slot !== NIL; slot = this.integers[slot]) this.heap.push(slot);
    return true;
  }

  /**
   * Sorts the list that begins with slot `head` into the line, up to half the line's length; returns the rest of the list.
   * An event's place is the number of events that go before it, which is counted without a branch, because a processor cannot
   * foresee how times compare (bench: w2).
   */
  private lineUp(head: number): number {
    const doubles = this.doubles;
    const integers = this.integers;
    const listTimes = this.listTimes;
    const listSlots = this.listSlots;
    const listPlaces = this.listPlaces;
    let count = 0;
    let slot = head;
    do {
      const at = doubles[(slot >> 1) + 2];
      let place = 0;
      for (let i = 0; i < count; i += 1) {
        const time = listTimes[i];
        const isAfter = time === at ? +this.events.isBeforeAtOnce(listSlots[i], slot) : +(time < at);
        place += isAfter;
        listPlaces[i] += 1 - isAfter;
      }
      listTimes[count] = at;
      listSlots[count] = slot;
      listPlaces[count] = place;
      count += 1;
      slot = integers[slot];
    } while (slot !== NIL && count < FULL_LINE);
    const lineTimes = this.lineTimes;
    const lineSlots = this.lineSlots;
    for (let i = 0; i < count; i += 1) {
      lineTimes[listPlaces[i]] = listTimes[i];
      lineSlots[listPlaces[i]] = listSlots[i];
    }
    this.takenBeforeLine += this.lineAt;
    this.lineAt = 0;
    this.lineEnd = count;
    return slot;
  }

  /** Now and then: narrows slices that turned out far too wide. (Too narrow ones are soon used up, and widened then.) */
  private look(): void {
    const width = this.widthOfLate();
    this.lookDue = this.takenCount + this.heads.length + this.size;
    if (!(width > 0 && width * this.slicesPerUnit * FAR_TOO_WIDE < 1)) return;
    this.sendAllFar();
    if (this.farCount > 0) this.layOut(width);
  }

  /** Slice width for the pace of events since the last layout; 0 when that says nothing. */
  private widthOfLate(): number {
    const taken = this.takenCount - this.takenAtLayout;
    return taken > 0 ? (EVENTS_PER_SLICE * (this.now - this.timeAtLayout)) / taken : 0;
  }

  /** Slice width after all slices are used up, when only the far list is left. */
  private widthAfterAll(): number {
    if (this.slicesPerUnit === Infinity) return this.firstWidth();
    const width = this.widthOfLate();
    // A layout costs a step for each pending event: one that lasted for fewer events was too narrow, whatever the pace.
    const paid = this.takenCount - this.takenAtLayout >= this.farCount;
    return paid || width * this.slicesPerUnit > 2 ? width : 2 / this.slicesPerUnit;
  }

  /** A first guess, before any event was taken: as if times fell off exponentially from the first one. */
  private firstWidth(): number {
    let total = 0;
    for (let slot = this.farHead; slot !== NIL; slot = this.integers[slot]) {
      total += (this.events.timeOf(slot) - this.farFirst) / this.farCount;
    }
    return (EVENTS_PER_SLICE * total) / this.farCount;
  }

  /** Lays slices of about this width out over the far list, from its first event on. */
  private layOut(width: number): void {
    const perUnit = 1 / width;
    if (perUnit > 0 && perUnit < Infinity) this.slicesPerUnit = perUnit;
    else if (this.slicesPerUnit === Infinity) this.slicesPerUnit = 1;
    let slices = this.heads.length;
    while (slices < this.farCount && slices < MOST_SLICES) slices *= 2;
    while (slices > 8 * this.farCount && slices > FEWEST_SLICES) slices /= 2;
    if (slices !== this.heads.length) this.heads = new Int32Array(slices).fill(NIL);
    this.takenAtLayout = this.takenCount;
    this.timeAtLayout = this.now;
    this.lookDue = this.takenCount + slices + this.farCount;
    this.base = this.farFirst;
    this.slicesBegun = 0;

    let slot = this.farHead;
    this.farHead = NIL;
    this.farCount = 0;
    this.farFirst = Infinity;
    while (slot !== NIL) {
      const following = this.integers[slot];
      this.put(this.events.timeOf(slot), slot);
      slot = following;
    }
  }

  /** Empties line, heap and slices into the far list. */
  private sendAllFar(): void {
    for (let place = this.lineAt; place < this.lineEnd; place += 1) {
      this.pushFar(this.lineTimes[place], this.lineSlots[place]);
    }
    this.lineEnd = this.lineAt;
    while (this.heap.size > 0) this.pushFar(this.heap.firstTime(), this.heap.pop());
    for (let index = this.slicesBegun; index < this.heads.length; index += 1) {
      let slot = this.heads[index];
      this.heads[index] = NIL;
      while (slot !== NIL) {
        const following = this.integers[slot];
        this.pushFar(this.events.timeOf(slot), slot);
        slot = following;
      }
    }
  }
}
