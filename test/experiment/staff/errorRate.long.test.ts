// How often the answer is wrong where the truth is known: many searches, each with other luck.
import { describe, expect, it } from 'vitest';
import { flat, gridOfTenths, searchMadeUp, skewed } from './madeUp.ts';

const repetitions = 1000;

/** The load at 3 is the limit itself, which is not kept; what lies below 3 fails, what lies above keeps it. */
const truth = (value: number) => 0.85 - 0.05 * (value - 3);
const cases = [
  { tail: 'no tails', noiseOf: flat, sd: 0.04 },
  { tail: 'a long tail', noiseOf: skewed, sd: 0.04 },
  { tail: 'a long tail, and so much of it that few values are ever decided', noiseOf: skewed, sd: 0.2 },
] as const;

describe('over many searches', () => {
  it.each(cases)(
    'the answer keeps the limit with at least the probability that is stated, with $tail',
    async ({ noiseOf, sd }) => {
      let answers = 0;
      let wrong = 0;
      let steps = 0;
      for (let seed = 0; seed < repetitions; seed += 1) {
        const { answer, visited } = await searchMadeUp(
          'offeredLoad<0.85',
          { offeredLoad: (value, noise) => truth(value) + sd * noise },
          { seed, noiseOf },
        );
        if (answer === null) continue;
        expect(visited.find(({ value }) => value === answer)?.probability).toBeGreaterThanOrEqual(0.95);
        answers += 1;
        if (answer <= 3) wrong += 1;
        steps += Math.round((answer - 3) / gridOfTenths.step);
      }
      expect(answers).toBeGreaterThan(repetitions / 2);
      expect(wrong / answers).toBeLessThan(0.05);
      // Safe, but not for nothing: the smallest worthwhile change of the load (0.02) is four steps of it.
      if (sd < 0.1) expect(steps / answers).toBeLessThan(8);
    },
  );
});
