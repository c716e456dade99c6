import { describe, expect, test } from 'vitest';
import { parameterIds, parameters } from '../../src/scenario/parameters.ts';
import { parseScenario, parseScenarioWith } from '../../src/scenario/parseScenario.ts';
import { fileWith, problemsOf, read, scenarioOf, table, valid, validAreas } from './fixtures.ts';

const at = 'scenarios/north.yaml';

describe('a file in order', () => {
  test('becomes a scenario called after the file, with every parameter', () => {
    const scenario = scenarioOf(valid);
    expect(scenario.name).toBe('north');
    expect(scenario.question).toBe('What happens?');
    expect(scenario.areas).toEqual(validAreas);
    expect(scenario.stated).toEqual([]);
    expect(scenario.notes).toEqual([]);
    expect('observed' in scenario).toBe(false);
    expect(scenario.values).toEqual(Object.fromEntries(Object.entries(table).map(([id, { value }]) => [id, value])));
  });

  test('states numbers, switches and words, told in the order of the table', () => {
    const scenario = scenarioOf(`${valid}mechanisms: { m15RigidCaps: false }
policy: { clarity: 0.9, latitude: none }
strain: { perIncident: -4 }
pathway:
  declinedShare: 0
`);
    expect(scenario.stated).toEqual([
      'pathway.declinedShare',
      'policy.latitude',
      'policy.clarity',
      'strain.perIncident',
      'mechanisms.m15RigidCaps',
    ]);
    expect(scenario.values['mechanisms.m15RigidCaps']).toBe(false);
    expect(scenario.values['policy.latitude']).toBe('none');
    expect(scenario.values['policy.clarity']).toBe(0.9);
    expect(scenario.values['strain.perIncident']).toBe(-4);
    expect(scenario.values['pathway.declinedShare']).toBe(0);
  });

  test("keeps notes and last year's own figures", () => {
    const scenario = scenarioOf(`${valid}notes: [ one, "two: of them" ]\nobserved: { heldPatientsMean: 2.5 }\n`);
    expect(scenario.notes).toEqual(['one', 'two: of them']);
    expect(scenario.observed).toEqual({ heldPatientsMean: 2.5 });
  });

  test('is frozen to the bottom', () => {
    const scenario = scenarioOf(fileWith({ rest: 'observed: { x: 1 }' }));
    const outcome = read(valid);
    expect('scenario' in outcome && Object.isFrozen(outcome.scenario) && Object.isFrozen(outcome.scenario.values)).toBe(
      true,
    );
    expect(Object.isFrozen(scenario.areas[0].teams[0].practices[0])).toBe(true);
    expect(Object.isFrozen(scenario.areas[0].teams[0].posts)).toBe(true);
    expect(Object.isFrozen(scenario.observed)).toBe(true);
  });

  test('may have Windows line ends, a byte order mark and sections with nothing but comments in them', () => {
    const text = `\ufeff${valid}policy:\n  # clarity: 0.9\nnotes:\nobserved:\naddPosts:\n`.replaceAll('\n', '\r\n');
    expect(scenarioOf(text).areas).toEqual(validAreas);
  });

  test('may say a thing once and refer to it', () => {
    const text = fileWith({ posts: '[&p { name: Post 1, wte: 0.5 }]', rest: 'addPosts: [{ name: Post 2, wte: 1 }]' });
    expect(scenarioOf(text).areas[0].teams[0].posts).toEqual([
      { name: 'Post 1', wte: 0.5, bringsReferrals: true },
      { name: 'Post 2', wte: 1, bringsReferrals: false },
    ]);
    const aliased =
      'question: A?\nnotes: [&n yes, *n]\nareas: [{ name: a, teams: [{ name: t, practices: [{ name: p, registeredPatients: 9, deprivationQuintile: 1 }], posts: [{ name: p, wte: 1 }] }] }]';
    expect(scenarioOf(aliased).notes).toEqual(['yes', 'yes']);
  });

  test('is read against the real table by the public door', () => {
    const outcome = parseScenario({ path: 'x.yaml', text: `${valid}policy: { clarity: 0.9 }`, open: () => null });
    if ('problems' in outcome) throw new Error(outcome.problems[0].message);
    expect(Object.keys(outcome.scenario.values)).toEqual(parameterIds);
    expect(outcome.scenario.values['policy.clarity']).toBe(0.9);
    expect(outcome.scenario.values['policy.firmness']).toBe(parameters['policy.firmness'].value);
  });
});

