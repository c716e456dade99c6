import { describe, expect, test } from 'vitest';
import { sobolDimensionsMost, sobolPoint, sobolPointsMost } from '../../src/statistics/sobolSequence.ts';

const steps = 2 ** 32;
const plain = (number: number, dimensions: number) => sobolPoint(number, new Uint32Array(dimensions));
/** Any numbers do for a shift. */
const shifts = Uint32Array.from({ length: sobolDimensionsMost }, (_, n) => Math.imul(n + 1, 0x9e3779b9) >>> 0);

/** How many of the points lie in each of so many equal parts of the coordinates. */
function cells(points: readonly Float64Array[], coordinates: readonly number[], parts: readonly number[]): Int32Array {
  const counts = new Int32Array(parts.reduce((product, part) => product * part, 1));
  for (const point of points) {
    counts[coordinates.reduce((cell, at, n) => cell * parts[n] + Math.floor(point[at] * parts[n]), 0)] += 1;
  }
  return counts;
}

describe('the Sobol sequence', () => {
  test('is that of Joe and Kuo as SciPy 1.17.1 gives it (qmc.Sobol, scramble=False, bits=32)', () => {
    const first = Array.from({ length: 8 }, (_, number) => [...plain(number, 5)].map((at) => at - 0.5 / steps));
    expect(first).toEqual([
      [0, 0, 0, 0, 0],
      [0.5, 0.5, 0.5, 0.5, 0.5],
      [0.75, 0.25, 0.25, 0.25, 0.75],
      [0.25, 0.75, 0.75, 0.75, 0.25],
      [0.375, 0.375, 0.625, 0.875, 0.375],
      [0.875, 0.875, 0.125, 0.375, 0.875],
      [0.625, 0.125, 0.875, 0.625, 0.625],
      [0.125, 0.625, 0.375, 0.125, 0.125],
    ]);
    const at = (number: number, dimensions: readonly number[]) => {
      const point = plain(number, sobolDimensionsMost);
      return dimensions.map((dimension) => point[dimension] * steps - 0.5);
    };
    expect(at(1000, [0, 1, 2, 9, 49, 127])).toEqual([
      943718400, 415236096, 2227175424, 297795584, 2059403264, 2336227328,
    ]);
    expect(at(1_000_000, [0, 1, 2, 49, 63, 127])).toEqual([
      113709056, 1339682816, 3556216832, 1510305792, 249630720, 3042775040,
    ]);
  });

  test.each([
    ['as it is', new Uint32Array(sobolDimensionsMost)],
    ['shifted', shifts],
  ])(
    '%s puts one of its first 2^k points, and of each block of 2^k, into each of 2^k parts of every coordinate',
    (_, by) => {
      for (const from of [0, 512, 5 * 512]) {
        const points = Array.from({ length: 512 }, (_each, number) => sobolPoint(from + number, by));
        for (let dimension = 0; dimension < sobolDimensionsMost; dimension += 1) {
          expect(
            cells(points, [dimension], [512]).every((count) => count === 1),
            `dimension ${dimension}`,
          ).toBe(true);
        }
      }
    },
  );

  test('fills every elementary box of its first two dimensions alike, and those of neighbours nearly so', () => {
    const points = Array.from({ length: 256 }, (_, number) => sobolPoint(number, shifts));
    for (let bits = 0; bits <= 8; bits += 1) {
      const parts = [2 ** bits, 2 ** (8 - bits)];
      expect(
        cells(points, [0, 1], parts).every((count) => count === 1),
        `${parts}`,
      ).toBe(true);
    }
    // A (t, 8, 2)-net with t of at most 5 for low dimensions: boxes of 32 points hold 32 each.
    for (let dimension = 1; dimension < 20; dimension += 1) {
      const quarters = cells(points, [dimension, dimension + 1], [2, 2]);
      expect([...quarters], `dimensions ${dimension} and ${dimension + 1}`).toEqual([64, 64, 64, 64]);
    }
  });

  test('stays above 0 and below 1, and moves with its shift', () => {
    const most = new Uint32Array(3).fill(0xffffffff);
    for (const number of [0, 1, 12345, sobolPointsMost - 1]) {
      for (const at of [...sobolPoint(number, most), ...plain(number, 3)]) {
        expect(at).toBeGreaterThan(0);
        expect(at).toBeLessThan(1);
      }
    }
    expect([...sobolPoint(0, most)]).toEqual(Array(3).fill((0xffffffff + 0.5) / steps));
  });

  test('refuses more coordinates than it knows, and numbers that are none of a point', () => {
    expect(() => plain(0, sobolDimensionsMost + 1)).toThrow('got 129 coordinates; wanted at most 128');
    for (const number of [-1, 0.5, sobolPointsMost, Number.NaN]) {
      expect(() => plain(number, 1)).toThrow(`got number ${number}`);
    }
  });
});
