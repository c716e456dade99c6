// The box of conditions under which a policy fares badly: of each factor in it, the part of its range.
import type { TopLevelSpec } from 'vega-lite';
import type { Panel } from '../chart.ts';
import { config, fontSize, gridColour, ink, plotWidth, quietInk, rounded, sidePadding } from './frame.ts';
import { textLines } from './wrappedText.ts';

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
const rowGap = 10;
const barColour = '#D55E00';
/** Bold letters are wider than those that widths are reckoned by. */
const boldShare = 0.9;

interface Laid {
  readonly row: BoxRow;
  readonly lines: readonly string[];
  readonly top: number;
  readonly barTop: number;
}

/** From the top down, each as high as its label needs. */
function laidOut(rows: readonly BoxRow[]): { readonly laid: readonly Laid[]; readonly height: number } {
  let top = 0;
  const laid = rows.map((row) => {
    const lines = textLines(row.label, plotWidth * boldShare);
    const barTop = top + lines.length * lineHeight + 2;
    const one = { row, lines, top, barTop };
    top = barTop + barHeight + lineHeight + rowGap;
    return one;
  });
  return { laid, height: top };
}

export function boxPanel(name: string, description: string, rows: readonly BoxRow[]): Panel {
  const { laid, height } = laidOut(rows);
  const y = { type: 'quantitative', scale: { domain: [height, 0], nice: false }, axis: null } as const;
  const x = { type: 'quantitative', scale: { domain: [0, 1], nice: false }, axis: null } as const;
  const written = (look: object, across: number, values: readonly { readonly y: number; readonly text: string }[]) => ({
    data: { values },
    mark: { type: 'text', fontSize, baseline: 'alphabetic', limit: 0, color: ink, ...look },
    encoding: { x: { value: across }, y: { ...y, field: 'y' }, text: { field: 'text' } },
  });
  const numbers = (textOf: (row: BoxRow) => string) =>
    laid.map(({ row, barTop }) => ({ y: barTop + barHeight + lineHeight - 3, text: textOf(row) }));
  const labels = laid.flatMap(({ lines, top }) =>
    lines.map((text, i) => ({ y: top + (i + 1) * lineHeight - 4, text })),
  );
  const bars = laid.flatMap(({ row, barTop }) =>
    row.parts.map(([low, high]) => ({
      low: rounded(low),
      high: rounded(high),
      top: barTop,
      bottom: barTop + barHeight,
    })),
  );
  const tracks = laid.map(({ barTop }) => ({ low: 0, high: 1, top: barTop, bottom: barTop + barHeight }));
  const bar = (values: readonly object[], look: object): object => ({
    data: { values },
    mark: { type: 'rect', ...look },
    encoding: { x: { ...x, field: 'low' }, x2: { field: 'high' }, y: { ...y, field: 'top' }, y2: { field: 'bottom' } },
  });
  const specification = {
    width: plotWidth,
    height,
    autosize: { type: 'none' },
    padding: { left: sidePadding, right: sidePadding, top: 2, bottom: 4 },
    config,
    layer: [
      bar(tracks, { color: gridColour, stroke: quietInk, strokeWidth: 1 }),
      bar(bars, { color: barColour, stroke: ink, strokeWidth: 1 }),
      written({ align: 'left', fontWeight: 'bold' }, 0, labels),
      written(
        { align: 'left' },
        0,
        numbers(({ lowText }) => lowText),
      ),
      written(
        { align: 'right' },
        plotWidth,
        numbers(({ highText }) => highText),
      ),
    ],
  } as unknown as TopLevelSpec;
  return {
    name,
    description,
    specification,
    plotted: bars.map(({ low, high, top: down }) => [low, high, down]).concat([[0, 1, 0]]),
  };
}
