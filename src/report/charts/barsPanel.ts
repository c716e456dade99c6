// Bars with intervals, one row a factor, ranked; what is no factor stands apart below.
import type { TopLevelSpec } from 'vega-lite';
import type { Panel } from '../chart.ts';
import {
  axisRoom,
  config,
  domainOf,
  fitted,
  fontSize,
  gridColour,
  ink,
  plotWidth,
  quietInk,
  rounded,
  sidePadding,
} from './frame.ts';
import { textLines } from './wrappedText.ts';

interface Bar {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly colour: string;
}

export interface BarRow {
  readonly label: string;
  readonly figures: string;
  /** From the top. */
  readonly bars: readonly Bar[];
  /** Where an upright mark crosses the bars; null for none. */
  readonly tick: number | null;
}

export interface BarsPanelRequest {
  readonly name: string;
  readonly axisTitle: string;
  /** As drawn: shares as per cent already. */
  readonly rows: readonly BarRow[];
  readonly apart: { readonly heading: string; readonly rows: readonly BarRow[] };
}

const lineHeight = 17;
const barHeight = 10;
const rowGap = 9;

interface DrawnBar extends Bar {
  readonly y: number;
  readonly top: number;
  readonly bottom: number;
}

export function barsPanel({ name, axisTitle, rows, apart }: BarsPanelRequest): Panel {
  const labels: { y: number; text: string }[] = [];
  const figures: { y: number; text: string }[] = [];
  const headings: { y: number; text: string }[] = [];
  const bars: DrawnBar[] = [];
  const ticks: { at: number; top: number; bottom: number }[] = [];
  const zeros: { at: number; top: number; bottom: number }[] = [];
  let y = 0;
  const addRow = (row: BarRow) => {
    labels.push({ y: y + lineHeight - 4, text: fitted(row.label, plotWidth) });
    const lines = textLines(row.figures, plotWidth);
    lines.forEach((text, i) => {
      figures.push({ y: y + (i + 2) * lineHeight - 4, text });
    });
    y += (1 + lines.length) * lineHeight;
    const top = y;
    for (const bar of row.bars) {
      const placed = {
        value: rounded(bar.value),
        low: bar.low === null ? null : rounded(bar.low),
        high: bar.high === null ? null : rounded(bar.high),
      };
      bars.push({ ...placed, colour: bar.colour, y: y + barHeight / 2, top: y, bottom: y + barHeight });
      y += barHeight;
    }
    zeros.push({ at: 0, top: top - 2, bottom: y + 2 });
    if (row.tick !== null) ticks.push({ at: rounded(row.tick), top: top - 2, bottom: y + 2 });
    y += rowGap;
  };
  for (const row of rows) addRow(row);
  const apartFrom = y;
  if (apart.rows.length > 0) {
    y += rowGap;
    for (const text of textLines(apart.heading, plotWidth)) {
      headings.push({ y: y + lineHeight - 4, text });
      y += lineHeight;
    }
    y += rowGap / 2;
    for (const row of apart.rows) addRow(row);
  }
  const height = y;
  const domain = domainOf(
    [...bars.flatMap(({ value, low, high }) => [value, low ?? value, high ?? value]), ...ticks.map(({ at }) => at)],
    [0],
  );
  const x = { type: 'quantitative', scale: { domain, nice: false, zero: false } } as const;
  const yScale = { type: 'quantitative', scale: { domain: [height, 0], nice: false }, axis: null } as const;
  const upright = { y: { ...yScale, field: 'top' }, y2: { field: 'bottom' } };
  const written = (values: readonly object[], look: object): object => ({
    data: { values },
    mark: { type: 'text', fontSize, baseline: 'alphabetic', limit: 0, align: 'left', color: ink, ...look },
    encoding: { x: { value: 0 }, y: { ...yScale, field: 'y' }, text: { field: 'text' } },
  });
  const specification = {
    width: plotWidth,
    height,
    autosize: { type: 'none' },
    padding: { left: sidePadding, right: sidePadding, top: 2, bottom: axisRoom },
    config,
    layer: [
      {
        data: { values: zeros },
        mark: { type: 'rule', color: quietInk },
        encoding: { x: { ...x, field: 'at' }, ...upright },
      },
      {
        data: { values: bars },
        mark: { type: 'rect', stroke: ink, strokeWidth: 0.75 },
        encoding: {
          x: { ...x, field: 'value', axis: { title: axisTitle, tickCount: 5, grid: false } },
          x2: { datum: 0 },
          y: { ...yScale, field: 'top' },
          y2: { field: 'bottom' },
          fill: { field: 'colour', type: 'nominal', scale: null },
        },
      },
      // Pale under dark, so that an interval can be seen on a bar and beside it.
      ...[
        { color: '#ffffff', strokeWidth: 4 },
        { color: ink, strokeWidth: 2 },
      ].map((look) => ({
        data: { values: bars.filter(({ low, high }) => low !== null && high !== null) },
        mark: { type: 'rule', ...look },
        encoding: { x: { ...x, field: 'low' }, x2: { field: 'high' }, y: { ...yScale, field: 'y' } },
      })),
      {
        data: { values: ticks },
        mark: { type: 'rule', color: '#D55E00', strokeWidth: 3 },
        encoding: { x: { ...x, field: 'at' }, ...upright },
      },
      {
        data: { values: apart.rows.length === 0 ? [] : [{ y: apartFrom + rowGap / 2 }] },
        mark: { type: 'rule', color: gridColour, strokeWidth: 2 },
        encoding: { x: { value: 0 }, x2: { value: plotWidth }, y: { ...yScale, field: 'y' } },
      },
      written(labels, { fontWeight: 'bold' }),
      written(figures, {}),
      written(headings, { fontStyle: 'italic' }),
    ],
  } as unknown as TopLevelSpec;
  return {
    name,
    description: [...rows, ...apart.rows].map((row) => `${row.label}: ${row.figures}`).join('. '),
    specification,
    // the line at zero is a place too: a single bar can be seen
    plotted: [[0], ...bars.map(({ value }) => [value])],
  };
}
