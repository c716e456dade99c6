// Plays one piece: what a worker thread is asked to do.
import { Journal } from '../model/journal.ts';
import { simulate } from '../model/simulate.ts';
import { summarise } from '../model/summary.ts';
import { gatherEvents } from './events/gatherEvents.ts';
import type { Piece, Played } from './ports.ts';

export function playPiece({ scenario, seed, replication, patients, events }: Piece): Played {
  const journal = events ? new Journal() : null;
  const record = simulate(scenario, seed, replication, journal);
  const summary = summarise(record, replication, patients);
  return journal === null ? summary : { ...summary, events: gatherEvents(record.world, journal, replication) };
}
