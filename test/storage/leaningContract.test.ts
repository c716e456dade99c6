import { describe, expect, it } from 'vitest';
import type { Leaning, Leanings } from '../../src/experiment/leaning/leaning.ts';
import type { DirectionWord } from '../../src/experiment/result.ts';
import { parameters } from '../../src/scenario/parameters.ts';
import { leaningContract } from '../../src/storage/leaningContract.ts';

const interval = { mean: 0.1, low: 0, high: 0.2 };

function made(parameter: Leaning['parameter'], baseline: string | null, verdict: DirectionWord | null): Leanings {
  const [first, second] = parameters[parameter].range ?? [true, false];
  const position = { figure: interval, shift: interval, verdict };
  const swing = { mean: 0, low: -1, high: 1 };
  const at = [
    { ...position, value: first },
    { ...position, value: second },
  ] as const;
  const ranked = [{ parameter, at, swing, replications: 40, unplayable: null }];
  const asked = { scenario: 'north', baseline, measure: 'linkedShare', asIs: interval, verdict } as const;
  const rankings = [{ ...asked, ranked, otherSwingsWithin: 0.3, otherFlipsPossible: 2 }];
  return { rankings, moved: 9, replications: 40, leading: 1, firstReplications: 10 };
}

describe('what a result leans on, for programs', () => {
  it('gives every parameter with status, range, both ends, swing and replications', () => {
    const { status, source, range } = parameters['work.formMinutes'];
    expect(leaningContract('results/north', { assumptions: made('work.formMinutes', null, null) }, [])).toEqual({
      schema: 1,
      result: 'results/north',
      playedOtherwise: [],
      covers: 'chance only',
      replications: 40,
      leading: 1,
      firstReplications: 10,
      moved: 9,
      measures: [
        {
          measure: 'linkedShare',
          scenario: 'north',
          asIs: interval,
          otherSwingsWithin: 0.3,
          ranked: [
            {
              parameter: 'work.formMinutes',
              status,
              source,
              range: [...range],
              atLow: interval,
              atHigh: interval,
              swing: { mean: 0, low: -1, high: 1 },
              replications: 40,
            },
          ],
        },
      ],
    });
  });

  it('adds verdicts to differences, and says on and off of a mechanism', () => {
    const mechanisms = made('mechanisms.m04BuyIn', 'baseline', 'falls');
    const contract = leaningContract('results/north', { mechanisms }, ['north']);
    expect(contract).toMatchObject({
      playedOtherwise: ['north'],
      mechanisms: {
        moved: 9,
        measures: [
          {
            baseline: 'baseline',
            verdict: 'falls',
            otherFlipsPossible: 2,
            ranked: [{ range: [true, false], atOn: interval, verdictAtOn: 'falls', verdictAtOff: 'falls' }],
          },
        ],
      },
    });
    expect(contract).not.toHaveProperty('measures');
  });
});
