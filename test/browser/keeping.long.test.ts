// What somebody has typed, searched for or is about to put right on the planner's page stays, whatever happens around it.
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

describe('the page of a planner keeps', () => {
  it('what was typed when Back leads to a link that was made before', async () => {
    const { page, complaints, close } = await openPage(browser, '#/planner');
    const planner = plannerPage(page);
    await planner.makeLink.click();
    await expect.poll(() => page.url()).toContain('#/planner?s=');
    const link = new URL(page.url()).hash;
    // Away and back by links, so that the link stands in the history, and then something is typed.
    await page.evaluate(() => {
      location.hash = '#/chair';
    });
    await page.evaluate(() => {
      location.hash = '#/planner';
    });
    await planner.name.fill('typed since');
    await page.goBack();
    await page.goBack();
    await planner.linkWaits.waitFor();
    expect(await planner.name.inputValue()).toBe('typed since');
    // The address never holds a link to anything but what is on the page.
    expect(page.url()).not.toContain('?s=');
    await page.getByRole('button', { name: 'Open the link in place of what is on the page' }).click();
    await expect.poll(() => planner.name.inputValue()).toBe('my-service');
    expect(complaints).toEqual([]);
    await close();

    // A link that was opened leaves the address with the first change.
    const other = await openPage(browser, link);
    const again = plannerPage(other.page);
    await again.name.fill('edited after a link');
    await expect.poll(() => other.page.url()).not.toContain('?s=');
    await other.page.evaluate(() => {
      location.hash = '#/chair';
    });
    await other.page.goBack();
    await again.name.waitFor();
    expect(await again.name.inputValue()).toBe('edited after a link');
    expect(await again.linkWaits.count()).toBe(0);
    await other.close();
  });

  it('the box that is being put right, with its focus, until something else is looked at', async () => {
    const { page, complaints, close } = await openPage(browser, '#/planner');
    const planner = plannerPage(page);
    await planner.allNumbers.click();
    await planner.searchNumbers.fill('payPoundsPerWteYear');
    const pay = page.locator('[id$="payPoundsPerWteYear-all"]');
    await pay.fill('many');
    await planner.searchNumbers.fill('travelMinutes');
    await pay.waitFor();
    await pay.fill('');
    await pay.pressSequentially('30000');
    expect(await pay.inputValue()).toBe('30000');
    expect(await pay.evaluate((box) => box === document.activeElement)).toBe(true);
    await planner.searchNumbers.fill('trust');
    await expect.poll(() => pay.count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });

  it('the search for staff while an answer of the service is typed anew', async () => {
    const { page, complaints, close } = await openPage(browser, '#/planner');
    const planner = plannerPage(page);
    await planner.staffRange.click();
    await planner.staffFrom.fill('3');
    await planner.referrals.fill('');
    expect(await planner.findStaff.isDisabled()).toBe(true);
    await planner.referrals.fill('60');
    expect(await planner.findStaff.isDisabled()).toBe(false);
    expect(await planner.staffFrom.inputValue()).toBe('3');
    await planner.seedDoor.click();
    await planner.seed.fill('');
    expect(await planner.findStaff.isDisabled()).toBe(true);
    expect(complaints).toEqual([]);
    await close();
  });

  it('saying that results are to an earlier question when seed or replications change', async () => {
    const { page, complaints, close } = await openPage(browser, '#/planner');
    const planner = plannerPage(page);
    const outdated = page.getByText('earlier question');
    await planner.quick.check();
    await planner.seedDoor.click();
    await planner.run.click();
    await planner.allPlayed.waitFor({ timeout: 60_000 });
    expect(await outdated.count()).toBe(0);
    await planner.seed.fill('99');
    await outdated.first().waitFor();
    await planner.seed.fill('1');
    await expect.poll(() => outdated.count()).toBe(0);
    await page.getByRole('radio', { name: 'Usual' }).check();
    await outdated.first().waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it('what was there before a file was opened, to be taken back; and no wider page on the smallest phone', async () => {
    const { page, complaints, close } = await openPage(browser, '#/planner');
    const planner = plannerPage(page);
    await page.setViewportSize({ width: 320, height: 800 });
    await planner.name.fill('before');
    await planner.opening.click();
    await page.locator('#open-shipped').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.getByRole('button', { name: 'Start from it: the scenario' }).click();
    expect(await planner.name.inputValue()).toBe('baseline');
    await page.getByRole('button', { name: 'Take back: what was on the page before' }).click();
    expect(await planner.name.inputValue()).toBe('before');
    expect(complaints).toEqual([]);
    await close();
  });
});
