import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance, nearest } from '../../src/scenario/nearest.ts';

const names = ['clarity', 'latitude', 'firmness', 'slotMinutes'];

describe('the nearest known name', () => {
  test.each([
    ['clarty', 'clarity'],
    ['calrity', 'clarity'],
    ['Latitude', 'latitude'],
    ['slotminuts', 'slotMinutes'],
    ['weather', null],
    ['', null],
    ['x'.repeat(100_000), null],
  ])('of %.20s is %s', (name, known) => {
    expect(nearest(name, names)).toBe(known);
  });

  test('counts a swap of neighbours as one slip', () => {
    expect(editDistance('egde', 'edge')).toBe(1);
    expect(editDistance('kitten', 'sitting')).toBe(3);
    expect(editDistance('', 'abc')).toBe(3);
  });

  test('is as far one way as the other, and never further than the longer text', () => {
    const word = fc.string({ maxLength: 8, unit: fc.constantFrom('a', 'b', 'c') });
    fc.assert(
      fc.property(word, word, (a, b) => {
        const distance = editDistance(a, b);
        expect(distance).toBe(editDistance(b, a));
        expect(distance === 0).toBe(a === b);
        expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
      { seed: 1 },
    );
  });
});
