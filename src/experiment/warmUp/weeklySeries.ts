// Which figures have a value in every week of a run, and how each is made of the week's sums.
import { type MeasureName, measureTable } from '../../model/measureTable.ts';
import type { WeekSums } from '../../model/weekSums.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { HOUR, over } from '../figures.ts';
import { worthwhileOf } from '../verdict.ts';

type ValueOf = (sums: WeekSums, week: number) => number | null;

/** The waits of patients have no week of their own: the line of those not yet allocated stands for them. */
const line = 'peopleInLine';

const series = {
  activeCaseloadMean: (sums, week) => over(sums.activeArea[week], sums.filled[week]),
  [line]: (sums, week) => over(sums.inLine[week], sums.posts[week]),
  backlogHoursMean: (sums, week) => over(sums.backlog[week] / HOUR, sums.posts[week]),
  overstretchRatioMean: (sums, week) => over(sums.asked[week], sums.present[week]),
  offeredLoad: (sums, week) => over(sums.offered[week], sums.present[week]),
  utilisationMean: (sums, week) => over(sums.inside[week], sums.present[week]),
  overtimeHoursPerWeekMean: (sums, week) => {
    const filledWeeks = over(sums.filled[week], sums.minutes[week]);
    return filledWeeks === null ? null : over(sums.outside[week] / HOUR, filledWeeks);
  },
  heldPatientsMean: (sums, week) => over(sums.heldArea[week], sums.minutes[week]),
  strainMean: (sums, week) => over(sums.strain[week], sums.scored[week]),
  satisfactionMean: (sums, week) => over(sums.satisfaction[week], sums.scored[week]),
  patientTrustMean: (sums, week) => over(sums.trustSum[week], sums.trustCount[week]),
  vcseOccupancyMean: (sums, week) => over(sums.takenArea[week], sums.placesArea[week]),
  vcseWaitingMean: (sums, week) => over(sums.waitingArea[week], sums.minutes[week]),
  vcseTrustMean: (sums, week) => over(sums.organisationTrust[week], sums.organisations[week]),
  buyInMean: (sums, week) => over(sums.buyIn[week], sums.registeredPatients[week]),
} as const satisfies Partial<Record<MeasureName | typeof line, ValueOf>>;

export type WeeklySeriesName = keyof typeof series;
export const weeklySeriesNames = Object.keys(series) as readonly WeeklySeriesName[];

/** The figure's value in a week; null where there is nothing to divide by. */
export function weeklyValue(name: WeeklySeriesName, sums: WeekSums, week: number): number | null {
  return series[name](sums, week);
}

export function weeklyLabel(name: WeeklySeriesName): { readonly label: string; readonly unit: string } {
  return name === line ? { label: 'People in line for a link worker', unit: 'people per post' } : measureTable[name];
}

/** The smallest change that matters; people in line count like people on the caseload. */
export function weeklyWorthwhile(name: WeeklySeriesName, scenario: Scenario): number {
  return worthwhileOf(scenario, name === line ? 'activeCaseloadMean' : name);
}
