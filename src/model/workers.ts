// Link workers: one plain object a post; who holds it changes. Few rows, so fields rather than columns.
import { NONE } from './patients.ts';
import type { TaskLine } from './tasks.ts';

export interface Worker {
  readonly row: number;
  readonly team: number;
  readonly wte: number;
  readonly postName: string;
  readonly postHi: number;
  readonly postLo: number;

  /** Who holds the post: 0 for the first, and the key of that person's luck. */
  incumbent: number;
  keyHi: number;
  keyLo: number;
  filled: boolean;
  /** Clock minute from which the holder has been, or will be, in post; may lie before the start. */
  startedAt: number;
  /** Whether the holder began during the run, and so goes through an induction. */
  isNew: boolean;
  /** Whether notice has been handed in. */
  leaving: boolean;

  contractedWeekMinutes: number;
  /** Contracted minutes by day of the run: working pattern less bank holidays and annual leave. */
  readonly plan: Float64Array;
  /** 1 on days of sickness, by day of the run, and the first day after the latest spell. */
  readonly sick: Uint8Array;
  sickUntilDay: number;

  /** Standard-normal propensity to discretion; self-efficacy 0-100; own offsets of strain, satisfaction, discrepancy. */
  propensity: number;
  selfEfficacy: number;
  strainOffset: number;
  satisfactionOffset: number;
  discrepancyOffset: number;
  supervised: boolean;
  supervisionPhase: number;

  understanding: number;
  strain: number;
  satisfaction: number;
  discrepancy: number;
  fatigue: number;
  /** Remembered share of occasions acted on as judged right, 0-1. */
  meaning: number;
  intends: boolean;
  /** 0 a newcomer, towards 1 with time in post. */
  experience: number;
  /** Factor on the minutes that work takes. */
  pace: number;
  /** Backlog and bookings of a week over contracted hours. */
  pressure: number;
  protectsTime: boolean;

  /** Ties with each organisation of the area, 0-1. */
  readonly ties: Float64Array;

  /** Booked minutes and the chain of bookings by day of the run. */
  readonly bookedMinutes: Float64Array;
  readonly firstBooking: Int32Array;
  readonly lastBooking: Int32Array;
  /** No ordinary slot is free before this day. */
  firstOpenDay: number;

  /** People whose cases are active: a linked list, its length and its weight. */
  firstActive: number;
  activeCount: number;
  activeWeight: number;
  activeChangedAt: number;
  heldCount: number;

  readonly people: TaskLine;
  readonly records: TaskLine;

  /** The running day: contracted minutes (0 absent), its start, session minutes inside and outside hours. */
  dayMinutes: number;
  dayStart: number;
  sessionInside: number;
  sessionOutside: number;
  /** Whether a session runs, whether contracted hours are over. */
  inSession: boolean;
  dayOver: boolean;
  /** Person in session, and when that session began. */
  current: number;
  sessionBegan: number;
  networkingToday: number;
  /** Minutes of networking in the running week, protected or spare. */
  networked: number;
  /** Backlog at the end of last week. */
  backlogBefore: number;
  supervisionDueMinutes: number;
}

function emptyLine(): TaskLine {
  return { head: NONE, tail: NONE, minutes: 0 };
}

/** A vacant post; `days` of the run, `organisations` of the area. */
export function emptyPost(
  row: number,
  team: number,
  post: { name: string; wte: number },
  key: { hi: number; lo: number },
  days: number,
  organisations: number,
): Worker {
  return {
    row,
    team,
    wte: post.wte,
    postName: post.name,
    postHi: key.hi,
    postLo: key.lo,
    incumbent: NONE,
    keyHi: 0,
    keyLo: 0,
    filled: false,
    startedAt: 0,
    isNew: false,
    leaving: false,
    contractedWeekMinutes: 0,
    plan: new Float64Array(days + 1),
    sick: new Uint8Array(days + 1),
    sickUntilDay: 0,
    propensity: 0,
    selfEfficacy: 0,
    strainOffset: 0,
    satisfactionOffset: 0,
    discrepancyOffset: 0,
    supervised: false,
    supervisionPhase: 0,
    understanding: 0,
    strain: 0,
    satisfaction: 0,
    discrepancy: 0,
    fatigue: 0,
    meaning: 0,
    intends: false,
    experience: 0,
    pace: 1,
    pressure: 0,
    protectsTime: false,
    ties: new Float64Array(organisations),
    bookedMinutes: new Float64Array(days + 1),
    firstBooking: new Int32Array(days + 1).fill(NONE),
    lastBooking: new Int32Array(days + 1).fill(NONE),
    firstOpenDay: 0,
    firstActive: NONE,
    activeCount: 0,
    activeWeight: 0,
    activeChangedAt: 0,
    heldCount: 0,
    people: emptyLine(),
    records: emptyLine(),
    dayMinutes: 0,
    dayStart: 0,
    sessionInside: 0,
    sessionOutside: 0,
    inSession: false,
    dayOver: true,
    current: NONE,
    sessionBegan: 0,
    networkingToday: 0,
    networked: 0,
    backlogBefore: 0,
    supervisionDueMinutes: 0,
  };
}
