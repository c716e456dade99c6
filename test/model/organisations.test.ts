// Organisations: how they are made, whom they take, who waits, their weeks, ties and trust.
import { describe, expect, it } from 'vitest';
import { NONE } from '../../src/model/patients.ts';
import { simulate } from '../../src/model/simulate.ts';
import { closeWeek, monday } from '../../src/model/week.ts';
import { World } from '../../src/model/world.ts';
import { type AreaInput, needCategories } from '../../src/scenario/scenario.ts';
import { scenarioOf, short, smallArea, type Values } from './scenarios.ts';
import { goTo, stage } from './stage.ts';
import { playWatched } from './watch.ts';

const WEEK = 10_080;

const two = (first: number, second: number): AreaInput => {
  const [one] = smallArea('One', [1], first).teams;
  const [other] = smallArea('Two', [1], second).teams;
  return { name: 'Area', teams: [one, other] };
};
const named = (places: number): AreaInput => ({
  ...smallArea('Area'),
  organisations: [{ name: 'Minds', category: 'mentalHealth', places }],
});
const kept = (halfLife: number) => 0.5 ** (1 / halfLife);

describe('organisations that are made', () => {
  const values: Values = {
    'organisations.perTenThousandPatients': 10,
    'organisations.placesPerTenThousandPatients': 100,
    'organisations.deprivationSlope': 0,
  };

  it('R43: are made for each team by its registered patients, every category at least once, places by their shares', () => {
    const { world } = stage(values, two(20_000, 1000));
    const ofTeam = (team: number) => world.organisations.filter((one) => one.team === team);
    expect([ofTeam(0).length, ofTeam(1).length]).toEqual([20, 7]);
    for (const team of [0, 1]) expect(new Set(ofTeam(team).map(({ category }) => category)).size).toBe(7);
    const { organisations } = world.settings;
    needCategories.forEach((category, c) => {
      const places = ofTeam(0).reduce((sum, one) => sum + (one.category === c ? one.capacity : 0), 0);
      expect(Math.abs(places - 200 * organisations[`placesShare.${category}`])).toBeLessThanOrEqual(0.5);
    });
  });

  it('R43: are fewer in places by each quintile towards the most deprived', () => {
    const capacity = (quintile: number) => {
      const base = smallArea('Area', [1], 40_000);
      const practices = base.teams[0].practices.map((one) => ({ ...one, deprivationQuintile: quintile }));
      const { world } = stage(
        { ...values, 'organisations.deprivationSlope': 0.1 },
        { ...base, teams: [{ ...base.teams[0], practices }] },
      );
      return world.organisations.reduce((sum, one) => sum + one.capacity, 0);
    };
    expect([1, 3, 5].map(capacity)).toEqual([320, 400, 480]);
  });

  it('R43: named ones serve the whole area; the factor scales places, neither the list nor what others ask for', () => {
    const play = (factor: number) =>
      stage({ 'organisations.placesFactor': factor, 'organisations.listLimitShare': 0.5 }, named(20)).world
        .organisations[0];
    const [whole, half] = [play(1), play(0.5)];
    expect([whole.capacity, half.capacity, whole.team]).toEqual([20, 10, NONE]);
    expect([whole.places.lineLimit, half.places.lineLimit]).toEqual([10, 10]);
    expect(half.otherGap).toBe(whole.otherGap);
  });
});

describe("organisations' weeks", () => {
  const busy: Values = {
    ...short,
    'referrals.perYearPerWte': 0,
    'organisations.otherDemand.mentalHealth': 1.4,
    'organisations.supportWeeks.mentalHealth': 1,
    'organisations.patienceWeeks.mentalHealth': 3,
    'organisations.listLimitShare': 0.2,
  };

  it('R54: one that is full may close to referrals on a Monday, and opens when fewer wait or a place is free', () => {
    const values = {
      ...busy,
      'organisations.closeWhenFullPerWeek': 1,
      'organisations.reopenBelowShare': 0.5,
      'organisations.shutDownPerYear': 0,
    };
    const seen = { closed: 0, opened: 0 };
    let wanted: boolean | null = null;
    playWatched(scenarioOf([named(10)], values), 1, 0, {
      before: (world, kind) => {
        const [one] = world.organisations;
        if (wanted !== null) expect(one.closedToReferrals, `minute ${world.now}`).toBe(wanted);
        const { waiting, lineLimit, taken, capacity } = one.places;
        wanted = null;
        if (kind !== 'monday') return;
        if (one.closedToReferrals) wanted = waiting >= 0.5 * lineLimit && taken >= capacity;
        else wanted = waiting >= lineLimit && taken >= capacity;
        if (wanted && !one.closedToReferrals) seen.closed += 1;
        if (!wanted && one.closedToReferrals) seen.opened += 1;
      },
      scheduled: () => {},
    });
    expect(Math.min(seen.closed, seen.opened)).toBeGreaterThan(2);
  });

  it('R54: one without a list opens as soon as a place is free', () => {
    const { world } = stage(
      { ...busy, 'organisations.listLimitShare': 0, 'organisations.shutDownPerYear': 0 },
      named(2),
    );
    const [one] = world.organisations;
    one.closedToReferrals = true;
    one.places.request(1, 0);
    goTo(world, 6);
    monday(world);
    expect(one.closedToReferrals).toBe(false);
  });

  it('R54: one that shuts down turns away who waits, lets who is inside finish, and is replaced', () => {
    const values = { ...busy, 'organisations.shutDownPerYear': 365.25 / 7, 'organisations.replacedAfterWeeks': 3 };
    const { world, scheduled } = stage(values, named(5));
    const [one] = world.organisations;
    for (let n = 0; n < 5; n += 1) one.places.request(2 * n + 1, 0);
    const b = world.others.add(0, 9);
    one.places.request(2 * b + 1, 0);
    goTo(world, 6);
    monday(world);
    expect([one.shutDown, one.places.taken, one.places.waiting]).toEqual([true, 5, 0]);
    expect(scheduled.find(({ kind }) => kind === 'organisationReplaced')!.at).toBe(world.now + 3 * WEEK);
  });
});

