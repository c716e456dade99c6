// Which single place of an organisation an onward referral has: always the lowest that no other one has. The model knows
// only how many places are taken; the numbers are given for the event log.
import type { Organisation } from '../../model/organisations.ts';

const FREE = -1;

export class PlaceNumbers {
  /** Number of each organisation's first place; numbers go on after `firstNumber` in the order of the organisations. */
  readonly #first: readonly number[];
  /** Who has each place, by organisation. */
  readonly #taken: readonly Int32Array[];

  constructor(organisations: readonly Organisation[], firstNumber: number) {
    const first: number[] = [];
    let next = firstNumber;
    for (const { capacity } of organisations) {
      first.push(next);
      next += capacity;
    }
    this.#first = first;
    this.#taken = organisations.map(({ capacity }) => new Int32Array(capacity).fill(FREE));
  }

  /** @throws when the organisation has no place left: the model then has broken its own law */
  take(organisation: number, onward: number): number {
    return this.#change(organisation, FREE, onward);
  }

  giveBack(organisation: number, onward: number): number {
    return this.#change(organisation, onward, FREE);
  }

  #change(organisation: number, from: number, to: number): number {
    const place = this.#taken[organisation].indexOf(from);
    if (place < 0) throw new Error(`organisation ${organisation}: no place to change from ${from} to ${to}`);
    this.#taken[organisation][place] = to;
    return this.#first[organisation] + place;
  }
}
