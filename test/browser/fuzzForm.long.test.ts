// Thousands of answers that nobody should give: each is kept with a message beside it, no script runs, and the page goes on.
import fc from 'fast-check';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startChromium } from './browsers.ts';
import { type Edit, editForm, listen } from './editing.ts';
import { hostileText, hostileYaml } from './hostile.ts';
import { openPage } from './opened.ts';
import { sampled } from './sampled.ts';
import { fileAddress } from './site.ts';
import { expectSound } from './sound.ts';

/** Enough for each run of the tests; `REMIT_FUZZ=5000` is the full measure. */
const editCount = Number(process.env.REMIT_FUZZ ?? 1500);
/** Forms grow with what is added to them, so now and then the page begins anew. */
const editsAPage = 250;

let browser: Browser;
beforeAll(async () => {
  browser = await startChromium();
});
afterAll(() => browser.close());

describe('a hostile answer', () => {
  it(`is taken or told what is wrong with it, each of ${editCount}`, async () => {
    const edit: fc.Arbitrary<Edit> = fc.record({ at: fc.nat(), text: hostileText, file: hostileYaml });
    const edits = sampled(edit, editCount);
    for (let at = 0; at < edits.length; at += editsAPage) {
      const { page, complaints, close } = await openPage(browser, '#/planner', fileAddress, listen);
      const heard = await page.evaluate(editForm, edits.slice(at, at + editsAPage));
      expect(heard.slice(0, 3)).toEqual([]);
      await expectSound(page, complaints);
      await close();
    }
  });
});
