// The calendar against a plain sorted list: the tie rule, and that no layout of slices can change it.
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { Calendar } from '../../src/engine/calendar.ts';
import { run } from '../../src/engine/run.ts';
import { nameKey, Streams } from '../../src/engine/streams.ts';

const priorities = [3, 0, 0, 7];

/** The rule of the calendar in one line of sorting. */
class SortedList {
  now = 0;
  #scheduled = 0;
  readonly #events: { at: number; kind: number; id: number; order: number }[] = [];
  schedule(at: number, kind: number, id: number): void {
    const event = { at, kind, id, order: this.#scheduled };
    this.#scheduled += 1;
    const after = this.#events.findIndex(
      (other) => other.at > at || (other.at === at && priorities[other.kind] > priorities[kind]),
    );
    if (after < 0) this.#events.push(event);
    else this.#events.splice(after, 0, event);
  }
  next(): string {
    const event = this.#events.shift();
    if (event === undefined) return 'none';
    this.now = event.at;
    return `${event.at} ${event.kind} ${event.id}`;
  }
  get first(): number {
    return this.#events[0]?.at ?? Infinity;
  }
}

function taken(calendar: Calendar): string {
  return calendar.next() ? `${calendar.now} ${calendar.kind} ${calendar.id}` : 'none';
}

/** Plays the same random story on both: `gapOf` gives the lead of each new event. */
function sameOrder(steps: number, pending: number, gapOf: (u: number, v: number) => number): void {
  const streams = new Streams('calendar', pending, ['story']);
  const { hi, lo } = nameKey('story');
  const calendar = new Calendar(priorities);
  const list = new SortedList();
  for (let step = 0; step < steps; step += 1) {
    streams.at(0, hi, lo, step);
    const growing = calendar.size < pending ? 0.9 : 0.4;
    const count = streams.uniform() < growing ? 1 + (streams.uint32() & 1) : 0;
    for (let i = 0; i < count; i += 1) {
      const at = calendar.now + gapOf(streams.uniform(), streams.uniform());
      const kind = streams.uint32() & 3;
      calendar.schedule(at, kind, step);
      list.schedule(at, kind, step);
    }
    if (streams.uniform() < 0.7) {
      expect(calendar.peekTime()).toBe(list.first);
      expect(taken(calendar)).toBe(list.next());
    }
  }
  while (calendar.size > 0) expect(taken(calendar)).toBe(list.next());
  expect(list.next()).toBe('none');
  expect(taken(calendar)).toBe('none');
}

