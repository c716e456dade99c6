// A measure along one factor: its mean with an interval at each level or part of a range, single points behind.
import type { TopLevelSpec } from 'vega-lite';
import type { Profile, Stretch } from '../../experiment/sweep/profile.ts';
import type { Panel } from '../chart.ts';
import { factorScale, factorUnit, levelText, stretchText } from '../factorWords.ts';
import { intervalText, type NumberStyle } from '../numbers.ts';
import { axisRoom, config, fontSize, ink, plotWidth, quietInk, rounded, sidePadding, textWidth } from './frame.ts';
import { textLines } from './wrappedText.ts';

export interface ProfilePanelRequest {
  readonly profile: Profile;
  readonly style: NumberStyle;
  /** Of the upward axis, as drawn: the same for all factors of a measure. */
  readonly domain: readonly [number, number];
  /** How many of the points are drawn behind. */
  readonly dotsMost: number;
}

const numbersRoom = 42;
const titleRoom = 22;
const leftRoom = numbersRoom + titleRoom;
const width = plotWidth + sidePadding - leftRoom;
const height = 150;
const lineHeight = 16;
const meanColour = '#0072B2';

interface Mark {
  readonly at: number;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

export function profilePanel({ profile, style, domain, dotsMost }: ProfilePanelRequest): Panel {
  const { factor, steps } = profile;
  const isNumeric = steps.every(({ over }) => 'low' in over || typeof over.level === 'number');
  const scale = factorScale(factor);
  const at = (over: Stretch, i: number) => (isNumeric ? rounded(middleOf(over) * scale) : i);
  const marks: Mark[] = steps.flatMap(({ over, mean }, i) =>
    mean.mean === null
      ? []
      : [
          {
            at: at(over, i),
            mean: rounded(mean.mean * style.factor),
            low: rounded((mean.low ?? mean.mean) * style.factor),
            high: rounded((mean.high ?? mean.mean) * style.factor),
          },
        ],
  );
  const dots = profile.dots
    .slice(0, dotsMost)
    .map((dot) => ({ at: rounded(dot.at * scale), mean: rounded(dot.mean * style.factor) }));
  const labels = steps.map(({ over }) => ('level' in over ? levelText(factor, over.level) : ''));
  const longest = Math.max(0, ...labels.map((label) => textWidth(label)));
  const isUpright = isNumeric || longest <= width / steps.length - 4;
  const labelRoom = isUpright ? 0 : longest - lineHeight / 2;
  const xDomain = isNumeric ? acrossDomain(profile, scale) : [-0.5, steps.length - 0.5];
  const x = { type: 'quantitative', scale: { domain: xDomain, nice: false, zero: false } } as const;
  const y = { type: 'quantitative', scale: { domain, nice: false, zero: false } } as const;
  const words = {
    values: steps.map((_, i) => i),
    labelExpr: `${JSON.stringify(labels)}[datum.value]`,
    ...(isUpright ? { labelAngle: 0 } : { labelAngle: -90, labelAlign: 'right', labelBaseline: 'middle' }),
    labelFlush: false,
    labelOverlap: false,
    grid: false,
  };
  const unit = factorUnit(factor);
  const specification = {
    width,
    height,
    autosize: { type: 'none' },
    padding: { left: leftRoom, right: sidePadding, top: 8, bottom: axisRoom + labelRoom },
    config,
    layer: [
      ...(dots.length === 0
        ? []
        : [
            {
              data: { values: dots },
              mark: { type: 'circle', color: quietInk, size: 12, opacity: 0.45 },
              encoding: { x: { ...x, field: 'at' }, y: { ...y, field: 'mean' } },
            },
          ]),
      {
        data: { values: isNumeric ? marks : [] },
        mark: { type: 'line', color: meanColour, strokeWidth: 1.5 },
        encoding: { x: { ...x, field: 'at' }, y: { ...y, field: 'mean' } },
      },
      {
        data: { values: marks },
        mark: { type: 'rule', color: ink, strokeWidth: 2 },
        encoding: { x: { ...x, field: 'at' }, y: { ...y, field: 'low' }, y2: { field: 'high' } },
      },
      {
        data: { values: marks },
        mark: {
          type: 'point',
          shape: 'circle',
          filled: true,
          fill: meanColour,
          stroke: ink,
          strokeWidth: 1,
          size: 60,
          opacity: 1,
        },
        encoding: {
          x: {
            ...x,
            field: 'at',
            axis: {
              title: unit === '' ? null : textLines(capital(unit), width),
              ...(isNumeric ? { tickCount: 5, grid: false } : words),
            },
          },
          y: {
            ...y,
            field: 'mean',
            axis: {
              title: capital(style.axisUnit),
              tickCount: 4,
              grid: true,
              minExtent: numbersRoom,
              maxExtent: numbersRoom,
              titleFontSize: fontSize,
            },
          },
        },
      },
    ],
  } as unknown as TopLevelSpec;
  return {
    name: factor.name,
    description: steps.map(({ over, mean }) => `${stretchText(factor, over)}: ${intervalText(mean, style)}`).join('; '),
    specification,
    plotted: marks.map((mark) => [mark.mean]),
  };
}

function middleOf(over: Stretch): number {
  return 'low' in over ? (over.low + over.high) / 2 : Number(over.level);
}

/** The range of the factor with a little air. */
function acrossDomain({ steps, dots }: Profile, scale: number): readonly [number, number] {
  const all = [
    ...steps.flatMap(({ over }) => ('low' in over ? [over.low, over.high] : [Number(over.level)])),
    ...dots.map((dot) => dot.at),
  ].map((value) => value * scale);
  const low = Math.min(...all);
  const high = Math.max(...all);
  const air = high > low ? (high - low) * 0.04 : 1;
  return [low - air, high + air];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
