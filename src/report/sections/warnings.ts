// What must be known before the figures are used: remarks of the run, notes of the scenario.
import type { Comparison } from '../../experiment/result.ts';
import { html, type Markup } from '../markup.ts';
import { keysOf, type ScenarioKey } from '../scenarioKey.ts';
import { keyMark } from './keyMark.ts';
import type { Section } from './section.ts';

/** A text once, with the scenarios that it is about. */
function itemsOf(keys: readonly ScenarioKey[], textsOf: (key: ScenarioKey) => readonly string[]): readonly Markup[] {
  const keysByText = new Map<string, ScenarioKey[]>();
  for (const key of keys) {
    for (const text of textsOf(key)) keysByText.set(text, [...(keysByText.get(text) ?? []), key]);
  }
  return [...keysByText].map(([text, about]) => {
    if (about.length === keys.length) return html`<li>${keys.length > 1 ? 'All scenarios: ' : null}${text}</li>\n`;
    return html`<li>${about.map((key, i) => html`${i === 0 ? null : ', '}${keyMark(key)}`)}: ${text}</li>\n`;
  });
}

export function warningsSection(comparison: Comparison): Section {
  const keys = keysOf(comparison);
  const items = itemsOf(keys, ({ result }) => result.remarks);
  const notes = itemsOf(keys, ({ result }) => result.scenario.notes);
  return {
    id: 'warnings',
    title: 'Warnings and notes',
    body: [
      items.length === 0
        ? html`<p>None: no growth of caseload, backlog or waiting line after the warm-up could be told in any scenario, and the runs made no remarks.</p>\n`
        : html`<ul>\n${items}</ul>\n`,
      notes.length === 0 ? null : html`<h3>Notes of the scenario files</h3>\n<ul>\n${notes}</ul>\n`,
    ],
  };
}
