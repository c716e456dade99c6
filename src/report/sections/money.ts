// What it costs, with what is not in the cost beside it.
import type { Comparison } from '../../experiment/result.ts';
import type { MeasureName } from '../../model/measureTable.ts';
import { movementSentences } from '../directions.ts';
import { measuresOf, rowTitle } from '../headlines.ts';
import { html } from '../markup.ts';
import { measureText } from '../numbers.ts';
import { keysOf, type ScenarioKey, titleOf } from '../scenarioKey.ts';
import { plainTable } from '../table.ts';
import { keyMark } from './keyMark.ts';
import { differenceCell, valueCell } from './measureCells.ts';
import type { Section } from './section.ts';

/** Work that nobody pays for stands beside what is paid for. */
const shown: readonly MeasureName[] = [...measuresOf('money'), 'overtimeHoursPerWeekMean'];
const told: MeasureName = 'costPerLinkedPatientPounds';

export function moneySection(comparison: Comparison): Section {
  const keys = keysOf(comparison);
  const [baseline, ...others] = keys as [ScenarioKey, ...ScenarioKey[]];
  const compared = others.length > 0;
  return {
    id: 'money',
    title: 'What it costs',
    body: html`<p class="finding">In ${titleOf(baseline)} a person linked to an organisation costs ${measureText(baseline.result.measures[told], told)}.</p>
${movementSentences(keys, told, 'the cost per linked person in pounds').map((sentence) => html`<p>${sentence}</p>\n`)}<p>That is pay with on-costs and supervision. Overtime is unpaid and so not in it. No savings are counted.</p>
${plainTable(
  compared
    ? 'Cost: the baseline, and differences from it with 95% intervals (chance only)'
    : 'Cost with 95% intervals (chance only)',
  ['Measure', ...keys.map(keyMark)],
  shown.map((measure) => ({
    heading: rowTitle(measure),
    cells: [valueCell(baseline, [measure]), ...others.map((key) => differenceCell(key, [measure]))],
  })),
  compared ? 'narrow' : 'figures',
)}`,
  };
}
