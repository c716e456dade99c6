// Tables to comma-separated text as RFC 4180 has it: what R, Python and spreadsheets read without being told anything.
import type { Column, Table } from '../model/table.ts';

/** One file of a result folder; it comes in pieces, text or bytes, because a table may be longer than the longest string. */
export interface ResultFile {
  /** Path inside the folder, with `/`. */
  readonly name: string;
  readonly text: Iterable<string | Uint8Array>;
}

const rowsPerPiece = 4096;
const lineEnd = '\r\n';

/** The table as CSV, header first; the pieces joined are the file. Numbers read back to the same bits; NaN is empty. */
export function* csvText(table: Table): Generator<string> {
  for (const column of table.columns) {
    if (column.values.length !== table.rowCount) {
      throw new Error(
        `table ${table.name}: column ${column.name} has ${column.values.length} values; wanted ${table.rowCount}`,
      );
    }
  }
  yield table.columns.map((column) => quoted(column.name)).join(',') + lineEnd;
  for (let start = 0; start < table.rowCount; start += rowsPerPiece) {
    const end = Math.min(start + rowsPerPiece, table.rowCount);
    let piece = '';
    for (let row = start; row < end; row++) piece += rowText(table.columns, row) + lineEnd;
    yield piece;
  }
}

function rowText(columns: readonly Column[], row: number): string {
  let text = '';
  for (let c = 0; c < columns.length; c++) {
    const value = columns[c].values[row];
    if (c > 0) text += ',';
    text += typeof value === 'number' ? numberText(value) : quoted(value);
  }
  // A line with nothing on it would be read as no row at all.
  return text === '' ? '""' : text;
}

function numberText(value: number): string {
  if (Number.isNaN(value)) return '';
  if (Object.is(value, -0)) return '-0';
  if (value === Infinity) return 'Inf';
  if (value === -Infinity) return '-Inf';
  return String(value);
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}
