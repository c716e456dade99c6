// The observed figures of one service as targets: a band about each, as wide as chance and what is worth a word make it.
import { type MeasureName, measureTable } from '../../model/measureTable.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { meanInterval } from '../../statistics/interval.ts';
import { yearVarianceFactor } from '../observed.ts';
import type { Row } from '../patterns/check.ts';
import type { Executor } from '../ports.ts';
import { waits } from '../remarks.ts';
import { createFactsLaboratory, type FactsTarget } from './factsLaboratory.ts';
import type { Candidate, Laboratory, Measured, Target } from './laboratory.ts';

export interface ObservedTarget extends Target {
  readonly name: MeasureName;
  readonly observed: number;
}

/**
 * The bands: an observed figure is one year of one service, so simulated means may differ from it by the standard deviation
 * of one year of a replication (`yearVarianceFactor`) and by the smallest change worth a word besides.
 */
export async function serviceLaboratory(
  scenario: Scenario,
  defaults: Candidate,
  { seed, executor, noiseReplications }: ServiceLaboratoryOptions,
): Promise<Laboratory> {
  const options = { seed, executor, underCandidate: withFitted };
  const settings = [{ name: scenario.name, scenarios: [scenario] }];
  const names = Object.keys(scenario.observed ?? {}) as MeasureName[];
  const plain = names.map((name) => targetOf(scenario, name, 0));
  const noise = createFactsLaboratory(settings, plain, options);
  const [measured] = await noise.measure([{ candidate: defaults, setting: 0, replications: noiseReplications }]);
  const targets = names.map((name, t) => {
    const ofMean = measured[t]?.standardError ?? 0;
    const deviation = ofMean * Math.sqrt(noiseReplications * yearVarianceFactor(scenario, name));
    return targetOf(scenario, name, deviation + Number(scenario.values[`worthwhile.${name}`]));
  });
  return createFactsLaboratory(settings, targets, options);
}

function targetOf(scenario: Scenario, name: MeasureName, tolerance: number): FactsTarget & ObservedTarget {
  const observed = (scenario.observed as Record<string, number>)[name];
  const { label, unit } = measureTable[name];
  const [low, high] = [observed - tolerance, observed + tolerance];
  return { name, label, unit, observed, low, high, setting: 0, show: (rows) => shownOf(name, rows) };
}

/** A wait that some replications did not reach has no mean: a mean of the rest would be one of the lucky. */
function shownOf(name: MeasureName, rows: readonly Row[]): Measured | null {
  const { mean, low, high, sd, n } = meanInterval(rows.map(([facts]) => facts.measures[name]));
  if (mean === null || (waits.includes(name) && n < rows.length)) return null;
  return {
    mean,
    low: low ?? -Infinity,
    high: high ?? Infinity,
    standardError: sd === null ? Infinity : sd / Math.sqrt(n),
  };
}

interface ServiceLaboratoryOptions {
  readonly seed: number | string;
  readonly executor: Executor;
  readonly noiseReplications: number;
}

/** The scenario with a candidate's values in it. */
export function withFitted(scenario: Scenario, { values }: Candidate): Scenario {
  return { ...scenario, values: { ...scenario.values, ...values } };
}
