import { describe, expect, it } from 'vitest';
import { openShipped } from '../../../src/cli/calibratePlaying.ts';
import { frontierText } from '../../../src/cli/frontierText.ts';
import { coloursFor } from '../../../src/cli/paper.ts';
import {
  answerSentences,
  beatenMeans,
  breakingSentence,
  breakingSentences,
  frontierCovers,
  probabilityWords,
} from '../../../src/experiment/frontier/frontierWords.ts';
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

  it('stops where all that is in doubt hangs on ties, says to whom, and never calls that as good', async () => {
    const nearly: Rule = (values, noise) => {
      const clarity = Number(values['policy.clarity']);
      const one = trade({ ...values, 'policy.clarity': 1, 'policy.firmness': 0 }, noise);
      const own = 0.001 * noise(1 + Math.round(10 * clarity + 100 * Number(values['policy.firmness'])));
      return {
        satisfactionMean: Number(one.satisfactionMean) + own,
        overstretchRatioMean: Number(one.overstretchRatioMean) + (clarity === 1 ? 0 : 0.05),
      };
    };
    const { result } = await findMadeUp({ text: tradeStudy, rule: nearly, budget: 100_000 });
    expect(result.effort.stopped).toBe('decided');
    expect(result.effort.searchRuns).toBeLessThan(1000);
    const tied = result.policies.filter(({ membership }) => membership === 'close');
    expect(tied.length).toBeGreaterThan(0);
    for (const { policy, beatenBy } of tied) {
      expect(policy.values[1]).not.toBe(1);
      expect(result.policies[beatenBy[0].policy].policy.values[1]).toBe(1);
    }
    const words = answerSentences(result).join(' ');
    expect(words).toContain(`on a tie (policy ${tied[0].policy.number} to policy ${tied[0].beatenBy[0].policy}`);
    expect(words).toContain('Another is better on one measure by more than the smallest worthwhile change');
    expect(words).not.toContain('as good as on it');
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

  it.each([
    { points: 8, words: 'on average over 8 conditions that nobody controls' },
    { points: 16, words: 'estimated from the first 10 of 16 conditions that nobody controls' },
  ])('says how many of $points conditions 10 runs of a policy have met', async ({ points, words }) => {
    const text = study(
      `canControl: { policy.firmness: { levels: ${levels(2)} } }`,
      'cannotControl: { referrals.perYearPerWte: { range: [200, 400] } }',
      `design: { kind: sobol, points: ${points} }`,
    );
    const { result } = await findMadeUp({ text, rule: trade, budget: 20 });
    expect(answerSentences(result)[0]).toContain(words);
    expect(frontierCovers(result)).toContain('They rest on 10 runs of each policy');
  });

  it('tells no probability more finely than its draws do, and never a certainty', async () => {
    expect([1, 0.999, 0.99, 0.614, 0.01, 0.004, 0].map(probabilityWords)).toEqual([
      'over 99%',
      'over 99%',
      '99%',
      '61%',
      '1%',
      'under 1%',
      'under 1%',
    ]);
    const { result } = await findMadeUp({ text: tradeStudy, rule: trade });
    expect(result.policies.map(({ probability }) => probability)).toContain(1);
    const told = frontierText(result, coloursFor({}, true));
    expect(told).toContain('over 99%');
    expect(told).not.toMatch(/\b100%/);
    expect(frontierCovers(result)).toContain('shares of 1000 draws, which alone moves them by up to 3 points');
  });

  it('says that the effect beside a change is judged too', async () => {
    const rule: Rule = (_, noise) => ({ lifeSatisfactionChangeMean: noise(1), lifeSatisfactionEffectMean: noise(2) });
    const text = tradeStudy.replace(/measures: .*/, 'measures: [lifeSatisfactionChangeMean]');
    const { result } = await findMadeUp({ text, rule, budget: 90 });
    expect(beatenMeans(result)).toMatch(/Life satisfaction.* is among them because a change is not judged without/);
  });

  it('folds the members that are as good as one before them, and says of the rest only that it is not shown to be as good', async () => {
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
    const told = frontierText(result, coloursFor({}, true));
    expect(told).toContain('Likely on the frontier (probability 50% or more): 9; 3 without those shown to be as good');
    const apart = await findMadeUp({ text: tradeStudy, rule: trade });
    expect(frontierText(apart.result, coloursFor({}, true))).toContain('3, none shown to be as good as another');
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
    const lucky: Rule = (values, noise) => ({
      ...tips(values, noise),
      offeredLoad: noise(9),
      heldPatientsMean: noise(10),
    });
    const limits = [
      { measure: 'overstretchRatioMean', comparison: '<', value: 0.9 },
      { measure: 'offeredLoad', comparison: '<', value: 0 },
      { measure: 'heldPatientsMean', comparison: '<', value: 0.5 },
    ] as const;
    const { result } = await findMadeUp({ text, rule: lucky, limits });
    const firm = result.breaking.filter(({ policy }) => policy === 1);
    expect(firm.map(({ of }) => of.kind)).toEqual(['beaten', 'limit', 'limit', 'limit']);
    expect(firm[1].box?.sides.map(({ circumstance }) => circumstance)).toEqual([0]);
    expect(firm[2].badCount).toBeGreaterThan(20);
    expect(firm[2].box).toBeNull();
    expect(firm.map(({ pattern }) => pattern).slice(1)).toEqual(['told', 'none found', 'like chance']);
    expect(breakingSentence(result, firm[3])).toContain('without a pattern that chance would not give as well');
    expect(breakingSentence(result, firm[2])).toContain('no box was found that these conditions can tell from chance');
    expect(breakingSentences(result).filter((sentence) => sentence.startsWith('Beyond offeredLoad < 0'))).toHaveLength(
      1,
    );
  });

  it('says chance of a box only where that was tested, and nothing odd of a policy that fares badly nowhere', async () => {
    const { result } = await findMadeUp({
      text: text.replace('points: 64', 'points: 16'),
      rule: (values, noise) => ({ ...tips(values, noise), offeredLoad: Number(values['policy.firmness']) }),
      limits: [{ measure: 'offeredLoad', comparison: '<', value: 0.5 }],
    });
    const limit = result.breaking.filter(({ of }) => of.kind === 'limit');
    expect(limit.map(({ badCount, pattern }) => [badCount, pattern])).toEqual([
      [0, 'too few cases'],
      [16, 'too few cases'],
    ]);
    expect(breakingSentences({ ...result, breaking: limit })).toEqual([
      'Beyond offeredLoad < 0.5: policy 1 under 16 of 16 conditions; a pattern was not looked for with fewer than 5 bad conditions, or fewer than 5 others.',
      'Beyond offeredLoad < 0.5: policy 0 under none of 16 conditions.',
    ]);
    const tested = { ...limit[1], badCount: 8, pattern: 'like chance' } as const;
    expect(breakingSentence(result, tested)).toBe(
      'Beyond offeredLoad < 0.5: policy 1 under 8 of 16 conditions, without a pattern that chance would not give as well.',
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
