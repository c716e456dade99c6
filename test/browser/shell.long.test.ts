// What holds for all ways in: the first page, the way past the header, and an address that leads nowhere.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inaccessible } from './accessible.ts';
import { startChromium } from './browsers.ts';
import { tabAndPress, tabTo } from './keyboard.ts';
import { openPage } from './opened.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startChromium();
});
afterAll(() => browser.close());

describe('the shell of the page', () => {
  it('is accessible on the first page, which is also where an unknown address leads', async () => {
    for (const hash of ['', '#/__proto__?s=1']) {
      const { page, complaints, close } = await openPage(browser, hash);
      await page.getByRole('heading', { level: 1, name: /boundary/ }).waitFor();
      expect(await inaccessible(page)).toEqual([]);
      expect(complaints).toEqual([]);
      await close();
    }
  });

  it('leads past the header and between the ways by keyboard, says which way it is, and keeps what was typed', async () => {
    const { page, close } = await openPage(browser, '#/planner');
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Skip to main content' });
    await tabTo(skip);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    expect(await page.title()).toMatch(/^Plan a service/);
    const name = page.getByLabel('Short name of your service');
    await name.fill('kept');
    const ways = page.getByRole('navigation', { name: 'Ways in' });
    for (const way of ['Take the chair', 'Watch two worlds', 'Plan a service']) {
      await tabAndPress(ways.getByRole('link', { name: way }));
      await expect.poll(() => page.title()).toContain(way);
      expect(await ways.locator('[aria-current=page]').textContent()).toBe(way);
    }
    expect(await name.inputValue()).toBe('kept');
    await close();
  });

  it('goes back and forward with the browser', async () => {
    const { page, close } = await openPage(browser, '');
    await page.getByRole('main').getByRole('link', { name: 'Take the chair' }).click();
    await expect.poll(() => page.title()).toContain('Take the chair');
    await page.goBack();
    await expect.poll(() => page.title()).toBe('remit');
    await page.goForward();
    await expect.poll(() => page.title()).toContain('Take the chair');
    await close();
  });
});
