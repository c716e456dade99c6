// Where things are when one takes the chair.
import type { Locator, Page } from 'playwright-core';

export interface ChairPage {
  readonly firstWeek: Locator;
  readonly weeks: Locator;
  readonly start: Locator;
  readonly errors: Locator;
  /** The card of the present moment. */
  readonly moment: Locator;
  readonly doIt: Locator;
  readonly doNot: Locator;
  readonly asTheWorker: Locator;
  readonly always: Locator;
  readonly takeBack: Locator;
  /** Its heading. */
  readonly ending: Locator;
  /** What stands there after so many answers: the next question, or the ending. */
  after(answerCount: number): Locator;
  /** The choice to be asked about everything. */
  readonly allDecisions: Locator;
  readonly someKinds: Locator;
}

export function chairPage(page: Page): ChairPage {
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const ending = page.getByRole('heading', { name: /in the chair$/ });
  return {
    firstWeek: page.getByLabel('First week'),
    weeks: page.getByLabel('How long'),
    start: page.getByRole('main').getByRole('button', { name: 'Take the chair' }),
    errors: page.getByRole('alert'),
    moment: page.getByRole('article', { name: /^Question/ }),
    doIt: button(/^Do it/),
    doNot: button(/^Do not/),
    asTheWorker: button(/^As the worker would/),
    always: page.getByRole('checkbox', { name: /^Always like this/ }),
    takeBack: button('Take back the last answer'),
    ending,
    after: (answerCount) =>
      page.getByRole('heading', { name: new RegExp(`^Question ${answerCount + 1}\\b`) }).or(ending),
    allDecisions: page.getByRole('radio', { name: 'All decisions' }),
    someKinds: page.getByRole('radio', { name: 'Some kinds' }),
  };
}
