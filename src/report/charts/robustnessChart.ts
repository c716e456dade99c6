// How each combination of levers fares over the conditions: the middle of them and the worst tenth.

import type { Factor } from '../../experiment/study/study.ts';
import type { Robust } from '../../experiment/sweep/robustness.ts';
import type { SweepResult } from '../../experiment/sweep/sweepResult.ts';
import { type MeasureName, measureTable } from '../../model/measureTable.ts';
import type { ChartSpec } from '../chart.ts';
import { leverNames, stretchText } from '../factorWords.ts';
import { countText, intervalText, measureText, styleOf } from '../numbers.ts';
import { ink } from './frame.ts';
import { rowsPanel } from './rowsPanel.ts';

const rowsMost = 16;
const tableRowsMost = 400;
const middle = 'M1,0A1,1,0,1,1,-1,0A1,1,0,1,1,1,0Z';
const worst = 'M-0.4,-1.2H0.4V1.2H-0.4Z';

export function robustnessChart(result: SweepResult, measure: MeasureName, robust: readonly Robust[]): ChartSpec {
  const { factors } = result.study;
  const levers = factors.filter(({ control }) => control === 'canControl');
  const { label, direction } = measureTable[measure];
  const style = styleOf(measure);
  const isRanked = direction !== 'neither';
  const drawn = ends(robust, rowsMost, isRanked);
  const told = ends(robust, tableRowsMost, isRanked);
  const endWord = worstWord(measure);
  return {
    id: `conditions-${measure}`,
    title: `${label}: over what cannot be controlled`,
    sentence: sentenceOf(levers, robust, measure),
    further: furtherOf(levers, robust, measure),
    reading: `Small dots: the mean under each condition${levers.length === 0 ? '' : `; a row for each combination of ${leverNames(factors)}, named by its values in this order`}. Round mark: the median of the conditions. Upright bar: ${endWord}. Lines are 95% intervals over the replications, chance only; how likely a condition is, nobody has said: each counts as much.${rowsText(robust.length, drawn.length, told.length, isRanked)}`,
    panels: [
      rowsPanel({
        name: label,
        axisTitle: style.axisUnit === 'ratio' ? label : capital(style.axisUnit),
        style,
        rows: drawn.map(({ levers: values, conditions, median, worstTenth }) => ({
          label: shortName(levers, values),
          figures: [`median ${intervalText(median, style)}`, `tenth ${intervalText(worstTenth, style)}`],
          marks: [
            { interval: median, colour: '#0072B2', shape: middle },
            { interval: worstTenth, colour: ink, shape: worst },
          ],
          dots: conditions,
        })),
      }),
    ],
    table: {
      columns: [
        levers.length === 0 ? 'Over' : 'Levers',
        'Conditions',
        `Lowest to highest (${style.axisUnit})`,
        `Median (${style.axisUnit})`,
        `Worst tenth (${style.axisUnit})`,
      ],
      rows: told.map(({ levers: values, conditions, withoutCount, median, worstTenth }) => [
        longName(levers, values),
        `${countText(conditions.length)}${withoutCount === 0 ? '' : `, ${countText(withoutCount)} without a value`}`,
        conditions.length === 0
          ? 'no value'
          : `${plain(Math.min(...conditions), measure)} to ${plain(Math.max(...conditions), measure)}`,
        intervalText(median, style),
        intervalText(worstTenth, style),
      ]),
    },
  };
}

function worstWord(measure: MeasureName): string {
  const { direction } = measureTable[measure];
  const side = direction === 'higherIsBetter' ? 'lower' : 'higher';
  const kind = direction === 'neither' ? '' : 'the worst tenth: ';
  return `${kind}one condition in ten is ${side} than this`;
}

function shortName(levers: readonly Factor[], values: Robust['levers']): string {
  return levers.length === 0
    ? 'All conditions'
    : values.map((level, i) => stretchText(levers[i]!, { level })).join(', ');
}

function longName(levers: readonly Factor[], values: Robust['levers']): string {
  return levers.length === 0
    ? 'All conditions'
    : values.map((level, i) => `${levers[i]!.name} ${stretchText(levers[i]!, { level })}`).join(', ');
}

function sentenceOf(levers: readonly Factor[], robust: readonly Robust[], measure: MeasureName): string {
  const { label, direction } = measureTable[measure];
  const there = robust.filter(({ worstTenth }) => worstTenth.mean !== null);
  const [best] = there;
  if (best === undefined) return `${label} has no value under any condition.`;
  const over = ({ median, worstTenth }: Robust) =>
    `${measureText(median, measure)} in the middle of the conditions; one in ten is ${direction === 'higherIsBetter' ? 'lower' : 'higher'} than ${measureText(worstTenth, measure)}`;
  if (there.length === 1) return `${label} is ${over(best)}.`;
  if (direction === 'neither') return `${label} with ${longName(levers, best.levers)} is ${over(best)}.`;
  return `Of ${countText(there.length)} combinations of levers, ${longName(levers, best.levers)} has the best worst tenth: ${label.toLowerCase()} is ${over(best)}.`;
}

function furtherOf(levers: readonly Factor[], robust: readonly Robust[], measure: MeasureName): readonly string[] {
  const { direction } = measureTable[measure];
  const there = robust.filter(({ worstTenth }) => worstTenth.mean !== null);
  const last = there[there.length - 1];
  if (direction === 'neither' || last === undefined || there.length < 2) return [];
  return [
    `Last comes ${longName(levers, last.levers)}: ${measureText(last.median, measure)} in the middle, ${measureText(last.worstTenth, measure)} at the worst tenth.`,
    'The best of many is partly so by luck: those whose intervals overlap are not told apart here.',
  ];
}

/** The first and the last of many, or the first where they have no order. */
function ends(robust: readonly Robust[], most: number, isRanked: boolean): readonly Robust[] {
  if (robust.length <= most) return robust;
  return isRanked ? [...robust.slice(0, most / 2), ...robust.slice(-most / 2)] : robust.slice(0, most);
}

function rowsText(count: number, drawnCount: number, toldCount: number, isRanked: boolean): string {
  if (count === drawnCount) return '';
  const some = (number: number) =>
    isRanked
      ? `the ${countText(number / 2)} best and the ${countText(number / 2)} last`
      : `the first ${countText(number)}`;
  const inTable = count === toldCount ? `all ${countText(count)}` : `${some(toldCount)} of ${countText(count)}`;
  return ` Drawn are ${some(drawnCount)}${isRanked ? ' by the worst tenth' : ''}; the table has ${inTable}.`;
}

function plain(value: number, measure: MeasureName): string {
  return intervalText({ mean: value, low: value, high: value }, styleOf(measure)).replace(/ \(.*/, '');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
