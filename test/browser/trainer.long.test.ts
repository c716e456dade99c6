// Two worlds in a browser: everything by keyboard, accessible in every state, and still while nobody looks.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inaccessible } from './accessible.ts';
import { startChromium } from './browsers.ts';
import { tabAndPress, tabAndType, tabTo } from './keyboard.ts';
import { openPage } from './opened.ts';
import { trainerPage } from './trainerPage.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startChromium();
});
afterAll(() => browser.close());

describe('watching two worlds', () => {
  it('is accessible paused, playing, with tables and a person, with errors, at the end and after a broken link', async () => {
    const { page, complaints, close } = await openPage(browser, '#/trainer');
    const trainer = trainerPage(page);
    await trainer.clock.waitFor();
    expect.soft(await inaccessible(page), 'paused').toEqual([]);
    await trainer.play.click();
    expect.soft(await inaccessible(page), 'playing').toEqual([]);
    await trainer.pause.click();
    await trainer.personNumber.fill('1');
    await trainer.follow.click();
    await trainer.daysAsTables.click();
    await trainer.weeksAsTable.click();
    expect.soft(await inaccessible(page), 'with tables and a person').toEqual([]);
    await trainer.personNumber.fill('999999999');
    await trainer.choice.click();
    await trainer.seed.fill('');
    await trainer.replication.fill('-1');
    await trainer.playThese.click();
    await trainer.errors.waitFor();
    expect.soft(await inaccessible(page), 'with errors').toEqual([]);
    await trainer.slider.focus();
    await page.keyboard.press('End');
    await trainer.nextWeek.click();
    expect.soft(await inaccessible(page), 'at the end').toEqual([]);
    await page.goto(page.url().replace(/#.*/, '#/trainer?s=broken'));
    await page.reload();
    await trainer.errors.waitFor();
    expect.soft(await inaccessible(page), 'after a broken link').toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });

  it('is played, paused, stepped through, searched and begun anew by keyboard alone', async () => {
    const { page, complaints, close } = await openPage(browser, '');
    const trainer = trainerPage(page);
    const time = async () => (await trainer.clock.textContent()) ?? '';
    const moves = (before: string) => expect.poll(time).not.toBe(before);
    await tabAndPress(page.getByRole('main').getByRole('link', { name: 'Watch two worlds' }));
    await trainer.clock.waitFor();
    const start = await time();
    await tabAndPress(trainer.play, 'Space');
    await moves(start);
    // The same button now says otherwise and has kept the focus.
    await page.keyboard.press('Space');
    await trainer.play.waitFor();
    const paused = await time();
    for (const [control, key] of [
      [trainer.nextEvent, 'Enter'],
      [trainer.nextDay, 'Space'],
      [trainer.nextWeek, 'Enter'],
      [trainer.parting, 'Enter'],
      [trainer.nextOverstep, 'Space'],
      [trainer.nextDecision, 'Enter'],
    ] as const) {
      const before = await time();
      await tabAndPress(control, key);
      // Two events may fall on one minute.
      if (control !== trainer.nextEvent && control !== trainer.nextDecision) await moves(before);
    }
    expect(await trainer.jumpNote.textContent()).toMatch(/\w/);
    await tabTo(trainer.slider);
    const week = Number(await trainer.slider.inputValue());
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => trainer.slider.inputValue()).toBe(String(week + 1));
    await tabAndPress(trainer.toStart);
    await moves(paused);
    await tabTo(trainer.speed);
    const speed = await trainer.speed.inputValue();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => trainer.speed.inputValue()).not.toBe(speed);
    await tabAndType(trainer.personNumber, '2');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /^Person 2:/ }).waitFor();
    await tabAndPress(trainer.choice);
    await tabAndType(trainer.seed, 'another');
    await tabAndPress(trainer.playThese);
    await expect.poll(time).toBe(start);
    expect(complaints).toEqual([]);
    await close();
  });

  it('stands still while another way is looked at', async () => {
    const { page, close } = await openPage(browser, '#/trainer');
    const trainer = trainerPage(page);
    await trainer.play.click();
    const ways = page.getByRole('navigation', { name: 'Ways in' });
    await ways.getByRole('link', { name: 'Plan a service' }).click();
    await expect.poll(() => page.title()).toContain('Plan a service');
    const left = await trainer.clock.textContent();
    await page.evaluate(() => new Promise((later) => setTimeout(later, 500)));
    expect(await trainer.clock.textContent()).toBe(left);
    await close();
  });
});
