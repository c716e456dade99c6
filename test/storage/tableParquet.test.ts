// A table in batches as Parquet and CSV, and the guide of a folder read back.
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import type { Table } from '../../src/model/table.ts';
import {
  type BatchedTable,
  batchedCsv,
  columnsTable,
  type TableColumn,
  tableBatch,
} from '../../src/storage/batchedTable.ts';
import { folderGuide } from '../../src/storage/folderGuide.ts';
import { readFolderGuide } from '../../src/storage/readFolderGuide.ts';
import { tableParquet } from '../../src/storage/tableParquet.ts';

const columns: readonly TableColumn[] = [
  { name: 'point', kind: 'whole', unit: 'number', meaning: 'Combination.' },
  { name: 'policy.clarity', kind: 'number', unit: 'share', meaning: 'Either a | b.' },
  { name: 'name', kind: 'text', unit: '', meaning: 'Name.' },
];
const shareAt = (row: number) => (row % 5 === 0 ? Number.NaN : row % 7 === 0 ? Infinity : 1 / row);

/** Rows in batches of other lengths than the groups of the file. */
function table(rowCount: number, perBatch: number): BatchedTable {
  const whole = { name: 'runs', columns };
  function* batches(): Generator<Table> {
    for (let from = 0; from < rowCount; from += perBatch) {
      const cell = (row: number, c: number) => [from + row, shareAt(from + row), `a, "b" ${from + row}`][c];
      yield tableBatch(whole, Math.min(perBatch, rowCount - from), cell);
    }
  }
  return { ...whole, batches };
}

async function bytesOf(one: BatchedTable): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  for await (const piece of tableParquet(one)) pieces.push(piece);
  return new Uint8Array(Buffer.concat(pieces));
}

describe('a table in batches', () => {
  it('reads back from Parquet to the same bits, over two groups of rows', async () => {
    const bytes = await bytesOf(table(17_000, 777));
    expect(parquetMetadata(bytes.buffer).row_groups.map(({ num_rows }) => Number(num_rows))).toEqual([16_384, 616]);
    const rows = await parquetReadObjects({ file: bytes.buffer });
    expect(rows).toHaveLength(17_000);
    const wrong = rows.filter((row, i) => {
      const value = Number.isNaN(shareAt(i)) ? null : shareAt(i);
      return !(row.point === i && Object.is(row['policy.clarity'] ?? null, value) && row.name === `a, "b" ${i}`);
    });
    expect(wrong).toEqual([]);
  });

  it('is the same Parquet however it is cut into batches, and can be without rows', async () => {
    expect(Buffer.compare(await bytesOf(table(300, 7)), await bytesOf(table(300, 300)))).toBe(0);
    expect(await parquetReadObjects({ file: (await bytesOf(table(0, 1))).buffer })).toEqual([]);
  });

  it('is CSV with one header', async () => {
    let text = '';
    for await (const piece of batchedCsv(table(4, 3))) text += piece;
    expect(text.split('\r\n')).toEqual([
      'point,policy.clarity,name',
      '0,,"a, ""b"" 0"',
      '1,1,"a, ""b"" 1"',
      '2,0.5,"a, ""b"" 2"',
      '3,0.3333333333333333,"a, ""b"" 3"',
      '',
    ]);
  });

  it('tells what each of its columns is', async () => {
    let text = '';
    for await (const piece of batchedCsv(columnsTable([table(1, 1)]))) text += piece;
    expect(text.split('\r\n')[2]).toBe('runs,policy.clarity,share,Either a | b.');
  });
});

describe('the guide of a result folder', () => {
  it('reads back: unit and meaning of every column, table by table', () => {
    const tables = ['measures', 'weekly'].map(
      (name): Table => ({ ...tableBatch({ name, columns }, 0, () => 0), name }),
    );
    const guide = readFolderGuide(folderGuide('Run', 'remit run', tables, ['', '## Notes', '', '| a | b | c |']));
    expect([...guide.keys()]).toEqual(['measures', 'weekly']);
    for (const columnsOf of guide.values()) {
      expect([...columnsOf]).toEqual(columns.map(({ name, unit, meaning }) => [name, { unit, meaning }]));
    }
  });
});
