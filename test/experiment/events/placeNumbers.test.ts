import { describe, expect, it } from 'vitest';
import { PlaceNumbers } from '../../../src/experiment/events/placeNumbers.ts';
import { World } from '../../../src/model/world.ts';
import { scenarioOf, smallArea } from '../../model/scenarios.ts';

const area = smallArea();
const organisations = [2, 1].map((places, n) => ({ name: `Club ${n}`, category: 'loneliness' as const, places }));
const world = new World(scenarioOf([{ ...area, organisations }]), 1, 0);

describe('the number of a place', () => {
  it('is the lowest free one of the organisation, and free again once given back', () => {
    const numbers = new PlaceNumbers(world.organisations, 10);
    expect([numbers.take(0, 7), numbers.take(0, 8), numbers.take(1, 9)]).toEqual([10, 11, 12]);
    expect(numbers.giveBack(0, 7)).toBe(10);
    expect(numbers.take(0, 5)).toBe(10);
  });

  it('is refused where none is free', () => {
    const numbers = new PlaceNumbers(world.organisations, 0);
    numbers.take(1, 1);
    expect(() => numbers.take(1, 2)).toThrow('organisation 1');
    expect(() => numbers.giveBack(1, 2)).toThrow('organisation 1');
  });
});
