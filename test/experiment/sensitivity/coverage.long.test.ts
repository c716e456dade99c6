// How often the intervals hold what is known, over repeated studies; the figures stand in decision 17.
import { describe, expect, it } from 'vitest';
import { analyseSensitivity } from '../../../src/experiment/sensitivity/analyse.ts';
import type { Estimate, SobolOfMeasure } from '../../../src/experiment/sensitivity/sensitivityResult.ts';
import { asFunction, carrier, gFunction, ishigami, type Known, letters, luck, played, studyOf } from './functions.ts';

const repetitions = 300;

function holds({ low, high }: Estimate, truth: number): boolean {
  return low! <= truth && truth <= high!;
}

/** Of S1 and of ST, how often the intervals hold what is known, over repetitions and factors; and of the share of noise. */
function coverage(known: Known, samples: number, noise: { readonly variance: number; readonly replications: number }) {
  const factors = letters(known.first.length);
  const held = { first: 0, total: 0, noise: 0 };
  for (let seed = 1; seed <= repetitions; seed += 1) {
    const own = luck(seed, 'own');
    const exact = asFunction(known.f);
    const study = studyOf({ kind: 'saltelli', samples, secondOrder: false }, factors, noise.replications, seed);
    const sweep = played(
      study,
      (values, r, point) => exact(values, r, point) + Math.sqrt(noise.variance) * own(point, r),
    );
    const found = analyseSensitivity(sweep, [carrier]).measures[0] as SobolOfMeasure;
    factors.forEach(({ name }, f) => {
      const one = found.factors.find(({ factor }) => factor === name)!;
      held.first += Number(holds(one.first, known.first[f])) / factors.length;
      held.total += Number(holds(one.total, known.total[f])) / factors.length;
    });
    const share = noise.variance / (noise.variance + known.variance);
    held.noise += found.noise === null ? 1 : Number(holds(found.noise.shareOfRun, share));
  }
  return [held.first, held.total, held.noise].map((count) => count / repetitions);
}

describe('the 95% intervals of Sobol indices', () => {
  it.each([
    ['Ishigami', ishigami, 128, { variance: 0, replications: 1 }],
    ['Ishigami with noise', ishigami, 128, { variance: 7, replications: 5 }],
    ['the g-function', gFunction([0, 1, 4.5, 9, 99, 99]), 128, { variance: 0, replications: 1 }],
    ['the g-function with noise', gFunction([0, 1, 4.5, 9, 99, 99]), 128, { variance: 0.25, replications: 5 }],
  ] as const)(
    'hold the known values of %s at least as often as they say',
    { timeout: 600_000 },
    (name, known, samples, noise) => {
      const [first, total, share] = coverage(known, samples, noise);
      console.info(name, samples, `S1 ${first.toFixed(3)}, ST ${total.toFixed(3)}, noise ${share.toFixed(3)}`);
      // Three standard errors of 300 repetitions below 95%.
      expect(Math.min(first, total, share)).toBeGreaterThan(0.95 - 3 * Math.sqrt((0.95 * 0.05) / repetitions));
    },
  );
});
