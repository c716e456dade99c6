// The pages of a run folder: report.html, which follows from the manifest and the shards alone, and what else was asked about.
import { join } from 'node:path';
import type { Sensitivity } from '../experiment/sensitivity/sensitivityResult.ts';
import type { SweepResult } from '../experiment/sweep/sweepResult.ts';
import { sensitivityReport } from '../report/sensitivityReport.ts';
import { sweepReport } from '../report/sweepReport.ts';
import { BadInput } from './outcome.ts';
import type { RunFolder } from './runFolder.ts';
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

/**
 * Writes the report of a sensitivity analysis. Where it is of other measures than the study's, or of what was played as a sweep,
 * it is a page of its own.
 * @returns where it lies
 * @throws BadInput when the disk refuses
 */
export async function writeSensitivityPage(folder: RunFolder, found: Sensitivity, isOfStudy: boolean): Promise<string> {
  const name = isOfStudy && folder.manifest.kind === 'sensitivity' ? reportName : 'sensitivity.html';
  return writeInto(folder, name, await sensitivityReport(found));
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
