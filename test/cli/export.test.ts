// `remit export`: the tables of a result as CSV, Excel and Parquet, the same values in each; and what is refused.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { exportResult } from '../../src/cli/export.ts';
import { storedTables } from '../../src/cli/exportTables.ts';
import { writePiecedFolder } from '../../src/cli/exportWrite.ts';
import { BadInput } from '../../src/cli/outcome.ts';
import { keepShard } from '../../src/cli/runFolderPieces.ts';
import { runsOfChunk } from '../../src/experiment/sweep/plan.ts';
import type { Table } from '../../src/model/table.ts';
import { csvText } from '../../src/storage/csv.ts';
import { readShard } from '../../src/storage/shard.ts';
import { readZip } from '../storage/readZip.ts';
import { remit } from './remit.ts';
import { begunAt, madeUpRow } from './smallSweep.ts';

const home = mkdtempSync(join(tmpdir(), 'remit-test-'));
const sweep = join(home, 'sweep');
const service = join(home, 'service');
afterAll(() => rmSync(home, { recursive: true, force: true }));

const awkward: Table = {
  name: 'measures',
  rowCount: 6,
  columns: [
    { name: 'scenario', unit: '', meaning: '', values: ['007', 'a, "b"', ' c ', 'd\r\ne', '', '=f'] },
    { name: 'strainMean', unit: '', meaning: '', values: Float64Array.of(0.1, 5e-324, -0, Infinity, Number.NaN, 1e21) },
    { name: 'empty', unit: '', meaning: '', values: new Float64Array(6).fill(Number.NaN) },
  ],
};

/** A sweep of made-up rows whose last chunk is not there, and a folder of CSV. */
beforeAll(() => {
  const folder = begunAt(sweep);
  const { plan, points, study } = folder;
  for (let chunk = 0; chunk < plan.chunkCount - 1; chunk++) {
    const rows = runsOfChunk(plan, chunk).map(({ point, replication }) => {
      const row = madeUpRow({ scenario: study.scenario, replication });
      return { point, replication, values: points[point].values, row };
    });
    keepShard(folder, chunk, rows);
  }
  mkdirSync(service);
  writeFileSync(join(service, 'measures.csv'), [...csvText(awkward)].join(''));
  writeFileSync(join(service, 'weekly.csv'), 'week,note\r\n0,\r\n1,x\r\n');
});

/** The outcome of a call: what went to stdout and stderr, and what was refused. */
async function exported(
  words: Readonly<Record<string, unknown>>,
): Promise<{ out: string; err: string; refused: string }> {
  const told = { out: '', err: '', refused: '' };
  const into = (stream: 'out' | 'err') => (text: unknown) => {
    told[stream] += String(text);
    return true;
  };
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation(into('out')),
    vi.spyOn(process.stderr, 'write').mockImplementation(into('err')),
  ];
  try {
    await exportResult(words);
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    told.refused = error.message;
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
  return told;
}

function fileText(...path: string[]): string {
  return readFileSync(join(home, ...path), 'utf8');
}

