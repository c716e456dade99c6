// What the replications played so far say about the expected values of all policies on all aims at once: draws from their
// joint distribution, and in what share of the draws each policy is beaten.
//
// A draw of a mean is the mean plus a weighted sum of the deviations, the weights normal and the same for every policy and
// aim in the same replication. That is a multivariate t with the covariance seen between policies and aims, so what common
// random numbers do to differences needs no assumption. Policies that were played less are brought to the level of the
// longest played by regression on their mean (two-phase sampling, Cochran 1977, chapter 12).
import { normal } from '../../engine/draw.ts';
import { Streams } from '../../engine/streams.ts';

/** Of a policy: an array an aim, a value a replication from 0 on; more is better on every aim. */
export type Played = readonly Float64Array[];

export interface Posterior {
  readonly policyCount: number;
  readonly aimCount: number;
  readonly drawCount: number;
  /** Means by policy, then aim. */
  readonly means: Float64Array;
  /** By draw, then policy, then aim. */
  readonly draws: Float64Array;
}

const streamNames = ['frontier.weight', 'frontier.spread'] as const;
const [weights, spreads] = [0, 1];
/** A slope needs something to be fitted to. */
const leastForSlope = 5;

/** @param played at least two replications of each policy */
export function posteriorOf(played: readonly Played[], drawCount: number, seed: number | string): Posterior {
  const policyCount = played.length;
  const aimCount = played[0]?.length ?? 0;
  const counts = played.map(([first]) => first.length);
  const longest = Math.max(...counts);
  const leaders = played.filter((_, policy) => counts[policy] === longest);
  const estimates = played.flatMap((aims) =>
    aims.map((values, aim) => {
      const path = values.length < longest ? meanPath(leaders, aim) : null;
      return estimateOf(values, path);
    }),
  );
  const means = Float64Array.from(estimates, ({ mean }) => mean);
  const draws = new Float64Array(drawCount * means.length);
  const luck = new Streams(seed, 0, streamNames);
  const weight = new Float64Array(longest);
  const squares = new Float64Array(longest);
  for (let draw = 0; draw < drawCount; draw += 1) {
    let sum = 0;
    for (let r = 0; r < longest; r += 1) {
      weight[r] = normal(luck.at(weights, draw, r, 0));
      const spread = normal(luck.at(spreads, draw, r, 0));
      sum += spread * spread;
      squares[r] = sum;
    }
    for (let i = 0; i < estimates.length; i += 1) {
      draws[draw * means.length + i] = means[i] + errorOf(estimates[i], weight, squares);
    }
  }
  return { policyCount, aimCount, drawCount, means, draws };
}

/** An error that is a weighted sum of deviations, and the degrees of freedom that its size is known with. */
interface ErrorPart {
  readonly scaled: Float64Array;
  readonly degrees: number;
}

interface Estimate {
  readonly mean: number;
  readonly parts: readonly ErrorPart[];
}

function estimateOf(values: Float64Array, path: Float64Array | null): Estimate {
  const count = values.length;
  const mean = meanOf(values, count);
  const own = values.map((value) => value - mean);
  if (path === null || count < leastForSlope) return { mean, parts: [part(own, count - 1, 1)] };
  const pathMean = meanOf(path, count);
  let squares = 0;
  let products = 0;
  for (let r = 0; r < count; r += 1) {
    squares += (path[r] - pathMean) * (path[r] - pathMean);
    products += (path[r] - pathMean) * own[r];
  }
  if (!(squares > 0)) return { mean, parts: [part(own, count - 1, 1)] };
  const slope = products / squares;
  const fullMean = meanOf(path, path.length);
  const shift = fullMean - pathMean;
  const left = own.map((deviation, r) => deviation - slope * (path[r] - pathMean));
  const carried = path.map((value) => slope * (value - fullMean));
  const inflation = Math.sqrt(1 + (count * shift * shift) / squares);
  return {
    mean: mean + slope * shift,
    parts: [part(left, count - 2, inflation), part(carried, path.length - 1, 1)],
  };
}

function part(deviations: Float64Array, degrees: number, inflation: number): ErrorPart {
  const scale = inflation / Math.sqrt(deviations.length * degrees);
  return { scaled: deviations.map((deviation) => deviation * scale), degrees };
}

function errorOf({ parts }: Estimate, weight: Float64Array, squares: Float64Array): number {
  let error = 0;
  for (const { scaled, degrees } of parts) {
    let sum = 0;
    for (let r = 0; r < scaled.length; r += 1) sum += weight[r] * scaled[r];
    error += sum * Math.sqrt(degrees / squares[degrees - 1]);
  }
  return error;
}

/** Mean of the policies, replication by replication. */
function meanPath(policies: readonly Played[], aim: number): Float64Array {
  const path = new Float64Array(policies[0][aim].length);
  for (const policy of policies) for (let r = 0; r < path.length; r += 1) path[r] += policy[aim][r];
  return path.map((sum) => sum / policies.length);
}

function meanOf(values: Float64Array, count: number): number {
  let sum = 0;
  for (let r = 0; r < count; r += 1) sum += values[r];
  return sum / count;
}
