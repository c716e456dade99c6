// The runs of each point of a sweep, and the points sorted by what a factor is there.
import type { MeasureName } from '../../model/measureTable.ts';
import type { ParameterValue } from '../../scenario/scenario.ts';
import type { Point } from '../study/study.ts';
import type { PointRuns } from './meanOverPoints.ts';
import type { SweepResult } from './sweepResult.ts';

/**
 * Of each point in order, its value in each replication.
 * @throws Error when the measure was not read
 */
export function runsByPoint(
  { study, points, rows }: Pick<SweepResult, 'study' | 'points' | 'rows'>,
  measure: MeasureName,
): readonly PointRuns[] {
  const values = rows.measures[measure];
  if (values === undefined) throw new Error(`measure ${measure} of the sweep was not read`);
  const byPoint = points.map(() => new Float64Array(study.replications).fill(Number.NaN));
  for (let row = 0; row < rows.rowCount; row += 1) byPoint[rows.point[row]][rows.replication[row]] = values[row];
  return byPoint;
}

/** The values of a factor that occur: numbers ascending, words in the order of the study. */
export function valuesOf(
  { study, points }: Pick<SweepResult, 'study' | 'points'>,
  factor: number,
): readonly ParameterValue[] {
  const { over } = study.factors[factor];
  const there = new Set(points.map((point) => point.values[factor]));
  const values = 'levels' in over ? over.levels.filter((level) => there.has(level)) : [...there];
  return values.every((value) => typeof value === 'number') ? values.toSorted((a, b) => a - b) : values;
}

/** Points that agree in the given factors. */
export interface PointGroup {
  readonly values: readonly ParameterValue[];
  /** Places of the points among all. */
  readonly members: readonly number[];
}

/** The points by what the given factors are there, in the order in which they first come. */
export function groupsBy(points: readonly Point[], factors: readonly number[]): readonly PointGroup[] {
  const groups = new Map<string, { values: readonly ParameterValue[]; members: number[] }>();
  points.forEach((point, place) => {
    const values = factors.map((factor) => point.values[factor]);
    const key = JSON.stringify(values);
    const there = groups.get(key);
    if (there === undefined) groups.set(key, { values, members: [place] });
    else there.members.push(place);
  });
  return [...groups.values()];
}
