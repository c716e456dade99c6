// What can be saved of a result: the very files of a result folder of the command line. Loaded when first asked for.
import type { Comparison } from '../../../experiment/result.ts';
import type { StaffResult } from '../../../experiment/staff/staffResult.ts';
import type { Table } from '../../../model/table.ts';
import type { BatchedTable } from '../../../storage/batchedTable.ts';
import type { ResultFile } from '../../../storage/csv.ts';
import type { Occasion } from '../../../storage/manifest.ts';
import { compareFiles, runFiles } from '../../../storage/resultFiles.ts';
import { staffFiles } from '../../../storage/staffFiles.ts';
import { resultTables, setsTable } from '../../../storage/tables.ts';
import { unlessThreadsRefused } from './threadsRefused.ts';
import { zip } from './zip.ts';

/** @param report the complete page */
export function filesOf(comparison: Comparison, report: string, occasion: Occasion): readonly ResultFile[] {
  return comparison.scenarios.length === 0
    ? runFiles(comparison.baseline, report, occasion)
    : compareFiles(comparison, report, occasion);
}

/** The same without the page, for which charts would have to be drawn. */
export function plainFilesOf(comparison: Comparison, occasion: Occasion): readonly ResultFile[] {
  return filesOf(comparison, '', occasion).filter(({ name }) => name !== reportName);
}

const reportName = 'report.html';

/** @throws Error where this browser cannot make the hash that belongs into the manifest */
export async function staffFilesOf(
  result: StaffResult,
  report: string,
  occasion: Occasion,
): Promise<readonly ResultFile[]> {
  const hash = await sha256(JSON.stringify(result));
  return staffFiles(result, report, occasion, () => hash);
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function bytesOf({ text }: ResultFile): Uint8Array<ArrayBuffer> {
  const pieces = [...text].map((piece) => (typeof piece === 'string' ? new TextEncoder().encode(piece) : piece));
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

export function zipped(files: readonly ResultFile[]): Uint8Array<ArrayBuffer> {
  return zip(files.map((file) => ({ name: file.name, bytes: bytesOf(file) })));
}

/**
 * The tables as an Excel workbook.
 * @throws Error in words where they do not fit into one, or the browser refuses what packs it
 */
export async function workbookOf(comparison: Comparison): Promise<Uint8Array> {
  const { workbook } = await import('../../../storage/workbook.ts');
  const results = [comparison.baseline, ...comparison.scenarios.map(({ result }) => result)];
  const tables = [...resultTables(results), ...setsTable(comparison)].map(batched);
  const written = await unlessThreadsRefused(() => workbook(tables));
  if ('problems' in written) throw new Error(written.problems.join('; '));
  return written;
}

function batched(table: Table): BatchedTable {
  const columns = table.columns.map(({ name, unit, meaning, values }) => ({
    name,
    unit,
    meaning,
    kind: values instanceof Float64Array ? ('number' as const) : ('text' as const),
  }));
  return { name: table.name, columns, batches: () => [table] };
}
