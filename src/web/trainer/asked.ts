// What the trainer chose: two scenarios, an area, the seed and the replication; read and checked.
import { measureNames } from '../../model/measureTable.ts';
import { describeProblems, parseScenario } from '../../scenario/parseScenario.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { shippedServices, shippedTexts } from '../workspace/shipped.ts';

export interface ScenarioChoice {
  readonly name: string;
  readonly label: string;
}

export interface WorldsChosen {
  readonly left: string;
  readonly right: string;
  /** As typed. */
  readonly seed: string;
  readonly replication: string;
}

/** The worlds that the page opens with: boundaries off and on. */
export const firstChoice: WorldsChosen = { left: 'unbounded', right: 'bounded', seed: '1', replication: '0' };

export const shippedChoices: readonly ScenarioChoice[] = shippedServices.map(({ name, label }) => ({
  name,
  label: `${name}: ${label.charAt(0).toLowerCase()}${label.slice(1)}`,
}));

/** A shipped scenario. @throws when there is none of that name, or it cannot be read: our fault */
export function shippedScenario(name: string): Scenario {
  const open = (path: string) => ({ path, text: shippedTexts.get(path) ?? '' });
  const outcome = parseScenario({ ...open(name), open, measureNames });
  if ('problems' in outcome) throw new Error(describeProblems(outcome.problems));
  return { ...outcome.scenario, name };
}

/** A scenario of one area only, which is what one run plays: the first of several. */
export function oneArea(scenario: Scenario): Scenario {
  return { ...scenario, areas: scenario.areas.slice(0, 1) };
}

const longestSeed = 100;
const mostReplications = 10_000;

export interface LuckAsked {
  readonly seed: number | string;
  /** From 0. */
  readonly replication: number;
}

export interface LuckProblem {
  readonly field: 'seed' | 'replication';
  readonly text: string;
}

/** Seed and replication as the command line reads them. */
export function luckOf({ seed, replication }: WorldsChosen): LuckAsked | { readonly problems: readonly LuckProblem[] } {
  const problems: LuckProblem[] = [];
  const word = seed.trim();
  if (word === '' || word.length > longestSeed) {
    const text = `The seed is ${word === '' ? 'empty' : 'very long'}. Enter a number or a word of at most ${longestSeed} letters.`;
    problems.push({ field: 'seed', text });
  }
  const isWhole = /^\d{1,5}$/.test(replication.trim());
  const number = isWhole ? Number(replication) : NaN;
  if (!(number <= mostReplications)) {
    const text = `The replication is “${replication.slice(0, 20)}”. Enter a whole number from 0 to ${mostReplications}.`;
    problems.push({ field: 'replication', text });
  }
  if (problems.length > 0) return { problems };
  return { seed: /^-?\d{1,15}$/.test(word) ? Number(word) : word, replication: number };
}
