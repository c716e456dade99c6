// The ensemble that a comparison runs over: the shipped one, or a file that somebody named.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Ensemble, readEnsemble } from '../experiment/ensemble.ts';
import { textOf, type Words } from './options.ts';
import { BadInput } from './outcome.ts';
import { shippedScenarioFolder } from './packageFolder.ts';
import { readText } from './readText.ts';

const megabytesAtMost = 64;
const problemsTold = 10;

export interface AskedEnsemble {
  readonly ensemble: Ensemble;
  /** The words of the command line that ask for it. */
  readonly words: readonly string[];
}

/** What `--over-assumptions [FILE]` asks for; null when it is not there. @throws BadInput with every problem of the file */
export function readAskedEnsemble(words: Words): AskedEnsemble | null {
  const option = 'over-assumptions';
  const given = textOf(words[option]);
  if (given === null) return null;
  const path = given === '' ? join(shippedScenarioFolder, 'ensemble.json') : given;
  if (given === '' && !existsSync(path)) {
    throw new BadInput(
      `--${option}: no ensemble is shipped; wanted --${option} FILE, a file that remit calibrate writes`,
    );
  }
  const outcome = readEnsemble(readText(path, megabytesAtMost));
  if ('problems' in outcome) {
    const told = outcome.problems.slice(0, problemsTold);
    const more = outcome.problems.length - told.length;
    const lines = told.map((problem) => `--${option} ${path}: ${problem}`);
    throw new BadInput([...lines, ...(more > 0 ? [`and ${more} more problems of ${path}`] : [])].join('\n'));
  }
  return { ensemble: outcome, words: given === '' ? [`--${option}`] : [`--${option}`, given] };
}