describe('a value that is wrong is told with its place, what came and what was wanted', () => {
  test.each([
    ['diary: { attemptsMax: -5 }', 'diary.attemptsMax is -5; wanted a whole number, 0 to 1000'],
    ['diary: { attemptsMax: 2.5 }', 'diary.attemptsMax is 2.5; wanted a whole number, 0 to 1000'],
    ['referrals: { perYearPerWte: -1 }', 'referrals.perYearPerWte is -1; wanted 0 to 1000 per year'],
    ['pathway: { declinedShare: 1.01 }', 'pathway.declinedShare is 1.01; wanted a share, 0 to 1'],
    ['pathway: { declinedShare: .nan }', 'pathway.declinedShare is .nan; wanted a share, 0 to 1'],
    ['pathway: { declinedShare: 11% }', 'pathway.declinedShare is "11%"; wanted a share, 0 to 1; write 0.11'],
    ['pathway: { declinedShare: }', 'pathway.declinedShare is empty; wanted a share, 0 to 1'],
    ['diary: { sessionSlotMinutes: .inf }', 'diary.sessionSlotMinutes is .inf; wanted 0 to 1440 minutes'],
    [
      'diary: { sessionSlotMinutes: 45 minutes }',
      'diary.sessionSlotMinutes is "45 minutes"; wanted 0 to 1440 minutes; the unit is in the name, so write 45',
    ],
    [
      'diary: { sessionSlotMinutes: "45" }',
      'diary.sessionSlotMinutes is "45"; wanted 0 to 1440 minutes; write 45 without quotes',
    ],
    [
      'diary:\n  sessionSlotMinutes: 1,500',
      'diary.sessionSlotMinutes is "1,500"; wanted 0 to 1440 minutes; write 1500',
    ],
    ['diary: { sessionSlotMinutes: [45] }', 'diary.sessionSlotMinutes is a list; wanted 0 to 1440 minutes'],
    ['diary: { sessionSlotMinutes: true }', 'diary.sessionSlotMinutes is true; wanted 0 to 1440 minutes'],
    [
      'policy: { latitude: egde }',
      'policy.latitude is "egde"; wanted none, within, edge or beyond; did you mean edge?',
    ],
    ['policy: { latitude: 3 }', 'policy.latitude is 3; wanted none, within, edge or beyond'],
    ['policy: 3', 'policy is 3; wanted a section with latitude, clarity, supervisionCoverage or supervisionMinutes'],
    ['mechanisms: { m15RigidCaps: yes }', 'mechanisms.m15RigidCaps is "yes"; wanted true or false'],
    ['observed: { x: much }', 'observed.x is "much"; wanted -1000000000000 to 1000000000000'],
    ['observed: { linkedShare: 45 }', 'observed.linkedShare is 45; wanted a share, 0 to 1; did you mean 0.45?'],
    ['observed: { linkedShare: 28.7 }', 'observed.linkedShare is 28.7; wanted a share, 0 to 1; did you mean 0.287?'],
    ['observed: { linkedShare: 45% }', 'observed.linkedShare is "45%"; wanted a share, 0 to 1; write 0.45'],
    ['observed: { linkedShare: 101 }', 'observed.linkedShare is 101; wanted a share, 0 to 1'],
    ['observed: { linkedShare: -45 }', 'observed.linkedShare is -45; wanted a share, 0 to 1'],
    [
      'observed: { gpVisitsChangeShare: -20 }',
      'observed.gpVisitsChangeShare is -20; wanted a share, -1 to 1; did you mean -0.2?',
    ],
    ['observed: { satisfactionMean: 9 }', 'observed.satisfactionMean is 9; wanted 1 to 7 points'],
    ['observed: { strainMean: 430 }', 'observed.strainMean is 430; wanted 0 to 100 points'],
    [
      'observed: { lifeSatisfactionChangeMean: 11 }',
      'observed.lifeSatisfactionChangeMean is 11; wanted -10 to 10 points of 10',
    ],
    ['observed: { waitToReachedDaysMedian: -3 }', 'observed.waitToReachedDaysMedian is -3; wanted 0 to 3650 days'],
    ['notes: one', 'notes is "one"; wanted a list of remarks'],
  ])('%s', (line, message) => {
    const lines = problemsOf(`${valid}${line}\n`);
    expect(lines.map((one) => one.replace(/^scenarios\/north\.yaml:1[01]:\d+ /, ''))).toEqual([message]);
  });
});

