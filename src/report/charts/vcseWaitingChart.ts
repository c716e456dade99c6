// People who wait for a place at a voluntary-sector organisation: by scenario, or through time for one run.
import type { Comparison } from '../../experiment/result.ts';
import type { ChartSpec } from '../chart.ts';
import { movementSentences } from '../directions.ts';
import { intervalText, measureText, plainStyle, styleOf } from '../numbers.ts';
import { keysOf, titleOf } from '../scenarioKey.ts';
import { rowsPanel } from './rowsPanel.ts';
import { scenarioTable } from './scenarioTable.ts';
import { sharedDomain, weeksPanel } from './weeksPanel.ts';
import { weeksTable } from './weeksTable.ts';

const waiting = 'vcseWaitingMean';
const days = 'vcseWaitDaysMedian';

export function vcseWaitingChart(comparison: Comparison): ChartSpec {
  const keys = keysOf(comparison);
  const { baseline } = comparison;
  const alone = keys.length === 1;
  const sentence = `In ${titleOf(keys[0]!)} ${measureText(baseline.measures[waiting], waiting)} referred by link workers wait for a place, and the median wait is ${measureText(baseline.measures[days], days)}.`;
  if (alone) {
    return {
      id: 'vcse-waiting',
      title: 'Waiting for an organisation, through time',
      sentence,
      further: [],
      reading:
        'Line: mean. Ribbon: its 95% interval, chance only. Shaded weeks are the warm-up, which no measure counts.',
      panels: [
        weeksPanel({
          name: 'People on waiting lists of organisations',
          description: sentence,
          field: 'vcseWaiting',
          result: baseline,
          baseline: null,
          colour: '#0072B2',
          axisTitle: 'People in the whole area',
          domain: sharedDomain([baseline], 'vcseWaiting'),
        }),
      ],
      table: weeksTable(keys, 'vcseWaiting', plainStyle(1, 'people')),
    };
  }
  return {
    id: 'vcse-waiting',
    title: 'Waiting for an organisation',
    sentence,
    further: [
      ...movementSentences(keys, waiting, 'the number of people waiting'),
      ...movementSentences(keys, days, 'the median wait for a place in days'),
    ],
    reading:
      'Each mark is a scenario. Lines are 95% intervals, chance only; where no line shows, it is shorter than the mark.',
    panels: (
      [
        [waiting, 'People waiting for a place', 'People in the area'],
        [days, 'Median wait for a place', 'Days'],
      ] as const
    ).map(([measure, name, axisTitle]) =>
      rowsPanel({
        name,
        axisTitle,
        style: styleOf(measure),
        including: [0],
        rows: keys.map((key) => ({
          label: titleOf(key),
          figures: [intervalText(key.result.measures[measure], styleOf(measure))],
          marks: [{ interval: key.result.measures[measure], colour: key.colour, shape: key.shape }],
        })),
      }),
    ),
    table: scenarioTable(keys, [waiting, days]),
  };
}
