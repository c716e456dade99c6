// Where everybody who was referred had got to at the end of the run.
import type { Comparison, Flow } from '../../experiment/result.ts';
import { html } from '../markup.ts';
import { countText, decimalText } from '../numbers.ts';
import { keysOf } from '../scenarioKey.ts';
import { plainTable } from '../table.ts';
import { keyMark } from './keyMark.ts';
import type { Section } from './section.ts';

const classes: readonly (readonly [keyof Flow, string])[] = [
  ['declined', 'Declined the offer'],
  ['turnedBack', 'Turned back at triage'],
  ['notReached', 'Not reached'],
  ['droppedOut', 'Dropped out'],
  ['closedLinked', 'Closed, linked to an organisation'],
  ['closedNotLinked', 'Closed, not linked'],
  ['inside', 'Still inside at the end'],
  ['insideNoWorker', 'of these, in a team without a worker'],
];

export function flowSection(comparison: Comparison): Section {
  const keys = keysOf(comparison);
  return {
    id: 'flow',
    title: 'Where everybody got to',
    body: [
      html`<p>A tally of all simulated people referred, over the whole run and all ${comparison.replications} replications together, warm-up included: counted, not estimated, so without an interval. The lines but the last add up to the number referred.</p>\n`,
      plainTable(
        'Everybody referred, by where they had got to (count, and per cent of those referred)',
        ['Where', ...keys.map(keyMark)],
        [
          { heading: 'Referred', cells: keys.map((key) => countText(key.result.flow.referred)) },
          ...classes.map(([name, title]) => ({
            heading: title,
            cells: keys.map(({ result: { flow } }) =>
              flow.referred === 0
                ? countText(flow[name])
                : `${countText(flow[name])}, ${decimalText((100 * flow[name]) / flow.referred, 1)}%`,
            ),
          })),
        ],
        'figures',
      ),
    ],
  };
}
