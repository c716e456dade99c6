import { expect, it } from 'vitest';
import { randomLinks } from './randomLinks.ts';

it('withstands 10,000 mutated and made-up links', async () => {
  const counts = await randomLinks(2, 250, 20);
  expect(counts.links).toBe(10_000);
  expect(counts.refused).toBeGreaterThan(1000);
  expect(counts.opened).toBeGreaterThan(200);
});
