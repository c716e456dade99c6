// The box of conditions under which a policy fares badly: of each factor in it, the part of its range.
import type { TopLevelSpec } from 'vega-lite';
import type { Panel } from '../chart.ts';
import { config, fitted, fontSize, gridColour, ink, plotWidth, quietInk, rounded, sidePadding } from './frame.ts';

export interface BoxRow {
  /** What the side says, in words. */
  readonly label: string;
  /** Ends of the whole range as they are written. */
  readonly lowText: string;
  readonly highText: string;
  /** Parts of the range that are in the box, 0 to 1. */
  readonly parts: readonly (readonly [low: number, high: number])[];
}

const lineHeight = 17;
const barHeight = 12;
const rowHeight = 58;
const barColour = '#D55E00';

export function boxPanel(name: string, description: string, rows: readonly BoxRow[]): Panel {
  const height = rows.length * rowHeight;
  const y = { type: 'quantitative', scale: { domain: [height, 0], nice: false }, axis: null } as const;
  const x = { type: 'quantitative', scale: { domain: [0, 1], nice: false }, axis: null } as const;
  const written = (look: object, across: number, textOf: (row: BoxRow) => string, down: number): object => ({
    data: { values: rows.map((row, i) => ({ y: i * rowHeight + down, text: fitted(textOf(row), plotWidth) })) },
    mark: { type: 'text', fontSize, baseline: 'alphabetic', limit: 0, color: ink, ...look },
    encoding: { x: { value: across }, y: { ...y, field: 'y' }, text: { field: 'text' } },
  });
  const top = lineHeight + 2;
  const numbersDown = top + barHeight + lineHeight - 2;
  const bars = rows.flatMap(({ parts }, i) =>
    parts.map(([low, high]) => ({
      low: rounded(low),
      high: rounded(high),
      top: i * rowHeight + top,
      bottom: i * rowHeight + top + barHeight,
    })),
  );
  const bar = (values: readonly object[], look: object): object => ({
    data: { values },
    mark: { type: 'rect', ...look },
    encoding: {
      x: { ...x, field: 'low' },
      x2: { field: 'high' },
      y: { ...y, field: 'top' },
      y2: { field: 'bottom' },
    },
  });
  const tracks = rows.map((_, i) => ({
    low: 0,
    high: 1,
    top: i * rowHeight + top,
    bottom: i * rowHeight + top + barHeight,
  }));
  const specification = {
    width: plotWidth,
    height,
    autosize: { type: 'none' },
    padding: { left: sidePadding, right: sidePadding, top: 2, bottom: 4 },
    config,
    layer: [
      bar(tracks, { color: gridColour, stroke: quietInk, strokeWidth: 1 }),
      bar(bars, { color: barColour, stroke: ink, strokeWidth: 1 }),
      written({ align: 'left', fontWeight: 'bold' }, 0, ({ label }) => label, lineHeight - 4),
      written({ align: 'left' }, 0, ({ lowText }) => lowText, numbersDown),
      written({ align: 'right' }, plotWidth, ({ highText }) => highText, numbersDown),
    ],
  } as unknown as TopLevelSpec;
  return {
    name,
    description,
    specification,
    plotted: bars.map(({ low, high, top: down }) => [low, high, down]).concat([[0, 1, 0]]),
  };
}
