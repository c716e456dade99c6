// What was asked, and the key by which the scenarios are told apart below.
import type { Comparison } from '../../experiment/result.ts';
import { html, type Markup } from '../markup.ts';
import { keysOf } from '../scenarioKey.ts';
import { keyMark } from './keyMark.ts';
import type { Section } from './section.ts';

/** The scenarios with their marks, repeated where letters stand alone. */
export function keyMarkup(comparison: Comparison): Markup {
  return html`<ul class="key" aria-label="Key to the scenarios">${keysOf(comparison).map((key) => html`<li>${keyMark(key)}</li>`)}</ul>\n`;
}

export function questionSection(comparison: Comparison): Section {
  const keys = keysOf(comparison);
  return {
    id: 'question',
    title: keys.length === 1 ? 'The question' : 'The questions',
    body:
      keys.length === 1
        ? html`<p class="question">${keys[0]!.result.scenario.question}</p>\n`
        : html`<dl class="questions">
${keys.map((key) => html`<dt>${keyMark(key)}${key.differences === null ? ' (baseline)' : ''}</dt><dd>${key.result.scenario.question}</dd>\n`)}</dl>
`,
  };
}
