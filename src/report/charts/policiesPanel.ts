// Policies by two measures: those likely on the frontier with both intervals and their numbers, the others as small marks.
import type { TopLevelSpec } from 'vega-lite';
import type { Membership } from '../../experiment/frontier/frontierResult.ts';
import type { Interval } from '../../experiment/result.ts';
import type { MeasureName } from '../../model/measureTable.ts';
import type { Panel } from '../chart.ts';
import { styleOf } from '../numbers.ts';
import { axisRoom, config, domainOf, ink, plotWidth, quietInk, rounded, sidePadding } from './frame.ts';
import { type Place, placeLabels } from './labelPlaces.ts';
import { axisTitle } from './scatterPanel.ts';

export interface PolicyMark {
  /** Empty where there is no room for all; the others have their intervals drawn. */
  readonly label: string;
  readonly membership: Membership;
  readonly x: Interval;
  readonly y: Interval;
  /** Drawn large. */
  readonly isLikely: boolean;
}

interface PoliciesPanelRequest {
  readonly name: string;
  readonly description: string;
  readonly x: MeasureName;
  readonly y: MeasureName;
  readonly marks: readonly PolicyMark[];
}

const leftRoom = 68;
const numbersRoom = 40;
const width = plotWidth + sidePadding - leftRoom;
const height = 280;
const labelAirShare = 0.08;
const leaderReach = 20;

/** Told apart by shape and size first. */
const looks: Readonly<Record<Membership, { readonly shape: string; readonly fill: string; readonly size: number }>> = {
  on: { shape: 'diamond', fill: '#0072B2', size: 110 },
  close: { shape: 'triangle-up', fill: '#56B4E9', size: 90 },
  'cannot tell': { shape: 'circle', fill: '#ffffff', size: 80 },
  off: { shape: 'cross', fill: '#8a8a8a', size: 60 },
};
const smallShare = 0.6;

export function policiesPanel(request: PoliciesPanelRequest): Panel {
  const xFactor = styleOf(request.x).factor;
  const yFactor = styleOf(request.y).factor;
  const marks = request.marks.flatMap(({ x, y, membership, ...rest }) => {
    if (x.mean === null || y.mean === null) return [];
    const look = looks[membership];
    return [
      {
        ...rest,
        ...look,
        size: rest.isLikely ? look.size : look.size * smallShare,
        x: rounded(x.mean * xFactor),
        xLow: rounded((x.low ?? x.mean) * xFactor),
        xHigh: rounded((x.high ?? x.mean) * xFactor),
        y: rounded(y.mean * yFactor),
        yLow: rounded((y.low ?? y.mean) * yFactor),
        yHigh: rounded((y.high ?? y.mean) * yFactor),
      },
    ];
  });
  const labelled = marks.filter(({ label }) => label !== '');
  const xDomain = domainOf(
    [...marks.map((mark) => mark.x), ...labelled.flatMap((m) => [m.xLow, m.xHigh])],
    [],
    labelAirShare,
  );
  const yDomain = domainOf(
    [...marks.map((mark) => mark.y), ...labelled.flatMap((m) => [m.yLow, m.yHigh])],
    [],
    labelAirShare,
  );
  const toPixels = (place: Place): Place => ({
    x: ((place.x - xDomain[0]) / (xDomain[1] - xDomain[0])) * width,
    y: (1 - (place.y - yDomain[0]) / (yDomain[1] - yDomain[0])) * height,
  });
  const pixels = labelled.map(toPixels);
  const labels = placeLabels(pixels, marks.filter(({ label }) => label === '').map(toPixels), { width, height }).map(
    (place, i) => ({ place, mark: pixels[i]!, label: labelled[i]!.label }),
  );
  const leaders = labels
    .filter(({ place, mark }) => Math.abs(place.x - mark.x) > leaderReach || Math.abs(place.y - mark.y) > leaderReach)
    .map(({ place, mark }) => ({
      x: mark.x,
      y: mark.y,
      xEnd: mark.x + (place.x - mark.x) * 0.75,
      yEnd: mark.y + (place.y - mark.y) * 0.75,
    }));
  const inPixels = {
    x: { domain: [0, width], nice: false, zero: false },
    y: { domain: [height, 0], nice: false, zero: false },
  };
  const px = { type: 'quantitative', scale: inPixels.x, axis: null } as const;
  const py = { type: 'quantitative', scale: inPixels.y, axis: null } as const;
  const x = { type: 'quantitative', scale: { domain: xDomain, nice: false, zero: false } } as const;
  const y = { type: 'quantitative', scale: { domain: yDomain, nice: false, zero: false } } as const;
  const bar = { type: 'rule', color: quietInk, strokeWidth: 1.2 } as const;
  const lettering = (look: object): object => ({
    data: { values: labels.map(({ place, label }) => ({ x: rounded(place.x), y: rounded(place.y), label })) },
    mark: { type: 'text', fontSize: 13, fontWeight: 'bold', color: ink, baseline: 'middle', limit: 0, ...look },
    encoding: { x: { ...px, field: 'x' }, y: { ...py, field: 'y' }, text: { field: 'label' } },
  });
  const written = {
    layer: [
      {
        data: { values: leaders },
        mark: { type: 'rule', color: quietInk, strokeWidth: 1 },
        encoding: { x: { ...px, field: 'x' }, x2: { field: 'xEnd' }, y: { ...py, field: 'y' }, y2: { field: 'yEnd' } },
      },
      // light round the letters, which stand on lines and marks
      lettering({ stroke: '#ffffff', strokeWidth: 4, strokeJoin: 'round' }),
      lettering({}),
    ],
  };
  const drawn = {
    layer: [
      {
        data: { values: labelled },
        mark: bar,
        encoding: { x: { ...x, field: 'xLow' }, x2: { field: 'xHigh' }, y: { ...y, field: 'y' } },
      },
      {
        data: { values: labelled },
        mark: bar,
        encoding: { x: { ...x, field: 'x' }, y: { ...y, field: 'yLow' }, y2: { field: 'yHigh' } },
      },
      {
        // the numbered ones last, so that they lie on top
        data: { values: [...marks.filter(({ label }) => label === ''), ...labelled] },
        mark: { type: 'point', stroke: ink, strokeWidth: 0.8, opacity: 1 },
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
          fill: { field: 'fill', type: 'nominal', scale: null },
          shape: { field: 'shape', type: 'nominal', scale: null },
          size: { field: 'size', type: 'quantitative', scale: null },
        },
      },
    ],
  };
  const specification = {
    width,
    height,
    autosize: { type: 'none' },
    padding: { left: leftRoom, right: sidePadding, top: 8, bottom: axisRoom },
    config,
    layer: [drawn, written],
    resolve: { scale: { x: 'independent', y: 'independent' } },
  } as unknown as TopLevelSpec;
  return {
    name: request.name,
    description: request.description,
    specification,
    plotted: marks.map((mark) => [mark.x, mark.y]),
  };
}
