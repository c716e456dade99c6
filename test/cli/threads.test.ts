import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createExecutor, type ThreadsOptions } from '../../src/cli/threads.ts';
import type { Piece } from '../../src/experiment/ports.ts';

const playerFile = fileURLToPath(new URL('./fakePlayer.js', import.meta.url));

/** As small as a scenario can be that is only weighed. */
const scenario = { areas: [], values: { 'time.warmUpWeeks': 0, 'time.measuredWeeks': 0 } };

function executorWith(options: Partial<ThreadsOptions>) {
  const executor = createExecutor({ threadCount: 2, signal: new AbortController().signal, playerFile, ...options });
  onTestFinished(() => executor.close());
  return executor;
}

function pieces(count: number, seed = 'fine', weight = 0): readonly Piece[] {
  return Array.from({ length: count }, (_, replication) => {
    const piece = { scenario, seed, replication, patients: false, weight: weight + (replication % 5) };
    return piece as unknown as Piece;
  });
}

describe('threads', () => {
  it('give results by index, whatever the order of the pieces and the number of threads', async () => {
    const played = await Promise.all([2, 3].map((threadCount) => executorWith({ threadCount }).play(pieces(23))));
    for (const results of played) {
      expect(results.map((result) => (result as unknown as Piece).replication)).toEqual([...Array(23).keys()]);
    }
    expect(played[0]).toEqual(played[1]);
  });

  it('start with the heaviest pieces', async () => {
    const starts = new SharedArrayBuffer(4 * 11);
    const noted = pieces(10).map((piece) => ({ ...piece, scenario: { ...scenario, starts } }) as unknown as Piece);
    await executorWith({}).play(noted);
    // The first piece of each thread waits for the thread to be up, and one may be so late that it starts last: the latest
    // of each group is left out.
    const startSum = (replications: readonly number[]) => {
      const places = replications.map((replication) => new Int32Array(starts)[1 + replication]);
      return places.reduce((sum, place) => sum + place, 0) - Math.max(...places);
    };
    expect(startSum([4, 9, 3, 8])).toBeLessThan(startSum([0, 5, 1, 6]));
  });

  it('tell how many pieces are finished and how much of the work', async () => {
    const counts: number[] = [];
    const shares: number[] = [];
    const executor = executorWith({ onShare: (share) => shares.push(share) });
    await executor.play(pieces(6), (count) => counts.push(count));
    expect(counts).toEqual([1, 2, 3, 4, 5, 6]);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });

  it('bring back a fault with the stack of the thread', async () => {
    const executor = executorWith({});
    const fault = await executor.play(pieces(4, 'fail')).catch((error: Error) => error);
    expect(fault).toBeInstanceOf(Error);
    expect((fault as Error).message).toMatch(/^piece \d fails$/);
    expect((fault as Error).stack).toContain('failInThread');
  });

  it('stop at once when they are told to, even in the middle of a piece', async () => {
    const controller = new AbortController();
    const executor = executorWith({ signal: controller.signal });
    const playing = executor.play([...pieces(2, 'fine', 10), ...pieces(4, 'endless')], (count) => {
      if (count === 2) controller.abort(new Error('enough'));
    });
    await expect(playing).rejects.toThrow('enough');
    await expect(executor.play(pieces(1))).rejects.toThrow('enough');
  });

  it('last from one go to the next', async () => {
    const threadsSeen = async (executor: ReturnType<typeof executorWith>) => {
      const played = (await executor.play(pieces(12, 'traced', 1))) as unknown as { readonly threadId: number }[];
      return new Set(played.map(({ threadId }) => threadId));
    };
    const executor = executorWith({});
    const first = await threadsSeen(executor);
    const second = await threadsSeen(executor);
    expect(new Set([...first, ...second]).size).toBeLessThanOrEqual(2);
  });

  it('play several small pieces at once, and more tasks than threads', async () => {
    const played = (await executorWith({}).play(pieces(40, 'traced'))) as unknown as { readonly together: number }[];
    const together = played.map((result) => result.together);
    expect(Math.max(...together)).toBeGreaterThan(1);
    expect(Math.max(...together)).toBeLessThanOrEqual(40 / 8);
  });

  it('go on after a fault', async () => {
    const executor = executorWith({});
    await expect(executor.play(pieces(4, 'fail'))).rejects.toThrow(/fails/);
    expect(await executor.play(pieces(3))).toHaveLength(3);
  });
});
