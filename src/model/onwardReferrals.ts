// Onward referrals: one row each time a person's need is put to one organisation. A second try is a new row.
import { FIRST_ROWS, growColumns } from '../engine/columns.ts';

/** Where an onward referral stands: on a list, offered a place, supported; finished, turned away, gave up, not taken up. */
export const [WAITING_FOR_PLACE, OFFERED, STARTED_SUPPORT] = [0, 1, 2];
export const [FINISHED, REFUSED, GAVE_UP, NOT_TAKEN_UP] = [2 + 1, 2 + 2, 2 + 2 + 1, 2 + 2 + 2];

export class OnwardReferrals {
  count = 0;
  #rows = FIRST_ROWS;
  patient = new Int32Array(FIRST_ROWS);
  /** Which of the person's needs, 0-2, and its category. */
  need = new Uint8Array(FIRST_ROWS);
  category = new Uint8Array(FIRST_ROWS);
  organisation = new Int32Array(FIRST_ROWS);
  state = new Uint8Array(FIRST_ROWS);
  /** 0 for the first organisation tried for this need. */
  attempt = new Uint8Array(FIRST_ROWS);
  /** Ordinal among the person's onward referrals: the occasion of its luck. */
  occasion = new Uint16Array(FIRST_ROWS);
  /** The person's onward referral before this one, or NONE. */
  previous = new Int32Array(FIRST_ROWS);
  madeAt = new Float64Array(FIRST_ROWS);
  offeredAt = new Float64Array(FIRST_ROWS);
  startedAt = new Float64Array(FIRST_ROWS);
  endedAt = new Float64Array(FIRST_ROWS);
  /** 1 when the organisation put the person on its list. */
  listed = new Uint8Array(FIRST_ROWS);
  /** 1 when the person would go without company. */
  goesAlone = new Uint8Array(FIRST_ROWS);
  visitsWanted = new Uint8Array(FIRST_ROWS);
  visitsDone = new Uint8Array(FIRST_ROWS);

  add(patient: number, need: number, category: number, organisation: number, occasion: number, madeAt: number): number {
    if (this.count === this.#rows) {
      growColumns(this, this.#rows);
      this.#rows *= 2;
    }
    const o = this.count;
    this.count = o + 1;
    this.patient[o] = patient;
    this.need[o] = need;
    this.category[o] = category;
    this.organisation[o] = organisation;
    this.occasion[o] = occasion;
    this.madeAt[o] = madeAt;
    this.offeredAt[o] = NaN;
    this.startedAt[o] = NaN;
    this.endedAt[o] = NaN;
    return o;
  }
}
