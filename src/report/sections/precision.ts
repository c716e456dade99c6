// How it was found how many replications there must be.
import type { Precision } from '../../experiment/precision/precision.ts';
import { html } from '../markup.ts';
import { precisionColumns, precisionRow, precisionSentences } from '../precisionWords.ts';
import { plainTable } from '../table.ts';
import type { Section } from './section.ts';

export function precisionSection(precision: Precision): Section {
  const rows = precision.figures.map(precisionRow).map(([heading, ...cells]) => ({ heading: heading!, cells }));
  return {
    id: 'precision',
    title: 'How often it was played, and why',
    body: html`${precisionSentences(precision).map((sentence) => html`<p>${sentence}</p>\n`)}<details><summary>Every figure that was looked at</summary>
${plainTable('Precision of each figure; intervals are 95% and cover chance only', [...precisionColumns], rows, 'figures')}</details>
`,
  };
}
