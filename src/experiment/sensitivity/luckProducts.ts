// Products of responses at two points that hold no variance of chance: each factor comes from another replication than the other.
// Why: docs/decisions/0017-sensitivity-and-noise.md.

/** A measure at every point under the luck of every replication. */
export interface Responses {
  readonly pointCount: number;
  readonly replications: number;
  /** Replication r of point p stands at p * replications + r. */
  readonly values: Float64Array;
}

/** Responses less the mean of their replication over the points of reference. */
export interface Centred extends Responses {
  /** Sum of each point over its replications. */
  readonly sums: Float64Array;
}

/** What stands for the product of the expected responses at two points. */
export type Product = (centred: Centred, p: number, q: number) => number;

/** The responses of some of the replications only, in the order given. */
export function ofReplications({ pointCount, replications, values }: Responses, kept: readonly number[]): Responses {
  const some = new Float64Array(pointCount * kept.length);
  for (let p = 0; p < pointCount; p += 1) {
    for (let k = 0; k < kept.length; k += 1) some[p * kept.length + k] = values[p * replications + kept[k]];
  }
  return { pointCount, replications: kept.length, values: some };
}

/**
 * What a replication's luck adds everywhere is taken out, so that it neither blurs an index nor counts as one.
 * @param reference points over which a replication's mean is taken
 */
export function centred({ pointCount, replications, values }: Responses, reference: ArrayLike<number>): Centred {
  const sums = new Float64Array(pointCount);
  const own = new Float64Array(values.length);
  for (let r = 0; r < replications; r += 1) {
    let total = 0;
    for (let i = 0; i < reference.length; i += 1) total += values[reference[i] * replications + r];
    const mean = total / reference.length;
    for (let p = 0; p < pointCount; p += 1) {
      const value = values[p * replications + r] - mean;
      own[p * replications + r] = value;
      sums[p] += value;
    }
  }
  return { pointCount, replications, values: own, sums };
}

/** The product of the means, chance and all. */
export const asSeen: Product = ({ sums, replications }, p, q) => (sums[p] / replications) * (sums[q] / replications);

/** The mean of the products over all pairs of different replications: unbiased, because different luck is independent. */
export const ofOtherLuck: Product = ({ sums, values, replications }, p, q) => {
  let same = 0;
  for (let r = 0; r < replications; r += 1) same += values[p * replications + r] * values[q * replications + r];
  return (sums[p] * sums[q] - same) / (replications * (replications - 1));
};

/** Variance of single runs at a point, over the replications; 0 for a point at which all are equal. */
export function varianceAt({ values, replications }: Responses, p: number): number {
  const first = values[p * replications];
  let sum = 0;
  let squares = 0;
  for (let r = 1; r < replications; r += 1) {
    const away = values[p * replications + r] - first;
    sum += away;
    squares += away * away;
  }
  return Math.max(0, (squares - (sum * sum) / replications) / (replications - 1));
}
