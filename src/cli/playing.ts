// What the commands share while the model plays: threads, progress, keeping what is finished, and stopping cleanly on Ctrl-C.
import { join } from 'node:path';
import type { ChunkExecutor, Executor } from '../experiment/ports.ts';
import { type KeptCount, keptWork } from './keptWork.ts';
import type { PlayOptions } from './options.ts';
import { exitCode, Interrupted } from './outcome.ts';
import { createProgress } from './progress.ts';
import { createExecutor } from './threads.ts';

const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

const unfinishedFolder = join('results', '.unfinished');

type OnProgress = (finishedCount: number, pieceCount: number) => void;

/** In what a command differs from the others while it plays. */
export interface Manner {
  /** False where the command says in its own words how far it is. */
  readonly bar?: boolean;
  /** False where the command itself keeps what is finished. */
  readonly keeps?: boolean;
  /**
   * Its last words when the person stops it.
   * @param finishedShare 0 to 1
   * @param kept says what is kept and how to go on
   */
  readonly farewell?: (finishedShare: number, kept: string) => string;
}

/**
 * Does the work - play, draw, write - and cleans up after it, however it ends. Writing is done in one go, so that a
 * Ctrl-C comes before it, and nothing is written, or after it, and everything is. What has been played is kept until the
 * work ends well.
 * @param work may count its pieces itself, where it plays in several goes; it is told by the signal, before it writes, that the person has stopped it
 * @throws Interrupted on Ctrl-C
 */
export async function playing<T>(
  options: Pick<PlayOptions, 'threadCount' | 'quiet'>,
  work: (executor: Executor & ChunkExecutor, signal: AbortSignal, onProgress: OnProgress) => Promise<T>,
  { bar = true, keeps = true, farewell = stoppedAt }: Manner = {},
): Promise<T> {
  const interruption = new AbortController();
  const { signal } = interruption;
  const now = () => performance.now();
  const progress = createProgress(process.stderr, options.quiet || !bar, now);
  const say = (line: string) => {
    if (options.quiet) return;
    progress.close();
    process.stderr.write(`${line}\n`);
  };
  const interrupt = () => {
    if (signal.aborted) process.exit(exitCode.interrupted);
    interruption.abort(new Interrupted());
  };
  for (const name of stopSignals) process.on(name, interrupt);

  let share = 0;
  let isPlaying = false;
  let isCounted = false;
  const show = (finishedShare: number) => {
    share = finishedShare;
    progress.show(share, !isPlaying);
  };
  const kept = keeps ? keptWork({ folder: unfinishedFolder, now, warn: (line) => say(`warning: ${line}`) }) : null;
  const executor = createExecutor({
    threadCount: options.threadCount,
    signal,
    kept,
    onShare: (finishedShare) => {
      if (!isCounted) show(finishedShare);
    },
    onPlaying: (takenOver, asked) => {
      isPlaying = true;
      if (takenOver > 0) say(takenOverWords(takenOver, asked));
    },
  });
  const onProgress: OnProgress = (finishedCount, pieceCount) => {
    isCounted = true;
    show(finishedCount / pieceCount);
  };
  try {
    const done = await work(executor, signal, onProgress);
    await kept?.remove();
    return done;
  } catch (error) {
    await executor.close();
    const left = (await kept?.leave()) ?? { results: 0, bytes: 0 };
    progress.close();
    if (error instanceof Interrupted) throw new Interrupted(farewell(share, keptWords(left)));
    if (left.results > 0) say(keptWords(left));
    throw error;
  } finally {
    progress.close();
    for (const name of stopSignals) process.off(name, interrupt);
    await executor.close();
  }
}

function stoppedAt(finishedShare: number, kept: string): string {
  const sooner = 'Fewer --replications or more --threads take less time.';
  return `Stopped at ${Math.floor(100 * finishedShare)}%. ${kept} ${sooner}`;
}

function keptWords({ results, bytes }: KeptCount): string {
  if (results === 0) {
    return [
      'Nothing is kept: results are written when everything has been played.',
      'To go on, give the same command again: it plays the same people with the same luck.',
    ].join('\n');
  }
  return [
    `Kept in ${unfinishedFolder}: ${results} finished ${results === 1 ? 'run' : 'runs'} (${Math.max(1, Math.round(bytes / 1e6))} MB), for 30 days.`,
    'To go on from there, give the same command again in the same folder: it takes them over and gives the same results as if it had not been stopped.',
  ].join('\n');
}

function takenOverWords(takenOver: number, asked: number | null): string {
  const runs = asked === null ? `${takenOver} ${takenOver === 1 ? 'run' : 'runs'}` : `${takenOver} of ${asked} runs`;
  return `${runs} ${takenOver === 1 ? 'was finished before and is' : 'were finished before and are'} taken over`;
}
