// One measure against another, a mark a scenario, with the interval of both as bars and the scenario's letter beside it.
import type { TopLevelSpec } from 'vega-lite';
import { type MeasureName, measureTable } from '../../model/measureTable.ts';
import type { Panel } from '../chart.ts';
import { measureText, styleOf } from '../numbers.ts';
import { type ScenarioKey, titleOf } from '../scenarioKey.ts';
import { axisRoom, config, domainOf, ink, plotWidth, quietInk, rounded, sidePadding } from './frame.ts';
import { type Place, placeLabels } from './labelPlaces.ts';

export interface ScatterRequest {
  readonly name: string;
  readonly x: MeasureName;
  readonly y: MeasureName;
  /** A level worth a line across, with its words, drawn where it lies near the values. */
  readonly level?: { readonly at: number; readonly words: string };
  /** Whether the upward axis must start at zero. */
  readonly fromZero: boolean;
}

const leftRoom = 64;
const width = plotWidth + sidePadding - leftRoom;
const height = 280;
const labelSize = 15;
/** Room for letters beside the outermost marks. */
const labelAirShare = 0.1;
/** Room for the numbers of the upward axis: fixed, because their widths are only estimates without a canvas. */
const numbersRoom = 34;

/** Pixels beyond which a letter needs a line to its mark. */
const leaderReach = 20;

export function axisTitle(measure: MeasureName): string {
  const style = styleOf(measure);
  const { label } = measureTable[measure];
  return style.axisUnit === 'ratio' ? label : `${label} (${style.axisUnit})`;
}

