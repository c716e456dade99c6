// Plays what is missing of a sweep and keeps each chunk as it finishes: nothing that is kept is ever lost or played for nothing.
import type { Chunk, ChunkExecutor, RunOutcome } from '../experiment/ports.ts';
import { scenarioAt } from '../experiment/study/scenarioAt.ts';
import { chunksOfPart, chunkToPlay, runsOfChunk } from '../experiment/sweep/plan.ts';
import type { ShardRow } from '../storage/shardColumns.ts';
import { readShardName } from '../storage/shardName.ts';
import { chunksThere, type RunFolder } from './runFolder.ts';
import { claim, foundShards, keepFailure, keepShard, moveAside } from './runFolderPieces.ts';

/** One of several equal parts of a sweep, from 1; 1 of 1 is all of it. */
export interface Part {
  readonly number: number;
  readonly of: number;
}

/**
 * Makes room for what has to be played again: what is no shard of this sweep, or not what was written, is moved aside.
 * @returns a line for each file moved
 */
export async function clearFolder(folder: RunFolder): Promise<readonly string[]> {
  const moved: { readonly file: string; readonly why: string }[] = [];
  for await (const shard of foundShards(folder)) {
    if ('chunk' in shard) continue;
    moveAside(folder, shard.file);
    moved.push({ file: shard.file, why: 'stale' in shard ? shard.stale : shard.damaged });
  }
  const { chunkCount } = folder.plan;
  const there = chunksThere(folder.path, chunkCount);
  return moved.map(({ file, why }) => {
    const chunk = readShardName(file, chunkCount)?.chunk;
    const isLost = chunk !== undefined && !there.has(chunk);
    return `shards/${file}: ${why}; moved to shards/damaged${isLost ? ', and its chunk is played again' : ', and nothing is missing without it'}`;
  });
}

/** How many chunks of a part are not there. */
export function missingCount({ path, plan }: RunFolder, part: Part): number {
  const there = chunksThere(path, plan.chunkCount);
  let count = 0;
  for (const chunk of chunksOfPart(plan, part.number, part.of)) if (!there.has(chunk)) count += 1;
  return count;
}

/**
 * Plays the chunks of a part that are not there: first those that nobody has begun, then whatever is still missing, begun by
 * others or not. Nobody waits for anybody: a chunk that two have played is the same bytes twice.
 * @param onChunk called after each chunk that was kept or failed
 * @throws WriteRefused when the disk says no
 */
export async function playSweep(
  folder: RunFolder,
  part: Part,
  executor: ChunkExecutor,
  onChunk: () => void,
): Promise<void> {
  const { path, plan, study, points } = folder;
  const failed = new Set<number>();
  const onFinished = (chunk: Chunk, outcomes: readonly RunOutcome[]) => {
    if (!keep(folder, chunk, outcomes)) failed.add(chunk.number);
    onChunk();
  };
  for (const isOurs of [(chunk: number) => claim(folder, chunk), () => true]) {
    const there = chunksThere(path, plan.chunkCount);
    const toPlay = function* (): Generator<Chunk> {
      for (const number of chunksOfPart(plan, part.number, part.of)) {
        if (there.has(number) || failed.has(number) || !isOurs(number)) continue;
        yield chunkToPlay(plan, number, study, points, (point) => scenarioAt(study, point));
      }
    };
    await executor.playChunks(toPlay(), onFinished);
  }
}

/** @returns false when a run of the chunk failed: what failed is noted, and nothing of the chunk is kept */
function keep(folder: RunFolder, { number }: Chunk, outcomes: readonly RunOutcome[]): boolean {
  const { manifest, study, points, plan } = folder;
  const runs = runsOfChunk(plan, number);
  const rows: ShardRow[] = [];
  const failures = outcomes.flatMap((outcome, i) => {
    const { point, replication } = runs[i];
    const { values } = points[point];
    if (!('failure' in outcome)) {
      rows.push({ point, replication, values, row: outcome });
      return [];
    }
    const named = Object.fromEntries(study.factors.map(({ name }, f) => [name, values[f]]));
    return [{ point, replication, values: named, failure: outcome.failure }];
  });
  if (failures.length === 0) keepShard(folder, number, rows);
  else keepFailure(folder, { schema: 1, sweep: manifest.hashes.sweep, chunk: number, runs: failures });
  return failures.length === 0;
}
