// Hears everything that goes wrong in a page, and lets nothing out of it: only the page's own files may be asked for.
import type { BrowserContext, Page } from 'playwright-core';

export interface Watched {
  readonly complaints: string[];
  readonly requests: string[];
}

/** `own`: what addresses of the page's own files begin with. */
export async function watching(context: BrowserContext, own: string): Promise<Watched> {
  const complaints: string[] = [];
  const requests: string[] = [];
  await context.route('**/*', async (route) => {
    const address = route.request().url();
    if (isOwn(address, own)) return route.continue();
    complaints.push(`asked for ${address}`);
    return route.abort();
  });
  context.on('request', (request) => requests.push(request.url()));
  context.on('weberror', (thrown) => complaints.push(`thrown: ${thrown.error().stack ?? thrown.error()}`));
  context.on('console', (said) => {
    if (said.type() === 'error' || said.type() === 'warning') complaints.push(`${said.type()}: ${said.text()}`);
  });
  context.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  context.on('requestfailed', (request) => complaints.push(`failed: ${request.url()} ${request.failure()?.errorText}`));
  context.on('page', (page: Page) => page.on('crash', () => complaints.push('the page crashed')));
  return { complaints, requests };
}

/** What the addresses of the page's own files begin with: its folder. */
export function ownBeginning(address: string): string {
  return new URL('.', address).href;
}

export function isOwn(address: string, own: string): boolean {
  return ['data:', 'blob:', 'about:blank', own].some((beginning) => address.startsWith(beginning));
}
