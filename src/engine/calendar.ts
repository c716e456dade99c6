// The event calendar: what happens next. Its order is total, written here and never anywhere else:
//   1. the earlier time first;
//   2. at one instant, the kind with the lower priority number first;
//   3. among those, the one scheduled first.
//
// Two tiers (after the calendar queue of Brown, 1988): unsorted lists by slice of time for what comes later,
// one short sorted line for the slice that is running, one small heap for what is scheduled into that slice or before it,
// one list for everything beyond the last slice. The slice width follows the events; it cannot change the order, because the
// slice of an event never decreases with its time and equal times always share a slice.

/**
 * One slot holds one event in 32 bytes, seen as 8 integers and as 4 doubles: [time, order] as doubles, then
 * [kind, id, next slot, unused] as integers. A slot is named by the place of its first integer.
 */
const SLOT = 8;
const KIND = 4;
const ID = 5;
const NEXT = 6;
const NIL = -1;
/** Order of equal times: priority times this, plus the number scheduled before. */
const ORDER_SPAN = 17592186044416;
/** Longest line that is sorted by insertion; the rest of a fuller slice goes through the heap. */
const LINE_LIMIT = 32;
/** Events wanted in a slice. */
const EVENTS_PER_SLICE = 4;
const FEWEST_SLICES = 64;
const MOST_SLICES = 1048576;

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

  private doubles = new Float64Array(SLOT * 32);
  private integers = new Int32Array(this.doubles.buffer);
  private slotsEnd = 0;
  private freeSlot = NIL;

  private lineTimes = new Float64Array(LINE_LIMIT);
  private lineSlots = new Int32Array(LINE_LIMIT);
  private lineAt = 0;
  private lineEnd = 0;

  private heapTimes = new Float64Array(64);
  private heapSlots = new Int32Array(64);
  private heapSize = 0;

  private heads = new Int32Array(FEWEST_SLICES).fill(NIL);
  private slices = FEWEST_SLICES;
  private base = 0;
  private slicesPerUnit = Infinity;
  private slicesBegun = 0;

  private farHead = NIL;
  private farCount = 0;
  private farFirst = Infinity;

  private takenCount = 0;
  private takenAtLayout = 0;
  /** Events taken at which the slices are due for a new layout even though some are left. */
  private layoutDue = 0;
  private timeAtLayout = 0;

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
    const rank = this.ranks[kind];
    if (!(at >= this.now && at < Infinity && rank >= 0)) this.refuse(at, kind, id);
    const slot = this.freeSlot === NIL ? this.newSlot() : this.freeSlot;
    const integers = this.integers;
    this.freeSlot = integers[slot + NEXT];
    this.doubles[slot >> 1] = at;
    this.doubles[(slot >> 1) + 1] = rank + this.scheduledCount;
    this.scheduledCount += 1;
    integers[slot + KIND] = kind;
    integers[slot + ID] = id;
    const slice = (at - this.base) * this.slicesPerUnit;
    if (slice < this.slicesBegun) this.pushHeap(slot);
    else if (slice < this.slices) {
      integers[slot + NEXT] = this.heads[slice | 0];
      this.heads[slice | 0] = slot;
    } else this.pushFar(slot);
  }

  /** Takes the first event, if it comes at or before `horizon`, and moves the clock to it; false when there is none. */
  next(horizon = Infinity): boolean {
    let lineAt = this.lineAt;
    if (lineAt === this.lineEnd && this.heapSize === 0) {
      if (!this.beginSlice()) return false;
      lineAt = this.lineAt;
    }
    let slot: number;
    let at: number;
    if (this.heapSize > 0 && (lineAt === this.lineEnd || this.isHeapFirst())) {
      at = this.heapTimes[0];
      if (at > horizon) return false;
      slot = this.heapSlots[0];
      this.popHeap();
    } else {
      at = this.lineTimes[lineAt];
      if (at > horizon) return false;
      slot = this.lineSlots[lineAt];
      this.lineAt = lineAt + 1;
    }
    const integers = this.integers;
    this.now = at;
    this.kind = integers[slot + KIND];
    this.id = integers[slot + ID];
    integers[slot + NEXT] = this.freeSlot;
    this.freeSlot = slot;
    this.takenCount += 1;
    return true;
  }

  /** Time of the first event; Infinity when there is none. */
  peekTime(): number {
    if (this.lineAt === this.lineEnd && this.heapSize === 0 && !this.beginSlice()) return Infinity;
    const line = this.lineAt < this.lineEnd ? this.lineTimes[this.lineAt] : Infinity;
    return this.heapSize > 0 && this.heapTimes[0] < line ? this.heapTimes[0] : line;
  }

  private refuse(at: number, kind: number, id: number): never {
    const event = `event kind ${kind} of ${id}`;
    if (kind >>> 0 >= this.ranks.length) throw new RangeError(`${event} is none of the ${this.ranks.length} kinds`);
    throw new RangeError(`${event} scheduled at ${at}; wanted a finite time from now, ${this.now}, on`);
  }

  private newSlot(): number {
    const slot = this.slotsEnd;
    if (slot === this.integers.length) {
      const doubles = new Float64Array(2 * this.doubles.length);
      doubles.set(this.doubles);
      this.doubles = doubles;
      this.integers = new Int32Array(doubles.buffer);
    }
    this.slotsEnd = slot + SLOT;
    this.integers[slot + NEXT] = NIL;
    return slot;
  }

  private isHeapFirst(): boolean {
    const line = this.lineTimes[this.lineAt];
    const heap = this.heapTimes[0];
    if (heap !== line) return heap < line;
    return this.orderOf(this.heapSlots[0]) < this.orderOf(this.lineSlots[this.lineAt]);
  }

  private orderOf(slot: number): number {
    return this.doubles[(slot >> 1) + 1];
  }

  private pushFar(slot: number): void {
    const at = this.doubles[slot >> 1];
    this.integers[slot + NEXT] = this.farHead;
    this.farHead = slot;
    this.farCount += 1;
    if (at < this.farFirst) this.farFirst = at;
  }

  private pushHeap(slot: number): void {
    const at = this.doubles[slot >> 1];
    if (this.heapSize === this.heapTimes.length) this.growHeap();
    const times = this.heapTimes;
    const slots = this.heapSlots;
    let hole = this.heapSize;
    this.heapSize = hole + 1;
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      const time = times[parent];
      if (time < at || (time === at && this.orderOf(slots[parent]) < this.orderOf(slot))) break;
      times[hole] = time;
      slots[hole] = slots[parent];
      hole = parent;
    }
    times[hole] = at;
    slots[hole] = slot;
  }

  private growHeap(): void {
    const times = new Float64Array(2 * this.heapTimes.length);
    times.set(this.heapTimes);
    this.heapTimes = times;
    const slots = new Int32Array(2 * this.heapSlots.length);
    slots.set(this.heapSlots);
    this.heapSlots = slots;
  }

  private popHeap(): void {
    const last = this.heapSize - 1;
    this.heapSize = last;
    if (last === 0) return;
    const times = this.heapTimes;
    const slots = this.heapSlots;
    const at = times[last];
    const slot = slots[last];
    let hole = 0;
    for (let child = 1; child < last; child = 2 * hole + 1) {
      if (child + 1 < last) {
        const left = times[child];
        const right = times[child + 1];
        if (right < left || (right === left && this.orderOf(slots[child + 1]) < this.orderOf(slots[child]))) child += 1;
      }
      const time = times[child];
      if (at < time || (at === time && this.orderOf(slot) < this.orderOf(slots[child]))) break;
      times[hole] = time;
      slots[hole] = slots[child];
      hole = child;
    }
    times[hole] = at;
    slots[hole] = slot;
  }

  /** Brings the next slice that holds an event into the line; false when nothing is pending. */
  private beginSlice(): boolean {
    if (this.size === 0) return false;
    if (this.size === this.farCount || this.takenCount > this.layoutDue) this.layOut(0);
    for (;;) {
      const heads = this.heads;
      let index = this.slicesBegun;
      while (heads[index] === NIL) index += 1;
      const rest = this.lineUp(heads[index]);
      const width = rest === NIL ? 0 : this.betterWidth(heads[index]);
      if (width > 0) {
        this.layOut(width);
        continue;
      }
      heads[index] = NIL;
      this.slicesBegun = index + 1;
      for (let slot = rest; slot !== NIL; slot = this.integers[slot + NEXT]) {
        this.pushHeap(slot);
      }
      return true;
    }
  }

  /** Sorts a slice's list into the line, up to the line's length; returns the rest of the list. */
  private lineUp(head: number): number {
    const times = this.lineTimes;
    const slots = this.lineSlots;
    const doubles = this.doubles;
    const integers = this.integers;
    let count = 0;
    let slot = head;
    do {
      const at = doubles[slot >> 1];
      let hole = count;
      while (hole > 0) {
        const time = times[hole - 1];
        if (time < at || (time === at && this.orderOf(slots[hole - 1]) < this.orderOf(slot))) break;
        times[hole] = time;
        slots[hole] = slots[hole - 1];
        hole -= 1;
      }
      times[hole] = at;
      slots[hole] = slot;
      count += 1;
      slot = integers[slot + NEXT];
    } while (slot !== NIL && count < LINE_LIMIT);
    this.lineAt = 0;
    this.lineEnd = count;
    return slot;
  }

  /** Slice width that would suit a slice far too full, or 0 to leave it. Given so rarely that new layouts cost O(1) an event. */
  private betterWidth(head: number): number {
    const doubles = this.doubles;
    const integers = this.integers;
    let count = 0;
    let first = Infinity;
    let last = 0;
    for (let slot = head; slot !== NIL; slot = integers[slot + NEXT]) {
      const at = doubles[slot >> 1];
      count += 1;
      if (at < first) first = at;
      if (at > last) last = at;
    }
    if (count <= 2 * LINE_LIMIT || 8 * (count + this.takenCount - this.takenAtLayout) < this.size) return 0;
    return (EVENTS_PER_SLICE * (last - first)) / count;
  }

  /** Lays the slices out anew over all that is pending beyond the line and the heap. `width` 0: from the events taken lately. */
  private layOut(width: number): void {
    const doubles = this.doubles;
    const integers = this.integers;
    this.lineEnd = this.lineAt;
    if (this.size > this.farCount) this.sendSlicesFar();
    const base = this.farFirst;
    let wanted = width;
    if (wanted === 0) {
      const taken = this.takenCount - this.takenAtLayout;
      const elapsed = this.now - this.timeAtLayout;
      if (taken > 0 && elapsed > 0) wanted = (EVENTS_PER_SLICE * elapsed) / taken;
      else if (this.slicesPerUnit === Infinity) wanted = this.firstWidth();
    }
    const perUnit = 1 / wanted;
    if (perUnit > 0 && perUnit < Infinity) this.slicesPerUnit = perUnit;
    else if (this.slicesPerUnit === Infinity) this.slicesPerUnit = 1;
    this.takenAtLayout = this.takenCount;
    this.timeAtLayout = this.now;
    this.base = base;
    this.slicesBegun = 0;
    let slices = this.slices;
    while (slices < this.size && slices < MOST_SLICES) slices *= 2;
    while (slices > 8 * this.size && slices > FEWEST_SLICES) slices /= 2;
    if (slices !== this.slices) {
      this.heads = new Int32Array(slices).fill(NIL);
      this.slices = slices;
    }

    this.layoutDue = this.takenCount + 8 * EVENTS_PER_SLICE * slices;
    let slot = this.farHead;
    this.farHead = NIL;
    this.farFirst = Infinity;
    this.farCount = 0;
    while (slot !== NIL) {
      const following = integers[slot + NEXT];
      const at = doubles[slot >> 1];
      const slice = (at - base) * this.slicesPerUnit;
      if (slice < this.slices) {
        const index = slice | 0;
        integers[slot + NEXT] = this.heads[index];
        this.heads[index] = slot;
      } else {
        integers[slot + NEXT] = this.farHead;
        this.farHead = slot;
        this.farCount += 1;
        if (at < this.farFirst) this.farFirst = at;
      }
      slot = following;
    }
  }

  /** A first guess, before any event was taken: as if times fell off exponentially from the first one. */
  private firstWidth(): number {
    let total = 0;
    for (let slot = this.farHead; slot !== NIL; slot = this.integers[slot + NEXT]) {
      total += (this.doubles[slot >> 1] - this.farFirst) / this.farCount;
    }
    return (EVENTS_PER_SLICE * total) / this.farCount;
  }

  private sendSlicesFar(): void {
    const heads = this.heads;
    for (let index = this.slicesBegun; index < this.slices; index += 1) {
      let slot = heads[index];
      heads[index] = NIL;
      while (slot !== NIL) {
        const following = this.integers[slot + NEXT];
        this.integers[slot + NEXT] = this.farHead;
        this.farHead = slot;
        this.farCount += 1;
        const at = this.doubles[slot >> 1];
        if (at < this.farFirst) this.farFirst = at;
        slot = following;
      }
    }
  }
}
