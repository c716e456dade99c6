// What a sensitivity analysis may say: nothing that chance could have done alone, no interval of what cannot be.
import { describe, expect, it } from 'vitest';
import { coloursFor } from '../../src/cli/paper.ts';
import { sensitivityText } from '../../src/cli/sensitivityText.ts';
import type {
  ElementaryEffects,
  MorrisOfMeasure,
  Sensitivity,
  SobolOfMeasure,
} from '../../src/experiment/sensitivity/sensitivityResult.ts';
import { tornadoChart } from '../../src/report/charts/tornadoChart.ts';
import {
  effectStyle,
  isWithinNoise,
  sensitivitySentence,
  shareText,
  sizeText,
} from '../../src/report/sensitivityWords.ts';
import { studyWith } from './studyFixture.ts';

const effects = (factor: string, own: Partial<ElementaryEffects>): ElementaryEffects => ({
  factor,
  scale: 'wholeRange',
  muStar: { value: 1, low: 0.1, high: 1.9 },
  muStarOfNoise: 0.5,
  mu: { value: 0.6, low: -0.4, high: 1.6 },
  muNoiseError: 0.3,
  sigma: 0.2,
  sigmaAsSeen: 0.4,
  muPerUnit: 0.01,
  ...own,
});
const noise = {
  standardDeviation: 2,
  shareOfRun: { value: 0.9, low: 0.8, high: 1 },
  shareOfMean: { value: 0.7, low: 0.5, high: 0.9 },
};
const common = { measure: 'strainMean', mean: 40, standardDeviation: 1, noise, without: null } as const;
const morris = (...factors: readonly ElementaryEffects[]): MorrisOfMeasure => ({ ...common, kind: 'morris', factors });

const lost = effects('policy.firmness', {});
const directed = effects('referrals.perYearPerWte', { mu: { value: -0.9, low: -1.7, high: -0.1 } });
const large = effects('policy.clarity', { muStar: { value: 0.9, low: 0.7, high: 1.1 } });
const inert = effects('policy.latitude', {
  muStar: { value: 0, low: 0, high: 0 },
  muStarOfNoise: 0,
  mu: { value: 0, low: 0, high: 0 },
});

const sensitivity = (one: MorrisOfMeasure | SobolOfMeasure): Sensitivity => ({
  study: studyWith({ design: { kind: 'morris', trajectories: 4, levels: 4 } }),
  factors: studyWith().factors,
  sampleCount: 4,
  replications: 4,
  runCount: 80,
  measures: [one],
  remarks: [],
  command: 'npx remit sensitivity made-up',
  programVersion: '1',
});
const textOf = (one: MorrisOfMeasure | SobolOfMeasure) =>
  sensitivityText(sensitivity(one), coloursFor(process.stdout, true)).replaceAll(/\s+/g, ' ');

describe('elementary effects in words', () => {
  it('are within noise only where neither mu* nor mu stands out from chance', () => {
    expect([lost, directed, large, inert].map(isWithinNoise)).toEqual([true, false, false, false]);
    expect(isWithinNoise(effects('levels', { mu: null }))).toBe(true);
    expect(isWithinNoise(effects('one replication', { muStarOfNoise: null }))).toBe(false);
  });

  it('have no factor that moves most where nothing can be told from chance', () => {
    const told = sensitivitySentence(morris(lost, inert), { replications: 4 });
    expect(told).toMatch(/^What the factors do to "Strain" cannot be told from chance with so few runs\./);
    expect(told).not.toContain('most');
  });

  it('name no factor that could be chance as the first or as the next', () => {
    const told = sensitivitySentence(morris(lost, directed, large, inert), { replications: 4 });
    expect(told).toMatch(/^Of the factors that can be told from chance, referrals\.perYearPerWte moves "Strain" most/);
    expect(told).toContain('next is policy.clarity');
    expect(told).toContain('Of 4 factors, 1 cannot be told from chance.');
    expect(sensitivitySentence(morris(large, lost), { replications: 4 })).not.toContain('next is');
  });

  it('are marked in the table by a rule that stands under it', () => {
    const told = textOf(morris(lost, directed));
    expect(told).toContain('policy.firmness ~');
    expect(told).not.toContain('referrals.perYearPerWte ~');
    expect(told).toContain(
      '~: cannot be told from chance: the interval of mu* reaches down to mu* of noise, and that of mu',
    );
  });

  it('have no interval below zero where a size cannot be, in text and drawing', () => {
    const wide = effects('policy.clarity', { muStar: { value: 1, low: -0.8, high: 2.8 } });
    expect(sizeText(wide, effectStyle(morris(wide)))).toBe('1.0 (0.0 to 2.8)');
    const drawn = JSON.stringify(tornadoChart(morris(wide), sensitivity(morris(wide)))!.panels[0]!.specification);
    expect(drawn).toContain('2.8');
    expect(drawn).not.toContain('-0.8');
    expect(textOf(morris(wide))).toContain('intervals of mu* are cut there');
  });
});

describe('indices in words', () => {
  const index = (first: number, total: number) => ({
    factor: 'policy.clarity',
    first: { value: first, low: first - 0.5, high: first + 0.5 },
    total: { value: total, low: total - 0.2, high: total + 0.2 },
    firstAsSeen: first,
    totalAsSeen: total,
  });
  const sobol = (first: number, total: number): SobolOfMeasure => ({
    ...common,
    kind: 'saltelli',
    factors: [index(first, total)],
    pairs: [],
    interactions: { value: 0.1, low: -0.1, high: 0.3 },
  });

  it('have intervals within 0 to 100%, but for estimates that are outside themselves', () => {
    expect(shareText({ value: 0.7, low: 0.3, high: 1.1 })).toBe('70% (30 to 100)');
    expect(shareText({ value: 0.01, low: -0.05, high: 0.07 })).toBe('1% (0 to 7)');
    expect(shareText({ value: -0.04, low: -0.09, high: -0.01 })).toBe('−4% (−9 to −1)');
  });

  it('outside 0 to 100% are called chance where they are said', () => {
    const out = ' A share below 0 or above 100% is so by chance, for want of samples.';
    expect(sensitivitySentence(sobol(1.07, 0.9), { replications: 4 })).toContain(out);
    expect(sensitivitySentence(sobol(0.6, 0.9), { replications: 4 })).not.toContain(out);
    expect(textOf(sobol(0.6, 0.9))).toContain('No share lies below 0 or above 100%: intervals are cut there.');
  });
});
