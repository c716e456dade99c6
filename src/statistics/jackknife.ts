// How surely a figure of many replications together is known, where it is no mean of theirs: the delete-a-group jackknife.
import { mean } from './mean.ts';

export interface JackknifeEstimate {
  /** The figure of all together. */
  readonly estimate: number;
  /** Null with fewer than two groups. */
  readonly standardError: number | null;
  /** Groups less one. */
  readonly degreesOfFreedom: number;
}

/**
 * Deals the replications into groups in turn, works out the figure without each group in turn, and takes the standard error
 * from how it moves (Kott 2001). Null where the figure, of all or without a group, does not exist.
 * @param groupsMost groups are as many as replications, at most this many
 */
export function jackknife<T>(
  replications: readonly T[],
  figure: (some: readonly T[]) => number | null,
  groupsMost: number,
): JackknifeEstimate | null {
  const estimate = figure(replications);
  if (estimate === null) return null;
  const groups = Math.min(groupsMost, replications.length);
  if (groups < 2) return { estimate, standardError: null, degreesOfFreedom: 0 };
  const without: number[] = [];
  for (let group = 0; group < groups; group += 1) {
    const left = figure(replications.filter((_, index) => index % groups !== group));
    if (left === null) return null;
    without.push(left);
  }
  const centre = mean(without);
  const squares = without.reduce((sum, one) => sum + (one - centre) * (one - centre), 0);
  return { estimate, standardError: Math.sqrt(((groups - 1) / groups) * squares), degreesOfFreedom: groups - 1 };
}
