// Dots with intervals, one row a scenario, its name and figures written above: readable on a phone and without colour.
import type { TopLevelSpec } from 'vega-lite';
import type { Interval } from '../../experiment/result.ts';
import type { Panel } from '../chart.ts';
import type { NumberStyle } from '../numbers.ts';
import type { Shape } from '../scenarioKey.ts';
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
  shade,
  sidePadding,
  textWidth,
} from './frame.ts';

interface RowMark {
  readonly interval: Interval;
  readonly colour: string;
  readonly shape: Shape;
}

export interface PanelRow {
  readonly label: string;
  /** The figures with their intervals: one text a mark. */
  readonly figures: readonly string[];
  readonly marks: readonly RowMark[];
  /** Single values behind the marks, in the measure's own unit. */
  readonly dots?: readonly number[];
}

export interface RowsPanelRequest {
  readonly name: string;
  readonly axisTitle: string;
  readonly style: NumberStyle;
  readonly rows: readonly PanelRow[];
  /** Values that the axis must hold besides those drawn, as they stand in the measure's own unit. */
  readonly including?: readonly number[];
  /** A line at zero and, around it, the changes too small to matter. */
  readonly zeroBand?: number;
}

const lineHeight = 17;
const trackHeight = 20;
const rowGap = 5;
const symbolArea = 70;
const dotArea = 14;
/** Dots stand a few pixels above and below the line, in turn, so that near ones can be told apart. */
const dotOffsets: readonly number[] = [-7, 4, -4, 7, -1, 2];

interface DrawnText {
  readonly y: number;
  readonly text: string;
}

interface DrawnMark {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  readonly y: number;
  readonly colour: string;
  readonly shape: Shape;
}

/** The lines of text over a row; the last may also stand at the right of the first. */
type TextLayout = 'beside' | 'below' | 'stacked';

/** The same for all rows of a panel, as tight as the longest allows. */
function layoutOf(rows: readonly PanelRow[]): TextLayout {
  const longest = (text: (row: PanelRow) => string): number => Math.max(...rows.map((row) => textWidth(text(row))));
  if (longest((row) => `${row.label}  ${row.figures.join('; ')}`) <= plotWidth) return 'beside';
  return longest((row) => row.figures.join('; ')) <= plotWidth ? 'below' : 'stacked';
}

function textLines(row: PanelRow, layout: TextLayout): readonly string[] {
  if (layout === 'beside') return [];
  return layout === 'below' ? [row.figures.join('; ')] : row.figures;
}

function drawnMark(mark: RowMark, y: number, factor: number): DrawnMark[] {
  const { mean, low, high } = mark.interval;
  if (mean === null) return [];
  return [
    {
      mean: rounded(mean * factor),
      low: rounded((low ?? mean) * factor),
      high: rounded((high ?? mean) * factor),
      y,
      colour: mark.colour,
      shape: mark.shape,
    },
  ];
}

