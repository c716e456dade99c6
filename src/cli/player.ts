// What a worker thread does: plays one piece and hands the result back, large arrays moved rather than copied.
import { move, transferableSymbol, valueSymbol } from 'piscina';
import { playPiece } from '../experiment/piece.ts';
import type { Piece } from '../experiment/ports.ts';

// Below this a copy costs less than it could harm: an array shared between results must not be moved away.
const movedBytesAtLeast = 65_536;

/** Called by the pool of threads. */
export default function play(piece: Piece): object {
  const summary = playPiece(piece);
  const buffers = new Set<ArrayBuffer>();
  collectBuffers(summary, buffers);
  return move({ [transferableSymbol]: [...buffers], [valueSymbol]: summary });
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
