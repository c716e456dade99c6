// What a study asks: which factors vary over what, by which design, what is measured, how often it is repeated. Pure values.
import type { MeasureName } from '../../model/measureTable.ts';
import type { ParameterValue, Scenario } from '../../scenario/scenario.ts';

/** Whether planners can set the factor (a lever) or have to live with it (an uncertainty). */
export type Control = 'canControl' | 'cannotControl';

/** Any value from `low` to `high`, in the factor's unit. */
export interface FactorRange {
  readonly low: number;
  readonly high: number;
  /** Only whole numbers, both ends included. */
  readonly whole: boolean;
}

export interface Factor {
  /**
   * Parameter such as `policy.clarity`, or `team.wholeTimeEquivalents`: of every team together, its posts made fewer or more, with
   * the referrals left as they are.
   */
  readonly name: string;
  readonly control: Control;
  readonly over: FactorRange | { readonly levels: readonly ParameterValue[] };
}

/** Where in the space of the factors the points lie. Each coordinate of a point is spread over the factor's range or levels. */
export type Design =
  /** Every combination; a range is cut into so many evenly spaced levels, both ends included. */
  | { readonly kind: 'factorial'; readonly levelsOfRange: number }
  | { readonly kind: 'latin-hypercube'; readonly points: number }
  /** A scrambled Sobol sequence; balanced best when `points` is a power of two. */
  | { readonly kind: 'sobol'; readonly points: number }
  /** Morris' elementary effects: points = trajectories x (factors + 1). */
  | { readonly kind: 'morris'; readonly trajectories: number; readonly levels: number }
  /** Saltelli's matrices for Sobol indices: points = samples x (factors + 2), or x (2 factors + 2) with second order. */
  | { readonly kind: 'saltelli'; readonly samples: number; readonly secondOrder: boolean };

export interface Study {
  /** After its file. */
  readonly name: string;
  /** Ends in "?". */
  readonly question: string;
  /** What every point starts from. */
  readonly scenario: Scenario;
  /** Those that cannot be controlled first, each kind in the order of the file. */
  readonly factors: readonly Factor[];
  readonly design: Design;
  /** What the analysis looks at; all measures are kept. */
  readonly measures: readonly MeasureName[];
  readonly replications: number;
  readonly seed: number | string;
}

/** One combination of the factors. */
export interface Point {
  /** From 0, in the order of the design. */
  readonly number: number;
  /** Of each factor, in the order of `Study.factors`. */
  readonly values: readonly ParameterValue[];
}