describe('a name that is not known is told with the nearest known one', () => {
  test.each([
    ['policy: { clarty: 0.9 }', ':10:11 policy.clarty is unknown; did you mean policy.clarity?'],
    ['polcy: { clarity: 0.9 }', ':10:1 polcy is unknown; did you mean policy?'],
    ['diary: { clarity: 0.9 }', ':10:10 diary.clarity is unknown; did you mean policy.clarity?'],
    ['diary: { sessionSlot: 45 }', ':10:10 diary.sessionSlot lacks its unit; wanted sessionSlotMinutes'],
    ['pathway: { declined: 0.1 }', ':10:12 pathway.declined lacks its unit; wanted declinedShare'],
    [
      'diary: { sessionSlotHours: 1 }',
      ':10:10 diary.sessionSlotHours is unknown; did you mean diary.sessionSlotMinutes?',
    ],
    [
      'policy: { supervision: 1 }',
      ':10:11 policy.supervision is unknown; did you mean policy.supervisionCoverage or policy.supervisionMinutes?',
    ],
    ['policy.clarity: 0.9', ':10:1 policy.clarity is written with dots; wanted it nested, policy: { clarity: ... }'],
    ['pathway: { weather: 1 }', ':10:12 pathway.weather is unknown; wanted declinedShare'],
    ['question : Again?', ':10:1 question is written twice; wanted once'],
    ['observed: { waitMedian: 3 }', ':10:13 observed.waitMedian is unknown; did you mean observed.waitsMedian?'],
  ])('%s', (line, message) => {
    expect(problemsOf(`${valid}${line}\n`, { measureNames: ['waitsMedian', 'loadMean'] })).toEqual([`${at}${message}`]);
  });

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', '"0"', '""', '<<'])(
    '%s is a name like any other',
    (key) => {
      for (const text of [
        `${valid}${key}: { a: 1 }\n`,
        `${valid}policy: { ${key}: 1 }\n`,
        `${valid}observed: { ${key}: 1 }\n`,
      ]) {
        expect(problemsOf(text, { measureNames: ['x'] })).toEqual([expect.stringContaining(' is unknown; ')]);
      }
      expect(({} as Record<string, unknown>).a).toBeUndefined();
    },
  );
});

describe('all problems come at once', () => {
  test('in the order of the file, with line and column', () => {
    const text = `question: What happens
areas: []
policy:
  clarity: 3
  latitud: edge
mechanisms:
  m15RigidCaps: 1
`;
    expect(problemsOf(text)).toEqual([
      `${at}:1:11 question is "What happens"; wanted a question, ending in "?"`,
      `${at}:2:8 areas is an empty list; wanted at least one area`,
      `${at}:4:12 policy.clarity is 3; wanted a share, 0 to 1`,
      `${at}:5:3 policy.latitud is unknown; did you mean policy.latitude?`,
      `${at}:7:17 mechanisms.m15RigidCaps is 1; wanted true or false`,
    ]);
  });

  test('but no more than anybody reads', () => {
    const lines = problemsOf(`${valid}policy:\n${Array.from({ length: 250 }, (_, i) => `  wrong${i}: 1\n`).join('')}`);
    expect(lines).toHaveLength(100);
    expect(lines[99]).toMatch(/\(and 150 more problems\)$/);
  });
});

describe('a file that is no scenario at all', () => {
  test.each([
    ['', ':1:1 the file is empty; wanted a question and areas, or a question and basedOn'],
    ['# nothing but a comment\n', ':1:1 the file is empty; wanted a question and areas, or a question and basedOn'],
    ['just words', ':1:1 the file is "just words"; wanted a file with question'],
    ['- a\n- b\n', ':1:1 the file is a list; wanted a file with question'],
    ['question: A?\n', ':1:1 areas are missing; wanted areas, or basedOn a scenario with areas'],
    ['question: A?\n\tareas: []\n', ':2:1 cannot be read as YAML: Tabs are not allowed as indentation'],
    ['question: "A?\nareas: []\n', ':3:1 cannot be read as YAML: Missing closing "quote'],
    ['? [a, b]\n: 1\n', ':1:3 is not a scenario: a key that is not a plain name'],
    ['question: !secret A?\n', ':1:11 cannot be read as YAML: Unresolved tag: !secret'],
    ['question: *gone\n', ':1:11 is not a scenario: an alias of nothing, *gone'],
  ])('%j', (text, message) => {
    const lines = problemsOf(text);
    expect(lines[0]).toContain(`${at}${message}`);
  });

  test('has its missing question told', () => {
    expect(problemsOf(valid.replace('question: What happens?\n', ''))).toEqual([`${at}:1:1 question is missing`]);
  });

  test('is refused unread when it is longer than 16 MB', () => {
    expect(problemsOf('x'.repeat(100 * 1024 * 1024))).toEqual([`${at} is 100 MB long; wanted at most 16 MB`]);
  });

  test('is refused when its aliases multiply', () => {
    const lines = ['a0: &a0 [x, x]'];
    for (let i = 1; i < 30; i++) lines.push(`a${i}: &a${i} [*a${i - 1}, *a${i - 1}, *a${i - 1}, *a${i - 1}]`);
    expect(problemsOf(lines.join('\n'))).toEqual([
      expect.stringContaining('is not a scenario: more than 100 aliases (*)'),
    ]);
    const notes = (count: number) => problemsOf(`${valid}notes: [&n one${', *n'.repeat(count)}]\n`);
    expect(notes(100)).toEqual([]);
    expect(notes(101)).toHaveLength(1);
    expect(problemsOf('notes: &a [*a]')).toEqual([expect.stringContaining('is not a scenario:')]);
  });

  test('is refused when it is nested without end', () => {
    expect(problemsOf('['.repeat(70) + ']'.repeat(70))).toEqual([
      expect.stringContaining('is not a scenario: nested more than 64 deep'),
    ]);
    expect(problemsOf('['.repeat(20_000))[0]).toMatch(
      /^scenarios\/north.yaml:1:\d+ cannot be read as YAML: it is nested too deeply$/,
    );
    const lines = problemsOf(`question: ${'['.repeat(20_000)}`);
    expect(lines).toEqual([...new Set(lines)]);
  });
});

