// Which figures have a value in every week of a run, and how each is made of the week's sums.
import { type MeasureName, measureTable } from '../../model/measureTable.ts';
import type { WeekSums } from '../../model/weekSums.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { HOUR, WEEK } from '../figures.ts';
import { worthwhileOf } from '../verdict.ts';

/** The value of a week is the first divided by the second. */
type PartsOf = (sums: WeekSums, week: number) => readonly [numerator: number, denominator: number];

/** The waits of patients have no week of their own: the line of those not yet allocated stands for them. */
const line = 'peopleInLine';

const series = {
  activeCaseloadMean: (sums, week) => [sums.activeArea[week], sums.filled[week]],
  [line]: (sums, week) => [sums.inLine[week], sums.posts[week]],
  backlogHoursMean: (sums, week) => [sums.backlog[week] / HOUR, sums.scored[week]],
  overstretchRatioMean: (sums, week) => [sums.asked[week], sums.present[week]],
  offeredLoad: (sums, week) => [sums.offered[week], sums.present[week]],
  utilisationMean: (sums, week) => [sums.inside[week], sums.present[week]],
  overtimeHoursPerWeekMean: (sums, week) => [sums.outside[week] / HOUR, sums.filled[week] / WEEK],
  heldPatientsMean: (sums, week) => [sums.heldArea[week], sums.minutes[week]],
  strainMean: (sums, week) => [sums.strain[week], sums.scored[week]],
  satisfactionMean: (sums, week) => [sums.satisfaction[week], sums.scored[week]],
  patientTrustMean: (sums, week) => [sums.trustSum[week], sums.trustCount[week]],
  vcseOccupancyMean: (sums, week) => [sums.takenArea[week], sums.placesArea[week]],
  vcseWaitingMean: (sums, week) => [sums.waitingArea[week], sums.minutes[week]],
  vcseTrustMean: (sums, week) => [sums.organisationTrust[week], sums.organisations[week]],
  buyInMean: (sums, week) => [sums.buyIn[week], sums.registeredPatients[week]],
} as const satisfies Partial<Record<MeasureName | typeof line, PartsOf>>;

export type WeeklySeriesName = keyof typeof series;
export const weeklySeriesNames = Object.keys(series) as readonly WeeklySeriesName[];

/** What the figure of a week is made of: a sum and what it is divided by, 0 where there is nothing. */
export function weeklyParts(name: WeeklySeriesName, sums: WeekSums, week: number): readonly [number, number] {
  return series[name](sums, week);
}

export function weeklyLabel(name: WeeklySeriesName): { readonly label: string; readonly unit: string } {
  return name === line ? { label: 'People in line for a link worker', unit: 'people per post' } : measureTable[name];
}

/** The smallest change that matters; people in line count like people on the caseload. */
export function weeklyWorthwhile(name: WeeklySeriesName, scenario: Scenario): number {
  return worthwhileOf(scenario, name === line ? 'activeCaseloadMean' : name);
}
