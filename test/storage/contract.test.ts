import { describe, expect, it } from 'vitest';
import { precisionRule } from '../../src/experiment/precision/precision.ts';
import { type MeasureName, measureNames } from '../../src/model/measureTable.ts';
import { compareContract, contractText, runContract, runsContract } from '../../src/storage/contract.ts';
import { madeComparison, madeResult } from './fixture.ts';

const runKeys =
  'schema covers scenario seed replications horizonWeeks warmUpWeeks measures groups flow fingerprint areas drift warmUp remarks'.split(
    ' ',
  );

describe('the machine-readable contract', () => {
  it('of a run has its keys in order, every measure, and null where there is no value', () => {
    const contract = JSON.parse(contractText(runContract(madeResult('baseline', 1))));
    expect(Object.keys(contract)).toEqual(runKeys);
    expect(contract.scenario).toBe('baseline');
    expect(Object.keys(contract.measures)).toEqual(measureNames);
    expect(contract.measures.offeredLoad).toEqual({
      mean: 1.5,
      low: 1,
      high: 2,
      sd: 0.7,
      n: 2,
      unit: 'ratio',
      direction: 'lowerIsBetter',
    });
    expect(contract.measures.activeCaseloadPeak).toMatchObject({ mean: null, low: null, high: null, sd: null, n: 0 });
    expect(contract.groups.need.housing.linkedShare.mean).toBe(1.5);
  });

  it('of a run says when its weekly figures have settled, and how a precision was reached where one was asked for', () => {
    const result = madeResult('settling', 1);
    const measured = { mean: 5, low: 4, high: 6 };
    const one = { mser5Weeks: 20, welchWeeks: null, band: 2, worthwhile: 1, measured, excess: null, smoothed: [1, 2] };
    const warmUp = { ...result.warmUp, series: [{ ...one, name: 'strainMean' as const }] };
    const precision = { share: 0.05, replicationsMax: 9, reached: false, replications: 9, played: 9, figures: [] };
    const contract = JSON.parse(contractText(runContract({ ...result, warmUp, precision })));
    expect(contract.warmUp).toEqual({
      askedWeeks: 52,
      windowWeeks: 8,
      series: {
        strainMean: {
          mser5Weeks: 20,
          welchWeeks: null,
          band: 2,
          excess: null,
          measured: { ...measured, covers: 'chance only' },
        },
      },
    });
    expect(contract.precision).toEqual({ ...precision, rule: precisionRule, covers: 'chance only' });
    expect(JSON.parse(contractText(runContract(result)))).not.toHaveProperty('precision');
  });

  it('of a comparison has the interval for all scenarios at once beside the own one', () => {
    const comparison = madeComparison();
    const [compared] = comparison.scenarios;
    const made = { ...compared.differences.strainMean, low: 0.2, confidence: 0.975, alternatives: 2 };
    const corrected = Object.fromEntries(measureNames.map((name) => [name, made])) as Record<MeasureName, typeof made>;
    const contract = JSON.parse(
      contractText(compareContract({ ...comparison, scenarios: [{ ...compared, corrected }] })),
    );
    const { difference, differenceBonferroni } = contract.scenarios[0].measures.strainMean;
    expect(difference.low).toBe(0.5);
    expect(differenceBonferroni).toEqual({ ...made, covers: 'chance only' });
  });

  it("of a run with a service's own figures has each beside the simulated one, and whether it fits", () => {
    const result = madeResult('ours', 1);
    const observed = { linkedShare: 90, gpVisitsChangeShare: 90, offeredLoad: 1.5 };
    const contract = JSON.parse(contractText(runContract({ ...result, scenario: { ...result.scenario, observed } })));
    expect(Object.keys(contract.observed)).toEqual(['linkedShare', 'gpVisitsChangeShare', 'offeredLoad']);
    const { linkedShare, gpVisitsChangeShare, offeredLoad } = contract.observed;
    expect(linkedShare).toMatchObject({ observed: 90, simulated: { mean: 1.5, low: 1, high: 2 }, fits: false });
    expect(linkedShare.reason).toBeNull();
    expect(gpVisitsChangeShare).toMatchObject({ prediction: null, fits: null, reason: 'no error of counting' });
    expect(gpVisitsChangeShare.effect).toEqual({ mean: 1.5, low: 1, high: 2 });
    expect(offeredLoad.fits).toBe(true);
    expect(offeredLoad.prediction.low).toBeLessThan(1);
    expect(offeredLoad.prediction.high).toBeGreaterThan(2);
    expect(JSON.parse(contractText(runContract(result)))).not.toHaveProperty('observed');
  });

  it('of several runs holds each as it is alone', () => {
    const results = [madeResult('a', 1), madeResult('b', 2)];
    expect(runsContract(results)).toEqual({ schema: 1, runs: results.map(runContract) });
  });

  it('of a comparison has the baseline as a run, and each scenario with what differs and by how much', () => {
    const { schema, baseline, scenarios } = JSON.parse(contractText(compareContract(madeComparison())));
    expect(schema).toBe(1);
    expect(Object.keys(baseline)).toEqual(runKeys);
    expect(scenarios).toHaveLength(1);
    const [{ scenario, changed, measures }] = scenarios;
    expect(scenario).toBe('north, "new"');
    expect(changed).toEqual([{ path: 'policy.latitude', from: 'edge', to: 'none' }]);
    expect(Object.keys(measures)).toEqual(measureNames);
    expect(measures.linkedShare).toMatchObject({ mean: 2.5, difference: { mean: 1, low: 0.5, high: 1.5 } });
  });
});
