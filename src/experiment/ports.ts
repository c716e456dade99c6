// What an experiment needs from the outside: somebody to play its pieces. The command line and the page each bring one.
import type { RunSummary } from '../model/summary.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { RunEvents } from './events/runEvents.ts';

/** One replication of one area: the smallest thing that is played on its own. */
export interface Piece {
  /** Holds exactly one area. */
  readonly scenario: Scenario;
  readonly seed: number | string;
  readonly replication: number;
  /** Whether the table of patients is wanted. */
  readonly patients: boolean;
  /** Whether the event log is wanted; absent, it is not. */
  readonly events?: boolean;
  /** Relative cost, so that the heaviest pieces can be started first. */
  readonly weight: number;
}

/** What playing a piece gives. */
export interface Played extends RunSummary {
  /** Only where the piece asked for it. */
  readonly events?: RunEvents;
}

export interface Executor {
  /**
   * Plays the pieces in any order on any number of threads and gives the results by index.
   * @param onFinished called after each piece with how many are finished
   */
  play(pieces: readonly Piece[], onFinished?: (finishedCount: number) => void): Promise<readonly Played[]>;
}
