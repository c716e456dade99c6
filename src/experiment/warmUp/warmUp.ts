// After how many weeks each weekly figure has forgotten that the run began empty: by MSER-5 and by Welch's procedure.
import type { WeekSums } from '../../model/weekSums.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { mean, present } from '../../statistics/mean.ts';
import { mser5 } from '../../statistics/mser.ts';
import { studentTQuantile } from '../../statistics/studentT.ts';
import { levelFrom, movingAverage } from '../../statistics/welch.ts';
import { intervalOf, over } from '../figures.ts';
import type { Interval } from '../result.ts';
import { type WeeklySeriesName, weeklyParts, weeklySeriesNames, weeklyWorthwhile } from './weeklySeries.ts';

export interface SettledSeries {
  readonly name: WeeklySeriesName;
  /** Weeks to cut off by MSER-5; null where the run is too short to tell. */
  readonly mser5Weeks: number | null;
  /** Week from which the smoothed mean of the replications stays level; null where the run is too short to tell. */
  readonly welchWeeks: number | null;
  /** How far from the mean of the rest still counts as level, in the figure's unit. */
  readonly band: number;
  /** The smallest change that matters, in the figure's unit. */
  readonly worthwhile: number;
  /** Over the weeks that are measured, as the measure itself is made: a ratio of sums in each replication. */
  readonly measured: Interval;
  /** The figure of the measured weeks less that of the weeks after the cut; null where nothing measured would be cut. */
  readonly excess: number | null;
  /** The smoothed curve of all replications together by week; the last weeks have none. */
  readonly smoothed: readonly number[];
}

export interface WarmUp {
  /** What the scenario asks for. */
  readonly askedWeeks: number;
  readonly horizonWeeks: number;
  /** Weeks on each side that Welch's moving average takes in. */
  readonly windowWeeks: number;
  /** Only figures that have values. */
  readonly series: readonly SettledSeries[];
}

/** Weeks on each side; Law: never more than a quarter of the run. */
const windowWeeksMost = 8;
const windowShareMost = 0.25;
/** Chance that the noise of a level curve leaves the band anywhere. */
const missShare = 0.01;

/** @param weekly of each replication */
export function warmUpOf(weekly: readonly WeekSums[], scenario: Scenario, askedWeeks: number): WarmUp {
  const horizonWeeks = weekly[0].minutes.length;
  const windowWeeks = Math.min(windowWeeksMost, Math.floor(horizonWeeks * windowShareMost));
  const series = weeklySeriesNames.flatMap((name): SettledSeries[] => {
    const parts = weekly.map((sums) =>
      Array.from({ length: horizonWeeks }, (_, week) => weeklyParts(name, sums, week)),
    );
    const pooled = pooledCurves(parts);
    return pooled === null
      ? []
      : [settled(name, parts, pooled, askedWeeks, windowWeeks, weeklyWorthwhile(name, scenario))];
  });
  return { askedWeeks, horizonWeeks, windowWeeks, series };
}

/** Of each week: what is divided, and what it is divided by. */
type Parts = readonly (readonly [numerator: number, denominator: number])[];

interface Pooled {
  /** Of each week all replications together: the sum of what is divided over the sum of what it is divided by. */
  readonly average: readonly number[];
  /** A curve a replication; their mean is `average`. */
  readonly curves: readonly (readonly number[])[];
}

/**
 * Ratios of sums, so that a week in which hardly anybody was present in one replication does not rule the rest. What a
 * replication adds is linearised: how far its numerator is from what its denominator would have, over the mean denominator.
 * A week with nothing to divide by takes the value of the week before, the first ones that of the first week with one; null
 * without any.
 */
function pooledCurves(parts: readonly Parts[]): Pooled | null {
  const pooled = parts[0].map((_, week) => pooledRatio(parts.map((one) => [one[week]])));
  const average = filled(pooled);
  if (average === null) return null;
  const curves = parts.map((one) =>
    one.map(([numerator, denominator], week) => {
      if (pooled[week] === null) return average[week];
      const meanDenominator = mean(parts.map((other) => other[week][1]));
      return average[week] + (numerator - average[week] * denominator) / meanDenominator;
    }),
  );
  return { average, curves };
}

function pooledRatio(parts: readonly Parts[]): number | null {
  let [numerators, denominators] = [0, 0];
  for (const weeks of parts) {
    for (const [numerator, denominator] of weeks) {
      numerators += numerator;
      denominators += denominator;
    }
  }
  return over(numerators, denominators);
}

function settled(
  name: WeeklySeriesName,
  parts: readonly Parts[],
  { average, curves }: Pooled,
  askedWeeks: number,
  windowWeeks: number,
  worthwhile: number,
): SettledSeries {
  const smoothed = movingAverage(average, windowWeeks);
  const band = Math.max(worthwhile, noiseOf(curves, windowWeeks));
  const mser5Weeks = mser5(average);
  const welchWeeks = levelFrom(smoothed, band);
  const cut = Math.max(mser5Weeks ?? 0, welchWeeks ?? 0);
  const [counted, rest] = [askedWeeks, cut].map((from) => pooledRatio(parts.map((one) => one.slice(from))));
  const excess = cut > askedWeeks && counted !== null && rest !== null ? counted - rest : null;
  const measured = intervalOf(parts.map((one) => pooledRatio([one.slice(askedWeeks)])));
  return { name, mser5Weeks, welchWeeks, band, worthwhile, measured, excess, smoothed };
}

/** Weeks without a value take that of the week before, the first ones that of the first week with one; null without any. */
function filled(values: readonly (number | null)[]): number[] | null {
  const [first] = present(values);
  if (first === undefined) return null;
  let last = first;
  return values.map((value) => {
    last = value ?? last;
    return last;
  });
}

/** Half of the interval that holds the whole smoothed mean in 99 of 100 cases, by the spread in the last half of its weeks; 0 where one replication cannot tell. */
function noiseOf(curves: readonly (readonly number[])[], windowWeeks: number): number {
  if (curves.length < 2) return 0;
  const smooth = curves.map((curve) => movingAverage(curve, windowWeeks));
  const average = averageOf(smooth);
  const from = Math.floor(average.length / 2);
  let squares = 0;
  for (const curve of smooth) {
    for (let week = from; week < curve.length; week += 1) {
      const deviation = curve[week] - average[week];
      squares += deviation * deviation;
    }
  }
  const variance = squares / (average.length - from) / (curves.length - 1);
  // Smoothed weeks as far apart as the window is wide count as so many curves of their own.
  const stretchesOf = (weeks: number) => Math.max(1, Math.floor(weeks / (2 * windowWeeks + 1)));
  const confidence = 1 - missShare / stretchesOf(average.length);
  const degreesOfFreedom = (curves.length - 1) * stretchesOf(average.length - from);
  const reach = studentTQuantile((1 + confidence) / 2, degreesOfFreedom);
  return reach * Math.sqrt(variance / curves.length);
}

function averageOf(curves: readonly (readonly number[])[]): number[] {
  const sums = new Float64Array(curves[0].length);
  for (const curve of curves) for (let week = 0; week < sums.length; week += 1) sums[week] += curve[week];
  return Array.from(sums, (sum) => sum / curves.length);
}
