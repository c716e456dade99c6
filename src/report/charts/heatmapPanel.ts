// A grid of cells, darker where the value is higher, the value written into each cell that has room for it.
import type { TopLevelSpec } from 'vega-lite';
import type { Interval } from '../../experiment/result.ts';
import type { Panel } from '../chart.ts';
import { intervalText, type NumberStyle } from '../numbers.ts';
import { config, fontSize, ink, plotWidth, quietInk, rounded, sidePadding, textWidth } from './frame.ts';
import { textLines } from './wrappedText.ts';

export interface HeatmapRequest {
  readonly name: string;
  /** Of the columns, the first at the left. */
  readonly across: { readonly title: string; readonly labels: readonly string[] };
  /** Of the rows, the first at the bottom. */
  readonly upward: { readonly title: string; readonly labels: readonly string[] };
  readonly cells: readonly { readonly column: number; readonly row: number; readonly value: Interval }[];
  readonly style: NumberStyle;
  /** The values, in the measure's own unit, that are lightest and darkest. */
  readonly domain: readonly [number, number];
}

const totalWidth = plotWidth + 2 * sidePadding;
const rowHeight = 34;
const lineHeight = 16;
const tickRoom = 8;
const gap = 4;
/** Cells narrower than a figure leave it to the table. */
const cellPadding = 3;

/** From pale to dark in steps of lightness, which every eye and every printer can tell apart. */
const ramp: readonly (readonly [number, number, number])[] = [
  [239, 245, 250],
  [158, 202, 225],
  [49, 130, 189],
  [8, 48, 107],
];
/** From this share on white text stands out better than black; on either side the contrast is 4.5 at least. */
const darkFrom = 0.698;

export function heatmapPanel(request: HeatmapRequest): Panel {
  const { across, upward, style } = request;
  const leftRoom = Math.max(...upward.labels.map((label) => textWidth(label))) + tickRoom + gap;
  const width = totalWidth - leftRoom - sidePadding;
  const height = Math.max(1, upward.labels.length) * rowHeight;
  const columnWidth = width / Math.max(1, across.labels.length);
  const widest = Math.max(...across.labels.map((label) => textWidth(label)));
  const isUpright = widest <= columnWidth - gap;
  const labelRoom = (isUpright ? lineHeight : widest) + tickRoom;
  const acrossLines = textLines(across.title, totalWidth - 2 * sidePadding);
  const upwardLines = textLines(upward.title, totalWidth - 2 * sidePadding);
  const cells = request.cells.flatMap(({ column, row, value }) => {
    if (value.mean === null) return [];
    const share = shareOf(value.mean, request.domain);
    const text = intervalText({ mean: value.mean, low: value.mean, high: value.mean }, style).replace(/ \(.*/, '');
    const hasRoom = textWidth(text) <= columnWidth - 2 * cellPadding;
    return [
      {
        column,
        row,
        mean: rounded(value.mean * style.factor),
        colour: colourOf(share),
        text: hasRoom ? text : '',
        textColour: share >= darkFrom ? '#ffffff' : '#000000',
      },
    ];
  });
  const x = { field: 'column', type: 'ordinal', scale: { domain: across.labels.map((_, i) => i) } } as const;
  const y = { field: 'row', type: 'ordinal', scale: { domain: upward.labels.map((_, i) => i).reverse() } } as const;
  const named = (labels: readonly string[]) => `${JSON.stringify(labels)}[datum.value]`;
  const axis = { domain: false, ticks: false, grid: false, labelOverlap: false, labelFlush: false } as const;
  const specification = {
    width,
    height,
    autosize: { type: 'none' },
    padding: {
      left: leftRoom,
      right: sidePadding,
      top: upwardLines.length * lineHeight + 3 * gap,
      bottom: labelRoom + acrossLines.length * lineHeight + 2 * gap,
    },
    config,
    title: {
      text: upwardLines,
      anchor: 'start',
      frame: 'group',
      dx: -leftRoom,
      offset: 2 * gap,
      fontSize,
      fontWeight: 'normal',
      color: ink,
    },
    layer: [
      {
        data: { values: cells },
        mark: { type: 'rect', stroke: '#ffffff', strokeWidth: 2 },
        encoding: {
          x: {
            ...x,
            axis: {
              ...axis,
              title: acrossLines,
              labelExpr: named(across.labels),
              ...(isUpright
                ? { labelAngle: 0 }
                : { labelAngle: -90, labelAlign: 'right', labelBaseline: 'middle', titlePadding: gap }),
              minExtent: labelRoom,
              maxExtent: labelRoom,
            },
          },
          y: { ...y, axis: { ...axis, title: null, labelExpr: named(upward.labels) } },
          fill: { field: 'colour', type: 'nominal', scale: null },
        },
      },
      {
        data: { values: cells },
        mark: { type: 'text', fontSize, baseline: 'middle', limit: 0 },
        encoding: {
          x,
          y,
          text: { field: 'text' },
          color: { field: 'textColour', type: 'nominal', scale: null },
        },
      },
      {
        data: { values: withoutValue(request) },
        mark: { type: 'text', text: '–', color: quietInk, fontSize },
        encoding: { x, y },
      },
    ],
  } as unknown as TopLevelSpec;
  return {
    name: request.name,
    description: request.cells
      .map(
        ({ column, row, value }) => `${across.labels[column]} and ${upward.labels[row]}: ${intervalText(value, style)}`,
      )
      .join('; '),
    specification,
    plotted: cells.map(({ mean }) => [mean]),
  };
}

function withoutValue({ cells }: HeatmapRequest): readonly object[] {
  return cells.filter(({ value }) => value.mean === null).map(({ column, row }) => ({ column, row }));
}

function shareOf(value: number, [low, high]: readonly [number, number]): number {
  return high > low ? Math.min(1, Math.max(0, (value - low) / (high - low))) : 0;
}

function colourOf(share: number): string {
  const at = share * (ramp.length - 1);
  const from = Math.min(ramp.length - 2, Math.floor(at));
  const channels = ramp[from]!.map((start, c) => Math.round(start + (ramp[from + 1]![c]! - start) * (at - from)));
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
