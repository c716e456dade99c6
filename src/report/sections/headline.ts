// The main measures: the baseline's values and how far each scenario differs, with direction words; all measures below.
import type { Comparison } from '../../experiment/result.ts';
import { type MeasureTopic, measureTable } from '../../model/measureTable.ts';
import { headlineMeasures, measureRows, measureRowTitle, measuresOf, topicTitles } from '../headlines.ts';
import { html, type Markup } from '../markup.ts';
import { keysOf, type ScenarioKey } from '../scenarioKey.ts';
import { plainTable, tableMarkup } from '../table.ts';
import { keyMark } from './keyMark.ts';
import { differenceCell, valueCell } from './measureCells.ts';
import { overAssumptionsMarkup } from './overAssumptions.ts';
import type { Section } from './section.ts';

export function headlineSection(comparison: Comparison): Section {
  const over = comparison.overAssumptions;
  const [baseline, ...others] = keysOf(comparison) as [ScenarioKey, ...ScenarioKey[]];
  const compared = others.length > 0;
  const table = plainTable(
    compared
      ? 'Main measures: the baseline, and differences from it with 95% intervals (chance only)'
      : 'Main measures with 95% intervals (chance only)',
    ['Measure', keyMark(baseline), ...others.map(keyMark)],
    measureRows(headlineMeasures).map((row) => ({
      heading: measureRowTitle(row),
      cells: [valueCell(baseline, row), ...others.map((key) => differenceCell(key, row))],
    })),
    compared ? 'narrow' : 'figures',
  );
  return {
    id: 'headline',
    title: 'The main measures',
    body: [
      compared && over === undefined
        ? html`<p>First the baseline’s own value, then how far each scenario differs from it, paired replication by replication. Differences of shares are in percentage points (pp). An overstep is an act beyond what that scenario’s own policy permits: where more is permitted, fewer acts count as one.</p>\n`
        : null,
      over === undefined ? table : overAssumptionsMarkup(comparison, over),
      allMeasures(comparison),
    ],
  };
}

function allMeasures(comparison: Comparison): Markup {
  const keys = keysOf(comparison);
  return html`<details><summary>All measures, with what they mean</summary>
${(Object.keys(topicTitles) as MeasureTopic[]).map((topic) =>
  tableMarkup({
    caption: `${topicTitles[topic]}: values with 95% intervals (chance only)`,
    columns: ['Measure', ...keys.map(keyMark), 'Meaning'],
    groups: [
      {
        heading: null,
        rows: measureRows(measuresOf(topic)).map((row) => ({
          heading: measureRowTitle(row),
          cells: [
            ...keys.map((key) => valueCell(key, row)),
            html`<span class="meaning">${row.map((measure) => measureTable[measure].meaning).join(' ')}</span>`,
          ],
        })),
      },
    ],
    kind: 'figures',
  }),
)}</details>
`;
}
