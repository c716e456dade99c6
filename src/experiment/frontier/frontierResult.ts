// What a search for the frontier hands to storage, report and command line: every policy with the chance that no other beats
// it, what the members give up against each other, the conditions that break them, and how much was played.
import type { MeasureName } from '../../model/measureTable.ts';
import type { ParameterValue } from '../../scenario/scenario.ts';
import type { Interval } from '../result.ts';
import type { RunRow } from '../runs.ts';
import type { Limit } from '../staff/staffResult.ts';
import type { Factor, Study } from '../study/study.ts';

/** What the policies are judged by. */
export interface Aim {
  readonly measure: MeasureName;
  /** 1 where more is better, -1 where less is. */
  readonly sign: 1 | -1;
  /** Smallest change worth a word, in the measure's unit; above 0. */
  readonly worthwhile: number;
}

/** One combination of what planners can set. */
export interface Policy {
  /** From 0: place in `FrontierResult.policies`. */
  readonly number: number;
  /** In words from its levels: `latitude edge, firmness 0.9, supervision coverage 1`. */
  readonly label: string;
  /** Of each of `FrontierResult.levers`. */
  readonly values: readonly ParameterValue[];
  /** Shipped scenarios that have this boundary policy. */
  readonly shippedAs: readonly string[];
}

/** One combination of what planners have to live with. */
export interface Condition {
  readonly number: number;
  /** Of each of `FrontierResult.circumstances`. */
  readonly values: readonly ParameterValue[];
}

/**
 * `on` and `off` are said from a probability of 95%. `close`: in doubt, and it hangs on ties. The likeliest to beat it is
 * better on an aim by more than the smallest worthwhile change, and where either may be ahead they differ by no more than that,
 * by 95% intervals. It does not say that the policy is as good. `cannot tell`: in doubt, and more runs might settle it, or a
 * run has no value.
 */
export type Membership = 'on' | 'off' | 'close' | 'cannot tell';

export interface JudgedPolicy {
  readonly policy: Policy;
  readonly replications: number;
  /** Runs in which an aim has no value; with one of them the policy is not judged. */
  readonly missingCount: number;
  readonly membership: Membership;
  /**
   * Chance that no other beats it: none is at least as good on all aims and on one of them better by more than the smallest
   * worthwhile change. Covers chance and the stated conditions. Null where it is not judged.
   */
  readonly probability: number | null;
  /** The same where better by any amount is enough; never above `probability`. */
  readonly strictProbability: number | null;
  /** Of each aim: expected value over the conditions, 95%; covers chance and the stated conditions. */
  readonly expected: readonly Interval[];
  /** Of each aim: how far it lies behind the policy likely on the frontier that is best on it; null where there is none. */
  readonly givesUp: readonly (GivenUp | null)[];
  /** Who beats it with what chance, the most likely first; five at most. */
  readonly beatenBy: readonly { readonly policy: number; readonly probability: number }[];
  /** Likely members that it differs from by less than the smallest worthwhile change on every aim, with 95%. */
  readonly asGoodAs: readonly number[];
}

export interface GivenUp {
  /** `Policy.number` of the best. */
  readonly best: number;
  /** This policy less the best, in the measure's unit, 95%; covers chance and the stated conditions. */
  readonly difference: Interval;
}

/** What is looked for under single conditions. */
export type Break = { readonly kind: 'beaten' } | { readonly kind: 'limit'; readonly limit: Limit };

/** One restriction of a box: the factor from `low` to `high` (null: as far as the range goes), or only some of its levels. */
export interface BoxSide {
  /** Place in `FrontierResult.circumstances`. */
  readonly circumstance: number;
  readonly within:
    | { readonly low: number | null; readonly high: number | null }
    | { readonly levels: readonly ParameterValue[] };
  /** Chance that the share of bad cases would rise so much by this restriction if it meant nothing (Bryant and Lempert 2010). */
  readonly quasiP: number;
}

export interface Box {
  readonly sides: readonly BoxSide[];
  /** Conditions in the box, and bad ones among them. */
  readonly conditionCount: number;
  readonly badCount: number;
  /** Share of all bad cases that lie in the box. */
  readonly coverage: number;
  /** Share of the cases in the box that are bad. */
  readonly density: number;
  /** Share of equally good boxes found when the bad cases are dealt out at random. */
  readonly permutationP: number;
}

/**
 * How the search for a box ended: with one; with one that bad cases dealt out at random give as well; with none to test;
 * or it was not begun, for there are too few bad cases or too few others.
 */
export type Pattern = 'told' | 'like chance' | 'none found' | 'too few cases';

/** Under which conditions a policy is beaten by another likely member, or breaks a limit. */
export interface Breaking {
  readonly policy: number;
  readonly of: Break;
  /** Conditions played, each so many times, with the same luck for all policies. */
  readonly conditionCount: number;
  readonly repeats: number;
  readonly badCount: number;
  readonly box: Box | null;
  readonly pattern: Pattern;
}

export interface FrontierResult {
  readonly study: Study;
  /** What planners can set, and what they cannot; in the study's order. */
  readonly levers: readonly Factor[];
  readonly circumstances: readonly Factor[];
  readonly aims: readonly Aim[];
  readonly policies: readonly JudgedPolicy[];
  readonly conditions: readonly Condition[];
  /** Empty where nothing is beyond control. */
  readonly breaking: readonly Breaking[];
  readonly limits: readonly Limit[];
  readonly effort: Effort;
  /** What must be said of the warm-up of the study's scenario, in sentences; empty where nothing must. */
  readonly warmUp: readonly string[];
  readonly command: string;
  readonly programVersion: string;
}

export interface Effort {
  /** Most runs allowed in looking for the frontier. */
  readonly budget: number;
  /** Played in looking for it, the first round and the later ones. */
  readonly searchRuns: number;
  /** Replications that every policy has at least. */
  readonly firstReplications: number;
  readonly rounds: number;
  /** Why no more was played: every policy is on, off or close, or the runs were used up. */
  readonly stopped: 'decided' | 'budget';
  /** Played on top of those to see what breaks the likely members. */
  readonly breakingRuns: number;
}

export interface FrontierRun {
  readonly policy: number;
  readonly condition: number;
  readonly replication: number;
  readonly row: RunRow;
}

/** The result and what it was made of. */
export interface FoundFrontier {
  readonly result: FrontierResult;
  /** In the order of policy, then replication. */
  readonly runs: readonly FrontierRun[];
}
