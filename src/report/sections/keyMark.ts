// The sign of a scenario in tables and lists: its shape in its colour, its letter and its name.
import { html, type Markup } from '../markup.ts';
import type { ScenarioKey } from '../scenarioKey.ts';

export function keyMark(key: ScenarioKey): Markup {
  if (key.letter === '') return html`${key.name}`;
  return html`<svg class="mark" viewBox="-1.4 -1.4 2.8 2.8" width="14" height="14" aria-hidden="true"><path d="${key.shape}" fill="${key.colour}" stroke="#1d1d1d" stroke-width="0.2"/></svg>&nbsp;<b>${key.letter}</b> ${key.name}`;
}
