// What came of whom: outcomes by need, complexity and deprivation, and the subgroups that selection flatters.
import type { Comparison, GroupKind, Interval } from '../../experiment/result.ts';
import { type MeasureName, measureTable } from '../../model/measureTable.ts';
import { html, type Markup } from '../markup.ts';
import { intervalText, styleOf } from '../numbers.ts';
import { keysOf, type ScenarioKey, titleOf } from '../scenarioKey.ts';
import { tableMarkup } from '../table.ts';
import { keyMark } from './keyMark.ts';
import type { Section } from './section.ts';

const kindTitles: Readonly<Record<GroupKind, string>> = {
  need: 'By need',
  complexity: 'By complexity',
  deprivationQuintile: 'By deprivation quintile',
};

const shownMeasures: readonly MeasureName[] = ['contactedShare', 'linkedShare', 'waitToFirstContactDaysMedian'];
const change = 'lifeSatisfactionChangeMean';
const effect = 'lifeSatisfactionEffectMean';
const missing: Interval = { mean: null, low: null, high: null };

const groupNames: Readonly<Record<string, string>> = {
  moneyBenefits: 'Money and benefits',
  workLearning: 'Work and learning',
};

/** `mentalHealth` -> `Mental health`; quintiles say which end is which. */
function groupTitle(kind: GroupKind, name: string): string {
  if (kind === 'deprivationQuintile') {
    const end = name === '1' ? ', most deprived' : name === '5' ? ', least deprived' : '';
    return `Quintile ${name}${end}`;
  }
  const words = name.replace(
    /([a-z])([A-Z])/g,
    (_, before: string, after: string) => `${before} ${after.toLowerCase()}`,
  );
  return groupNames[name] ?? words.charAt(0).toUpperCase() + words.slice(1);
}

function cell(key: ScenarioKey, kind: GroupKind, name: string, measure: MeasureName): string {
  return intervalText(key.result.groups[kind][name]?.[measure] ?? missing, styleOf(measure));
}

function findingText(key: ScenarioKey, kind: GroupKind): string {
  const measure = 'linkedShare';
  const ordered = Object.entries(key.result.groups[kind])
    .flatMap(([name, measures]) => {
      const mean = measures[measure]?.mean ?? null;
      return mean === null ? [] : [{ name, mean }];
    })
    .sort((a, b) => a.mean - b.mean);
  const least = ordered[0];
  const most = ordered[ordered.length - 1];
  if (least === undefined || most === undefined || least.mean === most.mean)
    return `In ${titleOf(key)} the share linked does not differ between the groups.`;
  return `In ${titleOf(key)} the share linked to an organisation goes from ${cell(key, kind, least.name, measure)} (${groupTitle(kind, least.name)}) to ${cell(key, kind, most.name, measure)} (${groupTitle(kind, most.name)}).`;
}

function kindMarkup(keys: readonly ScenarioKey[], kind: GroupKind): Markup | null {
  const names = Object.keys(keys[0]!.result.groups[kind]);
  if (names.length === 0) return null;
  return html`<h3>${kindTitles[kind]}</h3>
<p>${findingText(keys[0]!, kind)}</p>
<details><summary>${kindTitles[kind]}: the table</summary>
${tableMarkup({
  caption: `${kindTitles[kind]}: outcomes of people referred, with 95% intervals`,
  columns: [
    'Group and scenario',
    ...shownMeasures.map((measure) => measureTable[measure].label),
    'Life satisfaction (points of 10)',
  ],
  groups: names.map((name) => ({
    heading: groupTitle(kind, name),
    rows: keys.map((key) => ({
      heading: keyMark(key),
      cells: [
        ...shownMeasures.map((measure) => cell(key, kind, name, measure)),
        html`<span class="line">change ${cell(key, kind, name, change)}</span><span class="line">effect ${cell(key, kind, name, effect)}</span>`,
      ],
    })),
  })),
  kind: 'figures',
})}</details>
`;
}

function subgroupsMarkup(keys: readonly ScenarioKey[]): Markup | null {
  const names = Object.keys(keys[0]!.result.subgroups);
  if (names.length === 0) return null;
  const style = styleOf(effect);
  return html`<h3>Subgroups that selection flatters</h3>
<p>Who completes, or is linked, is not a fair sample of who was referred: those who were going to do well are among them. The figures are here because others report them.</p>
<details><summary>Subgroups: the table</summary>
${tableMarkup({
  caption: 'Life satisfaction at 26 weeks in subgroups (points of 10), with 95% intervals',
  columns: ['Subgroup and scenario', 'Change, and effect beside it'],
  groups: names.map((name) => ({
    heading: groupTitle('need', name),
    rows: keys.map((key) => {
      const subgroup = key.result.subgroups[name] ?? { change: missing, effect: missing };
      return {
        heading: keyMark(key),
        cells: [
          html`change ${intervalText(subgroup.change, styleOf(change))}; effect ${intervalText(subgroup.effect, style)}`,
        ],
      };
    }),
  })),
  kind: 'figures',
})}</details>
`;
}

export function groupsSection(comparison: Comparison): Section {
  const keys = keysOf(comparison);
  const kinds = Object.keys(kindTitles) as GroupKind[];
  return {
    id: 'groups',
    title: 'Outcomes by group',
    body: [...kinds.map((kind) => kindMarkup(keys, kind)), subgroupsMarkup(keys)],
  };
}
