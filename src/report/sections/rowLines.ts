// A table cell that holds a measure, or a change with its effect on the line below.
import type { MeasureName } from '../../model/measureTable.ts';
import type { MeasureRow } from '../headlines.ts';
import { html, type Markup, type Part } from '../markup.ts';

/** The words that tell a change from its effect where both stand in one cell. */
function partWord(row: MeasureRow, i: number): string {
  return row.length === 1 ? '' : i === 0 ? 'change ' : 'effect ';
}

/** Lets a line end between a figure and its interval, and nowhere else. */
export function breakable(text: string): Markup {
  const at = text.indexOf(' (');
  if (at < 0) return html`${text}`;
  return html`<span class="whole">${text.slice(0, at)}</span> <span class="whole">${text.slice(at + 1)}</span>`;
}

export function lines(row: MeasureRow, line: (measure: MeasureName) => Part): Part {
  return row.map((measure, i) => html`<span class="line">${partWord(row, i)}${line(measure)}</span>`);
}
