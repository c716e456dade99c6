import { describe, expect, it } from 'vitest';
import { openShipped } from '../../../src/cli/calibratePlaying.ts';
import { breakingSentence, breakingSentences } from '../../../src/experiment/frontier/frontierWords.ts';
import { distinctMembers } from '../../../src/experiment/frontier/judged.ts';
import { frontierProblems } from '../../../src/experiment/frontier/laidOut.ts';
import { shippedStudy, studyOf } from '../study/studies.ts';
import { calls, findMadeUp, type Rule } from './madeUp.ts';

const levels = (count: number) => `[${Array.from({ length: count }, (_, i) => i / (count - 1)).join(', ')}]`;

function study(...lines: readonly string[]): string {
  return [
    'question: Which policy?',
    'scenario: baseline',
    'measures: [satisfactionMean, overstretchRatioMean]',
    'replications: 10',
    ...lines,
    '',
  ].join('\n');
}

/** Satisfaction rises and overstretch rises with firmness: all on the frontier; clarity below 1 only costs. */
const trade: Rule = (values, noise) => {
  const firmness = Number(values['policy.firmness']);
  const clarity = Number(values['policy.clarity']);
  const lost = 1 - clarity;
  return {
    satisfactionMean: 4 + firmness - lost + 0.3 * noise(0) + 0.1 * noise(1 + firmness * 10),
    overstretchRatioMean: 0.8 + 0.2 * firmness + 0.2 * lost + 0.1 * noise(50) + 0.02 * noise(60 + firmness * 10),
  };
};

const tradeStudy = study(
  `canControl: { policy.firmness: { levels: ${levels(3)} }, policy.clarity: { levels: ${levels(3)} } }`,
  'design: { kind: factorial }',
);

