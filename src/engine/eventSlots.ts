// Where pending events are kept: one record each, in flat typed arrays that grow, with the rule of which of two goes first.

/**
 * One event takes 32 bytes, seen as 8 integers and as 4 doubles: integers 0 to 2 are next slot, kind and id, doubles 2 and 3
 * are time and order. A slot is named by the place of its first integer. The numbers 0 to 3 stand in the code that runs for every
 * event, because a named constant takes more bytecodes, and V8 inlines by their number (bench: w2).
 */
const SLOT = 8;
/** No slot; every slot is 0 or more. */
export const NIL = -1;

/** Records of events; those given back are used again first. */
export class EventSlots {
  doubles = new Float64Array(SLOT * 32);
  integers = new Int32Array(this.doubles.buffer);
  private slotsEnd = 0;

  /** A slot never used before; both arrays may be new ones afterwards. Its next slot is NIL. */
  add(): number {
    const slot = this.slotsEnd;
    if (slot === this.integers.length) {
      const doubles = new Float64Array(2 * this.doubles.length);
      doubles.set(this.doubles);
      this.doubles = doubles;
      this.integers = new Int32Array(doubles.buffer);
    }
    this.slotsEnd = slot + SLOT;
    this.integers[slot] = NIL;
    return slot;
  }

  timeOf(slot: number): number {
    return this.doubles[(slot >> 1) + 2];
  }

  /** Whether one event goes before another at the same instant. */
  isBeforeAtOnce(slot: number, other: number): boolean {
    return this.doubles[(slot >> 1) + 3] < this.doubles[(other >> 1) + 3];
  }
}
