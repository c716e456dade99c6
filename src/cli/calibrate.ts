// `remit calibrate`: finds the ensemble of assumptions, re-tests one, or fits a service to its own figures.
import { join } from 'node:path';
import type { Laboratory } from '../experiment/calibration/laboratory.ts';
import type { Tested } from '../experiment/calibration/sequentialTest.ts';
import type { Wave } from '../experiment/calibration/waves.ts';
import { type Ensemble, readEnsemble } from '../experiment/ensemble.ts';
import type { Executor } from '../experiment/ports.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { ResultFile } from '../storage/csv.ts';
import { shellWord } from './occasion.ts';
import { type PlayOptions, readPlayOptions, textOf, type Words, wholeNumber } from './options.ts';
import { BadInput, Interrupted } from './outcome.ts';
import { programVersion, shippedScenarioFolder } from './packageFolder.ts';
import { type Colours, coloursFor } from './paper.ts';
import { playing } from './playing.ts';
import { readScenarios } from './readScenarios.ts';
import { readText } from './readText.ts';
import { checkFolder, folderName, writeGivenFolder, writeNextFolder } from './resultFolder.ts';

const setsWanted = 60;
const emergentReplications = 20;
const looksOfCheck = [20, 40, 80, 160];
/** The luck of a check; no ensemble is found with it unless somebody asks for that. */
const checkSeed = 'check';
const megabytesAtMost = 64;

interface Asked {
  readonly options: PlayOptions;
  readonly sets: number;
  readonly check: string | null;
  readonly emergent: boolean;
  readonly colours: Colours;
  /** A line about how far it is. */
  readonly say: (line: string) => void;
}

export async function calibrate(words: Words): Promise<void> {
  const asked = readAsked(words);
  const { options, check } = asked;
  if (options.outFolder !== null) checkFolder(options.outFolder);
  if (check !== null) return checkEnsemble(asked, readEnsembleFile(check));
  if (options.scenarioNames.length === 0) return findEnsemble(asked);
  const [scenario] = readScenarios(options);
  if (scenario.observed === undefined || Object.keys(scenario.observed).length === 0) {
    throw new BadInput(
      `${scenario.name} has no observed figures to be fitted to; wanted some under observed:, such as observed: { contactedShare: 0.72 }. Without a scenario, remit calibrate finds the ensemble of assumptions`,
    );
  }
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
  if (check !== null && isFit) problems.push(`--check goes without a scenario, but ${String(words.SCENARIO)} came`);
  if (check === null) {
    for (const name of ['emergent', 'replications']) {
      if (words[name] !== undefined) problems.push(`--${name} goes with --check FILE`);
    }
  }
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

async function checkEnsemble({ options, emergent, colours, say }: Asked, ensemble: Ensemble): Promise<void> {
  const { retest, playOverEnsemble } = await import('../experiment/calibration/validation.ts');
  const { emergentText, retestText } = await import('./calibrateText.ts');
  const { sets } = ensemble;
  await playWith(options, async (executor) => {
    const laboratory = await bandLaboratory(executor, options);
    const retested = await retest(laboratory, sets, looksOfCheck, (done) =>
      say(`bands: ${done} of ${sets.length} sets`),
    );
    process.stdout.write(`${retestText(laboratory.targets, retested, options.seed, colours)}\n`);
    if (!emergent) return;
    const { seed, replications } = options;
    const onSet = (done: number) => say(`emergent patterns: ${done} of ${sets.length} sets`);
    const found = await playOverEnsemble(sets, { seed, replications, executor, open: openShipped, onSet });
    process.stdout.write(`\n${emergentText(found, replications, colours)}\n`);
  });
}

async function fitScenario({ options, colours, say }: Asked, scenario: Scenario): Promise<void> {
  const { fitService, serviceDefaults } = await import('../experiment/calibration/service.ts');
  const { serviceText } = await import('./calibrateServiceText.ts');
  const { serviceFiles } = await import('./calibrateFiles.ts');
  const { seed, settings, area, scenarioNames } = options;
  const words = ['npx', 'remit', 'calibrate', ...scenarioNames, '--seed', String(seed)];
  for (const setting of settings) words.push('--set', setting);
  if (area !== null) words.push('--area', area);
  const command = words.map(shellWord).join(' ');
  await playWith(options, async (executor, signal) => {
    const fit = await fitService(
      scenario,
      { ...serviceDefaults, seed, executor },
      {
        waveDone: (wave) => say(waveLine(wave)),
        batchTested: (accepted, tested) => say(`final test: ${accepted} sets found among ${tested} candidates`),
      },
    );
    const text = serviceText(fit, colours);
    const plain = serviceText(fit, coloursFor({}, true));
    const folder = write(`calibrate-${folderName(scenario.name)}`, serviceFiles(fit, command, plain), options, signal);
    process.stdout.write(`${text}\n\nRun it again: ${command}\nFitted scenario: ${join(folder, 'fitted.yaml')}\n`);
  });
}

async function bandLaboratory(executor: Executor, { seed }: PlayOptions): Promise<Laboratory> {
  const { bandChecks, createCheckLaboratory } = await import('../experiment/calibration/bands.ts');
  return createCheckLaboratory(bandChecks, openShipped, { seed, executor });
}

/** Each stage says how far it is in its own words, so that there is no bar. */
async function playWith(options: PlayOptions, work: (executor: Executor, signal: AbortSignal) => Promise<void>) {
  try {
    await playing({ ...options, quiet: true }, work);
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    throw new Interrupted('Stopped. Nothing is kept: the same command finds the same again from its start.');
  }
}

function write(name: string, files: readonly ResultFile[], { outFolder }: PlayOptions, signal: AbortSignal): string {
  signal.throwIfAborted();
  return outFolder === null ? writeNextFolder(join('results', name), files) : writeGivenFolder(outFolder, files);
}

function readEnsembleFile(path: string): Ensemble {
  const outcome = readEnsemble(readText(path, megabytesAtMost));
  if ('problems' in outcome) throw new BadInput(outcome.problems.map((problem) => `${path}: ${problem}`).join('\n'));
  return outcome;
}

/** A shipped scenario; a file of that name in the working directory is none. */
function openShipped(name: string): Scenario {
  const scenarioNames = [join(shippedScenarioFolder, `${name}.yaml`)];
  return readScenarios({ scenarioNames, settings: [], area: null } as unknown as PlayOptions)[0];
}

function defaultsLine({ targets }: Laboratory, { accepted, measured }: Tested): string {
  if (accepted) return 'the defaults meet every band';
  const missed = targets.filter(({ low, high }, t) => {
    const one = measured[t];
    return one === null || one.low < low || one.high > high;
  });
  return `WARNING: the defaults are not accepted. Not inside, or not yet told to be: ${missed.map(({ name }) => name).join('; ')}`;
}

function waveLine({ number, candidates, drawn, notImplausible, insideAll }: Wave): string {
  const from = number === 1 ? 'spread over the whole space' : `${notImplausible} not implausible of ${drawn} drawn`;
  return `wave ${number}: ${candidates} candidates (${from}), ${insideAll} inside every band as measured`;
}
