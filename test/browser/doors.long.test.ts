// Questions behind doors: an error opens them, and a link to it leads in even where somebody has closed them again.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startChromium } from './browsers.ts';
import { openPage } from './opened.ts';
import { plannerPage } from './plannerPage.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startChromium();
});
afterAll(() => browser.close());

const wrong = [
  ['Change practices', 'q1-areas-0-teams-0-practices-1-registeredPatients'],
  ['More about your service', 'q1-organisations-placesFactor'],
] as const;

describe('a door in the form', () => {
  it('opens by itself for an error, stays open once that is put right, and opens for the link to the error', async () => {
    const { page, complaints, close } = await openPage(browser, '#/planner');
    const planner = plannerPage(page);
    const door = (title: string) => page.locator('summary').filter({ hasText: title });
    for (const [title, id] of wrong) {
      const box = page.locator(`#${id}`);
      await door(title).click();
      await box.fill('many');
      await door(title).click();
      await box.waitFor({ state: 'hidden' });
    }
    await planner.run.click();
    await planner.errors.waitFor();
    for (const [title, id] of wrong) {
      const box = page.locator(`#${id}`);
      await box.waitFor();
      await door(title).click();
      await box.waitFor({ state: 'hidden' });
      await planner.errors.locator(`a[href="#${id}"]`).click();
      await box.waitFor();
      expect(await box.evaluate((one) => one === document.activeElement)).toBe(true);
    }
    const last = page.locator(`#${wrong[1][1]}`);
    await last.fill('1');
    await expect.poll(() => planner.errors.locator('a').count()).toBe(1);
    expect(await last.isVisible()).toBe(true);
    expect(complaints).toEqual([]);
    await close();
  });
});
