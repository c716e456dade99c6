// Erlang's formulas must lie inside the 99.9% interval of what the engine gives, for every measure at once.
import { describe, expect, it } from 'vitest';
import { intervalsAway, REPLICATIONS } from './interval.ts';
import { type Measures, type Station, simulated, theory } from './station.ts';

const stations: Record<string, Station> = {
  'M/M/1 at 0.7 (Erlang C)': { arrivalRate: 0.7, serviceRate: 1, places: 1, lineLimit: Infinity, renegeRate: 0 },
  'M/M/10 at 0.85 (Erlang C)': { arrivalRate: 8.5, serviceRate: 1, places: 10, lineLimit: Infinity, renegeRate: 0 },
  'M/M/15/15 (Erlang B)': { arrivalRate: 13, serviceRate: 1, places: 15, lineLimit: 0, renegeRate: 0 },
  'M/M/5/5 offered twice its capacity (Erlang B)': {
    arrivalRate: 10,
    serviceRate: 1,
    places: 5,
    lineLimit: 0,
    renegeRate: 0,
  },
  'M/M/4/10 with a limited line': { arrivalRate: 4, serviceRate: 1, places: 4, lineLimit: 6, renegeRate: 0 },
  'M/M/15+M (Erlang A)': { arrivalRate: 13.7, serviceRate: 1, places: 15, lineLimit: Infinity, renegeRate: 0.67 },
  'M/M/6+M overloaded (Erlang A)': { arrivalRate: 9, serviceRate: 1, places: 6, lineLimit: Infinity, renegeRate: 0.5 },
};

describe('the engine agrees with theory', () => {
  for (const [name, station] of Object.entries(stations)) {
    const replications = Array.from({ length: REPLICATIONS }, (_, i) => simulated(station, i, 100, 1100));
    const truth = theory(station);
    for (const measure of Object.keys(truth) as (keyof Measures)[]) {
      it(`${name}: ${measure}`, () => {
        expect(
          intervalsAway(
            replications.map((one) => one[measure]),
            truth[measure],
          ),
        ).toBeLessThan(1);
      });
    }
    it(`${name}: Little's law links the line and the wait`, () => {
      const difference = replications.map(
        (one) => one.waiting - one.meanWait * station.arrivalRate * (1 - one.turnedAwayShare),
      );
      if (station.lineLimit > 0) expect(intervalsAway(difference, 0)).toBeLessThan(1);
      else expect(difference).toEqual(difference.map(() => 0));
    });
  }

  it('theory itself gives the textbook numbers', () => {
    const erlangC = theory({ arrivalRate: 9, serviceRate: 1, places: 10, lineLimit: Infinity, renegeRate: 0 });
    expect(erlangC.meanWait).toBeCloseTo(0.66873, 5);
    expect(erlangC.fullShare).toBeCloseTo(0.66873, 5);
    const erlangB = theory({ arrivalRate: 5, serviceRate: 1, places: 5, lineLimit: 0, renegeRate: 0 });
    expect(erlangB.turnedAwayShare).toBeCloseTo(0.28487, 5);
  });
});
