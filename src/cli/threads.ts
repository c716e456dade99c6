// Plays pieces and chunks on as many threads as were asked for. Results come by index, so that the number of threads never
// shows in them; what an earlier, stopped command has played is taken over.
import { setImmediate } from 'node:timers/promises';
import { inLanes, tasksOf } from '../experiment/lanes.ts';
import type { Chunk, ChunkExecutor, Executor, Played, RunOutcome } from '../experiment/ports.ts';
import { pieceKey, runKey } from './keptKeys.ts';
import type { KeptWork } from './keptWork.ts';
import { builtPlayerFile } from './packageFolder.ts';
import { playerHere, playerInThreads } from './players.ts';

export interface ThreadsOptions {
  readonly threadCount: number;
  /** Stops between pieces (one thread) or at once (several): play then rejects with the signal's reason. */
  readonly signal: AbortSignal;
  /** Called with the share of the pieces' work that is finished, 0 to 1. */
  readonly onShare?: (finishedShare: number) => void;
  /** Called before anything is played rather than taken over: how many results were taken over, of how many where that is known. */
  readonly onPlaying?: (takenOver: number, asked: number | null) => void;
  /** Where finished work is kept and taken over from; nothing is unless given. */
  readonly kept?: KeptWork | null;
  /** The module that plays in a thread; another one only in tests. */
  readonly playerFile?: string;
}

/** Its threads last until it is closed. */
export interface Threads extends Executor, ChunkExecutor {
  close(): Promise<void>;
}

export function createExecutor(options: ThreadsOptions): Threads {
  const { threadCount, signal, onShare, kept = null, playerFile = builtPlayerFile } = options;
  const player = threadCount === 1 ? playerHere(signal) : playerInThreads(threadCount, signal, playerFile);
  let takenOver = 0;
  let callCount = 0;
  let isPlaying = false;
  const beforePlaying = (asked: number | null) => {
    if (!isPlaying) options.onPlaying?.(takenOver, asked);
    isPlaying = true;
  };

  const outcomesOf = async (chunk: Chunk): Promise<readonly RunOutcome[]> => {
    if (kept === null) {
      beforePlaying(null);
      return player.playChunk(chunk);
    }
    const keys = chunk.runs.map((run) => runKey(run, chunk.seed));
    const outcomes = keys.map((key) => kept.take(key) as RunOutcome | null);
    const open = chunk.runs.filter((_, i) => outcomes[i] === null);
    takenOver += outcomes.length - open.length;
    if (open.length > 0) {
      beforePlaying(null);
      const played = (await player.playChunk({ ...chunk, runs: open })).values();
      for (const [i, outcome] of outcomes.entries()) {
        if (outcome !== null) continue;
        const now = played.next().value as RunOutcome;
        outcomes[i] = now;
        if (!('failure' in now)) kept.keep(keys[i], now);
      }
      await kept.room();
    }
    return outcomes as RunOutcome[];
  };

  return {
    async play(pieces, onFinished) {
      signal.throwIfAborted();
      callCount += 1;
      const totalWeight = pieces.reduce((sum, piece) => sum + piece.weight, 0);
      const results: Played[] = new Array(pieces.length);
      let finishedWeight = 0;
      let finishedCount = 0;
      const finish = (index: number, played: Played) => {
        results[index] = played;
        finishedWeight += pieces[index].weight;
        finishedCount += 1;
        onFinished?.(finishedCount);
        onShare?.(totalWeight > 0 ? finishedWeight / totalWeight : finishedCount / pieces.length);
      };
      const open: number[] = [];
      for (const [index, piece] of pieces.entries()) {
        const found = kept === null || piece.events === true ? null : (kept.take(pieceKey(piece)) as Played | null);
        if (found === null) open.push(index);
        else {
          takenOver += 1;
          finish(index, found);
          await setImmediate();
          signal.throwIfAborted();
        }
      }
      if (open.length === 0) return results;
      beforePlaying(callCount === 1 ? pieces.length : null);
      await inLanesUntil(signal, tasksOf(pieces, open, threadCount), threadCount, async (task) => {
        const played = await player.playPieces(task.map((index) => pieces[index]));
        for (const [i, index] of task.entries()) {
          finish(index, played[i]);
          if (pieces[index].events !== true) kept?.keep(pieceKey(pieces[index]), played[i]);
        }
        await kept?.room();
      });
      return results;
    },
    async playChunks(chunks, onFinished) {
      signal.throwIfAborted();
      callCount += 1;
      await inLanesUntil(signal, chunks, threadCount, async (chunk) => onFinished(chunk, await outcomesOf(chunk)));
    },
    close: () => player.close(),
  };
}

/** As `inLanes`; the signal's reason goes before whatever stopping made fail. */
async function inLanesUntil<Task>(
  signal: AbortSignal,
  tasks: Iterable<Task>,
  laneCount: number,
  work: (task: Task) => Promise<void>,
): Promise<void> {
  try {
    await inLanes(tasks, laneCount, () => signal.aborted, work);
  } finally {
    signal.throwIfAborted();
  }
}
