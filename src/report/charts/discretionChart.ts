// Discretion against overstretch, and against what people gain: the question of the whole model in two drawings.
import type { Comparison } from '../../experiment/result.ts';
import type { MeasureName } from '../../model/measureTable.ts';
import type { ChartSpec } from '../chart.ts';
import { directionOf, movementSentences } from '../directions.ts';
import { intervalText, styleOf } from '../numbers.ts';
import { keysOf, type ScenarioKey, titleOf } from '../scenarioKey.ts';
import { scatterPanel } from './scatterPanel.ts';
import { scenarioTable } from './scenarioTable.ts';

const discretion = 'actsPer100Contacts';
const overstretch = 'overstretchRatioMean';
const effect = 'lifeSatisfactionEffectMean';

/** From the scenario with the fewest acts to the one with the most. */
function rangeSentence(keys: readonly ScenarioKey[]): string {
  const ordered = keys
    .filter((key) => key.result.measures[discretion].mean !== null)
    .sort((a, b) => a.result.measures[discretion].mean! - b.result.measures[discretion].mean!);
  const least = ordered[0];
  const most = ordered[ordered.length - 1];
  if (least === undefined || most === undefined || least === most) return 'Discretion has no values to compare.';
  const value = (key: ScenarioKey, measure: MeasureName): string =>
    intervalText(key.result.measures[measure], styleOf(measure));
  const figures = (key: ScenarioKey): string =>
    `${value(key, discretion)} discretionary acts per 100 contacts, an overstretch ratio of ${value(key, overstretch)} and a life-satisfaction effect of ${value(key, effect)} points of 10`;
  const atLeast = most.result.measures[discretion].low ?? Infinity;
  const alike = ordered.filter((key) => (key.result.measures[discretion].high ?? -Infinity) >= atLeast);
  const others = alike.filter((key) => key !== most).map(titleOf);
  const caveat = others.length === 0 ? '' : `, which the intervals do not tell apart from ${others.join(', ')}`;
  return `The least discretion is in ${titleOf(least)}: ${figures(least)}. The most is in ${titleOf(most)}${caveat}: ${figures(most)}.`;
}

/** Says whether more discretion went with both, one or neither, counting only what the intervals bear out. */
function togetherSentences(keys: readonly ScenarioKey[]): readonly string[] {
  const told = keys.filter(
    (key) => key.differences !== null && directionOf(key.differences[discretion]) !== 'cannot tell',
  );
  if (told.length === 0) return [];
  const same = told.filter(
    (key) => directionOf(key.differences![overstretch]) === directionOf(key.differences![discretion]),
  ).length;
  const opposite = told.filter((key) => {
    const word = directionOf(key.differences![overstretch]);
    return word !== 'cannot tell' && word !== directionOf(key.differences![discretion]);
  }).length;
  const clear = told.length === 1 ? '1 scenario has' : `${told.length} scenarios have`;
  return [
    `${clear} clearly more or clearly less discretion than the baseline; overstretch goes the same way in ${same} of them, the other way in ${opposite}, and cannot be told in ${told.length - same - opposite}.`,
  ];
}

export function discretionChart(comparison: Comparison): ChartSpec {
  const keys = keysOf(comparison);
  return {
    id: 'discretion',
    title: 'Discretion against overstretch and effect',
    sentence: rangeSentence(keys),
    further: [
      ...togetherSentences(keys),
      ...movementSentences(keys, overstretch, 'the overstretch ratio'),
      ...movementSentences(keys, effect, 'the life-satisfaction effect in points of 10'),
    ],
    reading:
      'Each mark is a scenario; its letter is in the key. Bars are 95% intervals, chance only; where no bar shows, it is shorter than the mark. An overstretch ratio of 1 is work that just fills contracted time.',
    panels: [
      scatterPanel(keys, {
        name: 'Discretionary acts and overstretch',
        x: discretion,
        y: overstretch,
        level: { at: 1, words: 'contracted time' },
        fromZero: false,
      }),
      scatterPanel(keys, {
        name: 'Discretionary acts and the life-satisfaction effect',
        x: discretion,
        y: effect,
        fromZero: true,
      }),
    ],
    table: scenarioTable(keys, [discretion, 'overstepsPer100Contacts', overstretch, effect]),
  };
}
