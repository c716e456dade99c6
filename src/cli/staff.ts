// `remit staff SCENARIO --until LIMITS`: the fewest equivalents, the most referrals or the tightest cap that keeps limits.
import { join } from 'node:path';
import type { Ensemble } from '../experiment/ensemble.ts';
import { playRunsWith } from '../experiment/playRuns.ts';
import type { ChunkExecutor, Executor } from '../experiment/ports.ts';
import { replicate } from '../experiment/replicate.ts';
import { gridOf, unplayable } from '../experiment/staff/grid.ts';
import { type Lever, leverOf } from '../experiment/staff/levers.ts';
import { searchStaff } from '../experiment/staff/staff.ts';
import type { Grid, StaffResult } from '../experiment/staff/staffResult.ts';
import { staffReport } from '../report/staffReport.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { contractText } from '../storage/contract.ts';
import { staffContract } from '../storage/staffContract.ts';
import { staffFiles } from '../storage/staffFiles.ts';
import { readAskedEnsemble } from './askedEnsemble.ts';
import { occasionOf, shellWord } from './occasion.ts';
import type { PlayOptions, Words } from './options.ts';
import { BadInput } from './outcome.ts';
import { programVersion } from './packageFolder.ts';
import { coloursFor } from './paper.ts';
import { playing } from './playing.ts';
import { readScenarios } from './readScenarios.ts';
import { checkFolder, folderName, writeGivenFolder, writeNextFolder } from './resultFolder.ts';
import { sha256 } from './runFolder.ts';
import { answerCommand } from './staffAnswer.ts';
import { readStaffOptions, type StaffAsked } from './staffOptions.ts';
import { staffText } from './staffText.ts';

const replicationsASet = 10;
/** Of the answer, to see whether its queues settle. */
const settlingReplications = 20;

export async function staff(words: Words): Promise<void> {
  const startedAt = new Date();
  const asked = readStaffOptions(words);
  const { play, ownWords } = asked;
  if (play.outFolder !== null) checkFolder(play.outFolder);
  const [scenario] = readScenarios(play);
  const lever = leverOf(asked.find, scenario);
  const grid = checkedGrid(asked, lever, scenario);
  const ends = [grid.values[0], grid.values[grid.values.length - 1]].map((value) => lever.at(scenario, value));
  const ensemble = readAskedEnsemble(words, ends);
  const command = commandAgain(play, [...ownWords, ...(ensemble?.words ?? [])]);
  const { result, folder } = await playing(
    play,
    async (executor, signal, onProgress) => {
      const found = await search(
        asked,
        { scenario, lever, grid, ensemble: ensemble?.ensemble ?? null },
        executor,
        onProgress,
      );
      if (play.json && play.outFolder === null) return { result: found, folder: null };
      const page = await staffReport(found, { command, programVersion: programVersion() });
      const files = staffFiles(found, page, occasionOf(command, startedAt), sha256);
      signal.throwIfAborted();
      const name = join('results', `staff-${folderName(scenario.name)}`);
      return {
        result: found,
        folder: play.outFolder === null ? writeNextFolder(name, files) : writeGivenFolder(play.outFolder, files),
      };
    },
    { farewell },
  );
  if (play.json) {
    process.stdout.write(contractText(staffContract(result)));
    if (!play.quiet) for (const remark of result.remarks) process.stderr.write(`note: ${remark}\n`);
    return;
  }
  const colours = coloursFor(process.stdout, words['no-color'] === true);
  process.stdout.write(`${staffText(result, colours)}\n\nRun it again: ${command}\n`);
  const answered = answerCommand(result, lever, play);
  if (answered !== null) process.stdout.write(`Play the answer by itself: ${answered}\n`);
  if (folder !== null) process.stdout.write(`Report: ${join(folder, 'report.html')}\n`);
}

function farewell(finishedShare: number, kept: string): string {
  return `Stopped at about ${Math.floor(100 * finishedShare)}%. ${kept} A larger --step, a narrower --between or more --threads take less time.`;
}

/** What does not change the result is left out. */
function commandAgain({ scenarioNames, seed, settings, area }: PlayOptions, ownWords: readonly string[]): string {
  const words = ['npx', 'remit', 'staff', ...scenarioNames, ...ownWords, '--seed', String(seed)];
  for (const setting of settings) words.push('--set', setting);
  if (area !== null) words.push('--area', area);
  return words.map(shellWord).join(' ');
}

/** @throws BadInput where the values asked for cannot be or cannot be played */
function checkedGrid(asked: StaffAsked, lever: Lever, scenario: Scenario): Grid {
  const grid = gridOf(lever, asked);
  const problems = 'problems' in grid ? grid.problems : unplayable(lever, grid, scenario);
  if ('problems' in grid || problems.length > 0) throw new BadInput(problems.join('\n'));
  return grid;
}

interface Prepared {
  readonly scenario: Scenario;
  readonly lever: Lever;
  readonly grid: Grid;
  readonly ensemble: Ensemble | null;
}

function search(
  { play, limits, probability }: StaffAsked,
  { scenario, lever, grid, ensemble }: Prepared,
  executor: Executor & ChunkExecutor,
  onProgress: (finishedCount: number, count: number) => void,
): Promise<StaffResult> {
  const { seed } = play;
  let before = 0;
  let expected = 1;
  const runs = playRunsWith(executor, seed, (finished) => onProgress(before + finished, expected));
  return searchStaff({
    scenario,
    lever,
    grid,
    limits,
    seed,
    probability,
    play: runs,
    settlingOf: (one) =>
      replicate(one, { seed, replications: settlingReplications, executor, patients: false, onProgress: () => {} }),
    overSets: ensemble === null ? null : { ensemble, replications: replicationsASet },
    onProgress: (finishedCount, expectedCount) => {
      before = finishedCount;
      expected = expectedCount;
    },
  });
}
