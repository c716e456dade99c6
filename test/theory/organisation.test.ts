// An organisation of the model, by scenario values alone, is a station of theory; the active caseload obeys Little's law;
// referrals at a varying rate come as often as the rate says.
import { describe, expect, it } from 'vitest';
import { MINUTES_PER_HOUR, MINUTES_PER_WEEK, WEEKS_PER_YEAR, WorkingCalendar } from '../../src/engine/time.ts';
import { simulate } from '../../src/model/simulate.ts';
import type { World } from '../../src/model/world.ts';
import { type NeedCategory, needCategories, type Scenario } from '../../src/scenario/scenario.ts';
import { scenarioOf, shipped, smallArea, type Values } from '../model/scenarios.ts';
import { intervalsAway, REPLICATIONS } from './interval.ts';
import { theory } from './station.ts';

const replications = Array.from({ length: REPLICATIONS }, (_, r) => r);

/** Nobody is referred, nothing closes, support is exponential: what is left is other people at an organisation. */
const othersAlone: Values = {
  'referrals.perYearPerWte': 0,
  'organisations.supportShape': 1,
  'organisations.closeWhenFullPerWeek': 0,
  'organisations.shutDownPerYear': 0,
};

/** Places, demand over places, mean support and mean patience in weeks. Support is short, so that few weeks hold many stays. */
interface Kind {
  readonly places: number;
  readonly otherDemand: number;
  readonly supportWeeks: number;
  readonly patienceWeeks: number;
}
const kinds: Partial<Record<NeedCategory, Kind>> = {
  mentalHealth: { places: 15, otherDemand: 0.9, supportWeeks: 0.4, patienceWeeks: 0.6 },
  loneliness: { places: 6, otherDemand: 1.3, supportWeeks: 0.3, patienceWeeks: 0.2 },
  housing: { places: 3, otherDemand: 0.7, supportWeeks: 0.25, patienceWeeks: 1 },
  activity: { places: 10, otherDemand: 1.3, supportWeeks: 0.3, patienceWeeks: 0.5 },
};
/** A share so small that it must not occur at all in a test. */
const NEVER = 1e-12;
const WARM_UP_WEEKS = 10;
const MEASURED_WEEKS = 150;

/** All kinds side by side in one area: organisations do not touch each other. */
function stationScenario(listLimitShare: number): Scenario {
  const values: Record<string, number> = {
    'organisations.listLimitShare': listLimitShare,
    'time.warmUpWeeks': WARM_UP_WEEKS,
    'time.measuredWeeks': MEASURED_WEEKS,
  };
  for (const [category, kind] of Object.entries(kinds)) {
    values[`organisations.otherDemand.${category}`] = kind.otherDemand;
    values[`organisations.supportWeeks.${category}`] = kind.supportWeeks;
    values[`organisations.patienceWeeks.${category}`] = kind.patienceWeeks;
  }
  const organisations = needCategories.map((category) => ({
    name: category,
    category,
    places: kinds[category]?.places ?? 1,
  }));
  return scenarioOf([{ ...smallArea(), organisations }], { ...othersAlone, ...(values as Values) });
}

function totals({ organisationCounts, organisationWeeks, terms }: World, row: number, fromWeek: number) {
  const sum = (column: Float64Array) => {
    let total = 0;
    for (let week = fromWeek; week < terms.weeks; week += 1) total += column[row * terms.weeks + week];
    return total;
  };
  return {
    taken: sum(organisationWeeks.takenArea),
    waiting: sum(organisationWeeks.allWaitingArea),
    full: sum(organisationWeeks.fullMinutes),
    arrivals: organisationCounts.otherArrivals[row],
    turnedAway: organisationCounts.otherTurnedAway[row],
    gaveUp: organisationCounts.otherGaveUp[row],
  };
}

