// What one run hands on: sums that add up over areas, the cohort's people in columns, tables, and a fingerprint.
// Everything here is plain data that can cross from one thread to another.
import { MINUTES_PER_DAY } from '../engine/time.ts';
import { CAME, CENSORED, LEFT } from '../statistics/survival.ts';
import { type ClockSums, sumClock } from './clockSums.ts';
import { type Cohort, gatherCohort, isLinked } from './cohort.ts';
import { decisionPoints } from './discretion/points.ts';
import { fingerprintOf } from './fingerprint.ts';
import { GAVE_UP, REFUSED } from './onwardReferrals.ts';
import { COMPLETED, DECLINED, DROPPED_OUT, INSIDE, NOT_REACHED, TURNED_BACK } from './patients.ts';
import { CHOSEN, MISREAD, OVERSTEP } from './record.ts';
import { makeTables } from './runTables.ts';
import type { RunRecord } from './simulate.ts';
import {
  gatherHolders,
  gatherIntentions,
  gatherStays,
  type Holders,
  type IntentionPairs,
  type Stays,
} from './stays.ts';
import type { Table } from './table.ts';
import { sumWeeks, type WeekSums } from './weekSums.ts';
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

/** Onward referrals by link workers made while measuring: days until a place was offered, and why the wait ended. */
interface OnwardWaits {
  readonly days: Float64Array;
  readonly cause: Uint8Array;
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
  readonly stays: Stays;
  readonly holders: Holders;
  readonly intentions: IntentionPairs;
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
    stays: gatherStays(world),
    holders: gatherHolders(world),
    intentions: gatherIntentions(world),
    tables: makeTables(world, replication, patientRows),
  };
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
