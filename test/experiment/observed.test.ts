// A service's own figures against the prediction interval of one year of one more replication.
import { describe, expect, it } from 'vitest';
import { observedFits, yearVarianceFactor } from '../../src/experiment/observed.ts';
import { replicate } from '../../src/experiment/replicate.ts';
import type { MeasureSummary, ScenarioResult } from '../../src/experiment/result.ts';
import { type MeasureName, measureNames } from '../../src/model/measureTable.ts';
import { inThisThread, scenarioOf, smallArea } from '../model/scenarios.ts';

const none = { mean: null, low: null, high: null, sd: null, n: 0 };
const weeksOf = (measured: number) => ({ 'time.measuredWeeks': measured, 'time.followUpWeeks': 26 });

/** A result with one summary for every measure, over so many measured weeks. */
function resultOf(
  summary: Partial<MeasureSummary>,
  observed: Record<string, number> | undefined,
  measuredWeeks = 104,
): ScenarioResult {
  return {
    scenario: { observed, values: weeksOf(measuredWeeks) },
    measures: Object.fromEntries(measureNames.map((name) => [name, { ...none, ...summary }])),
  } as unknown as ScenarioResult;
}

const four = { mean: 10, low: 6, high: 14, sd: 2, n: 4 };
/** Student's t at 0.975 with three degrees of freedom, times the standard deviation. */
const tTimesSd = 3.182446305284263 * 2;

describe('observed figures', () => {
  it('R107 are one year of one service: t times sd times the root of k + 1/n, k the measured weeks over 52', () => {
    const [[name, fit]] = observedFits(resultOf(four, { offeredLoad: 11 }));
    expect(name).toBe('offeredLoad');
    // The root of 104/52 + 1/4 is 1.5.
    expect(fit.prediction?.low).toBeCloseTo(10 - tTimesSd * 1.5, 9);
    expect(fit.prediction?.high).toBeCloseTo(10 + tTimesSd * 1.5, 9);
    expect(fit).toMatchObject({ observed: 11, simulated: { mean: 10, low: 6, high: 14 }, fits: true, outsideBy: 0 });
  });

  it('R107 of people followed up are those of a year of referrals', () => {
    // The root of (104 - 26)/52 + 1/4 is that of 1.75.
    for (const name of ['linkedShare', 'waitToFirstContactDaysMedian', 'minutesPerReferralMean']) {
      const [[, fit]] = observedFits(resultOf(four, { [name]: 11 }));
      expect(fit.prediction?.high, name).toBeCloseTo(10 + tTimesSd * Math.sqrt(1.75), 9);
    }
    expect(yearVarianceFactor({ values: weeksOf(52) } as never, 'offeredLoad')).toBe(1);
    expect(yearVarianceFactor({ values: weeksOf(20) } as never, 'linkedShare')).toBe(0);
  });

  it('scatter over one year against two about as R107 takes it', async () => {
    const names = ['linkedShare', 'contactedShare', 'offeredLoad', 'backlogHoursMean', 'vcseWaitingMean'] as const;
    const options = { seed: 5, replications: 24, executor: inThisThread, patients: false };
    const [two, one] = [104, 52].map((weeks) => scenarioOf([smallArea()], weeksOf(weeks)));
    const [ofTwo, ofOne] = [(await replicate(two, options)).measures, (await replicate(one, options)).measures];
    const expected = (name: MeasureName) => Math.sqrt(yearVarianceFactor(two, name) / yearVarianceFactor(one, name));
    const off = names.map((name) => (ofOne[name].sd as number) / (ofTwo[name].sd as number) / expected(name));
    for (const [i, ratio] of off.entries()) {
      expect(ratio, names[i]).toBeGreaterThan(0.6);
      expect(ratio, names[i]).toBeLessThan(1.5);
    }
    const product = off.reduce((a, b) => a * b);
    expect(product ** (1 / names.length)).toBeGreaterThan(0.8);
    expect(product ** (1 / names.length)).toBeLessThan(1.25);
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
    const cases = [
      [{ mean: 10, n: 1 }, 'one replication'],
      [{}, 'no simulated value'],
    ] as const;
    for (const [summary, reason] of cases) {
      const [[, fit]] = observedFits(resultOf(summary, { linkedShare: 10 }));
      expect(fit).toMatchObject({ prediction: null, fits: null, outsideBy: null, reason });
    }
  });

  it('R107 cannot be told where the simulated figure lacks the error that an observed one has, or nobody observes it', () => {
    const untold = /^(lifeSatisfaction|gpVisits|satisfaction|strain|intention|effectGap|patientTrust|vcseTrust|buyIn)/;
    const far = Object.fromEntries(measureNames.map((name) => [name, 1000]));
    for (const [name, fit] of observedFits(resultOf(four, far))) {
      expect(fit.fits, name).toBe(untold.test(name) ? null : false);
      expect(fit.prediction === null, name).toBe(untold.test(name));
      expect(fit.reason === null, name).toBe(!untold.test(name));
    }
  });

  it('are none where the scenario holds none', () => {
    expect(observedFits(resultOf(four, undefined))).toEqual([]);
  });
});
