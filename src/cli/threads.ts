// Plays pieces on worker threads, or in this thread when only one is asked for. Results come by index, so that the
// number of threads never shows in them.
import { setImmediate } from 'node:timers/promises';
import type { Chunk, ChunkExecutor, Executor, Piece, RunOutcome } from '../experiment/ports.ts';
import type { RunSummary } from '../model/summary.ts';
import { builtPlayerFile } from './packageFolder.ts';

export interface ThreadsOptions {
  readonly threadCount: number;
  /** Stops between pieces (one thread) or at once (several): play then rejects with the signal's reason. */
  readonly signal: AbortSignal;
  /** Called with the share of the work that is finished, 0 to 1. */
  readonly onShare?: (finishedShare: number) => void;
  /** The module that plays a piece in a thread; another one only in tests. */
  readonly playerFile?: string;
}

export function createExecutor({
  threadCount,
  signal,
  onShare,
  playerFile = builtPlayerFile,
}: ThreadsOptions): Executor & ChunkExecutor {
  return {
    async play(pieces, onFinished) {
      signal.throwIfAborted();
      const order = heaviestFirst(pieces);
      const totalWeight = pieces.reduce((sum, piece) => sum + piece.weight, 0);
      const results: RunSummary[] = new Array(pieces.length);
      let finishedWeight = 0;
      let finishedCount = 0;
      const finish = (index: number, summary: RunSummary) => {
        results[index] = summary;
        finishedWeight += pieces[index].weight;
        finishedCount += 1;
        onFinished?.(finishedCount);
        onShare?.(totalWeight > 0 ? finishedWeight / totalWeight : finishedCount / pieces.length);
      };
      if (threadCount === 1) await playHere(pieces, order, finish, signal);
      else await playInThreads(pieces, order, finish, signal, Math.min(threadCount, pieces.length), playerFile);
      return results;
    },
    async playChunks(chunks, onFinished) {
      signal.throwIfAborted();
      if (threadCount === 1) await chunksHere(chunks, onFinished, signal);
      else await chunksInThreads(chunks, onFinished, signal, threadCount, playerFile);
    },
  };
}

type OnChunk = (chunk: Chunk, outcomes: readonly RunOutcome[]) => void | Promise<void>;

async function chunksHere(chunks: Iterable<Chunk>, onFinished: OnChunk, signal: AbortSignal) {
  const { playChunk } = await import('../experiment/chunk.ts');
  for (const chunk of chunks) {
    await onFinished(chunk, playChunk(chunk));
    await setImmediate();
    signal.throwIfAborted();
  }
}

/** As many lanes as threads, each with one chunk being played: what waits in memory does not grow with the work. */
async function chunksInThreads(
  chunks: Iterable<Chunk>,
  onFinished: OnChunk,
  signal: AbortSignal,
  threadCount: number,
  playerFile: string,
) {
  const { Piscina } = await import('piscina');
  const pool = new Piscina({ filename: playerFile, minThreads: threadCount, maxThreads: threadCount });
  let stop: () => void = () => {};
  const stopped = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop);
    pool.on('error', reject);
  });
  const source = chunks[Symbol.iterator]();
  const lane = async () => {
    for (let next = source.next(); !next.done && !signal.aborted; next = source.next()) {
      await onFinished(next.value, await pool.run(next.value));
    }
  };
  try {
    await Promise.race([Promise.all(Array.from({ length: threadCount }, lane)), stopped]);
  } finally {
    signal.removeEventListener('abort', stop);
    await pool.destroy();
  }
}

type Finish = (index: number, summary: RunSummary) => void;

async function playHere(pieces: readonly Piece[], order: readonly number[], finish: Finish, signal: AbortSignal) {
  const { playPiece } = await import('../experiment/piece.ts');
  for (const index of order) {
    finish(index, playPiece(pieces[index]));
    // Lets an interruption through, which cannot arrive while a piece is being played.
    await setImmediate();
    signal.throwIfAborted();
  }
}

async function playInThreads(
  pieces: readonly Piece[],
  order: readonly number[],
  finish: Finish,
  signal: AbortSignal,
  threadCount: number,
  playerFile: string,
) {
  if (threadCount === 0) return;
  const { Piscina } = await import('piscina');
  const pool = new Piscina({ filename: playerFile, minThreads: threadCount, maxThreads: threadCount });
  let stop: () => void = () => {};
  const stopped = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop);
    // A thread that dies is a fault; one that answers while the pool is taken down comes too late to matter.
    pool.on('error', reject);
  });
  try {
    const playing = order.map(async (index) => finish(index, await pool.run(pieces[index])));
    await Promise.race([Promise.all(playing), stopped]);
  } finally {
    signal.removeEventListener('abort', stop);
    await pool.destroy();
  }
}

/** Heaviest first, so that no thread is left alone with a long piece at the end; ties in their order. */
function heaviestFirst(pieces: readonly Piece[]): readonly number[] {
  return pieces.map((_, index) => index).sort((a, b) => pieces[b].weight - pieces[a].weight || a - b);
}
