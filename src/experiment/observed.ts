// A service's own figures against what one simulated service may show over the same time.
import type { MeasureName } from '../model/measureTable.ts';
import { measureNames } from '../model/measureTable.ts';
import { studentTQuantile } from '../statistics/studentT.ts';
import type { Interval, MeasureSummary, ScenarioResult } from './result.ts';

export interface ObservedFit {
  /** As the scenario gives it, in the measure's unit. */
  readonly observed: number;
  /** Mean of the replications with its interval: chance only. */
  readonly simulated: Interval;
  /** 95% prediction interval of one more replication; null with fewer than two, or where some have no value. */
  readonly prediction: { readonly low: number; readonly high: number } | null;
  /** Whether the observed figure lies inside the prediction interval; null where there is none. */
  readonly fits: boolean | null;
  /** From the nearer end of the prediction interval to the observed figure, in the measure's unit: 0 inside, negative below. */
  readonly outsideBy: number | null;
}

const CONFIDENCE = 0.95;

/**
 * What one more service like these may show: mean -+ t * sd * sqrt(1 + 1/n). One service over that time is held against
 * one replication, never against the mean of many.
 */
function predictionOf({ mean, sd, n }: MeasureSummary): ObservedFit['prediction'] {
  if (mean === null || sd === null || n < 2) return null;
  const reach = studentTQuantile((1 + CONFIDENCE) / 2, n - 1) * sd * Math.sqrt(1 + 1 / n);
  return { low: mean - reach, high: mean + reach };
}

function fitOf(observed: number, summary: MeasureSummary): ObservedFit {
  const { mean, low, high } = summary;
  const prediction = predictionOf(summary);
  const outsideBy =
    prediction === null ? null : Math.max(0, observed - prediction.high) + Math.min(0, observed - prediction.low);
  return {
    observed,
    simulated: { mean, low, high },
    prediction,
    fits: outsideBy === null ? null : outsideBy === 0,
    outsideBy,
  };
}

/** Every figure under the scenario's `observed:`, in the order of the measure table. */
export function observedFits(result: ScenarioResult): readonly (readonly [MeasureName, ObservedFit])[] {
  const { observed } = result.scenario;
  if (observed === undefined) return [];
  return measureNames
    .filter((name) => Object.hasOwn(observed, name))
    .map((name) => [name, fitOf(observed[name], result.measures[name])] as const);
}
