// `remit export RESULT --csv|--xlsx|--parquet --out FILE|DIR`
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { type BatchedTable, batchedCsv, columnsTable } from '../storage/batchedTable.ts';
import { tableParquet } from '../storage/tableParquet.ts';
import { workbook } from '../storage/workbook.ts';
import { type StoredTables, storedTables } from './exportTables.ts';
import { writePiecedFile, writePiecedFolder } from './exportWrite.ts';
import { textOf, type Words } from './options.ts';
import { BadInput } from './outcome.ts';
import { checkFolder, checkNewFile } from './resultFolder.ts';

const formats = ['csv', 'xlsx', 'parquet'] as const;
type Format = (typeof formats)[number];

export async function exportResult(words: Words): Promise<void> {
  const { result, format, out, quiet } = readAsked(words);
  const isFile = out.endsWith(`.${format}`);
  checkPlace(out, isFile);
  const stored = await storedTables(result);
  if (!quiet) for (const warning of stored.warnings) process.stderr.write(`warning: ${warning}\n`);
  if (format === 'xlsx') await writeWorkbook(out, stored.tables);
  else if (isFile) await writePiecedFile(out, pieces(onlyTable(stored, out), format));
  else {
    const tables = [...stored.tables, columnsTable(stored.tables)];
    await writePiecedFolder(
      out,
      tables.map((table) => ({ name: `${table.name}.${format}`, pieces: pieces(table, format) })),
    );
  }
  process.stdout.write(`${format === 'xlsx' || isFile ? 'File' : 'Folder'}: ${out}\n`);
}

interface Asked {
  readonly result: string;
  readonly format: Format;
  readonly out: string;
  readonly quiet: boolean;
}

function readAsked(words: Words): Asked {
  const problems: string[] = [];
  const chosen = formats.filter((name) => words[name] === true);
  const out = textOf(words.out);
  if (chosen.length !== 1) {
    const came =
      chosen.length === 0 ? 'no format is given' : `${chosen.map((name) => `--${name}`).join(' and ')} are given`;
    problems.push(`${came}; wanted one of --csv, --xlsx and --parquet`);
  }
  if (out === null) problems.push('--out is missing; wanted the file or the new folder to write');
  const [format] = chosen;
  const ending = formats.find((name) => out?.toLowerCase().endsWith(`.${name}`));
  if (out !== null && format === 'xlsx' && ending !== 'xlsx') {
    problems.push(`--out is ${out}; wanted a file name that ends in .xlsx`);
  } else if (out !== null && format !== undefined && ending !== undefined && ending !== format) {
    problems.push(`--out is ${out}, but --${format} is given; wanted a name that ends in .${format}, or a folder`);
  }
  if (problems.length > 0) throw new BadInput(problems.join('\n'));
  return { result: String(words.RESULT), format, out: out!, quiet: words.quiet === true };
}

function checkPlace(out: string, isFile: boolean): void {
  if (isFile) checkNewFile(out);
  else checkFolder(out);
  if (!existsSync(dirname(out))) throw new BadInput(`cannot write ${out}: there is no folder ${dirname(out)}`);
}

/** The runs of a sweep, or the one table there is. */
function onlyTable({ folder, tables }: StoredTables, out: string): BatchedTable {
  const runs = tables.find(({ name }) => name === 'runs');
  const only = runs ?? (tables.length === 1 ? tables[0] : undefined);
  if (only !== undefined) return only;
  const names = tables.map(({ name }) => name).join(', ');
  throw new BadInput(
    `${folder} holds ${tables.length} tables (${names}), but --out ${out} is one file; wanted a folder, or --xlsx for all in one file`,
  );
}

function pieces(table: BatchedTable, format: Format): AsyncIterable<string | Uint8Array> {
  return format === 'csv' ? batchedCsv(table) : tableParquet(table);
}

async function writeWorkbook(out: string, tables: readonly BatchedTable[]): Promise<void> {
  const file = await workbook(tables);
  if (!('problems' in file)) return writePiecedFile(out, [file]);
  throw new BadInput(
    [
      ...file.problems.map((problem) => `cannot write ${out}: ${problem}`),
      'Nothing was written. --csv or --parquet with --out DIR has no such limit; remit query picks the columns and rows you need.',
    ].join('\n'),
  );
}
