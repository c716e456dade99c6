// What is told of each policy once all has been played: whether it is on the frontier, who beats it, what it gives up.
import { quantile } from '../../statistics/quantile.ts';
import type { Interval } from '../result.ts';
import { differencesOf, isAsGood, type Standing } from './doubt.ts';
import type { Aim, GivenUp, JudgedPolicy } from './frontierResult.ts';
import type { LaidOut } from './laidOut.ts';
import type { Posterior } from './posterior.ts';

/** What is known of the policies that have a value on all aims in all runs. */
export interface Judged {
  /** Their numbers; the others below go by place in this list. */
  readonly judged: readonly number[];
  readonly posterior: Posterior;
  readonly standing: Standing;
  /** Replications that this is known from, by number of the policy. */
  readonly counts: readonly number[];
}

/** From this probability on a policy is a likely member. */
export const likelyAt = 0.5;
const rivalsTold = 5;
const [lowEnd, highEnd] = [0.025, 0.975];
const noInterval: Interval = { mean: null, low: null, high: null };

export function isLikely({ probability }: JudgedPolicy): boolean {
  return probability !== null && probability >= likelyAt;
}

/** In the order of the policies. */
export function judgedPolicies(
  { policies, aims }: LaidOut,
  known: Judged,
  missingCountOf: (policy: number) => number,
): readonly JudgedPolicy[] {
  const { judged, posterior, standing } = known;
  const { unbeaten, strictlyUnbeaten } = standing.chances;
  const likely = judged.flatMap((_, place) => (unbeaten[place] >= likelyAt ? [place] : []));
  const best = aims.map((_, aim) => bestOf(likely, posterior, aim));
  return policies.map((policy) => {
    const replications = known.counts[policy.number];
    const place = judged.indexOf(policy.number);
    if (place < 0) {
      return {
        policy,
        replications,
        missingCount: missingCountOf(policy.number),
        membership: 'cannot tell',
        probability: null,
        strictProbability: null,
        expected: aims.map(() => noInterval),
        givesUp: aims.map(() => null),
        beatenBy: [],
        asGoodAs: [],
      };
    }
    return {
      policy,
      replications,
      missingCount: 0,
      membership: standing.memberships[place],
      probability: unbeaten[place],
      strictProbability: strictlyUnbeaten[place],
      expected: aims.map((aim, i) => expectedOf(posterior, place, aim, i)),
      givesUp: aims.map((aim, i) => givenUp(known, place, best[i], aim, i)),
      beatenBy: beatersOf(known, place),
      asGoodAs: likely
        .filter((other) => other !== place && isAsGood(posterior, place, other, worthwhileOf(aims)))
        .map((other) => judged[other]),
    };
  });
}

function worthwhileOf(aims: readonly Aim[]): readonly number[] {
  return aims.map(({ worthwhile }) => worthwhile);
}

function bestOf(places: readonly number[], { means, aimCount }: Posterior, aim: number): number | null {
  let best: number | null = null;
  for (const place of places) {
    if (best === null || means[place * aimCount + aim] > means[best * aimCount + aim]) best = place;
  }
  return best;
}

function expectedOf(
  { means, draws, policyCount, aimCount, drawCount }: Posterior,
  place: number,
  { sign }: Aim,
  aim: number,
): Interval {
  const at = place * aimCount + aim;
  const values = Float64Array.from(
    { length: drawCount },
    (_, draw) => sign * draws[draw * policyCount * aimCount + at],
  );
  return { mean: sign * means[at], low: quantile(values, lowEnd), high: quantile(values, highEnd) };
}

function givenUp(
  { judged, posterior }: Judged,
  place: number,
  best: number | null,
  { sign }: Aim,
  aim: number,
): GivenUp | null {
  if (best === null) return null;
  const { means, aimCount } = posterior;
  const own = means[place * aimCount + aim];
  const ofBest = means[best * aimCount + aim];
  const differences = differencesOf(posterior, place, best, aim).map((difference) => sign * difference);
  return {
    best: judged[best],
    difference: {
      mean: sign > 0 ? own - ofBest : ofBest - own,
      low: quantile(differences, lowEnd),
      high: quantile(differences, highEnd),
    },
  };
}

function beatersOf({ judged, standing }: Judged, place: number): JudgedPolicy['beatenBy'] {
  const { beatenBy } = standing.chances;
  return judged
    .map((policy, other) => ({ policy, probability: beatenBy[place * judged.length + other] }))
    .filter(({ probability }) => probability > 0)
    .sort((a, b) => b.probability - a.probability || a.policy - b.policy)
    .slice(0, rivalsTold);
}

/** A likely member, and the others that are shown to be as good as it. */
export interface Distinct {
  readonly member: JudgedPolicy;
  readonly asGood: readonly JudgedPolicy[];
}

/**
 * The likely members, the likeliest first and of equals the shipped ones; those shown to be as good as one before them stand
 * behind it. What is left is not shown to be as good as each other, which with few runs does not mean that it differs.
 */
export function distinctMembers(policies: readonly JudgedPolicy[]): readonly Distinct[] {
  const likely = policies
    .filter(isLikely)
    .sort(
      (a, b) =>
        (b.probability ?? 0) - (a.probability ?? 0) ||
        b.policy.shippedAs.length - a.policy.shippedAs.length ||
        a.policy.number - b.policy.number,
    );
  const distinct: { member: JudgedPolicy; asGood: JudgedPolicy[] }[] = [];
  for (const one of likely) {
    const before = distinct.find(({ member }) => one.asGoodAs.includes(member.policy.number));
    if (before === undefined) distinct.push({ member: one, asGood: [] });
    else before.asGood.push(one);
  }
  return distinct;
}
