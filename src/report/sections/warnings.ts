// What must be known before the figures are used: drift, remarks of the run, notes of the scenario.
import type { Comparison, ScenarioResult } from '../../experiment/result.ts';
import { html, type Markup } from '../markup.ts';
import { intervalText, plainStyle } from '../numbers.ts';
import { keysOf } from '../scenarioKey.ts';
import { keyMark } from './keyMark.ts';
import type { Section } from './section.ts';

function driftText({ drift }: ScenarioResult): string {
  return `Not stable: waits and backlog depend on the horizon. After the warm-up the caseload still moves by ${intervalText(drift.caseloadPerYear, plainStyle(1, ''))} people per post and year, and the backlog by ${intervalText(drift.backlogHoursPerYear, plainStyle(1, ''))} hours per post and year.`;
}

export function warningsSection(comparison: Comparison): Section {
  const items: Markup[] = keysOf(comparison).flatMap((key) => {
    const { result } = key;
    const words = [...(result.drift.stable ? [] : [driftText(result)]), ...result.remarks];
    return words.map((text) => html`<li>${keyMark(key)}: ${text}</li>\n`);
  });
  const notes = keysOf(comparison).flatMap((key) =>
    key.result.scenario.notes.map((note) => html`<li>${keyMark(key)}: ${note}</li>\n`),
  );
  return {
    id: 'warnings',
    title: 'Warnings and notes',
    body: [
      items.length === 0
        ? html`<p>None: caseload and backlog no longer grow after the warm-up in any scenario, and the runs made no remarks.</p>\n`
        : html`<ul>\n${items}</ul>\n`,
      notes.length === 0 ? null : html`<h3>Notes of the scenario files</h3>\n<ul>\n${notes}</ul>\n`,
    ],
  };
}