export function scatterPanel(keys: readonly ScenarioKey[], request: ScatterRequest): Panel {
  const xFactor = styleOf(request.x).factor;
  const yFactor = styleOf(request.y).factor;
  const marks = keys.flatMap((key) => {
    const x = key.result.measures[request.x];
    const y = key.result.measures[request.y];
    if (x.mean === null || y.mean === null) return [];
    return [
      {
        x: rounded(x.mean * xFactor),
        xLow: rounded((x.low ?? x.mean) * xFactor),
        xHigh: rounded((x.high ?? x.mean) * xFactor),
        y: rounded(y.mean * yFactor),
        yLow: rounded((y.low ?? y.mean) * yFactor),
        yHigh: rounded((y.high ?? y.mean) * yFactor),
        letter: key.letter,
        colour: key.colour,
        shape: key.shape,
      },
    ];
  });
  const xDomain = domainOf(
    marks.flatMap(({ xLow, xHigh }) => [xLow, xHigh]),
    [],
    labelAirShare,
  );
  const values = marks.flatMap(({ yLow, yHigh }) => [yLow, yHigh]);
  const own = domainOf(values, request.fromZero ? [0] : [], labelAirShare);
  const { level } = request;
  // a level far from every value would squeeze them into a corner
  const levelNear =
    level !== undefined && level.at > own[0] - (own[1] - own[0]) && level.at < own[1] + (own[1] - own[0]);
  const yDomain = levelNear ? domainOf(values, request.fromZero ? [0, level.at] : [level.at], labelAirShare) : own;
  const toPixels = ({ x, y }: Place): Place => ({
    x: ((x - xDomain[0]) / (xDomain[1] - xDomain[0])) * width,
    y: (1 - (y - yDomain[0]) / (yDomain[1] - yDomain[0])) * height,
  });
  const pixels = marks.map(toPixels);
  const levelY = level === undefined ? 0 : toPixels({ x: 0, y: level.at }).y;
  // the words of the level stand where fewer marks are near them
  const nearLevel = pixels.filter((mark) => mark.y > levelY - 40 && mark.y < levelY + 20);
  const wordsAtLeft = nearLevel.filter((mark) => mark.x < width / 2).length * 2 <= nearLevel.length;
  const words: readonly Place[] = levelNear
    ? [15, 45, 75, 95].map((along) => ({ x: wordsAtLeft ? along : width - along, y: levelY - 8 }))
    : [];
  const toValues = (place: Place): Place => ({
    x: xDomain[0] + (place.x / width) * (xDomain[1] - xDomain[0]),
    y: yDomain[0] + (1 - place.y / height) * (yDomain[1] - yDomain[0]),
  });
  const labels = placeLabels(pixels, words, { width, height }).map((place, i) => ({
    ...toValues(place),
    letter: marks[i]!.letter,
    place,
    mark: pixels[i]!,
  }));
  // a letter that had to go far is tied to its mark
  const leaders = labels
    .filter(({ place, mark }) => Math.abs(place.x - mark.x) > leaderReach || Math.abs(place.y - mark.y) > leaderReach)
    .map(({ place, mark }) => {
      const end = toValues({ x: mark.x + (place.x - mark.x) * 0.75, y: mark.y + (place.y - mark.y) * 0.75 });
      const start = toValues(mark);
      return { x: start.x, y: start.y, xEnd: end.x, yEnd: end.y };
    });
  const x = { type: 'quantitative', scale: { domain: xDomain, nice: false, zero: false } } as const;
  const y = { type: 'quantitative', scale: { domain: yDomain, nice: false, zero: false } } as const;
  const bar = { type: 'rule', color: quietInk, strokeWidth: 1.5 } as const;
  const levelLayers =
    levelNear && level !== undefined
      ? [
          {
            data: { values: [{ at: level.at }] },
            mark: { type: 'rule', color: quietInk, strokeDash: [5, 4] },
            encoding: { y: { ...y, field: 'at' } },
          },
          {
            data: { values: [{ at: level.at, words: level.words }] },
            mark: {
              type: 'text',
              align: wordsAtLeft ? 'left' : 'right',
              dx: wordsAtLeft ? 4 : 0,
              baseline: 'bottom',
              dy: -3,
              fontSize: 12,
              color: quietInk,
              limit: 0,
            },
            encoding: { x: { value: wordsAtLeft ? 0 : width }, y: { ...y, field: 'at' }, text: { field: 'words' } },
          },
        ]
      : [];
  const leaderLayers =
    leaders.length === 0
      ? []
      : [
          {
            data: { values: leaders },
            mark: { type: 'rule', color: quietInk, strokeWidth: 1 },
            encoding: {
              x: { ...x, field: 'x' },
              x2: { field: 'xEnd' },
              y: { ...y, field: 'y' },
              y2: { field: 'yEnd' },
            },
          },
        ];
  const specification = {
    width,
    height,
    autosize: { type: 'none' },
    padding: { left: leftRoom, right: sidePadding, top: 8, bottom: axisRoom },
    config,
    layer: [
      ...levelLayers,
      ...leaderLayers,
      {
        data: { values: marks },
        mark: bar,
        encoding: { x: { ...x, field: 'xLow' }, x2: { field: 'xHigh' }, y: { ...y, field: 'y' } },
      },
      {
        data: { values: marks },
        mark: bar,
        encoding: { x: { ...x, field: 'x' }, y: { ...y, field: 'yLow' }, y2: { field: 'yHigh' } },
      },
      {
        data: { values: marks },
        mark: { type: 'point', stroke: ink, strokeWidth: 1, size: 90, opacity: 1 },
        encoding: {
          x: { ...x, field: 'x', axis: { title: axisTitle(request.x), tickCount: 5, grid: true } },
          y: {
            ...y,
            field: 'y',
            axis: {
              title: axisTitle(request.y),
              tickCount: 5,
              grid: true,
              minExtent: numbersRoom,
              maxExtent: numbersRoom,
            },
          },
          fill: { field: 'colour', type: 'nominal', scale: null },
          shape: { field: 'shape', type: 'nominal', scale: null },
        },
      },
      {
        data: { values: labels.map(({ x: across, y: upward, letter }) => ({ x: across, y: upward, letter })) },
        mark: { type: 'text', fontSize: labelSize, fontWeight: 'bold', color: ink, baseline: 'middle', limit: 0 },
        encoding: { x: { ...x, field: 'x' }, y: { ...y, field: 'y' }, text: { field: 'letter' } },
      },
    ],
  } as unknown as TopLevelSpec;
  return {
    name: request.name,
    description: keys
      .map(
        (key) =>
          `${titleOf(key)}: ${measureText(key.result.measures[request.x], request.x)} across, ${measureText(key.result.measures[request.y], request.y)} upward`,
      )
      .join('; '),
    specification,
    plotted: marks.map((mark) => [mark.x, mark.y]),
  };
}
