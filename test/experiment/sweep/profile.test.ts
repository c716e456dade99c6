import { describe, expect, it } from 'vitest';
import { profilesOf } from '../../../src/experiment/sweep/profile.ts';
import { robustnessOf } from '../../../src/experiment/sweep/robustness.ts';
import { fourFactors, resultOf, studyWith } from '../../report/studyFixture.ts';

const grid = resultOf(studyWith());

describe('profiles of a factorial sweep', () => {
  it('come by how far they move the measure, and find how far that is', () => {
    const profiles = profilesOf(grid, 'strainMean');
    expect(profiles.map(({ factor }) => factor.name)).toEqual(fourFactors.map(({ name }) => name));
    profiles.forEach(({ move }, f) => {
      expect(move.low).toBeLessThan(10 / (f + 1));
      expect(move.high).toBeGreaterThan(10 / (f + 1));
    });
  });

  it('have a step a level in order, each over all points with that level', () => {
    const [first, , latitude] = profilesOf(grid, 'strainMean');
    expect(first!.steps.map(({ over }) => ('level' in over ? Math.round(Number(over.level)) : null))).toEqual([
      200, 267, 333, 400,
    ]);
    expect(latitude!.steps.map(({ over }) => ('level' in over ? over.level : null))).toEqual([
      'within',
      'edge',
      'beyond',
    ]);
    expect(first!.steps.every(({ pointCount }) => pointCount === 18)).toBe(true);
    expect(first!.ends).toEqual({ lowest: 0, highest: 3 });
    expect(first!.dots).toEqual([]);
  });

  it('of a measure that falls have their ends the other way round', () => {
    expect(profilesOf(grid, 'satisfactionMean')[0]!.ends).toEqual({ lowest: 3, highest: 0 });
  });

  it('of a measure without values have no ends', () => {
    for (const { ends, move } of profilesOf(grid, 'capOverrunShare')) {
      expect(ends).toBeNull();
      expect(move.mean).toBeNull();
    }
  });
});

describe('profiles of drawn points', () => {
  const drawn = resultOf(studyWith({ design: { kind: 'sobol', points: 64 } }));
  const profile = profilesOf(drawn, 'strainMean').find(({ place }) => place === 0)!;

  it('cut a range into equal parts that hold every point once', () => {
    expect(profile.steps).toHaveLength(8);
    expect(profile.steps[0]!.over).toEqual({ low: 200, high: 225 });
    expect(profile.steps.reduce((sum, { pointCount }) => sum + pointCount, 0)).toBe(64);
    expect(profile.dots).toHaveLength(64);
  });

  it('find how far the measure moves from the first part to the last', () => {
    expect(profile.ends).toEqual({ lowest: 0, highest: 7 });
    expect(profile.move.low).toBeLessThan(8.75);
    expect(profile.move.high).toBeGreaterThan(8.75);
  });
});

describe('robustness', () => {
  it('finds the median and the worst tenth over the conditions of every combination of levers', () => {
    const robust = robustnessOf(grid, 'strainMean');
    if (typeof robust === 'string') throw new Error(robust);
    expect(robust).toHaveLength(6);
    const [best] = robust;
    expect(best!.levers).toEqual(['within', 0.3]);
    const sorted = best!.conditions.toSorted((a, b) => a - b);
    expect(sorted).toHaveLength(12);
    expect(best!.median.mean).toBeCloseTo((sorted[5]! + sorted[6]!) / 2, 10);
    // type 7 at 0.9 of 12 values: nine tenths of the way from the tenth to the eleventh
    expect(best!.worstTenth.mean).toBeCloseTo(sorted[9]! + 0.9 * (sorted[10]! - sorted[9]!), 10);
    expect(best!.median.low).toBeLessThan(best!.median.mean!);
  });

  it('takes the low end as the worst of a measure that is better when high', () => {
    const robust = robustnessOf(grid, 'satisfactionMean');
    if (typeof robust === 'string') throw new Error(robust);
    for (const { median, worstTenth } of robust) expect(worstTenth.mean!).toBeLessThan(median.mean!);
    expect(robust[0]!.levers).toEqual(['within', 0.3]);
    expect(robust[0]!.worstTenth.mean!).toBeGreaterThan(robust[5]!.worstTenth.mean!);
  });

  it('is not to be had without conditions, or with too few a combination', () => {
    const levers = studyWith({ factors: fourFactors.slice(2) });
    expect(robustnessOf(resultOf(levers), 'strainMean')).toBe('noConditions');
    const few = studyWith({ factors: [fourFactors[1]!, fourFactors[3]!] });
    expect(robustnessOf(resultOf(few), 'strainMean')).toBe('tooFewConditions');
  });

  it('without levers is over all conditions', () => {
    const robust = robustnessOf(resultOf(studyWith({ factors: fourFactors.slice(0, 2) })), 'strainMean');
    expect(robust).toMatchObject([{ levers: [], withoutCount: 0 }]);
  });
});
