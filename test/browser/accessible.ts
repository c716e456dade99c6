// Asks axe for everything on the page that breaks WCAG 2.2 AA or good practice, on a screen and on a phone.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { narrow, phone, wide } from './opened.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** One line each: at which width, the rule, and the first places where it is broken. */
export async function inaccessible(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const size of [phone, wide]) {
    await page.setViewportSize(size);
    const { violations } = await new AxeBuilder({ page }).withTags(rules).setLegacyMode().analyze();
    for (const { id, help, nodes } of violations) {
      const places = nodes.slice(0, 3).map(({ html, failureSummary }) => {
        const why = failureSummary?.split('\n').slice(1).join(' ').trim();
        return `${html.slice(0, 200)} (${why})`;
      });
      found.push(`at ${size.width} ${id}: ${help}, ${nodes.length} times, such as ${places.join(' and ')}`);
    }
  }
  return [...found, ...(await overflowing(page))];
}

/** Whether a narrow page must be moved sideways to be read, and what makes it so wide. */
async function overflowing(page: Page): Promise<readonly string[]> {
  await page.setViewportSize(narrow);
  const wideParts = await page.evaluate(() => {
    if (document.documentElement.scrollWidth <= innerWidth) return [];
    const isInScroller = (element: Element): boolean => {
      const parent = element.parentElement;
      if (parent === null || parent === document.body) return false;
      return getComputedStyle(parent).overflowX !== 'visible' || isInScroller(parent);
    };
    return [...document.querySelectorAll('body *')]
      .filter((one) => one.getBoundingClientRect().right > innerWidth + 1 && !isInScroller(one))
      .map((one) => one.outerHTML.slice(0, 160));
  });
  await page.setViewportSize(wide);
  if (wideParts.length === 0) return [];
  return [`at ${narrow.width} the page must be moved sideways because of ${wideParts.slice(0, 3).join(' and ')}`];
}
