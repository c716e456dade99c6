// What the facilitator's guide says of the page is what the page shows: its words, its moments, its figures.
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startChromium } from '../browser/browsers.ts';
import { buildPage } from '../browser/buildPage.ts';
import { type Opened, openPage } from '../browser/opened.ts';
import { projectFolder } from '../cli/remit.ts';
import { type Marked, marked, screenWords } from './facilitatorsGuide.ts';

let browser: Browser;
let opened: Opened;
/** All that was on the screen on the way. */
const seen = new Set<string>();

beforeAll(async () => {
  buildPage(projectFolder);
  browser = await startChromium();
  opened = await openPage(browser, '#/trainer');
  await isPlayed(opened.page);
}, 180_000);
afterAll(() => browser?.close());

describe("the facilitator's guide, two worlds", () => {
  it('opens as the guide says', async () => {
    const { page } = opened;
    await page.getByText(/^Week 1 of 104/).waitFor();
    await world('unbounded').waitFor();
    await world('bounded').waitFor();
    await page.getByText('Choose other worlds or another luck').click();
    expect(await page.getByLabel('Seed').inputValue()).toBe('1');
    expect(await page.getByLabel('Replication').inputValue()).toBe('0');
  });

  it('gives the figures of each moment', async () => {
    for (const { about, header, rows } of marked('moments')) {
      for (const [luck, week, ...pairs] of rows) {
        await playWorlds(about, luck);
        await slideTo(Number(week));
        const said = await differs(opened.page).innerText();
        pairs.forEach((pair, i) => {
          const [left, right] = pair.split(' / ');
          expect(said).toMatch(pair === 'same' ? without(header[i + 2]) : pairPattern(header[i + 2], left, right));
        });
      }
    }
    await see();
    await press('Back to the start');
    await press('Play');
    await see();
    await press('Pause');
  });

  it('gives the counts since the warm-up', async () => {
    for (const { about, header, rows } of marked('counts')) {
      await playWorlds(about, numberOf(about, 'luck'));
      await slideTo(Number(numberOf(about, 'week')));
      for (const [name, ...counts] of rows) {
        for (const [side, count] of counts.entries()) {
          const term = world(header[side + 1]).locator('dt', { hasText: exactly(name) });
          expect([name, await term.locator('xpath=following-sibling::dd').innerText()]).toEqual([name, count]);
        }
      }
    }
    await see();
  });

  it('leads to the moments that it quotes', async () => {
    expect(marked('jump')).toHaveLength(2);
    for (const { about, quotation } of marked('jump')) {
      await playWorlds(about, numberOf(about, 'luck'));
      const [, times] = /(\d) times/.exec(about[4])!;
      for (let i = 0; i < Number(times); i++) await press(about[3]);
      expect(await opened.page.getByRole('status').allInnerTexts()).toContain(quotation);
      await see();
    }
  });

  it('tells the story of each person as it has gone by that week', async () => {
    expect(marked('person')).toHaveLength(2);
    for (const { about, header, rows } of marked('person')) {
      await playWorlds(about, numberOf(about, 'luck'));
      await opened.page.getByLabel('Number of the person').fill(numberOf(about, 'person'));
      await press('Follow');
      await slideTo(Number(numberOf(about, 'week')));
      for (const [side, name] of header.entries()) {
        const heading = opened.page.getByRole('heading', { name: new RegExp(`^In ${name}: `) });
        const life = await heading.locator('xpath=..').innerText();
        for (const cell of rows.map((row) => row[side])) expect(life).toContain(cell);
      }
      await see();
    }
  });
});

