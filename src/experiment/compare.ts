// Compares scenarios with the first of them, replication by replication: the same people and the same luck in each.
import type { Scenario } from '../scenario/scenario.ts';
import { changesBetween, labelOf } from './changes.ts';
import { contrastOf, differenceWeights, ofEveryMeasure } from './contrast.ts';
import { factorialOf } from './factorial.ts';
import { correctedOf } from './multiplicity.ts';
import type { Precision, PrecisionAsked } from './precision/precision.ts';
import { replicateUntilPrecise } from './precision/untilPrecise.ts';
import { type PlayingOptions, replicateAll } from './replicate.ts';
import type { ComparedScenario, Comparison, Difference, ScenarioResult } from './result.ts';
import { directionOf, verdictOf, worthwhileOf } from './verdict.ts';

export interface CompareOptions extends PlayingOptions {
  /** How many of each scenario: a number, or as many as a precision takes. */
  readonly replications: number | PrecisionAsked;
  /** The command that runs this comparison again. */
  readonly command: string;
}

export async function compare(scenarios: readonly Scenario[], options: CompareOptions): Promise<Comparison> {
  const { results, precision } = await replicated(overTheSameWeeks(scenarios), options);
  const [baseline, ...others] = results;
  const factorial = factorialOf(results);
  return {
    baseline,
    scenarios: others.map((result) => comparedWith(baseline, result, others.length)),
    seed: options.seed,
    replications: baseline.replications,
    command: options.command,
    ...(factorial === null ? {} : { factorial }),
    ...(precision === undefined ? {} : { precision }),
  };
}

/** The same number of replications of every scenario: differences are paired. */
async function replicated(
  scenarios: readonly Scenario[],
  { replications, ...options }: CompareOptions,
): Promise<{ readonly results: readonly ScenarioResult[]; readonly precision?: Precision }> {
  if (typeof replications !== 'number') return await replicateUntilPrecise(scenarios, replications, options);
  return { results: await replicateAll(scenarios, { ...options, replications }) };
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

function comparedWith(baseline: ScenarioResult, result: ScenarioResult, alternatives: number): ComparedScenario {
  const differences = ofEveryMeasure((name): Difference => {
    const { mean, low, high } = contrastOf([baseline, result], differenceWeights, name);
    const verdict = directionOf({ mean, low, high }, worthwhileOf(baseline.scenario, name));
    return { mean, low, high, verdict };
  });
  const changed = changesBetween(baseline.scenario, result.scenario);
  return {
    result,
    changed,
    label: labelOf(changed),
    differences,
    ...(alternatives < 2 ? {} : { corrected: correctedOf([baseline, result], alternatives) }),
    verdict: verdictOf([result.scenario, baseline.scenario], differences),
  };
}
