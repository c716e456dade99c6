import { describe, expect, it } from 'vitest';
import { seedIn } from '../../src/experiment/seed.ts';

describe('a seed', () => {
  it('is a number where it is a whole one of up to 15 digits, else a word, without the space around it', () => {
    expect(['1', ' 1 ', '-5', '007', '1.5', '1e3', 'north', '9'.repeat(16)].map(seedIn)).toEqual([
      1,
      1,
      -5,
      7,
      '1.5',
      '1e3',
      'north',
      '9'.repeat(16),
    ]);
  });

  it('is none where nothing, or more than a hundred letters, was typed', () => {
    expect(['', '  ', 'x'.repeat(101)].map(seedIn)).toEqual([null, null, null]);
    expect(seedIn('x'.repeat(100))).toBe('x'.repeat(100));
  });
});
