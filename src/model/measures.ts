// From sums and cohort to named measures. Areas are put together first; each measure's definition stands in measureTable.ts.
import { MINUTES_PER_HOUR, MINUTES_PER_WEEK, MINUTES_PER_YEAR } from '../engine/time.ts';
import { waitQuantiles } from '../statistics/survival.ts';
import { type ClockSums, clockSums } from './clockSums.ts';
import type { Cohort } from './cohort.ts';
import { type MeasureName, measureNames } from './measureTable.ts';
import type { Settings } from './settings.ts';
import type { DecisionSums, RunSummary } from './summary.ts';
import type { WeekSums } from './weekSums.ts';

export type MeasureValues = Record<MeasureName, number | null>;

/** One replication of all areas together. */
export interface Replication {
  readonly cohort: Cohort;
  readonly onwardDays: Float64Array;
  readonly onwardCause: Uint8Array;
  readonly clock: ClockSums;
  readonly weekly: WeekSums;
  readonly decisions: DecisionSums;
}

function joined<T extends Float64Array | Uint8Array>(parts: readonly T[]): T {
  if (parts.length === 1) return parts[0];
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const whole = new (parts[0].constructor as new (length: number) => T)(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function added(parts: readonly Float64Array[]): Float64Array {
  const sum = new Float64Array(parts[0].length);
  for (const part of parts) for (let i = 0; i < sum.length; i += 1) sum[i] += part[i];
  return sum;
}

/** Adds every column of tables that have the same columns. */
function addedTables<T extends object>(tables: readonly T[], add: (parts: readonly never[]) => unknown): T {
  const names = Object.keys(tables[0]) as (keyof T)[];
  return Object.fromEntries(names.map((name) => [name, add(tables.map((table) => table[name]) as never[])])) as T;
}

/** Puts the areas of one replication together, in the scenario's order. */
export function joinAreas(parts: readonly RunSummary[]): Replication {
  const clock = Object.fromEntries(
    clockSums.map((name) => [name, parts.reduce((sum, part) => sum + part.clock[name], 0)]),
  ) as ClockSums;
  const minutes = parts[0].weekly.minutes;
  return {
    cohort: addedTables(
      parts.map((part) => part.cohort),
      joined,
    ),
    onwardDays: joined(parts.map((part) => part.onwardWaits.days)),
    onwardCause: joined(parts.map((part) => part.onwardWaits.cause)),
    clock,
    weekly: {
      ...addedTables(
        parts.map((part) => part.weekly),
        added,
      ),
      minutes,
    },
    decisions: addedTables(
      parts.map((part) => part.decisions),
      added,
    ),
  };
}

function ratio(numerator: number, denominator: number): number | null {
  return denominator > 0 ? numerator / denominator : null;
}

function sumOver(column: Float64Array | Uint8Array, rows: readonly number[]): number {
  let sum = 0;
  for (const row of rows) sum += column[row];
  return sum;
}

/** The patient measures of some rows of a cohort. */
export function patientMeasures(cohort: Cohort, rows: readonly number[], hasCap: boolean): Partial<MeasureValues> {
  const n = rows.length;
  const share = (column: Float64Array | Uint8Array) => ratio(sumOver(column, rows), n);
  const accepted = rows.filter((row) => cohort.accepted[row] === 1);
  const pick = (column: Float64Array) => Float64Array.from(accepted, (row) => column[row]);
  const pickCause = (column: Uint8Array) => Uint8Array.from(accepted, (row) => column[row]);
  const reached = waitQuantiles(pick(cohort.reachedDays), pickCause(cohort.reachedCause), [HALF], 'ofThoseWhoStay');
  const first = waitQuantiles(
    pick(cohort.firstSessionDays),
    pickCause(cohort.firstSessionCause),
    [HALF, NINE_TENTHS],
    'ofThoseWhoStay',
  );
  const completed = rows.filter((row) => cohort.completed[row] === 1);
  const closed = rows.filter((row) => cohort.closed[row] === 1);
  const countOf = (isOne: (row: number) => boolean) => rows.reduce((sum, row) => sum + (isOne(row) ? 1 : 0), 0);
  return {
    waitToReachedDaysMedian: reached[0],
    waitToFirstContactDaysMedian: first[0],
    waitToFirstContactDaysP90: first[1],
    contactedShare: ratio(
      countOf((row) => cohort.contacts[row] >= 1),
      n,
    ),
    seenThreeOrMoreShare: ratio(
      countOf((row) => cohort.contacts[row] > 2),
      n,
    ),
    linkedShare: share(cohort.linked),
    droppedOutShare: share(cohort.droppedOut),
    returnedShare: ratio(sumOver(cohort.returned, closed), closed.length),
    neverSeenShare: ratio(
      countOf((row) => cohort.firstSessionCause[row] !== 1),
      n,
    ),
    contactsPerReferralMean: share(cohort.contacts),
    minutesPerReferralMean: share(cohort.minutes),
    capOverrunShare: hasCap ? ratio(sumOver(cohort.overCap, completed), completed.length) : null,
    supportVisitShare: ratio(sumOver(cohort.accompanied, completed), completed.length),
    lifeSatisfactionChangeMean: share(cohort.change),
    lifeSatisfactionEffectMean: share(cohort.effect),
    gpVisitsChangeShare: relative(sumOver(cohort.gpWith, rows), sumOver(cohort.gpBefore, rows)),
    gpVisitsEffectShare: relative(sumOver(cohort.gpWith, rows), sumOver(cohort.gpWithout, rows)),
  };
}

const HALF = 1 / 2;
const TENTH = 1 / (2 * (2 + 2 + 1));
const NINE_TENTHS = 1 - TENTH;
const PER_HUNDRED = 1 / (TENTH * TENTH);

function relative(after: number, before: number): number | null {
  return before > 0 ? after / before - 1 : null;
}

/** Every measure of one replication. */
export function measure(replication: Replication, settings: Settings): MeasureValues {
  const { cohort, clock, onwardDays, onwardCause, weekly } = replication;
  const measuredMinutes = weekly.minutes.slice(settings.time.warmUpWeeks).reduce((sum, minutes) => sum + minutes, 0);
  const rows = Array.from(cohort.need, (_, row) => row);
  const values: Partial<MeasureValues> = {
    ...patientMeasures(cohort, rows, settings.policy.sessionCapRule !== 'none'),
    ...clockMeasures(clock, measuredMinutes, settings),
    effectGapDeprivation: deprivationGap(cohort, rows, settings),
    vcseWaitDaysMedian: waitQuantiles(onwardDays, onwardCause, [HALF], 'ofThoseWhoStay')[0],
  };
  return Object.fromEntries(measureNames.map((name) => [name, values[name] ?? null])) as MeasureValues;
}

function deprivationGap(cohort: Cohort, rows: readonly number[], settings: Settings): number | null {
  const least = 2 * settings.patients.middleQuintile - 1;
  const most = rows.filter((row) => cohort.quintile[row] === 1);
  const fewest = rows.filter((row) => cohort.quintile[row] === least);
  const mostDeprived = ratio(sumOver(cohort.effect, most), most.length);
  const leastDeprived = ratio(sumOver(cohort.effect, fewest), fewest.length);
  return mostDeprived === null || leastDeprived === null ? null : mostDeprived - leastDeprived;
}

function clockMeasures(clock: ClockSums, measuredMinutes: number, settings: Settings): Partial<MeasureValues> {
  const filledWeeks = clock.filled / MINUTES_PER_WEEK;
  const filledYears = clock.filled / MINUTES_PER_YEAR;
  const acts = clock.actsWithin + clock.actsEdge + clock.actsBeyond;
  const perHundred = (number: number) => ratio(number, clock.contacts / PER_HUNDRED);
  const worked = clock.inside + clock.outside;
  const pay = (clock.filledWteMinutes / MINUTES_PER_YEAR) * settings.money.payPoundsPerWteYear;
  const cost = pay + (clock.supervision / MINUTES_PER_HOUR) * settings.money.supervisorPoundsPerHour;
  return {
    heldPatientsMean: clock.posts > 0 ? clock.heldArea / measuredMinutes : null,
    patientTrustMean: ratio(clock.trustSum, clock.trustCount),
    satisfactionMean: ratio(clock.satisfaction, clock.workerWeeks),
    satisfactionBelowFourShare: ratio(clock.satisfactionLow, clock.workerWeeks),
    strainMean: ratio(clock.strain, clock.workerWeeks),
    strainHighShare: ratio(clock.strainHigh, clock.workerWeeks),
    offeredLoad: ratio(clock.offered, clock.present),
    utilisationMean: ratio(clock.inside, clock.present),
    overstretchRatioMean: ratio(worked + clock.dropped + clock.backlogGrowth, clock.present),
    overtimeHoursPerWeekMean: ratio(clock.outside / MINUTES_PER_HOUR, filledWeeks),
    weeksOverContractShare: ratio(clock.weeksOver, clock.presentWeeks),
    backlogHoursMean: ratio(clock.backlogWeeks / MINUTES_PER_HOUR, clock.workerWeeks),
    holdingHoursShare: ratio(clock.holding, worked),
    activeCaseloadMean: ratio(clock.activeArea, clock.filled),
    activeCaseloadPeak: ratio(clock.peaks, clock.posts),
    actsPer100Contacts: perHundred(acts),
    actsWithinShare: ratio(clock.actsWithin, acts),
    actsEdgeShare: ratio(clock.actsEdge, acts),
    actsBeyondShare: ratio(clock.actsBeyond, acts),
    overstepsPer100Contacts: perHundred(clock.oversteps),
    uncertainPer100Contacts: perHundred(clock.uncertain),
    incidentsPer100Contacts: perHundred(clock.incidents),
    intentionToLeaveShare: ratio(clock.intends, clock.workerWeeks),
    leaversPerYearShare: ratio(clock.leavers, filledYears),
    sicknessDaysPerYearMean: ratio(clock.sickDays, filledYears),
    vacancyShare: clock.postMinutes > 0 ? 1 - clock.filled / clock.postMinutes : null,
    vcseOccupancyMean: ratio(clock.takenArea, clock.placesArea),
    vcseWaitingMean: clock.organisationWeeks > 0 ? clock.waitingArea / measuredMinutes : null,
    vcseTurnedAwayShare: ratio(clock.refused, clock.requests),
    vcseGaveUpShare: ratio(clock.gaveUp, clock.listed),
    vcseTrustMean: ratio(clock.organisationTrust, clock.organisationWeeks),
    buyInMean: ratio(clock.buyIn, clock.buyInWeight),
    referralsPerYearPerWte: ratio(clock.referred, clock.wteYears),
    costPerReferralPounds: ratio(cost, clock.referred),
    costPerLinkedPatientPounds: ratio(cost, clock.linkedPeople),
  };
}
