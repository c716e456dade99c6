// Four scenarios that make a 2 x 2: how they are found and named, and what is made of them.
import { describe, expect, it } from 'vitest';
import { factorialOf } from '../../src/experiment/factorial.ts';
import { factorNames } from '../../src/experiment/factorNames.ts';
import type { ScenarioResult } from '../../src/experiment/result.ts';
import { type MeasureName, measureNames } from '../../src/model/measureTable.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { meanInterval } from '../../src/statistics/interval.ts';
import { scenarioOf, smallArea, type Values } from '../model/scenarios.ts';

/** A result of which only the scenario and the measures' values matter here. */
function resultOf(scenario: Scenario, values: readonly (number | null)[]): ScenarioResult {
  const ofAll = <T>(one: T) => Object.fromEntries(measureNames.map((name) => [name, one])) as Record<MeasureName, T>;
  return { scenario, measures: ofAll(meanInterval(values)), values: ofAll(values) } as unknown as ScenarioResult;
}

const corner = (name: string, values: Values): Scenario => ({ ...scenarioOf([smallArea()], values), name });
const clear: Values = { 'policy.clarity': 0.9, 'policy.firmness': 0.9 };
const supervised: Values = { 'policy.supervisionCoverage': 1, 'policy.supervisionQuality': 0.9 };
const four = [
  corner('neither', {}),
  corner('clear', clear),
  corner('supervised', supervised),
  corner('both', { ...clear, ...supervised }),
];
const values = [
  [1, 2, 3],
  [2, 3.5, 4],
  [5, 5, 8],
  [9, 10.5, 12],
];

describe('a 2 x 2 among scenarios', () => {
  const results = four.map((scenario, i) => resultOf(scenario, values[i]));

  it('R104 gives both main effects and the interaction, paired within replications', () => {
    const { scenarios, effects } = factorialOf(results)!;
    expect(scenarios).toEqual(['neither', 'clear', 'supervised', 'both']);
    const { first, second, interaction } = effects.offeredLoad;
    // by replication: clear less neither 1, 1.5, 1; both less supervised 4, 5.5, 4
    expect(first).toMatchObject(ends([2.5, 3.5, 2.5]));
    expect(second).toMatchObject(ends([5.5, 5, 6.5]));
    expect(interaction).toMatchObject(ends([3, 4, 3]));
    expect(interaction.verdict).toBe('rises');
  });

  it('is found in any order, among others, and where the baseline is none of the four', () => {
    const other = resultOf(corner('other', { 'policy.latitude': 'none' }), [0, 0, 0]);
    const [a, b, c, d] = results;
    expect(factorialOf([other, d, b, other, c, a])!.scenarios).toEqual(['both', 'clear', 'supervised', 'neither']);
    expect(factorialOf([other, a, b, c, d])!.corners).toEqual([1, 2, 3, 4]);
    expect(factorialOf([a, b, c, d])!.squares).toBe(1);
  });

  it('is none when the fourth changes a value otherwise, changes more, or two change the same parameter', () => {
    const [a, b, c] = results;
    const last = (changed: Values) => resultOf(corner('both', { ...clear, ...supervised, ...changed }), values[3]);
    expect(factorialOf([a, b, c, last({})])).not.toBeNull();
    expect(factorialOf([a, b, c, last({ 'policy.clarity': 0.8 })])).toBeNull();
    expect(factorialOf([a, b, c, last({ 'policy.latitude': 'none' })])).toBeNull();
    expect(factorialOf([a, b, resultOf(corner('clearer', { 'policy.clarity': 1 }), values[2]), last({})])).toBeNull();
    expect(factorialOf(results.slice(0, 3))).toBeNull();
  });

  it('lets one factor be what there is, such as a post, but not both', () => {
    const posts = (scenario: Scenario, wte: readonly number[]) => ({ ...scenario, areas: [smallArea('Small', wte)] });
    const [neither, firm, ,] = four;
    const more = posts(neither, [1, 1]);
    const played = [neither, firm, more, posts(firm, [1, 1])].map((scenario, i) => resultOf(scenario, values[i]));
    expect(factorialOf(played)!.factors.map(({ name }) => name)).toEqual([
      'boundary',
      'whole time equivalents and posts',
    ]);
    const elsewhere = resultOf({ ...firm, areas: [smallArea('Other', [1, 1])] }, values[3]);
    expect(factorialOf([...played.slice(0, 3), elsewhere])).toBeNull();
  });

  it('has no effect on a measure that one of the four does not have', () => {
    const [a, b, c, d] = results;
    const open = { ...d, measures: { ...d.measures, waitToReachedDaysMedian: meanInterval([]) } } as ScenarioResult;
    const { effects } = factorialOf([a, b, c, open])!;
    expect(effects.waitToReachedDaysMedian.first.mean).toBeNull();
    expect(effects.offeredLoad.first.mean).not.toBeNull();
  });
});

function ends(byReplication: readonly number[]) {
  const { mean, low, high } = meanInterval(byReplication);
  return { mean: expect.closeTo(mean!, 10), low: expect.closeTo(low!, 10), high: expect.closeTo(high!, 10) };
}

describe('the names of two factors', () => {
  const names = (first: readonly string[], second: readonly string[]) => {
    const changes = (paths: readonly string[]) => paths.map((path) => ({ path, from: 0, to: 1 }));
    return factorNames(changes(first), changes(second));
  };

  it('are the words that the changed parameters share, else the word for their section', () => {
    expect(
      names(['policy.supervisionCoverage', 'policy.supervisionQuality'], ['policy.latitude', 'policy.clarity']),
    ).toEqual(['supervision', 'boundary']);
    expect(names(['referrals.perYearPerWte'], ['organisations.placesFactor', 'organisations.share'])).toEqual([
      'per year per wte',
      'organisations',
    ]);
  });

  it('differ', () => {
    const [first, second] = names(['policy.latitude', 'policy.clarity'], ['policy.firmness', 'policy.sessionCapRule']);
    expect([first, second]).toEqual(['latitude and clarity', 'firmness and session cap rule']);
    expect(names(['a.same'], ['b.same'])).toEqual(['a.same', 'b.same']);
  });
});
