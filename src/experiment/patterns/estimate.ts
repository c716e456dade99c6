// What a check measures in replications already played, with its interval: chance only.
import { exp } from '../../numerics/exp.ts';
import { ln } from '../../numerics/ln.ts';
import { meanInterval } from '../../statistics/interval.ts';
import { jackknife } from '../../statistics/jackknife.ts';
import { studentTQuantile } from '../../statistics/studentT.ts';
import type { Check, Row } from './check.ts';

/** In the unit of the check; null where there are too few replications to say. */
export interface Estimate {
  readonly mean: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly standardError: number | null;
}

const NOTHING: Estimate = { mean: null, low: null, high: null, standardError: null };

/** Groups of replications of the jackknife. */
const GROUPS_MOST = 40;

/**
 * The figure of a check with its interval: Student's t over replications for a mean; for a figure of all replications
 * together the delete-a-group jackknife over up to 40 groups of them, with Student's t of groups less one; of a ratio of
 * odds or rates on its logarithm, where chance is nearer to symmetric.
 * @param rows a row a replication, in order: the facts of each of the check's scenarios
 * @param confidence share 0-1, both ends excluded
 */
export function estimate({ statistic }: Pick<Check, 'statistic'>, rows: readonly Row[], confidence: number): Estimate {
  if (rows.length === 0) return NOTHING;
  if (statistic.over === 'replications') {
    const { mean, low, high, sd, n } = meanInterval(rows.map(statistic.of), confidence);
    return { mean, low, high, standardError: sd === null ? null : sd / Math.sqrt(n) };
  }
  const isRatio = statistic.isRatio === true;
  const figure = jackknife(rows, isRatio ? (some) => lnOf(statistic.of(some)) : statistic.of, GROUPS_MOST);
  if (figure === null) return NOTHING;
  const { estimate: centre, standardError, degreesOfFreedom } = figure;
  const back = (value: number) => (isRatio ? exp(value) : value);
  const mean = back(centre);
  if (standardError === null) return { ...NOTHING, mean };
  const reach = studentTQuantile((1 + confidence) / 2, degreesOfFreedom) * standardError;
  const perUnit = isRatio ? mean : 1;
  return { mean, low: back(centre - reach), high: back(centre + reach), standardError: standardError * perUnit };
}

function lnOf(value: number | null): number | null {
  return value !== null && value > 0 ? ln(value) : null;
}
