// Elementary effects of Morris (1991), mu* of Campolongo et al. (2007), as means over trajectories; sigma without run noise.
import { standardDeviation } from '../../statistics/mean.ts';
import type { Factor, Point } from '../study/study.ts';
import { asSeen, centred, ofOtherLuck, type Responses, varianceAt } from './luckProducts.ts';
import type { Trajectory } from './morrisDesign.ts';
import { positionOf } from './position.ts';
import type { Terms } from './resampling.ts';
import { weightedMean } from './sobolTerms.ts';

/** Where each figure of the terms stands. */
export const effectFigures = {
  mean: 0,
  variance: 1,
  noiseVariance: 2,
  shareOfRun: 3,
  shareOfMean: 4,
  muStar: (factor: number) => leading + 2 * factor,
  /** 0 where effects have no direction. */
  mu: (factor: number) => leading + 2 * factor + 1,
} as const;

const leading = 5;

/** The mean size of a standard normal variable: the square root of 2 / pi. */
const meanSizeOfNormal = 0.7978845608028654;

/** Elementary effects of one factor: replication r of trajectory t stands at t * replications + r. */
export interface Effects {
  readonly trajectoryCount: number;
  readonly replications: number;
  readonly values: Float64Array;
  /** False between levels that have no order. */
  readonly hasDirection: boolean;
}

/**
 * Of each factor its effects along the trajectories, in the unit of the measure for its whole range; between levels without
 * an order as they are.
 * @param responses points in the order of the trajectories
 */
export function effectsOf(
  responses: Responses,
  points: readonly Point[],
  trajectories: readonly Trajectory[],
  factors: readonly Factor[],
): readonly Effects[] {
  const { values, replications } = responses;
  const all = factors.map((factor) => ({
    trajectoryCount: trajectories.length,
    replications,
    values: new Float64Array(trajectories.length * replications),
    hasDirection: positionOf(factor) !== null,
  }));
  trajectories.forEach(({ moved }, t) => {
    moved.forEach((f, step) => {
      const before = t * (factors.length + 1) + step;
      const position = positionOf(factors[f]);
      const moves = position === null ? 1 : position(points[before + 1].values[f]) - position(points[before].values[f]);
      for (let r = 0; r < replications; r += 1) {
        const rises = values[(before + 1) * replications + r] - values[before * replications + r];
        all[f].values[t * replications + r] = rises / moves;
      }
    });
  });
  return all;
}

/** mu* and mu of every factor, and what is chance, as figures of the trajectories. */
export function effectTerms(responses: Responses, all: readonly Effects[]): Terms {
  const { pointCount, replications } = responses;
  const rowCount = all[0].trajectoryCount;
  const perRow = pointCount / rowCount;
  const own = centred(
    responses,
    Int32Array.from({ length: pointCount }, (_, p) => p),
  );
  const product = replications > 1 ? ofOtherLuck : asSeen;
  const columns: Float64Array[] = Array.from({ length: leading + 2 * all.length }, () => new Float64Array(rowCount));
  for (let p = 0; p < pointCount; p += 1) {
    const row = Math.floor(p / perRow);
    columns[effectFigures.mean][row] += own.sums[p] / replications / perRow;
    columns[effectFigures.variance][row] += product(own, p, p) / perRow;
    if (replications > 1) columns[effectFigures.noiseVariance][row] += varianceAt(responses, p) / perRow;
  }
  all.forEach((effects, factor) => {
    const means = meansOf(effects);
    columns[effectFigures.muStar(factor)] = means.map((effect) => Math.abs(effect));
    if (effects.hasDirection) columns[effectFigures.mu(factor)] = means;
  });
  return {
    rowCount,
    figures: (weights) => {
      const found = Float64Array.from(columns, (column) => weightedMean(column, weights));
      const away = found[effectFigures.mean];
      const variance = Math.max(0, found[effectFigures.variance] - away * away);
      const noise = found[effectFigures.noiseVariance];
      found[effectFigures.variance] = variance;
      found[effectFigures.shareOfRun] = noise / (noise + variance);
      found[effectFigures.shareOfMean] = noise / (noise + replications * variance);
      return found;
    },
  };
}

/** Of each trajectory the mean over replications. */
function meansOf({ trajectoryCount, replications, values }: Effects): Float64Array {
  return Float64Array.from({ length: trajectoryCount }, (_, t) => {
    let sum = 0;
    for (let r = 0; r < replications; r += 1) sum += values[t * replications + r];
    return sum / replications;
  });
}

/** Standard deviation of the effects over the trajectories, of the means over replications, chance and all. */
export function sigmaAsSeen(effects: Effects): number {
  return standardDeviation(meansOf(effects));
}

/**
 * The same of the expected effects: what replications and trajectories together scatter beyond either is chance, and is
 * taken out (the variance component of a two-way table); 0 where chance explains all of it.
 */
export function sigma(effects: Effects): number {
  const { trajectoryCount, replications, values } = effects;
  const means = meansOf(effects);
  const ofReplication = meansByReplication(effects);
  const centre = ofReplication.reduce((sum, one) => sum + one, 0) / replications;
  let residual = 0;
  for (let t = 0; t < trajectoryCount; t += 1) {
    for (let r = 0; r < replications; r += 1) {
      const away = values[t * replications + r] - means[t] - ofReplication[r] + centre;
      residual += away * away;
    }
  }
  const seen = standardDeviation(means);
  const chance = residual / ((trajectoryCount - 1) * (replications - 1)) / replications;
  return Math.sqrt(Math.max(0, seen * seen - chance));
}

/** Standard error of mu by the luck of the replications. */
export function noiseErrorOfMu(effects: Effects): number {
  return standardDeviation(meansByReplication(effects)) / Math.sqrt(effects.replications);
}

function meansByReplication({ trajectoryCount, replications, values }: Effects): Float64Array {
  return Float64Array.from({ length: replications }, (_, r) => {
    let sum = 0;
    for (let t = 0; t < trajectoryCount; t += 1) sum += values[t * replications + r];
    return sum / trajectoryCount;
  });
}

/** What mu* would be if there were no effect and the means scattered by chance alone. */
export function muStarOfNoise({ trajectoryCount, replications, values }: Effects): number {
  const table: Responses = { pointCount: trajectoryCount, replications, values };
  let variance = 0;
  for (let t = 0; t < trajectoryCount; t += 1) variance += varianceAt(table, t) / trajectoryCount;
  return meanSizeOfNormal * Math.sqrt(variance / replications);
}
