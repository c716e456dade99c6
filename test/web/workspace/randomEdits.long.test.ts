import { expect, it } from 'vitest';
import { randomEdits } from './randomEdits.ts';

it('withstands 10,000 random edits of any field with hostile values', () => {
  const counts = randomEdits(2, 500, 20);
  expect(counts.edits).toBe(10_000);
  expect(counts.valid).toBeGreaterThan(1000);
  expect(counts.wrong).toBeGreaterThan(1000);
});
