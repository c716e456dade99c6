// Room in the markup of a report for drawings that come later, and what is put there.
import { isInformative, type Panel } from '../../../report/chart.ts';
import type { ReportContent } from '../../../report/content.ts';
import type { Drawn } from '../../../report/figure.ts';
import { html } from '../../../report/markup.ts';

/** What of the report has to be drawn, in its order. */
export function panelsOf({ charts }: Pick<ReportContent, 'charts'>): readonly Panel[] {
  return charts.flatMap(({ panels }) => panels.filter(isInformative));
}

/** Room for each panel, numbered as `panelsOf` has them. */
export function roomFor(panels: readonly Panel[]): Drawn {
  return (panel) =>
    html`<div class="drawing" data-panel="${panels.indexOf(panel)}"><p class="quiet">The drawing comes in a moment.</p></div>`;
}

export const notDrawn = html`<p class="quiet">This could not be drawn here. The table below holds the values.</p>`;
