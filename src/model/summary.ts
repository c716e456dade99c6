// What one run hands on: sums that add up over areas, the cohort's people in columns, tables, and a fingerprint.
// Everything here is plain data that can cross from one thread to another.
import { DAYS_PER_WEEK, MINUTES_PER_DAY, MINUTES_PER_YEAR } from '../engine/time.ts';
import { needCategories } from '../scenario/scenario.ts';
import { CAME, CENSORED, LEFT } from '../statistics/survival.ts';
import { decisionPoints } from './discretion/points.ts';
import { fingerprintOf } from './fingerprint.ts';
import { GAVE_UP, REFUSED } from './onwardReferrals.ts';
import { courseOf } from './outcomes.ts';
import { CLOSED, COMPLETED, DECLINED, DROPPED_OUT, INSIDE, NOT_REACHED, TURNED_BACK } from './patients.ts';
import { CHOSEN, MISREAD, OVERSTEP } from './record.ts';
import { makeTables } from './runTables.ts';
import type { RunRecord } from './simulate.ts';
import type { Table } from './table.ts';
import type { World } from './world.ts';

/** Where everybody referred during the whole run has got to, counted by walking the patients. */
export interface FlowCounts {
  referred: number;
  declined: number;
  turnedBack: number;
  notReached: number;
  droppedOut: number;
  closedLinked: number;
  closedNotLinked: number;
  inside: number;
  insideNoWorker: number;
}

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
  /** Closed by the worker as planned within the follow-up; with more sessions than the cap; with a support visit. */
  readonly completed: Uint8Array;
  readonly overCap: Uint8Array;
  readonly accompanied: Uint8Array;
  /** Closed within the follow-up, as planned or dropped out; came back within it. */
  readonly closed: Uint8Array;
  readonly returned: Uint8Array;
  readonly change: Float64Array;
  readonly effect: Float64Array;
  readonly gpBefore: Float64Array;
  readonly gpWithout: Float64Array;
  readonly gpWith: Float64Array;
}

/** Onward referrals by link workers made while measuring: days until a place was offered, and why the wait ended. */
interface OnwardWaits {
  readonly days: Float64Array;
  readonly cause: Uint8Array;
}

/** Sums over posts, organisations and time after the warm-up; each adds up over areas. */
export type ClockSums = { [Name in ClockSum]: number };
export const clockSums = [
  'present', 'offered', 'inside', 'outside', 'dropped', 'backlogGrowth', 'backlogWeeks', 'filled', 'postMinutes', 'activeArea', 'heldArea', 'holding', 'supervision',
  'strain', 'strainHigh', 'satisfaction', 'satisfactionLow', 'intends', 'workerWeeks', 'presentWeeks', 'weeksOver', 'sickDays', 'contacts', 'actsWithin', 'actsEdge', 'actsBeyond',
  'oversteps', 'uncertain', 'incidents', 'leavers', 'trustSum', 'trustCount', 'peaks', 'posts', 'filledWteMinutes', 'wteYears',
  'placesArea', 'takenArea', 'waitingArea', 'organisationTrust', 'organisationWeeks', 'buyIn', 'buyInWeight',
  'requests', 'refused', 'listed', 'gaveUp', 'referred', 'linkedPeople',
] as const; // biome-ignore format: a list of names
type ClockSum = (typeof clockSums)[number];

/** Facts by week of the whole run, summed over posts or organisations. */
export interface WeekSums {
  readonly activeArea: Float64Array;
  readonly filled: Float64Array;
  readonly backlog: Float64Array;
  readonly posts: Float64Array;
  readonly present: Float64Array;
  readonly asked: Float64Array;
  readonly waitingArea: Float64Array;
  /** People who wait to be triaged or allocated at the end of the week. */
  readonly inLine: Float64Array;
  readonly minutes: Float64Array;
}

/** Decisions after the warm-up by decision point. */
export interface DecisionSums {
  readonly arose: Float64Array;
  readonly chosen: Float64Array;
  readonly oversteps: Float64Array;
  readonly uncertain: Float64Array;
  readonly minutes: Float64Array;
}

export interface RunSummary {
  readonly area: string;
  readonly replication: number;
  readonly eventCount: number;
  readonly fingerprint: string;
  readonly flow: FlowCounts;
  readonly cohort: Cohort;
  readonly onwardWaits: OnwardWaits;
  readonly clock: ClockSums;
  readonly weekly: WeekSums;
  readonly decisions: DecisionSums;
  readonly tables: readonly Table[];
}

/** Sums up one run. `patientRows`: whether the table of patients is wanted. */
export function summarise(record: RunRecord, replication: number, patientRows: boolean): RunSummary {
  const { world } = record;
  return {
    area: world.scenario.areas[0].name,
    replication,
    eventCount: record.eventCount,
    fingerprint: fingerprintOf(world),
    flow: countFlow(world),
    cohort: gatherCohort(world),
    onwardWaits: gatherOnwardWaits(world),
    clock: sumClock(world),
    weekly: sumWeeks(world),
    decisions: sumDecisions(world),
    tables: makeTables(world, replication, patientRows),
  };
}

