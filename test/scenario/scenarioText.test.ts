import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileSource } from '../../src/scenario/node.ts';
import { describeProblems, parseScenario } from '../../src/scenario/parseScenario.ts';
import { Findings } from '../../src/scenario/problem.ts';
import { readPlain } from '../../src/scenario/readPlain.ts';
import { readYaml } from '../../src/scenario/readYaml.ts';
import { type AreaInput, needCategories } from '../../src/scenario/scenario.ts';
import { quote, type ScenarioParts, scenarioText } from '../../src/scenario/scenarioText.ts';

function read(text: string) {
  const outcome = parseScenario({ path: 'made.yaml', text, open: () => null });
  if ('problems' in outcome) throw new Error(`${describeProblems(outcome.problems)}\n${text}`);
  return outcome.scenario;
}

const awkward = [
  'NO',
  'yes',
  'y',
  'Null',
  '~',
  'true',
  '007',
  '0x1F',
  '1e3',
  '-5',
  '.inf',
  '.nan',
  '2025-11-01',
  '1_000',
  '12:30',
  'a: b',
  'a #b',
  '#a',
  "O'Brien",
  'say "so"',
  'a, b',
  '[a]',
  '{a}',
  '- a',
  '-',
  '?',
  '? a',
  '&a',
  '*a',
  '!a',
  '%a',
  '@a',
  '`a',
  '|',
  '>',
  'back\\slash',
  'Ysgol Tŷ',
  '名前',
  '😀',
  'a:',
  ':a',
  'A & B (C)/D.',
  'ends with -',
  "it's",
  '=',
  '<<',
  '0o17',
  '+1',
  'a\u2028b',
]; // prettier-ignore

const name = fc.oneof(
  fc.constantFrom(...awkward),
  fc.string({ maxLength: 12, unit: 'grapheme' }),
  fc.string({ maxLength: 8, unit: fc.constantFrom(...'aN0:#-,.\'"\\{[ e') }),
);
/** What a scenario may hold: nothing that a terminal would obey. */
const tidyName = name
  .map((text) => text.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, '').trim())
  .filter((text) => text !== '');
const wte = fc.integer({ min: 1, max: 100 }).map((hundredths) => hundredths / 100);
const distinct = <Item extends { readonly name: string }>(item: fc.Arbitrary<Item>, least: number, most: number) =>
  fc.uniqueArray(item, { minLength: least, maxLength: most, selector: (one) => one.name });

const post = fc.record({ name: tidyName, wte, bringsReferrals: fc.constant(true) });
const organisation = fc.record({
  name: tidyName,
  category: fc.constantFrom(...needCategories),
  places: fc.integer({ min: 1, max: 500 }),
});
const practice = fc.record({
  name: tidyName,
  registeredPatients: fc.integer({ min: 40_000, max: 90_000 }),
  deprivationQuintile: fc.integer({ min: 1, max: 5 }),
});
const team = fc.record({ name: tidyName, practices: distinct(practice, 1, 3), posts: distinct(post, 1, 3) });
const area = fc.record(
  { name: tidyName, teams: distinct(team, 1, 3), organisations: distinct(organisation, 0, 3) },
  { requiredKeys: ['name', 'teams'] },
);
const areas = distinct(area, 1, 3).map((made) => {
  let count = 0;
  return made.map((one) => ({
    ...one,
    teams: one.teams.map((each) => ({
      ...each,
      practices: each.practices.map((each) => ({ ...each, name: `${each.name}${count++}` })),
    })),
  })) as readonly AreaInput[];
});

describe('a text that was written', () => {
  test.each(awkward)('reads back the name %s', (text) => {
    const read = readYaml(
      `name: ${quote(text)}\nmap: { name: ${quote(text)}, x: 1 }\n`,
      fileSource('', '', 0),
      new Findings(),
    );
    expect(read).toMatchObject({
      entries: [{ value: { value: text } }, { value: { entries: [{ value: { value: text } }, {}] } }],
    });
  });

  test('reads back as what was written, whatever the names', () => {
    fc.assert(
      fc.property(areas, fc.array(tidyName, { maxLength: 3 }), tidyName, (made, notes, asked) => {
        const question = `${asked}?`;
        const text = scenarioText({
          question,
          areas: made,
          notes,
          values: { 'policy.clarity': 0.75, 'time.warmUpWeeks': 0 },
        });
        const scenario = read(text);
        expect(scenario.areas).toEqual(made);
        expect(scenario.notes).toEqual(notes);
        expect(scenario.question).toBe(question);
        expect(scenario.stated).toEqual(['time.warmUpWeeks', 'policy.clarity']);
        expect(scenario.values['policy.clarity']).toBe(0.75);
        expect(readPlain(text, fileSource('', '', 0))).not.toBeNull();
      }),
      { seed: 2, numRuns: 150 },
    );
  });

  test('keeps posts on top apart, in the team that they were given to', () => {
    const posts = [
      { name: 'P', wte: 1, bringsReferrals: true },
      { name: 'Q', wte: 0.5, bringsReferrals: false },
    ];
    const teamIn = (practiceName: string) => ({
      name: 'T',
      practices: [{ name: practiceName, registeredPatients: 5000, deprivationQuintile: 1 }],
      posts,
    });
    const made = [
      { name: 'A', teams: [teamIn('x')] },
      { name: 'B', teams: [teamIn('y')], organisations: [] },
    ];
    expect(read(scenarioText({ question: 'What?', areas: made })).areas).toEqual(made);
  });

  test('groups sections however its values were ordered, and looks like this', () => {
    const parts: ScenarioParts = {
      comments: ['Made by a test.', '', 'Twice.'],
      question: 'What happens: this, or that?',
      basedOn: 'baseline',
      notes: ['as it is', 'with, a comma', ''.padEnd(3, '#')],
      values: {
        'patients.needShare.housing': 0.08,
        'policy.clarity': 0.9,
        'patients.needShare.carers': 0.04,
        'referrals.basis': 'perPatient',
        'patients.complexityMean': 0.5,
        'mechanisms.m15RigidCaps': false,
      },
      observed: { heldPatientsMean: 2.5 },
      areas: [
        {
          name: 'NHS North, East and West',
          teams: [
            { name: 'U1', practices: [{ name: 'A81001', registeredPatients: 9, deprivationQuintile: 3 }], posts: [] },
          ],
        },
      ],
    };
    expect(scenarioText(parts)).toBe(`# Made by a test.
#
# Twice.
question: "What happens: this, or that?"
basedOn: baseline
notes:
  - as it is
  - "with, a comma"
  - "###"
patients:
  needShare:
    housing: 0.08
    carers: 0.04
  complexityMean: 0.5
policy:
  clarity: 0.9
referrals:
  basis: perPatient
mechanisms:
  m15RigidCaps: false
observed:
  heldPatientsMean: 2.5
areas:
  - name: "NHS North, East and West"
    teams:
      - name: U1
        practices:
          - { name: A81001, registeredPatients: 9, deprivationQuintile: 3 }
        posts: []
`);
  });
});
