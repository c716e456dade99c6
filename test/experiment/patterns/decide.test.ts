import { describe, expect, it } from 'vitest';
import { type Check, patternIds, type Row } from '../../../src/experiment/patterns/check.ts';
import { checks } from '../../../src/experiment/patterns/checks.ts';
import { decide, judge } from '../../../src/experiment/patterns/decide.ts';
import type { Facts } from '../../../src/experiment/patterns/facts.ts';
import { resampledFrontier } from '../../../src/experiment/patterns/frontier.ts';
import { policyNames } from '../../../src/experiment/patterns/played.ts';
import { playPiece } from '../../../src/experiment/piece.ts';
import type { Piece } from '../../../src/experiment/ports.ts';
import { scenarioOf, shippedNames, short, smallArea } from '../../model/scenarios.ts';

const oneCheck = checks.find(({ id }) => id === 'P1')!;
/** Replications in which the share in contact takes these values. */
const contacted = (values: readonly number[]): Row[] =>
  values.map((contactedShare) => [{ measures: { contactedShare } } as unknown as Facts]);

describe('the table of checks', () => {
  it('has every pattern of the evidence, in its order, but the question P13', () => {
    const ids = [...new Set(checks.map(({ id }) => id))];
    expect(ids).toEqual(patternIds.filter((id) => id !== 'P13'));
  });

  it('has the bands of the evidence', () => {
    const bandsOf = (id: string) => checks.filter((check) => check.id === id).map(({ band }) => band);
    expect(bandsOf('P1')).toEqual([
      [0.7, 0.84],
      [0.4, 0.58],
      [0.3, 0.46],
    ]);
    expect(bandsOf('P2a')).toEqual([
      [2.6, 4.6],
      [0, null],
    ]);
    expect(bandsOf('P2b')).toEqual([
      [2.7, 3.6],
      [0.08, 0.18],
    ]);
    expect(bandsOf('P3')).toEqual([
      [0.5, 0.68],
      [0.4, 0.6],
    ]);
    expect(bandsOf('P4')).toEqual([
      [null, 0.85],
      [1, null],
    ]);
    expect(bandsOf('P6')).toEqual([[0.95, 1.05]]);
    expect(bandsOf('P9')).toEqual([
      [0.25, 0.33],
      [null, 0],
    ]);
    expect(bandsOf('P10')).toEqual([[2.7, 8.7]]);
    expect(bandsOf('P11')).toEqual([[1.7, 3]]);
    expect(bandsOf('P16')).toEqual([
      [1, 2.1],
      [-0.1, 0.3],
      [0, null],
    ]);
    expect(bandsOf('P17')).toEqual([
      [0, null],
      [0.5, null],
    ]);
    expect(bandsOf('P18')).toEqual([
      [-0.4, -0.15],
      [-0.1, 0],
    ]);
  });

  it('counts at least six patterns as emergent, and names shipped scenarios only', () => {
    const emergent = new Set(checks.filter(({ kind }) => kind === 'emergent').map(({ id }) => id));
    expect(emergent.size).toBeGreaterThanOrEqual(6);
    for (const { scenarios } of checks) for (const { shipped } of scenarios) expect(shippedNames).toContain(shipped);
    const played = checks.flatMap(({ scenarios }) => scenarios);
    const valuesOf = new Map(played.map(({ name, shipped, values }) => [name, JSON.stringify([shipped, values])]));
    for (const { name, shipped, values } of played) expect(valuesOf.get(name)).toBe(JSON.stringify([shipped, values]));
  });
});

describe('the verdict', () => {
  it('R105 passes only with the whole interval in the band, and fails only with the whole of it outside', () => {
    expect(judge(oneCheck, contacted([0.75, 0.76, 0.77, 0.76])).verdict).toBe('pass');
    expect(judge(oneCheck, contacted([0.6, 0.61, 0.62, 0.61])).verdict).toBe('fail');
    expect(judge(oneCheck, contacted([0.9, 0.91, 0.92, 0.91])).verdict).toBe('fail');
    expect(judge(oneCheck, contacted([0.7, 0.71, 0.72, 0.71])).verdict).toBe('undecided');
    expect(judge(oneCheck, contacted([0.76])).verdict).toBe('undecided');
  });

  it('takes no difference for no order', () => {
    const order: Check = { ...oneCheck, band: [null, 0], statistic: { over: 'replications', of: () => 0 } };
    expect(judge(order, contacted([0.1, 0.2])).verdict).toBe('undecided');
  });

  it('waits for what a check needs, and says so', () => {
    const check = checks.find(({ id }) => id === 'P11')!;
    const workers = (count: number): Row[] =>
      Array.from({ length: count }, (_, n) => [
        {
          holders: {
            weeks: Float64Array.of(52, 20),
            strainMean: Float64Array.of(n / count, 100),
            sickDays: Float64Array.of(n < count / 2 ? 4 : 8, 1000),
          },
        } as unknown as Facts,
      ]);
    const few = judge(check, workers(499));
    expect([few.verdict, few.words]).toEqual(['undecided', 'wanted are 500 workers of 26 weeks or more']);
    const enough = judge(check, workers(500));
    expect(enough.verdict).toBe('pass');
    // Workers of fewer than 26 weeks would have made it far larger.
    expect(enough.measured.mean).toBe(2);
  });
});

