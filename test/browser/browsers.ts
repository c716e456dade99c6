// The browsers that the tests of the page can use: one that comes with the packages, always; the system's, where installed.
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import puppeteer from 'puppeteer-core';
import { packedChromium } from './packedChromium.ts';
import type { Visitor } from './visit.ts';
import { chromiumVisitor } from './visitChromium.ts';
import { firefoxVisitor } from './visitFirefox.ts';

interface BrowserKind {
  readonly name: string;
  /** False where the system does not have it. */
  readonly isHere: boolean;
  start(): Promise<Visitor>;
}

const systemChromium = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
const systemFirefox = ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find(existsSync);

export const browserKinds: readonly BrowserKind[] = [
  { name: 'the Chromium of the packages', isHere: true, start: async () => chromiumVisitor(await startChromium()) },
  {
    name: "the system's Chromium",
    isHere: systemChromium !== undefined,
    start: async () => chromiumVisitor(await chromium.launch({ executablePath: systemChromium! })),
  },
  {
    name: "the system's Firefox",
    isHere: systemFirefox !== undefined,
    start: async () =>
      firefoxVisitor(await puppeteer.launch({ browser: 'firefox', executablePath: systemFirefox!, headless: true })),
  },
];

/** The browser that every machine has, with no argument that weakens what a page may do. */
export function startChromium(): Promise<Browser> {
  const { path, environment } = packedChromium();
  return chromium.launch({ executablePath: path, env: environment, args: ['--disable-gpu'] });
}
