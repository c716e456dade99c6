// What really differs between the scenarios, with units and with how far each number is to be believed.
import type { Comparison } from '../../experiment/result.ts';
import { html } from '../markup.ts';
import { keysOf } from '../scenarioKey.ts';
import { tableMarkup } from '../table.ts';
import { keyMark } from './keyMark.ts';
import { parameterAt, parameterValueText, pathMark, statusMark } from './parameterWords.ts';
import type { Section } from './section.ts';

/** What differs without being a parameter. */
const factNames: Readonly<Record<string, string>> = {
  registeredPatients: 'Registered patients',
  wholeTimeEquivalents: 'Link workers, whole-time equivalents',
  posts: 'Funded posts',
  teams: 'Teams',
  areas: 'Areas',
};

export function differsSection(comparison: Comparison): Section {
  const [, ...others] = keysOf(comparison);
  const groups = comparison.scenarios.map(({ changed, label }, i) => ({
    heading: html`${keyMark(others[i]!)} <span class="quiet">${label}</span>`,
    rows:
      changed.length === 0
        ? [{ heading: 'Nothing differs', cells: ['', '', ''] }]
        : changed.map(({ path, from, to }) => {
            const parameter = parameterAt(path);
            return {
              heading:
                parameter === undefined
                  ? (factNames[path] ?? pathMark(path))
                  : html`${parameter.meaning} ${pathMark(path)}`,
              cells: [
                parameterValueText(parameter, from),
                parameterValueText(parameter, to),
                parameter === undefined ? 'stated by the scenario' : statusMark(parameter.status),
              ],
            };
          }),
  }));
  return {
    id: 'differs',
    title: 'What differs',
    body: tableMarkup({
      caption: `What differs from ${comparison.baseline.scenario.name}`,
      columns: ['What', 'From', 'To', 'Status of the default'],
      groups,
      kind: 'words',
    }),
  };
}
