// From the words behind options to values with a meaning; what is wrong is told all at once.
import { availableParallelism } from 'node:os';
import { seedIn, seedWanted } from '../experiment/seed.ts';
import { told } from '../scenario/told.ts';
import { BadInput } from './outcome.ts';

/** What yargs hands over: text for options with a value, a list for repeated ones, true for switches. */
export type Words = Readonly<Record<string, unknown>>;

export interface PlayOptions {
  readonly scenarioNames: readonly string[];
  readonly seed: number | string;
  readonly replications: number;
  readonly settings: readonly string[];
  readonly area: string | null;
  readonly threadCount: number;
  readonly outFolder: string | null;
  readonly patients: boolean;
  readonly json: boolean;
  readonly quiet: boolean;
}

/**
 * @param earlierProblems what is wrong with other options, told along with what is found here
 * @throws BadInput naming every option that holds no such value
 */
export function readPlayOptions(
  words: Words,
  defaultReplications: number,
  earlierProblems: readonly string[] = [],
): PlayOptions {
  const problems = [...earlierProblems];
  const options: PlayOptions = {
    scenarioNames: listOf(words.SCENARIO),
    seed: seedOf(textOf(words.seed) ?? '1', problems),
    replications: wholeNumber(words, 'replications', defaultReplications, [1, 100_000], problems),
    settings: listOf(words.set),
    area: textOf(words.area),
    threadCount: wholeNumber(words, 'threads', availableParallelism(), [1, 1024], problems),
    outFolder: textOf(words.out),
    patients: words.patients === true,
    json: words.json === true,
    quiet: words.quiet === true,
  };
  if (problems.length > 0) throw new BadInput(problems.join('\n'));
  return options;
}

/** A whole number within limits; otherwise the default, and a line in `problems`. */
export function wholeNumber(
  words: Words,
  name: string,
  whenAbsent: number,
  [lowest, highest]: readonly [number, number],
  problems: string[],
): number {
  const text = textOf(words[name]);
  if (text === null) return whenAbsent;
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (value >= lowest && value <= highest) return value;
  problems.push(`--${name} is ${text}; wanted a whole number from ${lowest} to ${highest}`);
  return whenAbsent;
}

export function textOf(word: unknown): string | null {
  return word === undefined || word === null ? null : String(word);
}

function listOf(word: unknown): readonly string[] {
  if (word === undefined) return [];
  return (Array.isArray(word) ? word : [word]).map(String);
}

/** The seed; otherwise 1, and a line in `problems`. */
export function seedOf(text: string, problems: string[]): number | string {
  const seed = seedIn(text);
  if (seed === null) problems.push(`--seed is ${text.trim() === '' ? 'empty' : told(text)}; wanted ${seedWanted}`);
  return seed ?? 1;
}
