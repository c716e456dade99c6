// `remit run SCENARIO...`
import { join } from 'node:path';
import { replicate } from '../experiment/replicate.ts';
import type { ScenarioResult } from '../experiment/result.ts';
import { contractText, runContract, runsContract } from '../storage/contract.ts';
import { runFiles } from '../storage/resultFiles.ts';
import { commandAgain, occasionOf } from './occasion.ts';
import { type PlayOptions, readPlayOptions, type Words } from './options.ts';
import { coloursFor } from './paper.ts';
import { playing } from './playing.ts';
import { readScenarios } from './readScenarios.ts';
import { checkFolder, folderName, writeGivenFolder, writeNextFolder } from './resultFolder.ts';
import { runText } from './runText.ts';
import { printRemarks } from './warnings.ts';

const defaultReplications = 20;

export async function run(words: Words): Promise<void> {
  const startedAt = new Date();
  const options = readPlayOptions(words, defaultReplications);
  if (options.outFolder !== null) checkFolder(options.outFolder);
  const scenarios = readScenarios(options);
  const { seed, replications, patients } = options;
  const results = await playing(options, async (executor) => {
    const played: ScenarioResult[] = [];
    for (const scenario of scenarios)
      played.push(await replicate(scenario, { seed, replications, executor, patients }));
    return played;
  });
  const folders = options.json && options.outFolder === null ? [] : await write(results, options, startedAt);
  if (options.json) {
    process.stdout.write(contractText(results.length === 1 ? runContract(results[0]) : runsContract(results)));
    if (!options.quiet) printRemarks(results);
    return;
  }
  const colours = coloursFor(process.stdout, words['no-color'] === true);
  for (const result of results) process.stdout.write(`${runText(result, colours)}\n\n`);
  process.stdout.write(`Run it again: ${commandAgain('run', options)}\n`);
  for (const folder of folders) process.stdout.write(`Report: ${join(folder, 'report.html')}\n`);
}

/** Where the results have been put: a folder a scenario. */
async function write(results: readonly ScenarioResult[], options: PlayOptions, startedAt: Date) {
  const { runReport } = await import('../report/report.ts');
  const parts = [];
  for (const result of results) {
    const command = commandAgain('run', { ...options, scenarioNames: [nameGiven(result, results, options)] });
    const files = runFiles(result, await runReport(result, command), occasionOf(command, startedAt));
    parts.push({ name: folderName(result.scenario.name), files });
  }
  const { outFolder } = options;
  if (outFolder === null) return parts.map(({ name, files }) => writeNextFolder(join('results', name), files));
  if (parts.length === 1) return [writeGivenFolder(outFolder, parts[0].files)];
  const nested = parts.flatMap(({ name, files }) => files.map((file) => ({ ...file, name: `${name}/${file.name}` })));
  writeGivenFolder(outFolder, nested);
  return parts.map(({ name }) => join(outFolder, name));
}

/** What was typed for the scenario that this result is of. */
function nameGiven(result: ScenarioResult, results: readonly ScenarioResult[], options: PlayOptions): string {
  return options.scenarioNames[results.indexOf(result)];
}
