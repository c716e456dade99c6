// Plays what was asked: first a few replications, so that there is something to see, then by itself as many as were asked for.
import { compare, overTheSameWeeks } from '../../../experiment/compare.ts';
import type { Executor } from '../../../experiment/ports.ts';
import type { Comparison } from '../../../experiment/result.ts';
import { estimatedMilliseconds } from '../../../experiment/runs.ts';
import type { Scenario } from '../../../scenario/scenario.ts';
import type { KeptPieces } from './keptPieces.ts';

export interface Playing {
  /** As `overTheSameWeeks` gives them; the baseline first. */
  readonly scenarios: readonly Scenario[];
  readonly seed: number | string;
  readonly replications: number;
  readonly threadCount: number;
  readonly kept: KeptPieces;
  /** Whether there is room to keep what is played; if not, the first replications are played twice. */
  readonly keeps: boolean;
  readonly executor: Executor;
  /** How to run it again with so many replications. */
  readonly commandOf: (replications: number) => string;
  /** Told how many runs of how many have been played, a run being one replication of one scenario's area. */
  readonly onProgress: (finishedCount: number, runCount: number) => void;
  /** Told each result with how long a run took, all threads together; the last is of all replications. */
  readonly onResult: (comparison: Comparison, secondsPerRun: number) => void;
}

export async function playAsked(playing: Playing): Promise<void> {
  const { scenarios, seed, replications, kept, keeps, commandOf, onProgress, onResult } = playing;
  let secondsPerRun = 0;
  const timed: Executor = {
    play: async (pieces, onFinished) => {
      const begun = performance.now();
      const played = await playing.executor.play(pieces, onFinished);
      secondsPerRun = (performance.now() - begun) / 1000 / Math.max(1, pieces.length);
      return played;
    },
  };
  const executor = kept.executor(timed, keeps);
  const areaCount = scenarios.reduce((sum, { areas }) => sum + areas.length, 0);
  const first = firstReplications(scenarios, replications, playing.threadCount);
  for (const count of first < replications ? [first, replications] : [replications]) {
    const command = commandOf(count);
    const onFinished = (finished: number) => onProgress(finished, replications * areaCount);
    const options = { seed, replications: count, executor, patients: false, command, onProgress: onFinished };
    onResult(await compare(scenarios, options), secondsPerRun);
  }
}

const firstMilliseconds = 450;
/** With fewer there is hardly an interval; more than that can wait for the whole. */
const [leastFirst, mostFirst] = [4, 6];

/** As many as take about a second while the browser is still cold, and all where they are not many more. */
export function firstReplications(scenarios: readonly Scenario[], replications: number, threadCount: number): number {
  const each = scenarios.reduce((sum, scenario) => sum + estimatedMilliseconds(scenario), 0) / threadCount;
  const first = Math.min(mostFirst, Math.max(leastFirst, Math.floor(firstMilliseconds / each)));
  return replications <= first + leastFirst ? replications : first;
}

/** What was asked, over the same weeks: once, because kept pieces are known by these very objects. */
export function toPlay(scenarios: readonly Scenario[]): readonly Scenario[] {
  return overTheSameWeeks(scenarios);
}
