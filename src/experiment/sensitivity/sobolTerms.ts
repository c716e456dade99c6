// Sobol indices as ratios of means over samples, so that a resample of the samples costs a few weighted sums.
// First order: Saltelli et al. 2010; total: Jansen 1999; second: Saltelli 2002.
import {
  asSeen,
  type Centred,
  centred,
  ofOtherLuck,
  type Product,
  type Responses,
  varianceAt,
} from './luckProducts.ts';
import type { Terms } from './resampling.ts';

export interface SobolLayout {
  readonly sampleCount: number;
  readonly factorCount: number;
  readonly secondOrder: boolean;
}

/** Where each figure of the terms stands. */
export interface SobolFigures {
  readonly mean: number;
  readonly variance: number;
  readonly noiseVariance: number;
  readonly shareOfRun: number;
  readonly shareOfMean: number;
  readonly interactions: number;
  readonly first: (factor: number) => number;
  readonly total: (factor: number) => number;
  readonly pair: (first: number, second: number) => number;
  readonly count: number;
}

const leading = 6;

export function sobolFigures({ factorCount, secondOrder }: SobolLayout): SobolFigures {
  const firstPair = leading + 2 * factorCount;
  const pairCount = secondOrder ? (factorCount * (factorCount - 1)) / 2 : 0;
  return {
    mean: 0,
    variance: 1,
    noiseVariance: 2,
    shareOfRun: 3,
    shareOfMean: 4,
    interactions: 5,
    first: (factor) => leading + factor,
    total: (factor) => leading + factorCount + factor,
    pair: (a, b) => firstPair + a * factorCount - (a * (a + 1)) / 2 + b - a - 1,
    count: firstPair + pairCount,
  };
}

/** Points of a sample, in the order of `saltelliDesign`. */
function placesOf(sample: number, { factorCount, secondOrder }: SobolLayout) {
  const size = (secondOrder ? 2 : 1) * factorCount + 2;
  const a = sample * size;
  return {
    a,
    aWithB: (factor: number) => a + 1 + factor,
    bWithA: (factor: number) => a + 1 + factorCount + factor,
    b: a + size - 1,
  };
}

/**
 * @param responses points in the order of `saltelliDesign`
 * @param noisy true for the indices of the means as they are; with one replication there are no others
 */
export function sobolTerms(responses: Responses, layout: SobolLayout, noisy: boolean): Terms {
  const { sampleCount, factorCount, secondOrder } = layout;
  const figures = sobolFigures(layout);
  const samples = Array.from({ length: sampleCount }, (_, sample) => placesOf(sample, layout));
  const own = centred(
    responses,
    samples.flatMap(({ a, b }) => [a, b]),
  );
  const product = noisy ? asSeen : ofOtherLuck;
  const columns = Array.from({ length: figures.count }, () => new Float64Array(sampleCount));
  const { replications } = responses;
  samples.forEach((at, sample) => {
    const put = (figure: number, value: number) => {
      columns[figure][sample] = value;
    };
    put(figures.mean, (own.sums[at.a] + own.sums[at.b]) / (2 * replications));
    put(figures.variance, (product(own, at.a, at.a) + product(own, at.b, at.b)) / 2);
    if (replications > 1) {
      put(figures.noiseVariance, (varianceAt(responses, at.a) + varianceAt(responses, at.b)) / 2);
    }
    for (let factor = 0; factor < factorCount; factor += 1) {
      const [first, total] = alone(own, product, at.a, at.b, at.aWithB(factor));
      const [again, totalAgain] = secondOrder ? alone(own, product, at.b, at.a, at.bWithA(factor)) : [first, total];
      put(figures.first(factor), (first + again) / 2);
      put(figures.total(factor), (total + totalAgain) / 2);
      for (let other = factor + 1; secondOrder && other < factorCount; other += 1) {
        const together =
          product(own, at.bWithA(factor), at.aWithB(other)) + product(own, at.bWithA(other), at.aWithB(factor));
        put(figures.pair(factor, other), together / 2 - product(own, at.a, at.b));
      }
    }
  });
  return {
    rowCount: sampleCount,
    figures: (weights) =>
      indicesOf(
        columns.map((column) => weightedMean(column, weights)),
        layout,
        figures,
        replications,
      ),
  };
}

/** A factor's variance alone and in all, from a point, an independent one, and the first with the factor of the other. */
function alone(own: Centred, product: Product, a: number, b: number, mixed: number): readonly [number, number] {
  const first = product(own, b, mixed) - product(own, b, a);
  const total = (product(own, a, a) - 2 * product(own, a, mixed) + product(own, mixed, mixed)) / 2;
  return [first, total];
}

function indicesOf(
  means: readonly number[],
  { factorCount, secondOrder }: SobolLayout,
  figures: SobolFigures,
  replications: number,
): Float64Array {
  const found = Float64Array.from(means);
  const away = found[figures.mean];
  const variance = found[figures.variance] - away * away;
  const noise = found[figures.noiseVariance];
  found[figures.variance] = variance;
  found[figures.shareOfRun] = noise / (noise + Math.max(0, variance));
  found[figures.shareOfMean] = noise / (noise + replications * Math.max(0, variance));
  found[figures.interactions] = 1;
  for (let factor = 0; factor < factorCount; factor += 1) {
    found[figures.first(factor)] /= variance;
    found[figures.total(factor)] /= variance;
    found[figures.interactions] -= found[figures.first(factor)];
  }
  for (let a = 0; secondOrder && a < factorCount; a += 1) {
    for (let b = a + 1; b < factorCount; b += 1) {
      const pair = figures.pair(a, b);
      found[pair] = found[pair] / variance - found[figures.first(a)] - found[figures.first(b)];
    }
  }
  return found;
}

export function weightedMean(values: Float64Array, weights: Float64Array): number {
  let sum = 0;
  let total = 0;
  for (let i = 0; i < values.length; i += 1) {
    sum += weights[i] * values[i];
    total += weights[i];
  }
  return sum / total;
}
