// What an experiment needs from the outside: somebody to play its pieces. The command line and the page each bring one.
import type { RunSummary } from '../model/summary.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { RunEvents } from './events/runEvents.ts';
import type { Run, RunRow } from './runs.ts';

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

/** Plays many runs of which only a row each is kept. */
export interface ChunkExecutor {
  /**
   * Plays chunks as they are drawn from the iterable, a few ahead of the threads, and hands each on as it finishes, in any
   * order; nothing is held once it is handed on. Waits for what `onFinished` promises before it draws more.
   * @throws what `onFinished` throws; what playing a run throws is no throw but a failure in the chunk's outcome
   */
  playChunks(
    chunks: Iterable<Chunk>,
    onFinished: (chunk: Chunk, outcomes: readonly RunOutcome[]) => void | Promise<void>,
  ): Promise<void>;
}

/** Runs that are played together in one thread: enough that handing them over costs nothing to speak of. */
export interface Chunk {
  readonly number: number;
  readonly seed: number | string;
  readonly runs: readonly Run[];
}

/** A row, or in words why the run could not be played to its end. */
export type RunOutcome = RunRow | { readonly failure: string };

/** Plays runs of one seed and gives their rows in the order asked. @throws when a run fails, naming it */
export type PlayRuns = (runs: readonly Run[]) => Promise<readonly RunRow[]>;
