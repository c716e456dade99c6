// The answer to a query: as a table for people, as JSON or CSV for programs.
import type { JS } from '@duckdb/node-api';
import { csvText } from '../storage/csv.ts';
import { type Colours, columnRows, paperWidth, wrapped } from './paper.ts';
import type { Answer } from './queryDatabase.ts';

const rowsShown = 50;
/** So few rows are turned on their side when they are too wide. */
const rowsOnTheirSide = 5;
/** Enough to read by; `--csv` and `--json` have every digit. */
const digitsShown = 6;
const gap = 2;
const widestCell = 40;

type Plain = number | string | boolean | null | readonly Plain[] | { readonly [name: string]: Plain };

/** @param all whether every row is wanted, however many */
export async function answerText(answer: Answer, all: boolean, colours: Colours): Promise<string> {
  const cells: string[][] = [];
  let rowCount = 0;
  for await (const batch of answer.batches) {
    rowCount += batch.length;
    const wanted = all ? batch : batch.slice(0, Math.max(0, rowsShown - cells.length));
    for (const row of wanted) cells.push(row.map((value) => shortened(cellText(value))));
  }
  if (rowCount === 0) return `No rows. Columns: ${answer.names.join(', ')}`;
  const more = rowCount - cells.length;
  const counted = `${rowCount} ${rowCount === 1 ? 'row' : 'rows'}`;
  const said =
    more > 0 ? `${counted}; the first ${cells.length} are shown. --all shows all, --csv and --json give all` : '';
  return [...laidOut(answer, cells, colours), ...(said === '' ? [] : ['', wrapped(said)])].join('\n');
}

function laidOut(answer: Answer, cells: readonly (readonly string[])[], colours: Colours): readonly string[] {
  const isNumber = answer.types.map((type) => /^(DOUBLE|FLOAT|DECIMAL|\w*INT\w*)/.test(type));
  const widths = answer.names.map((name, c) =>
    cells.reduce((width, row) => Math.max(width, row[c].length), name.length),
  );
  const fitting = columnsThatFit(widths);
  if (fitting < widths.length && cells.length <= rowsOnTheirSide) {
    return columnRows(answer.names.map((name, c) => [name, ...cells.map((row) => row[c])]));
  }
  const aligned = (row: readonly string[]) =>
    row.slice(0, fitting).map((cell, c) => (isNumber[c] && c > 0 ? cell.padStart(widths[c]) : cell));
  const [header, ...body] = columnRows([aligned(answer.names), ...cells.map(aligned)]);
  const left = answer.names.slice(fitting);
  const note = `${left.length} more columns do not fit: ${left.join(', ')}`;
  return [colours.bold(header), ...body, ...(left.length === 0 ? [] : ['', wrapped(note)])];
}

function columnsThatFit(widths: readonly number[]): number {
  let used = -gap;
  const beyond = widths.findIndex((width) => {
    used += gap + width;
    return used > paperWidth;
  });
  return beyond < 0 ? widths.length : Math.max(1, beyond);
}

function shortened(text: string): string {
  const line = text.replaceAll(/\s*\n\s*/g, ' ');
  return line.length <= widestCell ? line : `${line.slice(0, widestCell - 3)}...`;
}

function cellText(value: JS): string {
  const plain = plainValue(value);
  if (plain === null) return '';
  if (typeof plain === 'number')
    return Number.isInteger(plain) ? String(plain) : String(Number(plain.toPrecision(digitsShown)));
  return typeof plain === 'object' ? JSON.stringify(plain) : String(plain);
}

/** CSV as result folders hold it: numbers with every digit, empty where there is no value. */
export async function* answerCsv({ names, batches }: Answer): AsyncGenerator<string> {
  const piece = (rows: readonly (readonly string[])[]) =>
    csvText({
      name: 'answer',
      rowCount: rows.length,
      columns: names.map((name, c) => ({ name, unit: '', meaning: '', values: rows.map((row) => row[c]) })),
    });
  yield* piece([]);
  for await (const batch of batches) {
    const [, ...rows] = piece(batch.map((row) => row.map(exactText)));
    yield* rows;
  }
}

function exactText(value: JS): string {
  const plain = plainValue(value);
  if (plain === null) return '';
  return typeof plain === 'object' ? JSON.stringify(plain) : String(plain);
}

/** `{"schema": 1, "columns": [{"name", "type"}], "rows": [{NAME: value}]}`, a row a line. */
export async function* answerJson({ names, types, batches }: Answer): AsyncGenerator<string> {
  const columns = names.map((name, c) => ({ name, type: types[c] }));
  yield `{"schema": 1, "columns": ${JSON.stringify(columns)}, "rows": [`;
  let separator = '\n';
  for await (const batch of batches) {
    let text = '';
    for (const row of batch) {
      text += separator + JSON.stringify(Object.fromEntries(names.map((name, c) => [name, plainValue(row[c])])));
      separator = ',\n';
    }
    yield text;
  }
  yield '\n]}\n';
}

/** A value as JSON can hold it: what is no number is null, whole numbers too large for one are text, infinity is `Inf`. */
function plainValue(value: JS): Plain {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (typeof value === 'number') {
    if (Number.isNaN(value)) return null;
    return Number.isFinite(value) ? value : value > 0 ? 'Inf' : '-Inf';
  }
  if (value === null || value === undefined || typeof value === 'string' || typeof value === 'boolean')
    return value ?? null;
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array) return Buffer.from(value).toString('hex');
  if (Array.isArray(value)) return value.map(plainValue);
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, plainValue(inner as JS)]));
}
