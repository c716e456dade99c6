// Thousands of links that nobody should follow: each is a form or a message, no script runs, and the page goes on.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startChromium } from './browsers.ts';
import { followHashes, type Heard, listen } from './editing.ts';
import { bombLink, hostileHash } from './links.ts';
import { openPage } from './opened.ts';
import { sampled } from './sampled.ts';
import { fileAddress } from './site.ts';
import { expectSound } from './sound.ts';

/** Enough for each run of the tests; `REMIT_FUZZ=5000` is the full measure. */
const linkCount = Number(process.env.REMIT_FUZZ ?? 1500);
/** The page is asked now and then, so that what it threw is known by its link. */
const linksAtOnce = 500;

let browser: Browser;
beforeAll(async () => {
  browser = await startChromium();
});
afterAll(() => browser.close());

describe('a hostile link', () => {
  it(`is a message or a form, each of ${linkCount}`, async () => {
    const { page, complaints, close } = await openPage(browser, '#/planner', fileAddress, listen);
    const hashes = [...sampled(hostileHash, linkCount - 1), bombLink()];
    for (let at = 0; at < hashes.length; at += linksAtOnce) {
      const part = hashes.slice(at, at + linksAtOnce);
      const heard: readonly Heard[] = await page.evaluate(followHashes, part);
      const told = heard.slice(0, 3).map(({ edit, words }) => ({ words, link: part[Number(edit)].slice(0, 300) }));
      expect(told).toEqual([]);
    }
    await expectSound(page, complaints);
    await close();
  });
});
