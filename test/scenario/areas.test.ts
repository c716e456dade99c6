import { describe, expect, test } from 'vitest';
import { fileWith, problemsOf, scenarioOf } from './fixtures.ts';

const place = /^scenarios\/north\.yaml:\d+:\d+ /;
const practice = '{ name: A, registeredPatients: 13000, deprivationQuintile: 2 }';
const messagesOf = (parts: Parameters<typeof fileWith>[0]) =>
  problemsOf(fileWith(parts)).map((line) => line.replace(place, ''));

describe('who is there', () => {
  test.each([
    [{ areas: '' }, 'areas is empty; wanted a list of areas'],
    [{ areas: '3' }, 'areas is 3; wanted a list of areas'],
    [{ teams: '[]' }, 'areas.0.teams is an empty list; wanted at least one'],
    [{ areas: '[{ name: Area }]' }, 'areas.0.teams is missing'],
    [{ areas: '[Area]' }, 'areas.0 is "Area"; wanted a section with name, teams'],
    [{ teams: '[{ name: T, posts: [{ name: P, wte: 1 }] }]' }, 'areas.0.teams.0.practices is missing'],
    [{ practices: '[]' }, 'areas.0.teams.0.practices is an empty list; wanted at least one'],
    [
      { practices: '[{ name: A, registered: 5, deprivationQuintile: 2 }]' },
      'areas.0.teams.0.practices.0.registeredPatients is missing',
    ],
    [
      { practices: '[{ name: A, registeredPatients: 0, deprivationQuintile: 2 }]' },
      'areas.0.teams.0.practices.0.registeredPatients is 0; wanted a whole number, 1 to 1000000 patients',
    ],
    [
      { practices: '[{ name: A, registeredPatients: 10.5, deprivationQuintile: 2 }]' },
      'areas.0.teams.0.practices.0.registeredPatients is 10.5; wanted a whole number, 1 to 1000000 patients',
    ],
    [
      { practices: '[{ name: A, registeredPatients: "13,000", deprivationQuintile: 2 }]' },
      'areas.0.teams.0.practices.0.registeredPatients is "13,000"; wanted a whole number, 1 to 1000000 patients; write 13000',
    ],
    [
      { practices: '[{ name: A, registeredPatients: 10, deprivationQuintile: 6 }]' },
      'areas.0.teams.0.practices.0.deprivationQuintile is 6; wanted a whole number, 1 to 5 (1 most deprived, 5 least deprived)',
    ],
    [
      { practices: '[{ name: 007, registeredPatients: 10, deprivationQuintile: 1 }]' },
      'areas.0.teams.0.practices.0.name is 007; wanted a name; put it in quotes: "007"',
    ],
    [
      { practices: '[{ name: " A", registeredPatients: 10, deprivationQuintile: 1 }]' },
      'areas.0.teams.0.practices.0.name is " A"; wanted a name of at most 200 letters on one line, no blanks at its ends',
    ],
    [
      { posts: '[{ name: P, wte: 0 }]' },
      'areas.0.teams.0.posts.0.wte is 0; wanted above 0 and at most 1 whole-time equivalents',
    ],
    [
      { posts: '[{ name: P, wte: 1.2 }]' },
      'areas.0.teams.0.posts.0.wte is 1.2; wanted above 0 and at most 1 whole-time equivalents',
    ],
    [
      { posts: '[{ name: P, wte: 1, bringsReferrals: true }]' },
      'areas.0.teams.0.posts.0.bringsReferrals is unknown; wanted name or wte',
    ],
  ])('%j', (parts, message) => {
    expect(messagesOf(parts)).toContain(message);
  });

  test('names differ where they key luck', () => {
    const team = (name: string, practiceName: string) =>
      `{ name: ${name}, practices: [${practice.replace('A', practiceName)}], posts: [{ name: P, wte: 1 }] }`;
    const tail = 'wanted different names, because names key luck';
    expect(messagesOf({ teams: `[${team('T', 'A')}, ${team('T', 'B')}]` })).toEqual([
      `areas.0.teams.1.name is "T", as is that of areas.0.teams.0; ${tail}`,
    ]);
    expect(
      messagesOf({ areas: `[{ name: X, teams: [${team('T', 'A')}] }, { name: X, teams: [${team('T', 'B')}] }]` }),
    ).toEqual([`areas.1.name is "X", as is that of areas.0; ${tail}`]);
    expect(
      messagesOf({ areas: `[{ name: X, teams: [${team('T', 'A')}] }, { name: Y, teams: [${team('T', 'A')}] }]` }),
    ).toEqual([`areas.1.teams.0.practices.0.name is "A", as is that of areas.0.teams.0.practices.0; ${tail}`]);
    expect(messagesOf({ posts: '[{ name: P, wte: 1 }, { name: P, wte: 1 }]' })).toEqual([
      `areas.0.teams.0.posts.1.name is "P", as is that of areas.0.teams.0.posts.0; ${tail}`,
    ]);
    expect(
      messagesOf({ areas: `[{ name: X, teams: [${team('T', 'A')}] }, { name: Y, teams: [${team('T', 'B')}] }]` }),
    ).toEqual([]);
  });

  test('organisations may be named one by one, or be none at all', () => {
    const teams = `[{ name: T, practices: [${practice}], posts: [{ name: P, wte: 1 }] }]`;
    const area = (organisations: string) => ({
      areas: `[{ name: X, teams: ${teams}, organisations: ${organisations} }]`,
    });
    const age = { name: 'Age Concern', category: 'loneliness', places: 40 };
    expect(scenarioOf(fileWith(area(JSON.stringify([age])))).areas[0].organisations).toEqual([age]);
    expect(scenarioOf(fileWith(area('[]'))).areas[0].organisations).toEqual([]);
    expect(scenarioOf(fileWith({})).areas[0]).not.toHaveProperty('organisations');
    expect(messagesOf(area('[{ name: Y, category: lonelyness, places: 0 }]'))).toEqual([
      'areas.0.organisations.0.category is "lonelyness"; wanted mentalHealth, loneliness, moneyBenefits, housing, activity, carers or workLearning; did you mean loneliness?',
      'areas.0.organisations.0.places is 0; wanted a whole number, 1 to 100000 places',
    ]);
  });
});

