// How, where and when a result came about: the command that gives it again, the machine, the times.
import { availableParallelism } from 'node:os';
import type { PrecisionAsked } from '../experiment/precision/precision.ts';
import type { Occasion } from '../storage/manifest.ts';
import type { PlayOptions } from './options.ts';
import { programVersion } from './packageFolder.ts';
import { precisionWords } from './readPrecision.ts';

/**
 * The command that gives the same result again; what does not change a result is left out.
 * @param ownWords options of that command alone
 * @param precision asked for instead of a number of replications
 */
export function commandAgain(
  command: 'run' | 'compare',
  options: PlayOptions,
  ownWords: readonly string[] = [],
  precision: PrecisionAsked | null = null,
): string {
  const words = ['npx', 'remit', command, ...options.scenarioNames];
  words.push('--seed', String(options.seed));
  words.push(...(precision === null ? ['--replications', String(options.replications)] : precisionWords(precision)));
  for (const setting of options.settings) words.push('--set', setting);
  if (options.area !== null) words.push('--area', options.area);
  if (options.patients) words.push('--patients');
  words.push(...ownWords);
  return words.map(shellWord).join(' ');
}

export function occasionOf(command: string, startedAt: Date): Occasion {
  const finishedAt = new Date();
  return {
    programVersion: programVersion(),
    command,
    machine: { node: process.version, platform: `${process.platform} ${process.arch}`, cpus: availableParallelism() },
    times: {
      startedAt: startedAt.toISOString(),
      finishedAt: finishedAt.toISOString(),
      seconds: (finishedAt.getTime() - startedAt.getTime()) / 1000,
    },
  };
}

export function shellWord(word: string): string {
  return /^[A-Za-z0-9_.,:=/@%+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
