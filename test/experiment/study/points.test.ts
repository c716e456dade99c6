import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pointCount, pointsOf } from '../../../src/experiment/study/points.ts';
import type { Design } from '../../../src/experiment/study/study.ts';
import { factor, factorsWith, laid, shippedStudy, shippedStudyNames, shippedText } from './studies.ts';

const levelCounts = fc.array(fc.integer({ min: 2, max: 7 }), { minLength: 1, maxLength: 5 });
const factorial: Design = { kind: 'factorial', levelsOfRange: 3 };

const someOfEach = [
  factor('policy.clarity', { low: 0.2, high: 0.9, whole: false }),
  factor('pathway.attemptsMax', { low: 2, high: 6, whole: true }),
  factor('policy.latitude', { levels: ['within', 'edge', 'beyond'] }),
  factor('diary.overtimeAllowed', { levels: [true, false] }),
  factor('choice.pressureWeight', { low: -1, high: 0, whole: false }),
];
const designs: readonly Design[] = [
  factorial,
  { kind: 'latin-hypercube', points: 60 },
  { kind: 'sobol', points: 64 },
  { kind: 'morris', trajectories: 8, levels: 4 },
  { kind: 'saltelli', samples: 25, secondOrder: false },
  { kind: 'saltelli', samples: 25, secondOrder: true },
];

describe('a factorial design', () => {
  test('holds every combination of levels once', () => {
    fc.assert(
      fc.property(levelCounts, fc.integer(), (counts, seed) => {
        const points = pointsOf(laid(factorsWith(counts), factorial, seed));
        const count = counts.reduce((product, levels) => product * levels, 1);
        expect(points.length).toBe(count);
        expect(new Set(points.map(({ values }) => values.join())).size).toBe(count);
      }),
      { seed: 1, numRuns: 40 },
    );
  });

  test('is balanced in every beginning: each level of a factor occurs equally often, or once more', () => {
    fc.assert(
      fc.property(levelCounts, fc.integer(), (counts, seed) => {
        const points = pointsOf(laid(factorsWith(counts), factorial, seed));
        counts.forEach((levels, index) => {
          const seen = new Int32Array(levels);
          for (const { values } of points) {
            seen[Number(values[index])] += 1;
            if (Math.max(...seen) - Math.min(...seen) > 1) expect.unreachable(`${counts} ${index}: ${seen}`);
          }
        });
      }),
      { seed: 2, numRuns: 40 },
    );
  });

  test.each([[[2, 2, 2, 2, 2, 2]], [[3, 3, 3, 3]], [[3, 3, 3, 3, 2]], [[7, 7]]])(
    'of %j levels shows most pairs of levels of any two factors in its first half',
    (counts) => {
      for (const seed of [1, 2, 3]) {
        const points = pointsOf(laid(factorsWith(counts), factorial, seed));
        const half = points.slice(0, Math.ceil(points.length / 2));
        for (let one = 0; one < counts.length; one += 1) {
          for (let other = 0; other < one; other += 1) {
            const pairs = new Set(half.map(({ values }) => `${values[one]} ${values[other]}`));
            const wanted = Math.min(counts[one] * counts[other], half.length);
            expect(pairs.size, `seed ${seed}, factors ${one} and ${other}`).toBeGreaterThanOrEqual(wanted * 0.6);
          }
        }
      }
    },
  );

  test('cuts a range into evenly spaced levels with both ends, and holds no more whole numbers than there are', () => {
    const range = factor('policy.clarity', { low: 0.2, high: 1, whole: false });
    const whole = factor('pathway.attemptsMax', { low: 2, high: 4, whole: true });
    const points = pointsOf(laid([range, whole], { kind: 'factorial', levelsOfRange: 5 }));
    expect([...new Set(points.map(({ values }) => values[0]))].sort()).toEqual([0.2, 0.4, 0.6, 0.8, 1]);
    expect([...new Set(points.map(({ values }) => values[1]))].sort()).toEqual([2, 3, 4]);
    expect(points.length).toBe(15);
  });
});

describe('every design', () => {
  test.each(designs)('$kind gives as many points as it says, numbered, inside their ranges and levels', (design) => {
    const points = pointsOf(laid(someOfEach, design));
    expect(points.length).toBe(pointCount({ factors: someOfEach, design }));
    points.forEach(({ number, values }, index) => {
      expect(number).toBe(index);
      expect(values.length).toBe(someOfEach.length);
      someOfEach.forEach(({ over }, which) => {
        const value = values[which];
        if ('levels' in over) expect(over.levels).toContain(value);
        else {
          expect(value).toBeGreaterThanOrEqual(over.low);
          expect(value).toBeLessThanOrEqual(over.high);
          if (over.whole) expect(Number.isInteger(value)).toBe(true);
        }
      });
    });
  });

  test.each(designs)('$kind reaches every whole number and level about equally often', (design) => {
    const points = pointsOf(laid(someOfEach, design));
    for (const [which, count] of [
      [1, 5],
      [2, 3],
      [3, 2],
    ]) {
      const seen = new Map<unknown, number>();
      for (const { values } of points) seen.set(values[which], (seen.get(values[which]) ?? 0) + 1);
      if (design.kind === 'factorial') expect(seen.size).toBe(Math.min(3, count));
      else if (design.kind !== 'morris') {
        expect(seen.size).toBe(count);
        const fair = points.length / count;
        for (const times of seen.values()) expect(Math.abs(times - fair) / fair).toBeLessThan(0.6);
      }
    }
  });

  test.each(designs)('$kind is the same for the same seed and another for another', (design) => {
    const text = (seed: number | string) => JSON.stringify(pointsOf(laid(someOfEach, design, seed)));
    expect(text(7)).toBe(text(7));
    expect(text('north')).toBe(text('north'));
    expect(text(7)).not.toBe(text(8));
  });

  test('of a Sobol sequence has a point in each equal part of each range, whatever the seed', () => {
    const factors = Array.from({ length: 12 }, (_, n) => factor(`f${n}`, { low: 0, high: 1, whole: false }));
    for (const seed of [1, 2]) {
      const points = pointsOf(laid(factors, { kind: 'sobol', points: 128 }, seed));
      factors.forEach((_, which) => {
        expect(new Set(points.map(({ values }) => Math.floor(Number(values[which]) * 128))).size).toBe(128);
      });
    }
  });

  test('counts the largest studies without making them', () => {
    expect(pointCount({ factors: factorsWith(Array(20).fill(10)), design: factorial })).toBe(1e20);
  });
});

test.each(shippedStudyNames)('the shipped study %s has as many runs as its comment says', (name) => {
  const study = shippedStudy(name);
  const count = pointCount(study);
  const [comment] = shippedText(name).split('question:');
  const told = [
    `${count} points x ${study.replications} replications`,
    `${(count * study.replications).toLocaleString('en')} runs`,
  ];
  expect(
    told.some((words) => comment.includes(words)),
    told.join(' or '),
  ).toBe(true);
  expect(count * study.replications).toBeLessThan(20_000);
});
