// Luck belongs to the person and the moment: whoever else comes, in whatever order things are written down, nobody's draws move.
import { describe, expect, it } from 'vitest';
import { fingerprintOf } from '../../src/model/fingerprint.ts';
import { streamNames } from '../../src/model/luck.ts';
import { DECLINED } from '../../src/model/patients.ts';
import { simulate } from '../../src/model/simulate.ts';
import type { World } from '../../src/model/world.ts';
import type { AreaInput, Scenario } from '../../src/scenario/scenario.ts';
import { type LuckLog, playLogged, rowsByPerson } from './luckLog.ts';
import { scenarioOf, type Values } from './scenarios.ts';

const area: AreaInput = {
  name: 'Area',
  teams: [
    {
      name: 'North',
      practices: [
        { name: 'A', registeredPatients: 9000, deprivationQuintile: 1 },
        { name: 'B', registeredPatients: 7000, deprivationQuintile: 4 },
      ],
      posts: [
        { name: 'Post 1', wte: 1, bringsReferrals: true },
        { name: 'Post 2', wte: 0.6, bringsReferrals: true },
      ],
    },
    {
      name: 'South',
      practices: [{ name: 'C', registeredPatients: 12_000, deprivationQuintile: 3 }],
      posts: [{ name: 'Post 1', wte: 0.8, bringsReferrals: true }],
    },
  ],
  organisations: [
    { name: 'Sheds', category: 'loneliness', places: 20 },
    { name: 'Advice', category: 'moneyBenefits', places: 8 },
    { name: 'Minds', category: 'mentalHealth', places: 25 },
    { name: 'Listeners', category: 'mentalHealth', places: 12 },
    { name: 'Homes', category: 'housing', places: 5 },
    { name: 'Walks', category: 'activity', places: 25 },
    { name: 'Carers', category: 'carers', places: 6 },
    { name: 'Courses', category: 'workLearning', places: 6 },
  ],
};

/** Without M4 the arrivals of practices do not answer to what happens; leaving is frequent, so that newcomers come. */
const values: Values = {
  'time.warmUpWeeks': 4,
  'time.measuredWeeks': 36,
  'referrals.perYearPerWte': 250,
  'mechanisms.m04BuyIn': false,
  'workforce.otherLeavingPerYear': 0.6,
  'workforce.intentionIntercept': -6,
};
const SEED = 11;
const scenario = (more: Values = {}, inArea: AreaInput = area): Scenario =>
  scenarioOf([inArea], { ...values, ...more });

/** What a person brings along, whatever happens to them. */
const traits = [
  'needCount',
  'firstNeed',
  'secondNeed',
  'thirdNeed',
  'complexity',
  'support',
  'readiness',
  'quintile',
  'unsuitable',
] as const;

function expectSameLuck(one: LuckLog, other: LuckLog): number {
  let common = 0;
  for (const [key, value] of one.drawn) {
    const again = other.drawn.get(key);
    if (again === undefined) continue;
    common += 1;
    if (again !== value) expect(again, key).toBe(value);
  }
  return common / one.drawn.size;
}

/** Everybody in both runs is the same person with the same answers to their own questions; gives how many there are. */
function expectSamePeople(one: World, other: World): number {
  const rows = rowsByPerson(other);
  let common = 0;
  for (const [key, p] of rowsByPerson(one)) {
    const q = rows.get(key);
    if (q === undefined) continue;
    common += 1;
    for (const name of traits) expect(other.patients[name][q], `${name} of ${key}`).toBe(one.patients[name][p]);
    expect(other.patients.exit[q] === DECLINED, `declined, ${key}`).toBe(one.patients.exit[p] === DECLINED);
    const bothMet = !Number.isNaN(one.patients.reachedAt[p]) && !Number.isNaN(other.patients.reachedAt[q]);
    if (bothMet) expect(other.patients.sessionsNeeded[q]).toBe(one.patients.sessionsNeeded[p]);
  }
  return common;
}

/** Everything about people and their onward referrals but row numbers of practices, workers, organisations. */
function storyOf({ patients, onward, organisations }: World) {
  const columns = [
    'keyHi',
    'keyLo',
    'referredAt',
    'allocatedAt',
    'reachedAt',
    'firstSessionAt',
    'closedAt',
    'linkedAt',
    'sessions',
    'contacts',
    'exit',
    'trust',
    'addedAtWindowEnd',
  ] as const;
  return {
    people: columns.map((name) => Array.from(patients[name].subarray(0, patients.count))),
    places: Array.from({ length: onward.count }, (_, o) => organisations[onward.organisation[o]].name),
    states: Array.from(onward.state.subarray(0, onward.count)),
  };
}

const base = playLogged(scenario(), SEED);

