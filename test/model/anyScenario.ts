// Random scenarios for property tests: every number inside its plausible range, any word and switch, small random areas.
import fc from 'fast-check';
import type { Parameter } from '../../src/scenario/parameter.ts';
import { type ParameterId, parameterIds, parameters } from '../../src/scenario/parameters.ts';
import { needCategories, type ParameterValue, type Scenario, type TeamInput } from '../../src/scenario/scenario.ts';
import { shareGroups } from '../../src/scenario/table.ts';
import { scenarioOf, type Values } from './scenarios.ts';

const groups = [...shareGroups(parameters).values()] as ParameterId[][];

/** Either end of the range, or anything between. */
function anyValueOf(parameter: Parameter): fc.Arbitrary<ParameterValue> {
  if (parameter.words !== null) return fc.constantFrom(...parameter.words);
  if (parameter.range === null) return fc.boolean();
  const [min, max] = parameter.range;
  const steps = 997;
  const between = parameter.whole
    ? fc.integer({ min, max })
    : fc.integer({ min: 0, max: steps }).map((step) => min + ((max - min) * step) / steps);
  return fc.oneof(fc.constant(min), fc.constant(max), between, between);
}

/** Shares of one whole are drawn like any number and then made to sum to 1. */
function withWholes(values: Record<string, ParameterValue>): Values {
  const whole = { ...values };
  for (const ids of groups) {
    const sum = ids.reduce((total, id) => total + Number(values[id]), 0);
    for (const id of ids) whole[id] = Number(values[id]) / sum;
  }
  return whole as Values;
}

const values = fc
  .record(Object.fromEntries(parameterIds.map((id) => [id, anyValueOf(parameters[id])])))
  .map(withWholes);

/** Short enough to play many; candidates at a rate that no drawn profile can exceed. */
const frame = fc.record({
  'time.warmUpWeeks': fc.integer({ min: 0, max: 12 }),
  'time.measuredWeeks': fc.integer({ min: 10, max: 50 }),
  'time.followUpWeeks': fc.constantFrom(4, 13, 26),
  'referrals.ceilingPerYearPerThousandPatients': fc.constant(1000),
});

/** Weights that leave whole hours or days without referrals would need a higher ceiling than the table allows. */
function withFloor(drawn: Values): Values {
  const floored: Record<string, ParameterValue> = { ...drawn } as Record<string, ParameterValue>;
  for (const id of Object.keys(floored)) {
    if (/^referrals\.(hour|weekday)Weight/.test(id)) floored[id] = Math.max(0.5, Number(floored[id]));
  }
  return floored as Values;
}

const team = (n: number) =>
  fc
    .record({
      registered: fc.integer({ min: 1000, max: 30_000 }),
      practices: fc.integer({ min: 1, max: 4 }),
      quintile: fc.integer({ min: 1, max: 5 }),
      wte: fc.array(fc.constantFrom(0.1, 0.37, 0.8, 1), { minLength: 0, maxLength: 3 }),
    })
    .map(
      ({ registered, practices, quintile, wte }): TeamInput => ({
        name: `Team ${n}`,
        practices: Array.from({ length: practices }, (_, i) => ({
          name: `Practice ${n}.${i}`,
          // Room for a post's referrals under the ceiling.
          registeredPatients: registered + 10_000 * wte.length,
          deprivationQuintile: quintile,
        })),
        posts: wte.map((each, i) => ({ name: `Post ${n}.${i}`, wte: each, bringsReferrals: i === 0 || each > 0.5 })),
      }),
    );

const teams = fc
  .integer({ min: 1, max: 3 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, n) => team(n))));

const organisations = fc.option(
  fc.array(fc.record({ category: fc.constantFrom(...needCategories), places: fc.integer({ min: 1, max: 30 }) }), {
    maxLength: 8,
  }),
  { nil: undefined },
);

export const anyScenario: fc.Arbitrary<Scenario> = fc
  .tuple(values, frame, teams, organisations)
  .map(([drawn, times, inArea, named]) => {
    const area = {
      name: 'Area',
      teams: inArea,
      ...(named === undefined ? {} : { organisations: named.map((one, n) => ({ ...one, name: `Organisation ${n}` })) }),
    };
    // Demand per equivalent needs a post in every team; national figures do not.
    const basis = inArea.some((one) => one.posts.length === 0) ? { 'referrals.basis': 'perPatient' } : {};
    return scenarioOf([area], { ...withFloor(drawn), ...times, ...basis });
  });
