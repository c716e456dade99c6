// How to run it again on the command line, with the files as the page saves them.
import { plainName } from '../../workspace/fileNames.ts';

/** The file as the page saves it; safe on any system. */
export function scenarioFile(name: string): string {
  return `${plainName(name)}.yaml`;
}

/** As the command line itself says it. */
export function playCommand(
  names: readonly string[],
  seed: number | string,
  replications: number,
  ownWords: readonly string[] = [],
): string {
  const command = names.length === 1 ? 'run' : 'compare';
  const words = ['npx', 'remit', command, ...names.map(scenarioFile)];
  words.push('--seed', String(seed), '--replications', String(replications), ...ownWords);
  return words.map(shellWord).join(' ');
}

/** @param ownWords what a search alone has */
export function staffCommand(name: string, seed: number | string, ownWords: readonly string[]): string {
  return ['npx', 'remit', 'staff', scenarioFile(name), ...ownWords, '--seed', String(seed)].map(shellWord).join(' ');
}

function shellWord(word: string): string {
  return /^[A-Za-z0-9_.,:=/@%+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
