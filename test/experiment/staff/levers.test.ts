// What a search moves in a scenario, and between which values.
import { describe, expect, it } from 'vitest';
import { gridOf, unplayable } from '../../../src/experiment/staff/grid.ts';
import { leverOf } from '../../../src/experiment/staff/levers.ts';
import { type LeverName, leverNames } from '../../../src/experiment/staff/staffResult.ts';
import { referralsPerPatientYear } from '../../../src/scenario/demand.ts';
import { scenarioOf, shipped, smallArea, withValues } from '../../model/scenarios.ts';

const usual = { between: null, step: null };
const baseline = shipped('baseline');
const perPatient = withValues(baseline, { 'referrals.basis': 'perPatient' });

function gridFor(name: LeverName, asked: { between?: readonly [number, number]; step?: number } = {}) {
  const grid = gridOf(leverOf(name, baseline), { ...usual, ...asked });
  if ('problems' in grid) throw new Error(grid.problems.join('\n'));
  return grid;
}

describe('the values a search may choose among', () => {
  it.each(leverNames)('can all be played by default: %s', (name) => {
    for (const scenario of [baseline, perPatient, shipped('bolted-on')]) {
      const lever = leverOf(name, scenario);
      const grid = gridOf(lever, usual);
      expect('problems' in grid ? grid.problems : unplayable(lever, grid, scenario)).toEqual([]);
    }
  });

  it('are tenths of an equivalent about the present staff, fewest first', () => {
    const { values, present } = gridFor('wte');
    expect(present).toBe(2.6);
    expect(values[0]).toBeLessThan(1);
    expect(values).toContain(2.6);
    expect(values).toContain(3.3);
    expect(values[values.length - 1]).toBeGreaterThanOrEqual(5.2);
  });

  it('are referrals with the most first, and caps with the tightest first', () => {
    const { values } = gridFor('referrals');
    expect(values[0]).toBe(600);
    expect(values[values.length - 1]).toBe(150);
    expect(gridFor('session-cap').values.slice(0, 3)).toEqual([1, 2, 3]);
    expect(gridFor('caseload-cap').values.slice(0, 2)).toEqual([10, 15]);
  });

  it('end where they are asked to, without the dust of decimal fractions', () => {
    expect(gridFor('wte', { between: [2.2, 2.8], step: 0.1 }).values).toEqual([2.2, 2.3, 2.4, 2.5, 2.6, 2.7, 2.8]);
  });

  it.each([
    ['wte', [3, 2], null, '--between is 3,2; wanted the lower end first'],
    ['wte', [0, 2], null, '--between has 0; wanted numbers from 0.01 to 10000 whole-time equivalents'],
    ['wte', [1, 2], 0, '--step is 0; wanted a number above 0, in whole-time equivalents'],
    ['wte', [1, 9], 0.001, '--step 0.001 makes more than 1000 values from 1 to 9; wanted a larger step'],
    ['session-cap', [1, 2.5], null, '--between has 2.5; wanted whole numbers from 1 to 1000 sessions'],
    ['session-cap', [1, 6], 0.5, '--step is 0.5; wanted a whole number above 0, in sessions'],
  ] as const)('are refused with what was wanted: %s %j %j', (name, between, step, words) => {
    const outcome = gridOf(leverOf(name, baseline), { between, step });
    expect('problems' in outcome && outcome.problems).toContain(words);
  });

  it('are refused where a scenario with them could not be played', () => {
    const few = leverOf('wte', baseline);
    expect(unplayable(few, gridFor('wte', { between: [0.1, 1] }), baseline).join()).toContain('at most 1000 per year');
    const many = leverOf('referrals', shipped('baseline', { 'referrals.ceilingPerYearPerThousandPatients': 30 }));
    const told = unplayable(
      many,
      gridFor('referrals'),
      withValues(baseline, { 'referrals.ceilingPerYearPerThousandPatients': 30 }),
    );
    expect(told.join()).toContain('referrals.ceilingPerYearPerThousandPatients is 30.0');
    const nobody = scenarioOf([smallArea('Empty', [])], { 'referrals.basis': 'perPatient' });
    const none = leverOf('wte', nobody);
    const grid = gridOf(none, usual);
    expect('problems' in grid ? [] : unplayable(none, grid, nobody).join()).toContain('no team has a post');
  });
});

describe('a value laid over a scenario', () => {
  it('changes the equivalents and not the referrals', () => {
    const team = leverOf('wte', baseline).at(baseline, 4).areas[0].teams[0];
    expect(team.posts.reduce((sum, { wte }) => sum + wte, 0)).toBeCloseTo(4, 9);
    const more = leverOf('wte', baseline).at(baseline, 4);
    const before = referralsPerPatientYear(baseline.values, baseline.areas[0].teams[0]);
    expect(referralsPerPatientYear(more.values, team)).toBeCloseTo(before, 12);
  });

  it('is the rate of referrals per 1,000 registered patients where they are counted by these, under other assumptions too', () => {
    const lever = leverOf('referrals', perPatient);
    const assumed = withValues(perPatient, { 'referrals.shareOfReferralsToPcnLinkWorkers': 0.5 });
    for (const scenario of [perPatient, assumed]) {
      const at = lever.at(scenario, 12);
      expect(referralsPerPatientYear(at.values, at.areas[0].teams[0]) * 1000).toBeCloseTo(12, 9);
    }
    const present = lever.at(perPatient, lever.present as number);
    expect(present.values['referrals.nationalPeoplePerYear']).toBeCloseTo(
      perPatient.values['referrals.nationalPeoplePerYear'] as number,
      3,
    );
  });

  it('is a cap under the rule of the scenario, and a hard one where it has none', () => {
    const soft = leverOf('session-cap', baseline).at(baseline, 3).values;
    expect([soft['policy.sessionCapRule'], soft['policy.sessionCapSessions']]).toEqual(['soft', 3]);
    const uncapped = withValues(baseline, { 'policy.sessionCapRule': 'none' });
    const lever = leverOf('session-cap', uncapped);
    expect(lever.present).toBeNull();
    expect(lever.remarks.join()).toContain('hard ones');
    expect(lever.at(uncapped, 3).values['policy.sessionCapRule']).toBe('hard');
    expect(leverOf('caseload-cap', baseline).at(baseline, 40).values['policy.caseloadCapPerWte']).toBe(40);
    expect(leverOf('caseload-cap', baseline).present).toBeNull();
  });

  it('is shared out among several teams, which is said, as is that a team without a post stays so', () => {
    const empty = { ...smallArea('Empty', []), name: 'Empty' };
    const two = scenarioOf([smallArea('Full', [1]), empty], { 'referrals.basis': 'perPatient' });
    const lever = leverOf('wte', two);
    expect(lever.remarks.join(' ')).toContain('all 2 teams together');
    expect(lever.remarks.join(' ')).toContain('1 of 2 teams have no post and stay without one');
    expect(lever.at(two, 2).areas[1].teams[0].posts).toEqual([]);
  });
});
