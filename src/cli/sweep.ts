// `remit sweep STUDY`
import { summariseSweep } from '../experiment/sweep/sweepSummary.ts';
import { contractText } from '../storage/contract.ts';
import { sweepContract } from '../storage/sweepContract.ts';
import type { Words } from './options.ts';
import { exitCode } from './outcome.ts';
import { coloursFor } from './paper.ts';
import { readStudy } from './readStudy.ts';
import { readFolder } from './readSweep.ts';
import { writeSweepPage } from './studyPage.ts';
import { againCommand, readSweepOptions } from './sweepOptions.ts';
import { isPartOnly, tellPart } from './sweepPart.ts';
import { sweepStudy } from './sweepStudy.ts';
import { gapLines, sweepText } from './sweepText.ts';

export async function sweep(words: Words): Promise<void> {
  const options = readSweepOptions(words);
  const study = readStudy(options.studyName, options);
  const folder = await sweepStudy('sweep', study, options);
  if (!options.json && isPartOnly(folder, options)) return tellPart('sweep', folder, options);
  const result = await readFolder(folder, study.measures);
  const { missing, failed } = result.gaps;
  if (failed.length > 0) {
    process.stderr.write(`${gapLines({ ...result.gaps, missing: [] }).join('\n')}\n`);
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
  process.stdout.write(`Run it again: ${againCommand('sweep', options)}\n`);
  process.stdout.write(`Results${missing.length > 0 ? ' so far' : ''}: ${folder.path}\n`);
  process.stdout.write(`Report: ${page}\n`);
}
