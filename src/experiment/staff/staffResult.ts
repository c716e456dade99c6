// What a search for staff hands to storage, report and command line: the answer, every value visited, and what it rests on.
import type { MeasureName } from '../../model/measureTable.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { EnsembleIdentity } from '../overAssumptions.ts';
import type { Drift, Interval } from '../result.ts';

/** What is looked for: the fewest equivalents, the most referrals, or the tightest cap. */
export const leverNames = ['wte', 'referrals', 'session-cap', 'caseload-cap'] as const;
export type LeverName = (typeof leverNames)[number];

export type Comparison = '<' | '<=' | '>' | '>=';

/** A measure that must stay on one side of a number. */
export interface Limit {
  readonly measure: MeasureName;
  readonly comparison: Comparison;
  /** In the measure's own unit: shares from 0 to 1. */
  readonly value: number;
}

/** The values that were open to the search. */
export interface Grid {
  readonly lever: LeverName;
  /** The unit of the values in words, such as `whole-time equivalents`. */
  readonly unit: string;
  readonly step: number;
  /** From what one would like best (fewest equivalents, most referrals, tightest cap) to what one would like least. */
  readonly values: readonly number[];
  /** The scenario as it is; null where it has no such value (no cap). It is played beside the others, whether it is one of `values` or not. */
  readonly present: number | null;
}

/**
 * `keeps` and `fails` are said with the wanted probability, all looks paid for. `at the limit`: within the smallest
 * worthwhile change of a limit, or not decided after the most replications; the search takes it for a failure.
 * `open`: played only once, because nothing hung on it.
 */
export type Keeping = 'keeps' | 'fails' | 'at the limit' | 'open';

/** One limit at one value. */
export interface LimitAt {
  readonly keeping: Keeping;
  /** Expected value of the measure, 95%, chance only, as if looked at once; null where a replication has no value. */
  readonly expected: Interval;
  /** Chance that the expected value keeps the limit, by t, as if looked at once; 0 where a replication has no value. */
  readonly probability: number;
  /** Replications in which the measure has no value, such as a wait that nobody got to the end of. */
  readonly missingCount: number;
  /** Replications that keep the limit, each by itself. */
  readonly keptCount: number;
}

/** One value that was played. */
export interface Visited {
  readonly value: number;
  readonly replications: number;
  /** In the order of the limits. */
  readonly limits: readonly LimitAt[];
  /** Of all limits together. */
  readonly keeping: Keeping;
  /** At least this is the probability of `keeps` or of `fails`, all looks and values paid for; null for the others. */
  readonly probability: number | null;
  /** Share of replications that keep all limits at once, what a single service may live through; 95%, chance only. */
  readonly oneService: Interval;
  /** In the order of the limits: the effect that must stand beside a before-after change, 95%, chance only; null for other measures. */
  readonly effects: readonly ({ readonly measure: MeasureName; readonly expected: Interval } | null)[];
  /** Pay with on-costs and supervision, pounds a year; 95%, chance only. */
  readonly costPerYearPounds: Interval;
}

/** What changes from the answer to the next value that one would like better; the same replications, paired. */
export interface NextBetter {
  readonly value: number;
  readonly keeping: Keeping;
  /** In the order of the limits: the measure there less the measure at the answer; 95%, chance only. */
  readonly differences: readonly Interval[];
}

/** One set of assumptions. */
export interface SetStaff {
  /** Number of the candidate that the set was. */
  readonly candidate: number;
  /** The answer of the defaults under this set: by a t interval of 95% a limit, as if looked at once. */
  readonly atAnswer: 'keeps' | 'fails' | 'cannot tell' | null;
  /** Whether the means at the answer keep all limits. */
  readonly meansKeepAtAnswer: boolean | null;
  /** First value, best-liked first, whose means keep all limits, by bisection; null where none does. */
  readonly answer: number | null;
}

export interface StaffOverSets {
  readonly ensemble: EnsembleIdentity;
  readonly replications: number;
  readonly sets: readonly SetStaff[];
  /** For each value that is the answer of a set, best-liked first: in how many sets it is enough. */
  readonly enough: readonly { readonly value: number; readonly setCount: number }[];
}

export interface StaffResult {
  readonly scenario: Scenario;
  readonly seed: number | string;
  /** Confidence wanted, 0-1. */
  readonly probability: number;
  readonly limits: readonly Limit[];
  readonly grid: Grid;
  /** The best-liked visited value that keeps all limits; null where none does. */
  readonly answer: number | null;
  /** In the order of `grid.values`; with the present value among them. */
  readonly visited: readonly Visited[];
  /** Null without an answer, and where the answer is the first of the grid. */
  readonly nextBetter: NextBetter | null;
  /** Places in `limits` of those that are not kept at the next better value; without an answer, at the value that came nearest. */
  readonly binding: readonly number[];
  /** Without an answer: the visited value that came nearest to keeping them; otherwise null. */
  readonly nearest: number | null;
  /** Values less liked than the answer that do not keep all limits: more is not always better here. */
  readonly notMonotone: readonly number[];
  /** Whether caseload and backlog settle at the answer, or at the value that came nearest. */
  readonly drift: Drift;
  /** What must be said there of an empty start, a short warm-up or a short run, in sentences. */
  readonly warmUp: readonly string[];
  /** Only with sets of assumptions. */
  readonly overSets: StaffOverSets | null;
  /** What must be said beside the figures, in sentences. */
  readonly remarks: readonly string[];
  readonly runCount: number;
}
