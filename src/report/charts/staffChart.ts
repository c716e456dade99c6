// Each limited measure over the values that were tried, with its limit and the answer; and single services beside them.

import type { Interval } from '../../experiment/result.ts';
import { limitPhrase } from '../../experiment/staff/limitPhrase.ts';
import { shortNumber } from '../../experiment/staff/shortNumber.ts';
import type { Keeping, Limit, StaffResult, Visited } from '../../experiment/staff/staffResult.ts';
import { answerSentences, keepingWord, surely } from '../../experiment/staff/staffWords.ts';
import { type MeasureName, measureTable } from '../../model/measureTable.ts';
import type { ChartSpec, Panel } from '../chart.ts';
import { intervalText, type NumberStyle, plainStyle, styleOf } from '../numbers.ts';
import { valuesPanel } from './valuesPanel.ts';

const shareStyle: NumberStyle = { ...plainStyle(0, 'per cent'), factor: 100, after: '%' };
const poundStyle: NumberStyle = { ...plainStyle(0, 'pounds'), before: '£' };
const noValue = { mean: null, low: null, high: null };

export function staffChart(result: StaffResult): ChartSpec {
  const { limits, visited, grid } = result;
  return {
    id: 'values',
    title: 'The measures at every value tried',
    sentence: answerSentences(result)[0]!,
    further: [],
    reading:
      'Marks are means with 95% intervals (chance only, each as if looked at once). A circle keeps the limit and a triangle pointing down fails it, with all looks paid for; a diamond cannot be told from the limit, which counts as not kept; a square was played once and not decided. The dashed line across is the limit, the dotted line upright the answer. The last drawing is about single services: the share of replications that keep all limits.',
    panels: [...limits.flatMap((limit, i) => limitPanels(result, limit, i)), oneServicePanel(result)],
    table: {
      columns: [
        capital(grid.unit),
        ...limits.flatMap(columnsOf(visited[0]!)),
        'All limits',
        'Single services',
        'Cost a year',
      ],
      rows: visited.map((one) => [
        valueText(result, one.value),
        ...limits.flatMap((limit, i) => cellsOf(one, limit, i)),
        togetherText(one),
        intervalText(one.oneService, shareStyle),
        intervalText(one.costPerYearPounds, poundStyle),
      ]),
    },
  };
}

/** A before-after change has its effect in the column after it. */
function columnsOf({ effects }: Visited): (limit: Limit, i: number) => readonly string[] {
  return (limit, i) => {
    const effect = effects[i] ?? null;
    return [limitPhrase(limit), ...(effect === null ? [] : [measureTable[effect.measure].label]), 'Limit'];
  };
}

function cellsOf(one: Visited, { measure }: Limit, i: number): readonly string[] {
  const at = one.limits[i]!;
  const effect = one.effects[i] ?? null;
  const missing = at.missingCount === 0 ? '' : `; no value in ${at.missingCount} of ${one.replications}`;
  return [
    `${intervalText(at.expected, styleOf(measure))}${missing}`,
    ...(effect === null ? [] : [intervalText(effect.expected, styleOf(effect.measure))]),
    keepingWord(at.keeping),
  ];
}

function valueText({ answer, grid }: StaffResult, value: number): string {
  const remark = value === answer ? ' (answer)' : value === grid.present ? ' (now)' : '';
  return `${shortNumber(value)}${remark}`;
}

function togetherText({ keeping, probability }: Visited): string {
  return probability === null ? keepingWord(keeping) : `${keepingWord(keeping)}, ${surely(probability)}`;
}

/** A before-after change has its effect in a drawing beside it. */
function limitPanels(result: StaffResult, limit: Limit, i: number): readonly Panel[] {
  const { visited } = result;
  const effect = visited[0]!.effects[i] ?? null;
  const own = measurePanel(result, {
    name: limitPhrase(limit),
    measure: limit.measure,
    limit: limit.value,
    of: (one) => one.limits[i]!.expected,
    keepingOf: (one) => one.limits[i]!.keeping,
  });
  if (effect === null) return [own];
  const beside = measurePanel(result, {
    name: `${measureTable[effect.measure].label}, the part of it that belongs to the service`,
    measure: effect.measure,
    limit: null,
    of: (one) => one.effects[i]?.expected ?? noValue,
    keepingOf: (one) => one.limits[i]!.keeping,
  });
  return [own, beside];
}

interface Drawn {
  readonly name: string;
  readonly measure: MeasureName;
  readonly limit: number | null;
  readonly of: (one: Visited) => Interval;
  readonly keepingOf: (one: Visited) => Keeping;
}

function measurePanel({ visited, grid, answer }: StaffResult, { name, measure, limit, of, keepingOf }: Drawn): Panel {
  const style = styleOf(measure);
  const told = visited.map(
    (one) => `${shortNumber(one.value)}: ${intervalText(of(one), style)}, ${keepingWord(keepingOf(one))}`,
  );
  return valuesPanel({
    name,
    description: `By ${grid.unit}: ${told.join('; ')}`,
    axisTitle: capital(style.axisUnit),
    valueTitle: capital(grid.unit),
    style,
    marks: visited.map((one) => ({ at: one.value, interval: of(one), keeping: keepingOf(one) })),
    limit,
    answer,
  });
}

function oneServicePanel({ visited, grid, answer, limits }: StaffResult): Panel {
  return valuesPanel({
    name: `Single services that keep ${limits.length === 1 ? 'the limit' : 'all limits'}`,
    description: visited
      .map(({ value, oneService }) => `${shortNumber(value)}: ${intervalText(oneService, shareStyle)}`)
      .join('; '),
    axisTitle: 'Per cent of replications',
    valueTitle: capital(grid.unit),
    style: shareStyle,
    marks: visited.map(({ value, oneService, keeping }) => ({ at: value, interval: oneService, keeping })),
    limit: null,
    answer,
  });
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
