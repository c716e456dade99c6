// A table as one Parquet file, in pieces. Every option is fixed, and neither a time nor a place stands in the file: the same
// rows are the same bytes.
import { ByteWriter, ParquetWriter, type SchemaElement } from 'hyparquet-writer';
import type { Table } from '../model/table.ts';
import type { BatchedTable, TableColumn } from './batchedTable.ts';

/** Enough for readers to be quick, few enough to be held. */
const rowsPerGroup = 16_384;

const types: Readonly<Record<TableColumn['kind'], Omit<SchemaElement, 'name'>>> = {
  whole: { type: 'INT32', repetition_type: 'REQUIRED' },
  number: { type: 'DOUBLE', repetition_type: 'OPTIONAL' },
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'REQUIRED' },
};

type Cells = (number | string | null)[];

/** The pieces joined are the file. A missing number is null. */
export async function* tableParquet({ name, columns, batches }: BatchedTable): AsyncGenerator<Uint8Array> {
  const bytes = new ByteWriter();
  const file = new ParquetWriter({
    writer: bytes,
    schema: [
      { name, num_children: columns.length },
      ...columns.map((column) => ({ name: column.name, ...types[column.kind] })),
    ],
    codec: 'SNAPPY',
    statistics: true,
    createdBy: 'remit',
  });
  const writeGroup = (group: readonly Cells[]) => {
    const columnData = columns.map((column, c) => ({ name: column.name, data: group[c] }));
    file.write({ columnData, rowGroupSize: Math.max(1, group[0].length) });
    return taken(bytes);
  };
  let group = columns.map((): Cells => []);
  for await (const batch of batches()) {
    for (let from = 0; from < batch.rowCount; ) {
      const to = Math.min(batch.rowCount, from + rowsPerGroup - group[0].length);
      append(group, batch, from, to);
      from = to;
      if (group[0].length < rowsPerGroup) continue;
      yield writeGroup(group);
      group = columns.map((): Cells => []);
    }
  }
  if (group[0].length > 0) yield writeGroup(group);
  file.finish();
  yield taken(bytes);
}

function append(group: readonly Cells[], batch: Table, from: number, to: number): void {
  batch.columns.forEach(({ values }, c) => {
    const cells = group[c];
    for (let row = from; row < to; row++) {
      const value = values[row];
      cells.push(Number.isNaN(value) ? null : value);
    }
  });
}

/** Takes out what has been written so far; places in the file go on being counted. */
function taken(bytes: ByteWriter): Uint8Array {
  const piece = bytes.getBytes().slice();
  bytes.index = 0;
  return piece;
}
