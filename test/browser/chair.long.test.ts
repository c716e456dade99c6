// Taking the chair in a browser: everything by keyboard, and accessible in every state.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inaccessible } from './accessible.ts';
import { startChromium } from './browsers.ts';
import { chairPage } from './chairPage.ts';
import { tabAndPress, tabAndType, tabTo } from './keyboard.ts';
import { type Opened, openPage } from './opened.ts';

let browser: Browser;
let opened: Opened;
beforeAll(async () => {
  browser = await startChromium();
});
afterAll(() => browser.close());

async function expectAccessible(): Promise<void> {
  expect(await inaccessible(opened.page)).toEqual([]);
}

describe('taking the chair', () => {
  it('is accessible from the set-up, with errors too, over a moment to the ending', async () => {
    opened = await openPage(browser, '#/chair');
    const chair = chairPage(opened.page);
    await expectAccessible();
    await chair.someKinds.check();
    await expectAccessible();
    await chair.weeks.fill('<b>1e308');
    await chair.start.click();
    await chair.errors.waitFor();
    await expectAccessible();
    await chair.weeks.fill('2');
    await chair.start.click();
    await chair.moment.waitFor();
    await expectAccessible();
    for (let answers = 0; !(await chair.ending.isVisible()); answers++) {
      if (answers === 0) await chair.always.check();
      await chair.doIt.click();
      await chair.after(answers + 1).waitFor();
    }
    await expectAccessible();
    expect(opened.complaints).toEqual([]);
    await opened.close();
  });

  it('goes from the first page to the ending and back by keyboard alone', async () => {
    opened = await openPage(browser, '');
    const { page } = opened;
    const chair = chairPage(page);
    await tabAndPress(page.getByRole('main').getByRole('link', { name: 'Take the chair' }));
    await tabAndType(chair.weeks, '1');
    await tabTo(page.getByRole('radio').first());
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await chair.allDecisions.isChecked()).toBe(true);
    await tabAndPress(chair.start);
    await chair.moment.waitFor();
    // The new question has the focus, and the answers come next.
    const headingHasFocus = () => page.evaluate(() => document.activeElement?.tagName);
    await expect.poll(headingHasFocus).toBe('H2');
    await page.keyboard.press('Tab');
    await tabTo(chair.doIt);
    await page.keyboard.press('Enter');
    await page.getByText('1 answer given.').waitFor();
    await expect.poll(headingHasFocus).toBe('H2');
    await tabAndPress(chair.takeBack, 'Space');
    await page.getByText('0 answers given.').waitFor();
    await chair.after(0).waitFor();
    for (let answers = 0; !(await chair.ending.isVisible()); answers++) {
      await expect.poll(headingHasFocus).toBe('H2');
      await tabAndPress([chair.doIt, chair.doNot, chair.asTheWorker][answers % 3], 'Space');
      await chair.after(answers + 1).waitFor();
    }
    await expect.poll(headingHasFocus).toBe('H2');
    await tabAndPress(chair.takeBack);
    await chair.moment.waitFor();
    expect(opened.complaints).toEqual([]);
    await opened.close();
  });
});
