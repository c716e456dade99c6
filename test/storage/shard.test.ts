import { describe, expect, it } from 'vitest';
import { sha256 } from '../../src/cli/runFolder.ts';
import { runsOfChunk } from '../../src/experiment/sweep/plan.ts';
import { measureNames } from '../../src/model/measureTable.ts';
import { readShard, shardBytes } from '../../src/storage/shard.ts';
import { checkShard } from '../../src/storage/shardCheck.ts';
import { type ShardRow, shardColumns } from '../../src/storage/shardColumns.ts';
import { readShardName, shardName } from '../../src/storage/shardName.ts';
import { folderAt, madeUpRow, smallStudy } from '../cli/smallSweep.ts';

const { plan, points, study } = folderAt('nowhere');
const columns = shardColumns(study.factors);
const identity = { schema: 1, sweep: 'a1b2', chunk: 3 };
const rows: readonly ShardRow[] = runsOfChunk(plan, 3).map(({ point, replication }) => ({
  point,
  replication,
  values: points[point].values,
  row: madeUpRow({ scenario: study.scenario, replication }),
}));
const bytes = shardBytes(columns, rows, identity);

describe('a shard', () => {
  it('reads back to the same bits, with nothing where a measure has no value, and says what it belongs to', async () => {
    const read = await readShard(bytes);
    expect(read.identity).toEqual(identity);
    expect(read.rows).toHaveLength(5);
    read.rows.forEach((row, i) => {
      for (const { name, valueIn } of columns) expect([name, row[name] ?? null]).toEqual([name, valueIn(rows[i])]);
    });
    expect(Object.keys(read.rows[0])).toEqual(columns.map(({ name }) => name));
  });

  it('gives only the columns asked for', async () => {
    const { rows: read } = await readShard(bytes, ['strainMean', 'point']);
    expect(Object.keys(read[0]).sort()).toEqual(['point', 'strainMean']);
  });

  it('holds a column in which no run has a value', async () => {
    const empty = rows.map((one) => ({
      ...one,
      row: { ...one.row, measures: Object.fromEntries(measureNames.map((name) => [name, null])) },
    }));
    const read = await readShard(shardBytes(columns, empty as unknown as ShardRow[], identity), ['strainMean']);
    expect(read.rows.map(({ strainMean }) => strainMean ?? null)).toEqual([null, null, null, null, null]);
  });

  it('is the same bytes on every version of Node, whenever and wherever it is written', () => {
    expect(sha256(shardBytes(columns, rows, identity))).toBe(sha256(bytes));
    expect(sha256(bytes)).toMatchInlineSnapshot(`"38c95b3d0a627e6f02703a1ed1f50018539a6ad1ae00c995a88bcb36a463e198"`);
  });

  it('has a name that sorts as its number does and can be read back', () => {
    const hash = sha256(bytes);
    expect(shardName(12, 90, hash)).toBe(`00012-${hash.slice(0, 16)}.parquet`);
    expect(shardName(12, 2_000_000, hash)).toMatch(/^0000012-/);
    expect(readShardName(shardName(12, 90, hash), 90)).toEqual({ chunk: 12, hash: hash.slice(0, 16) });
    for (const other of [
      '12-0123456789abcdef.parquet',
      '00090-0123456789abcdef.parquet',
      '00012.parquet',
      'notes.txt',
    ]) {
      expect(readShardName(other, 90)).toBeNull();
    }
  });
});

describe('a file among the shards', () => {
  const owner = { sweep: 'a1b2', study, plan, points };
  const check = (of: Uint8Array, name = shardName(3, plan.chunkCount, sha256(of))) =>
    checkShard(owner, name, of, sha256(of));

  it('is a shard of the sweep when it is whole, of the sweep and holds the runs of its chunk', async () => {
    expect(await check(bytes)).toMatchObject({ chunk: 3 });
  });

  it('is damaged when one byte is another, or some are missing, wherever that is', async () => {
    const name = shardName(3, plan.chunkCount, sha256(bytes));
    for (let at = 0; at < bytes.length; at += 37) {
      const flipped = bytes.slice();
      flipped[at] ^= 1;
      expect(await check(flipped, name)).toHaveProperty('damaged');
      expect(await check(bytes.subarray(0, at), name)).toHaveProperty('damaged');
    }
  });

  it('is stale when it is of another sweep or chunk, or no shard at all', async () => {
    const other = shardBytes(columns, rows, { ...identity, sweep: 'ffff' });
    expect(await check(other)).toEqual({ stale: 'belongs to another study, version or build' });
    expect(await check(bytes, shardName(4, plan.chunkCount, sha256(bytes)))).toHaveProperty('stale');
    expect(await check(bytes, 'mine.parquet')).toHaveProperty('stale');
    expect(await check(new TextEncoder().encode('not Parquet'))).toHaveProperty('stale');
  });

  it('is damaged when it holds other runs, or the runs of other values, in any order but the planned', async () => {
    const shuffled = shardBytes(columns, [rows[1], rows[0], ...rows.slice(2)], identity);
    const fewer = shardBytes(columns, rows.slice(1), identity);
    const moved = shardBytes(
      columns,
      [{ ...rows[0], values: points[(rows[0].point + 1) % 6].values }, ...rows.slice(1)],
      identity,
    );
    for (const wrong of [shuffled, fewer, moved]) {
      expect(await check(wrong)).toEqual({ damaged: 'holds other runs than its chunk' });
    }
  });
});

it('factors whose levels are numbers are numbers in a shard, others text', () => {
  const kindOf = (levels: readonly (number | string | boolean)[]) =>
    shardColumns([{ ...smallStudy.factors[1], name: 'x', over: { levels } }]).find(({ name }) => name === 'x')?.kind;
  expect(kindOf([1, 2])).toBe('number');
  expect(kindOf([true, false])).toBe('text');
  expect(kindOf(['none', 4])).toBe('text');
});
