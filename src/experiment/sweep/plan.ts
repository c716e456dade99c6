// Which runs a study consists of, in which order, and how they are cut into chunks: known before anything is played, and the
// same whoever plays which part.
import type { Scenario } from '../../scenario/scenario.ts';
import type { Chunk } from '../ports.ts';
import { estimatedMilliseconds } from '../runs.ts';
import type { Point, Study } from '../study/study.ts';

/** Long enough that handing a chunk over and keeping it cost little, short enough that a stop loses little. */
const chunkMilliseconds = 150;

export interface SweepPlan {
  readonly pointCount: number;
  readonly replications: number;
  readonly runCount: number;
  /** Of every chunk; the last may hold fewer. */
  readonly runsPerChunk: number;
  readonly chunkCount: number;
}

/** A run by what it is of. */
export interface PlannedRun {
  /** Place among the points of the study. */
  readonly point: number;
  readonly replication: number;
}

/** How the order is told to people. */
export const orderInWords =
  'replication by replication, and within a replication the points in the order of the design; the runs one after the other are cut into chunks';

export function planSweep(
  { scenario, replications }: Pick<Study, 'scenario' | 'replications'>,
  pointCount: number,
): SweepPlan {
  const runCount = pointCount * replications;
  const runsPerChunk = Math.max(1, Math.round(chunkMilliseconds / estimatedMilliseconds(scenario)));
  return { pointCount, replications, runCount, runsPerChunk, chunkCount: Math.ceil(runCount / runsPerChunk) };
}

/** The runs of a chunk, in order. Every beginning of the sweep holds each point as often as any other, or once more. */
export function runsOfChunk({ pointCount, runCount, runsPerChunk }: SweepPlan, chunk: number): readonly PlannedRun[] {
  const first = chunk * runsPerChunk;
  const count = Math.min(runsPerChunk, runCount - first);
  return Array.from({ length: count }, (_, i) => ({
    point: (first + i) % pointCount,
    replication: Math.floor((first + i) / pointCount),
  }));
}

/** Numbers of the chunks of one of `partCount` equal parts, from 1. */
export function* chunksOfPart({ chunkCount }: SweepPlan, part: number, partCount: number): Generator<number> {
  for (let chunk = part - 1; chunk < chunkCount; chunk += partCount) yield chunk;
}

/**
 * Makes a chunk when it is about to be played: a hundred thousand scenarios are never in memory at once.
 * @param scenarioAt the study's scenario at a point
 */
export function chunkToPlay(
  plan: SweepPlan,
  number: number,
  { seed }: Pick<Study, 'seed'>,
  points: readonly Point[],
  scenarioAt: (point: Point) => Scenario,
): Chunk {
  const runs = runsOfChunk(plan, number).map(({ point, replication }) => ({
    scenario: scenarioAt(points[point]),
    replication,
  }));
  return { number, seed, runs };
}
