// What a methods section needs, filled in for this experiment: the items of STRESS-DES in their order, then those of ODD.
// Nothing of the machine and no time stands here, so that a report is the same wherever it is made.
import type { Scenario } from '../../scenario/scenario.ts';
import { html } from '../markup.ts';
import { countText } from '../numbers.ts';
import { plainTable } from '../table.ts';
import type { Section } from './section.ts';

/** What differs from one experiment to another, each a sentence or two. */
export interface Methods {
  /** The questions asked, each ending in "?". */
  readonly questions: readonly string[];
  /** Where the experiment begins: its base scenario, or the first compared. */
  readonly base: Scenario;
  /** What was varied, and over what. */
  readonly varied: string;
  /** Which measures are looked at. */
  readonly outputs: string;
  /** How figures and intervals were made of the runs, and how many runs there were. */
  readonly estimation: string;
  readonly seed: number | string;
  readonly command: string;
  readonly programVersion: string;
}

function weeksOf({ values }: Scenario): { readonly warmUp: number; readonly measured: number } {
  return { warmUp: Number(values['time.warmUpWeeks']), measured: Number(values['time.measuredWeeks']) };
}

/** The people of the base scenario: areas, teams, practices, posts, equivalents, registered patients. */
function peopleText({ areas }: Scenario): string {
  const teams = areas.flatMap((area) => area.teams);
  const posts = teams.flatMap((team) => team.posts);
  const practices = teams.flatMap((team) => team.practices);
  const patients = practices.reduce((sum, practice) => sum + practice.registeredPatients, 0);
  const wte = Math.round(posts.reduce((sum, post) => sum + post.wte, 0) * 1000) / 1000;
  const counted = (count: number, one: string, many: string) => `${countText(count)} ${count === 1 ? one : many}`;
  return `${counted(areas.length, 'area', 'areas')}, ${counted(teams.length, 'team', 'teams')}, ${counted(practices.length, 'practice', 'practices')} with ${countText(patients)} registered patients, ${counted(posts.length, 'post', 'posts')} making ${wte} whole-time equivalents`;
}

function stressItems(methods: Methods): readonly (readonly [item: string, answer: string])[] {
  const { base, questions, varied, outputs, estimation, seed, command, programVersion } = methods;
  const { warmUp, measured } = weeksOf(base);
  const stated = base.stated.length;
  return [
    ['1.1 purpose', questions.join(' ')],
    ['1.2 outputs', `${outputs} Definitions: docs/measures.md and MODEL.md, R93 to R102.`],
    ['1.3 aims of experimentation', varied],
    [
      '2.1 base model overview',
      'Practices refer people to link workers, who see them and pass them on to voluntary-sector organisations with places and waiting lists; strain, trust, buy-in and leaving feed back (MODEL.md, picture and section 7).',
    ],
    ['2.2 base model logic', 'MODEL.md, sections 6 to 15, rule by rule; the order of events at one instant in R2.'],
    ['2.3 scenario logic', `Scenario ${base.name}: ${peopleText(base)}. ${varied}`],
    [
      '2.4 algorithms',
      'Allocation (R16, R17), booking (R30), order of unbooked work (R35, R40), choice of an act (R58 to R61), choice of an organisation (R44), waits with competing exits (R94).',
    ],
    [
      '2.5 components',
      'Entities: people referred, other people at organisations. Activities: sessions, unbooked work, answers to distress, support by organisations. Resources: minutes of link workers, places of organisations. Queues: the team’s line, the diary, two queues of each worker, the organisations’ lists; first come, first served. Entry and exit: R8, R10, R27, R53; section 2.',
    ],
    [
      '3.1 data sources',
      'Source and status of each number in docs/parameters.md, codes in docs/sources.md; registered patients and posts of imported areas from tables of NHS England given by the user.',
    ],
    [
      '3.2 pre-processing',
      base.notes.length === 0
        ? 'None.'
        : `Notes of the scenario: ${base.notes.map((note) => note.replace(/\.?$/, '.')).join(' ')}`,
    ],
    [
      '3.3 input parameters',
      `${countText(Object.keys(base.values).length)} parameters, ${countText(stated)} of them stated by the scenario, the others at the defaults of version ${programVersion} (docs/parameters.md); all are in manifest.json.`,
    ],
    [
      '3.4 assumptions',
      'Structure: MODEL.md, section 18. Values: status “assumption” in docs/parameters.md. Left out: section 19.',
    ],
    [
      '4.1 initialisation',
      `Non-terminating system, started empty of patients with all posts filled; ${countText(warmUp)} weeks of warm-up are played and not counted.`,
    ],
    [
      '4.2 run length',
      `${countText(warmUp)} weeks of warm-up and ${countText(measured)} measured, the first a day short (R1); people are followed for 26 weeks (R93).`,
    ],
    ['4.3 estimation', estimation],
    ['5.1 software', `remit ${programVersion}, an event simulation of its own in TypeScript on Node.js.`],
    [
      '5.2 random sampling',
      `Keyed, counter-based streams, seed ${seed}: every draw is a function of seed, replication, stream, person and occasion, so scenarios share their luck (MODEL.md, section 5).`,
    ],
    [
      '5.3 model execution',
      'Next-event time advance; ties by kind of event, then by order of scheduling (R2). Threads do not change a byte (R4).',
    ],
    [
      '5.4 system specification',
      'Machine, Node.js version and times are in manifest.json; results do not depend on them.',
    ],
    ['6.1 sharing', `Source under the MIT licence; cite with CITATION.cff. The same figures again: ${command}`],
  ];
}

const oddItems: readonly (readonly [item: string, answer: string])[] = [
  [
    'Purpose and patterns',
    'To compare boundary policies and to find what would have to be known to choose; patterns in MODEL.md, section 20.',
  ],
  [
    'Entities, state variables, scales',
    'Patients, link workers, organisations, practices, teams, areas (section 3); minutes, over years.',
  ],
  [
    'Process overview and scheduling',
    'Events in the order of R2; the day of a worker (R31, R35); the review of the week on Mondays (section 4).',
  ],
  [
    'Design concepts',
    'Section 22: emergence of waits, strain, leaving, trust and effect from minutes, places and choices; stochasticity keyed by person and moment; observation after the run.',
  ],
  ['Initialization', 'R75 and A4; the same for all scenarios but for what they change.'],
  ['Input data', 'The scenario file and, where imported, published tables; no time series drives a run.'],
  ['Submodels', 'Sections 6 to 15, each rule with an id that a test names.'],
];

export function methodsSection(methods: Methods): Section {
  const rows = (items: readonly (readonly [string, string])[]) =>
    items.map(([heading, answer]) => ({ heading, cells: [answer] }));
  return {
    id: 'methods',
    title: 'For a methods section',
    body: html`<p>What STRESS-DES and ODD ask for, filled in for this experiment. Sections and rules (R…) are those of MODEL.md of version ${methods.programVersion}.</p>
<details><summary>STRESS-DES, item by item</summary>
${plainTable('STRESS-DES (Monks and others 2019)', ['Item', 'This experiment'], rows(stressItems(methods)), 'words')}</details>
<details><summary>ODD, item by item</summary>
${plainTable('ODD (Grimm and others 2020)', ['Item', 'Where it is answered'], rows(oddItems), 'words')}</details>
`,
  };
}
