// The three published tables: how each is recognised and which of its columns are read. Columns may come in any order.
import type { Problem } from '../scenario/problem.ts';
import { type Csv, readCsv } from './csv.ts';

/** A file as the caller read it. */
export interface TableFile {
  /** As it is to be named in messages. */
  readonly path: string;
  readonly text: string;
}

interface Layout<Column extends string> {
  /** What it is, in words. */
  readonly title: string;
  /** The command-line option that takes it. */
  readonly option: string;
  /** Columns it must have. */
  readonly wanted: readonly Column[];
  /** Columns that are read where they are there. */
  readonly welcome: readonly Column[];
}

const layouts = {
  workforce: {
    title: 'the individual-level table of Primary Care Network Workforce',
    option: '--workforce',
    wanted: ['PCN_CODE', 'STAFF_ROLE', 'FTE', 'UNIQUE_IDENTIFIER'],
    welcome: ['CENSUS_YEAR', 'CENSUS_MONTH'],
  },
  patients: {
    title: 'the totals (all sexes and ages) of Patients Registered at a GP Practice',
    option: '--patients',
    wanted: ['CODE', 'NUMBER_OF_PATIENTS'],
    welcome: ['EXTRACT_DATE', 'TYPE', 'SEX', 'AGE'],
  },
  map: {
    title: 'the mapping table of Patients Registered at a GP Practice',
    option: '--map',
    wanted: ['PRACTICE_CODE', 'PCN_CODE', 'PCN_NAME', 'ICB_CODE', 'ICB_NAME'],
    welcome: ['EXTRACT_DATE'],
  },
} as const satisfies Record<string, Layout<string>>;

export type TableName = keyof typeof layouts;
type ColumnOf<Name extends TableName> =
  | (typeof layouts)[Name]['wanted'][number]
  | (typeof layouts)[Name]['welcome'][number];

/** A table read: one cell a row in each column; a welcome column that the file lacks holds empty cells. */
export interface PublishedTable<Name extends TableName> {
  readonly path: string;
  readonly rowCount: number;
  readonly columns: Readonly<Record<ColumnOf<Name>, readonly string[]>>;
  readonly has: (column: ColumnOf<Name>) => boolean;
  /** The line of the file in which each row starts. */
  readonly lines: readonly number[];
  readonly endsWithLineEnd: boolean;
}

/** A file has either a handful of odd rows or the same fault in all of them. */
const mostRowsTold = 5;

/** Reads one table, or says everything that is wrong with the file; then null. */
export function readPublishedTable<Name extends TableName>(
  name: Name,
  file: TableFile,
  problems: Problem[],
): PublishedTable<Name> | null {
  const layout: Layout<ColumnOf<Name>> = layouts[name] as unknown as Layout<ColumnOf<Name>>;
  const complain = (line: number, message: string): null => {
    problems.push({ place: `${file.path}:${line}`, message });
    return null;
  };
  const kind = notCsv(file.text);
  if (kind !== null) return complain(1, `${kind}; wanted ${layout.title} as CSV`);
  const csv = readCsv(file.text);
  if (csv.rows.length === 0) {
    return csv.fault === null
      ? complain(1, `is empty; wanted ${layout.title}`)
      : complain(csv.fault.line, csv.fault.message);
  }
  const headings = csv.rows[0].cells.map(normalised);
  const missing = layout.wanted.filter((column) => !headings.includes(column));
  if (missing.length > 0) return complain(1, wrongColumns(name, layout, headings, missing));
  const repeated = [...layout.wanted, ...layout.welcome].filter(
    (column) => headings.indexOf(column) !== headings.lastIndexOf(column),
  );
  if (repeated.length > 0) return complain(1, `has the column ${repeated[0]} twice; wanted it once`);
  const before = problems.length;
  checkRowLengths(csv, headings.length, complain);
  if (csv.fault !== null) complain(csv.fault.line, csv.fault.message);
  if (problems.length > before) return null;
  if (csv.rows.length === 1) return complain(1, `has column names and no rows; wanted ${layout.title}`);
  return tableOf(layout, file.path, csv, headings);
}

function tableOf<Name extends TableName>(
  layout: Layout<ColumnOf<Name>>,
  path: string,
  csv: Csv,
  headings: readonly string[],
): PublishedTable<Name> {
  const rows = csv.rows.slice(1);
  const columns = {} as Record<ColumnOf<Name>, readonly string[]>;
  for (const column of [...layout.wanted, ...layout.welcome]) {
    const place = headings.indexOf(column);
    columns[column] = rows.map((row) => (place < 0 ? '' : row.cells[place]));
  }
  return {
    path,
    rowCount: rows.length,
    columns,
    has: (column) => headings.includes(column),
    lines: rows.map((row) => row.line),
    endsWithLineEnd: csv.endsWithLineEnd,
  };
}

/** Editions differ in the case of their headings and in blanks for underscores. */
function normalised(heading: string): string {
  return heading.toUpperCase().replace(/[\s_]+/g, '_');
}

/** What a file is that is no table at all; null when it may be one. */
function notCsv(text: string): string | null {
  if (text.startsWith('PK\u0003\u0004')) return 'is a ZIP archive or an Excel workbook';
  if (/^\uFEFF?\s*</.test(text)) return 'is a web page';
  // In UTF-16 every second byte of English text is zero.
  if (text.slice(0, 200).includes('\u0000')) return 'is no UTF-8 text';
  return null;
}

function wrongColumns(
  name: TableName,
  layout: Layout<string>,
  headings: readonly string[],
  missing: readonly string[],
): string {
  const other = (Object.keys(layouts) as TableName[]).find(
    (candidate) => candidate !== name && layouts[candidate].wanted.every((column) => headings.includes(column)),
  );
  if (other !== undefined) {
    return `is ${layouts[other].title}, which goes with ${layouts[other].option}; wanted ${layout.title}`;
  }
  const shown = headings.slice(0, 6).join(', ');
  const found = headings.length > 6 ? `${shown} ... (${headings.length} columns)` : shown;
  const lacks = missing.length === 1 ? `the column ${missing[0]}` : `the columns ${missing.join(', ')}`;
  return `lacks ${lacks}; found ${found}; wanted ${layout.title}`;
}

function checkRowLengths(csv: Csv, wanted: number, complain: (line: number, message: string) => null): void {
  const { rows } = csv;
  let told = 0;
  let odd = 0;
  for (let i = 1; i < rows.length; i++) {
    const found = rows[i].cells.length;
    if (found === wanted) continue;
    odd++;
    if (told === mostRowsTold) continue;
    told++;
    const cutOff = i === rows.length - 1 && found < wanted && !csv.endsWithLineEnd && csv.fault === null;
    const end = cutOff ? '; the file seems cut off: fetch it again' : '';
    complain(rows[i].line, `has ${found} cells; wanted ${wanted}, as many as there are column names${end}`);
  }
  if (odd > told) complain(rows[0].line, `has ${odd - told} more rows with another number of cells`);
}
