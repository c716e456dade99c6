// The pages of a run folder: report.html, which follows from the manifest and the shards alone, and what else was asked about.
import { join } from 'node:path';
import type { Sensitivity } from '../experiment/sensitivity/sensitivityResult.ts';
import type { SweepResult } from '../experiment/sweep/sweepResult.ts';
import { sensitivityReport } from '../report/sensitivityReport.ts';
import { sweepReport } from '../report/sweepReport.ts';
import { csvText } from '../storage/csv.ts';
import { sensitivityTable } from '../storage/sensitivityTable.ts';
import { BadInput } from './outcome.ts';
import { type RunFolder, sha256 } from './runFolder.ts';
import { WriteRefused, writeLasting } from './runFolderWrite.ts';

export const reportName = 'report.html';

/**
 * Writes the report of a sweep, whole or not.
 * @returns where it lies
 * @throws BadInput when the disk refuses
 */
export async function writeSweepPage(folder: RunFolder, result: SweepResult): Promise<string> {
  return writeInto(folder, reportName, await sweepReport(result, folder.study.measures));
}

/** Where a sensitivity analysis has been put. */
export interface SensitivityFiles {
  /** Name in the folder. */
  readonly table: string;
  /** Path of the page. */
  readonly page: string;
}

/**
 * Writes the table and the report of a sensitivity analysis. Where it is of other measures than the study's, both are called
 * after the measures, so that no analysis writes over another; of what was played as a sweep it is a page beside the report.
 * @throws BadInput when the disk refuses
 */
export async function writeSensitivity(folder: RunFolder, found: Sensitivity): Promise<SensitivityFiles> {
  const measures = found.measures.map(({ measure }) => measure);
  const isOfStudy = measures.join() === folder.study.measures.join();
  const name = isOfStudy ? 'sensitivity' : `sensitivity_${shortened(measures.join('_'))}`;
  const pageName = isOfStudy && folder.manifest.kind === 'sensitivity' ? reportName : `${name}.html`;
  const table = `${name}.csv`;
  writeInto(folder, table, [...csvText(sensitivityTable(found))].join(''));
  return { table, page: writeInto(folder, pageName, await sensitivityReport(found)) };
}

const longestName = 100;
const digestLength = 8;

/** Disks limit names: of many measures the first ones, and what tells the rest apart. */
function shortened(names: string): string {
  return names.length <= longestName ? names : `${names.slice(0, longestName)}_${sha256(names).slice(0, digestLength)}`;
}

/** @throws BadInput when the disk refuses */
export function writeInto({ path, disk }: RunFolder, name: string, text: string): string {
  const file = join(path, name);
  try {
    writeLasting(file, Buffer.from(text), disk);
  } catch (error) {
    if (error instanceof WriteRefused) throw new BadInput(error.message);
    throw error;
  }
  return file;
}
