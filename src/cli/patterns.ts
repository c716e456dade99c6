// `remit patterns [PATTERN...]`: the published patterns as checks on the model as it is shipped.
import { join } from 'node:path';
import { type PatternId, patternIds } from '../experiment/patterns/check.ts';
import { decide } from '../experiment/patterns/decide.ts';
import { nearest } from '../scenario/nearest.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { contractText } from '../storage/contract.ts';
import { patternsContract } from '../storage/patternsContract.ts';
import { type PlayOptions, readPlayOptions, type Words, wholeNumber } from './options.ts';
import { BadInput } from './outcome.ts';
import { shippedScenarioFolder } from './packageFolder.ts';
import { coloursFor } from './paper.ts';
import { patternsText } from './patternsText.ts';
import { playing } from './playing.ts';
import { createProgress, type Progress } from './progress.ts';
import { readScenarios } from './readScenarios.ts';

const replicationsMost = 2000;

export async function patterns(words: Words): Promise<void> {
  const { options, asked, replicationsMax } = readPatternsOptions(words);
  const findings = await decideAll(options, asked, replicationsMax);
  if (words.json === true) {
    process.stdout.write(contractText(patternsContract(findings, options.seed)));
    return;
  }
  const colours = coloursFor(process.stdout, words['no-color'] === true);
  process.stdout.write(`${patternsText(findings, colours)}\n`);
}

interface PatternsOptions {
  readonly options: PlayOptions;
  readonly asked: readonly PatternId[];
  readonly replicationsMax: number;
}

/** @throws BadInput with everything that is wrong */
function readPatternsOptions(words: Words): PatternsOptions {
  const problems: string[] = [];
  const limits = [2, 100_000] as const;
  const replicationsMax = wholeNumber(words, 'replications-max', replicationsMost, limits, problems);
  const given = Array.isArray(words.PATTERN) ? words.PATTERN.map(String) : [];
  const asked = given.flatMap((name) => {
    const id = patternIds.find((one) => one.toLowerCase() === name.toLowerCase());
    if (id !== undefined) return [id];
    const close = nearest(name, patternIds);
    const hint = close === null ? `they are ${patternIds.join(', ')}` : `did you mean ${close}?`;
    problems.push(`there is no pattern ${name}; ${hint}`);
    return [];
  });
  try {
    const options = readPlayOptions(words, replicationsMost);
    if (problems.length === 0) return { options, asked: asked.length > 0 ? asked : patternIds, replicationsMax };
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    problems.push(error.message);
  }
  throw new BadInput(problems.join('\n'));
}

async function decideAll(options: PlayOptions, asked: readonly PatternId[], replicationsMax: number) {
  let progress: Progress | null = null;
  const say = (line: string) => {
    progress?.close();
    progress = createProgress(process.stderr, options.quiet, () => performance.now());
    if (!options.quiet) process.stderr.write(`${line}\n`);
  };
  try {
    return await playing(
      options,
      (executor) =>
        decide({
          seed: options.seed,
          patterns: asked,
          replicationsMax,
          executor,
          open: shippedReader(options),
          onRound: (until, scenarioCount, openCount) =>
            say(
              `${openCount} ${openCount === 1 ? 'check is' : 'checks are'} open: on to ${until} replications of ${scenarioCount} ${scenarioCount === 1 ? 'scenario' : 'scenarios'}`,
            ),
          onProgress: (finishedCount, pieceCount) => progress?.show(finishedCount / pieceCount),
        }),
      { bar: false, farewell },
    );
  } finally {
    (progress as Progress | null)?.close();
  }
}

function farewell(_finishedShare: number, kept: string): string {
  return `Stopped. ${kept} Single patterns, or a smaller --replications-max, give an answer sooner.`;
}

/** Shipped scenarios by name, each read once; a file of that name in the working directory is none. */
function shippedReader(options: PlayOptions): (shippedName: string) => Scenario {
  const read = new Map<string, Scenario>();
  return (name) => {
    const known = read.get(name);
    if (known !== undefined) return known;
    const scenarioNames = [join(shippedScenarioFolder, `${name}.yaml`)];
    const [scenario] = readScenarios({ ...options, scenarioNames, settings: [], area: null });
    read.set(name, scenario);
    return scenario;
  };
}