describe('ties', () => {
  it('R55: fade by their half-life; networking adds with the near organisations, not with those of other teams', () => {
    const { world } = stage(
      { 'organisations.tiesHalfLifeWeeks': 20, 'organisations.tiesPerHour': 0.04 },
      two(9000, 9000),
    );
    const [worker] = world.workers;
    const near = world.organisations.find(({ team }) => team === 0)!.row;
    const far = world.organisations.find(({ team }) => team === 1)!.row;
    worker.ties[near] = 0.5;
    worker.ties[far] = 0.5;
    worker.networked = 3 * 60;
    goTo(world, 6);
    closeWeek(world);
    const faded = 0.5 * kept(20);
    expect(worker.ties[far]).toBeCloseTo(faded, 12);
    expect(worker.ties[near]).toBeCloseTo(faded + (1 - Math.exp(-0.04 * 3)) * (1 - faded), 12);
  });
});

describe("organisations' trust", () => {
  const values: Values = {
    'organisations.trustStart': 0.5,
    'organisations.trustPerTies': 0.4,
    'organisations.neutralTies': 0.55,
    'organisations.trustPerOverReferral': 0.5,
    'organisations.overReferralAt': 0.3,
    'organisations.overReferralMemoryWeeks': 10,
    'organisations.trustHalfLifeWeeks': 13,
    'organisations.supportWeeks.mentalHealth': 10,
  };
  const pulled = (ties: readonly number[], referrals: number, more: Values = {}) => {
    const { world } = stage(
      { ...values, ...more },
      {
        ...named(20),
        teams: smallArea(
          'Area',
          ties.map(() => 1),
        ).teams,
      },
    );
    const [one] = world.organisations;
    world.workers.forEach((worker, w) => {
      worker.ties[0] = ties[w];
    });
    one.referralsThisWeek = referrals;
    goTo(world, 6);
    closeWeek(world);
    return { world, trust: one.trust, referredShare: one.referredShare };
  };

  it('R56: moves towards what the mean ties of workers in post pull it to', () => {
    const target = 0.5 + 0.4 * ((0.9 + 0.4) / 2 - 0.55);
    const { trust, world } = pulled([0.9, 0.4], 0);
    expect(trust).toBeCloseTo(0.5 + (target - 0.5) * (1 - kept(13)), 12);
    expect(world.organisationWeeks.trust[0]).toBe(trust);
  });

  it('R56: falls by over-referral as remembered, above where it is felt, not with M17 off', () => {
    // Twenty places of ten weeks take in two people a week; six referrals are three times as many.
    const { trust, referredShare } = pulled([0.55], 6);
    const remembered = 3 * (1 - kept(10));
    expect(referredShare).toBeCloseTo(remembered, 12);
    expect(remembered).toBeLessThan(0.3);
    expect(trust).toBeCloseTo(0.5, 12);
    const soured = pulled([0.55], 60);
    const target = 0.5 - 0.5 * (30 * (1 - kept(10)) - 0.3);
    expect(soured.trust).toBeCloseTo(0.5 + (Math.max(0, target) - 0.5) * (1 - kept(13)), 12);
    expect(pulled([0.55], 60, { 'mechanisms.m17OverReferralSours': false }).trust).toBeCloseTo(0.5, 12);
  });
});

describe('an area', () => {
  it('R43: without a list of organisations and with an empty one differ: the second has none', () => {
    const scenario = scenarioOf([{ ...smallArea(), organisations: [] }], short);
    expect(new World(scenario, 1, 0).organisations).toEqual([]);
    expect(simulate(scenario, 1, 0).world.onward.count).toBe(0);
  });
});
