// A chart as a section of its own.
import type { ChartSpec } from '../chart.ts';
import { type Drawn, figureMarkup } from '../figure.ts';
import type { Part } from '../markup.ts';
import type { Section } from './section.ts';

/** @param before what stands over the figure */
export function chartSection(chart: ChartSpec, drawn: Drawn, before: readonly Part[] = []): Section {
  return { id: chart.id, title: chart.title, body: [...before, figureMarkup(chart, drawn)] };
}
