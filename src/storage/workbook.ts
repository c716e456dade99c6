// Tables as an Excel workbook: a sheet a table with its header frozen, then a sheet that says what each column is.
import writeWorkbook, { type Row, type Sheet } from 'write-excel-file/universal';
import type { BatchedTable } from './batchedTable.ts';
import { columnsTable } from './batchedTable.ts';
import { withoutTimes } from './workbookZip.ts';

/** What Excel can hold, header included. */
const limits = { rows: 1_048_576, columns: 16_384, characters: 32_767, sheetName: 31 } as const;
/** What can be written in about a gigabyte of memory. */
const cellsAtMost = 5_000_000;
const widthAtLeast = 10;
const widthAtMost = 60;

/** The file; or in words why the tables do not fit into one. The same tables are the same bytes. */
export async function workbook(
  tables: readonly BatchedTable[],
): Promise<Uint8Array | { readonly problems: readonly string[] }> {
  const problems: string[] = [];
  const sheets: Sheet<never>[] = [];
  let cellCount = 0;
  for (const table of [...tables, columnsTable(tables)]) {
    const rows: Row[] = [];
    if (table.columns.length > limits.columns) problems.push(tooMany(table, 'columns', limits.columns));
    for await (const batch of table.batches()) {
      cellCount += batch.rowCount * batch.columns.length;
      if (cellCount > cellsAtMost) break;
      if (rows.length + batch.rowCount >= limits.rows) {
        problems.push(tooMany(table, 'rows', limits.rows - 1));
        break;
      }
      for (let row = 0; row < batch.rowCount; row++) rows.push(batch.columns.map(({ values }) => cell(values[row])));
      const long = batch.columns.find(({ values }) => values.some(isTooLong));
      if (long !== undefined) {
        problems.push(`a text in ${table.name}.${long.name} has over ${grouped(limits.characters)} characters`);
      }
    }
    if (cellCount > cellsAtMost) {
      problems.push(`the tables have over ${grouped(cellsAtMost)} cells, more than can be put into a workbook here`);
      break;
    }
    sheets.push(
      sheet(
        table,
        rows,
        sheets.map((other) => other.sheet ?? ''),
      ),
    );
  }
  if (problems.length > 0) return { problems };
  const file: { readonly arrayBuffer: () => Promise<ArrayBuffer> } = await writeWorkbook(sheets).toBlob();
  return withoutTimes(new Uint8Array(await file.arrayBuffer()));
}

function sheet({ name, columns }: BatchedTable, rows: readonly Row[], taken: readonly string[]): Sheet<never> {
  const header: Row = columns.map((column) => ({ value: column.name, type: String, fontWeight: 'bold' }));
  return {
    sheet: sheetName(name, taken),
    stickyRowsCount: 1,
    columns: columns.map((column) => ({
      width: Math.min(widthAtMost, Math.max(widthAtLeast, column.name.length + 2)),
    })),
    data: [header, ...rows],
  };
}

/** A text is always written as text, never as a formula, whatever it begins with. */
function cell(value: number | string): Row[number] {
  if (typeof value === 'string') return value === '' ? null : { value, type: String };
  if (Number.isNaN(value)) return null;
  if (value === Infinity) return { value: 'Inf', type: String };
  if (value === -Infinity) return { value: '-Inf', type: String };
  return value;
}

function isTooLong(value: number | string): boolean {
  return typeof value === 'string' && value.length > limits.characters;
}

/** Excel's rules for the names of sheets: short, without some characters, different even in lower case. */
function sheetName(name: string, taken: readonly string[]): string {
  const plain = name.replaceAll(/[[\]:*?/\\]/g, '-');
  const isTaken = (candidate: string) => taken.some((other) => other.toLowerCase() === candidate.toLowerCase());
  let candidate = plain.slice(0, limits.sheetName);
  for (let n = 2; isTaken(candidate); n++)
    candidate = `${plain.slice(0, limits.sheetName - 1 - String(n).length)} ${n}`;
  return candidate;
}

function tooMany({ name, columns }: BatchedTable, what: 'rows' | 'columns', most: number): string {
  const count = what === 'columns' ? grouped(columns.length) : `over ${grouped(most)}`;
  return `${name} has ${count} ${what}; an Excel sheet holds ${grouped(most)}${what === 'rows' ? ' below its header' : ''}`;
}

function grouped(count: number): string {
  return String(count).replaceAll(/\B(?=(\d{3})+$)/g, ',');
}
