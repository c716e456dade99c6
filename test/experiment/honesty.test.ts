// What a result must not hide: a growing line, waits that were never reached, weeks that differ, runs that are too short.
import { describe, expect, it } from 'vitest';
import { compare } from '../../src/experiment/compare.ts';
import { replicate } from '../../src/experiment/replicate.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { inThisThread, shipped } from '../model/scenarios.ts';

const options = { seed: 1, replications: 3, executor: inThisThread, patients: false };
const play = (scenario: Scenario) => replicate(scenario, options);

describe('a result', () => {
  it('R101: is not called stable while the line of those who wait to be allocated grows behind a tight cap', async () => {
    const capped = await play(
      shipped('caseload-cap', { 'policy.caseloadCapPerWte': 12, 'time.warmUpWeeks': 30, 'time.measuredWeeks': 60 }),
    );
    expect(capped.drift.inLinePerYear.low).toBeGreaterThan(0);
    expect(capped.drift.stable).toBe(false);
    expect(capped.remarks.join(' ')).toContain('Not stable');
  });

  it('R97: gives no mean to a wait that some replication did not reach, and says so', async () => {
    const capped = await play(
      shipped('caseload-cap', { 'policy.caseloadCapPerWte': 8, 'time.warmUpWeeks': 30, 'time.measuredWeeks': 60 }),
    );
    const wait = capped.measures.waitToFirstContactDaysP90;
    expect(capped.values.waitToFirstContactDaysP90).toContain(null);
    expect([wait.mean, wait.low, wait.high]).toEqual([null, null, null]);
    expect(wait.n).toBeLessThan(3);
  });

  it('R101: cannot tell stability from one replication', async () => {
    const short = shipped('baseline', { 'time.warmUpWeeks': 8, 'time.measuredWeeks': 40 });
    const once = await replicate(short, { ...options, replications: 1 });
    expect(once.drift.stable).toBeNull();
    expect(once.remarks.join(' ')).toContain('One replication');
  });

  it('says when it is too short for any measure of patients', async () => {
    const short = await play(shipped('baseline', { 'time.warmUpWeeks': 0, 'time.measuredWeeks': 8 }));
    expect(short.measures.linkedShare.mean).toBeNull();
    expect(short.remarks.join(' ')).toContain('nobody was referred early enough');
  });
});

describe('a comparison', () => {
  it('plays all scenarios over the same weeks, the longest asked for', async () => {
    const quick = { 'time.warmUpWeeks': 6, 'time.measuredWeeks': 30 };
    const scenarios = [shipped('baseline', quick), shipped('bounded', { ...quick, 'time.warmUpWeeks': 10 })];
    const { baseline, scenarios: others } = await compare(scenarios, { ...options, command: 'npx remit compare' });
    expect([baseline.warmUpWeeks, others[0].result.warmUpWeeks]).toEqual([10, 10]);
    expect(others[0].changed.map(({ path }) => path)).toEqual(['policy.clarity', 'policy.firmness']);
    expect(baseline.scenario.notes.join(' ')).toContain('same weeks');
  });

  it('tells no difference in a wait that either side did not reach', async () => {
    const weeks = { 'time.warmUpWeeks': 20, 'time.measuredWeeks': 50 };
    const scenarios = [
      shipped('baseline', weeks),
      shipped('caseload-cap', { ...weeks, 'policy.caseloadCapPerWte': 8 }),
    ];
    const { scenarios: others } = await compare(scenarios, { ...options, command: 'npx remit compare' });
    const { mean, verdict } = others[0].differences.waitToFirstContactDaysP90;
    expect([mean, verdict]).toEqual([null, 'cannot tell']);
  });
});
