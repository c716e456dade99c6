// A measure averaged over points of a study, and how surely it is known: runs of the same replication share their luck over all
// points, so that luck is counted by replication, and points that were drawn add the luck of the drawing.
import { mean } from '../../statistics/mean.ts';
import { studentTQuantile } from '../../statistics/studentT.ts';
import type { Interval } from '../result.ts';

const confidence = 0.95;

/** The runs of a point: a value a replication, NaN where there is none. */
export type PointRuns = Float64Array;

/** What the points stand for: themselves, or all that a design could have drawn in their place. */
export type PointsAre = 'themselves' | 'drawn';

interface Term {
  readonly values: PointRuns;
  readonly mean: number;
  readonly count: number;
}

/** Mean over the points that have a value, each counting as much; the 95% interval covers chance, as `are` says. */
export function meanOverPoints(points: readonly PointRuns[], are: PointsAre): Interval {
  return differenceOverPoints(points, null, are);
}

/**
 * The mean over some points less the mean over others.
 * @param others null for the mean over some alone
 */
export function differenceOverPoints(
  some: readonly PointRuns[],
  others: readonly PointRuns[] | null,
  are: PointsAre,
): Interval {
  const groups = [some, ...(others === null ? [] : [others])].map(termsOf);
  if (groups.some((terms) => terms.length === 0)) return { mean: null, low: null, high: null };
  const centres = groups.map((terms) => mean(terms.map((term) => term.mean)));
  const value = centres.length === 1 ? centres[0] : centres[0] - centres[1];
  const reach = reachOf(groups, centres, are);
  return { mean: value, low: reach === null ? null : value - reach, high: reach === null ? null : value + reach };
}

function termsOf(points: readonly PointRuns[]): readonly Term[] {
  return points.flatMap((values) => {
    const own = values.filter((value) => !Number.isNaN(value));
    return own.length === 0 ? [] : [{ values, mean: mean(own), count: own.length }];
  });
}

/** Half the width of the interval; null where there is too little to say. */
function reachOf(groups: readonly (readonly Term[])[], centres: readonly number[], are: PointsAre): number | null {
  const counts = groups.flatMap((terms) => terms.map(({ count }) => count));
  const replications = Math.min(...counts);
  const byReplication = replications < 2 ? null : replicationVariance(groups);
  if (are === 'themselves') {
    return byReplication === null ? null : quantileOf(replications) * Math.sqrt(byReplication.together);
  }
  if (groups.some((terms) => terms.length < 2)) return null;
  const fewest = Math.min(...groups.map((terms) => terms.length));
  const drawing = groups.reduce((sum, terms, g) => sum + spreadOfMeans(terms, centres[g]), 0);
  if (byReplication === null) return quantileOf(fewest) * Math.sqrt(drawing);
  // The luck of each point alone is in the spread of the points already: what is added is the luck that moves all alike.
  const shared = Math.max(0, byReplication.together - byReplication.alone);
  return quantileOf(Math.min(fewest, replications)) * Math.sqrt(drawing + shared);
}

function quantileOf(count: number): number {
  return studentTQuantile((1 + confidence) / 2, count - 1);
}

/** Of the mean over points: how far they lie apart, over how many they are. */
function spreadOfMeans(terms: readonly Term[], centre: number): number {
  const squares = terms.reduce((sum, term) => sum + (term.mean - centre) * (term.mean - centre), 0);
  return squares / (terms.length * (terms.length - 1));
}

/** Variance by replications as they are, points together, and what it would be if each point had its own luck. */
function replicationVariance(groups: readonly (readonly Term[])[]): {
  readonly together: number;
  readonly alone: number;
} {
  const slots = Math.max(...groups.flatMap((terms) => terms.map(({ values }) => values.length)));
  const moves = new Float64Array(slots);
  const used = new Uint8Array(slots);
  let alone = 0;
  groups.forEach((terms, g) => {
    const weight = (g === 0 ? 1 : -1) / terms.length;
    for (const { values, mean: centre, count } of terms) {
      let squares = 0;
      values.forEach((value, r) => {
        if (Number.isNaN(value)) return;
        const away = value - centre;
        moves[r] += (weight * away) / count;
        used[r] = 1;
        squares += away * away;
      });
      alone += (weight * weight * squares) / (count * (count - 1));
    }
  });
  const slotsUsed = used.reduce((sum, one) => sum + one, 0);
  const together = moves.reduce((sum, move) => sum + move * move, 0) * (slotsUsed / (slotsUsed - 1));
  return { together, alone };
}
