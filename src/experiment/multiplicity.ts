// Several scenarios against one baseline: intervals so wide that all of them together miss no more often than one alone.
import type { MeasureName } from '../model/measureTable.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { contrastOf, differenceWeights, type Measured, ofEveryMeasure } from './contrast.ts';
import type { ComparedScenario, Comparison, Corrected } from './result.ts';
import { directionOf, spoken, subjectOf, worthwhileOf } from './verdict.ts';

/** Chance that an interval misses. */
const missShare = 0.05;

/**
 * The paired differences with Bonferroni's intervals over the scenarios compared, one measure at a time.
 * @param alternatives how many scenarios are compared with the baseline, two or more
 */
export function correctedOf(
  pair: readonly [Measured & { readonly scenario: Scenario }, Measured],
  alternatives: number,
): Readonly<Record<MeasureName, Corrected>> {
  const confidence = 1 - missShare / alternatives;
  return ofEveryMeasure((name) => {
    const { mean, low, high } = contrastOf(pair, differenceWeights, name, confidence);
    const verdict = directionOf({ mean, low, high }, worthwhileOf(pair[0].scenario, name));
    return { mean, low, high, confidence, alternatives, verdict };
  });
}

/** Whether a verdict is clear by its own interval but not by the corrected one. */
export function isLostByCorrection(
  { differences, corrected }: Pick<ComparedScenario, 'differences' | 'corrected'>,
  name: MeasureName,
): boolean {
  const { verdict } = differences[name];
  return corrected !== undefined && verdict !== 'cannot tell' && corrected[name].verdict !== verdict;
}

/** Which verdicts on the main measures stay clear when all scenarios are judged at once; null with one scenario. */
export function multiplicityWords({ scenarios }: Comparison): string | null {
  const alternatives = scenarios.length;
  if (alternatives < 2 || scenarios.some(({ corrected }) => corrected === undefined)) return null;
  const percent = (100 * (1 - missShare / alternatives)).toFixed(1);
  let clear = 0;
  const lost = scenarios.flatMap((compared) => {
    const { result, differences } = compared;
    const verdicts = spoken.filter((name) => differences[name].verdict !== 'cannot tell');
    clear += verdicts.length;
    const names = verdicts.filter((name) => isLostByCorrection(compared, name));
    return names.length === 0 ? [] : [{ name: result.scenario.name, names }];
  });
  const lostCount = lost.reduce((sum, { names }) => sum + names.length, 0);
  const family =
    `Each interval is 95% on its own. For the ${alternatives} scenarios together, one measure at a time, it takes ${percent}% each ` +
    '(Bonferroni) to miss no more often than 5%.';
  if (clear === 0) return `${family} No verdict on the main measures is clear, so none can be lost.`;
  const verdicts = clear === 1 ? 'verdict' : 'verdicts';
  if (lostCount === 0) {
    return `${family} By that too ${clear === 1 ? 'the one verdict' : `all ${clear} verdicts`} on the main measures ${clear === 1 ? 'is' : 'are'} clear.`;
  }
  const each = lost.map(({ name, names }) => `${name}: ${names.map(subjectOf).join(', ')}`).join('; ');
  return `${family} By that ${clear - lostCount} of ${clear} ${verdicts} on the main measures ${clear - lostCount === 1 ? 'stays' : 'stay'} clear. No longer clear: ${each}.`;
}
