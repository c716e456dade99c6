import { describe, expect, it } from 'vitest';
import type { Chunk, Piece } from '../../../src/experiment/ports.ts';
import { createEngine, type Engine } from '../../../src/web/threads/engine.ts';
import type { Asked } from '../../../src/web/threads/jobs.ts';

/** A worker that does nothing until it is told to. */
class Hand {
  onmessage: ((message: { data: unknown }) => void) | null = null;
  onmessageerror: (() => void) | null = null;
  onerror: ((event: { message: string; preventDefault: () => void }) => void) | null = null;
  readonly asked: Asked[] = [];
  isEnded = false;

  postMessage(asked: Asked): void {
    if (typeof asked.argument === 'function') throw new Error('it cannot be cloned');
    this.asked.push(asked);
  }
  terminate(): void {
    this.isEnded = true;
  }
  give(value: unknown): void {
    this.onmessage?.({ data: { value } });
  }
}

interface Laid {
  readonly engine: Engine;
  readonly hands: Hand[];
  /** Does a job of which only the name matters. */
  readonly ask: (argument: unknown, signal?: AbortSignal) => Promise<unknown>;
}

function laid(cores: number, refuses: () => boolean = () => false): Laid {
  const hands: Hand[] = [];
  const start = () => {
    if (refuses()) throw new Error('no workers here');
    const hand = new Hand();
    hands.push(hand);
    return hand as unknown as Worker;
  };
  const engine = createEngine(start, cores);
  return { engine, hands, ask: (argument, signal) => engine.run('chunk', argument as Chunk, signal) };
}

/** Lets everything that is settled be told. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

const outcome = (promise: Promise<unknown>) => promise.catch((error: Error) => `failed: ${error.message}`);

describe('the engine of the page', () => {
  it('has no more workers than cores, and gives waiting jobs to whichever is free first', async () => {
    const { hands, ask } = laid(2);
    const all = ['a', 'b', 'c'].map((name) => ask(name));
    await settled();
    expect(hands.map(({ asked }) => asked.map(({ argument }) => argument))).toEqual([['a'], ['b']]);
    hands[1].give('B');
    await settled();
    expect(hands[1].asked.map(({ argument }) => argument)).toEqual(['b', 'c']);
    hands[1].give('C');
    hands[0].give('A');
    expect(await Promise.all(all)).toEqual(['A', 'B', 'C']);
    expect(hands).toHaveLength(2);
  });

  it('ends the worker of a job that is stopped, and lets a new one do what waits', async () => {
    const { hands, ask } = laid(1);
    const stop = new AbortController();
    const first = outcome(ask('long', stop.signal));
    const second = ask('next');
    await settled();
    stop.abort(new Error('stopped'));
    await settled();
    expect(await first).toBe('failed: stopped');
    expect(hands.map(({ isEnded }) => isEnded)).toEqual([true, false]);
    hands[1].give('done');
    expect(await second).toBe('done');
  });

  it('lets go at once of a job that is stopped while it waits', async () => {
    const { hands, ask } = laid(1);
    const stop = new AbortController();
    const running = ask('long');
    const waiting = outcome(ask('waits', stop.signal));
    const after = ask('after');
    await settled();
    stop.abort(new Error('stopped'));
    expect(await waiting).toBe('failed: stopped');
    expect(hands[0].isEnded).toBe(false);
    hands[0].give(1);
    await settled();
    expect(hands[0].asked.map(({ argument }) => argument)).toEqual(['long', 'after']);
    hands[0].give(2);
    expect(await Promise.all([running, after])).toEqual([1, 2]);
  });

  it('tells every job that no worker can be started, and does not wait for one that never comes', async () => {
    let isRefused = true;
    const { ask, hands } = laid(2, () => isRefused);
    const told = await Promise.all(['a', 'b', 'c', 'd'].map((name) => outcome(ask(name))));
    expect(new Set(told)).toEqual(new Set(['failed: no workers here']));
    isRefused = false;
    const after = ask('e');
    await settled();
    hands[0].give('E');
    expect(await after).toBe('E');
  });

  it('tells whoever waits when the worker that replaces a broken one cannot be started', async () => {
    let startedCount = 0;
    const { hands, ask } = laid(1, () => startedCount++ > 0);
    const first = outcome(ask('a'));
    const second = outcome(ask('b'));
    await settled();
    hands[0].onerror?.({ message: 'out of memory', preventDefault: () => {} });
    expect([await first, await second]).toEqual(['failed: out of memory', 'failed: no workers here']);
  });

  it('survives a job that cannot be handed over', async () => {
    const { hands, ask } = laid(1);
    expect(await outcome(ask(() => 1))).toBe('failed: it cannot be cloned');
    const next = ask('b');
    await settled();
    hands[hands.length - 1].give('B');
    expect(await next).toBe('B');
  });

  it('gives the results of pieces by index, whoever finishes first', async () => {
    const { engine, hands } = laid(2);
    const scenario = { areas: [], values: { 'time.warmUpWeeks': 4, 'time.measuredWeeks': 8 } };
    const pieces = [3, 1, 2, 5].map((weight) => ({ weight, scenario }) as unknown as Piece);
    const finished: number[] = [];
    const playing = engine.executor(new AbortController().signal).play(pieces, (count) => finished.push(count));
    for (let turn = 0; turn < pieces.length; turn += 1) {
      await settled();
      const busy = hands.findLast(({ onmessage }) => onmessage !== null);
      const task = busy?.asked.at(-1)?.argument as unknown as Piece[] | undefined;
      if (task !== undefined) busy?.give(task.map(({ weight }) => `played ${weight}`));
    }
    expect(await playing).toEqual(['played 3', 'played 1', 'played 2', 'played 5']);
    expect(finished).toEqual([1, 2, 3, 4]);
  });
});
