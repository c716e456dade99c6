// The sentences of a verdict: grammatical, with a unit that can be read aloud.
import { describe, expect, it } from 'vitest';
import type { Difference } from '../../src/experiment/result.ts';
import { spoken, verdictOf } from '../../src/experiment/verdict.ts';
import { type MeasureName, measureNames } from '../../src/model/measureTable.ts';
import { scenarioOf, smallArea } from '../model/scenarios.ts';

const untold: Difference = { mean: 0, low: -1, high: 1, verdict: 'cannot tell' };

const baseline = { ...scenarioOf([smallArea()], { 'policy.latitude': 'edge' }), name: 'baseline' };
const permitting = (latitude: string) => ({
  ...scenarioOf([smallArea()], { 'policy.latitude': latitude }),
  name: 'north',
});

function verdict(moved: Partial<Record<MeasureName, Difference>>, compared = permitting('edge')): string {
  const differences = Object.fromEntries(measureNames.map((name) => [name, moved[name] ?? untold]));
  return verdictOf([compared, baseline], differences as Record<MeasureName, Difference>);
}

const risesBy = (mean: number): Difference => ({ mean, low: mean / 2, high: mean * 2, verdict: 'rises' });
const fallsBy = (mean: number): Difference => ({ mean: -mean, low: -mean * 2, high: -mean / 2, verdict: 'falls' });

describe('a verdict', () => {
  it('names shares as shares and counts as numbers, so that each rises or falls', () => {
    const told = verdict({
      contactedShare: risesBy(0.025),
      actsBeyondShare: risesBy(0.072),
      overstepsPer100Contacts: fallsBy(1.5),
      linkedShare: fallsBy(0.03),
    });
    expect(told).toContain(
      'For the better: the share in contact at least once rises by 2.5 percentage points (1.3 to 5.0).',
    );
    expect(told).toContain('For the worse: the share linked to an organisation falls by 3.0 percentage points');
    expect(told).toContain('the share of acts beyond the remit rises by 7.2 percentage points');
    expect(told).toContain('the number of oversteps per 100 contacts falls by 1.50 (0.75 to 3.00)');
  });

  it('says of oversteps under different remits that each remit counts its own', () => {
    const moved = { overstepsPer100Contacts: fallsBy(1.5) };
    const amount = 'the number of oversteps per 100 contacts falls by 1.50 (0.75 to 3.00)';
    expect(verdict(moved)).toContain(`${amount}.`);
    expect(verdict(moved, permitting('within'))).toContain(`${amount}, each counted against its own remit`);
    expect(verdict(moved, permitting('beyond'))).toContain(
      `${amount}, which is no finding: where everything is permitted nothing counts as one.`,
    );
  });

  it('says the scale of points', () => {
    const told = verdict({
      satisfactionMean: fallsBy(0.21),
      strainMean: risesBy(5.3),
      lifeSatisfactionEffectMean: risesBy(0.02),
    });
    expect(told).toContain('job satisfaction falls by 0.21 points on a scale of 1 to 7');
    expect(told).toContain('strain rises by 5.3 points on a scale of 0 to 100');
    expect(told).toContain('the effect on life satisfaction rises by 0.02 points on a scale of 0 to 10');
  });

  it('names what it cannot tell in the same words, and speaks of no change of a patient measure', () => {
    expect(verdict({ offeredLoad: risesBy(1), strainMean: risesBy(5) })).toContain(
      'Cannot tell from this run: the overstretch ratio; the median wait to the first session;',
    );
    expect(verdict({ offeredLoad: risesBy(1) })).toContain('cannot tell north apart on any of the main measures');
    expect(spoken.filter((name) => name.includes('Change'))).toEqual([]);
  });
});
