// What a worker thread does: plays some pieces and hands the results back, large arrays moved rather than copied; or plays
// a chunk of runs and hands back their rows.
import { move, transferableSymbol, valueSymbol } from 'piscina';
import { playChunk } from '../experiment/chunk.ts';
import { playPiece } from '../experiment/piece.ts';
import type { Chunk, Piece } from '../experiment/ports.ts';

// Below this a copy costs less than it could harm: an array shared between results must not be moved away.
const movedBytesAtLeast = 65_536;

/** Called by the pool of threads. */
export default function play(task: readonly Piece[] | Chunk): object {
  if ('runs' in task) return playChunk(task);
  const played = task.map(playPiece);
  const buffers = new Set<ArrayBuffer>();
  collectBuffers(played, buffers);
  return move({ [transferableSymbol]: [...buffers], [valueSymbol]: played });
}

function collectBuffers(value: unknown, found: Set<ArrayBuffer>): void {
  if (typeof value !== 'object' || value === null) return;
  if (ArrayBuffer.isView(value)) {
    const { buffer, byteLength } = value;
    const isWhole = byteLength === buffer.byteLength;
    if (buffer instanceof ArrayBuffer && isWhole && byteLength >= movedBytesAtLeast) found.add(buffer);
    return;
  }
  for (const part of Object.values(value)) collectBuffers(part, found);
}
