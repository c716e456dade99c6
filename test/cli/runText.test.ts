// What `run` tells a person: two numbers for patients, never one, and observed figures beside the simulated.
import picocolors from 'picocolors';
import { describe, expect, it } from 'vitest';
import { runText } from '../../src/cli/runText.ts';
import type { ScenarioResult } from '../../src/experiment/result.ts';
import { fixtureComparison } from '../report/fixture.ts';

const plain = picocolors.createColors(false);
const { baseline } = fixtureComparison();
const withObserved = (observed: Record<string, number>): ScenarioResult => ({
  ...baseline,
  scenario: { ...baseline.scenario, observed },
});

describe('the text of a run', () => {
  const text = runText(baseline, plain);
  const after = text.slice(text.indexOf('What came of whom'));

  it('gives effect, then change, of life satisfaction and of GP visits for everybody and every group', () => {
    expect(after).toMatch(/Life satisfaction at 26 weeks \(points of 10\) +effect +change\n/);
    expect(after).toMatch(/GP visits in 26 weeks +effect +change\n/);
    const interval = String.raw`[−\d.]+%? \([−\d.]+%? to [−\d.]+%?\)`;
    const groups = ['Everybody referred', '- Mental health', '- Money and benefits', '- Higher'];
    for (const name of [...groups, '- Quintile 1, most deprived', '- Quintile 5, least deprived', '- Completed']) {
      expect(after.match(new RegExp(`^  ${name} +${interval} +${interval}$`, 'gm')), name).toHaveLength(2);
    }
    expect(after).toMatch(/Everybody referred +0\.067 .* +0\.72 /);
    expect(after).toMatch(/Everybody referred +−1\.20% .* +−12\.\d%/);
  });

  it('says what effect and change are, and that subgroups are flattered', () => {
    const words = after.replace(/\s+/g, ' ');
    expect(words).toContain('it contains natural recovery and is not what the service did');
    expect(words).toContain('Flattered by selection *');
    expect(words).toContain('* Who completes, or is linked, is not a fair sample of who was referred');
  });

  it('stays on the paper', () => {
    for (const line of after.split('\n')) expect(line.length, line).toBeLessThanOrEqual(100);
  });

  it('holds observed figures only where there are some', () => {
    expect(text).not.toContain('Observed beside simulated');
  });

  it('says which observed figure does not fit, how far it lies outside, and what to look at first', () => {
    const told = runText(withObserved({ waitToFirstContactDaysMedian: 23, linkedShare: 0.5 }), plain);
    const words = told.replace(/\s+/g, ' ');
    expect(words).toMatch(/Wait to first session, median \(days\) 23\.0 16\.\d to 30\.\d fits/);
    expect(words).toMatch(/Linked to an organisation 50\.0% 35\.\d% to 41\.\d% simulated is lower/);
    expect(words).toContain('1 of 2 observed figures does not fit');
    expect(words).toMatch(
      /above what one such service may show in a year \(35\.\d% to 41\.\d%\) by 8\.\d percentage points/,
    );
    expect(words).toContain(
      'one year of one service covers chance only; chance over the 104 weeks measured is scaled to 52 weeks',
    );
    expect(told).not.toContain('`');
  });

  it('says so where all fit, and that this proves nothing', () => {
    const words = runText(withObserved({ linkedShare: 0.382 }), plain).replace(/\s+/g, ' ');
    expect(words).toContain('One observed figure lies inside what one simulated service may show in a year');
    expect(words).toContain('That does not prove the model right');
  });

  it('never gives the observed change of a patient measure without the effect beside it', () => {
    const words = runText(withObserved({ lifeSatisfactionChangeMean: 2 }), plain).replace(/\s+/g, ' ');
    expect(words).toMatch(/Life satisfaction, change \(points of 10\) 2\.00 no interval cannot be told/);
    expect(words).toMatch(/simulated 0\.72 \([\d.]+ to [\d.]+\); effect 0\.067 \(/);
  });

  it('says why it cannot tell whether a figure fits, and never calls that a misfit', () => {
    const observed = { gpVisitsChangeShare: -0.9, strainMean: 99, patientTrustMean: 0.1 };
    const words = runText(withObserved(observed), plain).replace(/\s+/g, ' ');
    expect(words).toContain('Whether the observed figures fit cannot be told');
    expect(words).toContain('of expected visits and holds no error of counting');
    expect(words).toContain("cannot be told: the model's figure holds no error of measurement");
    expect(words).toContain('cannot be told: nobody can observe it');
    expect(words).not.toMatch(/simulated is (lower|higher)|not fit/);
  });
});
