// Each mechanism pulls the way it is said to: switched off, what it does is gone. Under a named stress that brings it, or
// one part of it, out; as paired 99% intervals.
import { describe, expect, it } from 'vitest';
import { type ParameterId, parameterIds } from '../../../src/scenario/parameters.ts';
import { type Played, playQuantities, type Quantity, signOf } from './quantities.ts';
import { scenarioUnder } from './service.ts';
import { signs } from './signs.ts';
import { type StressName, stresses } from './stresses.ts';

const REPLICATIONS = 12;
const played = new Map<StressName, Played>();

/** Everything measured under a stress; one that several mechanisms share is played once. */
function playOn(name: StressName): Played {
  const known = played.get(name) ?? playQuantities(scenarioUnder(stresses[name].values), 'signs', REPLICATIONS);
  played.set(name, known);
  return known;
}

describe('mechanisms', () => {
  it.each(signs.map((row) => [`M${Number(row[0].slice(1, 3))}`, ...row] as const))(
    '%s: %s, switched off under the stress "%s", takes away what it does',
    (_, mechanism, stress, wanted) => {
      const id = `mechanisms.${mechanism}` as ParameterId;
      const on = playOn(stress);
      const off = playQuantities(scenarioUnder({ ...stresses[stress].values, [id]: false }), 'signs', REPLICATIONS);
      const found = Object.keys(wanted).map((name) => [name, signOf(on, off, name as Quantity)]);
      expect(Object.fromEntries(found), stresses[stress].why).toEqual(wanted);
    },
  );

  it('are all here', () => {
    const ids = parameterIds.filter((id) => id.startsWith('mechanisms.'));
    expect([...new Set(signs.map(([name]) => `mechanisms.${name}`))]).toEqual(ids);
  });

  it('have no stress that nobody needs', () => {
    expect(new Set(signs.map(([, stress]) => stress))).toEqual(new Set(Object.keys(stresses)));
  });
});