describe('Calendar', () => {
  it('R2: gives the earlier time first, then the lower priority, then the one scheduled first', () => {
    const calendar = new Calendar([2, 1]);
    calendar.schedule(5, 0, 10);
    calendar.schedule(5, 1, 11);
    calendar.schedule(4, 0, 12);
    calendar.schedule(5, 0, 13);
    calendar.schedule(5, 1, 14);
    const ids: number[] = [];
    while (calendar.next()) ids.push(calendar.id);
    expect(ids).toEqual([12, 11, 14, 10, 13]);
  });

  it('puts an event for this very instant before those that wait at it with a higher priority number', () => {
    const calendar = new Calendar([0, 1, 2]);
    calendar.schedule(1, 1, 1);
    calendar.schedule(1, 2, 2);
    calendar.next();
    calendar.schedule(1, 0, 3);
    calendar.schedule(1, 2, 4);
    const ids: number[] = [];
    while (calendar.next()) ids.push(calendar.id);
    expect(ids).toEqual([3, 2, 4]);
  });

  const shapes: Record<string, (u: number, v: number) => number> = {
    'leads spread evenly': (u) => u * 100,
    'many equal times': (u) => Math.floor(u * 4),
    'all times equal': () => 0,
    'two scales a billion apart': (u, v) => (u < 0.5 ? v * 1e-6 : v * 1e9),
    'times beyond all slices': (u, v) => (u < 0.01 ? 1e300 * v : v),
    'steps smaller than the clock can show': (u, v) => (u < 0.1 ? 1e15 : Math.floor(8 * v) * 0.125),
    'bursts at whole days': (u, v) => Math.ceil(u * 10) * (v < 0.9 ? 1440 : 1),
    'leads that shrink and grow': (u, v) => v / (u * u * u + 1e-9),
  };
  for (const [name, gapOf] of Object.entries(shapes)) {
    for (const pending of [3, 60, 2500]) {
      it(`keeps the order of a sorted list with ${name}, about ${pending} pending`, () => {
        sameOrder(pending > 1000 ? 12_000 : 6_000, pending, gapOf);
      });
    }
  }

  it('keeps the order of a sorted list for any script of schedules and takes', () => {
    const lead = fc.oneof(
      fc.constantFrom(0, 1, 7, 1440),
      fc.double({ min: 0, max: 50, noNaN: true }),
      fc.double({ min: 0, max: 1e12, noNaN: true }),
    );
    const step = fc.oneof(fc.record({ lead, kind: fc.nat(3) }), fc.constant('take' as const));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 400 }), (steps) => {
        const calendar = new Calendar(priorities);
        const list = new SortedList();
        steps.forEach((one, id) => {
          if (one === 'take') {
            expect(taken(calendar)).toBe(list.next());
            return;
          }
          const at = calendar.now + one.lead;
          calendar.schedule(at, one.kind, id);
          list.schedule(at, one.kind, id);
        });
        while (calendar.size > 0) expect(taken(calendar)).toBe(list.next());
      }),
      { seed: 20250401, numRuns: 300 },
    );
  });

  it('lays its slices out rarely, however crowded single slices are', () => {
    // Diaries that open at 09:00 and long waits: what made the first version narrow and widen its slices again and again.
    const layOut = vi.spyOn(Calendar.prototype as unknown as { layOut: (width: number) => void }, 'layOut');
    try {
      const streams = new Streams('bursts', 0, ['lead']);
      const calendar = new Calendar([0, 1]);
      const pending = 20_000;
      const taken = 10 * pending;
      const lead = (i: number) => streams.at(0, 0, 0, i).uniform();
      const schedule = (i: number) => {
        const at = calendar.now + lead(i) * 200 * 1440;
        calendar.schedule(i % 5 === 0 ? at : Math.ceil(at / 1440) * 1440 + 540 + (i & 1), 0, i);
      };
      for (let i = 0; i < pending; i += 1) schedule(i);
      for (let i = 0; i < taken; i += 1) {
        calendar.next();
        schedule(pending + i);
      }
      expect(layOut.mock.calls.length).toBeGreaterThan(0);
      expect(layOut.mock.calls.length).toBeLessThanOrEqual(taken / pending);
    } finally {
      layOut.mockRestore();
    }
  });

  it('survives changes of scale and a hundred thousand events at one instant in reasonable work', () => {
    const calendar = new Calendar([1, 0]);
    for (let id = 0; id < 100_000; id += 1) calendar.schedule(1000, id & 1, id);
    const ids: number[] = [];
    for (let scale = 1e-6; scale < 1e7; scale *= 10) {
      for (let id = 0; id < 300; id += 1) calendar.schedule(calendar.now + scale * ((id * 7919) % 300), 0, -1);
    }
    let before = 0;
    while (calendar.next()) {
      expect(calendar.now >= before).toBe(true);
      before = calendar.now;
      if (calendar.id >= 0) ids.push(calendar.id);
    }
    expect(ids).toHaveLength(100_000);
    expect(ids.slice(0, 3)).toEqual([1, 3, 5]);
    expect(ids.slice(50_000, 50_003)).toEqual([0, 2, 4]);
  });

  it('leaves events after the horizon where they are, and accepts others before them', () => {
    const calendar = new Calendar([0]);
    calendar.schedule(100, 0, 1);
    expect(calendar.next(50)).toBe(false);
    expect(calendar.peekTime()).toBe(100);
    calendar.schedule(60, 0, 2);
    expect(calendar.peekTime()).toBe(60);
    expect(calendar.next(60)).toBe(true);
    expect(calendar.id).toBe(2);
    expect(calendar.size).toBe(1);
  });

  it('refuses the past, NaN, Infinity and unknown kinds, naming both times', () => {
    const calendar = new Calendar([0]);
    calendar.schedule(10, 0, 1);
    calendar.next();
    expect(() => calendar.schedule(9.5, 0, 7)).toThrow(
      'event kind 0 of 7 scheduled at 9.5; wanted a finite time from now, 10, on',
    );
    expect(() => calendar.schedule(Number.NaN, 0, 7)).toThrow('scheduled at NaN');
    expect(() => calendar.schedule(Infinity, 0, 7)).toThrow('scheduled at Infinity');
    expect(() => calendar.schedule(11, 1, 7)).toThrow('event kind 1 of 7 is none of the 1 kinds');
    expect(() => calendar.schedule(11, -1, 7)).toThrow('none of the 1 kinds');
    expect(() => new Calendar([0, 256])).toThrow('priority of event kind 1 is 256');
    expect(calendar.size).toBe(0);
  });
});

describe('run', () => {
  it('handles events up to and including the horizon and leaves the clock there', () => {
    const calendar = new Calendar([0, 0]);
    const seen: string[] = [];
    const handlers = [
      (id: number) => {
        seen.push(`tick ${id} at ${calendar.now}`);
        calendar.schedule(calendar.now + 10, 0, id + 1);
      },
      (id: number) => seen.push(`other ${id} at ${calendar.now}`),
    ];
    calendar.schedule(0, 0, 0);
    calendar.schedule(20, 1, 9);
    expect(run(calendar, handlers, 20)).toBe(4);
    expect(seen).toEqual(['tick 0 at 0', 'tick 1 at 10', 'other 9 at 20', 'tick 2 at 20']);
    expect(calendar.now).toBe(20);
    expect(run(calendar, handlers, 29)).toBe(0);
    expect(calendar.now).toBe(29);
    expect(run(calendar, handlers, 30)).toBe(1);
  });

  it('refuses a horizon before now', () => {
    const calendar = new Calendar([0]);
    run(calendar, [], 10);
    expect(() => run(calendar, [], 9)).toThrow('horizon 9 lies before now, 10');
  });
});
