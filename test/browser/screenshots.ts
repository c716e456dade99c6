// Pictures of every state of the page at three widths and on paper, to be looked at: `npx tsx test/browser/screenshots.ts FOLDER`.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { startChromium } from './browsers.ts';
import { buildPage } from './buildPage.ts';
import { chairPage } from './chairPage.ts';
import { openPage } from './opened.ts';
import { plannerPage } from './plannerPage.ts';
import { trainerPage } from './trainerPage.ts';

const widths = [375, 1280, 1920];
const screenHeight = 1080;
/** A long page on a busy machine takes its time. */
const timeout = 120_000;

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  process.stderr.write('Wanted: the folder that the pictures go to.\n');
  process.exit(2);
}
mkdirSync(folder, { recursive: true });
buildPage(fileURLToPath(new URL('../../', import.meta.url)));
const browser = await startChromium();

async function picture(page: Page, name: string): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: screenHeight });
    await page.screenshot({ path: join(folder, `${name}-${width}.png`), fullPage: true, timeout });
  }
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 794, height: 1123 });
  await page.screenshot({ path: join(folder, `${name}-print.png`), fullPage: true, timeout });
  await page.emulateMedia({ media: null });
  await page.setViewportSize({ width: 1280, height: screenHeight });
  process.stderr.write(`${name}\n`);
}

async function first(): Promise<void> {
  const { page, close } = await openPage(browser, '');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await picture(page, 'first');
  await close();
}

async function plan(): Promise<void> {
  const { page, close } = await openPage(browser, '#/planner');
  const planner = plannerPage(page);
  await planner.name.waitFor();
  await picture(page, 'planner-empty');
  await planner.quick.check();
  await planner.run.click();
  await planner.cancel.waitFor();
  await picture(page, 'planner-running');
  await planner.allPlayed.waitFor({ timeout: 120_000 });
  await planner.chart.waitFor({ timeout: 120_000 });
  // Drawings come one after another; a second without a new one is the last of them.
  for (let before = -1, now = 0; now > before; now = await page.locator('figure svg').count()) {
    before = now;
    await page.waitForTimeout(1000);
  }
  await picture(page, 'planner-results');
  await planner.findStaff.click();
  await planner.staffAnswer.waitFor({ timeout: 300_000 });
  await picture(page, 'planner-staff');
  await close();

  const other = await openPage(browser, '#/planner');
  const wrong = plannerPage(other.page);
  for (const door of [wrong.opening, wrong.allNumbers, wrong.observed, wrong.question, wrong.seedDoor])
    await door.click();
  await wrong.nhsTables.click();
  await wrong.makeOwn.click();
  await picture(other.page, 'planner-doors');
  await wrong.referrals.fill('<b>many');
  await wrong.seed.fill('');
  await wrong.run.click();
  await wrong.errors.first().waitFor();
  await picture(other.page, 'planner-errors');
  await other.page.evaluate(() => {
    location.hash = '#/planner?s=broken';
  });
  await other.page.getByText('The link could not be opened').waitFor();
  await picture(other.page, 'planner-broken-link');
  await other.close();
}

async function train(): Promise<void> {
  const { page, close } = await openPage(browser, '#/trainer');
  const trainer = trainerPage(page);
  await trainer.clock.waitFor();
  await picture(page, 'trainer-paused');
  for (let n = 0; n < 5; n++) await trainer.nextWeek.click();
  await trainer.nextOverstep.click();
  await trainer.daysAsTables.click();
  await trainer.weeksAsTable.click();
  await picture(page, 'trainer-overstep');
  await trainer.choice.click();
  await trainer.seed.fill('');
  await trainer.playThese.click();
  await trainer.errors.waitFor();
  await picture(page, 'trainer-errors');
  await close();
}

async function sit(): Promise<void> {
  const { page, close } = await openPage(browser, '#/chair');
  const chair = chairPage(page);
  await chair.start.waitFor();
  await picture(page, 'chair-set-up');
  await chair.weeks.fill('none');
  await chair.start.click();
  await chair.errors.waitFor();
  await picture(page, 'chair-errors');
  await chair.weeks.fill('3');
  await chair.start.click();
  await chair.moment.waitFor();
  await picture(page, 'chair-moment');
  for (let answers = 0; !(await chair.ending.isVisible()); answers++) {
    await (answers % 2 === 0 ? chair.doIt : chair.doNot).click();
    await chair.after(answers + 1).waitFor();
  }
  await picture(page, 'chair-ending');
  await close();
}

try {
  for (const states of [first, sit, train, plan]) await states();
} finally {
  await browser.close();
}
