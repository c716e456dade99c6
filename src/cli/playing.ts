// What run and compare share while the model plays: threads, progress, and stopping cleanly on Ctrl-C.
import type { Executor } from '../experiment/ports.ts';
import type { PlayOptions } from './options.ts';
import { exitCode, Interrupted } from './outcome.ts';
import { createProgress } from './progress.ts';
import { createExecutor } from './threads.ts';

const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

type OnProgress = (finishedCount: number, pieceCount: number) => void;

/**
 * Does the work - play, draw, write - and cleans up after it, however it ends. Writing is done in one go, so that a
 * Ctrl-C comes before it, and nothing is written, or after it, and everything is.
 * @param work may count its pieces itself, where it plays in several goes; it is told by the signal, before it writes, that the person has stopped it
 * @throws Interrupted on Ctrl-C
 */
export async function playing<T>(
  options: PlayOptions,
  work: (executor: Executor, signal: AbortSignal, onProgress: OnProgress) => Promise<T>,
): Promise<T> {
  const interruption = new AbortController();
  let share = 0;
  const interrupt = () => {
    if (interruption.signal.aborted) process.exit(exitCode.interrupted);
    interruption.abort(new Interrupted(farewell(share)));
  };
  const progress = createProgress(process.stderr, options.quiet, () => performance.now());
  for (const name of stopSignals) process.on(name, interrupt);
  try {
    const { signal } = interruption;
    let isCounted = false;
    const show = (finishedShare: number) => {
      share = finishedShare;
      progress.show(share);
    };
    const onProgress: OnProgress = (finishedCount, pieceCount) => {
      isCounted = true;
      show(finishedCount / pieceCount);
    };
    const onShare = (finishedShare: number) => {
      if (!isCounted) show(finishedShare);
    };
    return await work(createExecutor({ threadCount: options.threadCount, signal, onShare }), signal, onProgress);
  } finally {
    progress.close();
    for (const name of stopSignals) process.off(name, interrupt);
  }
}

function farewell(share: number): string {
  return [
    `Stopped at ${Math.floor(100 * share)}%. Nothing is kept: results are written when everything has been played.`,
    'To go on, give the same command again: it plays the same people with the same luck. Fewer --replications or more --threads take less time.',
  ].join('\n');
}
