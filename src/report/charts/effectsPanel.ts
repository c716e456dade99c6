// Morris' scatter: how large the effect of each factor is, against how differently it does at different points.
import type { TopLevelSpec } from 'vega-lite';
import type { Panel } from '../chart.ts';
import { axisRoom, config, domainOf, ink, plotWidth, quietInk, rounded, sidePadding } from './frame.ts';
import { placeLabels } from './labelPlaces.ts';

export interface EffectsPanelRequest {
  readonly name: string;
  readonly unit: string;
  /** As drawn: shares in percentage points already. The number stands beside the mark. */
  readonly marks: readonly {
    readonly number: number;
    readonly factor: string;
    readonly muStar: number;
    readonly sigma: number;
    /** Whether it can be told from chance. */
    readonly isClear: boolean;
  }[];
}

const numbersRoom = 44;
const leftRoom = numbersRoom + 22;
const width = plotWidth + sidePadding - leftRoom;
const height = 280;
const labelSize = 13;

export function effectsPanel({ name, unit, marks }: EffectsPanelRequest): Panel {
  const xDomain = domainOf(
    marks.map(({ muStar }) => muStar),
    [0],
    0.1,
  );
  const yDomain = domainOf(
    marks.map(({ sigma }) => sigma),
    [0],
    0.1,
  );
  const [xSpan, ySpan] = [xDomain[1] - xDomain[0], yDomain[1] - yDomain[0]];
  const pixels = marks.map(({ muStar, sigma }) => ({
    x: ((muStar - xDomain[0]) / xSpan) * width,
    y: (1 - (sigma - yDomain[0]) / ySpan) * height,
  }));
  const labels = placeLabels(pixels, [], { width, height }).map((place, i) => ({
    x: xDomain[0] + (place.x / width) * xSpan,
    y: yDomain[0] + (1 - place.y / height) * ySpan,
    number: String(marks[i]!.number),
  }));
  const drawn = marks.map(({ muStar, sigma, isClear }) => ({
    x: rounded(muStar),
    y: rounded(sigma),
    colour: isClear ? '#0072B2' : '#ffffff',
  }));
  const reach = Math.min(xDomain[1], yDomain[1]);
  const x = { type: 'quantitative', scale: { domain: xDomain, nice: false, zero: false } } as const;
  const y = { type: 'quantitative', scale: { domain: yDomain, nice: false, zero: false } } as const;
  const inUnit = unit === '' ? '' : ` (${unit})`;
  const specification = {
    width,
    height,
    autosize: { type: 'none' },
    padding: { left: leftRoom, right: sidePadding, top: 8, bottom: axisRoom },
    config,
    layer: [
      {
        data: { values: [{ x: 0, y: 0, xEnd: reach, yEnd: reach }] },
        mark: { type: 'rule', color: quietInk, strokeDash: [5, 4] },
        encoding: { x: { ...x, field: 'x' }, x2: { field: 'xEnd' }, y: { ...y, field: 'y' }, y2: { field: 'yEnd' } },
      },
      {
        data: { values: drawn },
        mark: { type: 'point', shape: 'circle', filled: true, stroke: ink, strokeWidth: 1.5, size: 60, opacity: 1 },
        encoding: {
          x: { ...x, field: 'x', axis: { title: `Size of the effect, mu*${inUnit}`, tickCount: 5, grid: true } },
          y: {
            ...y,
            field: 'y',
            axis: {
              title: `How differently, sigma${inUnit}`,
              tickCount: 5,
              grid: true,
              minExtent: numbersRoom,
              maxExtent: numbersRoom,
            },
          },
          fill: { field: 'colour', type: 'nominal', scale: null },
        },
      },
      {
        data: { values: labels },
        mark: { type: 'text', fontSize: labelSize, fontWeight: 'bold', color: ink, baseline: 'middle', limit: 0 },
        encoding: { x: { ...x, field: 'x' }, y: { ...y, field: 'y' }, text: { field: 'number' } },
      },
    ],
  } as unknown as TopLevelSpec;
  return {
    name,
    description: marks
      .map(({ number, factor }, i) => `${number} ${factor}: mu* ${drawn[i]!.x}, sigma ${drawn[i]!.y}`)
      .join('; '),
    specification,
    plotted: drawn.map((mark) => [mark.x, mark.y]),
  };
}
