// A small table of parameters of each kind, a valid file, and a reader bound to both: tests do not hang on defaults.
import { count, minutes, oneOf, onOff, perYear, points, share } from '../../src/scenario/parameter.ts';
import { parseScenarioWith, type ScenarioRequest } from '../../src/scenario/parseScenario.ts';
import { describeProblems } from '../../src/scenario/problem.ts';
import type { AreaInput, ParameterValue } from '../../src/scenario/scenario.ts';
import type { ParameterTable } from '../../src/scenario/table.ts';

const A = 'assumption';

export const table: ParameterTable = {
  'referrals.basis': oneOf(['perWte', 'perPatient'], 'perWte', A, 'S', 'Basis'),
  'referrals.perYearPerWte': perYear(300, [57, 457], A, 'S', 'Referrals'),
  'pathway.declinedShare': share(0.11, [0, 0.2], A, 'S', 'Declined'),
  'diary.sessionSlotMinutes': minutes(45, [20, 60], A, 'S', 'Slot'),
  'diary.attemptsMax': count(3, [1, 5], A, 'S', 'Attempts'),
  'patients.needShare.mentalHealth': share(0.6, [0, 1], A, 'S', 'Mental health'),
  'patients.needShare.housing': share(0.4, [0, 1], A, 'S', 'Housing'),
  'sessions.missedShare.telephone': share(0.1, [0, 1], A, 'S', 'No part of a whole'),
  'sessions.missedShare.video': share(0.1, [0, 1], A, 'S', 'No part of a whole'),
  'policy.latitude': oneOf(['none', 'within', 'edge', 'beyond'], 'edge', A, 'S', 'Latitude'),
  'policy.clarity': share(0.6, [0.2, 1], A, 'S', 'Clarity'),
  'policy.supervisionCoverage': share(0.4, [0, 1], A, 'S', 'Coverage'),
  'policy.supervisionMinutes': minutes(75, [45, 120], A, 'S', 'Supervision'),
  'strain.perIncident': points(3, [0, 6], A, 'S', 'Rise'),
  'mechanisms.m15RigidCaps': onOff(true, 'S', 'Caps'),
};

export const valid = `question: What happens?
areas:
  - name: Area
    teams:
      - name: Team
        practices:
          - { name: A, registeredPatients: 13000, deprivationQuintile: 2 }
        posts:
          - { name: Post 1, wte: 1.0 }
`;

/** What `valid` says of who is there. */
export const validAreas: readonly AreaInput[] = [
  {
    name: 'Area',
    teams: [
      {
        name: 'Team',
        practices: [{ name: 'A', registeredPatients: 13000, deprivationQuintile: 2 }],
        posts: [{ name: 'Post 1', wte: 1, bringsReferrals: true }],
      },
    ],
  },
];

/** The areas of a file with one team of one practice and one post, each part of which may be replaced. */
export function fileWith(parts: {
  practices?: string;
  posts?: string;
  teams?: string;
  areas?: string;
  rest?: string;
}): string {
  const practices = parts.practices ?? '[{ name: A, registeredPatients: 13000, deprivationQuintile: 2 }]';
  const posts = parts.posts ?? '[{ name: Post 1, wte: 1 }]';
  const teams = parts.teams ?? `[{ name: Team, practices: ${practices}, posts: ${posts} }]`;
  const areas = parts.areas ?? `[{ name: Area, teams: ${teams} }]`;
  return `question: What happens?\nareas: ${areas}\n${parts.rest ?? ''}`;
}

export function read(text: string, more: Partial<ScenarioRequest> = {}) {
  return parseScenarioWith(table, [], { path: 'scenarios/north.yaml', text, open: () => null, ...more });
}

/** The scenario of a text that must be in order. */
export function scenarioOf(text: string, more: Partial<ScenarioRequest> = {}) {
  const outcome = read(text, more);
  if ('problems' in outcome) throw new Error(describeProblems(outcome.problems));
  return { ...outcome.scenario, values: outcome.scenario.values as Readonly<Record<string, ParameterValue>> };
}

/** The problems of a text as lines; none when it is in order. */
export function problemsOf(text: string, more: Partial<ScenarioRequest> = {}): readonly string[] {
  const outcome = read(text, more);
  return 'problems' in outcome ? describeProblems(outcome.problems).split('\n') : [];
}

/** An `open` that finds the files of a record, by name, in one folder. */
export function folder(files: Readonly<Record<string, string>>): ScenarioRequest['open'] {
  return (name) => (Object.hasOwn(files, name) ? { path: `scenarios/${name}.yaml`, text: files[name] } : null);
}
