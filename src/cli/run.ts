// `remit run SCENARIO...`
import { join } from 'node:path';
import { replicatePrecisely } from '../experiment/precision/untilPrecise.ts';
import { replicate } from '../experiment/replicate.ts';
import type { ScenarioResult } from '../experiment/result.ts';
import { contractText, runContract, runsContract } from '../storage/contract.ts';
import type { ResultFile } from '../storage/csv.ts';
import { runFiles } from '../storage/resultFiles.ts';
import { commandAgain, occasionOf } from './occasion.ts';
import { type PlayOptions, readPlayOptions, type Words } from './options.ts';
import { BadInput } from './outcome.ts';
import { programVersion } from './packageFolder.ts';
import { coloursFor } from './paper.ts';
import { playing } from './playing.ts';
import { readPrecision } from './readPrecision.ts';
import { readScenarios } from './readScenarios.ts';
import { checkFolder, folderName, writeGivenFolder, writeNextFolder } from './resultFolder.ts';
import { runText } from './runText.ts';
import { printPrecision, printRemarks } from './warnings.ts';

const defaultReplications = 20;

export async function run(words: Words): Promise<void> {
  const startedAt = new Date();
  const problems: string[] = [];
  const precision = readPrecision(words, problems);
  const options = readPlayOptions(words, defaultReplications, problems);
  const events = words.events === true;
  const writes = !options.json || options.outFolder !== null;
  if (events && !writes)
    throw new BadInput('--events writes files, and --json without --out writes none; add --out DIR');
  if (options.outFolder !== null) checkFolder(options.outFolder);
  const scenarios = readScenarios(options);
  const { seed, replications, patients } = options;
  const ownWords = events ? ['--events'] : [];
  const { results, folders } = await playing(options, async (executor, signal, onProgress) => {
    const play = { seed, executor, patients, events };
    const played: ScenarioResult[] = [];
    for (const scenario of scenarios) {
      played.push(
        precision === null
          ? await replicate(scenario, { ...play, replications })
          : await replicatePrecisely(scenario, precision, { ...play, onProgress }),
      );
    }
    const again = (scenarioNames: readonly string[]) =>
      commandAgain('run', { ...options, scenarioNames }, ownWords, precision);
    return { results: played, folders: writes ? await write(played, options, again, startedAt, signal) : [] };
  });
  if (!options.quiet) printPrecision(results.map((result) => result.precision));
  if (options.json) {
    process.stdout.write(contractText(results.length === 1 ? runContract(results[0]) : runsContract(results)));
    if (!options.quiet) printRemarks(results);
    return;
  }
  const colours = coloursFor(process.stdout, words['no-color'] === true);
  for (const result of results) process.stdout.write(`${runText(result, colours)}\n\n`);
  process.stdout.write(`Run it again: ${commandAgain('run', options, ownWords, precision)}\n`);
  for (const folder of folders) process.stdout.write(`Report: ${join(folder, 'report.html')}\n`);
}

/**
 * Where the results have been put: a folder a scenario.
 * @param again the command that runs scenarios again
 */
async function write(
  results: readonly ScenarioResult[],
  options: PlayOptions,
  again: (scenarioNames: readonly string[]) => string,
  startedAt: Date,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const { runReport } = await import('../report/report.ts');
  const parts: { readonly name: string; readonly files: readonly ResultFile[] }[] = [];
  for (const [i, result] of results.entries()) {
    const command = again([options.scenarioNames[i]]);
    const files = runFiles(result, await runReport(result, command, programVersion()), occasionOf(command, startedAt));
    parts.push({ name: folderName(result.scenario.name), files });
  }
  signal.throwIfAborted();
  const { outFolder } = options;
  if (outFolder === null) return parts.map(({ name, files }) => writeNextFolder(join('results', name), files));
  if (parts.length === 1) return [writeGivenFolder(outFolder, parts[0].files)];
  const nested = parts.flatMap(({ name, files }) => files.map((file) => ({ ...file, name: `${name}/${file.name}` })));
  const written = writeGivenFolder(outFolder, nested);
  return parts.map(({ name }) => join(written, name));
}
