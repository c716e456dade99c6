// Tables that a screen reader can follow and that scroll inside their own box when the screen is narrow.
import { html, type Markup, type Part } from './markup.ts';

export interface TableRow {
  readonly heading: Part;
  readonly cells: readonly Part[];
}

interface TableGroup {
  /** Heading over the group's rows; null for a table without groups. */
  readonly heading: Part;
  readonly rows: readonly TableRow[];
}

export interface TableContent {
  /** Plain text: it also names the scrolling box. */
  readonly caption: string;
  /** The first is over the row headings. */
  readonly columns: readonly Part[];
  readonly groups: readonly TableGroup[];
  /** `figures` keeps each figure with its interval on one line, `narrow` lets the line end between them, `words` wraps. */
  readonly kind: 'figures' | 'narrow' | 'words';
}

function groupBody(group: TableGroup, columnCount: number): Markup {
  const heading =
    group.heading === null
      ? null
      : html`<tr><th class="group" scope="rowgroup" colspan="${columnCount}"><span class="stay">${group.heading}</span></th></tr>\n`;
  return html`<tbody>
${heading}${group.rows.map((row) => html`<tr><th scope="row">${row.heading}</th>${row.cells.map((cell) => html`<td>${cell}</td>`)}</tr>\n`)}</tbody>
`;
}

export function tableMarkup(content: TableContent): Markup {
  return html`<div class="scroll" role="region" aria-label="${content.caption}" tabindex="0">
<table class="${content.kind}">
<caption><span class="stay">${content.caption}</span></caption>
<thead><tr>${content.columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
${content.groups.map((group) => groupBody(group, content.columns.length))}</table>
</div>
`;
}

/** A table without groups. */
export function plainTable(
  caption: string,
  columns: readonly Part[],
  rows: readonly TableRow[],
  kind: TableContent['kind'],
): Markup {
  return tableMarkup({ caption, columns, groups: [{ heading: null, rows }], kind });
}