describe('the search for the frontier', () => {
  it('finds the policies that no other beats, and nobody else', async () => {
    const { result } = await findMadeUp({ text: tradeStudy, rule: trade });
    expect(result.policies.map(({ policy }) => policy.values)).toHaveLength(9);
    for (const { policy, membership } of result.policies) {
      expect([policy.label, membership]).toEqual([policy.label, policy.values[1] === 1 ? 'on' : 'off']);
    }
    expect(result.effort.stopped).toBe('decided');
    expect(result.breaking).toEqual([]);
  });

  it('says what each gives up against the best of the likely members, with its sign', async () => {
    const { result } = await findMadeUp({ text: tradeStudy, rule: trade });
    const at = (label: string) => result.policies.find(({ policy }) => policy.label === label);
    const [satisfaction, overstretch] = at('firmness 0, clarity 1')?.givesUp ?? [];
    expect(satisfaction?.best).toBe(at('firmness 1, clarity 1')?.policy.number);
    expect(satisfaction?.difference.mean).toBeCloseTo(-1, 1);
    expect(satisfaction?.difference.high).toBeLessThan(0);
    expect(overstretch?.difference.mean).toBe(0);
    expect(at('firmness 1, clarity 1')?.givesUp[1]?.difference.mean).toBeCloseTo(0.2, 1);
    expect(at('firmness 0, clarity 0')?.beatenBy[0].probability).toBe(1);
  });

  it('calls a policy that does just the same as a member a member, and as good', async () => {
    const same: Rule = (values, noise) => trade({ ...values, 'policy.clarity': 1 }, noise);
    const { result } = await findMadeUp({ text: tradeStudy, rule: same });
    expect(result.policies.every(({ membership }) => membership === 'on')).toBe(true);
    expect(result.policies.map(({ strictProbability }) => strictProbability)).toEqual(new Array(9).fill(1));
    expect(result.policies[0].asGoodAs).toEqual([1, 2]);
  });

  it('plays every policy in the first round and then only where there is doubt, never more than the budget', async () => {
    const close: Rule = (values, noise) => {
      const clarity = Number(values['policy.clarity']);
      const own = (which: number) => noise(1 + which + 100 * clarity + 10 * Number(values['policy.firmness']));
      const { satisfactionMean, overstretchRatioMean } = trade({ ...values, 'policy.clarity': 1 }, noise);
      const lost = clarity === 0 ? 1 : clarity === 0.5 ? 0.05 : 0;
      return {
        satisfactionMean: Number(satisfactionMean) - lost + own(1000),
        overstretchRatioMean: Number(overstretchRatioMean) + lost + own(2000),
      };
    };
    for (const budget of [90, 150, 400]) {
      const { result, runs } = await findMadeUp({ text: tradeStudy, rule: close, budget });
      expect(calls[0]).toBe(90);
      expect(runs.length).toBe(calls.reduce((sum, count) => sum + count, 0));
      expect(runs.length).toBeLessThanOrEqual(budget);
      expect(result.effort.stopped).toBe('budget');
      expect(Math.min(...result.policies.map(({ replications }) => replications))).toBe(10);
      if (budget === 400) {
        const played = (clarity: number) =>
          result.policies
            .filter(({ policy }) => policy.values[1] === clarity)
            .reduce((sum, { replications }) => sum + replications, 0);
        expect(played(0.5) + played(1)).toBeGreaterThan(4 * played(0));
      }
    }
  });

  it('stops where all that is in doubt is smaller than anybody would act on', async () => {
    const nearly: Rule = (values, noise) => {
      const own = noise(
        1 + Math.round(10 * Number(values['policy.clarity']) + 100 * Number(values['policy.firmness'])),
      );
      const one = trade({ ...values, 'policy.clarity': 1, 'policy.firmness': 0 }, noise);
      return {
        satisfactionMean: Number(one.satisfactionMean) + 0.001 * own,
        overstretchRatioMean:
          Number(one.overstretchRatioMean) - 0.0195 * Number(values['policy.clarity']) - 0.002 * own,
      };
    };
    const { result } = await findMadeUp({ text: tradeStudy, rule: nearly, budget: 100_000 });
    expect(result.effort.stopped).toBe('decided');
    expect(result.effort.searchRuns).toBeLessThan(1000);
    expect(result.policies.some(({ membership }) => membership === 'close')).toBe(true);
  });

  it('does not judge a policy with a run without a value, and the others without it', async () => {
    const gappy: Rule = (values, noise) => {
      const row = trade(values, noise);
      return values['policy.clarity'] === 1 && values['policy.firmness'] === 1 && noise(0) > 1
        ? { ...row, satisfactionMean: null }
        : row;
    };
    const { result } = await findMadeUp({ text: tradeStudy, rule: gappy });
    const [left] = result.policies.filter(({ missingCount }) => missingCount > 0);
    expect(left.policy.values).toEqual([1, 1]);
    expect(left).toMatchObject({ membership: 'cannot tell', probability: null, givesUp: [null, null] });
    expect(result.policies.flatMap(({ beatenBy }) => beatenBy.map(({ policy }) => policy))).not.toContain(
      left.policy.number,
    );
  });

  it('plays all policies under the same conditions with the same replication', async () => {
    const text = study(
      `canControl: { policy.firmness: { levels: ${levels(3)} } }`,
      'cannotControl: { referrals.perYearPerWte: { range: [200, 400] } }',
      'design: { kind: sobol, points: 8 }',
    );
    const { result, runs } = await findMadeUp({ text, rule: trade });
    expect(result.conditions).toHaveLength(8);
    expect(runs.every(({ condition, replication }) => condition === replication % 8)).toBe(true);
    expect(new Set(result.policies.map(({ replications }) => replications >= 10))).toEqual(new Set([true]));
  });

  it('folds the members that are as good as one before them, so that what is left differs', async () => {
    const { result } = await findMadeUp({
      text: tradeStudy,
      rule: (values, noise) => trade({ ...values, 'policy.clarity': 1 }, noise),
    });
    const distinct = distinctMembers(result.policies);
    expect(
      distinct.map(({ member, asGood }) => [member.policy.number, asGood.map(({ policy }) => policy.number)]),
    ).toEqual([
      [0, [1, 2]],
      [3, [4, 5]],
      [6, [7, 8]],
    ]);
  });

  it('marks the policies that are shipped', async () => {
    const known = ['bounded', 'unbounded'].map((name) => ({ name, values: openShipped(name).values }));
    const text = study(
      'canControl: { policy.latitude: { levels: [edge, beyond] }, policy.clarity: { levels: [0.3, 0.9] }, policy.firmness: { levels: [0, 0.9] }, policy.sessionCapRule: { levels: [none, soft] } }',
      'design: { kind: factorial }',
    );
    const { result } = await findMadeUp({ text, rule: trade, known });
    const marked = result.policies.filter(({ policy }) => policy.shippedAs.length > 0).map(({ policy }) => policy);
    expect(marked.map(({ shippedAs, label }) => [shippedAs[0], label])).toEqual([
      ['bounded', 'latitude edge, clarity 0.9, firmness 0.9, soft session cap'],
      ['unbounded', 'latitude beyond, clarity 0.3, firmness 0, no session cap'],
    ]);
  });
});