describe('luck', () => {
  it("R6: one more patient, who takes slots, moves nobody else's draws: only times and what follows from them", () => {
    const before = rowsByPerson(base.world);
    let more: LuckLog | null = null;
    let extra: string[] = [];
    for (let rate = 250.25; extra.length === 0; rate += 0.25) {
      more = playLogged(scenario({ 'referrals.perYearPerWte': rate }), SEED);
      // Nobody is lost by it.
      const after = rowsByPerson(more.world);
      for (const [key, p] of before) if (base.world.patients.episode[p] === 0) expect(after.has(key)).toBe(true);
      const { patients } = more.world;
      extra = [...after]
        .filter(([key, p]) => !before.has(key) && patients.episode[p] === 0 && patients.sessions[p] > 1)
        .map(([key]) => key);
    }
    const log = more!;
    expect(extra.length).toBeLessThanOrEqual(2);
    expect(expectSameLuck(base, log)).toBeGreaterThan(0.9);
    expect(expectSamePeople(base.world, log.world)).toBeGreaterThan(300);
    // The slot was taken from somebody.
    const rows = rowsByPerson(log.world);
    const moved = [...before].filter(([key, p]) => {
      const q = rows.get(key);
      return q !== undefined && log.world.patients.firstSessionAt[q] !== base.world.patients.firstSessionAt[p];
    });
    expect(moved.length).toBeGreaterThan(5);
  });

  it('R6: answers one question with one draw: no key serves two purposes', () => {
    // A candidate's own uniform is looked at again when its time has come; an intention holds for a quarter.
    const byDesign = ['arrivalTaken', 'intention'];
    const others = [...base.again].filter(([stream]) => !byDesign.includes(stream));
    expect(others).toEqual([]);
    expect(base.drawn.size).toBeGreaterThan(10 * base.world.patients.count);
  });

  it('R6: a new stream moves nothing', () => {
    const names = streamNames as unknown as string[];
    names.push('aStreamOfTomorrow');
    try {
      expect(fingerprintOf(simulate(scenario(), SEED, 0).world)).toBe(fingerprintOf(base.world));
    } finally {
      names.pop();
    }
  });

  it('R7: organisations and practices may be written in any order: everybody has the same story', () => {
    const shuffled: AreaInput = {
      ...area,
      teams: area.teams.map((team) => ({ ...team, practices: team.practices.toReversed() })),
      organisations: area.organisations!.toReversed(),
    };
    const log = playLogged(scenario({}, shuffled), SEED);
    expect(expectSameLuck(base, log)).toBe(1);
    expect(storyOf(log.world)).toEqual(storyOf(base.world));
    expect(log.world.organisations[0].name).toBe('Courses');
  });

  it('R7: teams and posts may be written in any order: no draw moves', () => {
    const shuffled: AreaInput = {
      ...area,
      teams: area.teams.map((team) => ({ ...team, posts: team.posts.toReversed() })).toReversed(),
    };
    const log = playLogged(scenario({}, shuffled), SEED);
    expect(expectSameLuck(base, log)).toBeGreaterThan(0.5);
    const firstReferrals = (world: World) => [...rowsByPerson(world).keys()].filter((key) => key.endsWith(' 0')).sort();
    expect(firstReferrals(log.world)).toEqual(firstReferrals(base.world));
    expectSamePeople(base.world, log.world);
  });

  it('R8: a higher referral rate keeps everybody who came at the lower one, at the same minute', () => {
    const more = playLogged(scenario({ 'referrals.perYearPerWte': 330 }), SEED).world;
    const rows = rowsByPerson(more);
    let kept = 0;
    for (const [key, p] of rowsByPerson(base.world)) {
      if (base.world.patients.episode[p] > 0) continue;
      const q = rows.get(key);
      expect(q, key).toBeDefined();
      expect(more.patients.referredAt[q!]).toBe(base.world.patients.referredAt[p]);
      kept += 1;
    }
    expect(more.patients.count).toBeGreaterThan(1.1 * kept);
  });

  const chances: [keyof Values, number, (world: World, p: number) => boolean, Values][] = [
    ['pathway.declinedShare', 0.2, ({ patients }, p) => patients.exit[p] === DECLINED, {}],
    ['pathway.unsuitableShare', 0.2, ({ patients }, p) => patients.unsuitable[p] === 1, {}],
    [
      'pathway.attemptSuccessShare',
      0.75,
      ({ patients }, p) => patients.attempts[p] === 1 && !Number.isNaN(patients.reachedAt[p]),
      { 'pathway.attemptFadePerWeek': 0 },
    ],
  ];
  for (const [id, higher, isYes, fixed] of chances) {
    it(`R9: a higher ${id} keeps every earlier yes`, () => {
      const low = simulate(scenario(fixed), SEED, 0).world;
      const high = simulate(scenario({ ...fixed, [id]: higher }), SEED, 0).world;
      const rows = rowsByPerson(high);
      let yes = 0;
      let yesHigh = 0;
      for (const [key, p] of rowsByPerson(low)) {
        const q = rows.get(key);
        // Only people who got as far as being asked in both.
        const wasAsked = q !== undefined && (id !== 'pathway.attemptSuccessShare' || high.patients.attempts[q] > 0);
        if (!wasAsked || low.patients.episode[p] > 0) continue;
        if (isYes(low, p)) {
          yes += 1;
          expect(isYes(high, q), key).toBe(true);
        }
        if (isYes(high, q)) yesHigh += 1;
      }
      expect(yes).toBeGreaterThan(10);
      expect(yesHigh).toBeGreaterThan(yes);
    });
  }
});
