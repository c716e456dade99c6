// `remit compare SCENARIO...`: the first is the baseline.
import { join } from 'node:path';
import { compare as compareScenarios } from '../experiment/compare.ts';
import { compareOverAssumptions } from '../experiment/overAssumptions.ts';
import type { Comparison } from '../experiment/result.ts';
import { compareContract, contractText } from '../storage/contract.ts';
import { compareFiles } from '../storage/resultFiles.ts';
import { readAskedEnsemble } from './askedEnsemble.ts';
import { compareText } from './compareText.ts';
import { commandAgain, occasionOf } from './occasion.ts';
import { type PlayOptions, readPlayOptions, textOf, type Words } from './options.ts';
import { BadInput } from './outcome.ts';
import { programVersion } from './packageFolder.ts';
import { coloursFor } from './paper.ts';
import { playing } from './playing.ts';
import { readPrecision } from './readPrecision.ts';
import { readScenarios } from './readScenarios.ts';
import { checkFolder, folderName, writeGivenFolder, writeNextFolder } from './resultFolder.ts';
import { printPrecision, printRemarks } from './warnings.ts';

const defaultReplications = 40;
const defaultReplicationsASet = 10;

export async function compare(words: Words): Promise<void> {
  const startedAt = new Date();
  const isOverSets = textOf(words['over-assumptions']) !== null;
  const problems: string[] = [];
  const precision = readPrecision(words, problems);
  if (isOverSets && words.precision !== undefined) {
    problems.push(
      '--precision and --over-assumptions are both there; wanted one of them: over assumptions, more replications do not make ' +
        'the interval narrow (--replications N says how many a set)',
    );
  }
  const options = readPlayOptions(words, isOverSets ? defaultReplicationsASet : defaultReplications, problems);
  if (options.scenarioNames.length < 2) {
    throw new BadInput(
      `compare got only ${options.scenarioNames[0]}; wanted a baseline and at least one more scenario`,
    );
  }
  if (options.outFolder !== null) checkFolder(options.outFolder);
  const scenarios = readScenarios(options);
  const asked = readAskedEnsemble(words, scenarios);
  const command = commandAgain('compare', options, asked?.words, precision);
  const { seed, replications, patients } = options;
  const { comparison, folder } = await playing(options, async (executor, signal, onProgress) => {
    const play = { seed, replications, executor, patients, command, onProgress };
    const compared =
      asked === null
        ? await compareScenarios(scenarios, { ...play, replications: precision ?? replications })
        : await compareOverAssumptions(scenarios, { ...play, ensemble: asked.ensemble });
    const writes = !options.json || options.outFolder !== null;
    return { comparison: compared, folder: writes ? await write(compared, options, startedAt, signal) : null };
  });
  if (!options.quiet) printPrecision([comparison.precision]);
  if (options.json) {
    process.stdout.write(contractText(compareContract(comparison)));
    const results = [comparison.baseline, ...comparison.scenarios.map(({ result }) => result)];
    if (!options.quiet) printRemarks(results);
    return;
  }
  const colours = coloursFor(process.stdout, words['no-color'] === true);
  process.stdout.write(`${compareText(comparison, words.all === true, colours)}\n\nRun it again: ${command}\n`);
  if (folder !== null) process.stdout.write(`Report: ${join(folder, 'report.html')}\n`);
}

async function write(
  comparison: Comparison,
  { outFolder }: PlayOptions,
  startedAt: Date,
  signal: AbortSignal,
): Promise<string> {
  const { comparisonReport } = await import('../report/report.ts');
  const files = compareFiles(
    comparison,
    await comparisonReport(comparison, programVersion()),
    occasionOf(comparison.command, startedAt),
  );
  signal.throwIfAborted();
  if (outFolder !== null) return writeGivenFolder(outFolder, files);
  return writeNextFolder(join('results', `compare-${folderName(comparison.baseline.scenario.name)}`), files);
}
