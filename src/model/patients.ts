// The people referred: one row a referral. A person who returns is a new row with the same key and the next episode.
import { FIRST_ROWS, growColumns } from '../engine/columns.ts';

export const NONE = -1;

/** Where a referral stands. */
export const patientStates = ['referred', 'triaged', 'unallocated', 'allocated', 'active', 'closed'] as const;
export const REFERRED = 0;
export const TRIAGED = 1;
export const UNALLOCATED = 2;
/** From here on the person counts towards a worker's active caseload, until closed. */
export const [ALLOCATED, ACTIVE, CLOSED] = [2 + 1, 2 + 2, 2 + 2 + 1];

/** How a closed referral ended; 0 while inside. */
export const exits = ['inside', 'declined', 'turnedBack', 'notReached', 'droppedOut', 'completed'] as const;
export const INSIDE = 0;
export const DECLINED = 1;
export const TURNED_BACK = 2;
export const [NOT_REACHED, DROPPED_OUT, COMPLETED] = [2 + 1, 2 + 2, 2 + 2 + 1];

export class Patients {
  count = 0;
  #rows = FIRST_ROWS;

  /** Identity of the person: 64 bits from (practice, candidate). */
  keyHi = new Int32Array(FIRST_ROWS);
  keyLo = new Int32Array(FIRST_ROWS);
  /** 0 for a first referral, 1 for the first return ... */
  episode = new Int32Array(FIRST_ROWS);
  practice = new Int32Array(FIRST_ROWS);
  team = new Int32Array(FIRST_ROWS);
  /** Row of the worker it is allocated to, or NONE. */
  worker = new Int32Array(FIRST_ROWS);
  state = new Uint8Array(FIRST_ROWS);
  exit = new Uint8Array(FIRST_ROWS);

  needCount = new Uint8Array(FIRST_ROWS);
  /** Needs as indices of the categories, the main one first. */
  firstNeed = new Uint8Array(FIRST_ROWS);
  secondNeed = new Uint8Array(FIRST_ROWS);
  thirdNeed = new Uint8Array(FIRST_ROWS);
  complexity = new Float64Array(FIRST_ROWS);
  support = new Float64Array(FIRST_ROWS);
  readiness = new Float64Array(FIRST_ROWS);
  /** 1 most deprived ... 5 least deprived. */
  quintile = new Uint8Array(FIRST_ROWS);
  unsuitable = new Uint8Array(FIRST_ROWS);

  /** Minutes of the clock; NaN where it did not happen. */
  referredAt = new Float64Array(FIRST_ROWS);
  allocatedAt = new Float64Array(FIRST_ROWS);
  reachedAt = new Float64Array(FIRST_ROWS);
  firstSessionAt = new Float64Array(FIRST_ROWS);
  linkedAt = new Float64Array(FIRST_ROWS);
  closedAt = new Float64Array(FIRST_ROWS);
  returnedAt = new Float64Array(FIRST_ROWS);

  attempts = new Uint8Array(FIRST_ROWS);
  sessionsNeeded = new Uint8Array(FIRST_ROWS);
  sessions = new Uint8Array(FIRST_ROWS);
  missed = new Uint8Array(FIRST_ROWS);
  /** Sessions booked so far: the occasion of what a booking causes. */
  bookings = new Uint16Array(FIRST_ROWS);
  visits = new Uint16Array(FIRST_ROWS);
  heldContacts = new Uint16Array(FIRST_ROWS);
  contacts = new Uint16Array(FIRST_ROWS);
  /** Contacts and worker's minutes within the follow-up window. */
  contactsInWindow = new Uint16Array(FIRST_ROWS);
  minutesInWindow = new Float64Array(FIRST_ROWS);
  /** 1 when closed with sessions still needed because of the cap. */
  cappedWithNeed = new Uint8Array(FIRST_ROWS);
  /** 1 once every planned session is done. */
  planDone = new Uint8Array(FIRST_ROWS);
  planDoneAt = new Float64Array(FIRST_ROWS);
  /** 1 while kept on only because of an organisation's waiting list. */
  held = new Uint8Array(FIRST_ROWS);

