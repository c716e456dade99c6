// Who beats whom: at least as good on all aims, and on one of them better, by any amount or by more than the smallest
// worthwhile change. Both leave somebody unbeaten, whatever the values.
import type { Posterior } from './posterior.ts';

/** Shares of the draws of a posterior. */
export interface Chances {
  /** By policy: none beats it by more than the smallest worthwhile change. */
  readonly unbeaten: Float64Array;
  /** By policy: none beats it by any amount. */
  readonly strictlyUnbeaten: Float64Array;
  /** By policy, then other policy: the other beats it by more than the smallest worthwhile change. */
  readonly beatenBy: Float64Array;
}

/** How far one beats another. */
type Beating = 0 | 1 | 2;
const [notAtAll, byAnyAmount, worthwhile] = [0, 1, 2] as const;

/** @param least smallest worthwhile change of each aim */
export function chancesOf({ policyCount, aimCount, drawCount, draws }: Posterior, least: readonly number[]): Chances {
  const unbeaten = new Float64Array(policyCount);
  const strictlyUnbeaten = new Float64Array(policyCount);
  const beatenBy = new Float64Array(policyCount * policyCount);
  for (let draw = 0; draw < drawCount; draw += 1) {
    const start = draw * policyCount * aimCount;
    for (let one = 0; one < policyCount; one += 1) {
      let worst: Beating = notAtAll;
      for (let other = 0; other < policyCount; other += 1) {
        const beating = howBeaten(draws, start + one * aimCount, start + other * aimCount, least);
        if (beating > worst) worst = beating;
        if (beating === worthwhile) beatenBy[one * policyCount + other] += 1;
      }
      if (worst !== worthwhile) unbeaten[one] += 1;
      if (worst === notAtAll) strictlyUnbeaten[one] += 1;
    }
  }
  for (const counts of [unbeaten, strictlyUnbeaten, beatenBy]) {
    for (let i = 0; i < counts.length; i += 1) counts[i] /= drawCount;
  }
  return { unbeaten, strictlyUnbeaten, beatenBy };
}

/** How far the values from `other` on beat those from `one` on; more is better. */
function howBeaten(values: Float64Array, one: number, other: number, least: readonly number[]): Beating {
  let beating: Beating = notAtAll;
  for (let aim = 0; aim < least.length; aim += 1) {
    const ahead = values[other + aim] - values[one + aim];
    if (ahead < 0) return notAtAll;
    if (ahead > least[aim]) beating = worthwhile;
    else if (ahead > 0 && beating === notAtAll) beating = byAnyAmount;
  }
  return beating;
}

/** Whether the values from `other` on beat those from `one` on by more than the smallest worthwhile change. */
export function isBeaten(values: Float64Array, one: number, other: number, least: readonly number[]): boolean {
  return howBeaten(values, one, other, least) === worthwhile;
}
