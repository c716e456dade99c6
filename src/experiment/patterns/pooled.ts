// Figures of all replications together: ratios of sums, and what is fitted to people or workers of them all.

import { exp } from '../../numerics/exp.ts';
import { linearSolve } from '../../statistics/linearSolve.ts';
import { logisticRegression } from '../../statistics/logisticRegression.ts';
import { type PowerSums, skewness } from '../../statistics/skewness.ts';
import type { Row, Statistic } from './check.ts';
import { doseColumns, type Facts } from './facts.ts';

/** The sum of one figure over the sum of another. */
export function ratioOf(numerator: (facts: Facts) => number, denominator: (facts: Facts) => number): Statistic {
  const of = (rows: readonly Row[]) => {
    const below = sumOf(rows, denominator);
    return below > 0 ? sumOf(rows, numerator) / below : null;
  };
  return { over: 'pooled', of };
}

function sumOf(rows: readonly Row[], figure: (facts: Facts) => number): number {
  return rows.reduce((sum, [facts]) => sum + figure(facts), 0);
}

/** Skewness of contacts per referral. */
export function contactSkewness(rows: readonly Row[]): number | null {
  const sums = [0, 1, 2, 3].map((power) => sumOf(rows, (facts) => facts.contacts[power]));
  return skewness(sums as unknown as PowerSums);
}

/** What the odds of intending to leave are multiplied by for so many points of discrepancy more; adjusted for nothing. */
export function oddsRatioOf(points: number): (rows: readonly Row[]) => number | null {
  return (rows) => {
    const x = rows.flatMap(([facts]) => [...facts.intentions.discrepancy]);
    const y = rows.flatMap(([facts]) => [...facts.intentions.intends]);
    const fit = logisticRegression(x, y);
    return fit === null ? null : exp(points * fit.slope);
  };
}

interface Holder {
  readonly weeks: number;
  readonly strainMean: number;
  readonly sickDays: number;
}

/** Workers of at least so many weeks in post, of all replications. */
export function holdersOf(rows: readonly Row[], weeksLeast: number): Holder[] {
  return rows.flatMap(([{ holders }]) =>
    [...holders.weeks].flatMap((weeks, i) =>
      weeks < weeksLeast ? [] : [{ weeks, strainMean: holders.strainMean[i], sickDays: holders.sickDays[i] }],
    ),
  );
}

/** Sickness days a week in the quarter of workers with most strain over those in the quarter with least. */
export function sicknessRatio(rows: readonly Row[], weeksLeast: number): number | null {
  const holders = holdersOf(rows, weeksLeast).sort((a, b) => a.strainMean - b.strainMean);
  const quarter = Math.floor(holders.length / 4);
  if (quarter === 0) return null;
  const perWeek = (some: readonly Holder[]) =>
    some.reduce((sum, one) => sum + one.sickDays, 0) / some.reduce((sum, one) => sum + one.weeks, 0);
  const least = perWeek(holders.slice(0, quarter));
  return least > 0 ? perWeek(holders.slice(-quarter)) / least : null;
}

/** The gap in change between people with three contacts or more and the others. */
export function doseGap(rows: readonly Row[]): number | null {
  const { xx, xy } = doseSums(rows);
  const [count, ofThose] = [xx[0], xx[1]];
  if (ofThose === 0 || ofThose === count) return null;
  return xy[1] / ofThose - (xy[0] - xy[1]) / (count - ofThose);
}

/** The share of that gap that goes when it is adjusted for life satisfaction at referral and readiness and their squares. */
export function doseShareOfSelection(rows: readonly Row[]): number | null {
  const gap = doseGap(rows);
  const { xx, xy } = doseSums(rows);
  const adjusted = linearSolve(xx, xy)?.[1] ?? null;
  return gap === null || gap === 0 || adjusted === null ? null : 1 - adjusted / gap;
}

function doseSums(rows: readonly Row[]): { xx: Float64Array; xy: Float64Array } {
  const size = doseColumns.length;
  const xx = new Float64Array(size * size);
  const xy = new Float64Array(size);
  for (const [{ dose }] of rows) {
    for (let i = 0; i < xx.length; i += 1) xx[i] += dose.xx[i];
    for (let i = 0; i < size; i += 1) xy[i] += dose.xy[i];
  }
  return { xx, xy };
}