describe.each([
  ['without a waiting list is Erlang loss', 0],
  ['with a long waiting list is Erlang-A', 10],
])('R53: an organisation %s', (_, listLimitShare) => {
  const runs = replications.map((r) => simulate(stationScenario(listLimitShare), 'theory', r).world);

  for (const [category, kind] of Object.entries(kinds)) {
    const { places, otherDemand, supportWeeks, patienceWeeks } = kind;
    it(`${places} places, demand ${otherDemand} times as large: ${category}`, () => {
      const row = needCategories.indexOf(category as NeedCategory);
      const truth = theory({
        arrivalRate: (otherDemand * places) / supportWeeks,
        serviceRate: 1 / supportWeeks,
        places,
        lineLimit: Math.floor(places * listLimitShare),
        renegeRate: 1 / patienceWeeks,
      });
      const measured = replications.map((r) => {
        const run = totals(runs[r], row, WARM_UP_WEEKS);
        const minutes = MEASURED_WEEKS * MINUTES_PER_WEEK;
        return {
          arrivalsPerWeek: run.arrivals / MEASURED_WEEKS,
          taken: run.taken / minutes,
          waiting: run.waiting / minutes,
          fullShare: run.full / minutes,
          turnedAwayShare: run.turnedAway / run.arrivals,
          renegedShare: run.gaveUp / run.arrivals,
        };
      });
      const wanted = { ...truth, arrivalsPerWeek: (otherDemand * places) / supportWeeks };
      for (const name of Object.keys(measured[0]) as (keyof (typeof measured)[0])[]) {
        const values = measured.map((one) => one[name]);
        const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
        if (wanted[name] < NEVER) {
          expect(values, name).toEqual(values.map(() => 0));
          continue;
        }
        expect(intervalsAway(values, wanted[name]), `${name}: ${mean}, by theory ${wanted[name]}`).toBeLessThan(1);
      }
    });
  }
});

describe("Little's law for the active caseload", () => {
  const scenario = shipped('guidance', { 'time.warmUpWeeks': 52, 'time.measuredWeeks': 156 });
  const runs = replications.slice(0, 4).map((r) => simulate(scenario, 'little', r).world);
  const fromOf = ({ terms }: World) => terms.horizon - 156 * MINUTES_PER_WEEK;
  const caseloadArea = ({ workerWeeks, workers, terms }: World) => {
    let area = 0;
    for (const { row } of workers) {
      for (let week = terms.warmUpWeeks; week < terms.weeks; week += 1)
        area += workerWeeks.activeArea[row * terms.weeks + week];
    }
    return area;
  };

  it("people times time on the lists is the sum of everybody's own time on one", () => {
    for (const world of runs) {
      const { patients, terms } = world;
      let stays = 0;
      for (let p = 0; p < patients.count; p += 1) {
        if (Number.isNaN(patients.allocatedAt[p])) continue;
        const until = Number.isNaN(patients.closedAt[p]) ? terms.horizon : patients.closedAt[p];
        stays += Math.max(0, until - Math.max(patients.allocatedAt[p], fromOf(world)));
      }
      expect(caseloadArea(world) / stays).toBeCloseTo(1, 9);
    }
  });

  it('the mean caseload is allocations a week times the mean stay, within a few per cent', () => {
    let area = 0;
    let minutes = 0;
    let allocated = 0;
    let stay = 0;
    let closed = 0;
    for (const world of runs) {
      const { patients } = world;
      area += caseloadArea(world);
      minutes += world.terms.horizon - fromOf(world);
      for (let p = 0; p < patients.count; p += 1) {
        if (patients.allocatedAt[p] >= fromOf(world)) allocated += 1;
        if (patients.closedAt[p] >= fromOf(world) && patients.allocatedAt[p] >= 0) {
          closed += 1;
          stay += patients.closedAt[p] - patients.allocatedAt[p];
        }
      }
    }
    const meanCaseload = area / minutes;
    expect(meanCaseload).toBeGreaterThan(10);
    expect(((allocated / minutes) * (stay / closed)) / meanCaseload).toBeCloseTo(1, 1);
  });
});

