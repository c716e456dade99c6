// Bonferroni over the scenarios compared: wider intervals, and words on which verdicts they leave.
import { describe, expect, it } from 'vitest';
import { compare } from '../../src/experiment/compare.ts';
import { contrastOf, differenceWeights } from '../../src/experiment/contrast.ts';
import { correctedOf, isLostByCorrection, multiplicityWords } from '../../src/experiment/multiplicity.ts';
import type { DirectionWord } from '../../src/experiment/result.ts';
import { studentTQuantile } from '../../src/statistics/studentT.ts';
import { inThisThread, scenarioOf, smallArea } from '../model/scenarios.ts';
import { fixtureComparison } from '../report/fixture.ts';

const comparison = fixtureComparison();
const { baseline, scenarios } = comparison;
const [{ result }] = scenarios;

describe('intervals for several scenarios at once', () => {
  it('are wider than one alone by the ratio of the quantiles, around the same mean', () => {
    const own = contrastOf([baseline, result], differenceWeights, 'strainMean');
    const corrected = correctedOf([baseline, result], 6).strainMean;
    const width = ({ low, high }: { low: number | null; high: number | null }) => (high as number) - (low as number);
    const ratio = studentTQuantile(1 - 0.025 / 6, 39) / studentTQuantile(0.975, 39);
    expect(corrected.mean).toBe(own.mean);
    expect(width(corrected) / width(own)).toBeCloseTo(ratio, 10);
    expect(corrected.confidence).toBeCloseTo(1 - 0.05 / 6, 12);
  });

  it('are not asked for with one scenario', async () => {
    expect(multiplicityWords({ ...comparison, scenarios: scenarios.slice(0, 1) })).toBeNull();
    const area = scenarioOf([smallArea('West')], { 'time.warmUpWeeks': 0, 'time.measuredWeeks': 4 });
    const options = { seed: 1, replications: 2, executor: inThisThread, patients: false, command: '' };
    const [one] = (await compare([area, area], options)).scenarios;
    expect(one).not.toHaveProperty('corrected');
    const [first] = (await compare([area, area, area], options)).scenarios;
    expect(first.corrected?.strainMean.alternatives).toBe(2);
  });

  it('take a verdict back only where it was clear alone', () => {
    const [{ differences, corrected }] = scenarios;
    const isLost = (alone: DirectionWord, atOnce: DirectionWord) =>
      isLostByCorrection(
        {
          differences: { ...differences, strainMean: { ...differences.strainMean, verdict: alone } },
          corrected: { ...corrected!, strainMean: { ...corrected!.strainMean, verdict: atOnce } },
        },
        'strainMean',
      );
    expect(isLost('rises', 'cannot tell')).toBe(true);
    expect(isLost('cannot tell', 'cannot tell')).toBe(false);
    expect(isLost('rises', 'rises')).toBe(false);
    expect(isLostByCorrection({ differences }, 'strainMean')).toBe(false);
  });

  it('are told in words: over what family, and what is no longer clear', () => {
    const [first, ...others] = scenarios;
    const differences = { ...first.differences };
    const corrected = { ...first.corrected! };
    differences.strainMean = { ...differences.strainMean, verdict: 'falls' };
    corrected.strainMean = { ...corrected.strainMean, verdict: 'cannot tell' };
    const words = multiplicityWords({ ...comparison, scenarios: [{ ...first, differences, corrected }, ...others] });
    expect(words).toContain('For the 6 scenarios together, one measure at a time, it takes 99.2% each (Bonferroni)');
    expect(words).toMatch(/No longer clear: .*no-discretion: .*strain/);
  });
});
