// Which tables a result folder holds, whoever wrote it: its CSV files, and of a sweep the runs in its shards.
import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isWhole, type SweepGaps } from '../experiment/sweep/sweepResult.ts';
import { type MeasureName, measureTable } from '../model/measureTable.ts';
import { countText } from '../report/numbers.ts';
import { type BatchedTable, type TableColumn, tableBatch } from '../storage/batchedTable.ts';
import { type GuidedTable, readFolderGuide } from '../storage/readFolderGuide.ts';
import { shardColumns } from '../storage/shardColumns.ts';
import { type ColumnOf, csvTable } from './exportCsv.ts';
import { BadInput } from './outcome.ts';
import { resultNear } from './readResult.ts';
import { openToRead, readFolder } from './readSweep.ts';
import { readText, whatIsAt } from './readText.ts';
import { isRunFolder, manifestName, type RunFolder, shardFolder } from './runFolder.ts';
import { foundShards } from './runFolderPieces.ts';
import { goOnIn } from './sweepOptions.ts';
import { gapLines } from './sweepText.ts';

const guideName = 'README.md';
const guideMegabytesAtMost = 16;
const parquetEnding = '.parquet';
/** Columns without a unit that hold numbers nevertheless. */
const numberings: readonly string[] = ['replication', 'candidate', 'point'];

export interface StoredTable extends BatchedTable {
  /** Where a database finds its rows: CSV or Parquet files, all of one kind. */
  readonly files: readonly string[];
}

export interface StoredTables {
  /** The folder as a path from here. */
  readonly folder: string;
  readonly tables: readonly StoredTable[];
  /** What of a sweep is not there, in words; empty when nothing is missing. */
  readonly warnings: readonly string[];
}

/** @throws BadInput when there is no folder with tables at the path, or a file in it cannot be read */
export async function storedTables(path: string): Promise<StoredTables> {
  const folder = folderAt(path);
  const names = readdirSync(folder).sort();
  const sweep = isRunFolder(folder) ? openToRead(folder) : null;
  const runs = sweep === null ? null : await runsTable(sweep);
  const guide = names.includes(guideName)
    ? readFolderGuide(readText(join(folder, guideName), guideMegabytesAtMost))
    : new Map<string, GuidedTable>();
  const csv = names
    .filter((name) => name.endsWith('.csv') && whatIsAt(join(folder, name))?.isFile() === true)
    .map((name): StoredTable => {
      const file = join(folder, name);
      const columnOf = columnsKnown(guide.get(basename(name, '.csv')), runs?.table.columns ?? []);
      const parquet = file.replace(/\.csv$/, parquetEnding);
      return { ...csvTable(file, columnOf), files: [whatIsAt(parquet)?.isFile() === true ? parquet : file] };
    });
  if (runs === null && csv.length === 0) throw new BadInput(`${path} holds no table; ${wanted(path)}`);
  return { folder, tables: runs === null ? csv : [runs.table, ...csv], warnings: runs?.warnings ?? [] };
}

function folderAt(path: string): string {
  const there = whatIsAt(path);
  if (there === null) throw new BadInput(`${path}: there is no such folder; ${wanted(path)}`);
  if (there.isDirectory()) return path;
  if (basename(path) === manifestName) return dirname(path);
  throw new BadInput(`${path} is a file; wanted the folder of a result`);
}

function wanted(path: string): string {
  const close = resultNear(path);
  return close === null
    ? 'wanted the folder that a command such as sweep, run or compare wrote'
    : `did you mean ${close}?`;
}

/** What a column is: as in the shards, as the folder's README has it, or as its measure. */
function columnsKnown(guide: GuidedTable | undefined, ofRuns: readonly TableColumn[]): ColumnOf {
  return (name) => {
    const inRuns = ofRuns.find((column) => column.name === name);
    if (inRuns !== undefined) return inRuns;
    const guided = guide?.get(name);
    const measure = Object.hasOwn(measureTable, name) ? measureTable[name as MeasureName] : undefined;
    const { unit, meaning } = guided ?? measure ?? { unit: '', meaning: '' };
    if (measure !== undefined) return { name, unit, meaning, kind: 'number' };
    if (guided === undefined) return { name, unit, meaning };
    return { name, unit, meaning, kind: unit === '' && !numberings.includes(name) ? 'text' : 'number' };
  };
}

async function runsTable(
  folder: RunFolder,
): Promise<{ readonly table: StoredTable; readonly warnings: readonly string[] }> {
  const { gaps, rows } = await readFolder(folder, []);
  const columns = shardColumns(folder.study.factors).map(
    ({ name, kind, unit, meaning }): TableColumn => ({
      name,
      unit,
      meaning,
      kind: kind === 'numberOrNone' ? 'number' : kind,
    }),
  );
  const bad = new Set([...gaps.stale, ...gaps.damaged].map(({ file }) => file));
  const all = rows.rowCount === 0 ? [] : readdirSync(shardFolder(folder));
  const files = all.filter((name) => name.endsWith(parquetEnding) && !bad.has(name)).sort();
  const table = { name: 'runs', columns };
  return {
    table: {
      ...table,
      files: files.map((name) => join(shardFolder(folder), name)),
      batches: () => shardBatches(folder, table),
    },
    warnings: gapWarnings(folder, gaps, rows.rowCount),
  };
}

async function* shardBatches(folder: RunFolder, table: Pick<BatchedTable, 'name' | 'columns'>) {
  const names = table.columns.map(({ name }) => name);
  for await (const shard of foundShards(folder, names)) {
    if (!('chunk' in shard)) continue;
    const { rows } = shard;
    yield tableBatch(table, rows.length, (row, c) => (rows[row][names[c]] as number | string | null) ?? Number.NaN);
  }
}

function gapWarnings(folder: RunFolder, gaps: SweepGaps, rowCount: number): readonly string[] {
  if (isWhole(gaps)) return [];
  const { path, plan } = folder;
  return [
    `${path} holds ${countText(rowCount)} of ${countText(plan.runCount)} runs; only these are read`,
    ...gapLines(gaps, goOnIn(folder)),
  ];
}
