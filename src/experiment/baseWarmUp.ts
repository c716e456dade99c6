// Whether the scenario that a study varies starts empty, warms up too shortly or runs too shortly, judged before its points are
// played: they would all inherit it.
import type { Scenario } from '../scenario/scenario.ts';
import type { Executor } from './ports.ts';
import { replicate } from './replicate.ts';
import { warmUpSentences } from './warmUp/warmUpWords.ts';

/** Enough to see most trends through the noise; 20 take a second at the size of the baseline. */
const replications = 20;

/**
 * Plays the scenario as it stands.
 * @returns what must be said of its warm-up, in sentences; none where nothing must
 */
export async function baseWarmUp(
  scenario: Scenario,
  seed: number | string,
  executor: Executor,
): Promise<readonly string[]> {
  const { warmUp } = await replicate(scenario, { seed, replications, executor, patients: false });
  const where = `Scenario ${scenario.name} as it stands, ${replications} replications (the points of the study were not looked at one by one)`;
  const sentences = warmUpSentences(warmUp);
  return sentences.length === 0 ? [] : [`${where}: ${sentences.join(' ')}`];
}