describe('what breaks a policy', () => {
  const text = study(
    `canControl: { policy.firmness: { levels: ${levels(2)} } }`,
    'cannotControl:',
    '  referrals.perYearPerWte: { range: [200, 400] }',
    '  organisations.placesFactor: { range: [0.5, 1.5] }',
    '  patients.complexityMean: { range: [0.3, 0.5] }',
    'design: { kind: sobol, points: 64 }',
  );
  /** The firm policy is better on the whole and worse on both where referrals pass 340. */
  const tips: Rule = (values, noise) => {
    const firm = Number(values['policy.firmness']);
    const isMuch = Number(values['referrals.perYearPerWte']) > 340;
    const own = 0.15 * noise(1 + firm);
    return {
      satisfactionMean: 4 + (isMuch ? -1 : 1) * firm + own,
      overstretchRatioMean: 0.8 + (isMuch ? 0.2 : 0.01) * firm + 0.03 * noise(3 + firm),
    };
  };

  it('is found where it is, and told in words', async () => {
    const { result } = await findMadeUp({ text, rule: tips });
    const firm = result.breaking.find(({ policy }) => policy === 1);
    expect(firm?.box?.sides.map(({ circumstance }) => circumstance)).toEqual([0]);
    const within = firm?.box?.sides[0].within as { low: number; high: number | null };
    expect(within.low).toBeGreaterThan(330);
    expect(within.low).toBeLessThan(350);
    expect(within.high).toBeNull();
    expect(firm?.box?.coverage).toBeGreaterThan(0.8);
    expect(firm && breakingSentence(result, firm)).toMatch(
      /^Beaten by another of these: policy 1 under \d+ of 64 conditions, mostly when referrals per year per whole-time equivalent is above 3[34]\d: this covers \d+% of the bad cases, and \d+% of the cases in it are bad, against \d+% of all\.$/,
    );
  });

  it('is found for a limit, and not where there is nothing but luck', async () => {
    const lucky: Rule = (values, noise) => ({ ...tips(values, noise), offeredLoad: noise(9) });
    const limits = [
      { measure: 'overstretchRatioMean', comparison: '<', value: 0.9 },
      { measure: 'offeredLoad', comparison: '<', value: 0 },
    ] as const;
    const { result } = await findMadeUp({ text, rule: lucky, limits });
    const firm = result.breaking.filter(({ policy }) => policy === 1);
    expect(firm.map(({ of }) => of.kind)).toEqual(['beaten', 'limit', 'limit']);
    expect(firm[1].box?.sides.map(({ circumstance }) => circumstance)).toEqual([0]);
    expect(firm[2].badCount).toBeGreaterThan(20);
    expect(firm[2].box).toBeNull();
    expect(breakingSentence(result, firm[2])).toContain('without a pattern that chance would not give as well');
    expect(breakingSentences(result).filter((sentence) => sentence.startsWith('Beyond offeredLoad < 0'))).toHaveLength(
      1,
    );
  });
});

describe('a study', () => {
  it('that is shipped for it can be searched', () => {
    expect(frontierProblems(shippedStudy('boundary-frontier'))).toEqual([]);
  });

  it('without policies, with a design for sensitivity or a measure that has no better end is refused, all at once', () => {
    const text = study('cannotControl: { policy.clarity: { range: plausible } }', 'design: { kind: morris }').replace(
      'satisfactionMean',
      'heldPatientsMean',
    );
    expect(frontierProblems(studyOf(text))).toEqual([
      'canControl has one policy or none; wanted at least two to choose from',
      expect.stringContaining('design is morris'),
      expect.stringContaining('heldPatientsMean has no better direction'),
    ]);
  });
});
