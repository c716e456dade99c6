// Where the doubt is: which policies are on the frontier, off it, or hang on a tie, and who should
// be played next to tell the others. The rule and its sources: docs/decisions/0020-frontier-budget.md.
import { mean } from '../../statistics/mean.ts';
import { quantile } from '../../statistics/quantile.ts';
import { type Chances, chancesOf } from './dominance.ts';
import type { Membership } from './frontierResult.ts';
import type { Posterior } from './posterior.ts';

/** From this probability on a policy is called on the frontier; from the rest of it down, off. */
export const decidedAt = 0.95;
/** How many draws probabilities are shares of. */
export const posteriorDraws = 1000;
/** Ends of a 95% interval. */
const [lowEnd, highEnd] = [0.025, 0.975];
/** A policy in doubt is played this much longer in the next round, and at least so many replications. */
const growth = 0.5;
const leastStep = 4;

export interface Standing {
  readonly chances: Chances;
  readonly memberships: readonly Membership[];
}

/** @param least smallest worthwhile change of each aim */
export function standingOf(posterior: Posterior, least: readonly number[]): Standing {
  const chances = chancesOf(posterior, least);
  const memberships = Array.from(chances.unbeaten, (probability, policy): Membership => {
    if (probability >= decidedAt) return 'on';
    if (probability <= 1 - decidedAt) return 'off';
    const [likeliest, ...others] = rivalsOf(chances, policy).map((other) => hangsOn(posterior, policy, other, least));
    return likeliest === 'ties' && others.every((one) => one !== 'more') ? 'close' : 'cannot tell';
  });
  return { chances, memberships };
}

/**
 * How many replications the policies should have after the next round; those that stay as they are are left out. Every
 * policy in doubt is played longer, those most in doubt first, and with it the rival it is most in doubt about, for the two
 * can only be told apart on replications that both have.
 * @param counts replications of each policy so far
 * @param runsLeft most runs that may be played
 */
export function nextCounts(
  { chances, memberships }: Standing,
  counts: readonly number[],
  runsLeft: number,
): ReadonlyMap<number, number> {
  const inDoubt = memberships
    .flatMap((membership, policy) => (membership === 'cannot tell' ? [policy] : []))
    .sort((a, b) => Math.abs(chances.unbeaten[a] - half) - Math.abs(chances.unbeaten[b] - half) || a - b);
  const wanted = new Map<number, number>();
  let left = runsLeft;
  for (const policy of inDoubt) {
    const until = counts[policy] + Math.max(leastStep, Math.floor(counts[policy] * growth));
    const rival = mostDoubtfulRival(chances, policy, counts.length);
    const both = [policy, ...(rival === null ? [] : [rival])];
    const cost = both.reduce((sum, one) => sum + Math.max(0, until - (wanted.get(one) ?? counts[one])), 0);
    if (cost > left) continue;
    left -= cost;
    for (const one of both) if (until > (wanted.get(one) ?? counts[one])) wanted.set(one, until);
  }
  return wanted;
}

const half = 0.5;

function mostDoubtfulRival({ beatenBy }: Chances, policy: number, policyCount: number): number | null {
  let rival: number | null = null;
  let most = 0;
  for (let other = 0; other < policyCount; other += 1) {
    const chance = beatenBy[policy * policyCount + other];
    if (chance * (1 - chance) > most) {
      most = chance * (1 - chance);
      rival = other;
    }
  }
  return rival;
}

/** Those that may beat it, the likeliest first, without those that together have next to no chance to. */
function rivalsOf({ beatenBy, unbeaten }: Chances, policy: number): readonly number[] {
  const policyCount = unbeaten.length;
  const chanceOf = (other: number) => beatenBy[policy * policyCount + other];
  const rivals = Array.from({ length: policyCount }, (_, other) => other)
    .filter((other) => chanceOf(other) > 0)
    .sort((a, b) => chanceOf(a) - chanceOf(b) || b - a);
  let dropped = 0;
  let from = 0;
  while (from < rivals.length && dropped + chanceOf(rivals[from]) <= 1 - decidedAt) {
    dropped += chanceOf(rivals[from]);
    from += 1;
  }
  return rivals.slice(from).reverse();
}

/**
 * What it hangs on whether another beats a policy, by the 95% intervals of their differences. `ties`: the other is better on
 * an aim by more than the smallest worthwhile change, and every aim that may still turn out either way is one where they
 * differ by no more than that. `nothing`: the other is worse on an aim, or better on none by more than that. Else `more`.
 */
function hangsOn(
  posterior: Posterior,
  policy: number,
  other: number,
  least: readonly number[],
): 'ties' | 'nothing' | 'more' {
  const ahead = least.map((worthwhile, aim) => {
    const differences = differencesOf(posterior, other, policy, aim);
    return { low: quantile(differences, lowEnd) ?? 0, high: quantile(differences, highEnd) ?? 0, worthwhile };
  });
  if (ahead.some(({ high }) => high < 0) || ahead.every(({ high, worthwhile }) => high <= worthwhile)) return 'nothing';
  const open = ahead.filter(({ low }) => low < 0);
  const isTie = open.every(({ low, high, worthwhile }) => -low <= worthwhile && high <= worthwhile);
  return isTie && ahead.some(({ low, worthwhile }) => low > worthwhile) ? 'ties' : 'more';
}

/** `one` less `other` on an aim, in every draw. */
export function differencesOf(
  { policyCount, aimCount, drawCount, draws }: Posterior,
  one: number,
  other: number,
  aim: number,
): Float64Array {
  const width = policyCount * aimCount;
  return Float64Array.from({ length: drawCount }, (_, draw) => {
    const start = draw * width + aim;
    return draws[start + one * aimCount] - draws[start + other * aimCount];
  });
}

/** Whether two differ by less than the smallest worthwhile change on every aim, with the probability of a decision. */
export function isAsGood(posterior: Posterior, one: number, other: number, least: readonly number[]): boolean {
  const within = least.map((worthwhile, aim) =>
    differencesOf(posterior, one, other, aim).map((difference) => (Math.abs(difference) <= worthwhile ? 1 : 0)),
  );
  const together = within[0].map((_, draw) => (within.every((aim) => aim[draw] === 1) ? 1 : 0));
  return mean(together) >= decidedAt;
}
