// The page in one file, opened in the browser that every machine has.
import type { Browser, Page } from 'playwright-core';
import { fileAddress } from './site.ts';
import { ownBeginning, type Watched, watching } from './watching.ts';

export interface Opened extends Watched {
  readonly page: Page;
  close(): Promise<void>;
}

export const wide = { width: 1280, height: 900 };
export const phone = { width: 375, height: 740 };
/** What WCAG's reflow is measured at. */
export const narrow = { width: 320, height: 640 };

/** `prepare`: runs in the page before its own code. */
export async function openPage(
  browser: Browser,
  hash: string,
  address = fileAddress,
  prepare?: () => void,
): Promise<Opened> {
  const context = await browser.newContext({ viewport: wide });
  const watched = await watching(context, ownBeginning(address));
  const page = await context.newPage();
  if (prepare !== undefined) await page.addInitScript(prepare);
  await page.goto(address + hash);
  return { page, ...watched, close: () => context.close() };
}
