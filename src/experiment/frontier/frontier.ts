// Looks for the boundary policies that no other beats: plays every policy a little, then those in doubt and their rivals
// until nobody is in doubt or the runs are used up, and then the likely members under all conditions to see what breaks them.
import type { PlayRuns } from '../ports.ts';
import type { Limit } from '../staff/staffResult.ts';
import type { Study } from '../study/study.ts';
import { breakingOf } from './breaking.ts';
import { nextCounts, posteriorDraws, standingOf } from './doubt.ts';
import type { Break, Breaking, Effort, FoundFrontier, FrontierResult, JudgedPolicy } from './frontierResult.ts';
import { distinctMembers, type Judged, judgedPolicies } from './judged.ts';
import { type LaidOut, layOut, type NamedPolicy } from './laidOut.ts';
import { Ledger } from './ledger.ts';
import { posteriorOf } from './posterior.ts';

export interface FrontierAsked {
  readonly study: Study;
  /** Most runs in looking for the frontier; the first round is played whatever it says. */
  readonly budget: number;
  /** Looked at under single conditions. */
  readonly limits: readonly Limit[];
  /** Shipped scenarios, to mark their policies. */
  readonly known: readonly NamedPolicy[];
  readonly play: PlayRuns;
  /** What must be said of the warm-up of the study's scenario. */
  readonly warmUp: readonly string[];
  readonly command: string;
  readonly programVersion: string;
}

/** Policies that are looked at under single conditions, at most. */
const finalistsMost = 8;
/** How often each condition is played for these. */
const repeats = 2;

/** Runs on top of the budget, at most. */
export function breakingRunsMost({ policies, conditions, circumstances }: LaidOut): number {
  return circumstances.length === 0 ? 0 : Math.min(finalistsMost, policies.length) * repeats * conditions.length;
}

export async function findFrontier(asked: FrontierAsked): Promise<FoundFrontier> {
  const { study, limits } = asked;
  const laidOut = layOut(study, asked.known);
  const ledger = new Ledger(study, laidOut);
  const { effort, last } = await search(asked, laidOut, ledger);
  // What is played from here on goes to a few of them, and does not move what is said of all.
  const policies = judgedPolicies(laidOut, last, (policy) => ledger.missingCountOf(policy));
  const breaking = await whatBreaks(asked, laidOut, ledger, policies);
  const { levers, circumstances, aims, conditions } = laidOut;
  const result: FrontierResult = {
    study,
    levers,
    circumstances,
    aims,
    policies,
    conditions,
    breaking,
    limits,
    effort: { ...effort, breakingRuns: ledger.runCount - effort.searchRuns },
    warmUp: asked.warmUp,
    command: asked.command,
    programVersion: asked.programVersion,
  };
  return { result, runs: ledger.runs() };
}

/** Plays until everybody is placed or the runs are used up. */
async function search({ study, budget, play }: FrontierAsked, laidOut: LaidOut, ledger: Ledger) {
  const firstReplications = study.replications;
  await ledger.playOn(new Map(laidOut.policies.map(({ number }) => [number, firstReplications])), play);
  for (let rounds = 1; ; rounds += 1) {
    const last = judge(ledger, laidOut, study.seed);
    const { judged, standing } = last;
    const counts = judged.map((policy) => ledger.counts[policy]);
    const wanted = nextCounts(standing, counts, budget - ledger.runCount);
    if (wanted.size === 0) {
      const isDecided = !standing.memberships.includes('cannot tell');
      const stopped: Effort['stopped'] = isDecided ? 'decided' : 'budget';
      return { effort: { budget, searchRuns: ledger.runCount, firstReplications, rounds, stopped }, last };
    }
    await ledger.playOn(new Map([...wanted].map(([place, count]) => [judged[place], count])), play);
  }
}

/** Plays the likeliest members that differ under all conditions. */
async function whatBreaks(
  { study, limits, play }: FrontierAsked,
  laidOut: LaidOut,
  ledger: Ledger,
  policies: readonly JudgedPolicy[],
): Promise<readonly Breaking[]> {
  const { circumstances, conditions, aims } = laidOut;
  if (circumstances.length === 0) return [];
  const finalists = distinctMembers(policies)
    .slice(0, finalistsMost)
    .map(({ member }) => member.policy.number)
    .sort((a, b) => a - b);
  const until = conditions.length * repeats;
  await ledger.playOn(new Map(finalists.map((policy) => [policy, until])), play);
  const isWhole = (policy: number) => ledger.missingCountOf(policy) === 0;
  const whole = finalists.filter(isWhole);
  const rows = whole.map((policy) => ledger.rowsOf(policy));
  const breaks: readonly Break[] = [{ kind: 'beaten' }, ...limits.map((limit) => ({ kind: 'limit', limit }) as const)];
  return breakingOf({ policies: whole, rows, conditions, repeats, aims, circumstances, seed: study.seed }, breaks);
}

function judge(ledger: Ledger, { policies, aims }: LaidOut, seed: number | string): Judged {
  const judged = policies.map(({ number }) => number).filter((policy) => ledger.missingCountOf(policy) === 0);
  const played = judged.map((policy) => ledger.playedOf(policy));
  const posterior = posteriorOf(played, posteriorDraws, seed);
  const worthwhile = aims.map((aim) => aim.worthwhile);
  return { judged, posterior, standing: standingOf(posterior, worthwhile), counts: ledger.counts };
}
