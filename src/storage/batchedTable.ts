// A table that may be too long to be held: its columns are known beforehand, its rows come in batches.
import type { Column, Table } from '../model/table.ts';
import { csvText } from './csv.ts';

export interface TableColumn extends Omit<Column, 'values'> {
  /** `whole` never lacks a value; a number that is missing is NaN in a batch. */
  readonly kind: 'whole' | 'number' | 'text';
}

export interface BatchedTable {
  readonly name: string;
  readonly columns: readonly TableColumn[];
  /** The rows from the first to the last; every batch has all columns in their order. May be called again. */
  readonly batches: () => AsyncIterable<Table> | Iterable<Table>;
}

/** A batch of `rowCount` rows; `valueAt` gives a number (NaN for none) or a text as the column's kind has it. */
export function tableBatch(
  { name, columns }: Pick<BatchedTable, 'name' | 'columns'>,
  rowCount: number,
  valueAt: (row: number, column: number) => number | string,
): Table {
  const filled = columns.map(({ kind, name, unit, meaning }, c): Column => {
    if (kind === 'text') {
      return { name, unit, meaning, values: Array.from({ length: rowCount }, (_, row) => String(valueAt(row, c))) };
    }
    const values = new Float64Array(rowCount);
    for (let row = 0; row < rowCount; row++) values[row] = valueAt(row, c) as number;
    return { name, unit, meaning, values };
  });
  return { name, columns: filled, rowCount };
}

/** The table as CSV, as `csvText` writes one that is held whole. */
export async function* batchedCsv(table: BatchedTable): AsyncGenerator<string> {
  yield* csvText(tableBatch(table, 0, () => Number.NaN));
  for await (const batch of table.batches()) {
    const [, ...rows] = csvText(batch);
    yield* rows;
  }
}

/** What each column of the tables is: a row a column. */
export function columnsTable(tables: readonly BatchedTable[]): BatchedTable {
  const rows = tables.flatMap(({ name, columns }) => columns.map((column) => ({ table: name, column })));
  const text = (name: string, meaning: string): TableColumn => ({ name, kind: 'text', unit: '', meaning });
  const columns = [
    text('table', 'Table.'),
    text('column', 'Column of that table.'),
    text('unit', 'Unit in words; empty for names.'),
    text('meaning', 'What the column holds.'),
  ];
  const table = { name: 'columns', columns };
  const cells = rows.map(({ table, column }) => [table, column.name, column.unit, column.meaning]);
  return { ...table, batches: () => [tableBatch(table, rows.length, (row, c) => cells[row][c])] };
}
