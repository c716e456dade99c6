// How far each scenario differs from the baseline, measure by measure, each on its own scale in its own unit.
import type { Comparison, DirectionWord } from '../../experiment/result.ts';
import { type MeasureName, measureTable } from '../../model/measureTable.ts';
import type { ChartSpec, Panel } from '../chart.ts';
import { directionOf, directionText, listText } from '../directions.ts';
import { headlineMeasures, measureRows, rowTitle } from '../headlines.ts';
import { differenceText, styleOf } from '../numbers.ts';
import { keysOf, type ScenarioKey, titleOf } from '../scenarioKey.ts';
import { worthwhileOf } from '../worthwhile.ts';
import { rowsPanel } from './rowsPanel.ts';

/** A change is drawn only where its effect is drawn too; here the effect alone stands for both. */
const drawnMeasures: readonly MeasureName[] = measureRows(headlineMeasures).map((row) => row[row.length - 1]!);

function differencePanel(baseline: ScenarioKey, others: readonly ScenarioKey[], measure: MeasureName): Panel {
  const style = styleOf(measure);
  const unit = style.afterDifference === '' ? style.axisUnit : style.afterDifference.trim();
  return rowsPanel({
    name: measureTable[measure].label,
    axisTitle: `Difference from the baseline (${unit})`,
    style,
    zeroBand: worthwhileOf(baseline.result, measure),
    rows: others.map((key) => {
      const difference = key.differences![measure];
      return {
        label: titleOf(key),
        figures: [`${differenceText(difference, { ...style, afterDifference: '' })}, ${directionText(difference)}`],
        marks: [{ interval: difference, colour: key.colour, shape: key.shape }],
      };
    }),
  });
}

function countSentence(key: ScenarioKey): string {
  const labels: Record<DirectionWord, string[]> = { rises: [], falls: [], 'cannot tell': [] };
  for (const measure of drawnMeasures)
    labels[directionOf(key.differences![measure])].push(measureTable[measure].label.toLowerCase());
  const parts: string[] = [];
  if (labels.rises.length > 0) parts.push(`${labels.rises.length} rise`);
  if (labels.falls.length > 0) parts.push(`${labels.falls.length} fall`);
  if (labels['cannot tell'].length > 0) parts.push(`${labels['cannot tell'].length} cannot be told`);
  return `in ${titleOf(key)} ${listText(parts)}`;
}

export function differencesChart(comparison: Comparison): ChartSpec {
  const keys = keysOf(comparison);
  const others = keys.slice(1);
  return {
    id: 'differences',
    title: `Differences from ${titleOf(keys[0]!)}`,
    sentence: `Of ${drawnMeasures.length} main measures, ${others.map(countSentence).join('; ')}.`,
    further: [],
    reading:
      'Each drawing has its own unit and scale. The line is no difference; the shaded band around it holds changes too small to matter (an assumption). A direction is named only when the 95% interval (chance only) excludes zero and the change is larger than the band.',
    panels: drawnMeasures.map((measure) => differencePanel(keys[0]!, others, measure)),
    table: {
      columns: ['Measure', ...others.map(titleOf)],
      rows: drawnMeasures.map((measure) => [
        rowTitle(measure),
        ...others.map((key) => {
          const difference = key.differences![measure];
          return `${differenceText(difference, styleOf(measure))}, ${directionText(difference)}`;
        }),
      ]),
    },
  };
}
