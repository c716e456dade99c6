// What a sweep shows at a glance: of each measure the mean at every point, and where it is lowest and highest.
import type { MeasureName } from '../../model/measureTable.ts';
import { type MeanInterval, meanInterval } from '../../statistics/interval.ts';
import type { SweepResult } from './sweepResult.ts';

/** Mean over the replications of a point; the interval covers chance only. */
export interface PointMean extends MeanInterval {
  readonly point: number;
}

export interface MeasureOverPoints {
  readonly name: MeasureName;
  /** Of every point of the study, in their order. */
  readonly points: readonly PointMean[];
  /** Null where no point has a value; the first of equals. */
  readonly lowest: PointMean | null;
  readonly highest: PointMean | null;
}

/** @throws Error when a measure was not read */
export function summariseSweep(
  { points, rows }: Pick<SweepResult, 'points' | 'rows'>,
  measures: readonly MeasureName[],
): readonly MeasureOverPoints[] {
  return measures.map((name) => {
    const values = rows.measures[name];
    if (values === undefined) throw new Error(`measure ${name} of the sweep was not read`);
    const means = meansByPoint(rows.point, values, points.length);
    return { name, points: means, lowest: first(means, -1), highest: first(means, 1) };
  });
}

function meansByPoint(point: Int32Array, values: Float64Array, pointCount: number): readonly PointMean[] {
  const byPoint: number[][] = Array.from({ length: pointCount }, () => []);
  for (let row = 0; row < point.length; row += 1) {
    if (!Number.isNaN(values[row])) byPoint[point[row]].push(values[row]);
  }
  return byPoint.map((own, number) => ({ point: number, ...meanInterval(own) }));
}

/** The point whose mean lies furthest in a direction: -1 down, 1 up. */
function first(means: readonly PointMean[], direction: 1 | -1): PointMean | null {
  let best: PointMean | null = null;
  for (const one of means) {
    if (one.mean !== null && (best === null || direction * (one.mean - best.mean!) > 0)) best = one;
  }
  return best;
}
