// What a played study hands to analysis, report and export: the points, the rows of its runs, and what is not there.
import type { MeasureName } from '../../model/measureTable.ts';
import type { Point, Study } from '../study/study.ts';

/** The runs that are there, in the order in which they were planned; a value a run in each column. */
export interface SweepRows {
  readonly rowCount: number;
  /** `Point.number` of each. */
  readonly point: Int32Array;
  readonly replication: Int32Array;
  /** Only the measures that were asked for; NaN where a run has no value. */
  readonly measures: Readonly<Partial<Record<MeasureName, Float64Array>>>;
}

/** A run that is not among the rows. */
export interface RunGap {
  readonly point: number;
  readonly replication: number;
  /** Of the piece on disk that should hold it. */
  readonly chunk: number;
}

/** What keeps a study from being whole; all empty when nothing does. */
export interface SweepGaps {
  /** Chunks without a piece on disk that can be believed: nobody has played them yet, or their piece is damaged or stale. */
  readonly missing: readonly number[];
  /** Runs that could not be played to their end, and why. */
  readonly failed: readonly (RunGap & { readonly failure: string })[];
  /** Pieces on disk that belong to another study, version or build: their file names, and why. */
  readonly stale: readonly { readonly file: string; readonly why: string }[];
  /** Pieces on disk that are not what was written: their file names, and why. */
  readonly damaged: readonly { readonly file: string; readonly why: string }[];
}

export interface SweepResult {
  readonly study: Study;
  readonly points: readonly Point[];
  readonly rows: SweepRows;
  readonly gaps: SweepGaps;
  /** What must be said of the warm-up of the study's scenario, in sentences; empty where nothing must. */
  readonly warmUp: readonly string[];
  /** How to run it again. */
  readonly command: string;
  readonly programVersion: string;
}

export function isWhole({ missing, failed, stale, damaged }: SweepGaps): boolean {
  return [missing, failed, stale, damaged].every((gaps) => gaps.length === 0);
}
