// Plays one replication of one area again, with a journal, and makes sure that it is the run of the result.
import { fingerprintOf } from '../../model/fingerprint.ts';
import { Journal } from '../../model/journal.ts';
import { entry } from '../../model/journalKinds.ts';
import { simulate } from '../../model/simulate.ts';
import type { World } from '../../model/world.ts';
import type { Scenario } from '../../scenario/scenario.ts';

/** One replication of one area, as a manifest names it. */
export interface ReplayAsked {
  /** Holds exactly one area. */
  readonly scenario: Scenario;
  readonly seed: number | string;
  readonly replication: number;
  /** Of the run that is to be played again. */
  readonly fingerprint: string;
}

export interface Replay extends ReplayAsked {
  readonly world: World;
  readonly journal: Journal;
  /** Row of the journal at which each week of the run begins, and at the end how many rows there are. */
  readonly weekStarts: readonly number[];
}

/** A run, or what there is of it so far, with what happened in it. */
export type Noted = Pick<Replay, 'world' | 'journal'>;

/** The same run once more, with everything that happened in it; null when this version plays it differently. */
export function replay(asked: ReplayAsked): Replay | null {
  const journal = new Journal();
  const { world } = simulate(asked.scenario, asked.seed, asked.replication, journal);
  if (fingerprintOf(world) !== asked.fingerprint) return null;
  return { ...asked, world, journal, weekStarts: weekStartsOf(journal) };
}

function weekStartsOf(journal: Journal): readonly number[] {
  const starts = [0];
  for (let row = 0; row < journal.count; row += 1) {
    if (journal.kind[row] === entry.weekBegins) starts.push(row);
  }
  return [...starts, journal.count];
}