describe('what a terminal would obey', () => {
  test('is refused in a text, and is no more than shown in any problem', () => {
    const text = valid.replace(/question: .*/, 'question: "\\e[31mred?"');
    expect(problemsOf(`${text}"\\e[2Jclear": 1\nnotes: ["a\\u202eb"]\n`)).toEqual([
      `${at}:1:11 question is "\\u001b[31mred?"; wanted a question, ending in "?", without controls that a terminal would obey`,
      expect.stringContaining('\\u001b[2Jclear is unknown'),
      expect.stringContaining('notes.0 is "a\\u202eb"; wanted a remark, without controls'),
    ]);
  });
});

describe('values that must fit together', () => {
  test('shares of one whole must sum to 1 once one of them is stated', () => {
    expect(problemsOf(`${valid}patients:\n  needShare: { housing: 0.5 }\n`)).toEqual([
      `${at}:11:25 patients.needShare sums to 1.1; wanted 1 (mentalHealth 0.6, housing 0.5)`,
    ]);
    expect(problemsOf(`${valid}patients:\n  needShare: { housing: 0.3333333, mentalHealth: 0.6666667 }\n`)).toEqual([]);
  });

  test('shares whose defaults do not sum to 1 are free', () => {
    expect(problemsOf(`${valid}sessions: { missedShare: { video: 0.7 } }\n`)).toEqual([]);
  });

  test('a team without a post that brings referrals cannot have its demand counted by posts', () => {
    const message = `${at}:2:31 areas.0.teams.0 ("Team") has no post to count referrals by; wanted a post in posts (addPosts bring none), or referrals.basis: perPatient`;
    expect(problemsOf(fileWith({ posts: '[]' }))).toEqual([message]);
    expect(problemsOf(fileWith({ posts: '[]', rest: 'addPosts: [{ name: x, wte: 1 }]' }))).toEqual([message]);
    expect(
      scenarioOf(fileWith({ posts: '[]', rest: 'referrals: { basis: perPatient }' })).areas[0].teams[0].posts,
    ).toEqual([]);
  });

  test('checks that need the model are told where the value is written, or for the file when it is not', () => {
    const check = () => [
      { path: 'policy.clarity', message: 'policy.clarity does not fit' },
      { path: 'policy.latitude', message: 'policy.latitude does not fit' },
      { path: 'areas.0.teams.0.posts.0.wte', message: 'this post does not fit' },
      { path: 'areas.0.teams.0.posts.7', message: 'a post that is not there does not fit' },
    ];
    const text = `${valid}policy: { clarity: 0.9 }\n`;
    expect(parseScenarioWith(table, [check], { path: at, text, open: () => null })).toEqual({
      problems: [
        { place: at, message: 'policy.latitude does not fit' },
        { place: `${at}:9:11`, message: 'a post that is not there does not fit' },
        { place: `${at}:9:34`, message: 'this post does not fit' },
        { place: `${at}:10:20`, message: 'policy.clarity does not fit' },
      ],
    });
  });
});

test('a file of nothing but unknown names is refused as quickly as any other', () => {
  const lines = problemsOf(
    `${valid}policy:\n${Array.from({ length: 20_000 }, (_, i) => `  claritty${i}: 1\n`).join('')}`,
  );
  expect(lines[99]).toMatch(/\(and 19900 more problems\)$/);
});