  /** The session booked or wanted: day (NONE while there is none), clock minute, slot, mode, whether that suits, wanted day. */
  bookedDay = new Int32Array(FIRST_ROWS);
  bookedAtMinute = new Float64Array(FIRST_ROWS);
  bookedMinutes = new Float64Array(FIRST_ROWS);
  bookedMode = new Uint8Array(FIRST_ROWS);
  bookedUnsuited = new Uint8Array(FIRST_ROWS);
  wantedDay = new Int32Array(FIRST_ROWS);
  nextInDay = new Int32Array(FIRST_ROWS);
  previousInDay = new Int32Array(FIRST_ROWS);

  /** Neighbours in the worker's list of active people, or in the team's waiting line. */
  nextActive = new Int32Array(FIRST_ROWS);
  previousActive = new Int32Array(FIRST_ROWS);

  trust = new Float64Array(FIRST_ROWS);
  trustAt = new Float64Array(FIRST_ROWS);
  /** Acts of doing something for the person: what reliance grows from. */
  doneFor = new Uint16Array(FIRST_ROWS);
  formsDone = new Uint8Array(FIRST_ROWS);
  needsTaken = new Uint8Array(FIRST_ROWS);
  /** Onward referrals still being made, waited for or offered. */
  onwardOpen = new Uint8Array(FIRST_ROWS);
  /** Ordinal of decisions about standing in, about holding, about accompanying. */
  standIns = new Uint16Array(FIRST_ROWS);
  holdings = new Uint16Array(FIRST_ROWS);
  companions = new Uint16Array(FIRST_ROWS);
  tries = new Uint16Array(FIRST_ROWS);
  /** Row of the latest onward referral, or NONE. */
  lastOnward = new Int32Array(FIRST_ROWS);

  /** What the service added to life satisfaction, faded to the end of the follow-up window; points of 10. */
  addedAtWindowEnd = new Float64Array(FIRST_ROWS);
  /** GP visits avoided within the window, in weeks of a person's own normal use. */
  gpWeeksSaved = new Float64Array(FIRST_ROWS);

  /** Adds an empty row and returns its number. */
  add(keyHi: number, keyLo: number, episode: number, practice: number, team: number, referredAt: number): number {
    if (this.count === this.#rows) {
      growColumns(this, this.#rows);
      this.#rows *= 2;
    }
    const p = this.count;
    this.count = p + 1;
    this.keyHi[p] = keyHi;
    this.keyLo[p] = keyLo;
    this.episode[p] = episode;
    this.practice[p] = practice;
    this.team[p] = team;
    this.referredAt[p] = referredAt;
    this.worker[p] = NONE;
    this.bookedDay[p] = NONE;
    this.nextInDay[p] = NONE;
    this.previousInDay[p] = NONE;
    this.nextActive[p] = NONE;
    this.previousActive[p] = NONE;
    this.lastOnward[p] = NONE;
    this.allocatedAt[p] = NaN;
    this.reachedAt[p] = NaN;
    this.firstSessionAt[p] = NaN;
    this.linkedAt[p] = NaN;
    this.closedAt[p] = NaN;
    this.returnedAt[p] = NaN;
    return p;
  }

  /** Gives row `to` the traits of the person of row `from`. */
  copyPerson(from: number, to: number): void {
    this.needCount[to] = this.needCount[from];
    this.firstNeed[to] = this.firstNeed[from];
    this.secondNeed[to] = this.secondNeed[from];
    this.thirdNeed[to] = this.thirdNeed[from];
    this.complexity[to] = this.complexity[from];
    this.support[to] = this.support[from];
    this.readiness[to] = this.readiness[from];
    this.quintile[to] = this.quintile[from];
  }

  isActive(p: number): boolean {
    return this.state[p] === ACTIVE || this.state[p] === ALLOCATED;
  }

  /** The k-th need (0-2) as index of its category. */
  need(p: number, k: number): number {
    if (k === 0) return this.firstNeed[p];
    return k === 1 ? this.secondNeed[p] : this.thirdNeed[p];
  }
}
