// Candidates and thinning: whoever arrives keeps number, time and uniform when the rate changes.
import { describe, expect, it } from 'vitest';
import { accepted, Candidates } from '../../src/engine/arrivals.ts';
import { Streams } from '../../src/engine/streams.ts';

function arrivalsAt(rate: number, count: number): Map<number, number> {
  const streams = new Streams(5, 0, ['candidates', 'thinning']);
  const candidates = new Candidates(streams, 0, 3, 4, 10);
  const times = new Map<number, number>();
  for (let n = 0; n < count; n += 1) {
    const time = candidates.next();
    if (accepted(streams.at(1, 3, 4, candidates.ordinal).uniform(), rate, 10)) times.set(candidates.ordinal, time);
  }
  return times;
}

describe('arrivals', () => {
  it('a higher rate keeps every earlier arrival at its number and time, and adds others', () => {
    const few = arrivalsAt(4, 2000);
    const more = arrivalsAt(6, 2000);
    for (const [ordinal, time] of few) expect(more.get(ordinal)).toBe(time);
    expect(more.size).toBeGreaterThan(few.size);
    expect(Math.abs(few.size - 800)).toBeLessThan(4 * Math.sqrt(480));
  });

  it('candidates come at the ceiling rate', () => {
    const candidates = new Candidates(new Streams(5, 0, ['candidates']), 0, 3, 4, 10);
    for (let n = 0; n < 50_000; n += 1) expect(candidates.next()).toBeGreaterThan(0);
    expect(candidates.ordinal).toBe(49_999);
    expect(Math.abs(candidates.time - 5000)).toBeLessThan((4 * 5000) / Math.sqrt(50_000));
  });

  it('a rate of 0 accepts nobody, the ceiling everybody, and more than the ceiling is an error', () => {
    expect([accepted(0, 0, 10), accepted(1 - 2 ** -53, 10, 10)]).toEqual([false, true]);
    expect(() => accepted(0.5, 10.5, 10)).toThrow('arrival rate 10.5 exceeds its ceiling 10');
    expect(() => accepted(0.5, Number.NaN, 10)).toThrow('arrival rate NaN');
    expect(() => new Candidates(new Streams(1, 0, ['a']), 0, 0, 0, 0)).toThrow('ceiling rate is 0');
  });
});
