// What can be played of a workspace: all of it, or nothing as long as anything is wrong.
import type { Scenario } from '../../scenario/scenario.ts';
import type { Asked } from './asked.ts';
import type { Evaluation } from './evaluate.ts';

export function askedOf({ entries, problems, seed, replications }: Evaluation, linkOf: Asked['linkOf']): Asked | null {
  const scenarios = entries.map(({ scenario }) => scenario).filter((one): one is Scenario => one !== null);
  if (scenarios.length < entries.length || problems.length > 0 || seed === null) return null;
  return { scenarios, texts: entries.map(({ name, text }) => ({ name, text })), seed, replications, linkOf };
}
