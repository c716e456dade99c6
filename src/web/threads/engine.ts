// The page's engine: as many workers as the machine has cores, started when first needed, each with one job at a time.
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

/** A job that waits for a worker. */
interface Waiting {
  readonly take: (worker: Worker) => void;
  readonly fail: (error: unknown) => void;
}

/**
 * @param start begins a worker; what it throws is told to whoever asked for the job
 * @param cores of the machine; a worker each
 */
export function createEngine(start: () => Worker, cores: number): Engine {
  const threadCount = Math.min(Math.max(cores, 1), coresAtMost);
  const idle: Worker[] = [];
  const waiting: Waiting[] = [];
  let startedCount = 0;

  const begin = (): Worker => {
    const worker = start();
    startedCount += 1;
    return worker;
  };
  const release = (worker: Worker) => {
    const next = waiting.shift();
    if (next === undefined) idle.push(worker);
    else next.take(worker);
  };
  /** Ends a worker; whoever waits gets a new one. */
  const discard = (worker: Worker) => {
    worker.terminate();
    startedCount -= 1;
    const next = waiting.shift();
    if (next === undefined) return;
    try {
      next.take(begin());
    } catch (error) {
      next.fail(error);
    }
  };
  const free = (signal: AbortSignal | undefined): Promise<Worker> =>
    new Promise((resolve, reject) => {
      const worker = idle.pop() ?? (startedCount < threadCount ? begin() : undefined);
      if (worker !== undefined) {
        resolve(worker);
        return;
      }
      const leave = () => {
        waiting.splice(waiting.indexOf(own), 1);
        reject(signal?.reason);
      };
      const arrived = (finish: () => void) => {
        signal?.removeEventListener('abort', leave);
        finish();
      };
      const own: Waiting = {
        take: (worker) => arrived(() => resolve(worker)),
        fail: (error) => arrived(() => reject(error)),
      };
      signal?.addEventListener('abort', leave);
      waiting.push(own);
    });

  const run: Engine['run'] = async <Name extends JobName>(
    name: Name,
    argument: Argument<Name>,
    signal?: AbortSignal,
  ) => {
    signal?.throwIfAborted();
    const worker = await free(signal);
    return new Promise<Result<Name>>((resolve, reject) => {
      const settle = (finish: () => void, isUsable: boolean) => {
        worker.onmessage = null;
        worker.onmessageerror = null;
        worker.onerror = null;
        signal?.removeEventListener('abort', stop);
        finish();
        if (isUsable) release(worker);
        else discard(worker);
      };
      const stop = () => settle(() => reject(signal?.reason), false);
      const fail = (message: string) => settle(() => reject(new Error(message)), false);
      if (signal?.aborted) {
        settle(() => reject(signal.reason), true);
        return;
      }
      signal?.addEventListener('abort', stop);
      worker.onmessage = ({ data }: MessageEvent<Answered>) => {
        if ('failure' in data) settle(() => reject(new Error(data.failure)), true);
        else settle(() => resolve(data.value as Result<Name>), true);
      };
      worker.onmessageerror = () => fail('the result could not be handed over');
      worker.onerror = (event) => {
        event.preventDefault();
        fail(event.message || 'the simulation could not be started in this browser');
      };
      try {
        worker.postMessage({ name, argument });
      } catch (error) {
        fail(error instanceof Error ? error.message : String(error));
      }
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
