// What run and compare share while the model plays: threads, progress, and stopping cleanly on Ctrl-C.
import type { Executor } from '../experiment/ports.ts';
import type { PlayOptions } from './options.ts';
import { Interrupted } from './outcome.ts';
import { createProgress } from './progress.ts';
import { createExecutor } from './threads.ts';

/** Runs the work with an executor and cleans up after it, however it ends. @throws Interrupted on Ctrl-C */
export async function playing<T>(options: PlayOptions, work: (executor: Executor) => Promise<T>): Promise<T> {
  const interruption = new AbortController();
  let share = 0;
  const interrupt = () => {
    if (interruption.signal.aborted) process.exit(130);
    interruption.abort(new Interrupted(farewell(share)));
  };
  const progress = createProgress(process.stderr, options.quiet, () => performance.now());
  process.on('SIGINT', interrupt);
  process.on('SIGTERM', interrupt);
  try {
    const { signal } = interruption;
    const onShare = (finishedShare: number) => {
      share = finishedShare;
      progress.show(share);
    };
    const result = await work(createExecutor({ threadCount: options.threadCount, signal, onShare }));
    signal.throwIfAborted();
    return result;
  } finally {
    progress.close();
    process.off('SIGINT', interrupt);
    process.off('SIGTERM', interrupt);
  }
}

function farewell(share: number): string {
  return [
    `Stopped at ${Math.floor(100 * share)}%. Nothing is kept: results are written when everything has been played.`,
    'To go on, give the same command again: it plays the same people with the same luck. Fewer --replications or more --threads take less time.',
  ].join('\n');
}
