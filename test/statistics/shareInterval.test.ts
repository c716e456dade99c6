import { describe, expect, it } from 'vitest';
import { shareInterval } from '../../src/statistics/shareInterval.ts';

describe("Wilson's interval for a share", () => {
  it('is that of R (prop.test without correction)', () => {
    const { mean, low, high } = shareInterval(8, 10);
    expect(mean).toBe(0.8);
    expect(low).toBeCloseTo(0.4901625, 6);
    expect(high).toBeCloseTo(0.9433178, 6);
  });

  it('has a width where none or all were counted, and ends where shares end', () => {
    expect(shareInterval(0, 20)).toEqual({ mean: 0, low: 0, high: expect.closeTo(0.1611252, 6) });
    expect(shareInterval(20, 20)).toEqual({ mean: 1, low: expect.closeTo(0.8388748, 6), high: 1 });
  });

  it('wants a count from 0 to n', () => {
    expect(() => shareInterval(3, 2)).toThrow('shareInterval got 3 of 2');
    expect(() => shareInterval(0, 0)).toThrow('shareInterval got 0 of 0');
  });
});
