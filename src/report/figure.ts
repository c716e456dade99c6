// A chart on the page: the finding in a sentence, the drawings, how to read them, and the plotted values.
import { type ChartSpec, isInformative, type Panel } from './chart.ts';
import { html, type Markup, trusted } from './markup.ts';
import { plainTable } from './table.ts';

/** What stands in the place of a panel: its drawing, or where that comes later room for it. */
export type Drawn = (panel: Panel) => Markup;

function panelMarkup(panel: Panel, drawn: Drawn): Markup {
  if (!isInformative(panel))
    return html`<div class="panel"><h3>${panel.name}</h3><p>Not drawn: ${panel.plotted.length > 1 ? 'the values do not differ' : 'there are not two values to compare'}. ${panel.description}.</p></div>\n`;
  return html`<div class="panel"><h3>${panel.name}</h3>${drawn(panel)}</div>\n`;
}

/** @param drawn asked for the panels that show something, in their order */
export function figureMarkup(chart: ChartSpec, drawn: Drawn): Markup {
  const panels = chart.panels.map((panel) => panelMarkup(panel, drawn));
  const isDrawn = chart.panels.some(isInformative);
  const table = plainTable(
    `${chart.title}: the values`,
    chart.table.columns,
    chart.table.rows.map(([heading, ...cells]) => ({ heading: heading!, cells })),
    'figures',
  );
  return html`<figure>
<figcaption><p class="finding">${chart.sentence}</p>${chart.further.map((sentence) => html`<p>${sentence}</p>`)}</figcaption>
${panels.length === 0 ? html`<p>Not drawn: there are no values that differ.</p>\n` : html`<div class="panels">\n${panels}</div>\n`}${isDrawn ? html`<p class="reading">${chart.reading}</p>\n` : null}<details${trusted(isDrawn ? '' : ' open')}><summary>The values as a table</summary>
${table}</details>
</figure>
`;
}
