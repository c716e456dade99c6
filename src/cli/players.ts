// Who plays: this thread, or a pool of threads that is started when it is first needed and lasts as long as the command.
import { setImmediate } from 'node:timers/promises';
import type { Piscina } from 'piscina';
import type { Chunk, Piece, Played, RunOutcome } from '../experiment/ports.ts';

/** After the signal everything rejects with its reason. */
export interface Player {
  playPieces(pieces: readonly Piece[]): Promise<readonly Played[]>;
  playChunk(chunk: Chunk): Promise<readonly RunOutcome[]>;
  close(): Promise<void>;
}

/** Stops between pieces: while one is being played no signal arrives. */
export function playerHere(signal: AbortSignal): Player {
  const letSignalsThrough = async () => {
    await setImmediate();
    signal.throwIfAborted();
  };
  return {
    async playPieces(pieces) {
      const { playPiece } = await import('../experiment/piece.ts');
      const played: Played[] = [];
      for (const piece of pieces) {
        played.push(playPiece(piece));
        await letSignalsThrough();
      }
      return played;
    },
    async playChunk(chunk) {
      const { playChunk } = await import('../experiment/chunk.ts');
      const outcomes = playChunk(chunk);
      await letSignalsThrough();
      return outcomes;
    },
    async close() {},
  };
}

/** Stops at once, even in the middle of a piece. */
export function playerInThreads(threadCount: number, signal: AbortSignal, playerFile: string): Player {
  let started: Promise<Piscina> | null = null;
  let fault: Error | null = null;
  const close = async () => {
    signal.removeEventListener('abort', stop);
    const pool = await started;
    await pool?.destroy();
  };
  const stop = () => void close();
  const start = async () => {
    signal.addEventListener('abort', stop);
    const { Piscina: Pool } = await import('piscina');
    const pool = new Pool({
      filename: playerFile,
      minThreads: 0,
      maxThreads: threadCount,
      idleTimeout: Number.POSITIVE_INFINITY,
    });
    // A thread that dies without a task is a fault; while the pool is taken down it comes too late to matter.
    pool.on('error', (error: Error) => {
      fault ??= error;
      void pool.destroy();
    });
    return pool;
  };
  const run = async (task: readonly Piece[] | Chunk) => {
    signal.throwIfAborted();
    started ??= start();
    const pool = await started;
    try {
      return await pool.run(task);
    } catch (error) {
      signal.throwIfAborted();
      throw fault ?? error;
    }
  };
  return { playPieces: run, playChunk: run, close };
}
