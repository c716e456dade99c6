// The published patterns with few replications: none may be clearly missed that the model is built to show, and a model
// without natural recovery must be caught. The whole is `remit patterns`.
import { describe, expect, it } from 'vitest';
import { scenarioOf } from '../../../src/experiment/patterns/check.ts';
import { checks } from '../../../src/experiment/patterns/checks.ts';
import { judge } from '../../../src/experiment/patterns/decide.ts';
import { estimate } from '../../../src/experiment/patterns/estimate.ts';
import { baseline } from '../../../src/experiment/patterns/played.ts';
import { playFacts } from '../../../src/experiment/patterns/playFacts.ts';
import { inThisThread, shipped, type Values } from '../../model/scenarios.ts';

const FEW = 6;

async function baselineRows(values: Values) {
  const scenario = scenarioOf(baseline, (name) => shipped(name, values));
  const facts = await playFacts(scenario, { seed: 1, from: 0, until: FEW, executor: inThisThread });
  return facts.map((one) => [one]);
}

const onBaseline = checks.filter(({ scenarios }) => scenarios.every(({ name }) => name === 'baseline'));

describe('the published patterns at the baseline, few replications', async () => {
  const rows = await baselineRows({});
  const withoutRecovery = await baselineRows({ 'mechanisms.m23NaturalRecovery': false });
  const verdict = (id: string, words: string, from: typeof rows) =>
    judge(onBaseline.find((check) => check.id === id && check.check.includes(words))!, from).verdict;

  it.each(onBaseline.filter(({ id }) => !['P10', 'P11'].includes(id)).map((check) => [check.id, check.check, check]))(
    '%s: %s is measured, with an interval',
    (_id, _words, check) => {
      const { mean, low, high, standardError } = estimate(check, rows, 0.99);
      expect(standardError).toBeGreaterThan(0);
      expect(low).toBeLessThan(mean!);
      expect(high).toBeGreaterThan(mean!);
      const [narrowLow, narrowHigh] = [estimate(check, rows, 0.5).low!, estimate(check, rows, 0.5).high!];
      expect(narrowHigh - narrowLow).toBeLessThan((high! - low!) / 2);
    },
  );

  it.each(['P1', 'P2a', 'P6', 'P9', 'P16', 'P18'])('%s is not missed', (id) => {
    for (const check of onBaseline.filter((one) => one.id === id)) expect(judge(check, rows).verdict).not.toBe('fail');
  });

  it('P6 holds at once, because it is arithmetic', () => {
    expect(verdict('P6', 'active caseload', rows)).toBe('pass');
  });

  it('P16 and P18 are missed without natural recovery (M23), and the effect is not', () => {
    expect(verdict('P16', 'change in life', rows)).toBe('pass');
    expect(verdict('P18', 'relative change', rows)).toBe('pass');
    expect(verdict('P16', 'change in life', withoutRecovery)).toBe('fail');
    expect(verdict('P18', 'relative change', withoutRecovery)).toBe('fail');
    expect(verdict('P16', 'all referred', withoutRecovery)).toBe('pass');
  });

  it('P17: without natural recovery hardly any of the gap is selection', () => {
    const share = onBaseline.find(({ id, check }) => id === 'P17' && check.startsWith('share'))!;
    expect(estimate(share, withoutRecovery, 0.99).high).toBeLessThan(estimate(share, rows, 0.99).mean!);
  });
});
