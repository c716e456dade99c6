// Visits the page in Chromium.
import type { Browser } from 'playwright-core';
import type { Visitor } from './visit.ts';
import { ownBeginning, watching } from './watching.ts';

export function chromiumVisitor(browser: Browser): Visitor {
  return {
    async visit(address) {
      const context = await browser.newContext();
      const watched = await watching(context, ownBeginning(address));
      const page = await context.newPage();
      await page.goto(address);
      return {
        ...watched,
        press: (button) => page.getByRole('button', { name: button, exact: true }).click(),
        ask: (expression) => page.evaluate(expression),
        close: () => context.close(),
      };
    },
    stop: () => browser.close(),
  };
}
