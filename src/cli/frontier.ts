// `remit frontier STUDY`: which boundary policies no other beats, with what probability, and what breaks them.
import { join } from 'node:path';
import { baseWarmUp } from '../experiment/baseWarmUp.ts';
import { breakingRunsMost, findFrontier } from '../experiment/frontier/frontier.ts';
import type { FoundFrontier } from '../experiment/frontier/frontierResult.ts';
import { frontierProblems, type LaidOut, layOut, type NamedPolicy, pointAt } from '../experiment/frontier/laidOut.ts';
import { playRunsWith } from '../experiment/playRuns.ts';
import type { ChunkExecutor, Executor } from '../experiment/ports.ts';
import type { Study } from '../experiment/study/study.ts';
import { unplayablePoints } from '../experiment/study/unplayablePoints.ts';
import { frontierReport } from '../report/frontierReport.ts';
import { contractText } from '../storage/contract.ts';
import { frontierContract } from '../storage/frontierContract.ts';
import { frontierFiles } from '../storage/frontierFiles.ts';
import { type FrontierOptions, leastReplications, readFrontierOptions } from './frontierOptions.ts';
import { frontierText } from './frontierText.ts';
import { occasionOf } from './occasion.ts';
import { readPlayOptions, type Words } from './options.ts';
import { BadInput } from './outcome.ts';
import { programVersion, shippedScenarioFolder, shippedScenarioNames } from './packageFolder.ts';
import { coloursFor } from './paper.ts';
import { playing } from './playing.ts';
import { readScenarios } from './readScenarios.ts';
import { readStudy } from './readStudy.ts';
import { checkFolder, folderName, writeGivenFolder, writeNextFolder } from './resultFolder.ts';
import { sha256 } from './runFolder.ts';

/** Runs a policy in all, on average. */
const runsPerPolicy = 20;

export async function frontier(words: Words): Promise<void> {
  const startedAt = new Date();
  const options = readFrontierOptions(words);
  const play = readPlayOptions(words, 1);
  if (options.outFolder !== null) checkFolder(options.outFolder);
  const study = askedStudy(options);
  const laidOut = layOut(study, []);
  checkPlayable(study, laidOut);
  const budget = budgetOf(options, study, laidOut);
  if (!options.quiet) process.stderr.write(`${beforehand(study, laidOut, budget)}\n`);
  const { found, folder } = await playing(play, async (executor, signal, onProgress) => {
    const result = await search(
      { options, study, budget, expected: budget + breakingRunsMost(laidOut) },
      executor,
      onProgress,
    );
    if (options.json && options.outFolder === null) return { found: result, folder: null };
    const page = await frontierReport(result.result);
    const files = frontierFiles(result, page, occasionOf(options.command, startedAt), sha256);
    signal.throwIfAborted();
    const name = join('results', `frontier-${folderName(study.name)}`);
    return {
      found: result,
      folder: options.outFolder === null ? writeNextFolder(name, files) : writeGivenFolder(options.outFolder, files),
    };
  });
  if (!options.quiet) for (const sentence of found.result.warmUp) process.stderr.write(`warning: ${sentence}\n`);
  if (options.json) {
    process.stdout.write(contractText(frontierContract(found.result)));
    return;
  }
  const colours = coloursFor(process.stdout, words['no-color'] === true);
  process.stdout.write(`${frontierText(found.result, colours)}\n\nRun it again: ${options.command}\n`);
  if (folder !== null) process.stdout.write(`Report: ${join(folder, 'report.html')}\n`);
}

/** The study as it is to be played. @throws BadInput when there is no frontier to be found in it */
function askedStudy({ studyName, replications, seed, measures }: FrontierOptions): Study {
  const read = readStudy(studyName, { replications, seed });
  const study = measures === null ? read : { ...read, measures };
  const problems = [...frontierProblems(study)];
  if (study.replications < leastReplications) {
    problems.push(
      `replications is ${study.replications}; wanted at least ${leastReplications} for the first round, in the study or by --replications`,
    );
  }
  if (problems.length > 0) throw new BadInput(problems.map((problem) => `${studyName}: ${problem}`).join('\n'));
  return study;
}

/** @throws BadInput when a policy cannot be played under a condition */
function checkPlayable(study: Study, { policies, conditions }: LaidOut): void {
  const points = policies.flatMap((policy, i) =>
    conditions.map((condition, c) => ({ number: i * conditions.length + c, ...pointAt(study, policy, condition) })),
  );
  const problems = unplayablePoints(study, points);
  if (problems.length > 0) throw new BadInput(problems.join('\n'));
}

/** @throws BadInput when it does not do for the first round */
function budgetOf({ budget }: FrontierOptions, { replications }: Study, { policies }: LaidOut): number {
  const firstRound = policies.length * replications;
  if (budget === null) return Math.max(firstRound, policies.length * runsPerPolicy);
  if (budget >= firstRound) return budget;
  throw new BadInput(
    `--budget is ${budget}; wanted at least ${firstRound} runs: ${policies.length} policies, ${replications} replications each in the first round`,
  );
}

function beforehand({ name }: Study, laidOut: LaidOut, budget: number): string {
  const { policies, conditions, circumstances } = laidOut;
  const under = circumstances.length === 0 ? '' : ` under ${conditions.length} conditions`;
  const further =
    circumstances.length === 0 ? '' : `, and up to ${breakingRunsMost(laidOut)} to see what breaks the best`;
  return `${name}: ${policies.length} policies${under}; up to ${budget} runs to find the frontier${further}.`;
}

interface Prepared {
  readonly options: FrontierOptions;
  readonly study: Study;
  readonly budget: number;
  /** Runs in all, at most. */
  readonly expected: number;
}

async function search(
  { options, study, budget, expected }: Prepared,
  executor: Executor & ChunkExecutor,
  onProgress: (finishedCount: number, count: number) => void,
): Promise<FoundFrontier> {
  let before = 0;
  const play = playRunsWith(executor, study.seed, (finished) => onProgress(before + finished, expected));
  return findFrontier({
    study,
    budget,
    limits: options.limits,
    known: shippedPolicies(),
    warmUp: await baseWarmUp(study.scenario, study.seed, executor),
    play: async (runs) => {
      const rows = await play(runs);
      before += runs.length;
      return rows;
    },
    command: options.command,
    programVersion: programVersion(),
  });
}

/** The shipped scenarios; a file of such a name in the working directory is none. */
function shippedPolicies(): readonly NamedPolicy[] {
  const scenarioNames = shippedScenarioNames().map((name) => join(shippedScenarioFolder, `${name}.yaml`));
  return readScenarios({ ...readPlayOptions({}, 1), scenarioNames });
}
