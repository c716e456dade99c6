// Whether a run has settled, and what must be said in words beside its figures.
import type { MeasureValues, Replication } from '../model/measures.ts';
import { type MeasureName, measureTable } from '../model/measureTable.ts';
import type { Settings } from '../model/settings.ts';
import { slope } from '../statistics/slope.ts';
import { HOUR, intervalOf, over, WEEKS_A_YEAR } from './figures.ts';
import type { Drift, Interval } from './result.ts';
import type { WarmUp } from './warmUp/warmUp.ts';
import { warmUpWords } from './warmUp/warmUpWords.ts';

/** Below this many replications an interval by Student's t is very wide. */
const FEW_REPLICATIONS = 5;

/** Waits of which a quantile may not be reached by the end of the follow-up. */
export const waits: readonly MeasureName[] = [
  'waitToReachedDaysMedian',
  'waitToFirstContactDaysMedian',
  'waitToFirstContactDaysP90',
];

/** The part of a replication that slopes are taken of. */
type Weekly = Pick<Replication, 'weekly'>;

/** Slopes after the warm-up, per year, over replications. */
export function driftOf(replications: readonly Weekly[], settings: Settings): Drift {
  const from = settings.time.warmUpWeeks;
  const slopes = (of: (sums: Replication['weekly'], week: number) => number | null) =>
    intervalOf(
      replications.map((one) => {
        const years: number[] = [];
        const heights: number[] = [];
        for (let week = from; week < one.weekly.minutes.length; week += 1) {
          const height = of(one.weekly, week);
          if (height === null) continue;
          years.push(week / WEEKS_A_YEAR);
          heights.push(height);
        }
        return years.length > 1 ? slope(years, heights) : null;
      }),
    );
  const caseloadPerYear = slopes((sums, week) => over(sums.activeArea[week], sums.filled[week]));
  const backlogHoursPerYear = slopes((sums, week) => over(sums.backlog[week] / HOUR, sums.posts[week]));
  const inLinePerYear = slopes((sums, week) => over(sums.inLine[week], sums.posts[week]));
  const people = settings.worthwhile.activeCaseloadMean;
  const grows = [
    isClearlyAbove(caseloadPerYear, people),
    isClearlyAbove(backlogHoursPerYear, settings.worthwhile.backlogHoursMean),
    isClearlyAbove(inLinePerYear, people),
  ];
  const stable = grows.includes(null) ? null : !grows.includes(true);
  return { caseloadPerYear, backlogHoursPerYear, inLinePerYear, stable };
}

/** Whether a slope is surely above zero and worth a word; null where there is no interval to tell by. */
function isClearlyAbove(interval: Interval, worthwhile: number): boolean | null {
  const { mean, low } = interval;
  return mean === null || low === null ? null : low > 0 && mean > worthwhile;
}

/** What is said of a run whose caseload, backlog or line still grows after the warm-up. */
export function driftWords({ caseloadPerYear, backlogHoursPerYear, inLinePerYear }: Drift): string {
  const say = ({ mean, low, high }: Interval) => `${mean?.toFixed(1)} (${low?.toFixed(1)} to ${high?.toFixed(1)})`;
  return (
    `Not stable: waits and backlog depend on the horizon. After the warm-up the caseload still changes by ${say(caseloadPerYear)} ` +
    `people per post and year, the backlog by ${say(backlogHoursPerYear)} hours, and the line of those who wait to be allocated ` +
    `by ${say(inLinePerYear)} people.`
  );
}

export function remarksOn(
  settings: Settings,
  drift: Drift,
  warmUp: WarmUp,
  measured: readonly MeasureValues[],
): string[] {
  const remarks: string[] = [];
  // With one replication the noise of a curve is not known, so nothing can be told from its bends.
  const { start, open } = measured.length > 1 ? warmUpWords(warmUp) : warmUpWords({ ...warmUp, series: [] });
  if (start !== null) remarks.push(start);
  if (drift.stable === false) {
    remarks.push(`${driftWords(drift)}${open === null ? '' : ` ${open}`}`);
  } else if (open !== null) remarks.push(open);
  for (const name of waits) {
    const reached = measured.flatMap((one) => one[name] ?? []).sort((x, y) => x - y);
    if (reached.length === measured.length || reached.length === 0) continue;
    const middle = reached[Math.floor(measured.length / 2)];
    const typical = middle === undefined ? '' : `; in the middle replication it is ${middle.toFixed(1)} days`;
    remarks.push(
      `${measureTable[name].label} has no mean: in ${measured.length - reached.length} of ${measured.length} replications ` +
        `it was not reached within ${settings.time.followUpWeeks * 7} days, or nobody was left to come${typical}.`,
    );
  }
  if (measured.every((one) => one.contactedShare === null)) {
    remarks.push(
      `No measure of patients has a value: nobody was referred early enough to be looked at ${settings.time.followUpWeeks} ` +
        `weeks later. Measure for more than ${settings.time.followUpWeeks} weeks, with somebody referred.`,
    );
  }
  if (measured.length > 1 && measured.length < FEW_REPLICATIONS) {
    remarks.push(
      `${measured.length} replications are few: intervals are wide, and may run past what a share or a count can be.`,
    );
  }
  if (measured.length === 1) remarks.push('One replication has no interval: nothing here can be told from chance.');
  return remarks;
}
