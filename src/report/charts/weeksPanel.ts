// A mean through the weeks of the run with its interval as a ribbon, the warm-up shaded, the baseline dashed behind it.
import type { TopLevelSpec } from 'vega-lite';
import type { Interval, ScenarioResult, WeekSummary } from '../../experiment/result.ts';
import type { Panel } from '../chart.ts';
import { axisRoom, config, ink, plotWidth, quietInk, rounded, shade, sidePadding } from './frame.ts';

export type WeeklyField = Exclude<keyof WeekSummary, 'week'>;

export interface WeeksRequest {
  readonly name: string;
  readonly description: string;
  readonly field: WeeklyField;
  readonly result: ScenarioResult;
  /** Drawn dashed behind; null for the baseline itself. */
  readonly baseline: ScenarioResult | null;
  readonly colour: string;
  readonly axisTitle: string;
  readonly domain: readonly [number, number];
}

const leftRoom = 60;
/** Room for the numbers of the upward axis: fixed, because their widths are only estimates without a canvas. */
const numbersRoom = 32;
const width = plotWidth + sidePadding - leftRoom;
const height = 150;
const weeksPerTick = 26;

interface DrawnWeek {
  readonly week: number;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

function drawnWeeks(result: ScenarioResult, field: WeeklyField): readonly DrawnWeek[] {
  return result.weekly.flatMap((summary) => {
    const { mean, low, high }: Interval = summary[field];
    if (mean === null) return [];
    return [{ week: summary.week, mean: rounded(mean), low: rounded(low ?? mean), high: rounded(high ?? mean) }];
  });
}

/** The range that holds every ribbon, so that panels beside one another can be compared. */
export function sharedDomain(results: readonly ScenarioResult[], field: WeeklyField): readonly [number, number] {
  const highest = Math.max(0, ...results.flatMap((result) => drawnWeeks(result, field).map(({ high }) => high)));
  const lowest = Math.min(0, ...results.flatMap((result) => drawnWeeks(result, field).map(({ low }) => low)));
  return [lowest, highest > lowest ? highest * 1.05 : lowest + 1];
}

export function weeksPanel(request: WeeksRequest): Panel {
  const { result, baseline, field } = request;
  const weeks = drawnWeeks(result, field);
  const x = { field: 'week', type: 'quantitative', scale: { domain: [0, result.horizonWeeks], nice: false } } as const;
  const y = { type: 'quantitative', scale: { domain: request.domain, nice: false } } as const;
  const ticks: number[] = [];
  for (let week = 0; week <= result.horizonWeeks; week += weeksPerTick) ticks.push(week);
  const warmUp =
    result.warmUpWeeks === 0
      ? []
      : [
          {
            data: { values: [{ week: 0, end: result.warmUpWeeks }] },
            mark: { type: 'rect', color: shade },
            encoding: { x, x2: { field: 'end' } },
          },
          {
            data: { values: [{ words: 'warm-up' }] },
            mark: { type: 'text', align: 'left', baseline: 'top', fontSize: 12, color: quietInk, limit: 0 },
            encoding: { x: { value: 6 }, y: { value: 5 }, text: { field: 'words' } },
          },
        ];
  const behind =
    baseline === null
      ? []
      : [
          {
            data: { values: drawnWeeks(baseline, field) },
            mark: { type: 'line', color: quietInk, strokeWidth: 1.5, strokeDash: [5, 4] },
            encoding: { x, y: { ...y, field: 'mean' } },
          },
        ];
  const specification = {
    width,
    height,
    autosize: { type: 'none' },
    padding: { left: leftRoom, right: sidePadding, top: 8, bottom: axisRoom },
    config,
    layer: [
      ...warmUp,
      {
        data: { values: weeks },
        mark: { type: 'area', color: request.colour, opacity: 0.45 },
        encoding: { x, y: { ...y, field: 'low' }, y2: { field: 'high' } },
      },
      ...behind,
      {
        data: { values: weeks },
        mark: { type: 'line', color: ink, strokeWidth: 1.5 },
        encoding: {
          x: { ...x, axis: { title: 'Week of the run', values: ticks, grid: false } },
          y: {
            ...y,
            field: 'mean',
            axis: {
              title: request.axisTitle,
              tickCount: 4,
              grid: true,
              minExtent: numbersRoom,
              maxExtent: numbersRoom,
            },
          },
        },
      },
    ],
  } as unknown as TopLevelSpec;
  return {
    name: request.name,
    description: request.description,
    specification,
    plotted: weeks.map(({ mean }) => [mean]),
  };
}
