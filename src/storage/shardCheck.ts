// Whether a file is the shard that its place in the sweep asks for: written whole, of this sweep, with the runs of its chunk.
import type { Point, Study } from '../experiment/study/study.ts';
import { runsOfChunk, type SweepPlan } from '../experiment/sweep/plan.ts';
import { type ReadShard, readShard, shardSchema } from './shard.ts';
import { stored } from './shardColumns.ts';
import { hashDigits, readShardName } from './shardName.ts';

/** The sweep that a shard should belong to. */
export interface ShardOwner {
  /** Hash that its shards carry. */
  readonly sweep: string;
  readonly study: Study;
  readonly plan: SweepPlan;
  readonly points: readonly Point[];
}

export type CheckedShard =
  | { readonly chunk: number; readonly rows: ReadShard['rows'] }
  /** Whole, but of another sweep, version or build. */
  | { readonly stale: string }
  /** Not what was written. */
  | { readonly damaged: string };

/**
 * @param fileName without its folder
 * @param hash of the bytes, hexadecimal
 * @param columnNames columns to be read besides those that are checked
 */
export async function checkShard(
  owner: ShardOwner,
  fileName: string,
  bytes: Uint8Array,
  hash: string,
  columnNames: readonly string[] = [],
): Promise<CheckedShard> {
  const named = readShardName(fileName, owner.plan.chunkCount);
  if (named === null) return { stale: 'its name is none of this sweep' };
  if (hash.slice(0, hashDigits) !== named.hash) {
    return { damaged: 'its bytes are not those from which its name was made: it was cut off or changed' };
  }
  const checked = ['point', 'replication', ...owner.study.factors.map(({ name }) => name)];
  let shard: ReadShard;
  try {
    shard = await readShard(bytes, [...new Set([...checked, ...columnNames])]);
  } catch (error) {
    return { stale: `cannot be read: ${(error as Error).message}` };
  }
  const { schema, sweep, chunk } = shard.identity;
  if (schema !== shardSchema) return { stale: `has schema ${schema}; this version reads ${shardSchema}` };
  if (sweep !== owner.sweep) return { stale: 'belongs to another study, version or build' };
  if (chunk !== named.chunk) return { stale: `holds chunk ${chunk}, not the one that its name says` };
  return holdsItsRuns(owner, chunk, shard.rows)
    ? { chunk, rows: shard.rows }
    : { damaged: 'holds other runs than its chunk' };
}

function holdsItsRuns({ study, plan, points }: ShardOwner, chunk: number, rows: ReadShard['rows']): boolean {
  const runs = runsOfChunk(plan, chunk);
  if (runs.length !== rows.length) return false;
  return runs.every(({ point, replication }, i) => {
    const row = rows[i];
    const isRun = row.point === point && row.replication === replication;
    return (
      isRun && study.factors.every((factor, f) => Object.is(row[factor.name], stored(factor, points[point].values[f])))
    );
  });
}
