// A report before its charts are drawn: the same for the file, which draws them first, and for the page, which draws them later.
import type { ChartSpec } from './chart.ts';
import type { Drawn } from './figure.ts';
import { pageMarkup } from './page.ts';
import type { Section } from './sections/section.ts';

export interface ReportContent {
  readonly title: string;
  readonly lead: string;
  /** In the order of the sections that show them. */
  readonly charts: readonly ChartSpec[];
  /** All parts, with the charts as `drawn` gives them. */
  readonly sections: (drawn: Drawn) => readonly Section[];
}

/** The whole document. */
export function documentOf({ title, lead, sections }: ReportContent, drawn: Drawn): string {
  return pageMarkup(title, lead, sections(drawn));
}
