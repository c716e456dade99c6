// The page's engine: as many workers as the machine has cores, started when first needed, each with one job at a time.
import { startEngine } from '#start';
import { inLanes, tasksOf } from '../../experiment/lanes.ts';
import type { Chunk, ChunkExecutor, Executor, Piece, Played, RunOutcome } from '../../experiment/ports.ts';
import type { Answered, Argument, JobName, Result } from './jobs.ts';

export interface Engine {
  readonly threadCount: number;
  /**
   * Does a job in the next free worker.
   * @param signal once aborted, the worker is ended, the promise rejects with the signal's reason and a new worker takes over
   * @throws Error in the words of the job's own failure
   */
  run<Name extends JobName>(name: Name, argument: Argument<Name>, signal?: AbortSignal): Promise<Result<Name>>;
  /** Plays on all workers until the signal. */
  executor(signal: AbortSignal): Executor & ChunkExecutor;
}

const coresAtMost = 16;

export function createEngine(start: () => Worker = startEngine): Engine {
  const threadCount = Math.min(Math.max(navigator.hardwareConcurrency || 2, 1), coresAtMost);
  const idle: Worker[] = [];
  const waiting: ((worker: Worker) => void)[] = [];
  let startedCount = 0;

  const release = (worker: Worker) => {
    const next = waiting.shift();
    if (next === undefined) idle.push(worker);
    else next(worker);
  };
  const replace = (worker: Worker) => {
    worker.terminate();
    startedCount -= 1;
    const next = waiting.shift();
    if (next !== undefined) next(begin());
  };
  const begin = () => {
    startedCount += 1;
    return start();
  };
  const free = (): Promise<Worker> => {
    const worker = idle.pop() ?? (startedCount < threadCount ? begin() : undefined);
    return worker === undefined ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve(worker);
  };

  const run: Engine['run'] = async <Name extends JobName>(
    name: Name,
    argument: Argument<Name>,
    signal?: AbortSignal,
  ) => {
    signal?.throwIfAborted();
    const worker = await free();
    return new Promise<Result<Name>>((resolve, reject) => {
      const settle = (finish: () => void, isUsable: boolean) => {
        worker.onmessage = null;
        worker.onerror = null;
        signal?.removeEventListener('abort', stop);
        if (isUsable) release(worker);
        else replace(worker);
        finish();
      };
      const stop = () => settle(() => reject(signal?.reason), false);
      if (signal?.aborted) {
        settle(() => reject(signal.reason), true);
        return;
      }
      signal?.addEventListener('abort', stop);
      worker.onmessage = ({ data }: MessageEvent<Answered>) => {
        if ('failure' in data) settle(() => reject(new Error(data.failure)), true);
        else settle(() => resolve(data.value as Result<Name>), true);
      };
      worker.onerror = (event) => {
        event.preventDefault();
        settle(() => reject(new Error(event.message || 'the simulation could not be started in this browser')), false);
      };
      worker.postMessage({ name, argument });
    });
  };

  const untilAborted = async (signal: AbortSignal, work: () => Promise<void>) => {
    try {
      await work();
    } finally {
      signal.throwIfAborted();
    }
  };

  const executor = (signal: AbortSignal): Executor & ChunkExecutor => ({
    async play(pieces, onFinished) {
      signal.throwIfAborted();
      const results: Played[] = new Array(pieces.length);
      let finishedCount = 0;
      const tasks = tasksOf(pieces, [...pieces.keys()], threadCount);
      await untilAborted(signal, () =>
        inLanes(
          tasks,
          threadCount,
          () => signal.aborted,
          async (task) => {
            const asked: readonly Piece[] = task.map((index) => pieces[index]);
            const played = await run('pieces', asked, signal);
            for (const [i, index] of task.entries()) {
              results[index] = played[i];
              finishedCount += 1;
              onFinished?.(finishedCount);
            }
          },
        ),
      );
      return results;
    },
    async playChunks(chunks: Iterable<Chunk>, onFinished) {
      signal.throwIfAborted();
      await untilAborted(signal, () =>
        inLanes(
          chunks,
          threadCount,
          () => signal.aborted,
          async (chunk) => {
            const outcomes: readonly RunOutcome[] = await run('chunk', chunk, signal);
            await onFinished(chunk, outcomes);
          },
        ),
      );
    },
  });

  return { threadCount, run, executor };
}
