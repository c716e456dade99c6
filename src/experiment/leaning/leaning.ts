// The answer to "what does this result lean on?": figures, swings and ranks. Every interval is 95%: chance only.
import type { MeasureName } from '../../model/measureTable.ts';
import type { ParameterId } from '../../scenario/parameters.ts';
import type { ParameterValue } from '../../scenario/scenario.ts';
import type { DirectionWord, Interval } from '../result.ts';

/** A measure of one of the result's scenarios, or its difference from another. Both are places in the list of scenarios. */
export interface Question {
  readonly scenario: number;
  /** Null where the measure itself is asked for. */
  readonly against: number | null;
  readonly measure: MeasureName;
}

/** The figure asked for with a parameter in one position. */
export interface Position {
  readonly value: ParameterValue;
  readonly figure: Interval;
  /** The figure less what it is in the result, paired. */
  readonly shift: Interval;
  /** What would be said of the difference; null where none is asked for or it was played too few times to say. */
  readonly verdict: DirectionWord | null;
}

/** What one parameter does to one figure. */
export interface Leaning {
  readonly parameter: ParameterId;
  /** At the bottom and at the top of the plausible range; of a mechanism on and off. */
  readonly at: readonly [Position, Position];
  /** The second position less the first, paired. */
  readonly swing: Interval;
  readonly replications: number;
  /** Why a position cannot be played; figures are empty then. */
  readonly unplayable: string | null;
}

/** One figure of the result and all that it may lean on. */
export interface Ranking {
  readonly scenario: string;
  /** What the figure is a difference from; null where it is the measure itself. */
  readonly baseline: string | null;
  readonly measure: MeasureName;
  readonly asIs: Interval;
  readonly verdict: DirectionWord | null;
  /** Largest swing first; those played with all replications before the others. */
  readonly ranked: readonly Leaning[];
  /** How far from none the interval of any swing reaches that was played few times; null where none was. */
  readonly otherSwingsWithin: number | null;
  /** How many of those played few times might change the verdict, for all that can be told. */
  readonly otherFlipsPossible: number;
}

export interface Leanings {
  readonly rankings: readonly Ranking[];
  /** How many parameters were moved. */
  readonly moved: number;
  /** Of the result as it is and of what leads. */
  readonly replications: number;
  /** How many parameters were played so many times. */
  readonly leading: number;
  /** Of all others. */
  readonly firstReplications: number;
}

/** How far from zero the mean is; where a figure is lost altogether, further than anything. */
export function sizeOf({ swing, unplayable }: Leaning): number {
  if (unplayable !== null) return -1;
  return swing.mean === null ? Number.MAX_VALUE : Math.abs(swing.mean);
}

/** How far from zero the interval reaches; unlimited without an interval. */
export function reachOf({ low, high }: Interval): number {
  return low === null || high === null ? Number.MAX_VALUE : Math.max(Math.abs(low), Math.abs(high));
}
