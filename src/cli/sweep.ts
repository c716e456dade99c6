// `remit sweep STUDY`
import { chunksOfPart } from '../experiment/sweep/plan.ts';
import { summariseSweep } from '../experiment/sweep/sweepSummary.ts';
import { countText } from '../report/numbers.ts';
import { contractText } from '../storage/contract.ts';
import { sweepContract } from '../storage/sweepContract.ts';
import type { Words } from './options.ts';
import { exitCode } from './outcome.ts';
import { coloursFor } from './paper.ts';
import { readStudy } from './readStudy.ts';
import { readFolder } from './readSweep.ts';
import type { RunFolder } from './runFolder.ts';
import { failuresIn } from './runFolderPieces.ts';
import { writeSweepPage } from './studyPage.ts';
import { goOnCommand, readSweepOptions, type SweepOptions } from './sweepOptions.ts';
import { missingCount } from './sweepPlay.ts';
import { sweepStudy } from './sweepStudy.ts';
import { gapLines, sweepText } from './sweepText.ts';

export async function sweep(words: Words): Promise<void> {
  const options = readSweepOptions(words);
  const study = readStudy(options.studyName, options);
  const folder = await sweepStudy('sweep', study, options);
  if (options.part !== null && !options.json && isPartOnly(folder, options)) return;
  const result = await readFolder(folder, study.measures);
  const { missing, failed } = result.gaps;
  if (failed.length > 0) {
    process.stderr.write(`${gapLines({ gaps: { ...result.gaps, missing: [] } }).join('\n')}\n`);
    process.exitCode = exitCode.ourFault;
  }
  const summary = summariseSweep(result, study.measures);
  const page = await writeSweepPage(folder, result);
  if (options.json) {
    process.stdout.write(contractText(sweepContract(result, summary)));
    return;
  }
  const colours = coloursFor(process.stdout, words['no-color'] === true);
  process.stdout.write(`${sweepText(result, summary, colours)}\n\n`);
  process.stdout.write(`Run it again: ${result.command}\n`);
  process.stdout.write(`Results${missing.length > 0 ? ' so far' : ''}: ${folder.path}\n`);
  process.stdout.write(`Report: ${page}\n`);
}

/** Whether other parts are still to be played: then it says so, and whoever finishes last tells what came out. */
function isPartOnly(folder: RunFolder, options: SweepOptions): boolean {
  const tried = new Set(failuresIn(folder).map(({ chunk }) => chunk));
  const missing = missingCount(folder, { number: 1, of: 1 });
  if (missing <= tried.size) return false;
  const { number, of } = options.part!;
  const there = `${countText(folder.plan.chunkCount - missing)} of ${countText(folder.plan.chunkCount)} chunks are there`;
  const own = [...chunksOfPart(folder.plan, number, of)].filter((chunk) => tried.has(chunk));
  if (own.length > 0) {
    process.stderr.write(`part ${number}/${of}: ${own.length} chunks failed, as ${folder.path}/failed says\n`);
    process.exitCode = exitCode.ourFault;
  }
  process.stdout.write(`Part ${number}/${of} has been played; ${there} in ${folder.path}.\n`);
  process.stdout.write(
    `When all parts have been, this tells what came out: ${goOnCommand('sweep', { ...options, part: null })}\n`,
  );
  return true;
}
