// MSER-5 by hand, and on series of which one knows how much of the beginning to cut off.
import { describe, expect, it } from 'vitest';
import { mser5 } from '../../src/statistics/mser.ts';
import { uniforms } from './uniforms.ts';

const noise = (length: number, seed: number) => {
  const uniform = uniforms(seed);
  return Array.from({ length }, () => uniform() + uniform() + uniform() - 1.5);
};

describe('mser5', () => {
  it('cuts off the batches that are unlike the rest, and no more', () => {
    const series = Array.from({ length: 100 }, (_, i) => (i < 17 ? 0 : 10 + (i % 2)));
    expect(mser5(series)).toBe(20);
  });

  it('gives the batch at which the squared standard error is least, reckoned by hand', () => {
    // Batch means 4, 1, 0, 1, 0, 1, 0, 1, 0, 1: from 0 the sum of squares is 12.9 / 100, from 1 2.22 / 81, from 2 2 / 64 ...
    const series = [4, 1, 0, 1, 0, 1, 0, 1, 0, 1].flatMap((mean) => [mean, mean, mean, mean, mean]);
    expect(mser5(series)).toBe(5);
  });

  it('cuts off nothing of a constant series', () => {
    expect(mser5(Array.from({ length: 60 }, () => 3))).toBe(0);
  });

  it('cuts off little of noise: on average less than a sixth of 200 values', () => {
    const cuts = Array.from({ length: 200 }, (_, seed) => mser5(noise(200, seed)));
    const told = cuts.filter((cut) => cut !== null);
    expect(told.length).toBeGreaterThan(180);
    expect(told.reduce((sum, cut) => sum + cut, 0) / told.length).toBeLessThan(33);
    expect(told.filter((cut) => cut === 0).length).toBeGreaterThan(60);
  });

  it('finds a beginning that dies away exponentially', () => {
    const uniform = noise(400, 1);
    const series = Array.from({ length: 400 }, (_, i) => 5 - 5 * 0.95 ** i + 0.5 * uniform[i]);
    const cut = mser5(series);
    expect(cut).toBeGreaterThanOrEqual(40);
    expect(cut).toBeLessThanOrEqual(110);
  });

  it('cannot tell from a trend, which never ends', () => {
    expect(mser5(Array.from({ length: 100 }, (_, i) => i))).toBeNull();
  });

  it('cannot tell from fewer than ten batches', () => {
    expect(mser5(Array.from({ length: 49 }, () => 3))).toBeNull();
  });

  it('does not look at values that fill no batch', () => {
    const series = noise(100, 3);
    expect(mser5([...series, 1000, 1000])).toBe(mser5(series));
  });
});
