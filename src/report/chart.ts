// A chart as a value: specifications to draw, the finding in words, and the table of what is drawn.
import type { TopLevelSpec } from 'vega-lite';

/** One drawing. Several make a chart when each scenario or measure needs its own room. */
export interface Panel {
  /** Heading over the drawing and its accessible name. */
  readonly name: string;
  /** What the drawing shows, for those who do not see it: the values in words. */
  readonly description: string;
  /** Vega-Lite, its values inside. */
  readonly specification: TopLevelSpec;
  /** The drawn positions: one entry a mark, one number a position. */
  readonly plotted: readonly (readonly number[])[];
}

export interface ChartTable {
  readonly columns: readonly string[];
  /** The first cell of each row is its heading. */
  readonly rows: readonly (readonly string[])[];
}

export interface ChartSpec {
  readonly id: string;
  readonly title: string;
  /** The finding, with its numbers and intervals. */
  readonly sentence: string;
  /** What else follows, a sentence each: which way the other scenarios go. */
  readonly further: readonly string[];
  /** How to read the drawing. */
  readonly reading: string;
  readonly panels: readonly Panel[];
  readonly table: ChartTable;
}

const distinctDigits = 6;

/** Marks at different places; differences in the last bits are none. */
export function distinctCount(panel: Panel): number {
  return new Set(panel.plotted.map((position) => position.map((value) => value.toPrecision(distinctDigits)).join(' ')))
    .size;
}

/** Whether there is anything to see: two marks at different places at least. */
export function isInformative(panel: Panel): boolean {
  return distinctCount(panel) >= 2;
}

/** @throws when a panel of the chart would show fewer than two distinct values */
export function assertInformative(chart: ChartSpec): void {
  if (chart.panels.length === 0) throw new Error(`chart ${chart.id} has nothing to draw`);
  for (const panel of chart.panels) {
    const count = distinctCount(panel);
    if (count < 2)
      throw new Error(`chart ${chart.id}, panel "${panel.name}" plots ${count} distinct values; wanted at least 2`);
  }
}
