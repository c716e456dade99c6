// Where things are when two worlds are watched.
import type { Locator, Page } from 'playwright-core';

export interface TrainerPage {
  readonly play: Locator;
  readonly pause: Locator;
  readonly speed: Locator;
  readonly nextEvent: Locator;
  readonly nextDay: Locator;
  readonly nextWeek: Locator;
  readonly nextOverstep: Locator;
  readonly nextDecision: Locator;
  readonly parting: Locator;
  readonly toStart: Locator;
  readonly slider: Locator;
  /** The line that says which week, day and hour it is. */
  readonly clock: Locator;
  readonly jumpNote: Locator;
  readonly choice: Locator;
  readonly leftWorld: Locator;
  readonly seed: Locator;
  readonly replication: Locator;
  readonly playThese: Locator;
  readonly errors: Locator;
  readonly personNumber: Locator;
  readonly follow: Locator;
  readonly daysAsTables: Locator;
  readonly weeksAsTable: Locator;
}

export function trainerPage(page: Page): TrainerPage {
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const opener = (text: string) => page.locator('summary').filter({ hasText: text });
  return {
    play: button('Play'),
    pause: button('Pause'),
    speed: page.getByLabel('Speed'),
    nextEvent: button('Next event'),
    nextDay: button('Next day'),
    nextWeek: button('Next week'),
    nextOverstep: button('Next overstep'),
    nextDecision: button('Next decision'),
    parting: button('Where the worlds part next'),
    toStart: button('Back to the start'),
    slider: page.getByRole('slider', { name: 'Week of the run' }),
    clock: page.getByText(/^(Week|Warm-up, week) \d+ of \d+/),
    jumpNote: page.locator('.jump-note'),
    choice: opener('Choose other worlds'),
    leftWorld: page.getByLabel('World on the left'),
    seed: page.getByLabel('Seed'),
    replication: page.getByLabel('Replication'),
    playThese: button('Play these two worlds'),
    errors: page.getByRole('alert'),
    personNumber: page.getByLabel('Number of the person'),
    follow: button('Follow'),
    daysAsTables: opener('The days as tables'),
    weeksAsTable: opener('The weeks as a table'),
  };
}