const small = scenarioOf([smallArea()], { ...short, 'time.measuredWeeks': 30, 'referrals.perYearPerWte': 120 });
/** A few replications stand for all, of every scenario: what is asked here is which ones are played. */
const summaries = [0, 1, 2, 3, 4].map((replication) =>
  playPiece({ scenario: small, seed: 1, replication, patients: false, weight: 1 }),
);
const options = (replicationsMax: number, pieces: Piece[]) => ({
  seed: 1,
  replicationsMax,
  open: () => small,
  executor: {
    play: (some: readonly Piece[]) => {
      pieces.push(...some);
      return Promise.resolve(some.map(({ replication }) => summaries[replication % summaries.length]));
    },
  },
});

describe('playing until decided', () => {
  it('R105 plays each replication of a scenario once, goes on only with what is undecided, and ends at the most', async () => {
    const pieces: Piece[] = [];
    const rounds: number[] = [];
    const findings = await decide({
      ...options(60, pieces),
      patterns: ['P1', 'P9'],
      onRound: (until) => rounds.push(until),
    });
    const played = pieces.map(({ scenario, replication }) => `${scenario.name} ${replication}`);
    expect(new Set(played).size).toBe(played.length);
    expect(rounds).toEqual([40, 60]);
    expect(findings.map(({ id }) => id)).toEqual(['P1', 'P1', 'P1', 'P9', 'P9']);
    // Both sides of the order are the same small scenario here: never decided.
    expect(findings[4]).toMatchObject({ verdict: 'undecided', replications: 60, measured: { mean: 0 } });
    for (const { verdict, replications } of findings) expect(replications).toBe(verdict === 'undecided' ? 60 : 40);
    expect(played).toContain('bounded 59');
  });

  it('gives a pattern the same finding alone as in company', async () => {
    const [alone] = await decide({ ...options(4, []), patterns: ['P2a'] });
    const company = await decide({ ...options(4, []), patterns: ['P1', 'P2a', 'P16'] });
    expect(company.find(({ id }) => id === 'P2a')).toEqual(alone);
  });
});

describe('the question P13', () => {
  it('has an answer a load in words, and no verdict', async () => {
    const pieces: Piece[] = [];
    const findings = await decide({ ...options(4, pieces), patterns: ['P13'] });
    expect(findings).toHaveLength(3);
    for (const { verdict, band, measured, replications, words } of findings) {
      expect([verdict, band, replications]).toEqual(['answer', [null, null], 4]);
      // The same small scenario stands for every policy here: nobody beats anybody.
      expect(measured.mean).toBeCloseTo(1, 9);
      expect(words).toContain('bounded-with-supervision is on the frontier (probability 100%, 4 replications)');
      expect(words).toContain('No other policy beats it on all three in any resample.');
    }
    expect(new Set(findings.map(({ scenario }) => scenario)).size).toBe(3);
    expect(new Set(pieces.map(({ scenario }) => scenario.name)).size).toBe(21);
    const loads = pieces.map(({ scenario }) => scenario.values['referrals.perYearPerWte']);
    expect([...new Set(loads)].sort()).toEqual([120, 150, 394]);
  });
});

describe('the frontier', () => {
  /** Satisfaction, overstretch and effect of each policy, with a wobble by replication. */
  const rows = (levels: readonly (readonly [number, number, number])[]): Row[] =>
    Array.from({ length: 12 }, (_, replication) =>
      levels.map(([satisfactionMean, overstretchRatioMean, lifeSatisfactionEffectMean], policy) => {
        const wobble = ((replication * 7 + policy * 3) % 5) / 1000;
        return {
          measures: { satisfactionMean: satisfactionMean + wobble, overstretchRatioMean, lifeSatisfactionEffectMean },
        } as unknown as Facts;
      }),
    );
  const level: [number, number, number] = [4, 1, 0.05];

  it('leaves off it who is beaten on all three, and keeps who is best on one', () => {
    const levels = policyNames.map((): [number, number, number] => [...level]);
    levels[0] = [5, 0.9, 0.06];
    levels[1] = [3, 0.8, 0.01];
    const { unbeaten, beatenBy } = resampledFrontier(rows(levels), 1, 0);
    expect(unbeaten[0]).toBeCloseTo(1, 9);
    expect(unbeaten[1]).toBeCloseTo(1, 9);
    expect(unbeaten[2]).toBe(0);
    expect(beatenBy[2][0]).toBeCloseTo(1, 9);
    expect(beatenBy[2][1]).toBe(0);
  });

  it('doubts what luck could turn, the same way each time', () => {
    const levels = policyNames.map((): [number, number, number] => [1, 1, 0]);
    levels[0] = [4, 0.9, 0.06];
    levels[1] = [4.0005, 0.8, 0.07];
    const first = resampledFrontier(rows(levels), 1, 0);
    expect(first.unbeaten[0]).toBeGreaterThan(0);
    expect(first.unbeaten[0]).toBeLessThan(1);
    expect(resampledFrontier(rows(levels), 1, 0)).toEqual(first);
    expect(resampledFrontier(rows(levels), 2, 0)).not.toEqual(first);
  });
});
