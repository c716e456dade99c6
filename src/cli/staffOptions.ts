// What is asked of `remit staff`, read from its options; everything that is wrong with them is told at once.
import { readLimits } from '../experiment/staff/limits.ts';
import { type LeverName, type Limit, leverNames } from '../experiment/staff/staffResult.ts';
import { nearest } from '../scenario/nearest.ts';
import { type PlayOptions, readPlayOptions, textOf, type Words } from './options.ts';

export interface StaffAsked {
  readonly play: PlayOptions;
  readonly limits: readonly Limit[];
  readonly find: LeverName;
  readonly between: readonly [number, number] | null;
  readonly step: number | null;
  readonly probability: number;
  /** The words of the command line that ask for what a search alone has. */
  readonly ownWords: readonly string[];
}

const defaultProbability = 0.95;
const probabilities = [0.5, 0.9999] as const;

/** @throws BadInput naming every option that holds no such value */
export function readStaffOptions(words: Words): StaffAsked {
  const problems: string[] = [];
  const limits = limitsOf(textOf(words.until), problems);
  const find = findOf(textOf(words.find), problems);
  const between = betweenOf(textOf(words.between), problems);
  const step = numberOf('step', textOf(words.step), problems);
  const probability = probabilityOf(textOf(words.probability), problems);
  const play = readPlayOptions(words, 1, problems);
  const ownWords = ['until', 'find', 'between', 'step', 'probability'].flatMap((name) => {
    const text = textOf(words[name]);
    return text === null ? [] : [`--${name}`, text];
  });
  return { play, limits, find, between, step, probability, ownWords };
}

function limitsOf(text: string | null, problems: string[]): readonly Limit[] {
  if (text === null) {
    problems.push(
      "--until is missing; wanted limits such as --until 'waitToFirstContactDaysMedian<28, offeredLoad<0.85'",
    );
    return [];
  }
  const limits = readLimits(text);
  if (!('problems' in limits)) return limits;
  problems.push(...limits.problems.map((problem) => `--until ${problem}`));
  return [];
}

function findOf(text: string | null, problems: string[]): LeverName {
  const known = leverNames.find((name) => name === (text ?? leverNames[0]));
  if (known !== undefined) return known;
  const close = nearest(text as string, leverNames);
  problems.push(`--find is ${text}; ${close === null ? `wanted ${leverNames.join(', ')}` : `did you mean ${close}?`}`);
  return leverNames[0];
}

function betweenOf(text: string | null, problems: string[]): readonly [number, number] | null {
  if (text === null) return null;
  const ends = text.split(',').map((part) => plainNumber(part));
  const [low, high] = ends;
  if (ends.length === 2 && low !== null && high !== null) return [low, high];
  problems.push(`--between is ${text}; wanted two numbers with a comma between them, such as 2,6`);
  return null;
}

function numberOf(name: string, text: string | null, problems: string[]): number | null {
  if (text === null) return null;
  const value = plainNumber(text);
  if (value === null) problems.push(`--${name} is ${text}; wanted a number such as 0.2`);
  return value;
}

function probabilityOf(text: string | null, problems: string[]): number {
  if (text === null) return defaultProbability;
  const percent = text.endsWith('%');
  const number = plainNumber(percent ? text.slice(0, -1) : text);
  const value = number === null ? Number.NaN : percent ? number / 100 : number;
  const [least, most] = probabilities;
  if (value >= least && value <= most) return value;
  problems.push(`--probability is ${text}; wanted a share from ${least} to ${most}`);
  return defaultProbability;
}

function plainNumber(text: string): number | null {
  return /^\s*[-+]?(\d{1,12}(\.\d*)?|\.\d+)\s*$/.test(text) ? Number(text) : null;
}
