// Samplers: (source, parameters) => number. The source stands at an occasion (Streams.at); a sampler takes as many of its
// draws as it needs and keeps nothing, so it never depends on what was sampled before.
import { exp } from '../numerics/exp.ts';
import { ln } from '../numerics/ln.ts';
import { lnGamma } from '../numerics/lnGamma.ts';
import { pow } from '../numerics/pow.ts';
import type { Streams } from './streams.ts';
import { exponentialZiggurat, normalZiggurat } from './ziggurat.ts';

const { edge: expEdge, width: expWidth, height: expHeight, tail: expTail } = exponentialZiggurat;
const { edge: normalEdge, width: normalWidth, height: normalHeight, tail: normalTail } = normalZiggurat;

/** True with chance `p`: the uniform is below p, so a higher p keeps every earlier yes. */
export function bernoulli(source: Streams, p: number): boolean {
  return source.uniform() < p;
}

/** Exponential with this mean. Ziggurat of Marsaglia and Tsang (2000) with 256 layers. */
export function exponential(source: Streams, mean: number): number {
  source.next();
  const low = source.low;
  const layer = low & 255;
  const step = (source.high >>> 0) * 2097152 + (low >>> 11);
  return (step < expEdge[layer] ? step * expWidth[layer] : exponentialEdge(source, layer, step)) * mean;
}

function exponentialEdge(source: Streams, firstLayer: number, firstStep: number): number {
  let layer = firstLayer;
  let step = firstStep;
  for (;;) {
    const x = step * expWidth[layer];
    if (step < expEdge[layer]) return x;
    if (layer === 0) return expTail - ln(1 - source.uniform());
    if (expHeight[layer] + source.uniform() * (expHeight[layer - 1] - expHeight[layer]) < exp(-x)) return x;
    source.next();
    layer = source.low & 255;
    step = (source.high >>> 0) * 2097152 + (source.low >>> 11);
  }
}

/** Standard normal. Ziggurat of Marsaglia and Tsang (2000) with 256 layers; no spare is kept. */
export function normal(source: Streams): number {
  for (;;) {
    source.next();
    const low = source.low;
    const layer = low & 255;
    const sign = low & 256 ? -1 : 1;
    const step = (source.high >>> 0) * 2097152 + (low >>> 11);
    const x = step * normalWidth[layer];
    if (step < normalEdge[layer]) return sign * x;
    if (layer === 0) return sign * normalBeyondTail(source);
    const height = normalHeight[layer] + source.uniform() * (normalHeight[layer - 1] - normalHeight[layer]);
    if (height < exp(-0.5 * x * x)) return sign * x;
  }
}

/** Marsaglia's (1964) exact sampler of the normal beyond the last layer. */
function normalBeyondTail(source: Streams): number {
  for (;;) {
    const x = -ln(1 - source.uniform()) / normalTail;
    const y = -ln(1 - source.uniform());
    if (y + y > x * x) return normalTail + x;
  }
}

/** Gamma with mean shape * scale and variance shape * scale^2. Marsaglia and Tsang (2000); shape below 1 by their power of a uniform. */
export function gamma(source: Streams, shape: number, scale: number): number {
  if (!(shape > 0 && scale >= 0))
    throw new RangeError(`gamma of shape ${shape}, scale ${scale}; wanted shape > 0, scale >= 0`);
  if (shape === 1) return exponential(source, scale);
  const boost = shape < 1 ? pow(1 - source.uniform(), 1 / shape) : 1;
  const d = (shape < 1 ? shape + 1 : shape) - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal(source);
    const root = 1 + c * x;
    if (root <= 0) continue;
    const v = root * root * root;
    const u = 1 - source.uniform();
    if (u < 1 - 0.0331 * x * x * x * x || ln(u) < 0.5 * x * x + d * (1 - v + ln(v))) return d * v * boost * scale;
  }
}

/** Lognormal by the mean and the standard deviation of the variable itself, not of its logarithm. */
export function lognormal(source: Streams, mean: number, sd: number): number {
  if (!(mean > 0 && sd >= 0)) throw new RangeError(`lognormal of mean ${mean}, sd ${sd}; wanted mean > 0, sd >= 0`);
  const variance = ln(1 + (sd / mean) * (sd / mean));
  return mean * exp(Math.sqrt(variance) * normal(source) - 0.5 * variance);
}

/** Poisson with this mean. Inversion below 10, above it Hörmann's transformed rejection PTRS (1993); both exact. */
export function poisson(source: Streams, mean: number): number {
  if (!(mean >= 0 && mean < 4e15)) throw new RangeError(`Poisson of mean ${mean}; wanted 0 to 4e15`);
  if (mean >= 10) return poissonByRejection(source, mean);
  let chance = exp(-mean);
  let left = source.uniform();
  let count = 0;
  while (left >= chance && chance > 0) {
    left -= chance;
    count += 1;
    chance *= mean / count;
  }
  return count;
}

function poissonByRejection(source: Streams, mean: number): number {
  const b = 0.931 + 2.53 * Math.sqrt(mean);
  const a = -0.059 + 0.02483 * b;
  const inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
  const squeeze = 0.9277 - 3.6224 / (b - 2);
  const lnMean = ln(mean);
  for (;;) {
    const u = source.uniform() - 0.5;
    const v = 1 - source.uniform();
    const side = 0.5 - Math.abs(u);
    const count = Math.floor(((2 * a) / side + b) * u + mean + 0.43);
    if (side >= 0.07 && v <= squeeze) return count;
    if (count < 0 || (side < 0.013 && v > side)) continue;
    if (ln((v * inverseAlpha) / (a / (side * side) + b)) <= count * lnMean - mean - lnGamma(count + 1)) return count;
  }
}

/** Triangular from `low` to `high` with its peak at `mode`, by inversion. */
export function triangular(source: Streams, low: number, mode: number, high: number): number {
  if (!(low <= mode && mode <= high))
    throw new RangeError(`triangular ${low}, ${mode}, ${high}; wanted low <= mode <= high`);
  const u = source.uniform();
  const range = high - low;
  if (range === 0) return low;
  if (u * range < mode - low) return low + Math.sqrt(u * range * (mode - low));
  return high - Math.sqrt((1 - u) * range * (high - mode));
}

/** Beta on [0, 1] with mean a / (a + b). */
export function beta(source: Streams, a: number, b: number): number {
  const x = gamma(source, a, 1);
  const y = gamma(source, b, 1);
  if (x + y > 0) return x / (x + y);
  return source.uniform() * (a + b) < a ? 1 : 0;
}

/** Index i with chance in proportion to cumulative[i] - cumulative[i - 1]. `cumulative` never falls and ends above 0. */
export function discrete(source: Streams, cumulative: Float64Array): number {
  const total = cumulative[cumulative.length - 1];
  if (!(total > 0)) throw new RangeError(`discrete over weights that sum to ${total}; wanted above 0`);
  const sought = source.uniform() * total;
  let first = 0;
  let last = cumulative.length - 1;
  while (first < last) {
    const middle = (first + last) >> 1;
    if (sought < cumulative[middle]) last = middle;
    else first = middle + 1;
  }
  return first;
}
