import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Panel } from '../../../src/report/chart.ts';
import { createDrawings, type Drawing, type DrawingThread } from '../../../src/web/drawing/drawings.ts';

const panel = (name: string): Panel => ({ name, description: '', plotted: [], specification: {} as never });

/** A thread that answers when it is told to. */
class HeldThread implements DrawingThread {
  onmessage: DrawingThread['onmessage'] = null;
  onerror: DrawingThread['onerror'] = null;
  readonly asked: string[] = [];
  ended = false;
  postMessage({ name }: Panel): void {
    this.asked.push(name);
  }
  answer(drawing: Drawing): void {
    this.onmessage?.({ data: drawing });
  }
  fail(message: string): void {
    this.onerror?.({ message, preventDefault: () => {} });
  }
  terminate(): void {
    this.ended = true;
  }
}

function held() {
  const threads: HeldThread[] = [];
  const drawings = createDrawings(() => {
    threads.push(new HeldThread());
    return threads[threads.length - 1];
  });
  return { threads, drawings };
}

/** Until what has been promised has been passed on. */
const settled = async () => {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
};

afterEach(() => {
  vi.useRealTimers();
});

describe('the thread that draws', () => {
  it('is started with the first drawing, has one at a time, and draws none twice', async () => {
    const { threads, drawings } = held();
    expect(threads).toHaveLength(0);
    const [a, b] = [panel('a'), panel('b')];
    const both = [drawings.draw(a), drawings.draw(b), drawings.draw(a)];
    await settled();
    expect(threads.map(({ asked }) => asked)).toEqual([['a']]);
    threads[0].answer({ svg: '<svg>a</svg>' });
    await settled();
    threads[0].answer({ svg: '<svg>b</svg>' });
    expect((await Promise.all(both)).map(({ markup }) => markup)).toEqual([
      '<svg>a</svg>',
      '<svg>b</svg>',
      '<svg>a</svg>',
    ]);
    expect(threads.map(({ asked }) => asked)).toEqual([['a', 'b']]);
  });

  it('leaves out what is no longer wanted', async () => {
    const { threads, drawings } = held();
    const leave = new AbortController();
    const first = drawings.draw(panel('a'), leave.signal);
    const second = drawings.draw(panel('b'), leave.signal);
    await settled();
    leave.abort(new Error('gone'));
    threads[0].answer({ svg: '<svg/>' });
    expect((await first).markup).toBe('<svg/>');
    await expect(second).rejects.toThrow('gone');
    expect(threads[0].asked).toEqual(['a']);
  });

  it('is ended and replaced when it says nothing at all, and what it might say later changes nothing', async () => {
    vi.useFakeTimers();
    const { threads, drawings } = held();
    const told = Promise.allSettled([drawings.draw(panel('a')), drawings.draw(panel('b'))]);
    await settled();
    const silent = threads[0].onmessage;
    vi.advanceTimersByTime(60_000);
    await settled();
    expect([threads[0].ended, threads[0].onmessage, threads.length]).toEqual([true, null, 2]);
    silent?.({ data: { svg: '<svg>late</svg>' } });
    threads[1].answer({ svg: '<svg>b</svg>' });
    const [a, b] = await told;
    expect((a as PromiseRejectedResult).reason.message).toBe('drawing takes too long in this browser');
    expect((b as PromiseFulfilledResult<{ markup: string }>).value.markup).toBe('<svg>b</svg>');
    vi.advanceTimersByTime(60_000);
    expect(threads[1].ended).toBe(false);
  });

  it('goes on after a drawing that fails, and is replaced when it fails itself', async () => {
    const { threads, drawings } = held();
    const results = ['a', 'b', 'c'].map((name) => drawings.draw(panel(name)));
    const told = Promise.allSettled(results);
    await settled();
    threads[0].answer({ failure: 'no such mark' });
    await settled();
    threads[0].fail('refused');
    await settled();
    threads[1].answer({ svg: '<svg/>' });
    const [a, b, c] = await told;
    expect([a, b].map((one) => (one as PromiseRejectedResult).reason.message)).toEqual(['no such mark', 'refused']);
    expect(c.status).toBe('fulfilled');
    expect(threads[0].ended).toBe(true);
  });
});
