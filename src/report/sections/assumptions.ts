// The numbers that the result leans on: first the assumptions that make the difference, then what was stated, then all of them.
import type { Comparison } from '../../experiment/result.ts';
import type { Parameter, Status } from '../../scenario/parameter.ts';
import type { ParameterId } from '../../scenario/parameters.ts';
import { parameters } from '../../scenario/parameters.ts';
import { html, type Markup } from '../markup.ts';
import { countText } from '../numbers.ts';
import { keysOf, type ScenarioKey } from '../scenarioKey.ts';
import { plainTable, type TableRow } from '../table.ts';
import { parameterValueText, pathMark, rangeText, statusMark, statusMeanings } from './parameterWords.ts';
import type { Section } from './section.ts';

const ids = Object.keys(parameters) as ParameterId[];
const table: Readonly<Record<ParameterId, Parameter>> = parameters;
const columns = ['Parameter', 'Value', 'Plausible range', 'Status', 'Source or reason'];

/** One value, or each value with the letters of the scenarios that have it. */
function valuesText(keys: readonly ScenarioKey[], id: ParameterId): string {
  const lettersByValue = new Map<string, string[]>();
  for (const key of keys) {
    const text = parameterValueText(table[id], key.result.scenario.values[id]);
    lettersByValue.set(text, [...(lettersByValue.get(text) ?? []), key.letter]);
  }
  const groups = [...lettersByValue];
  return groups.length === 1
    ? groups[0]![0]
    : groups.map(([text, letters]) => `${text} in ${letters.join(', ')}`).join('; ');
}

function row(keys: readonly ScenarioKey[], id: ParameterId): TableRow {
  const parameter = table[id];
  return {
    heading: html`${parameter.meaning} ${pathMark(id)}`,
    cells: [valuesText(keys, id), rangeText(parameter), statusMark(parameter.status), parameter.source],
  };
}

function parameterTable(keys: readonly ScenarioKey[], caption: string, chosen: readonly ParameterId[]): Markup {
  return plainTable(
    caption,
    columns,
    chosen.map((id) => row(keys, id)),
    'words',
  );
}

export function assumptionsSection(comparison: Comparison): Section {
  const keys = keysOf(comparison);
  const changedPaths = new Set(comparison.scenarios.flatMap(({ changed }) => changed.map(({ path }) => path)));
  const statedIds = new Set(keys.flatMap((key) => key.result.scenario.stated));
  const isAssumption = (id: ParameterId): boolean => table[id].status === 'assumption';
  const changedAssumptions = ids.filter((id) => changedPaths.has(id) && isAssumption(id));
  const otherStated = ids.filter(
    (id) => !changedAssumptions.includes(id) && (changedPaths.has(id) || statedIds.has(id)),
  );
  const assumptions = ids.filter(isAssumption);
  return {
    id: 'assumptions',
    title: 'The assumptions it leans on',
    body: [
      comparison.scenarios.length === 0
        ? null
        : changedAssumptions.length === 0
          ? html`<p>None of the parameters that differ between the scenarios is an assumption.</p>\n`
          : html`<p>Of what differs between the scenarios, ${countText(changedAssumptions.length)} ${changedAssumptions.length === 1 ? 'is' : 'are'} assumptions: no evidence says how large they are in a real service.</p>
${parameterTable(keys, 'Assumptions that the scenarios change', changedAssumptions)}`,
      otherStated.length === 0
        ? html`<p>The scenario files state no other parameter: everything else is a default.</p>\n`
        : parameterTable(keys, 'Other parameters that the scenario files state', otherStated),
      html`<details><summary>All ${countText(assumptions.length)} assumptions among ${countText(ids.length)} parameters</summary>
${parameterTable(keys, 'All parameters whose size is an assumption', assumptions)}</details>
`,
    ],
  };
}

export function sourcesSection(): Section {
  const statuses = Object.keys(statusMeanings) as Status[];
  return {
    id: 'sources',
    title: 'Where the numbers come from',
    body: html`<p>The model reads ${countText(ids.length)} numbers, switches and words. Each has a source and a status; <code>remit evidence</code> prints them all.</p>
${plainTable(
  'Parameters by status',
  ['Status', 'How many', 'What it means'],
  statuses.map((status) => ({
    heading: statusMark(status),
    cells: [countText(ids.filter((id) => table[id].status === status).length), statusMeanings[status]],
  })),
  'words',
)}`,
  };
}
