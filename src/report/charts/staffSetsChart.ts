// In how many sets of assumptions each value is enough.

import { shortNumber } from '../../experiment/staff/shortNumber.ts';
import type { StaffOverSets, StaffResult } from '../../experiment/staff/staffResult.ts';
import type { ChartSpec } from '../chart.ts';
import { countText, plainStyle } from '../numbers.ts';
import { capital } from './staffChart.ts';
import { valuesPanel } from './valuesPanel.ts';

export function staffSetsChart({ grid, answer }: StaffResult, over: StaffOverSets): ChartSpec {
  const { sets, enough, replications } = over;
  const none = sets.filter((set) => set.answer === null).length;
  const most = enough[enough.length - 1];
  const first = enough[0];
  const range =
    first === undefined || most === undefined
      ? `No value that was tried is enough under any of ${countText(sets.length)} sets of assumptions.`
      : `${shortNumber(first.value)} ${grid.unit} would be enough under ${countText(first.setCount)} of ${countText(sets.length)} sets of assumptions, ${shortNumber(most.value)} under ${countText(most.setCount)}.`;
  const style = plainStyle(0, 'sets');
  return {
    id: 'sets',
    title: 'How much hangs on the assumptions',
    sentence: range,
    further: none === 0 ? [] : [`Under ${countText(none)} of them no value that was tried is enough.`],
    reading: `Each mark says in how many sets the means of ${countText(replications)} replications keep the limits at that value. Counts have no interval; the answer of one set can be a step or so off by chance.`,
    panels: [
      valuesPanel({
        name: `Enough in how many of ${countText(sets.length)} sets`,
        description: enough.map(({ value, setCount }) => `${shortNumber(value)}: ${countText(setCount)}`).join('; '),
        axisTitle: 'Sets of assumptions',
        valueTitle: capital(grid.unit),
        style,
        marks: enough.map(({ value, setCount }) => ({
          at: value,
          interval: { mean: setCount, low: null, high: null },
          keeping: 'keeps',
        })),
        limit: null,
        answer,
      }),
    ],
    table: {
      columns: [capital(grid.unit), 'Enough in'],
      rows: enough.map(({ value, setCount }) => [
        `${shortNumber(value)}${value === answer ? ' (answer)' : ''}`,
        `${countText(setCount)} of ${countText(sets.length)}`,
      ]),
    },
  };
}
