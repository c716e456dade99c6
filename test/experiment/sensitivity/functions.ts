// Functions whose indices are known, and studies that play them in place of the model.
import { Streams } from '../../../src/engine/streams.ts';
import { pointsOf } from '../../../src/experiment/study/points.ts';
import type { Design, Factor, Study } from '../../../src/experiment/study/study.ts';
import type { SweepResult } from '../../../src/experiment/sweep/sweepResult.ts';
import { normalQuantile } from '../../../src/numerics/normal.ts';
import type { ParameterValue } from '../../../src/scenario/scenario.ts';
import { scenarioOf } from '../../model/scenarios.ts';

export interface Known {
  /** Of coordinates from 0 to 1. */
  readonly f: (u: readonly number[]) => number;
  readonly first: readonly number[];
  readonly total: readonly number[];
  readonly variance: number;
}

/** Ishigami and Homma (1990), a = 7, b = 0.1; indices by their formulas. */
export const ishigami: Known = {
  f: (u) => {
    const [x, y, z] = u.map((one) => Math.PI * (2 * one - 1));
    return Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x);
  },
  first: [0.31390519, 0.44241114, 0],
  total: [0.55758886, 0.44241114, 0.24368366],
  variance: 13.844588,
};

/** Sobol's g-function; indices by their formulas. */
export function gFunction(a: readonly number[]): Known {
  const alone = a.map((one) => 1 / 3 / (1 + one) ** 2);
  const product = alone.reduce((all, one) => all * (1 + one), 1);
  const variance = product - 1;
  return {
    f: (u) => a.reduce((all, one, i) => (all * (Math.abs(4 * u[i] - 2) + one)) / (1 + one), 1),
    first: alone.map((one) => one / variance),
    total: alone.map((one) => (one * product) / (1 + one) / variance),
    variance,
  };
}

/** Of variance 1 each: a sum with the given weights. */
export function additive(weights: readonly number[]): Known {
  const variance = weights.reduce((sum, weight) => sum + weight * weight, 0);
  const shares = weights.map((weight) => (weight * weight) / variance);
  return {
    f: (u) => 3 + weights.reduce((sum, w, i) => sum + w * standard(u[i]), 0),
    first: shares,
    total: shares,
    variance,
  };
}

/** Uniform with mean 0 and variance 1. */
export function standard(u: number): number {
  return Math.sqrt(12) * (u - 0.5);
}

/** Nothing alone, everything together. */
export const interaction: Known = {
  f: ([x, y]) => standard(x) * standard(y),
  first: [0, 0],
  total: [1, 1],
  variance: 1,
};

/** Morris (1991), the coefficients he draws at random taken as alternating signs. */
export function morris20(u: readonly number[]): number {
  const w = u.map((x, i) => 2 * ([2, 4, 6].includes(i) ? (1.1 * x) / (x + 0.1) - 0.5 : x - 0.5));
  let y = 0;
  for (let i = 0; i < 20; i += 1) {
    y += (i < 10 ? 20 : (-1) ** (i + 1)) * w[i];
    for (let j = i + 1; j < 20; j += 1) {
      y += (j < 6 ? -15 : (-1) ** (i + j + 2)) * w[i] * w[j];
      for (let l = j + 1; l < 5; l += 1) {
        y += -10 * w[i] * w[j] * w[l];
        for (let s = l + 1; s < 4; s += 1) y += 5 * w[i] * w[j] * w[l] * w[s];
      }
    }
  }
  return y;
}

export const carrier = 'strainMean';

/** A factor from 0 to 1. */
export function unitFactor(name: string): Factor {
  return { name, control: 'cannotControl', over: { low: 0, high: 1, whole: false } };
}

export const letters = (count: number) =>
  Array.from({ length: count }, (_, i) => unitFactor(`x${String(i + 1).padStart(2, '0')}`));

export function studyOf(
  design: Design,
  factors: readonly Factor[],
  replications = 1,
  seed: number | string = 1,
): Study {
  return {
    name: 'known-function',
    question: 'Are the indices those that are known?',
    scenario: scenarioOf([]),
    factors,
    design,
    measures: [carrier],
    replications,
    seed,
  };
}

export type Play = (values: readonly ParameterValue[], replication: number, point: number) => number;

/** The whole study with a function in place of the model. */
export function played(study: Study, play: Play): SweepResult {
  const points = pointsOf(study);
  const rowCount = points.length * study.replications;
  const point = new Int32Array(rowCount);
  const replication = new Int32Array(rowCount);
  const values = new Float64Array(rowCount);
  for (let row = 0; row < rowCount; row += 1) {
    point[row] = row % points.length;
    replication[row] = Math.floor(row / points.length);
    values[row] = play(points[point[row]].values, replication[row], point[row]);
  }
  return {
    study,
    points,
    rows: { rowCount, point, replication, measures: { [carrier]: values } },
    gaps: { missing: [], failed: [], stale: [], damaged: [] },
    warmUp: [],
    command: 'npx remit sensitivity known-function',
    programVersion: '0.0.0',
  };
}

export const asFunction =
  (f: Known['f']): Play =>
  (values) =>
    f(values.map(Number));

/** Normal luck of its own for each entity and replication, the same wherever it is asked for. */
export function luck(seed: number, name: string): (entity: number, replication: number) => number {
  const streams = new Streams(seed, 0, [name]);
  return (entity, replication) => normalQuantile(streams.at(0, entity + 1, 77, replication).uniform() + 2 ** -54);
}
