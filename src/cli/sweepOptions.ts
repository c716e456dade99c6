// What was asked of a command that plays a study: which study, where to, which part, and what is asked otherwise than it says.
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { shellWord } from './occasion.ts';
import { seedOf, textOf, type Words, wholeNumber } from './options.ts';
import { BadInput } from './outcome.ts';
import { folderName } from './resultFolder.ts';
import type { RunFolder } from './runFolder.ts';
import type { Part } from './sweepPlay.ts';

const partsMost = 100_000;
const replicationsMost = 100_000;

export interface SweepOptions {
  /** As it was typed. */
  readonly studyName: string;
  /** Null where the study says it. */
  readonly seed: number | string | null;
  readonly replications: number | null;
  readonly outFolder: string | null;
  readonly isResuming: boolean;
  /** Null where no part was asked for. */
  readonly part: Part | null;
  readonly threadCount: number;
  readonly json: boolean;
  readonly quiet: boolean;
  /** Of one command alone, as far as they change what is played. */
  readonly ownWords?: readonly string[];
}

/** @throws BadInput naming every option that holds no such value */
export function readSweepOptions(words: Words): SweepOptions {
  const problems: string[] = [];
  const seed = textOf(words.seed);
  const isRepeated = textOf(words.replications) !== null;
  const options: SweepOptions = {
    studyName: String(words.STUDY),
    seed: seed === null ? null : seedOf(seed, problems),
    replications: isRepeated ? wholeNumber(words, 'replications', 1, [1, replicationsMost], problems) : null,
    outFolder: textOf(words.out),
    isResuming: words.resume === true,
    part: partOf(textOf(words.part), problems),
    threadCount: wholeNumber(words, 'threads', availableParallelism(), [1, 1024], problems),
    json: words.json === true,
    quiet: words.quiet === true,
  };
  if (problems.length > 0) throw new BadInput(problems.join('\n'));
  return options;
}

function partOf(text: string | null, problems: string[]): Part | null {
  if (text === null) return null;
  const [, number, of] = /^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? [];
  const part = { number: Number(number), of: Number(of) };
  if (part.number >= 1 && part.number <= part.of && part.of <= partsMost) return part;
  problems.push(`--part is ${text}; wanted i/n such as 2/8: the second of eight equal parts, at most ${partsMost}`);
  return null;
}

/** Where the sweep of a study goes. */
export function sweepFolder({ outFolder }: SweepOptions, studyName: string): string {
  return outFolder ?? join('results', folderName(studyName));
}

/** The command that plays the same study anew. */
export function sweepCommand(kind: string, { studyName, seed, replications, ownWords = [] }: SweepOptions): string {
  const words = ['npx', 'remit', kind, studyName];
  if (seed !== null) words.push('--seed', String(seed));
  if (replications !== null) words.push('--replications', String(replications));
  words.push(...ownWords);
  return words.map(shellWord).join(' ');
}

/** As `sweepCommand`, into the same folder. */
export function againCommand(kind: string, options: SweepOptions): string {
  const { outFolder } = options;
  return `${sweepCommand(kind, options)}${outFolder === null ? '' : ` --out ${shellWord(outFolder)}`}`;
}

/** The command that goes on where this one stopped. */
export function goOnCommand(kind: string, options: SweepOptions): string {
  const { part } = options;
  const words = [againCommand(kind, options)];
  if (part !== null) words.push('--part', `${part.number}/${part.of}`);
  return [...words, '--resume'].join(' ');
}

/** The command that plays what is missing in a folder that somebody has begun. */
export function goOnIn({ path, manifest }: Pick<RunFolder, 'path' | 'manifest'>): string {
  return `${manifest.command} --out ${shellWord(path)} --resume`;
}
