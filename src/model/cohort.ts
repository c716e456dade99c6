// The cohort: people referred between warm-up and horizon less the follow-up, each looked at when the follow-up ends.
import { MINUTES_PER_DAY } from '../engine/time.ts';
import { needCategories } from '../scenario/scenario.ts';
import { CAME, CENSORED, LEFT } from '../statistics/survival.ts';
import { courseOf } from './outcomes.ts';
import { CLOSED, COMPLETED, DECLINED, DROPPED_OUT, TURNED_BACK } from './patients.ts';
import type { World } from './world.ts';

/** People referred between warm-up and horizon less the follow-up, each looked at when the follow-up ends; a row a referral. */
export interface Cohort {
  /** Days to the introductory conversation and to the first session, and why the wait ended (0 censored, 1 came, 2 left). */
  readonly reachedDays: Float64Array;
  readonly reachedCause: Uint8Array;
  readonly firstSessionDays: Float64Array;
  readonly firstSessionCause: Uint8Array;
  /** 0 for referrals declined or turned back, which wait for nothing. */
  readonly accepted: Uint8Array;
  readonly need: Uint8Array;
  /** 0 low, 1 middle, 2 high. */
  readonly complexity: Uint8Array;
  readonly quintile: Uint8Array;
  readonly contacts: Float64Array;
  readonly minutes: Float64Array;
  readonly linked: Uint8Array;
  readonly droppedOut: Uint8Array;
  /** Sessions and support visits of the whole stay. */
  readonly sessions: Uint8Array;
  readonly visits: Float64Array;
  /** Closed by the worker as planned within the follow-up; with more sessions than the cap; with a support visit. */
  readonly completed: Uint8Array;
  readonly overCap: Uint8Array;
  readonly accompanied: Uint8Array;
  /** Closed within the follow-up, as planned or dropped out; came back within it. */
  readonly closed: Uint8Array;
  readonly returned: Uint8Array;
  readonly readiness: Float64Array;
  /** Life satisfaction (0-10) when referred. */
  readonly atReferral: Float64Array;
  readonly change: Float64Array;
  readonly effect: Float64Array;
  readonly gpBefore: Float64Array;
  readonly gpWithout: Float64Array;
  readonly gpWith: Float64Array;
}

/** Whether a place was started within the follow-up. */
export function isLinked(world: World, p: number): boolean {
  return world.patients.linkedAt[p] - world.patients.referredAt[p] <= world.terms.followUpMinutes;
}

export function gatherCohort(world: World): Cohort {
  const { patients, terms, settings } = world;
  const { followUpMinutes } = terms;
  const from = world.terms.measuringFrom;
  const until = terms.horizon - followUpMinutes;
  const rows: number[] = [];
  for (let p = 0; p < patients.count; p += 1) {
    if (patients.referredAt[p] >= from && patients.referredAt[p] < until) rows.push(p);
  }
  const n = rows.length;
  const floats = () => new Float64Array(n);
  const bytes = () => new Uint8Array(n);
  const cohort = {
    reachedDays: floats(),
    reachedCause: bytes(),
    firstSessionDays: floats(),
    firstSessionCause: bytes(),
    accepted: bytes(),
    need: bytes(),
    complexity: bytes(),
    quintile: bytes(),
    contacts: floats(),
    minutes: floats(),
    linked: bytes(),
    droppedOut: bytes(),
    sessions: bytes(),
    visits: floats(),
    completed: bytes(),
    overCap: bytes(),
    accompanied: bytes(),
    closed: bytes(),
    returned: bytes(),
    readiness: floats(),
    atReferral: floats(),
    change: floats(),
    effect: floats(),
    gpBefore: floats(),
    gpWithout: floats(),
    gpWith: floats(),
  };
  const { sessionCapRule, sessionCapSessions } = settings.policy;
  const cap = sessionCapRule === 'none' ? Infinity : sessionCapSessions;
  rows.forEach((p, i) => {
    const referredAt = patients.referredAt[p];
    const exit = patients.exit[p];
    const closedAfter = patients.state[p] === CLOSED ? patients.closedAt[p] - referredAt : Infinity;
    const isClosed = closedAfter <= followUpMinutes;
    cohort.accepted[i] = exit === DECLINED || exit === TURNED_BACK ? 0 : 1;
    settleWait(
      cohort.reachedDays,
      cohort.reachedCause,
      i,
      patients.reachedAt[p] - referredAt,
      closedAfter,
      followUpMinutes,
    );
    settleWait(
      cohort.firstSessionDays,
      cohort.firstSessionCause,
      i,
      patients.firstSessionAt[p] - referredAt,
      closedAfter,
      followUpMinutes,
    );
    cohort.need[i] = patients.firstNeed[p];
    const complexity = patients.complexity[p];
    cohort.complexity[i] = complexity >= settings.patients.complexAtComplexity ? 2 : 1;
    if (complexity < settings.patients.simpleBelowComplexity) cohort.complexity[i] = 0;
    cohort.quintile[i] = patients.quintile[p];
    cohort.contacts[i] = patients.contactsInWindow[p];
    cohort.minutes[i] = patients.minutesInWindow[p];
    cohort.linked[i] = isLinked(world, p) ? 1 : 0;
    cohort.droppedOut[i] = isClosed && exit === DROPPED_OUT ? 1 : 0;
    cohort.completed[i] = isClosed && exit === COMPLETED ? 1 : 0;
    cohort.sessions[i] = patients.sessions[p];
    cohort.visits[i] = patients.visits[p];
    cohort.overCap[i] = patients.sessions[p] > cap ? 1 : 0;
    cohort.accompanied[i] = patients.visits[p] > 0 ? 1 : 0;
    cohort.closed[i] = isClosed && (exit === COMPLETED || exit === DROPPED_OUT) ? 1 : 0;
    cohort.returned[i] = patients.returnedAt[p] - referredAt <= followUpMinutes ? 1 : 0;
    cohort.readiness[i] = patients.readiness[p];
    const course = courseOf(world, p);
    cohort.atReferral[i] = course.atReferral;
    cohort.change[i] = course.with - course.atReferral;
    cohort.effect[i] = course.with - course.without;
    cohort.gpBefore[i] = course.gpBefore;
    cohort.gpWithout[i] = course.gpWithout;
    cohort.gpWith[i] = course.gpWith;
  });
  return cohort;
}

/** A wait of `came` minutes, unless it ended otherwise before, or is still going on at the end of the follow-up. */
function settleWait(days: Float64Array, cause: Uint8Array, i: number, came: number, left: number, end: number): void {
  if (came <= end) {
    days[i] = came / MINUTES_PER_DAY;
    cause[i] = CAME;
  } else if (left <= end) {
    days[i] = left / MINUTES_PER_DAY;
    cause[i] = LEFT;
  } else {
    days[i] = end / MINUTES_PER_DAY;
    cause[i] = CENSORED;
  }
}

/** Names of the groups that patient measures are given for, by kind. */
export const groupNames = {
  need: needCategories,
  complexity: ['low', 'middle', 'high'],
  deprivationQuintile: ['1', '2', '3', '4', '5'],
} as const;
