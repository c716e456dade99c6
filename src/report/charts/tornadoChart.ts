// The factors ranked by what they do to a measure, and apart from them what chance does.
import type {
  Estimate,
  MorrisOfMeasure,
  Sensitivity,
  SensitivityOfMeasure,
  SobolOfMeasure,
} from '../../experiment/sensitivity/sensitivityResult.ts';
import { measureTable } from '../../model/measureTable.ts';
import type { ChartSpec, Panel } from '../chart.ts';
import { countText, intervalText } from '../numbers.ts';
import {
  effectStyle,
  effectText,
  effectUnit,
  isWithinNoise,
  possibleShare,
  possibleSize,
  sensitivitySentence,
  sharesCut,
  shareText,
  sizesCut,
  sizeText,
} from '../sensitivityWords.ts';
import { type BarRow, barsPanel } from './barsPanel.ts';

const rowsMost = 30;
const alone = '#0072B2';
const together = '#9ecae1';
const chance = '#bdbdbd';

/** Null where the measure has no indices. */
export function tornadoChart(one: SensitivityOfMeasure, sensitivity: Sensitivity): ChartSpec | null {
  if (one.factors.length === 0) return null;
  const { label } = measureTable[one.measure];
  const common = {
    id: `tornado-${one.measure}`,
    title: `${label}: what moves it`,
    sentence: sensitivitySentence(one, sensitivity),
    further: [],
  };
  const more = one.factors.length - rowsMost;
  const cut = more > 0 ? ` The ${countText(more)} factors that move it least are only in the table.` : '';
  return one.kind === 'morris'
    ? { ...common, ...ofEffects(one, label), reading: `${effectsReading(one)}${cut}` }
    : { ...common, ...ofIndices(one, label, sensitivity.replications), reading: `${indicesReading(one)}${cut}` };
}

function bar({ value, low, high }: Estimate, factor: number, colour: string): BarRow['bars'][number] {
  return {
    value: value * factor,
    low: low === null ? null : low * factor,
    high: high === null ? null : high * factor,
    colour,
  };
}

function ofIndices(one: SobolOfMeasure, label: string, replications: number): Pick<ChartSpec, 'panels' | 'table'> {
  const { factors, noise, interactions } = one;
  const rows = factors.slice(0, rowsMost).map(
    ({ factor, first, total }, i): BarRow => ({
      label: `${i + 1} ${factor}`,
      figures: `alone ${shareText(first)}; with others ${shareText(total)}`,
      bars: [bar(possibleShare(total), 100, together), bar(possibleShare(first), 100, alone)],
      tick: null,
    }),
  );
  const noiseRows: readonly (readonly [string, Estimate])[] =
    noise === null
      ? []
      : [
          ['Of single runs', noise.shareOfRun],
          [`Of means of ${countText(replications)} runs`, noise.shareOfMean],
        ];
  const panel = barsPanel({
    name: label,
    axisTitle: 'Share of the variance (per cent)',
    rows,
    apart: {
      heading: 'Run noise: a share of the variance of runs, which the bars above leave out',
      rows: noiseRows.map(([name, share]) => ({
        label: name,
        figures: shareText(share),
        bars: [bar(share, 100, chance)],
        tick: null,
      })),
    },
  });
  return {
    panels: [panel],
    table: {
      columns: ['Factor', 'Alone (S1)', 'With others (ST)'],
      rows: [
        ...factors.map(({ factor, first, total }, i) => [`${i + 1} ${factor}`, shareText(first), shareText(total)]),
        ...(interactions === null ? [] : [['What factors do only together', shareText(interactions), '']]),
        ...noiseRows.map(([name, share]) => [`Run noise ${name.toLowerCase()}`, shareText(share), '']),
      ],
    },
  };
}

function indicesReading({ noise }: SobolOfMeasure): string {
  const apart = noise === null ? '' : ' Grey bars, apart: run noise.';
  return `Upper, pale bar: ST, the share with everything in which the factor takes part. Lower, dark bar: S1, what it does alone. Lines are 95% intervals and cover chance only: which points were sampled, and luck.${apart} ${sharesCut}`;
}

/** Which way the effect goes, where that can be told. */
function directionWord(of: MorrisOfMeasure['factors'][number]): string {
  const { mu, scale, muStar } = of;
  if (muStar.value === 0) return 'does not move it';
  if (isWithinNoise(of)) return 'cannot be told from chance';
  if (scale === 'betweenLevels') return 'between two of its levels';
  if (mu !== null && mu.low !== null && mu.low > 0) return 'upwards';
  if (mu !== null && mu.high !== null && mu.high < 0) return 'downwards';
  return 'cannot tell which way';
}

function ofEffects(one: MorrisOfMeasure, label: string): Pick<ChartSpec, 'panels' | 'table'> {
  const { factors, noise } = one;
  const style = effectStyle(one);
  const unit = effectUnit(one);
  const plain = (value: number | null) =>
    value === null ? '' : intervalText({ mean: value, low: value, high: value }, style).replace(/ \(.*/, '');
  const rows = factors.slice(0, rowsMost).map(
    (of, i): BarRow => ({
      label: `${i + 1} ${of.factor}`,
      figures: `${sizeText(of, style)}, ${directionWord(of)}`,
      bars: [bar(possibleSize(of.muStar), style.factor, isWithinNoise(of) ? together : alone)],
      tick: of.muStarOfNoise === null ? null : of.muStarOfNoise * style.factor,
    }),
  );
  const panel: Panel = barsPanel({
    name: label,
    axisTitle: `Size of the effect, mu*${unit === '' ? '' : ` (${unit})`}`,
    rows,
    apart: {
      heading: 'Run noise: how far single runs at one point lie apart',
      rows:
        noise === null
          ? []
          : [
              {
                label: 'Standard deviation of single runs',
                figures: plain(noise.standardDeviation),
                bars: [bar({ value: noise.standardDeviation, low: null, high: null }, style.factor, chance)],
                tick: null,
              },
            ],
    },
  });
  return {
    panels: [panel],
    table: {
      columns: ['Factor', `mu*${unit === '' ? '' : ` (${unit})`}`, 'mu', 'sigma', 'mu* of noise', 'Direction'],
      rows: [
        ...factors.map((of, i) => [
          `${i + 1} ${of.factor}`,
          sizeText(of, style),
          of.mu === null ? '' : effectText(of.mu, style),
          plain(of.sigma ?? of.sigmaAsSeen),
          plain(of.muStarOfNoise),
          directionWord(of),
        ]),
        ...(noise === null
          ? []
          : [['Run noise, standard deviation of single runs', plain(noise.standardDeviation), '', '', '', '']]),
      ],
    },
  };
}

function effectsReading({ noise, factors }: MorrisOfMeasure): string {
  const levels = factors.some(({ scale }) => scale === 'betweenLevels')
    ? ' Factors with words for levels: the change between two of them.'
    : '';
  return `Bar: mu*, the mean size of the change when the factor goes through its whole range.${levels} Lines are 95% intervals and cover chance only: which points were sampled, and luck. ${sizesCut}${noise === null ? '' : ' Upright mark: the mu* that chance alone would give; a pale bar cannot be told from chance: its line reaches down to that mark, and its direction cannot be told either. Grey bar, apart: run noise.'}`;
}