export function rowsPanel(request: RowsPanelRequest): Panel {
  const { rows, style } = request;
  const layout = layoutOf(rows);
  const linesCount = 1 + Math.max(...rows.map((row) => textLines(row, layout).length));
  const rowHeight = linesCount * lineHeight + trackHeight + rowGap;
  const height = rows.length * rowHeight;
  const marks: DrawnMark[] = [];
  const labels: DrawnText[] = [];
  const figures: DrawnText[] = [];
  const dots: { at: number; y: number }[] = [];
  const tracks: { y: number; top: number; bottom: number }[] = [];
  rows.forEach((row, i) => {
    const top = i * rowHeight;
    const firstLine = top + lineHeight - 4;
    labels.push({ y: firstLine, text: fitted(row.label, plotWidth) });
    if (layout === 'beside') figures.push({ y: firstLine, text: row.figures.join('; ') });
    textLines(row, layout).forEach((text, line) => {
      figures.push({ y: firstLine + (line + 1) * lineHeight, text });
    });
    const trackTop = top + linesCount * lineHeight;
    const y = trackTop + trackHeight / 2;
    tracks.push({ y, top: trackTop, bottom: trackTop + trackHeight });
    for (const [n, value] of (row.dots ?? []).entries()) {
      dots.push({ at: rounded(value * style.factor), y: y + dotOffsets[n % dotOffsets.length]! });
    }
    for (const mark of row.marks) marks.push(...drawnMark(mark, y, style.factor));
  });
  const band = request.zeroBand === undefined ? null : request.zeroBand * style.factor;
  const including = (request.including ?? []).map((value) => value * style.factor);
  const domain = domainOf(
    [...marks.flatMap(({ low, mean, high }) => [low, mean, high]), ...dots.map(({ at }) => at)],
    band === null ? including : [...including, -band, 0, band],
  );
  const x = { type: 'quantitative', scale: { domain, nice: false, zero: false } } as const;
  const y = { field: 'y', type: 'quantitative', scale: { domain: [height, 0], nice: false }, axis: null } as const;
  const text = { type: 'text', fontSize, baseline: 'alphabetic', limit: 0, color: ink } as const;
  const written = (values: readonly DrawnText[], atX: number, look: object): object => ({
    data: { values },
    mark: { ...text, ...look },
    encoding: { x: { value: atX }, y, text: { field: 'text' } },
  });
  const zero =
    band === null
      ? []
      : [
          {
            data: { values: tracks.map((track) => ({ ...track, low: -band, high: band })) },
            mark: { type: 'rect', color: shade },
            encoding: {
              x: { ...x, field: 'low' },
              x2: { field: 'high' },
              y: { ...y, field: 'top' },
              y2: { field: 'bottom' },
            },
          },
          {
            data: { values: tracks.map((track) => ({ ...track, at: 0 })) },
            mark: { type: 'rule', color: quietInk, strokeWidth: 1.5 },
            encoding: { x: { ...x, field: 'at' }, y: { ...y, field: 'top' }, y2: { field: 'bottom' } },
          },
        ];
  const dotted =
    dots.length === 0
      ? []
      : [
          {
            data: { values: dots },
            mark: { type: 'circle', color: quietInk, size: dotArea, opacity: 0.7 },
            encoding: { x: { ...x, field: 'at' }, y },
          },
        ];
  const specification = {
    width: plotWidth,
    height,
    autosize: { type: 'none' },
    padding: { left: sidePadding, right: sidePadding, top: 2, bottom: axisRoom },
    config,
    layer: [
      ...zero,
      {
        data: { values: tracks },
        mark: { type: 'rule', color: gridColour },
        encoding: { x: { value: 0 }, x2: { value: plotWidth }, y },
      },
      ...dotted,
      written(labels, 0, { align: 'left', fontWeight: 'bold' }),
      layout === 'beside' ? written(figures, plotWidth, { align: 'right' }) : written(figures, 0, { align: 'left' }),
      {
        data: { values: marks },
        mark: { type: 'rule', color: ink, strokeWidth: 2 },
        encoding: { x: { ...x, field: 'low' }, x2: { field: 'high' }, y },
      },
      {
        data: { values: marks },
        mark: { type: 'point', stroke: ink, strokeWidth: 1, size: symbolArea, opacity: 1 },
        encoding: {
          x: { ...x, field: 'mean', axis: { title: request.axisTitle, tickCount: 5, grid: false } },
          y,
          fill: { field: 'colour', type: 'nominal', scale: null },
          shape: { field: 'shape', type: 'nominal', scale: null },
        },
      },
    ],
  } as unknown as TopLevelSpec;
  return {
    name: request.name,
    description: rows.map(({ label, figures: told }) => `${label}: ${told.join('; ')}`).join('. '),
    specification,
    // marks of different kinds share a row on purpose, so only the place along the axis counts;
    // a line at zero is a place too: a single difference from it can be seen
    plotted: [...(band === null || marks.length === 0 ? [] : [[0]]), ...marks.map(({ mean }) => [mean])],
  };
}
