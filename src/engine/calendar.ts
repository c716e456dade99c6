// The event calendar: what happens next. Its order is total, written here and never anywhere else:
//   1. the earlier time first;
//   2. at one instant, the kind with the lower priority number first;
//   3. among those, the one scheduled first.
//
// Two tiers (after the calendar queue of Brown, 1988): unsorted lists by slice of time for what comes later,
// one short sorted line for the slice that is running, one small heap for what is scheduled into that slice or before it,
// one list for everything beyond the last slice. The slice width follows the events; it cannot change the order, because the
// slice of an event never decreases with its time and equal times always share a slice.

/** Words of one slot: [time, order] as doubles, then [kind, id, next slot, unused] as 32-bit integers. */
const DOUBLES = 4;
const INTEGERS = 8;
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
  /** Pending events. */
  size = 0;

  readonly #ranks: Float64Array;
  #scheduledCount = 0;

  #doubles = new Float64Array(DOUBLES * 64);
  #integers = new Int32Array(this.#doubles.buffer);
  #slots = 0;
  #freeSlot = NIL;

  #lineTimes = new Float64Array(LINE_LIMIT);
  #lineSlots = new Int32Array(LINE_LIMIT);
  #lineAt = 0;
  #lineEnd = 0;

  #heapTimes = new Float64Array(64);
  #heapSlots = new Int32Array(64);
  #heapSize = 0;

  #heads = new Int32Array(FEWEST_SLICES).fill(NIL);
  #slices = FEWEST_SLICES;
  #base = 0;
  #slicesPerUnit = Infinity;
  #slicesBegun = 0;

  #farHead = NIL;
  #farCount = 0;
  #farFirst = Infinity;

  #takenCount = 0;
  #takenAtLayout = 0;
  /** Events taken at which the slices are due for a new layout even though some are left. */
  #layoutDue = 0;
  #timeAtLayout = 0;

  /** `priorities`: by event kind, whole numbers from 0 to 255; at one instant the lower goes first. */
  constructor(priorities: ArrayLike<number>) {
    this.#ranks = new Float64Array(priorities.length);
    for (let kind = 0; kind < priorities.length; kind += 1) {
      const priority = priorities[kind];
      if (!(priority >= 0 && priority <= 255 && priority % 1 === 0)) {
        throw new RangeError(`priority of event kind ${kind} is ${priority}; wanted a whole number from 0 to 255`);
      }
      this.#ranks[kind] = priority * ORDER_SPAN;
    }
  }

  /** Adds an event at time `at`, which may be `now` but not before. Throws a RangeError with both times otherwise. */
  schedule(at: number, kind: number, id: number): void {
    if (!(at >= this.now && at < Infinity) || kind >>> 0 >= this.#ranks.length) this.#refuse(at, kind, id);
    let slot = this.#freeSlot;
    if (slot === NIL) slot = this.#newSlot();
    const integers = this.#integers;
    const at8 = slot * INTEGERS;
    this.#freeSlot = integers[at8 + NEXT];
    this.#doubles[slot * DOUBLES] = at;
    this.#doubles[slot * DOUBLES + 1] = this.#ranks[kind] + this.#scheduledCount;
    integers[at8 + KIND] = kind;
    integers[at8 + ID] = id;
    this.#scheduledCount += 1;
    this.size += 1;
    const slice = (at - this.#base) * this.#slicesPerUnit;
    if (slice < this.#slicesBegun) {
      this.#pushHeap(at, slot);
    } else if (slice < this.#slices) {
      const heads = this.#heads;
      const index = slice | 0;
      integers[at8 + NEXT] = heads[index];
      heads[index] = slot;
    } else {
      integers[at8 + NEXT] = this.#farHead;
      this.#farHead = slot;
      this.#farCount += 1;
      if (at < this.#farFirst) this.#farFirst = at;
    }
  }

  /** Takes the first event, if it comes at or before `horizon`, and moves the clock to it; false when there is none. */
  next(horizon = Infinity): boolean {
    let lineAt = this.#lineAt;
    if (lineAt === this.#lineEnd && this.#heapSize === 0) {
      if (!this.#beginSlice()) return false;
      lineAt = this.#lineAt;
    }
    let slot: number;
    let at: number;
    if (this.#heapSize > 0 && (lineAt === this.#lineEnd || this.#isHeapFirst())) {
      at = this.#heapTimes[0];
      if (at > horizon) return false;
      slot = this.#heapSlots[0];
      this.#popHeap();
    } else {
      at = this.#lineTimes[lineAt];
      if (at > horizon) return false;
      slot = this.#lineSlots[lineAt];
      this.#lineAt = lineAt + 1;
    }
    const integers = this.#integers;
    const at8 = slot * INTEGERS;
    this.now = at;
    this.kind = integers[at8 + KIND];
    this.id = integers[at8 + ID];
    integers[at8 + NEXT] = this.#freeSlot;
    this.#freeSlot = slot;
    this.size -= 1;
    this.#takenCount += 1;
    return true;
  }

  /** Time of the first event; Infinity when there is none. */
  peekTime(): number {
    if (this.#lineAt === this.#lineEnd && this.#heapSize === 0 && !this.#beginSlice()) return Infinity;
    const line = this.#lineAt < this.#lineEnd ? this.#lineTimes[this.#lineAt] : Infinity;
    return this.#heapSize > 0 && this.#heapTimes[0] < line ? this.#heapTimes[0] : line;
  }

  #refuse(at: number, kind: number, id: number): never {
    const event = `event kind ${kind} of ${id}`;
    if (kind >>> 0 >= this.#ranks.length) throw new RangeError(`${event} is none of the ${this.#ranks.length} kinds`);
    throw new RangeError(`${event} scheduled at ${at}; wanted a finite time from now, ${this.now}, on`);
  }

  #newSlot(): number {
    const slot = this.#slots;
    if (slot * DOUBLES === this.#doubles.length) {
      const doubles = new Float64Array(2 * this.#doubles.length);
      doubles.set(this.#doubles);
      this.#doubles = doubles;
      this.#integers = new Int32Array(doubles.buffer);
    }
    this.#slots += 1;
    this.#integers[slot * INTEGERS + NEXT] = NIL;
    return slot;
  }

  #isHeapFirst(): boolean {
    const line = this.#lineTimes[this.#lineAt];
    const heap = this.#heapTimes[0];
    if (heap !== line) return heap < line;
    return this.#orderOf(this.#heapSlots[0]) < this.#orderOf(this.#lineSlots[this.#lineAt]);
  }

  #orderOf(slot: number): number {
    return this.#doubles[slot * DOUBLES + 1];
  }

  #pushHeap(at: number, slot: number): void {
    if (this.#heapSize === this.#heapTimes.length) this.#growHeap();
    const times = this.#heapTimes;
    const slots = this.#heapSlots;
    let hole = this.#heapSize;
    this.#heapSize = hole + 1;
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      const time = times[parent];
      if (time < at || (time === at && this.#orderOf(slots[parent]) < this.#orderOf(slot))) break;
      times[hole] = time;
      slots[hole] = slots[parent];
      hole = parent;
    }
    times[hole] = at;
    slots[hole] = slot;
  }

  #growHeap(): void {
    const times = new Float64Array(2 * this.#heapTimes.length);
    times.set(this.#heapTimes);
    this.#heapTimes = times;
    const slots = new Int32Array(2 * this.#heapSlots.length);
    slots.set(this.#heapSlots);
    this.#heapSlots = slots;
  }

  #popHeap(): void {
    const last = this.#heapSize - 1;
    this.#heapSize = last;
    if (last === 0) return;
    const times = this.#heapTimes;
    const slots = this.#heapSlots;
    const at = times[last];
    const slot = slots[last];
    let hole = 0;
    for (let child = 1; child < last; child = 2 * hole + 1) {
      if (child + 1 < last) {
        const left = times[child];
        const right = times[child + 1];
        if (right < left || (right === left && this.#orderOf(slots[child + 1]) < this.#orderOf(slots[child])))
          child += 1;
      }
      const time = times[child];
      if (at < time || (at === time && this.#orderOf(slot) < this.#orderOf(slots[child]))) break;
      times[hole] = time;
      slots[hole] = slots[child];
      hole = child;
    }
    times[hole] = at;
    slots[hole] = slot;
  }

  /** Brings the next slice that holds an event into the line; false when nothing is pending. */
  #beginSlice(): boolean {
    if (this.size === 0) return false;
    if (this.size === this.#farCount || this.#takenCount > this.#layoutDue) this.#layOut(0);
    for (;;) {
      const heads = this.#heads;
      let index = this.#slicesBegun;
      while (heads[index] === NIL) index += 1;
      const rest = this.#lineUp(heads[index]);
      const width = rest === NIL ? 0 : this.#betterWidth(heads[index]);
      if (width > 0) {
        this.#layOut(width);
        continue;
      }
      heads[index] = NIL;
      this.#slicesBegun = index + 1;
      for (let slot = rest; slot !== NIL; slot = this.#integers[slot * INTEGERS + NEXT]) {
        this.#pushHeap(this.#doubles[slot * DOUBLES], slot);
      }
      return true;
    }
  }

  /** Sorts a slice's list into the line, up to the line's length; returns the rest of the list. */
  #lineUp(head: number): number {
    const times = this.#lineTimes;
    const slots = this.#lineSlots;
    const doubles = this.#doubles;
    const integers = this.#integers;
    let count = 0;
    let slot = head;
    do {
      const at = doubles[slot * DOUBLES];
      let hole = count;
      while (hole > 0) {
        const time = times[hole - 1];
        if (time < at || (time === at && this.#orderOf(slots[hole - 1]) < this.#orderOf(slot))) break;
        times[hole] = time;
        slots[hole] = slots[hole - 1];
        hole -= 1;
      }
      times[hole] = at;
      slots[hole] = slot;
      count += 1;
      slot = integers[slot * INTEGERS + NEXT];
    } while (slot !== NIL && count < LINE_LIMIT);
    this.#lineAt = 0;
    this.#lineEnd = count;
    return slot;
  }

  /** Slice width that would suit a slice far too full, or 0 to leave it. Given so rarely that new layouts cost O(1) an event. */
  #betterWidth(head: number): number {
    const doubles = this.#doubles;
    const integers = this.#integers;
    let count = 0;
    let first = Infinity;
    let last = 0;
    for (let slot = head; slot !== NIL; slot = integers[slot * INTEGERS + NEXT]) {
      const at = doubles[slot * DOUBLES];
      count += 1;
      if (at < first) first = at;
      if (at > last) last = at;
    }
    if (count <= 2 * LINE_LIMIT || 8 * (count + this.#takenCount - this.#takenAtLayout) < this.size) return 0;
    return (EVENTS_PER_SLICE * (last - first)) / count;
  }

  /** Lays the slices out anew over all that is pending beyond the line and the heap. `width` 0: from the events taken lately. */
  #layOut(width: number): void {
    const doubles = this.#doubles;
    const integers = this.#integers;
    this.#lineEnd = this.#lineAt;
    if (this.size > this.#farCount) this.#sendSlicesFar();
    const base = this.#farFirst;
    let wanted = width;
    if (wanted === 0) {
      const taken = this.#takenCount - this.#takenAtLayout;
      const elapsed = this.now - this.#timeAtLayout;
      if (taken > 0 && elapsed > 0) wanted = (EVENTS_PER_SLICE * elapsed) / taken;
      else if (this.#slicesPerUnit === Infinity) wanted = this.#firstWidth();
    }
    const perUnit = 1 / wanted;
    if (perUnit > 0 && perUnit < Infinity) this.#slicesPerUnit = perUnit;
    else if (this.#slicesPerUnit === Infinity) this.#slicesPerUnit = 1;
    this.#takenAtLayout = this.#takenCount;
    this.#timeAtLayout = this.now;
    this.#base = base;
    this.#slicesBegun = 0;
    let slices = this.#slices;
    while (slices < this.size && slices < MOST_SLICES) slices *= 2;
    while (slices > 8 * this.size && slices > FEWEST_SLICES) slices /= 2;
    if (slices !== this.#slices) {
      this.#heads = new Int32Array(slices).fill(NIL);
      this.#slices = slices;
    }

    this.#layoutDue = this.#takenCount + 8 * EVENTS_PER_SLICE * slices;
    let slot = this.#farHead;
    this.#farHead = NIL;
    this.#farFirst = Infinity;
    this.#farCount = 0;
    while (slot !== NIL) {
      const at8 = slot * INTEGERS;
      const following = integers[at8 + NEXT];
      const at = doubles[slot * DOUBLES];
      const slice = (at - base) * this.#slicesPerUnit;
      if (slice < this.#slices) {
        const index = slice | 0;
        integers[at8 + NEXT] = this.#heads[index];
        this.#heads[index] = slot;
      } else {
        integers[at8 + NEXT] = this.#farHead;
        this.#farHead = slot;
        this.#farCount += 1;
        if (at < this.#farFirst) this.#farFirst = at;
      }
      slot = following;
    }
  }

  /** A first guess, before any event was taken: as if times fell off exponentially from the first one. */
  #firstWidth(): number {
    let total = 0;
    for (let slot = this.#farHead; slot !== NIL; slot = this.#integers[slot * INTEGERS + NEXT]) {
      total += (this.#doubles[slot * DOUBLES] - this.#farFirst) / this.#farCount;
    }
    return (EVENTS_PER_SLICE * total) / this.#farCount;
  }

  #sendSlicesFar(): void {
    const heads = this.#heads;
    for (let index = this.#slicesBegun; index < this.#slices; index += 1) {
      let slot = heads[index];
      heads[index] = NIL;
      while (slot !== NIL) {
        const following = this.#integers[slot * INTEGERS + NEXT];
        this.#integers[slot * INTEGERS + NEXT] = this.#farHead;
        this.#farHead = slot;
        this.#farCount += 1;
        const at = this.#doubles[slot * DOUBLES];
        if (at < this.#farFirst) this.#farFirst = at;
        slot = following;
      }
    }
  }
}
