// `remit sensitivity STUDY|RESULT`: plays a study of the design morris or saltelli as `sweep` does, or takes one that has been
// played, and says which factors move the measures, and what is chance.
import { analyseSensitivity } from '../experiment/sensitivity/analyse.ts';
import { designProblems, sweepProblems } from '../experiment/sensitivity/wholeSweep.ts';
import type { Study } from '../experiment/study/study.ts';
import { summariseSweep } from '../experiment/sweep/sweepSummary.ts';
import type { MeasureName } from '../model/measureTable.ts';
import { contractText } from '../storage/contract.ts';
import { sensitivityContract } from '../storage/sensitivityContract.ts';
import { sweepContract } from '../storage/sweepContract.ts';
import { shellWord } from './occasion.ts';
import { textOf, type Words } from './options.ts';
import { BadInput, exitCode } from './outcome.ts';
import { coloursFor } from './paper.ts';
import { readMeasures } from './readMeasures.ts';
import { isResult, looksLikePath } from './readResult.ts';
import { readStudy } from './readStudy.ts';
import { openToRead, readFolder } from './readSweep.ts';
import { isRunFolder, type RunFolder } from './runFolder.ts';
import { sensitivityText } from './sensitivityText.ts';
import { writeSensitivity } from './studyPage.ts';
import { goOnIn, readSweepOptions, type SweepOptions } from './sweepOptions.ts';
import { isPartOnly, tellPart } from './sweepPart.ts';
import { sweepStudy } from './sweepStudy.ts';

/** Options that say how to play. */
const playingOptions = ['out', 'resume', 'part', 'replications', 'seed'];

export async function sensitivity(words: Words): Promise<void> {
  const problems: string[] = [];
  const asked = readMeasures(textOf(words.on), problems);
  if (problems.length > 0) throw new BadInput(problems.join('\n'));
  const named = String(words.STUDY);
  const isPlayed = isRunFolder(named);
  const options = isPlayed ? null : readSweepOptions(words);
  const folder = options === null ? playedBefore(named, words) : await playedNow(options, words);
  const { study } = folder;
  const measures: readonly MeasureName[] = asked ?? study.measures;
  const sweep = await readFolder(folder, measures);
  if (options !== null && isPartOnly(folder, options)) {
    if (!options.json) return tellPart('sensitivity', folder, withOwnWords(options, words));
    if (sweep.gaps.failed.length > 0) process.exitCode = exitCode.ourFault;
    process.stdout.write(contractText(sweepContract(sweep, summariseSweep(sweep, measures))));
    return;
  }
  const lost = sweepProblems(sweep, goOnIn(folder));
  if (lost.length > 0) {
    if (isPlayed || sweep.gaps.failed.length === 0) throw new BadInput(lost.join('\n'));
    process.stderr.write(`${lost.join('\n')}\n`);
    process.exitCode = exitCode.ourFault;
    return;
  }
  const command = commandAgain(folder, asked);
  const found = { ...analyseSensitivity(sweep, measures), command };
  const { table, page } = await writeSensitivity(folder, found);
  if (words.json === true) {
    process.stdout.write(contractText(sensitivityContract(found)));
    if (words.quiet !== true) for (const remark of found.remarks) process.stderr.write(`warning: ${remark}\n`);
    return;
  }
  const colours = coloursFor(process.stdout, words['no-color'] === true);
  process.stdout.write(`${sensitivityText(found, colours)}\n\nRun it again: ${command}\n`);
  process.stdout.write(`Results: ${folder.path} (${table} holds every index)\n`);
  process.stdout.write(`Report: ${page}\n`);
}

/** Of what was played as a sweep it is the analysis that is given again, from the folder. */
function commandAgain({ manifest, path }: RunFolder, asked: readonly MeasureName[] | null): string {
  const command = manifest.kind === 'sensitivity' ? manifest.command : `npx remit sensitivity ${shellWord(path)}`;
  return asked === null ? command : `${command} --on ${asked.join(',')}`;
}

/** @throws BadInput when options ask to play, or the result has no such design */
function playedBefore(path: string, words: Words): RunFolder {
  const astray = playingOptions.filter((option) => words[option] !== undefined && words[option] !== false);
  if (astray.length > 0) {
    throw new BadInput(
      `${astray.map((option) => `--${option}`).join(', ')} wants a study to play, but ${path} has been played; its folder is read as it is`,
    );
  }
  const folder = openToRead(path);
  refuseDesign(folder.study);
  const { design } = folder.study;
  if (words['second-order'] === true && !(design.kind === 'saltelli' && design.secondOrder)) {
    throw new BadInput(
      `--second-order: ${path} was played without the points for it; wanted a study with design: { kind: saltelli, samples: N, secondOrder: true }`,
    );
  }
  return folder;
}

async function playedNow(options: SweepOptions, words: Words): Promise<RunFolder> {
  refuseResult(options.studyName);
  const read = readStudy(options.studyName, options);
  refuseDesign(read);
  if (words['second-order'] !== true) return sweepStudy('sensitivity', read, options);
  if (read.design.kind !== 'saltelli') {
    throw new BadInput(
      `--second-order: ${options.studyName} has the design ${read.design.kind}; pairs of factors want saltelli`,
    );
  }
  const study: Study = { ...read, design: { ...read.design, secondOrder: true } };
  return sweepStudy('sensitivity', study, withOwnWords(options, words));
}

function withOwnWords(options: SweepOptions, words: Words): SweepOptions {
  return words['second-order'] === true ? { ...options, ownWords: ['--second-order'] } : options;
}

/** @throws BadInput when the folder holds what another command wrote */
function refuseResult(path: string): void {
  if (!looksLikePath(path) || !isResult(path)) return;
  throw new BadInput(
    `${path} is the result of a command that plays no study; wanted a study file, or the folder that sweep or sensitivity wrote`,
  );
}

function refuseDesign(study: Study): void {
  const problems = designProblems(study);
  if (problems.length > 0) throw new BadInput(problems.join('\n'));
}
