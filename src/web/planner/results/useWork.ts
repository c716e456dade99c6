// A piece of work that takes a while: begun, told of as it goes on, stopped, failed or finished; its results stay to be seen.
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { secondsLeft } from './duration.ts';

export interface WorkState<Result> {
  readonly status: 'none' | 'running' | 'finished' | 'stopped' | 'failed';
  readonly finished: number;
  readonly count: number;
  /** Null while that cannot be told. */
  readonly secondsLeft: number | null;
  /** The latest there is; also of work that was stopped. */
  readonly result: Result | null;
  /** Why it failed, in words. */
  readonly failure: string | null;
  /** How long it has taken, milliseconds. */
  readonly took: number;
}

export interface Telling<Result> {
  readonly signal: AbortSignal;
  readonly onProgress: (finished: number, count: number) => void;
  readonly onResult: (result: Result) => void;
}

export interface Work<Result> {
  readonly state: WorkState<Result>;
  /** Begins, and ends what was under way. */
  readonly start: (task: (telling: Telling<Result>) => Promise<void>) => void;
  readonly cancel: () => void;
}

const toldEveryMilliseconds = 100;
const nothing = {
  status: 'none',
  finished: 0,
  count: 0,
  secondsLeft: null,
  result: null,
  failure: null,
  took: 0,
} as const;

export function useWork<Result>(): Work<Result> {
  const [state, setState] = useState<WorkState<Result>>(nothing);
  const current = useRef<AbortController | null>(null);

  const cancel = useCallback(() => current.current?.abort(), []);
  useEffect(() => cancel, [cancel]);

  const start = useCallback<Work<Result>['start']>((task) => {
    current.current?.abort();
    const controller = new AbortController();
    current.current = controller;
    const { signal } = controller;
    const begun = performance.now();
    let told = 0;
    const change = (changed: Partial<WorkState<Result>>) => {
      if (current.current === controller) setState((before) => ({ ...before, ...changed }));
    };
    setState({ ...nothing, status: 'running' });
    const telling: Telling<Result> = {
      signal,
      onProgress: (finished, count) => {
        const now = performance.now();
        if (signal.aborted || (now - told < toldEveryMilliseconds && finished < count)) return;
        told = now;
        change({ finished, count, secondsLeft: secondsLeft(finished / Math.max(1, count), now - begun) });
      },
      onResult: (result) => {
        if (!signal.aborted) change({ result });
      },
    };
    const end = (changed: Partial<WorkState<Result>>) => change({ ...changed, took: performance.now() - begun });
    task(telling).then(
      () => end({ status: signal.aborted ? 'stopped' : 'finished' }),
      (error: unknown) =>
        end(
          signal.aborted
            ? { status: 'stopped' }
            : { status: 'failed', failure: error instanceof Error ? error.message : String(error) },
        ),
    );
  }, []);

  return { state, start, cancel };
}
