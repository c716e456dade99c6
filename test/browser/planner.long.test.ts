// Planning a service in a browser: accessible in every state, all of it by keyboard, and what it gives to take along.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Download, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyFolder, remit } from '../cli/remit.ts';
import { readZip } from '../storage/readZip.ts';
import { inaccessible } from './accessible.ts';
import { startChromium } from './browsers.ts';
import { tabAndPress, tabAndType, tabTo } from './keyboard.ts';
import { openPage } from './opened.ts';
import { opensWith, type PlannerPage, plannerPage } from './plannerPage.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startChromium();
});
afterAll(() => browser.close());

describe('planning a service', () => {
  it('is accessible as it opens, with every door open, and with errors of the form, of files and of a link', async () => {
    const { page, complaints, close } = await openPage(browser, '#/planner');
    const planner = plannerPage(page);
    await planner.name.waitFor();
    expect.soft(await inaccessible(page), 'as it opens').toEqual([]);
    for (const door of [planner.allNumbers, planner.observed, planner.question, planner.seedDoor]) await door.click();
    await planner.makeOwn.click();
    expect.soft(await inaccessible(page), 'with every door open').toEqual([]);
    await planner.referrals.fill('<b>many');
    await planner.seed.fill('');
    await planner.run.click();
    await planner.errors.first().waitFor();
    expect.soft(await inaccessible(page), 'with errors of the form').toEqual([]);
    await planner.opening.click();
    await planner.scenarioFiles.setInputFiles(file('broken.yaml', 'question: [\n'));
    await page
      .getByText(/broken\.yaml/)
      .first()
      .waitFor();
    await planner.nhsTables.click();
    await planner.nhsFiles.setInputFiles(['a', 'b', 'c'].map((name) => file(`${name}.csv`, 'no,table\n1,2\n')));
    await page.getByText(/\.csv/).first().waitFor();
    expect.soft(await inaccessible(page), 'with errors of files').toEqual([]);
    await page.evaluate(() => {
      location.hash = '#/planner?s=broken';
    });
    await page.getByText('The link could not be opened').waitFor();
    expect.soft(await inaccessible(page), 'with a broken link').toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });

  it('is accessible while it runs, with results, and with an answer on staff', async () => {
    const { page, complaints, close } = await openPage(browser, '#/planner');
    const planner = plannerPage(page);
    await page.getByRole('radio', { name: 'Thorough' }).check();
    await planner.run.click();
    await planner.cancel.waitFor();
    expect.soft(await inaccessible(page), 'running').toEqual([]);
    await planner.cancel.click();
    await planner.quick.check();
    await planner.run.click();
    await planner.allPlayed.waitFor({ timeout: 60_000 });
    await planner.chart.waitFor({ timeout: 60_000 });
    expect.soft(await inaccessible(page), 'with results').toEqual([]);
    // A short search has the same answer to show as a long one.
    await planner.staffRange.click();
    await planner.staffFrom.fill('3');
    await planner.staffTo.fill('4');
    await planner.findStaff.click();
    await planner.staffAnswer.waitFor({ timeout: 120_000 });
    expect.soft(await inaccessible(page), 'with an answer on staff').toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });

  it('leads from the first page over a changed number and a what-if to results and files by keyboard alone', async () => {
    const { page, complaints, close } = await openPage(browser, '');
    const planner = plannerPage(page);
    await tabAndPress(page.getByRole('main').getByRole('link', { name: 'Plan a service' }));
    await planner.name.waitFor();
    await tabAndType(planner.name, 'by keyboard');
    await tabAndType(planner.referrals, '70');
    await tabAndPress(planner.allNumbers);
    await tabAndType(planner.searchNumbers, 'travel');
    await tabAndPress(planner.addCap, 'Space');
    // The radios are one stop; arrows go among them.
    await tabTo(page.getByRole('radio', { name: 'Usual' }));
    await page.keyboard.press('ArrowUp');
    expect(await planner.quick.isChecked()).toBe(true);
    await tabAndPress(planner.run);
    await planner.results.waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Results');
    await planner.allPlayed.waitFor({ timeout: 60_000 });
    // The list of parts leads into them.
    const part = page.getByRole('navigation', { name: 'Parts of the results' }).getByRole('link').nth(1);
    const title = await part.textContent();
    await tabAndPress(part);
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(title);
    const saved = page.waitForEvent('download');
    await tabAndPress(planner.workbook);
    expect((await saved).suggestedFilename()).toMatch(/\.xlsx$/);
    expect(complaints).toEqual([]);
    await close();
  });

  it('gives files and a link that mean what is on the page', async () => {
    const { page, complaints, close } = await openPage(browser, '#/planner');
    const planner = plannerPage(page);
    await planner.referrals.fill('64');
    await planner.seedDoor.click();
    await planner.seed.fill('kept');
    await planner.quick.check();
    const shown = await fingerprintsAfterRun(planner);

    const folder = emptyFolder();
    for (const name of opensWith) {
      const [yaml] = await downloaded(page, () => planner.save(name).click());
      writeFileSync(join(folder, `${name}.yaml`), yaml.bytes);
    }
    const played = remit(folder, [
      'compare',
      ...opensWith.map((name) => `${name}.yaml`),
      '--seed',
      'kept',
      '--replications',
      '10',
      '--json',
      '--quiet',
    ]);
    expect([played.exitCode, played.stderr]).toEqual([0, '']);
    const found = JSON.parse(played.stdout);
    expect([found.baseline, ...found.scenarios].map(({ fingerprint }) => fingerprint)).toEqual(shown);

    await planner.makeLink.click();
    const link = await planner.link.inputValue();
    const other = await openPage(browser, new URL(link).hash);
    const again = plannerPage(other.page);
    await expect.poll(() => again.seed.inputValue()).toBe('kept');
    expect(await fingerprintsAfterRun(again)).toEqual(shown);
    await other.close();

    const [workbook] = await downloaded(page, () => planner.workbook.click());
    const sheets = [...readZip(workbook.bytes).keys()].filter((name) => /worksheets\/sheet\d+\.xml$/.test(name));
    expect(sheets.length).toBeGreaterThan(3);
    const [archive] = await downloaded(page, () => planner.archive.click());
    const inside = readZip(archive.bytes);
    expect([...inside.keys()]).toEqual(
      expect.arrayContaining(['report.html', 'manifest.json', 'measures.csv', 'my-service.yaml']),
    );
    const tables = await downloaded(page, () => planner.tables.click(), 3);
    for (const { name, bytes } of tables) {
      const own = [...inside].find(([path]) => name.endsWith(`-${path}`));
      expect(own?.[1].text).toBe(bytes.toString('utf8'));
    }
    const [heading, ...rows] = inside.get('measures.csv')!.text.trimEnd().split('\n');
    // A row for each scenario and replication at least.
    expect(rows.length).toBeGreaterThanOrEqual(20);
    expect(new Set(rows.map((row) => row.split(',').length))).toEqual(new Set([heading.split(',').length]));
    const [report] = await downloaded(page, () => planner.report.click());
    expect(report.bytes.toString('utf8')).toContain(shown[0]);
    expect(complaints).toEqual([]);
    await close();
  });
});

function file(name: string, text: string) {
  return { name, mimeType: 'text/plain', buffer: Buffer.from(text) };
}

async function fingerprintsAfterRun(planner: PlannerPage): Promise<readonly string[]> {
  await planner.run.click();
  await planner.allPlayed.waitFor({ timeout: 60_000 });
  await planner.fingerprints.first().waitFor({ state: 'attached' });
  return planner.fingerprints.allTextContents();
}

/** What the page saves when that is done, `count` files at least. */
async function downloaded(page: Page, act: () => Promise<void>, count = 1) {
  const saved: Download[] = [];
  const keep = (one: Download) => saved.push(one);
  page.on('download', keep);
  await act();
  await expect.poll(() => saved.length, { timeout: 30_000 }).toBeGreaterThanOrEqual(count);
  page.off('download', keep);
  return Promise.all(
    saved.map(async (one) => {
      const parts: Buffer[] = [];
      for await (const part of await one.createReadStream()) parts.push(part as Buffer);
      return { name: one.suggestedFilename(), bytes: Buffer.concat(parts) };
    }),
  );
}
