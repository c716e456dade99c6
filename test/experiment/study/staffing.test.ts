import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { playRun } from '../../../src/experiment/runs.ts';
import {
  staffingProblem,
  wholeTimeEquivalentsOf,
  withWholeTimeEquivalents,
} from '../../../src/experiment/study/staffing.ts';
import { referralsPerPatientYear } from '../../../src/scenario/demand.ts';
import type { AreaInput, Scenario } from '../../../src/scenario/scenario.ts';
import { scenarioOf, shipped, short, smallArea } from '../../model/scenarios.ts';

const rates = ({ areas, values }: Scenario) =>
  areas.flatMap((area) => area.teams.map((team) => referralsPerPatientYear(values, team)));
const postsOf = ({ areas }: Scenario) =>
  areas.flatMap((area) => area.teams.flatMap(({ posts }) => posts.map(({ name, wte }) => [name, wte])));

/** Teams of different size in two areas. */
const teams = (...wtes: readonly (readonly number[])[]): readonly AreaInput[] =>
  wtes.map((wte, n) => smallArea(`Area ${n}`, wte, 8000 + 4000 * n));

describe('another number of whole-time equivalents', () => {
  test('that is the present one gives the scenario itself', () => {
    const baseline = shipped('baseline');
    expect(wholeTimeEquivalentsOf(baseline)).toBe(2.6);
    expect(withWholeTimeEquivalents(baseline, 2.6)).toBe(baseline);
  });

  test('cuts from the last post on, and adds full-time posts, the last of them working the rest', () => {
    const baseline = shipped('baseline');
    const posts = (wte: number) => postsOf(withWholeTimeEquivalents(baseline, wte));
    expect(posts(2)).toEqual([
      ['Post 1', 1],
      ['Post 2', 0.8],
      ['Post 3', 0.2],
    ]);
    expect(posts(1.8)).toEqual([
      ['Post 1', 1],
      ['Post 2', 0.8],
    ]);
    expect(posts(0.9)).toEqual([['Post 1', 0.9]]);
    const kept = [
      ['Post 1', 1],
      ['Post 2', 0.8],
      ['Post 3', 0.8],
    ];
    expect(posts(3)).toEqual([...kept, ['Further post 1', 0.4]]);
    expect(posts(4.7)).toEqual([...kept, ['Further post 1', 1], ['Further post 2', 1], ['Further post 3', 0.1]]);
  });

  test('never takes the name of a post that is there', () => {
    const [area] = teams([1]);
    const [team] = area.teams;
    const named = { ...area, teams: [{ ...team, posts: [{ ...team.posts[0], name: 'Further post 1' }] }] };
    expect(postsOf(withWholeTimeEquivalents(scenarioOf([named]), 2)).map(([name]) => name)).toEqual([
      'Further post 1',
      'Further post 2',
    ]);
  });

  test('is what was asked for, in proportion, and leaves every team its referrals', () => {
    const wte = fc.integer({ min: 1, max: 10 }).map((tenths) => tenths / 10);
    const basis = fc.constantFrom('perWte', 'perPatient');
    fc.assert(
      fc.property(
        fc.array(fc.array(wte, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 40, max: 300 }),
        basis,
        (wtes, perCent, counted) => {
          const before = scenarioOf(teams(...wtes), { 'referrals.basis': counted });
          const asked = Math.round(wholeTimeEquivalentsOf(before) * perCent * 100) / 10_000;
          const after = withWholeTimeEquivalents(before, asked);
          expect(wholeTimeEquivalentsOf(after)).toBeCloseTo(asked, 8);
          after.areas.forEach((area, n) => {
            const own = (one: AreaInput) => one.teams[0].posts.reduce((sum, post) => sum + post.wte, 0);
            expect(own(area) / own(before.areas[n])).toBeCloseTo(asked / wholeTimeEquivalentsOf(before), 7);
            for (const post of area.teams[0].posts) expect(post.wte > 0 && post.wte <= 1).toBe(true);
          });
          rates(after).forEach((rate, n) => {
            expect(Math.abs(rate / rates(before)[n] - 1)).toBeLessThan(1e-7);
          });
        },
      ),
      { seed: 5, numRuns: 100 },
    );
  });

  test('leaves the people referred who they are when a post is cut', () => {
    const still = {
      ...short,
      'practices.buyInReferralSlope': 0,
      'pathway.returnShare': 0,
      'pathway.returnUnmetShare': 0,
    };
    const scenario = scenarioOf([smallArea('Small', [0.8, 0.6])], still);
    const referred = (wte: number) => playRun({ scenario: withWholeTimeEquivalents(scenario, wte), replication: 0 }, 1);
    const [few, present, more] = [0.9, 1.4, 2.1].map((wte) => referred(wte).flow.referred);
    expect(present).toBeGreaterThan(100);
    expect([few, more]).toEqual([present, present]);
  });

  test('is refused, with the reason, where the referrals cannot be kept', () => {
    const mixed = teams([1], [0.5]);
    const added = {
      ...mixed[0],
      teams: mixed[0].teams.map((team) => ({
        ...team,
        posts: [...team.posts, { name: 'Extra', wte: 1, bringsReferrals: false }],
      })),
    };
    const scenario = scenarioOf([added, mixed[1]], { 'referrals.basis': 'perWte' });
    expect(staffingProblem(scenario, 2)).toBe(
      'team.wholeTimeEquivalents is 2, which cuts posts that bring referrals by different shares from team to team; wanted referrals.basis: perPatient, or teams whose posts all bring referrals',
    );
    expect(staffingProblem(scenario, 4)).toBeNull();
    expect(
      staffingProblem({ ...scenario, values: { ...scenario.values, 'referrals.basis': 'perPatient' } }, 2),
    ).toBeNull();
    expect(staffingProblem(shipped('baseline'), 0.5)).toBe(
      'team.wholeTimeEquivalents is 0.5, for which the same referrals make 1560 per equivalent; wanted at most 1000 per year, so more equivalents or fewer referrals',
    );
    expect(staffingProblem(scenarioOf([smallArea('None', [])]), 1)).toContain('no team has a post');
    for (const wte of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => withWholeTimeEquivalents(shipped('baseline'), wte)).toThrow(`is ${wte}; wanted a number above 0`);
    }
  });
});
