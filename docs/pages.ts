// The pages that are written from tables of the code: every parameter, every measure. Text only; generate.ts writes it.
import { type MeasureName, measureNames, measureTable } from '../src/model/measureTable.ts';
import type { Parameter } from '../src/scenario/parameter.ts';
import { parameterIds, parameters } from '../src/scenario/parameters.ts';

const written = 'This page is written from the code: change that, then run `npx tsx docs/generate.ts`.';

/** Path from the project's folder, and what stands there. */
export function pages(): Readonly<Record<string, string>> {
  return { 'docs/parameters.md': parametersPage(), 'docs/measures.md': measuresPage() };
}

/** What a reader meets in each section of the parameter table. */
const sectionTitles: Readonly<Record<string, string>> = {
  time: 'How long is played',
  referrals: 'How many people come, and when',
  practices: "Practices' buy-in",
  patients: 'Who comes',
  pathway: 'The way from referral to closing',
  sessions: 'Sessions: mode, attendance, minutes',
  work: 'Minutes of everything that is no booked session',
  diary: 'Hours, leave, what is bookable',
  team: 'How the team is set up',
  policy: 'Where the boundary lies',
  remit: 'The class of each act',
  choice: 'The one choice rule (log-odds)',
  trust: "The patient's trust",
  onward: 'Onward referrals',
  organisations: 'Organisations of the voluntary sector',
  distress: 'Distress out of hours',
  incidents: 'Incidents',
  strain: 'Strain',
  satisfaction: 'Satisfaction',
  workforce: 'Discrepancy, sickness, leaving, induction',
  outcomes: 'What a patient gains',
  money: 'Money',
  mechanisms: 'Mechanisms that can be switched off',
  worthwhile: 'The smallest change that is called one',
};

function parametersPage(): string {
  const sections = [...new Set(parameterIds.map(sectionOf))];
  const counts = new Map<string, number>();
  for (const id of parameterIds) counts.set(parameters[id].status, (counts.get(parameters[id].status) ?? 0) + 1);
  return [
    '# Parameters',
    '',
    `Every number, switch and word that the model reads: ${parameterIds.length}, of which ${listOf(counts)}. ${written}`,
    '',
    'The range is what is plausible, and what sweeps explore. _Measured_: read in the source named. _Derived_: arithmetic on measured',
    'figures, or a definition. _Recalled_: from the literature, not checked against the source. _Assumption_: nobody has measured it, or',
    'no source was found. _Calibrated_: chosen so that published patterns come near. Codes: [sources.md](sources.md). Rules: [MODEL.md](../MODEL.md).',
    ...sections.flatMap((section) => [
      '',
      `## ${section}: ${sectionTitles[section] ?? section}`,
      '',
      ...tableOf(
        ['parameter', 'value', 'unit', 'range', 'status', 'source or reason', 'meaning'],
        parameterIds.filter((id) => sectionOf(id) === section).map((id) => rowOf(id, parameters[id])),
      ),
    ]),
    '',
  ].join('\n');
}

function sectionOf(id: string): string {
  return id.slice(0, id.indexOf('.'));
}

function listOf(counts: ReadonlyMap<string, number>): string {
  return [...counts].map(([status, count]) => `${count} ${status}`).join(', ');
}

function rowOf(id: string, parameter: Parameter): string[] {
  const { value, unit, range, words, status, source, meaning } = parameter;
  const shown = typeof value === 'boolean' ? (value ? 'on' : 'off') : String(value);
  const span = range === null ? (words ?? ['on', 'off']).join(', ') : `${range[0]} to ${range[1]}`;
  return [`\`${id}\``, shown, unit, span, status, source, meaning];
}

const topics = {
  patients: 'Patients',
  workers: 'Link workers',
  organisations: 'Organisations and practices',
  money: 'Money',
} as const;
const betters = { higherIsBetter: 'higher', lowerIsBetter: 'lower', neither: 'depends' } as const;

function measuresPage(): string {
  const rows = (topic: string) => measureNames.filter((name) => measureTable[name].topic === topic);
  return [
    '# Measures',
    '',
    `The ${measureNames.length} measures of every run, under the names that tables, JSON and reports use. ${written}`,
    '',
    'How cohorts, waits, clock measures and intervals are made: [MODEL.md](../MODEL.md#17-measures), R93-R102. _Worthwhile_ is the smallest',
    'change that is called one, in the unit of the measure (`worthwhile.*`, our own judgement). _Better_ is the way a planner would want it to move.',
    ...Object.entries(topics).flatMap(([topic, title]) => [
      '',
      `## ${title}`,
      '',
      ...tableOf(['measure', 'label', 'unit', 'better', 'worthwhile', 'definition'], rows(topic).map(measureRow)),
    ]),
    '',
  ].join('\n');
}

function measureRow(name: MeasureName): string[] {
  const { label, unit, direction, meaning } = measureTable[name];
  return [`\`${name}\``, label, unit, betters[direction], String(parameters[`worthwhile.${name}`].value), meaning];
}

function tableOf(heads: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)];
}
