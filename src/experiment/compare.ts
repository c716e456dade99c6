// Compares scenarios with the first of them, replication by replication: the same people and the same luck in each.
import type { Scenario } from '../scenario/scenario.ts';
import { changesBetween, labelOf } from './changes.ts';
import { contrastOf, differenceWeights, ofEveryMeasure } from './contrast.ts';
import { factorialOf } from './factorial.ts';
import { type ReplicateOptions, replicateAll } from './replicate.ts';
import type { ComparedScenario, Comparison, Difference, ScenarioResult } from './result.ts';
import { directionOf, verdictOf, worthwhileOf } from './verdict.ts';

export interface CompareOptions extends ReplicateOptions {
  /** The command that runs this comparison again. */
  readonly command: string;
}

export async function compare(scenarios: readonly Scenario[], options: CompareOptions): Promise<Comparison> {
  const results = await replicateAll(overTheSameWeeks(scenarios), options);
  const [baseline, ...others] = results;
  const factorial = factorialOf(results);
  return {
    baseline,
    scenarios: others.map((result) => comparedWith(baseline, result)),
    seed: options.seed,
    replications: options.replications,
    command: options.command,
    ...(factorial === null ? {} : { factorial }),
  };
}

/** Plays all scenarios with the longest warm-up and measuring time asked for, so that the same weeks and people are compared. */
export function overTheSameWeeks(scenarios: readonly Scenario[]): readonly Scenario[] {
  const longest = (id: 'time.warmUpWeeks' | 'time.measuredWeeks') =>
    scenarios.reduce((most, { values }) => Math.max(most, Number(values[id])), 0);
  const warmUpWeeks = longest('time.warmUpWeeks');
  const measuredWeeks = longest('time.measuredWeeks');
  const sameWeeks = { 'time.warmUpWeeks': warmUpWeeks, 'time.measuredWeeks': measuredWeeks };
  return scenarios.map((scenario) => {
    const { values, notes } = scenario;
    if (values['time.warmUpWeeks'] === warmUpWeeks && values['time.measuredWeeks'] === measuredWeeks) return scenario;
    const note = `Compared over the same weeks as the others: ${warmUpWeeks} to warm up, ${measuredWeeks} measured.`;
    return { ...scenario, values: { ...values, ...sameWeeks }, notes: [...notes, note] };
  });
}

function comparedWith(baseline: ScenarioResult, result: ScenarioResult): ComparedScenario {
  const differences = ofEveryMeasure((name): Difference => {
    const { mean, low, high } = contrastOf([baseline, result], differenceWeights, name);
    return { mean, low, high, verdict: directionOf({ mean, low, high }, worthwhileOf(baseline.scenario, name)) };
  });
  const changed = changesBetween(baseline.scenario, result.scenario);
  return {
    result,
    changed,
    label: labelOf(changed),
    differences,
    verdict: verdictOf(result.scenario.name, baseline.scenario.name, differences),
  };
}
