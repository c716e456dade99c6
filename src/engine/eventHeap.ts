// A binary heap of events: first first, ties by order. For what the calendar's short line has no room for.
import type { EventSlots } from './eventSlots.ts';

export class EventHeap {
  size = 0;
  private times = new Float64Array(64);
  private slots = new Int32Array(64);
  private readonly events: EventSlots;

  constructor(events: EventSlots) {
    this.events = events;
  }

  /** Time of the first event; there must be one. */
  firstTime(): number {
    return this.times[0];
  }

  /** Slot of the first event; there must be one. */
  first(): number {
    return this.slots[0];
  }

  push(slot: number): void {
    const at = this.events.timeOf(slot);
    if (this.size === this.times.length) this.grow();
    const { times, slots } = this;
    let hole = this.size;
    this.size = hole + 1;
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      const time = times[parent];
      if (time < at || (time === at && this.events.isBeforeAtOnce(slots[parent], slot))) break;
      times[hole] = time;
      slots[hole] = slots[parent];
      hole = parent;
    }
    times[hole] = at;
    slots[hole] = slot;
  }

  /** Takes the first event out and returns its slot; there must be one. */
  pop(): number {
    const { times, slots } = this;
    const taken = slots[0];
    const last = this.size - 1;
    this.size = last;
    const at = times[last];
    const slot = slots[last];
    let hole = 0;
    for (let child = 1; child < last; child = 2 * hole + 1) {
      if (child + 1 < last) {
        const left = times[child];
        const right = times[child + 1];
        if (right < left || (right === left && this.events.isBeforeAtOnce(slots[child + 1], slots[child]))) child += 1;
      }
      const time = times[child];
      if (at < time || (at === time && this.events.isBeforeAtOnce(slot, slots[child]))) break;
      times[hole] = time;
      slots[hole] = slots[child];
      hole = child;
    }
    times[hole] = at;
    slots[hole] = slot;
    return taken;
  }

  private grow(): void {
    const times = new Float64Array(2 * this.times.length);
    times.set(this.times);
    this.times = times;
    const slots = new Int32Array(2 * this.slots.length);
    slots.set(this.slots);
    this.slots = slots;
  }
}
