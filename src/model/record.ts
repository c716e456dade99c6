// What a run remembers: facts in columns, no averages. Measures are made from it afterwards.
import { FIRST_ROWS, growColumns } from '../engine/columns.ts';

/** Facts of each worker and week: row = worker * weeks + week. Minutes unless said. */
export class WorkerWeeks {
  readonly weeks: number;
  /** Contracted minutes present (leave, sickness, vacancy out). */
  readonly present: Float64Array;
  /** Minutes asked for, in the week in which they were first wanted. */
  readonly offered: Float64Array;
  /** Booked and due work done inside contracted hours. */
  readonly inside: Float64Array;
  /** Work done outside contracted hours. */
  readonly outside: Float64Array;
  /** Due work dropped. */
  readonly dropped: Float64Array;
  /** Due work left at the end of the week. */
  readonly backlog: Float64Array;
  /** Time for which the post was filled. */
  readonly filled: Float64Array;
  /** People times minutes: active with the holder of the post, or left over with a vacant post. */
  readonly activeArea: Float64Array;
  readonly orphanArea: Float64Array;
  readonly heldArea: Float64Array;
  /** Most people active at any moment of the week. */
  readonly activePeak: Float64Array;
  readonly holding: Float64Array;
  readonly supervision: Float64Array;
  /** Scores at the end of the week; NaN while vacant. */
  readonly strain: Float64Array;
  readonly satisfaction: Float64Array;
  /** 1 while the holder intends to leave within a year. */
  readonly intends: Float64Array;
  /** Working days lost to sickness. */
  readonly sickDays: Float64Array;
  /** Counts. */
  readonly contacts: Float64Array;
  readonly actsWithin: Float64Array;
  readonly actsEdge: Float64Array;
  readonly actsBeyond: Float64Array;
  /** Decisions that concern a person (D1-D10): how many arose, how many were chosen. */
  readonly arose: Float64Array;
  readonly chosen: Float64Array;
  readonly oversteps: Float64Array;
  readonly uncertain: Float64Array;
  readonly incidents: Float64Array;
  readonly linked: Float64Array;
  readonly leavers: Float64Array;
  /** Trust of active people summed at the week's review, and how many. */
  readonly trustSum: Float64Array;
  readonly trustCount: Float64Array;

  constructor(workers: number, weeks: number) {
    const column = () => new Float64Array(workers * weeks);
    this.weeks = weeks;
    this.present = column();
    this.offered = column();
    this.inside = column();
    this.outside = column();
    this.dropped = column();
    this.backlog = column();
    this.filled = column();
    this.activeArea = column();
    this.orphanArea = column();
    this.heldArea = column();
    this.activePeak = column();
    this.holding = column();
    this.supervision = column();
    this.strain = column().fill(NaN);
    this.satisfaction = column().fill(NaN);
    this.intends = column();
    this.sickDays = column();
    this.contacts = column();
    this.actsWithin = column();
    this.actsEdge = column();
    this.actsBeyond = column();
    this.arose = column();
    this.chosen = column();
    this.oversteps = column();
    this.uncertain = column();
    this.incidents = column();
    this.linked = column();
    this.leavers = column();
    this.trustSum = column();
    this.trustCount = column();
  }
}

/** Facts of each organisation and week: row = organisation * weeks + week. */
export class OrganisationWeeks {
  readonly weeks: number;
  /** Places times minutes: there, taken; people of link workers waiting times minutes. */
  readonly placesArea: Float64Array;
  readonly takenArea: Float64Array;
  readonly waitingArea: Float64Array;
  /** All people waiting, times minutes; minutes without a free place. */
  readonly allWaitingArea: Float64Array;
  readonly fullMinutes: Float64Array;
  readonly trust: Float64Array;

  constructor(organisations: number, weeks: number) {
    const column = () => new Float64Array(organisations * weeks);
    this.weeks = weeks;
    this.placesArea = column();
    this.takenArea = column();
    this.waitingArea = column();
    this.allWaitingArea = column();
    this.fullMinutes = column();
    this.trust = column();
  }
}

/** Each practice's buy-in at the end of each week: row = practice * weeks + week. */
export class PracticeWeeks {
  readonly weeks: number;
  readonly buyIn: Float64Array;

  constructor(practices: number, weeks: number) {
    this.weeks = weeks;
    this.buyIn = new Float64Array(practices * weeks);
  }
}

/** People of teams with a post who wait to be triaged or allocated at the end of each week. */
export class LineWeeks {
  readonly waiting: Float64Array;

  constructor(weeks: number) {
    this.waiting = new Float64Array(weeks);
  }
}

/** What other people did at organisations while measuring, by organisation. */
export class OrganisationCounts {
  readonly otherArrivals: Int32Array;
  readonly otherTurnedAway: Int32Array;
  readonly otherGaveUp: Int32Array;

  constructor(organisations: number) {
    this.otherArrivals = new Int32Array(organisations);
    this.otherTurnedAway = new Int32Array(organisations);
    this.otherGaveUp = new Int32Array(organisations);
  }
}

/**
 * Each time a worker thinks over the intention to leave: for checks of what was fed in. Nothing reads it while the run goes
 * on, and the fingerprint does not cover it.
 */
export class Intentions {
  count = 0;
  #rows = FIRST_ROWS;
  at = new Float64Array(FIRST_ROWS);
  /** Job discrepancy (0-100) at that moment, and whether the worker then intends to leave (1) or not. */
  discrepancy = new Float64Array(FIRST_ROWS);
  intends = new Uint8Array(FIRST_ROWS);

  add(at: number, discrepancy: number, intends: boolean): void {
    if (this.count === this.#rows) {
      growColumns(this, this.#rows);
      this.#rows *= 2;
    }
    const i = this.count;
    this.count = i + 1;
    this.at[i] = at;
    this.discrepancy[i] = discrepancy;
    this.intends[i] = intends ? 1 : 0;
  }
}

/** Bits of a decision's flags. */
export const CHOSEN = 1;
export const OVERSTEP = 2;
export const MISREAD = 2 * 2;

/** Every discretionary decision: who, which, chosen or not, class, whether misread, cost. */
export class Decisions {
  count = 0;
  #rows = FIRST_ROWS;
  at = new Float64Array(FIRST_ROWS);
  /** Row in the table of decision points. */
  point = new Uint8Array(FIRST_ROWS);
  worker = new Int32Array(FIRST_ROWS);
  /** NONE for the worker's own decisions (D11, D12). */
  patient = new Int32Array(FIRST_ROWS);
  /** Class of the act: 0 within, 1 edge, 2 beyond. */
  remitClass = new Uint8Array(FIRST_ROWS);
  flags = new Uint8Array(FIRST_ROWS);
  /** Log-odds of choosing the act, the sum of its terms. */
  logit = new Float64Array(FIRST_ROWS);
  /** Minutes that the act costs. */
  minutes = new Float64Array(FIRST_ROWS);

  add(at: number, point: number, worker: number, patient: number, remitClass: number, flags: number, logit: number) {
    if (this.count === this.#rows) {
      growColumns(this, this.#rows);
      this.#rows *= 2;
    }
    const d = this.count;
    this.count = d + 1;
    this.at[d] = at;
    this.point[d] = point;
    this.worker[d] = worker;
    this.patient[d] = patient;
    this.remitClass[d] = remitClass;
    this.flags[d] = flags;
    this.logit[d] = logit;
  }
}
