// `--set team.wholeTimeEquivalents=N`: read, laid over the scenario as a search does it, refused in words.
import { describe, expect, it } from 'vitest';
import { readScenarios } from '../../src/cli/readScenarios.ts';
import { wholeTimeEquivalentsOf, withWholeTimeEquivalents } from '../../src/experiment/study/staffing.ts';

function read(...settings: readonly string[]) {
  const options = { scenarioNames: ['baseline'], settings, area: null };
  return readScenarios(options as unknown as Parameters<typeof readScenarios>[0])[0];
}

describe('--set team.wholeTimeEquivalents', () => {
  const baseline = read();

  it('staffs the scenario as a search does, states what moved, and says so in a note', () => {
    const scenario = read('team.wholeTimeEquivalents=2.1', 'policy.clarity=0.9');
    const wanted = withWholeTimeEquivalents(read('policy.clarity=0.9'), 2.1);
    expect({ areas: scenario.areas, values: scenario.values }).toEqual({ areas: wanted.areas, values: wanted.values });
    expect(wholeTimeEquivalentsOf(scenario)).toBe(2.1);
    expect(scenario.values['referrals.perYearPerWte']).not.toBe(baseline.values['referrals.perYearPerWte']);
    expect(scenario.stated).toContain('referrals.perYearPerWte');
    expect(scenario.notes.at(-1)).toContain('Whole-time equivalents set to 2.1 in all instead of');
  });

  it('leaves a scenario that has so many as it is', () => {
    expect(read(`team.wholeTimeEquivalents=${wholeTimeEquivalentsOf(baseline)}`)).toEqual(baseline);
  });

  it('goes on from what was set before', () => {
    const twice = withWholeTimeEquivalents(withWholeTimeEquivalents(baseline, 2), 5);
    expect(read('team.wholeTimeEquivalents=2', 'team.wholeTimeEquivalents=5').areas).toEqual(twice.areas);
  });

  it.each([
    [
      'team.wholeTimeEquivalents=many',
      '--set team.wholeTimeEquivalents is "many"; wanted a number above 0, in whole-time equivalents',
    ],
    ['team.wholeTimeEquivalents=0', 'wanted a number above 0'],
    ['team.wholeTimeEquivalents=-1', 'wanted a number above 0'],
    [
      'team.wholeTimeEquivalents=0.01',
      'baseline: --set team.wholeTimeEquivalents is 0.01, for which the same referrals make',
    ],
  ])('%s is refused in words', (setting, words) => {
    expect(() => read(setting)).toThrow(words);
  });

  it('tells its problems beside those of other settings', () => {
    expect(() => read('team.wholeTimeEquivalents=x', 'policy.clarity=2')).toThrow(
      /wholeTimeEquivalents is "x"[\s\S]*policy\.clarity is 2/,
    );
  });
});
