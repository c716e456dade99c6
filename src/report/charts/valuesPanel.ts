// A measure over the values of one number that were tried: dots with intervals, the limit across, the answer upright.
import type { TopLevelSpec } from 'vega-lite';
import type { Interval } from '../../experiment/result.ts';
import type { Keeping } from '../../experiment/staff/staffResult.ts';
import type { Panel } from '../chart.ts';
import type { NumberStyle } from '../numbers.ts';
import {
  axisRoom,
  config,
  domainOf,
  fontSize,
  gridColour,
  ink,
  plotWidth,
  quietInk,
  rounded,
  sidePadding,
  textWidth,
} from './frame.ts';

interface ValueMark {
  readonly at: number;
  readonly interval: Interval;
  readonly keeping: Keeping;
}

interface ValuesPanelRequest {
  readonly name: string;
  readonly description: string;
  readonly axisTitle: string;
  readonly valueTitle: string;
  readonly style: NumberStyle;
  readonly marks: readonly ValueMark[];
  /** In the measure's own unit; null where nothing is limited. */
  readonly limit: number | null;
  readonly answer: number | null;
}

const numbersRoom = 44;
const titleRoom = 22;
const leftRoom = numbersRoom + titleRoom;
const width = plotWidth + sidePadding - leftRoom;
const height = 190;
const topRoom = 20;
const wordSize = 12;

/** Told apart by shape first. */
const looks: Readonly<Record<Keeping, { readonly shape: string; readonly fill: string }>> = {
  keeps: { shape: 'circle', fill: '#0072B2' },
  fails: { shape: 'triangle-down', fill: '#D55E00' },
  'at the limit': { shape: 'diamond', fill: '#F0E442' },
  open: { shape: 'square', fill: '#ffffff' },
};

export function valuesPanel(request: ValuesPanelRequest): Panel {
  const { style, answer } = request;
  const marks = request.marks.flatMap(({ at, interval, keeping }) => {
    const { mean, low, high } = interval;
    if (mean === null) return [];
    const drawn = (value: number) => rounded(value * style.factor);
    return [{ at, mean: drawn(mean), low: drawn(low ?? mean), high: drawn(high ?? mean), ...looks[keeping] }];
  });
  const limit = request.limit === null ? null : rounded(request.limit * style.factor);
  const xDomain = domainOf([...request.marks.map(({ at }) => at), ...(answer === null ? [] : [answer])], [], 0.04);
  const domain = domainOf(marks.flatMap(({ low, high }) => [low, high]).concat(limit === null ? [] : [limit]));
  const x = { type: 'quantitative', scale: { domain: xDomain, nice: false, zero: false } } as const;
  const y = { type: 'quantitative', scale: { domain, nice: false, zero: false } } as const;
  const answerWords = answer === null ? '' : `answer ${rounded(answer)}`;
  const answerX = answer === null ? 0 : ((answer - xDomain[0]) / (xDomain[1] - xDomain[0])) * width;
  const half = textWidth(answerWords, wordSize) / 2;
  const specification = {
    width,
    height,
    autosize: { type: 'none' },
    padding: { left: leftRoom, right: sidePadding, top: topRoom, bottom: axisRoom },
    config,
    layer: [
      ...(limit === null
        ? []
        : [
            {
              data: { values: [{ limit }] },
              mark: { type: 'rule', color: ink, strokeWidth: 1.5, strokeDash: [6, 4] },
              encoding: { y: { ...y, field: 'limit' } },
            },
          ]),
      ...(answer === null
        ? []
        : [
            {
              data: { values: [{ answer }] },
              mark: { type: 'rule', color: quietInk, strokeWidth: 1.5, strokeDash: [2, 3] },
              encoding: { x: { ...x, field: 'answer' } },
            },
            {
              data: { values: [{ words: answerWords }] },
              mark: { type: 'text', fontSize: wordSize, color: ink, baseline: 'bottom', limit: 0 },
              encoding: {
                x: { value: Math.min(width - half, Math.max(half, answerX)) },
                y: { value: -4 },
                text: { field: 'words' },
              },
            },
          ]),
      {
        data: { values: marks },
        mark: { type: 'line', color: gridColour, strokeWidth: 2 },
        encoding: { x: { ...x, field: 'at' }, y: { ...y, field: 'mean' } },
      },
      {
        data: { values: marks },
        mark: { type: 'rule', color: ink, strokeWidth: 2 },
        encoding: { x: { ...x, field: 'at' }, y: { ...y, field: 'low' }, y2: { field: 'high' } },
      },
      {
        data: { values: marks },
        mark: { type: 'point', stroke: ink, strokeWidth: 1, size: 75, opacity: 1 },
        encoding: {
          x: { ...x, field: 'at', axis: { title: request.valueTitle, tickCount: 6, grid: false } },
          y: {
            ...y,
            field: 'mean',
            axis: {
              title: request.axisTitle,
              tickCount: 5,
              grid: true,
              minExtent: numbersRoom,
              maxExtent: numbersRoom,
              titleFontSize: fontSize,
            },
          },
          fill: { field: 'fill', type: 'nominal', scale: null },
          shape: { field: 'shape', type: 'nominal', scale: null },
        },
      },
    ],
  } as unknown as TopLevelSpec;
  return {
    name: request.name,
    description: request.description,
    specification,
    plotted: marks.map(({ at, mean }) => [at, mean]),
  };
}