describe('referrals at a varying rate', () => {
  const hourWeights = [1, 2, 3, 0.5, 1, 0, 2, 0.5];
  const weekdayWeights = [2, 1, 0.5, 1, 1.5];
  const hours = ['h09', 'h10', 'h11', 'h12', 'h13', 'h14', 'h15', 'h16'];
  const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];
  const WEEKS = 60;
  // Everybody declines: who comes is all that happens. The working day of the team is not that of the practices.
  const values: Record<string, number | boolean> = {
    'time.warmUpWeeks': 0,
    'time.measuredWeeks': WEEKS,
    'pathway.declinedShare': 1,
    'mechanisms.m04BuyIn': false,
    'referrals.perYearPerWte': 900,
    'referrals.ceilingPerYearPerThousandPatients': 400,
    'diary.dayStartsAtMinutes': 480,
  };
  hours.forEach((name, h) => {
    values[`referrals.hourWeight.${name}`] = hourWeights[h];
  });
  weekdays.forEach((name, d) => {
    values[`referrals.weekdayWeight.${name}`] = weekdayWeights[d];
  });
  const scenario = scenarioOf([smallArea('Thin', [1], 12_000)], values as Values);
  const worlds = replications.map((r) => simulate(scenario, 'thinning', r).world);
  const working = new WorkingCalendar(2025, 4, 1, worlds[0].terms.horizonDay);
  const daysOf = (weekday: number) =>
    Array.from({ length: working.days }, (_, day) => day).filter(
      (day) => working.isWorkingDay(day) && working.weekday(day) === weekday,
    ).length;
  const mean = (weights: number[]) => weights.reduce((sum, weight) => sum + weight, 0) / weights.length;
  /** Referrals of one hour of one working day at the mean rate. */
  const perHour = (900 * (WEEKS / WEEKS_PER_YEAR)) / (working.workingDays * hours.length);
  const counts = worlds.map(({ patients }) => {
    const cells = weekdays.map(() => new Float64Array(24));
    for (let p = 0; p < patients.count; p += 1) {
      const day = Math.floor(patients.referredAt[p] / 1440);
      cells[working.weekday(day)][Math.floor((patients.referredAt[p] % 1440) / MINUTES_PER_HOUR)] += 1;
    }
    return cells;
  });
  const factor = (h: number, d: number) =>
    (hourWeights[h] / mean(hourWeights)) * (weekdayWeights[d] / mean(weekdayWeights));
  const weekdaySum = weekdays.reduce((sum, _, d) => sum + (daysOf(d) * weekdayWeights[d]) / mean(weekdayWeights), 0);

  it.each(hours.map((name, h) => [name, h] as const))('R10: come in hour %s as often as its weight says', (_, h) => {
    const values = counts.map((cells) => cells.reduce((sum, byHour) => sum + byHour[9 + h], 0));
    const wanted = (perHour * weekdaySum * hourWeights[h]) / mean(hourWeights);
    expect(intervalsAway(values, wanted), `${mean(values)}, wanted ${wanted}`).toBeLessThan(1);
  });

  it.each(weekdays.map((name, d) => [name, d] as const))('R10: come on %s as often as its weight says', (_, d) => {
    const values = counts.map((cells) => cells[d].reduce((sum, count) => sum + count, 0));
    const wanted = hours.reduce((sum, _, h) => sum + perHour * daysOf(d) * factor(h, d), 0);
    expect(intervalsAway(values, wanted), `${mean(values)}, wanted ${wanted}`).toBeLessThan(1);
  });

  it('R11: come in no other hour', () => {
    for (const cells of counts) {
      for (const byHour of cells)
        expect(byHour.reduce((sum, count, hour) => sum + (hour < 9 || hour > 16 ? count : 0), 0)).toBe(0);
    }
  });

  it('R10: grow along a straight line where growth is asked for', () => {
    const growing = scenarioOf([smallArea('Thin', [1], 12_000)], {
      'time.warmUpWeeks': 0,
      'time.measuredWeeks': 104,
      'pathway.declinedShare': 1,
      'mechanisms.m04BuyIn': false,
      'referrals.perYearPerWte': 900,
      'referrals.ceilingPerYearPerThousandPatients': 160,
      'referrals.growthPerYearShare': 0.2,
    });
    const years = 104 / WEEKS_PER_YEAR;
    const later = replications.map((r) => simulate(growing, 'growth', r).world.patients.count);
    expect(intervalsAway(later, 900 * years * (1 + 0.1 * years))).toBeLessThan(1);
  });

  it('R8: cannot exceed the ceiling: the error names both rates', () => {
    const tooMany = scenarioOf([smallArea('Thin', [1], 12_000)], {
      ...(values as Values),
      'referrals.ceilingPerYearPerThousandPatients': 80,
    });
    expect(() => simulate(tooMany, 'thinning', 0)).toThrow(/rate [\d.]+.*ceiling [\d.]+/);
  });
});
