// In the browser that comes with the packages: does the page open and simulate at all, both ways it is built?
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyFolder, remit } from '../cli/remit.ts';
import { startChromium } from './browsers.ts';
import { planLink } from './links.ts';
import { fingerprintsShown, runWords } from './plannerPage.ts';
import { fileAddress, type Site, serveSite } from './site.ts';
import { answered } from './visit.ts';
import { chromiumVisitor } from './visitChromium.ts';

const short = `question: Does the page play what the command line plays?
basedOn: baseline
time:
  warmUpWeeks: 4
  measuredWeeks: 40
`;

let browser: Browser;
let site: Site;
beforeAll(async () => {
  [browser, site] = await Promise.all([startChromium(), serveSite()]);
}, 60_000);
afterAll(async () => {
  await Promise.all([browser.close(), site.stop()]);
});

describe('the page in a browser', () => {
  it.each([
    ['as one file from disk', () => fileAddress],
    ['as a site over loopback', () => site.address],
  ])('plays %s what the command line plays, with no complaint, and asks for nothing but itself', async (_, address) => {
    const words = [
      '--set',
      'time.warmUpWeeks=4',
      '--set',
      'time.measuredWeeks=40',
      '--replications',
      '3',
      '--seed',
      'page',
    ];
    const { stdout } = remit(emptyFolder(), ['run', 'baseline', ...words, '--json', '--quiet']);
    const visit = await chromiumVisitor(browser).visit(address() + planLink([['short', short]], 'page', 3));
    await answered(visit, `[...document.querySelectorAll('input')].some(({ value }) => value === 'short')`);
    await visit.press(runWords.alone);
    expect(await answered(visit, fingerprintsShown)).toEqual([JSON.parse(stdout).fingerprint]);
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });
});
