// Whether the probability of being on the frontier means what it says, and whether playing where the doubt is beats playing
// all alike: on made-up policies whose frontier is known.
import { describe, expect, it } from 'vitest';
import { type Case, Laboratory } from './madeUp.ts';

/** Seconds on a quiet machine. */
const timeout = 600_000;

const laboratories = (of: Case, count: number) =>
  Array.from({ length: count }, (_, number) => new Laboratory(of, number));

describe('the probability of being on the frontier', () => {
  it.each([
    { policyCount: 20, aimCount: 3, apart: 1, shared: 0.5, worthwhile: 0.1 },
    { policyCount: 20, aimCount: 3, apart: 0.3, shared: 0.5, worthwhile: 0.1 },
    { policyCount: 30, aimCount: 2, apart: 0.5, shared: 0.8, worthwhile: 0.05 },
  ])('is the share that are on it: $policyCount policies, $aimCount aims, $apart apart', { timeout }, (of) => {
    const bins = Array.from({ length: 4 }, () => ({ count: 0, expected: 0, spread: 0, on: 0 }));
    for (const laboratory of laboratories(of, 60)) {
      laboratory.byDoubt(10, 25 * of.policyCount).probabilities.forEach((probability, policy) => {
        const bin = bins[Math.min(3, Math.floor(probability * 4))];
        bin.count += 1;
        bin.expected += probability;
        bin.spread += probability * (1 - probability);
        bin.on += laboratory.isOn(policy) ? 1 : 0;
      });
    }
    for (const { count, expected, spread, on } of bins) {
      expect(count).toBeGreaterThan(20);
      // Three standard deviations for chance, and five points for what a flat prior leaves.
      expect(Math.abs(on - expected)).toBeLessThan(3 * Math.sqrt(spread) + 0.05 * count);
    }
  });
});

describe('playing where the doubt is', () => {
  it.each([
    { policyCount: 20, aimCount: 3, apart: 1, shared: 0.5, worthwhile: 0.1 },
    { policyCount: 50, aimCount: 2, apart: 0.5, shared: 0.5, worthwhile: 0.1 },
  ])(
    'places fewer policies wrongly than playing all alike: $policyCount policies, $aimCount aims',
    { timeout },
    (of) => {
      let wrongByDoubt = 0;
      let wrongEqually = 0;
      const budget = 30 * of.policyCount;
      for (const laboratory of laboratories(of, 30)) {
        const wrong = (probabilities: Float64Array) =>
          probabilities.reduce((sum, p, policy) => sum + (p > 0.5 === laboratory.isOn(policy) ? 0 : 1), 0);
        const { probabilities, runs } = laboratory.byDoubt(5, budget);
        expect(runs).toBeLessThanOrEqual(budget);
        wrongByDoubt += wrong(probabilities);
        wrongEqually += wrong(laboratory.equally(budget));
      }
      expect(wrongByDoubt).toBeLessThan(0.9 * wrongEqually);
    },
  );
});
