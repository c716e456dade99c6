// What came of whom: outcomes by need, complexity and deprivation, and the subgroups that selection flatters. Two numbers
// for life satisfaction and two for GP visits, never one: the effect first, the change beside it.
import type { Comparison, GroupKind, Interval, SubgroupSummary } from '../../experiment/result.ts';
import { type MeasureName, measureTable } from '../../model/measureTable.ts';
import { flattered, groupKinds, groupTitle, kindTitles, nameTitle, twoNumbers } from '../groupWords.ts';
import { html, type Markup } from '../markup.ts';
import { intervalText, styleOf } from '../numbers.ts';
import { keysOf, type ScenarioKey, titleOf } from '../scenarioKey.ts';
import { tableMarkup } from '../table.ts';
import { keyMark } from './keyMark.ts';
import type { Section } from './section.ts';

const shownMeasures: readonly MeasureName[] = ['contactedShare', 'linkedShare', 'waitToFirstContactDaysMedian'];
const twoNumberColumns = ['Life satisfaction (points of 10)', 'GP visits'];
const missing: Interval = { mean: null, low: null, high: null };

function cell(key: ScenarioKey, kind: GroupKind, name: string, measure: MeasureName): string {
  return intervalText(key.result.groups[kind][name]?.[measure] ?? missing, styleOf(measure));
}

function pair(effect: string, change: string): Markup {
  return html`<span class="line">effect ${effect}</span><span class="line">change ${change}</span>`;
}

function groupPairs(key: ScenarioKey, kind: GroupKind, name: string): readonly Markup[] {
  const of = (measure: MeasureName) => cell(key, kind, name, measure);
  return [
    pair(of('lifeSatisfactionEffectMean'), of('lifeSatisfactionChangeMean')),
    pair(of('gpVisitsEffectShare'), of('gpVisitsChangeShare')),
  ];
}

function subgroupPairs({ effect, change, gpEffect, gpChange }: SubgroupSummary): readonly Markup[] {
  const of = (interval: Interval, measure: MeasureName) => intervalText(interval, styleOf(measure));
  return [
    pair(of(effect, 'lifeSatisfactionEffectMean'), of(change, 'lifeSatisfactionChangeMean')),
    pair(of(gpEffect, 'gpVisitsEffectShare'), of(gpChange, 'gpVisitsChangeShare')),
  ];
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
  caption: `${kindTitles[kind]}: outcomes of people referred, with 95% intervals (chance only)`,
  columns: ['Group and scenario', ...twoNumberColumns, ...shownMeasures.map((measure) => measureTable[measure].label)],
  groups: names.map((name) => ({
    heading: groupTitle(kind, name),
    rows: keys.map((key) => ({
      heading: keyMark(key),
      cells: [...groupPairs(key, kind, name), ...shownMeasures.map((measure) => cell(key, kind, name, measure))],
    })),
  })),
  kind: 'figures',
})}</details>
`;
}

const nothing: SubgroupSummary = { change: missing, effect: missing, gpChange: missing, gpEffect: missing };

function subgroupsMarkup(keys: readonly ScenarioKey[]): Markup | null {
  const names = Object.keys(keys[0]!.result.subgroups);
  if (names.length === 0) return null;
  return html`<h3>Subgroups that selection flatters</h3>
<p>${flattered} The figures are here because others report them.</p>
<details><summary>Subgroups: the table</summary>
${tableMarkup({
  caption: 'At 26 weeks in subgroups that selection flatters, with 95% intervals (chance only)',
  columns: ['Subgroup and scenario', ...twoNumberColumns],
  groups: names.map((name) => ({
    heading: nameTitle(name),
    rows: keys.map((key) => ({
      heading: keyMark(key),
      cells: subgroupPairs(key.result.subgroups[name] ?? nothing),
    })),
  })),
  kind: 'figures',
})}</details>
`;
}

export function groupsSection(comparison: Comparison): Section {
  const keys = keysOf(comparison);
  return {
    id: 'groups',
    title: 'Outcomes by group',
    body: [html`<p>${twoNumbers}</p>\n`, ...groupKinds.map((kind) => kindMarkup(keys, kind)), subgroupsMarkup(keys)],
  };
}
