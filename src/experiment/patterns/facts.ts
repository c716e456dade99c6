// What one replication leaves behind for the published patterns: measures, small sums and a few numbers a worker; no people.
import { joinAreas, type MeasureValues, measure, type Replication } from '../../model/measures.ts';
import type { Settings } from '../../model/settings.ts';
import type { RunSummary } from '../../model/summary.ts';
import type { PowerSums } from '../../statistics/skewness.ts';
import { restrictedMean } from '../../statistics/survival.ts';

/** Sums over some people; change and effect in points of 10 at the end of the follow-up. */
export interface GroupSums {
  readonly count: number;
  readonly change: number;
  readonly effect: number;
}

/** Sums over completed cases, whole stay. */
export interface CompletedSums extends GroupSums {
  readonly sessions: number;
  /** Cases with more than four sessions. */
  readonly overFour: number;
  readonly accompanied: number;
  readonly visits: number;
}

/** Sums of the normal equations of one regression: X'X row after row, and X'y. */
export interface RegressionSums {
  readonly xx: Float64Array;
  readonly xy: Float64Array;
}

/** One replication, all areas together. */
export interface Facts {
  readonly measures: MeasureValues;
  /** Contacts per referral. */
  readonly contacts: PowerSums;
  readonly completed: CompletedSums;
  readonly linked: GroupSums;
  readonly notLinked: GroupSums;
  /** Change on the columns of `doseColumns`. */
  readonly dose: RegressionSums;
  /** People active, those left over with a vacant post included; time-weighted. */
  readonly activeMean: number;
  readonly allocationsPerWeek: number;
  /** Weeks from allocation to closing, restricted to the measured time; null where nobody was allocated. */
  readonly stayWeeksMean: number | null;
  /** A row a person in post. */
  readonly holders: Readonly<Record<'weeks' | 'strainMean' | 'sickDays', Float64Array>>;
  readonly intentions: { readonly discrepancy: Float64Array; readonly intends: Uint8Array };
}

/** Columns of the regression of change: three contacts or more, then what it is adjusted for. */
export const doseColumns = ['one', 'threeOrMore', 'atReferral', 'readiness', 'atReferralSquared', 'readinessSquared'];

const SESSIONS_TARGET = 4;
const CONTACTS_ENOUGH = 3;
const DAYS_PER_WEEK = 7;

/** @param parts the areas of one replication, in the scenario's order */
export function factsOf(parts: readonly RunSummary[], settings: Settings): Facts {
  const replication = joinAreas(parts);
  const { cohort } = replication;
  const stays = {
    days: parts.flatMap((part) => [...part.stays.days]),
    cause: parts.flatMap((part) => [...part.stays.cause]),
  };
  const together = (column: 'weeks' | 'strainMean' | 'sickDays') =>
    Float64Array.from(parts.flatMap((part) => [...part.holders[column]]));
  return {
    measures: measure(replication, settings),
    contacts: powerSums(cohort.contacts),
    completed: completedSums(cohort),
    linked: groupSums(cohort, (row) => cohort.linked[row] === 1),
    notLinked: groupSums(cohort, (row) => cohort.linked[row] === 0),
    dose: doseSums(cohort),
    activeMean: activeMean(replication, settings.time.warmUpWeeks),
    allocationsPerWeek: stays.days.length / settings.time.measuredWeeks,
    stayWeeksMean: stayWeeks(stays.days, stays.cause, settings.time.measuredWeeks),
    holders: { weeks: together('weeks'), strainMean: together('strainMean'), sickDays: together('sickDays') },
    intentions: {
      discrepancy: Float64Array.from(parts.flatMap((part) => [...part.intentions.discrepancy])),
      intends: Uint8Array.from(parts.flatMap((part) => [...part.intentions.intends])),
    },
  };
}

function powerSums(values: Float64Array): PowerSums {
  let first = 0;
  let second = 0;
  let third = 0;
  for (const value of values) {
    first += value;
    second += value * value;
    third += value * value * value;
  }
  return [values.length, first, second, third];
}

type Cohort = Replication['cohort'];

function groupSums(cohort: Cohort, isIn: (row: number) => boolean): GroupSums {
  const sums = { count: 0, change: 0, effect: 0 };
  for (let row = 0; row < cohort.change.length; row += 1) {
    if (!isIn(row)) continue;
    sums.count += 1;
    sums.change += cohort.change[row];
    sums.effect += cohort.effect[row];
  }
  return sums;
}

function completedSums(cohort: Cohort): CompletedSums {
  const isIn = (row: number) => cohort.completed[row] === 1;
  const sums = { ...groupSums(cohort, isIn), sessions: 0, overFour: 0, accompanied: 0, visits: 0 };
  for (let row = 0; row < cohort.change.length; row += 1) {
    if (!isIn(row)) continue;
    sums.sessions += cohort.sessions[row];
    if (cohort.sessions[row] > SESSIONS_TARGET) sums.overFour += 1;
    sums.accompanied += cohort.accompanied[row];
    sums.visits += cohort.visits[row];
  }
  return sums;
}

function doseSums(cohort: Cohort): RegressionSums {
  const size = doseColumns.length;
  const xx = new Float64Array(size * size);
  const xy = new Float64Array(size);
  for (let row = 0; row < cohort.change.length; row += 1) {
    const start = cohort.atReferral[row];
    const readiness = cohort.readiness[row];
    const x = [
      1,
      cohort.contacts[row] >= CONTACTS_ENOUGH ? 1 : 0,
      start,
      readiness,
      start * start,
      readiness * readiness,
    ];
    for (let i = 0; i < size; i += 1) {
      for (let j = 0; j < size; j += 1) xx[i * size + j] += x[i] * x[j];
      xy[i] += x[i] * cohort.change[row];
    }
  }
  return { xx, xy };
}

function activeMean({ weekly }: Replication, warmUpWeeks: number): number {
  let area = 0;
  let minutes = 0;
  for (let week = warmUpWeeks; week < weekly.minutes.length; week += 1) {
    area += weekly.activeArea[week] + weekly.orphanArea[week];
    minutes += weekly.minutes[week];
  }
  return area / minutes;
}

/** The mean stay as far as it is known: to the end of the measured time, or to the longest stay seen where that goes on. */
function stayWeeks(days: readonly number[], causes: readonly number[], measuredWeeks: number): number | null {
  if (days.length === 0) return null;
  const times = Float64Array.from(days);
  const cause = Uint8Array.from(causes);
  const longest = times.reduce((most, one) => Math.max(most, one), 0);
  const mean = restrictedMean(times, cause, measuredWeeks * DAYS_PER_WEEK) ?? restrictedMean(times, cause, longest);
  return mean === null ? null : mean / DAYS_PER_WEEK;
}
