// The ensemble that a comparison or a check runs over: the shipped one, or a file that somebody named.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Ensemble, readEnsemble, unplayableUnder } from '../experiment/ensemble.ts';
import type { Scenario } from '../scenario/scenario.ts';
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

/**
 * What `--over-assumptions [FILE]` asks for; null when it is not there.
 * @throws BadInput with every problem of the file, or where a scenario cannot be played under a set of it
 */
export function readAskedEnsemble(words: Words, scenarios: readonly Scenario[]): AskedEnsemble | null {
  const option = 'over-assumptions';
  const given = textOf(words[option]);
  if (given === null) return null;
  const ensemble = ensembleAt(option, given, scenarios);
  return { ensemble, words: given === '' ? [`--${option}`] : [`--${option}`, given] };
}

/**
 * @param option asks for it
 * @param given the file; empty for the shipped one
 * @param scenarios are to be played under every set
 * @throws BadInput with every problem of the file, or where a scenario cannot be played under a set of it
 */
export function ensembleAt(option: string, given: string, scenarios: readonly Scenario[]): Ensemble {
  const path = given === '' ? join(shippedScenarioFolder, 'ensemble.json') : given;
  if (given === '' && !existsSync(path)) {
    throw new BadInput(
      `--${option}: no ensemble is shipped; wanted --${option} FILE, a file that remit calibrate writes`,
    );
  }
  const outcome = readEnsemble(readText(path, megabytesAtMost));
  const problems = 'problems' in outcome ? outcome.problems : unplayableUnder(outcome, scenarios);
  if ('problems' in outcome || problems.length > 0) throw new BadInput(toldProblems(`--${option} ${path}`, problems));
  return outcome;
}

function toldProblems(label: string, problems: readonly string[]): string {
  const lines = problems.slice(0, problemsTold).map((problem) => `${label}: ${problem}`);
  const more = problems.length - lines.length;
  if (more > 0) lines.push(`${label}: and ${more} more ${more === 1 ? 'problem' : 'problems'}`);
  return lines.join('\n');
}
