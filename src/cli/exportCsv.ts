// Reads a table that remit wrote as CSV, batch by batch: a result may be longer than the longest string.
import { closeSync, openSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import { StringDecoder } from 'node:string_decoder';
import type { Table } from '../model/table.ts';
import { type BatchedTable, type TableColumn, tableBatch } from '../storage/batchedTable.ts';
import { BadInput } from './outcome.ts';
import { whyNot } from './readText.ts';

const bytesPerPiece = 1024 * 1024;
/** A cell with what ends it; quoted cells may hold commas, doubled quotes and line ends. */
const cellPattern = /(?:"([^"]*(?:""[^"]*)*)"|([^",\r\n]*))(,|\r?\n)/y;
/** Numbers as remit writes them. */
const numberPattern = /^-?(?:\d+(?:\.\d+)?(?:e[+-]?\d+)?|Inf)$/;

/** What is known of a column beforehand. @returns null when its cells must be looked at to tell whether they are numbers */
export type ColumnOf = (name: string) => TableColumn | Omit<TableColumn, 'kind'>;

/** The table in a file, its columns in the file's order. @throws BadInput when it cannot be read, now or while reading */
export function csvTable(path: string, columnOf: ColumnOf): BatchedTable {
  const header = firstRow(path);
  const known = header.map(columnOf);
  const kinds = known.some((column) => !('kind' in column)) ? kindsIn(path, header.length) : [];
  const columns = known.map((column, c): TableColumn => ('kind' in column ? column : { ...column, kind: kinds[c] }));
  const table = { name: basename(path, '.csv'), columns };
  return { ...table, batches: () => csvBatches(path, table) };
}

function firstRow(path: string): readonly string[] {
  for (const rows of rowsOf(path)) return rows[0];
  throw new BadInput(`${path} is empty; wanted a table with a header`);
}

/** Text where any cell is no number; a column of empty cells is one of numbers. */
function kindsIn(path: string, columnCount: number): readonly TableColumn['kind'][] {
  const isText = Array.from({ length: columnCount }, () => false);
  for (const { cells } of bodyOf(path, columnCount)) {
    cells.forEach((cell, c) => {
      if (cell !== '' && !numberPattern.test(cell)) isText[c] = true;
    });
  }
  return isText.map((text) => (text ? 'text' : 'number'));
}

function* csvBatches(path: string, table: Pick<BatchedTable, 'name' | 'columns'>): Generator<Table> {
  let rows: (readonly string[])[] = [];
  const batch = () =>
    tableBatch(table, rows.length, (row, c) => {
      const cell = rows[row][c];
      if (table.columns[c].kind === 'text') return cell;
      const number = numberIn(cell);
      if (number !== null) return number;
      throw new BadInput(`${path}: ${table.columns[c].name} is ${JSON.stringify(cell.slice(0, 40))}; wanted a number`);
    });
  for (const { cells, isLastOfPiece } of bodyOf(path, table.columns.length)) {
    rows.push(cells);
    if (!isLastOfPiece) continue;
    yield batch();
    rows = [];
  }
}

function numberIn(cell: string): number | null {
  if (cell === '') return Number.NaN;
  if (!numberPattern.test(cell)) return null;
  return Number(cell.replace('Inf', 'Infinity'));
}

function* bodyOf(
  path: string,
  columnCount: number,
): Generator<{ readonly cells: readonly string[]; readonly isLastOfPiece: boolean }> {
  let row = 0;
  for (const rows of rowsOf(path)) {
    for (let r = row === 0 ? 1 : 0; r < rows.length; r++) {
      if (rows[r].length !== columnCount) {
        throw new BadInput(
          `${path}: row ${row + r} has ${rows[r].length} cells; wanted ${columnCount}, as the header has`,
        );
      }
      yield { cells: rows[r], isLastOfPiece: r === rows.length - 1 };
    }
    row += rows.length;
  }
}

/** The rows of the file, header first, as many at once as a piece of the file holds; no piece is empty. */
function* rowsOf(path: string): Generator<readonly (readonly string[])[]> {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (error) {
    throw new BadInput(`${path}: ${whyNot(error)}`);
  }
  try {
    const decoder = new StringDecoder('utf8');
    const piece = Buffer.alloc(bytesPerPiece);
    let text = '';
    for (;;) {
      const count = readSync(file, piece);
      text += count === 0 ? decoder.end() : decoder.write(piece.subarray(0, count));
      const { rows, end } = wholeRows(text);
      text = text.slice(end);
      if (rows.length > 0) yield rows;
      if (count > 0) continue;
      if (text !== '') throw new BadInput(`${path} ends in the middle of a row: it was cut off or changed`);
      return;
    }
  } finally {
    closeSync(file);
  }
}

/** The rows that end within the text, and where the last of them ends. */
function wholeRows(text: string): { readonly rows: readonly (readonly string[])[]; readonly end: number } {
  const rows: string[][] = [];
  let cells: string[] = [];
  let end = 0;
  cellPattern.lastIndex = 0;
  for (;;) {
    const found = cellPattern.exec(text);
    if (found === null) return { rows, end };
    const [, quoted, plain, mark] = found;
    cells.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (mark === ',') continue;
    rows.push(cells);
    cells = [];
    end = cellPattern.lastIndex;
  }
}
