// Where things are when a service is planned.
import type { Locator, Page } from 'playwright-core';

/** What the page opens with: the service first, then what it is compared with. */
export const opensWith = ['my-service', 'bounded', 'unbounded'] as const;

/** Of the button that begins: with a service alone, and with something to compare it with. */
export const runWords = { alone: 'Run my service', compared: 'Compare' } as const;

export interface PlannerPage {
  readonly errors: Locator;
  readonly opening: Locator;
  readonly scenarioFiles: Locator;
  readonly nhsTables: Locator;
  readonly nhsFiles: Locator;
  readonly networkWords: Locator;
  readonly networkStart: Locator;
  readonly name: Locator;
  readonly referrals: Locator;
  readonly allNumbers: Locator;
  readonly searchNumbers: Locator;
  readonly observed: Locator;
  readonly question: Locator;
  readonly addCap: Locator;
  readonly makeOwn: Locator;
  readonly quick: Locator;
  readonly seedDoor: Locator;
  readonly seed: Locator;
  readonly run: Locator;
  readonly cancel: Locator;
  readonly results: Locator;
  /** What is said when everything asked for has been played. */
  readonly allPlayed: Locator;
  readonly firstResult: Locator;
  readonly fingerprints: Locator;
  readonly chart: Locator;
  readonly workbook: Locator;
  readonly tables: Locator;
  readonly archive: Locator;
  readonly report: Locator;
  readonly makeLink: Locator;
  readonly link: Locator;
  /** What is said of a link that would take the place of what was typed. */
  readonly linkWaits: Locator;
  /** Between which values staff is searched for. */
  readonly staffRange: Locator;
  readonly staffFrom: Locator;
  readonly staffTo: Locator;
  readonly findStaff: Locator;
  readonly staffAnswer: Locator;
  save(scenario: string): Locator;
}

export function plannerPage(page: Page): PlannerPage {
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
  const opener = (text: string) => page.locator('summary').filter({ hasText: text });
  // It is folded away until somebody wants it.
  const fingerprints = page.locator('table').filter({ has: page.locator('caption', { hasText: /^Fingerprints$/ }) });
  return {
    errors: page.getByRole('alert'),
    opening: opener('Open a file'),
    scenarioFiles: page.getByLabel('Open scenario files'),
    nhsTables: opener('start from your own network'),
    nhsFiles: page.getByLabel('The three tables'),
    networkWords: page.getByLabel('Your primary care network'),
    networkStart: page.getByRole('button', { name: /^Start from .+, U\d+$/ }),
    name: page.getByLabel('Short name of your service'),
    referrals: page.getByLabel('How many people are referred to link workers in a month?').first(),
    allNumbers: opener('numbers of the model').first(),
    searchNumbers: page.getByLabel('Search all numbers').first(),
    observed: opener('own figures'),
    question: opener('The question that stands above'),
    addCap: button('A rigid cap of four sessions'),
    makeOwn: button('Make your own'),
    quick: page.getByRole('radio', { name: 'Quick' }),
    seedDoor: opener('Seed of the luck'),
    seed: page.getByLabel('Seed', { exact: true }),
    run: button(runWords.alone).or(button(runWords.compared)),
    cancel: button('Cancel'),
    results: page.getByRole('heading', { name: 'Results', exact: true }),
    allPlayed: page.getByText(/^All \d+ replications are played/),
    firstResult: page.getByText(/^First results, after \d+|^All \d+ replications are played/),
    fingerprints: fingerprints.locator('code'),
    chart: page.getByRole('main').locator('figure svg').first(),
    workbook: button('Tables (Excel)'),
    tables: button('Tables (CSV)'),
    archive: button('Everything (ZIP)').first(),
    report: button('Full report (HTML)').first(),
    makeLink: button('Make a link to this page with everything on it'),
    linkWaits: page.getByText('The address holds a link to other scenarios'),
    link: page.getByRole('textbox', { name: 'Link to this page' }),
    staffRange: opener('Between which values'),
    staffFrom: page.getByLabel('From', { exact: true }),
    staffTo: page.getByLabel('To', { exact: true }),
    findStaff: button('Find it'),
    staffAnswer: page.getByText('The answer is there.'),
    save: (scenario) => button(`Save ${scenario}.yaml`),
  };
}

/** For browsers of every kind: the fingerprints on the page once everything has been played. */
export const fingerprintsShown = `(() => {
  if (!/All \\d+ replications are played/.test(document.body.textContent)) return null;
  const table = [...document.querySelectorAll('table')].find(({ caption }) => caption?.textContent.trim() === 'Fingerprints');
  return table ? [...table.querySelectorAll('code')].map((one) => one.textContent) : null;
})()`;
