// The shipped sets of assumptions. Loaded when first asked for: they are larger than the page.
import { type Ensemble, readEnsemble, unplayableUnder } from '../../../experiment/ensemble.ts';
import type { Scenario } from '../../../scenario/scenario.ts';

export async function assumptionSets(): Promise<Ensemble> {
  const { default: text } = await import('../../../../scenarios/ensemble.json?raw');
  const read = readEnsemble(text);
  if ('problems' in read) throw new Error(`the shipped sets of assumptions cannot be read: ${read.problems[0]}`);
  return read;
}

const toldMost = 3;

/** @throws Error in words where a scenario cannot be played under a set */
export function checkPlayable(ensemble: Ensemble, scenarios: readonly Scenario[]): void {
  const problems = unplayableUnder(ensemble, scenarios);
  if (problems.length === 0) return;
  const more = problems.length - toldMost;
  throw new Error(`${problems.slice(0, toldMost).join('; ')}${more > 0 ? `; and ${more} more problems` : ''}`);
}
