// Before-after change beside the effect of the service for the same people: what would have come anyway, and what was added.
import type { Comparison } from '../../experiment/result.ts';
import type { MeasureName } from '../../model/measureTable.ts';
import type { ChartSpec } from '../chart.ts';
import { movementSentences } from '../directions.ts';
import { intervalText, measureText, styleOf } from '../numbers.ts';
import { keysOf, titleOf } from '../scenarioKey.ts';
import { rowsPanel } from './rowsPanel.ts';
import { scenarioTable } from './scenarioTable.ts';

const dot = 'M1,0A1,1,0,1,1,-1,0A1,1,0,1,1,1,0Z';
const diamond = 'M0,-1.2L1.2,0L0,1.2L-1.2,0Z';

/** Points of ten; below it the known controlled studies cannot tell an effect from none. */
const nearZeroPoints = 0.1;

const pairs = [
  ['lifeSatisfactionChangeMean', 'lifeSatisfactionEffectMean', 'Life satisfaction at 26 weeks', 'Points of 10'],
  ['gpVisitsChangeShare', 'gpVisitsEffectShare', 'GP visits in 26 weeks', 'Per cent'],
] as const satisfies readonly (readonly [MeasureName, MeasureName, string, string])[];

export function effectChart(comparison: Comparison): ChartSpec {
  const keys = keysOf(comparison);
  const { measures } = comparison.baseline;
  const small = keys.every(
    (key) => Math.abs(key.result.measures.lifeSatisfactionEffectMean.mean ?? 0) < nearZeroPoints,
  );
  return {
    id: 'effect',
    title: 'Change and effect',
    sentence: `In ${titleOf(keys[0]!)} life satisfaction changes by ${measureText(measures.lifeSatisfactionChangeMean, 'lifeSatisfactionChangeMean')} within 26 weeks, and the effect of the service in that is ${measureText(measures.lifeSatisfactionEffectMean, 'lifeSatisfactionEffectMean')}; GP visits change by ${measureText(measures.gpVisitsChangeShare, 'gpVisitsChangeShare')}, with an effect of ${measureText(measures.gpVisitsEffectShare, 'gpVisitsEffectShare')}.`,
    further: [
      ...movementSentences(keys, 'lifeSatisfactionEffectMean', 'the life-satisfaction effect in points of 10'),
      ...(small
        ? [
            'An effect near zero is consistent with the few controlled studies, and says nothing of what is not modelled.',
          ]
        : []),
    ],
    reading:
      'Diamond: before-after change, which contains the recovery that would have come without any service. Round mark: effect, the same people with the service less without it. Both are over all people referred. Lines are 95% intervals, chance only.',
    panels: pairs.map(([change, effect, name, axisTitle]) =>
      rowsPanel({
        name,
        axisTitle,
        style: styleOf(change),
        including: [0],
        rows: keys.map((key) => ({
          label: titleOf(key),
          figures: [
            `change ${intervalText(key.result.measures[change], styleOf(change))}`,
            `effect ${intervalText(key.result.measures[effect], styleOf(effect))}`,
          ],
          marks: [
            { interval: key.result.measures[change], colour: '#FFFFFF', shape: diamond },
            { interval: key.result.measures[effect], colour: '#0072B2', shape: dot },
          ],
        })),
      }),
    ),
    table: scenarioTable(keys, [
      'lifeSatisfactionChangeMean',
      'lifeSatisfactionEffectMean',
      'gpVisitsChangeShare',
      'gpVisitsEffectShare',
    ]),
  };
}
