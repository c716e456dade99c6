// The first scenario file of somebody who has never written one: complete, with what may be changed beside it.
import type { Parameter } from './parameter.ts';
import { type ParameterId, parameters } from './parameters.ts';
import { quote } from './scenarioText.ts';
import { either } from './wording.ts';

export interface NewScenario {
  readonly name: string;
  /** A "?" is added when it has none. */
  readonly question: string;
  /** Of the whole team; shared out over its practices. */
  readonly registeredPatients: number;
  /** One post each; above 0 and at most 1. */
  readonly wtes: readonly number[];
  readonly practices: number;
  readonly basedOn?: 'baseline';
}

/** What most people want to change first. */
const offered: readonly ParameterId[] = [
  'referrals.perYearPerWte',
  'policy.latitude',
  'policy.clarity',
  'policy.firmness',
  'policy.sessionCapRule',
  'policy.sessionCapSessions',
  'policy.supervisionCoverage',
  'policy.supervisionQuality',
];

/** The text of a scenario file with one team. */
export function newScenarioText(answers: NewScenario): string {
  const { question, registeredPatients, wtes, practices, basedOn } = answers;
  const asked = question.trimEnd().endsWith('?') ? question.trim() : `${question.trim()}?`;
  const lines = [
    '# What is asked. It stands above every result, and ends in "?".',
    `question: ${quote(asked)}`,
    ...(basedOn === undefined
      ? []
      : ['', '# Whatever is not written here comes from this scenario.', `basedOn: ${basedOn}`]),
    '',
    '# Who is there. Names are the key of luck: keep them and two scenarios stay comparable person by person.',
    'areas:',
    '  - name: Area 1',
    '    teams:',
    `      - name: ${quote(answers.name)}`,
    '        practices:',
    '          # deprivationQuintile: 1 most deprived ... 5 least deprived, of most of its patients',
    ...sharedOut(registeredPatients, practices).map(
      (patients, index) =>
        `          - { name: Practice ${index + 1}, registeredPatients: ${patients}, deprivationQuintile: 3 }`,
    ),
    '        # One line a post; wte is its whole-time equivalent, above 0 and at most 1.',
    ...(wtes.length === 0 ? ['        posts: []'] : ['        posts:']),
    ...wtes.map((wte, index) => `          - { name: Post ${index + 1}, wte: ${wte} }`),
    '',
    '# Posts on top of those above, which bring no referrals of their own:',
    '# addPosts:',
    '#   - { name: Extra post, wte: 1 }',
    '',
    '# Anything else that the model reads may be written here, such as (take away the first # of a section and of a line):',
    ...offeredLines(),
  ];
  if (wtes.length === 0)
    lines.push('', '# Without a post, demand is counted by registered patients.', 'referrals:', '  basis: perPatient');
  return `${lines.join('\n')}\n`;
}

/** Whole numbers as equal as can be that sum to the total. */
function sharedOut(total: number, among: number): readonly number[] {
  const each = Math.floor(total / among);
  return Array.from({ length: among }, (_, index) => each + (index < total - each * among ? 1 : 0));
}

/** Commented-out lines with the defaults, section by section. */
function offeredLines(): readonly string[] {
  let before = '';
  return offered.flatMap((id) => {
    const [section, name] = id.split('.');
    const heading = section === before ? [] : [`# ${section}:`];
    before = section;
    return [...heading, `#   ${name}: ${parameters[id].value}  # ${explained(parameters[id])}`];
  });
}

function explained({ meaning, unit, words, range }: Parameter): string {
  if (words !== null) return `${either(words)}. ${meaning}`;
  return range === null ? meaning : `${unit}, plausible ${range[0]} to ${range[1]}. ${meaning}`;
}