describe('posts on top', () => {
  const teams = ['T', 'U']
    .map((name) => `{ name: ${name}, practices: [${practice.replace('A', name)}], posts: [{ name: P, wte: 1 }] }`)
    .join(', ');
  const extra = { name: 'X', wte: 0.5, bringsReferrals: false };
  const postsWith = (rest: string) =>
    scenarioOf(fileWith({ teams: `[${teams}]`, rest })).areas[0].teams.map(({ posts }) => posts.slice(1));

  test('go to the team named, or to every team', () => {
    expect(postsWith('addPosts: [{ team: U, name: X, wte: 0.5 }]')).toEqual([[], [extra]]);
    expect(postsWith('addPosts: [{ name: X, wte: 0.5 }]')).toEqual([[extra], [extra]]);
    expect(postsWith('addPosts: [{ area: Area, team: T, name: X, wte: 0.5 }]')).toEqual([[extra], []]);
  });

  test.each([
    ['{ team: V, name: X, wte: 1 }', 'addPosts.0.team is "V", which is not there; did you mean "T"?'],
    ['{ area: Aria, name: X, wte: 1 }', 'addPosts.0.area is "Aria", which is not there; did you mean "Area"?'],
    [
      '{ team: T, name: P, wte: 1 }',
      'addPosts.0.name is "P", as is that of another post in "T"; wanted different names, because names key luck',
    ],
    ['{ team: T, name: X, wte: 2 }', 'addPosts.0.wte is 2; wanted above 0 and at most 1 whole-time equivalents'],
    ['{ team: T, name: X }', 'addPosts.0.wte is missing'],
  ])('%s', (post, message) => {
    expect(messagesOf({ teams: `[${teams}]`, rest: `addPosts: [${post}]` })).toEqual([message]);
  });

  test('need an area where two areas have a team of that name', () => {
    const area = (name: string) =>
      `{ name: ${name}, teams: [{ name: T, practices: [${practice.replace('A', name)}], posts: [{ name: P, wte: 1 }] }] }`;
    const areas = `[${area('B')}, ${area('C')}]`;
    expect(messagesOf({ areas, rest: 'addPosts: [{ team: T, name: X, wte: 1 }]' })).toEqual([
      'addPosts.0.team is "T", which stands in 2 areas; wanted an area as well',
    ]);
    const scenario = scenarioOf(fileWith({ areas, rest: 'addPosts: [{ area: C, team: T, name: X, wte: 1 }]' }));
    expect(scenario.areas.map(({ teams: [team] }) => team.posts.length)).toEqual([1, 2]);
  });
});
