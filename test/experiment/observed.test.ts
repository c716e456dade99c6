// A service's own figures against the prediction interval of one more replication.
import { describe, expect, it } from 'vitest';
import { observedFits } from '../../src/experiment/observed.ts';
import type { MeasureSummary, ScenarioResult } from '../../src/experiment/result.ts';

const none = { mean: null, low: null, high: null, sd: null, n: 0 };

/** A result that holds a linked share of these replications and nothing else that is asked for. */
function resultOf(summary: Partial<MeasureSummary>, observed: Record<string, number> | undefined): ScenarioResult {
  return {
    scenario: { observed },
    measures: { linkedShare: { ...none, ...summary } },
  } as unknown as ScenarioResult;
}

const four = { mean: 10, low: 6, high: 14, sd: 2, n: 4 };

describe('observed figures', () => {
  it('R107 are held against mean and t times sd times the root of 1 + 1/n', () => {
    const [[name, fit]] = observedFits(resultOf(four, { linkedShare: 11 }));
    expect(name).toBe('linkedShare');
    // 3.182446305284263 is Student's t at 0.975 with three degrees of freedom; the root of 1.25 is 1.118033988749895.
    const reach = 3.182446305284263 * 2 * 1.118033988749895;
    expect(fit.prediction?.low).toBeCloseTo(10 - reach, 9);
    expect(fit.prediction?.high).toBeCloseTo(10 + reach, 9);
    expect(fit).toMatchObject({ observed: 11, simulated: { mean: 10, low: 6, high: 14 }, fits: true, outsideBy: 0 });
  });

  it('lie outside by the distance to the nearer end, negative below', () => {
    const [[, above]] = observedFits(resultOf(four, { linkedShare: 20 }));
    const [[, below]] = observedFits(resultOf(four, { linkedShare: 0 }));
    expect([above.fits, below.fits]).toEqual([false, false]);
    expect(above.outsideBy).toBeCloseTo(20 - (above.prediction?.high ?? 0), 12);
    expect(below.outsideBy).toBeCloseTo(0 - (below.prediction?.low ?? 0), 12);
    expect(below.outsideBy).toBeLessThan(0);
  });

  it('cannot be told with one replication, or where the measure has no value', () => {
    for (const summary of [{ mean: 10, n: 1 }, {}]) {
      const [[, fit]] = observedFits(resultOf(summary, { linkedShare: 10 }));
      expect(fit).toMatchObject({ prediction: null, fits: null, outsideBy: null });
    }
  });

  it('are none where the scenario holds none', () => {
    expect(observedFits(resultOf(four, undefined))).toEqual([]);
  });
});
