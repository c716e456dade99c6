// Visits the page in Firefox.
import type { Browser } from 'puppeteer-core';
import type { Visitor } from './visit.ts';
import { isOwn, ownBeginning } from './watching.ts';

export function firefoxVisitor(browser: Browser): Visitor {
  return {
    async visit(address) {
      const complaints: string[] = [];
      const requests: string[] = [];
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      page.on('pageerror', (thrown) => complaints.push(`thrown: ${thrown}`));
      page.on('console', (said) => {
        if (said.type() === 'error' || said.type() === 'warn') complaints.push(`${said.type()}: ${said.text()}`);
      });
      page.on('dialog', (dialog) => {
        complaints.push(`dialog: ${dialog.message()}`);
        void dialog.dismiss();
      });
      page.on('request', (request) => {
        requests.push(request.url());
        if (!isOwn(request.url(), ownBeginning(address))) complaints.push(`asked for ${request.url()}`);
      });
      await page.goto(address);
      return {
        complaints,
        requests,
        press: (button) => page.locator(`::-p-aria([name="${button}"][role="button"])`).click(),
        ask: (expression) => page.evaluate(expression) as Promise<never>,
        close: () => context.close(),
      };
    },
    stop: () => browser.close(),
  };
}
