// A contrast of scenarios, replication by replication: the difference of two, or an effect in a 2 x 2 of four.
import { type MeasureName, measureNames } from '../model/measureTable.ts';
import { type MeanInterval, meanInterval } from '../statistics/interval.ts';
import type { ScenarioResult } from './result.ts';

export type Measured = Pick<ScenarioResult, 'measures' | 'values'>;

/** What each scenario counts for, in the scenarios' order. */
export type Weights = readonly number[];

/** The second less the first. */
export const differenceWeights: Weights = [-1, 1];

/**
 * The weighted sum of a measure over the scenarios, a value a replication, with its interval (chance only), 95% unless said. Without
 * a mean where any scenario has none: the replications that are left would be the lucky ones.
 */
export function contrastOf(
  results: readonly Measured[],
  weights: Weights,
  name: MeasureName,
  confidence?: number,
): MeanInterval {
  if (results.some(({ measures }) => measures[name].mean === null)) return meanInterval([]);
  return meanInterval(
    results[0].values[name].map((_, replication) => {
      let sum = 0;
      for (const [i, { values }] of results.entries()) {
        const value = values[name][replication];
        if (value === null) return null;
        sum += weights[i] * value;
      }
      return sum;
    }),
    confidence,
  );
}

export function ofEveryMeasure<T>(make: (name: MeasureName) => T): Readonly<Record<MeasureName, T>> {
  return Object.fromEntries(measureNames.map((name) => [name, make(name)])) as Record<MeasureName, T>;
}