describe('remit export', () => {
  it('writes the runs of a sweep as CSV and Parquet with the values of the shards, and says what is missing', async () => {
    const csv = await exported({ RESULT: sweep, csv: true, out: join(home, 'runs.csv') });
    expect(csv).toMatchObject({ out: `File: ${join(home, 'runs.csv')}\n`, refused: '' });
    expect(csv.err).toContain(`warning: ${sweep} holds 45 of 48 runs`);
    expect((await exported({ RESULT: sweep, parquet: true, out: join(home, 'runs.parquet'), quiet: true })).err).toBe(
      '',
    );
    const shards = readdirSync(join(sweep, 'shards')).sort();
    const rows = (
      await Promise.all(shards.map((name) => readShard(readFileSync(join(sweep, 'shards', name)))))
    ).flatMap((shard) => shard.rows);
    const parquet = readFileSync(join(home, 'runs.parquet'));
    expect(await parquetReadObjects({ file: new Uint8Array(parquet).buffer })).toEqual(rows);
    const [header, ...lines] = fileText('runs.csv').trimEnd().split('\r\n');
    expect(header.split(',')).toEqual(Object.keys(rows[0]));
    expect(lines).toEqual(
      rows.map((row) =>
        Object.values(row)
          .map((value) => String(value ?? ''))
          .join(','),
      ),
    );
  });

  it('writes every table of a folder, CSV byte for byte as it was, with what each column is', async () => {
    expect((await exported({ RESULT: service, csv: true, out: join(home, 'all') })).refused).toBe('');
    expect(readdirSync(join(home, 'all')).sort()).toEqual(['columns.csv', 'measures.csv', 'weekly.csv']);
    for (const name of ['measures.csv', 'weekly.csv']) expect(fileText('all', name)).toBe(fileText('service', name));
    expect(fileText('all', 'columns.csv')).toContain('measures,strainMean,points of 100,');
    expect((await exported({ RESULT: service, parquet: true, out: join(home, 'tables') })).refused).toBe('');
    const bytes = new Uint8Array(readFileSync(join(home, 'tables', 'measures.parquet')));
    const rows = await parquetReadObjects({ file: bytes.buffer });
    expect(rows.map((row) => row.strainMean ?? null)).toEqual([0.1, 5e-324, -0, Infinity, null, 1e21]);
    expect(rows.map((row) => row.scenario)).toEqual(awkward.columns[0].values);
  });

  it('writes a workbook with all tables, the same bytes again', async () => {
    for (const name of ['a.xlsx', 'b.xlsx'])
      await exported({ RESULT: sweep, xlsx: true, quiet: true, out: join(home, name) });
    const [a, b] = ['a.xlsx', 'b.xlsx'].map((name) => readFileSync(join(home, name)));
    expect(Buffer.compare(a, b)).toBe(0);
    const sheets = readZip(a)
      .get('xl/workbook.xml')!
      .text.matchAll(/<sheet [^>]*name="([^"]*)"/g);
    expect([...sheets].map(([, name]) => name)).toEqual(['runs', 'points', 'columns']);
  });

  it('refuses what is there, what it cannot tell and what it cannot write, and leaves nothing behind', async () => {
    const before = readdirSync(home, { recursive: true }).sort();
    const refusedFor = async (words: object) => (await exported({ RESULT: sweep, quiet: true, ...words })).refused;
    expect(await refusedFor({})).toBe(
      'no format is given; wanted one of --csv, --xlsx and --parquet\n--out is missing; wanted the file or the new folder to write',
    );
    expect(await refusedFor({ csv: true, xlsx: true, out: 'x' })).toMatch(/^--csv and --xlsx are given; wanted one/);
    expect(await refusedFor({ csv: true, out: join(sweep, 'points.csv') })).toContain('exists already');
    expect(await refusedFor({ csv: true, out: sweep })).toContain('wanted a new or empty folder');
    expect(await refusedFor({ csv: true, out: 'x.parquet' })).toContain('wanted a name that ends in .csv');
    expect(await refusedFor({ xlsx: true, out: 'x' })).toContain('wanted a file name that ends in .xlsx');
    expect(await refusedFor({ csv: true, out: join(home, 'none', 'x') })).toContain('there is no folder');
    expect(await refusedFor({ RESULT: service, csv: true, out: join(home, 'x.csv') })).toContain(
      'holds 2 tables (measures, weekly)',
    );
    expect(await refusedFor({ RESULT: join(home, 'servise'), csv: true, out: join(home, 'x') })).toContain(
      'there is no such folder',
    );
    expect(readdirSync(home, { recursive: true }).sort()).toEqual(before);
  });

  it('says where a file is not what remit wrote', async () => {
    const folder = join(home, 'bad');
    mkdirSync(folder);
    const refusedFor = async (text: string) => {
      writeFileSync(join(folder, 'measures.csv'), text);
      return (await exported({ RESULT: folder, csv: true, out: join(home, 'x') })).refused;
    };
    expect(await refusedFor('')).toContain('measures.csv is empty');
    expect(await refusedFor('strainMean\r\n1\r\n2')).toContain('ends in the middle of a row');
    expect(await refusedFor('strainMean\r\n1\r\n2,3\r\n')).toContain('row 2 has 2 cells; wanted 1');
    expect(await refusedFor('strainMean\r\nmuch\r\n')).toContain('strainMean is "much"; wanted a number');
    expect(readdirSync(home)).not.toContain('x');
  });

  it('reads rows that lie across the pieces in which a file is read', async () => {
    const folder = join(home, 'long');
    mkdirSync(folder);
    const rows = Array.from({ length: 9 }, (_, i) => `${i},"${`é "" ,\r\n${i}`.repeat(20_000)}"\r\n`);
    writeFileSync(join(folder, 'notes.csv'), `number,note\r\n${rows.join('')}`);
    const [notes] = (await storedTables(folder)).tables;
    const numbers: number[] = [];
    for await (const batch of notes.batches()) {
      numbers.push(...(batch.columns[0].values as Float64Array));
      for (const [row, note] of (batch.columns[1].values as readonly string[]).entries()) {
        const number = batch.columns[0].values[row];
        expect(note === `é " ,\r\n${number}`.repeat(20_000)).toBe(true);
      }
    }
    expect(numbers).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('writes a folder whole or not at all', async () => {
    async function* breaking(): AsyncGenerator<string> {
      yield 'a';
      throw new BadInput('it broke');
    }
    const files = [
      { name: 'a.csv', pieces: ['a'] },
      { name: 'b.csv', pieces: breaking() },
    ];
    const before = readdirSync(home).sort();
    await expect(writePiecedFolder(join(home, 'half'), files)).rejects.toThrow('it broke');
    expect(readdirSync(home).sort()).toEqual(before);
  });

  it('goes through the command line', () => {
    const { exitCode, stdout } = remit(home, ['export', 'service', '--csv', '--out', 'service.out']);
    expect([exitCode, stdout]).toEqual([0, 'Folder: service.out\n']);
    expect(remit(home, ['export', 'service', '--csv', '--out', 'service.out']).exitCode).toBe(2);
  });
});
