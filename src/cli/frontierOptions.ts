// What is asked of `remit frontier`, read from its options; everything that is wrong with them is told at once.
import { availableParallelism } from 'node:os';
import { readLimits } from '../experiment/staff/limits.ts';
import type { Limit } from '../experiment/staff/staffResult.ts';
import type { MeasureName } from '../model/measureTable.ts';
import { shellWord } from './occasion.ts';
import { seedOf, textOf, type Words, wholeNumber } from './options.ts';
import { BadInput } from './outcome.ts';
import { readMeasures } from './readMeasures.ts';

export interface FrontierOptions {
  /** As it was typed. */
  readonly studyName: string;
  /** Null where the study, or the number of policies, says it. */
  readonly seed: number | string | null;
  readonly replications: number | null;
  readonly budget: number | null;
  readonly measures: readonly MeasureName[] | null;
  readonly limits: readonly Limit[];
  readonly threadCount: number;
  readonly outFolder: string | null;
  readonly json: boolean;
  readonly quiet: boolean;
  /** How to run it again; what does not change the result is left out. */
  readonly command: string;
}

/** Fewer say nothing about the spread. */
export const leastReplications = 4;
const replicationsMost = 100_000;
const budgetMost = 10_000_000;

/** @throws BadInput naming every option that holds no such value */
export function readFrontierOptions(words: Words): FrontierOptions {
  const problems: string[] = [];
  const seed = textOf(words.seed);
  const given = (name: string, limits: readonly [number, number]) =>
    textOf(words[name]) === null ? null : wholeNumber(words, name, limits[0], limits, problems);
  const options: FrontierOptions = {
    studyName: String(words.STUDY),
    seed: seed === null ? null : seedOf(seed, problems),
    replications: given('replications', [leastReplications, replicationsMost]),
    budget: given('budget', [1, budgetMost]),
    measures: readMeasures(textOf(words.on), problems),
    limits: limitsOf(textOf(words.until), problems),
    threadCount: wholeNumber(words, 'threads', availableParallelism(), [1, 1024], problems),
    outFolder: textOf(words.out),
    json: words.json === true,
    quiet: words.quiet === true,
    command: commandAgain(words),
  };
  if (problems.length > 0) throw new BadInput(problems.join('\n'));
  return options;
}

function limitsOf(text: string | null, problems: string[]): readonly Limit[] {
  if (text === null) return [];
  const limits = readLimits(text);
  if (!('problems' in limits)) return limits;
  problems.push(...limits.problems.map((problem) => `--until ${problem}`));
  return [];
}

function commandAgain(words: Words): string {
  const own = ['budget', 'on', 'until', 'replications', 'seed'].flatMap((name) => {
    const text = textOf(words[name]);
    return text === null ? [] : [`--${name}`, text];
  });
  return ['npx', 'remit', 'frontier', String(words.STUDY), ...own].map(shellWord).join(' ');
}
