// What a room in the chair is asked about, and what it has said so far: plain values, so that the whole session can be
// played again from its start at any time.
import type { DecisionPoint } from '../../model/discretion/points.ts';
import type { Scenario } from '../../scenario/scenario.ts';

export type PointId = DecisionPoint['id'];

/** Which decisions are asked about: all, those that the worker reads as at the edge or beyond, or those of some kinds. */
export type AskedAbout = 'all' | 'edgeOrBeyond' | readonly PointId[];

/** One answer of the room. */
export interface ChairAnswer {
  /** Whether the act is done; null leaves it to the worker. */
  readonly does: boolean | null;
  /** The same from now on whenever this decision point comes up, without asking again. */
  readonly always: boolean;
  /** Decision points for which an earlier `always` is taken back, from this answer on. */
  readonly askAgain?: readonly PointId[];
}

export interface ChairAsked {
  /** Holds exactly one area. */
  readonly scenario: Scenario;
  readonly seed: number | string;
  readonly replication: number;
  /** Row of the worker, in the order of the scenario's teams and posts. */
  readonly worker: number;
  /** First week of the run, from 0, in which the room decides, and for how many weeks. */
  readonly fromWeek: number;
  readonly weeks: number;
  readonly about: AskedAbout;
  readonly answers: readonly ChairAnswer[];
}

/**
 * Kinds that a room is asked about unless it says otherwise: whom to book again, keep on, take on, stand in for and answer.
 * Some three of them come up a week in a full post of the shipped baseline; of all kinds together some 24.
 */
export const usualKinds: readonly PointId[] = ['D3', 'D4', 'D7', 'D8', 'D9', 'D10'];

/** Whether a decision belongs to those that are asked about. */
export function isAskedAbout(about: AskedAbout, id: PointId, readClass: number): boolean {
  if (about === 'all') return true;
  return about === 'edgeOrBeyond' ? readClass > 0 : about.includes(id);
}
