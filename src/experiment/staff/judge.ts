// Whether the expected value of every limited measure keeps its limit, as far as the replications played can tell.
// Each verdict pays for all looks at all values: its chance of being wrong is multiplied by how many there may be.
import type { MeasureValues } from '../../model/measures.ts';
import { type MeanInterval, meanInterval } from '../../statistics/interval.ts';
import { present } from '../../statistics/mean.ts';
import { meanBelowProbability } from '../../statistics/meanBelow.ts';
import { studentTQuantile } from '../../statistics/studentT.ts';
import { isUpper, keepsLimit } from './limits.ts';
import type { Keeping, Limit, LimitAt } from './staffResult.ts';

export interface Rules {
  readonly limits: readonly Limit[];
  /** Of each limit's measure: within so much of the limit nobody would act on the difference. */
  readonly worthwhile: readonly number[];
  /** Wanted of a verdict, 0-1. */
  readonly probability: number;
  /** Numbers of replications after which one looks, rising. */
  readonly looks: readonly number[];
  /** How many values may come to be judged. */
  readonly valuesMost: number;
}

export interface Judgement {
  readonly limits: readonly LimitAt[];
  readonly keeping: Keeping;
  readonly probability: number | null;
}

/** @param played a row a replication; as many as one of the looks */
export function judge(played: readonly MeasureValues[], rules: Rules): Judgement {
  const parts = rules.limits.map((limit, i) => partOf(played, limit, rules.worthwhile[i], rules));
  const wrong = 1 - rules.probability;
  const keptWrongly = parts.reduce((sum, { paidKeep }) => sum + paidKeep, 0);
  const told = (keeping: Keeping, probability: number | null): Judgement => ({
    limits: parts.map(({ at }) => (keeping === 'keeps' ? { ...at, keeping } : at)),
    keeping,
    probability,
  });
  if (keptWrongly <= wrong) return told('keeps', 1 - keptWrongly);
  const failing = parts.filter(({ at }) => at.keeping === 'fails');
  if (failing.length > 0) {
    const isMeasured = failing.some(({ at }) => at.missingCount === 0);
    return told('fails', isMeasured ? 1 - Math.min(...failing.map(({ paidFail }) => paidFail)) : null);
  }
  return told(parts.some(({ at }) => at.keeping === 'open') ? 'open' : 'at the limit', null);
}

interface Part {
  readonly at: LimitAt;
  /** Chance of error, paid for, if one said that the limit is kept, or that it is not. */
  readonly paidKeep: number;
  readonly paidFail: number;
}

function partOf(played: readonly MeasureValues[], limit: Limit, worthwhile: number, rules: Rules): Part {
  const { looks, valuesMost, limits, probability } = rules;
  const values = played.map((one) => one[limit.measure]);
  const there = present(values);
  const missingCount = values.length - there.length;
  const keptCount = there.filter((value) => keepsLimit(limit, value)).length;
  if (missingCount > 0) {
    // The replications that have a value would be the lucky ones.
    const at = { keeping: 'fails', expected: noInterval, probability: 0, missingCount, keptCount } as const;
    return { at, paidKeep: 1, paidFail: 1 };
  }
  const interval = meanInterval(there);
  const payments = looks.length * valuesMost;
  const [keeps, fails] = chancesOf(there, interval, limit);
  const paidKeep = Math.min(1, payments * (1 - keeps));
  const paidFail = Math.min(1, payments * limits.length * (1 - fails));
  const wrong = 1 - probability;
  const tail = wrong / (payments * limits.length);
  const isLast = there.length >= looks[looks.length - 1];
  const keeping = (): Keeping => {
    // Values that do not vary may only not have varied yet.
    if (interval.sd === 0 && there.length < (looks[1] ?? 0)) return 'open';
    if (paidKeep * limits.length <= wrong) return 'keeps';
    if (paidFail <= wrong) return 'fails';
    return isLast || reach(interval, tail) <= worthwhile ? 'at the limit' : 'open';
  };
  const { mean, low, high } = interval;
  const verdict = keeping();
  return {
    at: { keeping: verdict, expected: { mean, low, high }, probability: keeps, missingCount, keptCount },
    paidKeep: verdict === 'open' ? 1 : paidKeep,
    paidFail,
  };
}

const noInterval = { mean: null, low: null, high: null };

/**
 * Chances that the expected value keeps the limit and that it does not, each erring on the low side, so that they need not
 * make up one.
 */
export function chancesOf(
  values: readonly number[],
  { mean, sd }: MeanInterval,
  limit: Limit,
): readonly [keeps: number, fails: number] {
  if (mean === null || sd === null) return [0, 0];
  if (sd === 0) return keepsLimit(limit, mean) ? [1, 0] : [0, 1];
  const below = meanBelowProbability(values, limit.value);
  const above = meanBelowProbability(
    values.map((value) => -value),
    -limit.value,
  );
  return isUpper(limit) ? [below, above] : [above, below];
}

/** Half the width of the interval that errs with chance `tail` on each side. */
function reach({ sd, n }: MeanInterval, tail: number): number {
  return sd === null ? Infinity : (studentTQuantile(1 - tail, n - 1) * sd) / Math.sqrt(n);
}
