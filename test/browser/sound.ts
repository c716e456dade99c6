// Whether a page that was treated badly is as it should be.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { planLink } from './links.ts';
import { plannerPage } from './plannerPage.ts';

const planned = planLink([['still-sound', 'question: Does it still work?\nbasedOn: baseline\n']], '7', 10);

/** Nothing got in, and a good link still opens. */
export async function expectSound(page: Page, complaints: readonly string[]): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, planned);
  const named = plannerPage(page).name;
  // Where something was typed, a link is offered and takes nothing away by itself.
  const offer = page.getByRole('button', { name: 'Open the link' });
  await expect
    .poll(async () => (await named.inputValue()) === 'still-sound' || (await offer.isVisible()), { timeout: 10_000 })
    .toBe(true);
  if (await offer.isVisible()) await offer.click();
  await expect.poll(() => named.inputValue(), { timeout: 10_000 }).toBe('still-sound');
  const left = await page.evaluate(() => ({
    hit: 'hit' in window,
    polluted: 'polluted' in {} || Object.keys(Object.prototype).length > 0,
    foreign: document.querySelectorAll('iframe, object, embed, main script, [onerror], [onload], [onfocus]').length,
  }));
  expect(left).toEqual({ hit: false, polluted: false, foreign: 0 });
  expect(complaints).toEqual([]);
}
