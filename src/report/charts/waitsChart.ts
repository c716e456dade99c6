// How long people wait for their first session: half of them, and nine in ten.
import type { Comparison } from '../../experiment/result.ts';
import type { ChartSpec } from '../chart.ts';
import { movementSentences } from '../directions.ts';
import { intervalText, measureText, styleOf } from '../numbers.ts';
import { keysOf, titleOf } from '../scenarioKey.ts';
import { ink } from './frame.ts';
import { rowsPanel } from './rowsPanel.ts';
import { scenarioTable } from './scenarioTable.ts';

const median = 'waitToFirstContactDaysMedian';
const late = 'waitToFirstContactDaysP90';
const dot = 'M1,0A1,1,0,1,1,-1,0A1,1,0,1,1,1,0Z';
const bar = 'M-0.4,-1.2H0.4V1.2H-0.4Z';

export function waitsChart(comparison: Comparison): ChartSpec {
  const keys = keysOf(comparison);
  const { measures } = comparison.baseline;
  return {
    id: 'waits',
    title: 'Wait to the first session',
    sentence: `In ${titleOf(keys[0]!)} the median wait is ${measureText(measures[median], median)}, and the 90th percentile ${measureText(measures[late], late)}.`,
    further: [
      ...movementSentences(keys, median, 'the median wait in days'),
      ...movementSentences(keys, late, 'the 90th percentile in days'),
    ],
    reading:
      'Round mark: median. Upright bar: 90th percentile, the days within which nine in ten of those who come have had their first session. Lines are 95% intervals, chance only.',
    panels: [
      rowsPanel({
        name: 'Days from referral to the first session',
        axisTitle: 'Days',
        style: styleOf(median),
        including: [0],
        rows: keys.map((key) => ({
          label: titleOf(key),
          figures: [
            `median ${intervalText(key.result.measures[median], styleOf(median))}`,
            `90th ${intervalText(key.result.measures[late], styleOf(late))}`,
          ],
          marks: [
            { interval: key.result.measures[median], colour: '#0072B2', shape: dot },
            { interval: key.result.measures[late], colour: ink, shape: bar },
          ],
        })),
      }),
    ],
    table: scenarioTable(keys, [median, late]),
  };
}
