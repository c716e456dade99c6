// A service's own figures of one year against what one simulated service may show in a year, where that can be told.
import { type MeasureName, measureNames, measureTable } from '../model/measureTable.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { studentTQuantile } from '../statistics/studentT.ts';
import type { Interval, MeasureSummary, ScenarioResult } from './result.ts';

/** Why an observed figure is neither said to fit nor not to. */
export type Untold =
  | 'no simulated value'
  | 'one replication'
  | 'no error of measurement'
  | 'no error of counting'
  | 'nobody can observe it';

export interface ObservedFit {
  /** As the scenario gives it, in the measure's unit. */
  readonly observed: number;
  /** Mean of the replications with its interval: chance only. */
  readonly simulated: Interval;
  /** 95% prediction interval of one year of one more replication, chance only; null where that is no measure of fit. */
  readonly prediction: { readonly low: number; readonly high: number } | null;
  /** Whether the observed figure lies inside the prediction interval; null where there is none. */
  readonly fits: boolean | null;
  /** Why there is no prediction interval; null where there is one. */
  readonly reason: Untold | null;
  /** From the nearer end of the prediction interval to the observed figure, in the measure's unit: 0 inside, negative below. */
  readonly outsideBy: number | null;
}

const CONFIDENCE = 0.95;
const WEEKS_OBSERVED = 52;

/** People are followed up for all measures of patients but these, which are means over the measured time. */
const patientsOverTime: readonly MeasureName[] = ['heldPatientsMean', 'patientTrustMean'];

/**
 * What the model's figure lacks that a service's own has: a questionnaire's error, and the chance in counting visits that
 * come one by one, for here they are expected numbers. Effects and trust are known to the model alone.
 */
const untoldOf: Partial<Record<MeasureName, Untold>> = {
  lifeSatisfactionChangeMean: 'no error of measurement',
  satisfactionMean: 'no error of measurement',
  satisfactionBelowFourShare: 'no error of measurement',
  strainMean: 'no error of measurement',
  strainHighShare: 'no error of measurement',
  intentionToLeaveShare: 'no error of measurement',
  gpVisitsChangeShare: 'no error of counting',
  lifeSatisfactionEffectMean: 'nobody can observe it',
  gpVisitsEffectShare: 'nobody can observe it',
  effectGapDeprivation: 'nobody can observe it',
  patientTrustMean: 'nobody can observe it',
  vcseTrustMean: 'nobody can observe it',
  buyInMean: 'nobody can observe it',
};

/**
 * By how much one year's figure scatters more than that of a replication: its variance is taken to go down with the length
 * of time, that is by measured weeks / 52; for people who are followed up, by weeks in which they are referred / 52.
 * An approximation. At the baseline, 52 weeks measured against 104 (40 replications), a standard deviation became 1.03
 * (strain) to 1.93 (caseload) times as large where this says 1.41, and 1.1 (contacts, linked) to 1.8 (contacted) where it
 * says 1.73: too wide where luck lasts longer than the run, such as who holds the posts.
 * @returns a factor of the variance, without unit
 */
export function yearVarianceFactor({ values }: Pick<Scenario, 'values'>, name: MeasureName): number {
  const isFollowedUp = measureTable[name].topic === 'patients' && !patientsOverTime.includes(name);
  const measuredWeeks = Number(values['time.measuredWeeks']);
  const referredWeeks = isFollowedUp ? measuredWeeks - Number(values['time.followUpWeeks']) : measuredWeeks;
  return Math.max(0, referredWeeks) / WEEKS_OBSERVED;
}

function reasonOf(name: MeasureName, { mean, sd, n }: MeasureSummary): Untold | null {
  if (mean === null) return 'no simulated value';
  return untoldOf[name] ?? (sd === null || n < 2 ? 'one replication' : null);
}

/**
 * What one more service like these may show in a year: mean -+ t * sd * sqrt(k + 1/n), with the variance of a replication
 * times k as above. One service is held against one replication, never against the mean of many.
 */
function predictionOf({ mean, sd, n }: MeasureSummary, varianceFactor: number): ObservedFit['prediction'] {
  const reach = studentTQuantile((1 + CONFIDENCE) / 2, n - 1) * (sd as number) * Math.sqrt(varianceFactor + 1 / n);
  return { low: (mean as number) - reach, high: (mean as number) + reach };
}

function fitOf(observed: number, name: MeasureName, { scenario, measures }: ScenarioResult): ObservedFit {
  const summary = measures[name];
  const { mean, low, high } = summary;
  const reason = reasonOf(name, summary);
  const prediction = reason === null ? predictionOf(summary, yearVarianceFactor(scenario, name)) : null;
  const outsideBy =
    prediction === null ? null : Math.max(0, observed - prediction.high) + Math.min(0, observed - prediction.low);
  return {
    observed,
    simulated: { mean, low, high },
    prediction,
    fits: outsideBy === null ? null : outsideBy === 0,
    reason,
    outsideBy,
  };
}

/** Every figure under the scenario's `observed:`, in the order of the measure table. */
export function observedFits(result: ScenarioResult): readonly (readonly [MeasureName, ObservedFit])[] {
  const { observed } = result.scenario;
  if (observed === undefined) return [];
  return measureNames
    .filter((name) => Object.hasOwn(observed, name))
    .map((name) => [name, fitOf(observed[name], name, result)] as const);
}
