// What the trainer chose: two scenarios, an area, the seed and the replication; read and checked.
import { seedIn, seedWanted } from '../../experiment/seed.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { ScenarioChoice } from '../workspace/choices.ts';

export interface WorldsChosen {
  /** Keys among the choices. */
  readonly left: string;
  readonly right: string;
  /** As typed. */
  readonly seed: string;
  readonly replication: string;
}

/** The worlds that the page opens with: boundaries off and on. */
export const firstChoice: WorldsChosen = { left: 'unbounded', right: 'bounded', seed: '1', replication: '0' };

/** What a world is called in a list: the name by which the command line knows it, and what it is. */
export function labelOf({ name, label, source }: ScenarioChoice): string {
  return source === 'shipped' ? `${name}: ${label.charAt(0).toLowerCase()}${label.slice(1)}` : label;
}

/** Names of the two worlds, told apart where both are called the same. */
export function namesOf(left: ScenarioChoice, right: ScenarioChoice): readonly [string, string] {
  if (left.name !== right.name) return [left.name, right.name];
  if (left.key === right.key) return [left.name, `${right.name} again`];
  const whose = ({ name, source }: ScenarioChoice) => `${name} (${sourceShort[source]})`;
  return [whose(left), whose(right)];
}

const sourceShort: Readonly<Record<ScenarioChoice['source'], string>> = {
  link: 'link',
  own: 'yours',
  shipped: 'shipped',
};

/** A scenario of one area only, which is what one run plays: the first of several. */
export function oneArea(scenario: Scenario): Scenario {
  return { ...scenario, areas: scenario.areas.slice(0, 1) };
}

const mostReplications = 10_000;

export interface LuckAsked {
  readonly seed: number | string;
  /** From 0. */
  readonly replication: number;
}

export interface ChoiceProblem {
  readonly field: 'left' | 'right' | 'seed' | 'replication';
  readonly text: string;
}

/** Seed and replication as the command line reads them. */
export function luckOf({
  seed,
  replication,
}: WorldsChosen): LuckAsked | { readonly problems: readonly ChoiceProblem[] } {
  const problems: ChoiceProblem[] = [];
  const word = seedIn(seed);
  if (word === null) {
    const text = `The seed is ${seed.trim() === '' ? 'empty' : 'very long'}. Enter ${seedWanted}.`;
    problems.push({ field: 'seed', text });
  }
  const isWhole = /^\d{1,5}$/.test(replication.trim());
  const number = isWhole ? Number(replication) : NaN;
  if (!(number <= mostReplications)) {
    const text = `The replication is “${replication.slice(0, 20)}”. Enter a whole number from 0 to ${mostReplications}.`;
    problems.push({ field: 'replication', text });
  }
  if (word === null || problems.length > 0) return { problems };
  return { seed: word, replication: number };
}
