// `remit calibrate`: finds the ensemble of assumptions, re-tests one, or fits a service to its own figures.
import { join } from 'node:path';
import type { Laboratory } from '../experiment/calibration/laboratory.ts';
import type { Tested } from '../experiment/calibration/sequentialTest.ts';
import { type Asked, bandLaboratory, playWith, waveLine, write } from './calibratePlaying.ts';
import { shellWord } from './occasion.ts';
import { type PlayOptions, readPlayOptions, textOf, type Words, wholeNumber } from './options.ts';
import { BadInput } from './outcome.ts';
import { programVersion } from './packageFolder.ts';
import { coloursFor } from './paper.ts';
import { readScenarios } from './readScenarios.ts';
import { checkFolder } from './resultFolder.ts';

const setsWanted = 60;
const emergentReplications = 20;
/** The luck of a check; no ensemble is found with it unless somebody asks for that. */
const checkSeed = 'check';

export async function calibrate(words: Words): Promise<void> {
  const asked = readAsked(words);
  const { options, check } = asked;
  if (options.outFolder !== null) checkFolder(options.outFolder);
  if (check !== null) {
    const { checkEnsemble } = await import('./calibrateCheck.ts');
    return checkEnsemble(asked, check);
  }
  if (options.scenarioNames.length === 0) return findEnsemble(asked);
  const [scenario] = readScenarios(options);
  if (scenario.observed === undefined || Object.keys(scenario.observed).length === 0) {
    throw new BadInput(
      `${scenario.name} has no observed figures to be fitted to; wanted some under observed:, such as observed: { contactedShare: 0.72 }. Without a scenario, remit calibrate finds the ensemble of assumptions`,
    );
  }
  const { fitScenario } = await import('./calibrateFit.ts');
  return fitScenario(asked, scenario);
}

/** @throws BadInput with everything that is wrong */
function readAsked(words: Words): Asked {
  const problems: string[] = [];
  const sets = wholeNumber(words, 'sets', setsWanted, [1, 10_000], problems);
  const check = textOf(words.check);
  const given = check !== null && words.seed === undefined ? { ...words, seed: checkSeed } : words;
  let options: PlayOptions | null = null;
  try {
    options = readPlayOptions(given, emergentReplications);
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    problems.push(error.message);
  }
  const isFit = words.SCENARIO !== undefined;
  if (check !== null && isFit) {
    problems.push(
      `--check goes without a scenario, but ${String(words.SCENARIO)} came; a file with an ensemble is named --check FILE.json`,
    );
  }
  if (check === null) {
    for (const name of ['emergent', 'replications']) {
      if (words[name] !== undefined) problems.push(`--${name} goes with --check`);
    }
  }
  if (check === null && !isFit && words.json === true) {
    problems.push('--json goes with --check or a scenario: the ensemble itself is written as JSON');
  }
  if (check !== null && words.out !== undefined) problems.push('--out goes without --check, which writes no files');
  if (check !== null || isFit) {
    if (words.sets !== undefined) problems.push('--sets goes without a scenario and without --check');
  }
  if (!isFit) {
    for (const name of ['set', 'area']) {
      if (words[name] !== undefined) problems.push(`--${name} goes with a scenario`);
    }
  }
  if (options === null || problems.length > 0) throw new BadInput(problems.join('\n'));
  const { quiet } = options;
  return {
    options,
    sets,
    check,
    emergent: words.emergent === true,
    colours: coloursFor(process.stdout, words['no-color'] === true),
    say: (line) => {
      if (!quiet) process.stderr.write(`${line}\n`);
    },
  };
}

async function findEnsemble({ options, sets, colours, say }: Asked): Promise<void> {
  const {
    calibrate: find,
    calibrateDefaults,
    assumptionSpace,
    defaultCandidate,
    ensembleOf,
  } = await import('../experiment/calibration/calibrate.ts');
  const { calibrationText } = await import('./calibrateText.ts');
  const { ensembleFiles } = await import('./calibrateFiles.ts');
  const asked = { ...calibrateDefaults, seed: options.seed, sets };
  const command = `npx remit calibrate --seed ${shellWord(String(options.seed))} --sets ${sets}`;
  await playWith(options, async (executor, signal) => {
    const laboratory = await bandLaboratory(executor, options);
    const found = await find(laboratory, assumptionSpace(), defaultCandidate(), asked, {
      defaultsTested: (tested) => say(defaultsLine(laboratory, tested)),
      waveDone: (wave) => say(waveLine(wave)),
      batchTested: (accepted, tested) =>
        say(`final test: ${accepted} of ${sets} sets found among ${tested} candidates`),
    });
    const ensemble = ensembleOf(found, asked, { command, programVersion: programVersion() });
    const folder = write('calibrate', ensembleFiles(found, ensemble), options, signal);
    process.stdout.write(
      `${calibrationText(found, sets, colours)}\n\nRun it again: ${command}\nEnsemble: ${join(folder, 'ensemble.json')}\n`,
    );
  });
}

function defaultsLine({ targets }: Laboratory, { accepted, measured }: Tested): string {
  if (accepted) return 'the defaults meet every band';
  const missed = targets.filter(({ low, high }, t) => {
    const one = measured[t];
    return one === null || one.low < low || one.high > high;
  });
  return `WARNING: the defaults are not accepted. Not inside, or not yet told to be: ${missed.map(({ name }) => name).join('; ')}`;
}
