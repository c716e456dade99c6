// What a worker thread does: plays some pieces and hands the results back, large arrays moved rather than copied; or plays
// a chunk of runs and hands back their rows.
import { move, transferableSymbol, valueSymbol } from 'piscina';
import { playChunk } from '../experiment/chunk.ts';
import { largeBuffersIn } from '../experiment/largeBuffers.ts';
import { playPiece } from '../experiment/piece.ts';
import type { Chunk, Piece } from '../experiment/ports.ts';

/** Called by the pool of threads. */
export default function play(task: readonly Piece[] | Chunk): object {
  if ('runs' in task) return playChunk(task);
  const played = task.map(playPiece);
  return move({ [transferableSymbol]: largeBuffersIn(played), [valueSymbol]: played });
}