describe("the facilitator's guide, the chair", () => {
  it('gives the first question and what three rooms come to', async () => {
    const { page } = opened;
    const [{ header, rows }] = marked('chair');
    const [{ quotation }] = marked('first question');
    await page.goto(page.url().replace(/#.*/, '#/chair'));
    await page.getByText('About 23 questions').first().waitFor();
    await see();
    await start();
    await page.getByRole('checkbox', { name: /^Always like this, without asking again/ }).check();
    await page.getByRole('button', { name: /^As the worker would/ }).click();
    await page.getByRole('button', { name: /^Ask again/ }).waitFor();
    await see();
    await press('Choose other weeks or another worker');
    for (const [column, rule] of rules.entries()) {
      await start();
      const answers = await answerAll(rule, quotation);
      const shown = await figuresShown();
      const rowOf = (label: string) => shown.find(([name]) => name.startsWith(`${label} (`)) ?? [];
      const onPage = rows.map(([label]) => {
        const [, room, , own, luckAlone] = rowOf(label);
        return label === 'answers' ? [label, String(answers), '', ''] : [label, room, own, luckAlone];
      });
      expect(rows.map((cells) => [cells[0], cells[column + 1], cells[4], cells[5]])).toEqual(onPage);
      // The third room does what the policy does; of the first, and of no other, something is more than luck.
      const figures = shown.filter((cells) => cells.length > 1);
      if (rule === 'Permitted') expect(figures.filter(([, room, policy]) => room !== policy)).toEqual([]);
      const moreThanLuck = figures.filter((cells) => cells[5].includes('by more than luck')).map(([name]) => name);
      const told = ['Acts beyond the remit (acts)', 'Oversteps: acts beyond what is permitted (acts)'];
      expect(moreThanLuck).toEqual(rule === 'Do it' ? told : []);
      expect(header[column + 1]).toBe(rule);
      await see();
      await press('Choose other weeks or another worker');
    }
    expect(opened.complaints).toEqual([]);
  });

  it('uses the words of the screen', async () => {
    await opened.page.goto(opened.page.url().replace(/#.*/, ''));
    await see();
    const text = [...seen].join('\n');
    const unseen = screenWords().filter((words) => !text.includes(words));
    expect(unseen).toEqual([]);
  });
});

const rules = ['Do it', 'Do not', 'Permitted'] as const;

/** Answers by a rule until the ending; gives how many answers it took. */
async function answerAll(rule: (typeof rules)[number], first: string): Promise<number> {
  const { page } = opened;
  const moment = page.getByRole('article', { name: /^Question/ });
  const ending = page.getByRole('article', { name: /in the chair$/ });
  for (let answers = 0; ; answers++) {
    const next = page.getByRole('heading', { name: new RegExp(`^Question ${answers + 1}\\b`) });
    await next.or(ending).first().waitFor();
    if (await ending.isVisible()) return answers;
    const text = await moment.innerText();
    if (answers === 0) {
      for (const part of first.split(/: |(?<=\.) /)) expect(text).toContain(part);
    }
    if (answers === 1) await see();
    const isDone = rule === 'Permitted' ? !/^Not permitted$/m.test(text) : rule === 'Do it';
    await page.getByRole('button', { name: isDone ? /^Do it/ : /^Do not/ }).click();
  }
}

function start(): Promise<void> {
  return opened.page.getByRole('main').getByRole('button', { name: 'Take the chair' }).click();
}

async function figuresShown(): Promise<readonly (readonly string[])[]> {
  const rows = await opened.page.getByRole('region', { name: 'Figures' }).locator('tbody tr').all();
  return Promise.all(rows.map(async (row) => (await row.locator('th, td').allInnerTexts()).map((cell) => cell.trim())));
}

async function playWorlds([left, right]: readonly string[], luck: string): Promise<void> {
  const { page } = opened;
  if (!(await page.getByLabel('World on the left').isVisible())) {
    await page.getByText('Choose other worlds or another luck').click();
  }
  await see();
  await page.getByLabel('World on the left').selectOption(left);
  await page.getByLabel('World on the right').selectOption(right);
  await page.getByLabel('Seed').fill(luck);
  await press('Play these two worlds');
  await isPlayed(page);
}

async function isPlayed(page: Page): Promise<void> {
  await page.getByText('Playing both worlds').waitFor({ state: 'hidden' });
  await differs(page).waitFor();
}

/** The sentence under its heading. */
function differs(page: Page): Locator {
  return page.getByRole('region', { name: 'What differs at this moment' }).locator('p').first();
}

function world(name: string): Locator {
  return opened.page.getByRole('region', { name: new RegExp(`^${name}\\b(?!-)`) });
}

async function slideTo(week: number): Promise<void> {
  await opened.page.getByLabel('Week of the run').fill(String(week));
  await opened.page.getByText(new RegExp(`^Week ${week} of`)).waitFor();
}

function press(button: string): Promise<void> {
  return opened.page.getByRole('button', { name: button, exact: true }).click();
}

/** Keeps what is on the screen; in a page, what is chosen from is text too. */
async function see(): Promise<void> {
  const { page } = opened;
  seen.add(await page.locator('body').innerText());
  for (const text of await page.locator('option, legend, label, summary, button').allInnerTexts()) seen.add(text);
  for (const text of await page.locator('option').allTextContents()) seen.add(text);
}

function numberOf(about: Marked['about'], what: string): string {
  return about.find((part) => part.startsWith(`${what} `))!.slice(what.length + 1);
}

function exactly(words: string): RegExp {
  return new RegExp(`^${escaped(words)}$`);
}

function pairPattern(words: string, left: string, right: string): RegExp {
  return new RegExp(`${escaped(words)}[^;(]*\\(${escaped(right)} against ${escaped(left)}\\)`);
}

function without(words: string): RegExp {
  return new RegExp(`^(?!.*${escaped(words)})`);
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
