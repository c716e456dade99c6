import { expect, it } from 'vitest';
import { randomEdits } from './randomEdits.ts';

it('withstands hundreds of random edits of any field with hostile values', () => {
  const counts = randomEdits(1, 70, 6);
  expect(counts.edits).toBe(420);
  expect(counts.valid).toBeGreaterThan(100);
  expect(counts.wrong).toBeGreaterThan(100);
});
