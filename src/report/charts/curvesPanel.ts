// Curves of several scenarios through the weeks, each with a letter at its end and marks where it has settled.
import type { TopLevelSpec } from 'vega-lite';
import type { SettledSeries } from '../../experiment/warmUp/warmUp.ts';
import type { Panel } from '../chart.ts';
import type { ScenarioKey } from '../scenarioKey.ts';
import {
  axisRoom,
  config,
  domainOf,
  fontSize,
  ink,
  plotWidth,
  quietInk,
  rounded,
  shade,
  sidePadding,
} from './frame.ts';

interface CurvesRequest {
  readonly name: string;
  readonly description: string;
  readonly axisTitle: string;
  /** 100 for shares, which are drawn as per cent. */
  readonly factor: number;
  readonly askedWeeks: number;
  readonly horizonWeeks: number;
  readonly curves: readonly { readonly key: ScenarioKey; readonly series: SettledSeries }[];
}

const leftRoom = 60;
const numbersRoom = 32;
const letterRoom = 14;
const width = plotWidth + sidePadding - leftRoom - letterRoom;
const height = 150;
const weeksPerTick = 26;

interface Mark {
  readonly week: number;
  readonly value: number;
}

export function curvesPanel(request: CurvesRequest): Panel {
  const { curves, factor, horizonWeeks, askedWeeks } = request;
  const drawn = curves.map(({ key, series }) => ({
    key,
    series,
    line: series.smoothed.map((value, week): Mark => ({ week, value: rounded(value * factor) })),
  }));
  const domain = domainOf(drawn.flatMap(({ line }) => line.map(({ value }) => value)));
  const x = { field: 'week', type: 'quantitative', scale: { domain: [0, horizonWeeks], nice: false } } as const;
  const y = { field: 'value', type: 'quantitative', scale: { domain, nice: false, zero: false } } as const;
  const ticks: number[] = [];
  for (let week = 0; week <= horizonWeeks; week += weeksPerTick) ticks.push(week);
  const marksOf = (weekOf: (series: SettledSeries) => number | null) =>
    drawn.flatMap(({ key, series, line }): (Mark & { readonly colour: string })[] => {
      const week = weekOf(series);
      const at = week === null ? undefined : line[Math.min(week, line.length - 1)];
      return week === null || at === undefined ? [] : [{ week, value: at.value, colour: key.colour }];
    });
  const marks = (shape: string, values: readonly Mark[]) => ({
    data: { values },
    mark: { type: 'point', shape, filled: true, size: 70, stroke: ink, strokeWidth: 1, opacity: 1 },
    encoding: { x, y, fill: { field: 'colour', type: 'nominal', scale: null } },
  });
  const letters = apart(
    drawn.flatMap(({ key, line }) =>
      key.letter === '' || line.length === 0 ? [] : [{ letter: key.letter, ...line[line.length - 1]! }],
    ),
    domain,
  );
  const specification = {
    width,
    height,
    autosize: { type: 'none' },
    padding: { left: leftRoom, right: sidePadding + letterRoom, top: 8, bottom: axisRoom },
    config,
    layer: [
      {
        data: { values: askedWeeks === 0 ? [] : [{ week: 0, end: askedWeeks }] },
        mark: { type: 'rect', color: shade },
        encoding: { x, x2: { field: 'end' } },
      },
      ...drawn.map(({ key, line }, i) => ({
        data: { values: line },
        mark: { type: 'line', color: key.colour, strokeWidth: 1.8 },
        encoding: {
          x: i === 0 ? { ...x, axis: { title: 'Week of the run', values: ticks, grid: false } } : x,
          y:
            i === 0
              ? {
                  ...y,
                  axis: {
                    title: request.axisTitle,
                    tickCount: 4,
                    grid: true,
                    minExtent: numbersRoom,
                    maxExtent: numbersRoom,
                  },
                }
              : y,
        },
      })),
      marks(
        'triangle-up',
        marksOf(({ mser5Weeks }) => mser5Weeks),
      ),
      marks(
        'diamond',
        marksOf(({ welchWeeks }) => welchWeeks),
      ),
      {
        data: { values: letters },
        mark: { type: 'text', align: 'left', dx: 4, fontSize, color: quietInk },
        encoding: { x, y, text: { field: 'letter' } },
      },
    ],
  } as unknown as TopLevelSpec;
  return {
    name: request.name,
    description: request.description,
    specification,
    plotted: drawn.flatMap(({ line }) => line.map(({ value }) => [value])),
  };
}

interface Letter extends Mark {
  readonly letter: string;
}

/** Moves letters up from below so that none stands on another. */
function apart(letters: readonly Letter[], [low, high]: readonly [number, number]): readonly Letter[] {
  const step = ((high - low) * (fontSize - 1)) / height;
  let lowest = low - step;
  return [...letters]
    .sort((a, b) => a.value - b.value)
    .map((one) => {
      lowest = Math.max(one.value, lowest + step);
      return { ...one, value: lowest };
    });
}
