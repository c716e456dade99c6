// Plays one piece: what a worker thread is asked to do.
import { simulate } from '../model/simulate.ts';
import { type RunSummary, summarise } from '../model/summary.ts';
import type { Piece } from './ports.ts';

export function playPiece(piece: Piece): RunSummary {
  return summarise(simulate(piece.scenario, piece.seed, piece.replication), piece.replication, piece.patients);
}