function isLinked(world: World, p: number): boolean {
  return world.patients.linkedAt[p] - world.patients.referredAt[p] <= world.terms.followUpMinutes;
}

function countFlow(world: World): FlowCounts {
  const { patients, teams } = world;
  const flow: FlowCounts = {
    referred: patients.count,
    declined: 0,
    turnedBack: 0,
    notReached: 0,
    droppedOut: 0,
    closedLinked: 0,
    closedNotLinked: 0,
    inside: 0,
    insideNoWorker: 0,
  };
  for (let p = 0; p < patients.count; p += 1) {
    const exit = patients.exit[p];
    if (exit === DECLINED) flow.declined += 1;
    else if (exit === TURNED_BACK) flow.turnedBack += 1;
    else if (exit === NOT_REACHED) flow.notReached += 1;
    else if (exit === DROPPED_OUT) flow.droppedOut += 1;
    else if (exit === COMPLETED && isLinked(world, p)) flow.closedLinked += 1;
    else if (exit === COMPLETED) flow.closedNotLinked += 1;
    else if (exit === INSIDE) {
      flow.inside += 1;
      if (teams[patients.team[p]].workers.length === 0) flow.insideNoWorker += 1;
    }
  }
  return flow;
}

function gatherCohort(world: World): Cohort {
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
    completed: bytes(),
    overCap: bytes(),
    accompanied: bytes(),
    closed: bytes(),
    returned: bytes(),
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
    cohort.overCap[i] = patients.sessions[p] > cap ? 1 : 0;
    cohort.accompanied[i] = patients.visits[p] > 0 ? 1 : 0;
    cohort.closed[i] = isClosed && (exit === COMPLETED || exit === DROPPED_OUT) ? 1 : 0;
    cohort.returned[i] = patients.returnedAt[p] - referredAt <= followUpMinutes ? 1 : 0;
    const course = courseOf(world, p);
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

function gatherOnwardWaits(world: World): OnwardWaits {
  const { onward, terms } = world;
  const from = world.terms.measuringFrom;
  const days: number[] = [];
  const cause: number[] = [];
  for (let o = 0; o < onward.count; o += 1) {
    const isOffered = !Number.isNaN(onward.offeredAt[o]);
    if (onward.madeAt[o] < from || !(isOffered || onward.listed[o] === 1)) continue;
    let until = terms.horizon;
    let why: number = CENSORED;
    if (isOffered) {
      until = onward.offeredAt[o];
      why = CAME;
    } else if (onward.state[o] === GAVE_UP || onward.state[o] === REFUSED) {
      until = onward.endedAt[o];
      why = LEFT;
    }
    days.push((until - onward.madeAt[o]) / MINUTES_PER_DAY);
    cause.push(why);
  }
  return { days: Float64Array.from(days), cause: Uint8Array.from(cause) };
}

function sumClock(world: World): ClockSums {
  const sums = Object.fromEntries(clockSums.map((name) => [name, 0])) as ClockSums;
  sumWorkers(world, sums);
  sumOrganisations(world, sums);
  const { onward, patients } = world;
  const from = world.terms.measuringFrom;
  for (let o = 0; o < onward.count; o += 1) {
    if (onward.madeAt[o] < from) continue;
    sums.requests += 1;
    const wasListed = onward.listed[o] === 1;
    if (onward.state[o] === REFUSED && !wasListed) sums.refused += 1;
    if (wasListed) sums.listed += 1;
    if (onward.state[o] === GAVE_UP) sums.gaveUp += 1;
  }
  for (let p = 0; p < patients.count; p += 1) {
    if (patients.referredAt[p] >= from) sums.referred += 1;
    if (patients.linkedAt[p] >= from && isLinked(world, p)) sums.linkedPeople += 1;
  }
  return sums;
}

function sumWorkers(world: World, sums: ClockSums): void {
  const { workerWeeks: facts, workers, settings, terms } = world;
  for (const worker of workers) {
    const first = worker.row * terms.weeks;
    let before = terms.warmUpWeeks > 0 ? facts.backlog[first + terms.warmUpWeeks - 1] : 0;
    let peak = 0;
    for (let week = terms.warmUpWeeks; week < terms.weeks; week += 1) {
      const i = first + week;
      const growth = facts.backlog[i] - before;
      before = facts.backlog[i];
      const asked = facts.inside[i] + facts.outside[i] + facts.dropped[i] + growth;
      sums.present += facts.present[i];
      sums.offered += facts.offered[i];
      sums.inside += facts.inside[i];
      sums.outside += facts.outside[i];
      sums.dropped += facts.dropped[i];
      sums.backlogGrowth += growth;
      sums.filled += facts.filled[i];
      sums.filledWteMinutes += facts.filled[i] * worker.wte;
      sums.activeArea += facts.activeArea[i];
      sums.heldArea += facts.heldArea[i];
      sums.holding += facts.holding[i];
      sums.supervision += facts.supervision[i];
      sums.sickDays += facts.sickDays[i];
      sums.contacts += facts.contacts[i];
      sums.actsWithin += facts.actsWithin[i];
      sums.actsEdge += facts.actsEdge[i];
      sums.actsBeyond += facts.actsBeyond[i];
      sums.oversteps += facts.oversteps[i];
      sums.uncertain += facts.uncertain[i];
      sums.incidents += facts.incidents[i];
      sums.leavers += facts.leavers[i];
      sums.trustSum += facts.trustSum[i];
      sums.trustCount += facts.trustCount[i];
      peak = Math.max(peak, facts.activePeak[i]);
      if (facts.present[i] > 0) {
        sums.presentWeeks += 1;
        if (asked > facts.present[i]) sums.weeksOver += 1;
      }
      if (Number.isNaN(facts.strain[i])) continue;
      sums.workerWeeks += 1;
      sums.backlogWeeks += facts.backlog[i];
      sums.strain += facts.strain[i];
      sums.satisfaction += facts.satisfaction[i];
      sums.intends += facts.intends[i];
      if (facts.strain[i] >= settings.strain.highAt) sums.strainHigh += 1;
      if (facts.satisfaction[i] < settings.satisfaction.middle) sums.satisfactionLow += 1;
    }
    sums.postMinutes += terms.horizon - world.terms.measuringFrom;
    sums.peaks += peak;
    sums.posts += 1;
  }
  const wte = workers.reduce((sum, worker) => sum + worker.wte, 0);
  sums.wteYears = (wte * (terms.horizon - world.terms.measuringFrom)) / MINUTES_PER_YEAR;
}
function sumOrganisations(world: World, sums: ClockSums): void {
  const { organisationWeeks: facts, practiceWeeks, practices, organisations, terms } = world;
  for (let week = terms.warmUpWeeks; week < terms.weeks; week += 1) {
    for (const organisation of organisations) {
      const i = organisation.row * terms.weeks + week;
      sums.placesArea += facts.placesArea[i];
      sums.takenArea += facts.takenArea[i];
      sums.waitingArea += facts.waitingArea[i];
      sums.organisationTrust += facts.trust[i];
      sums.organisationWeeks += 1;
    }
    for (const practice of practices) {
      sums.buyIn += practiceWeeks.buyIn[practice.row * terms.weeks + week] * practice.registeredPatients;
      sums.buyInWeight += practice.registeredPatients;
    }
  }
}

function sumWeeks(world: World): WeekSums {
  const { workerWeeks: facts, organisationWeeks, workers, organisations, terms } = world;
  const column = () => new Float64Array(terms.weeks);
  const sums = {
    activeArea: column(),
    filled: column(),
    backlog: column(),
    posts: column(),
    present: column(),
    asked: column(),
    waitingArea: column(),
    inLine: world.lineWeeks.waiting,
    minutes: column(),
  };
  for (let week = 0; week < terms.weeks; week += 1) {
    const days = week === 0 ? DAYS_PER_WEEK - terms.firstWeekday : DAYS_PER_WEEK;
    sums.minutes[week] = days * MINUTES_PER_DAY;
    for (const worker of workers) {
      const i = worker.row * terms.weeks + week;
      const before = week > 0 ? facts.backlog[i - 1] : 0;
      sums.activeArea[week] += facts.activeArea[i];
      sums.filled[week] += facts.filled[i];
      sums.backlog[week] += facts.backlog[i];
      sums.posts[week] += 1;
      sums.present[week] += facts.present[i];
      sums.asked[week] += facts.inside[i] + facts.outside[i] + facts.dropped[i] + facts.backlog[i] - before;
    }
    for (const organisation of organisations) {
      sums.waitingArea[week] += organisationWeeks.waitingArea[organisation.row * terms.weeks + week];
    }
  }
  return sums;
}

function sumDecisions(world: World): DecisionSums {
  const { decisions } = world;
  const from = world.terms.measuringFrom;
  const column = () => new Float64Array(decisionPoints.length);
  const sums = { arose: column(), chosen: column(), oversteps: column(), uncertain: column(), minutes: column() };
  for (let d = 0; d < decisions.count; d += 1) {
    if (decisions.at[d] < from) continue;
    const point = decisions.point[d];
    const flags = decisions.flags[d];
    sums.arose[point] += 1;
    if ((flags & CHOSEN) !== 0) sums.chosen[point] += 1;
    if ((flags & OVERSTEP) !== 0) sums.oversteps[point] += 1;
    if ((flags & MISREAD) !== 0) sums.uncertain[point] += 1;
    sums.minutes[point] += decisions.minutes[d];
  }
  return sums;
}

/** Names of the groups that patient measures are given for, by kind. */
export const groupNames = {
  need: needCategories,
  complexity: ['low', 'middle', 'high'],
  deprivationQuintile: ['1', '2', '3', '4', '5'],
} as const;
