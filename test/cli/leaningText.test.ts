import { describe, expect, it } from 'vitest';
import { leaningText } from '../../src/cli/leaningText.ts';
import { coloursFor } from '../../src/cli/paper.ts';
import type { Leaning, Leanings, Position, Ranking } from '../../src/experiment/leaning/leaning.ts';
import type { DirectionWord } from '../../src/experiment/result.ts';
import type { MeasureName } from '../../src/model/measureTable.ts';
import { compareManifest, type Occasion, runManifest } from '../../src/storage/manifest.ts';
import { madeComparison, madeResult } from '../storage/fixture.ts';

const occasion = { programVersion: '1.2.3', command: '', machine: {}, times: {} } as unknown as Occasion;
const around = (mean: number) => ({ mean, low: mean - 0.01, high: mean + 0.01 });
const position = (value: number, mean: number, shift: number, verdict: DirectionWord | null): Position => ({
  value,
  figure: around(mean),
  shift: around(shift),
  verdict,
});
const leaning = (verdicts: readonly (DirectionWord | null)[]): Leaning => ({
  parameter: 'sessions.neededMinutesMean',
  at: [position(35, 0.05, -0.15, verdicts[0]), position(50, 0.3, 0.1, verdicts[1])],
  swing: around(0.25),
  replications: 40,
  unplayable: null,
});
const idle: Leaning = {
  ...leaning([null, null]),
  parameter: 'work.formMinutes',
  swing: around(0.02),
  replications: 10,
};

function found(baseline: string | null, verdicts: readonly (DirectionWord | null)[]): Leanings {
  const [scenario, verdict] = baseline === null ? ['baseline', null] : ['north, "new"', 'rises' as const];
  const asIs = around(0.2);
  const ranked = [leaning(verdicts), idle];
  const counts = { moved: 275, leading: 30, replications: 40, firstReplications: 10 };
  const measure = 'overstretchRatioMean';
  const ranking = {
    scenario,
    baseline,
    measure,
    asIs,
    verdict,
    ranked,
    otherSwingsWithin: 0.03,
    otherFlipsPossible: 2,
  };
  return { rankings: [{ ...ranking, measure }], ...counts } as Leanings;
}

describe('what a result leans on, in words', () => {
  const plain = coloursFor({ isTTY: false }, true);

  it('ranks with range, status, source and intervals, says what was played how often, and bounds the rest', () => {
    const manifest = runManifest(madeResult('baseline', 1), occasion);
    const text = leaningText(manifest, { assumptions: found(null, [null, null]) }, ['policy.clarity'], 15, plain);
    const joined = text.replaceAll(/\s+/g, ' ');
    expect(text).toContain('1. sessions.neededMinutesMean  assumption  +0.250 (+0.240 to +0.260)');
    expect(joined).toContain('0.050 (0.040 to 0.060) at 35 minutes, 0.300 (0.290 to 0.310) at 50 minutes.');
    expect(joined).toContain('275 numbers in doubt were moved');
    expect(joined).toContain('All were played 10 times; the 30 that lead somewhere were then played 40 times.');
    expect(joined).toContain('None of those played 10 times swings it by more than 0.030,');
    expect(joined).toContain('1 that the scenario states itself stayed as stated.');
    expect(joined).toContain('cover chance only');
    expect(text).not.toContain('work.formMinutes');
    expect(text).not.toContain('Verdict');
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
  });

  it('puts the effect beside a change, in the headings of assumptions and in one table of mechanisms', () => {
    const manifest = runManifest(madeResult('baseline', 1), occasion);
    const leanings = found(null, [null, null]);
    const about = (measure: MeasureName, mean: number) => ({ ...leanings.rankings[0], measure, asIs: around(mean) });
    const both = [about('lifeSatisfactionChangeMean', 0.7), about('lifeSatisfactionEffectMean', 0.06)];
    const assumptions = { ...leanings, rankings: both };
    const text = leaningText(manifest, { assumptions }, [], 15, plain).replaceAll(/\s+/g, ' ');
    const change = 'Life satisfaction, change (points of 10), 0.70 (0.69 to 0.71) as it is';
    expect(text).toContain(`${change}; effect 0.060 (0.050 to 0.070)`);
    const others = (['strainMean', 'linkedShare', 'vacancyShare', 'offeredLoad'] as const).map((name) =>
      about(name, 1),
    );
    const mechanism = (one: Ranking) => ({
      ...one,
      ranked: [{ ...one.ranked[0], parameter: 'mechanisms.m15RigidCaps' as const }],
    });
    const mechanisms = { ...leanings, rankings: [...others, ...both].map(mechanism) };
    const told = leaningText(manifest, { mechanisms }, [], 15, plain);
    expect(told).toMatch(/\(4\) Offered load\n +switched off +\(1\) +\(2\) +\(3\) +\(4\)\n/);
    expect(told).toMatch(/\(1\) Life satisfaction, change \(points of 10\)\n +\(2\) Life satisfaction, effect/);
  });

  it('leads with the verdicts that one assumption turns, a reversal before one that dissolves', () => {
    const manifest = compareManifest(madeComparison(), occasion);
    const told = (verdicts: readonly DirectionWord[]) =>
      leaningText(manifest, { assumptions: found('baseline', verdicts) }, [], 15, plain).replaceAll(/\s+/g, ' ');
    const text = told(['cannot tell', 'falls']);
    const reversal = 'the verdict turns from "rises", +0.200 (+0.190 to +0.210), to "falls" when';
    expect(text).toContain(`${reversal} sessions.neededMinutesMean is 50 minutes assumption +0.300`);
    expect(text).toContain('is 35 minutes assumption +0.050 (+0.040 to +0.060) too small');
    expect(text.indexOf('to "cannot tell"')).toBeGreaterThan(text.indexOf('to "falls"'));
    expect(text.indexOf('to "cannot tell"')).toBeLessThan(text.indexOf('Overstretch ratio, +0.200 '));
    expect(text).toContain('2 times the 10 replications of one that does not lead are too few');
    expect(text).not.toContain('the word changes');
    const onAnEdge = { ...found('baseline', ['rises', 'rises']).rankings[0].ranked[0] };
    const moved = { ...onAnEdge, at: [onAnEdge.at[0], position(50, 0.2, 0.005, 'cannot tell')] as Leaning['at'] };
    const leanings = found('baseline', ['rises', 'rises']);
    const edge = { ...leanings, rankings: leanings.rankings.map((one) => ({ ...one, ranked: [moved] })) };
    expect(leaningText(manifest, { assumptions: edge }, [], 15, plain)).toContain('Once the word changes though');
    expect(told(['rises', 'rises'])).toContain('None surely changes a verdict, of the 30 that lead.');
  });
});
