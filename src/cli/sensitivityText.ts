// What `sensitivity` tells a person: for each measure a sentence, the factors ranked with their intervals, and chance apart.
import type {
  ElementaryEffects,
  MorrisOfMeasure,
  Sensitivity,
  SensitivityOfMeasure,
  SobolOfMeasure,
} from '../experiment/sensitivity/sensitivityResult.ts';
import type { Factor } from '../experiment/study/study.ts';
import { countText, intervalText, type NumberStyle } from '../report/numbers.ts';
import {
  effectStyle,
  effectText,
  effectUnit,
  factorRangeText,
  isWithinNoise,
  sensitivityCovers,
  sensitivitySentence,
  sharesCut,
  shareText,
  sizesCut,
  sizeText,
  withinNoiseMeans,
} from '../report/sensitivityWords.ts';
import { type Colours, columnRows, inColumns, wrapped } from './paper.ts';
import { labelWithUnit, remarkLines } from './runText.ts';

export function sensitivityText(sensitivity: Sensitivity, colours: Colours): string {
  const { study, measures, remarks } = sensitivity;
  return [
    colours.bold(study.name),
    wrapped(study.question),
    '',
    wrapped(whatWasPlayed(sensitivity)),
    ...measures.flatMap((one) => [
      '',
      colours.bold(labelWithUnit(one.measure)),
      wrapped(sensitivitySentence(one, sensitivity), 2),
      ...(one.factors.length === 0 ? [] : [tableOf(one, sensitivity)]),
      ...legendOf(one),
    ]),
    ...remarkLines(remarks, colours),
    '',
    wrapped(sensitivityCovers),
  ].join('\n');
}

function whatWasPlayed({ study, factors, sampleCount, replications, runCount }: Sensitivity): string {
  const design =
    study.design.kind === 'morris'
      ? `${countText(sampleCount)} trajectories (Morris)`
      : `${countText(sampleCount)} samples (Saltelli)`;
  const times = replications === 1 ? '1 replication' : `${countText(replications)} replications`;
  return `${countText(factors.length)} factors, ${design}, ${times} a point: ${countText(runCount)} runs. Seed ${study.seed}.`;
}

function tableOf(one: SensitivityOfMeasure, sensitivity: Sensitivity): string {
  const ranges = new Map(sensitivity.factors.map((factor: Factor) => [factor.name, factorRangeText(factor)]));
  return one.kind === 'morris' ? effectTable(one, ranges) : indexTable(one, ranges, sensitivity.replications);
}

function indexTable(one: SobolOfMeasure, ranges: ReadonlyMap<string, string>, replications: number): string {
  const { noise, interactions } = one;
  const rows = one.factors.map(({ factor, first, total }) => [
    factor,
    ranges.get(factor) ?? '',
    shareText(first),
    shareText(total),
  ]);
  if (interactions !== null) rows.push(['only together', '', shareText(interactions), '']);
  const pairs = one.pairs.map(({ factors, second }) => [factors.join(' with '), '', shareText(second), '']);
  const chance =
    noise === null
      ? []
      : [
          ['run noise, of single runs', '', shareText(noise.shareOfRun), ''],
          [`run noise, of means of ${replications}`, '', shareText(noise.shareOfMean), ''],
        ];
  const head = ['factor', 'range', 'alone (S1)', 'with others (ST)'];
  return inColumns([head, ...rows, ...pairs, ...chance], 2);
}

function effectTable(one: MorrisOfMeasure, ranges: ReadonlyMap<string, string>): string {
  const style = effectStyle(one);
  const unit = effectUnit(one);
  const rows = one.factors.map((of) => [
    `${of.factor}${of.scale === 'betweenLevels' ? ' [levels]' : ''}${isWithinNoise(of) ? ' ~' : ''}`,
    sizeText(of, style),
    of.mu === null ? '' : effectText(of.mu, style),
    plain(of.sigma ?? of.sigmaAsSeen, style),
    plain(of.muStarOfNoise, style),
  ]);
  const { noise } = one;
  const chance =
    noise === null ? [] : [['run noise, of single runs', '', '', plain(noise.standardDeviation, style), '']];
  const head = ['factor', `mu*${unit === '' ? '' : ` (${unit})`}`, 'mu', 'sigma', 'mu* of noise'];
  const [first, ...lines] = columnRows([head, ...rows, ...chance], 2);
  const told = lines.map((line, i) => {
    const range = i < one.factors.length ? ranges.get(one.factors[i].factor) : undefined;
    return range === undefined ? line : `${line}\n${wrapped(range, 6)}`;
  });
  return [first, ...told].join('\n');
}

function plain(value: number | null, style: NumberStyle): string {
  return value === null ? '' : intervalText({ mean: value, low: value, high: value }, style).replace(/ \(.*/, '');
}

function legendOf(one: SensitivityOfMeasure): readonly string[] {
  if (one.factors.length === 0) return [];
  if (one.kind === 'saltelli') {
    return [
      wrapped(
        'S1 and ST are shares of the variance of the expected measure over the ranges; run noise is a share of the variance of runs, which the others leave out. ' +
          sharesCut,
        2,
      ),
    ];
  }
  const has = (wanted: (of: ElementaryEffects) => boolean) => one.factors.some(wanted);
  return [
    wrapped(
      'mu*: mean size of the effect over the whole range; mu: with its direction; sigma: how differently it does at different points (of run noise: the standard deviation of runs at one point); mu* of noise: what chance alone would give. ' +
        sizesCut +
        `${has(isWithinNoise) ? ` ~: ${withinNoiseMeans}.` : ''}${has(({ scale }) => scale === 'betweenLevels') ? ' [levels]: between two of its levels, which have no order.' : ''}`,
      2,
    ),
  ];
}
