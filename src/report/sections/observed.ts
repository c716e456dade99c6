// A service's own figures beside the simulated ones, and in words what does not fit.
import { observedFits } from '../../experiment/observed.ts';
import type { Comparison } from '../../experiment/result.ts';
import { rowTitle } from '../headlines.ts';
import { html, type Markup } from '../markup.ts';
import {
  figureText,
  fitSummary,
  fitWord,
  predictionCovers,
  predictionText,
  remarkText,
  simulatedText,
} from '../observedWords.ts';
import { keysOf, type ScenarioKey, titleOf } from '../scenarioKey.ts';
import { plainTable } from '../table.ts';
import type { Section } from './section.ts';

/** Names in backticks, as the words for the terminal have them, set as code. */
function withCode(text: string): readonly Markup[] {
  return text.split('`').map((part, i) => (i % 2 === 1 ? html`<code>${part}</code>` : html`${part}`));
}

function observedMarkup(key: ScenarioKey): Markup | null {
  const fits = observedFits(key.result);
  if (fits.length === 0) return null;
  const remarks = fits.map(([name, fit]) => remarkText(name, fit, key.result)).filter((text) => text !== '');
  return html`<p>${titleOf(key)}: ${fitSummary(fits.map(([, fit]) => fit))}</p>
${remarks.length === 0 ? null : html`<ul>${remarks.map((text) => html`<li>${withCode(text)}</li>\n`)}</ul>\n`}${plainTable(
  `Observed and simulated, ${titleOf(key)}`,
  [
    'Measure',
    'Observed, as given',
    'Simulated, 95% interval of the mean (chance only)',
    '95% prediction for one year of one service (chance only)',
    'Fit',
  ],
  fits.map(([name, fit]) => ({
    heading: rowTitle(name),
    cells: [
      figureText(name, fit.observed),
      simulatedText(name, fit, key.result),
      predictionText(name, fit),
      fitWord(fit),
    ],
  })),
  'figures',
)}`;
}

/** A what-if inherits the figures of the service that it is based on. */
function hasTheFiguresOf(service: ScenarioKey, key: ScenarioKey): boolean {
  return JSON.stringify(service.result.scenario.observed) === JSON.stringify(key.result.scenario.observed);
}

/** Null when no scenario holds observed figures. Those of a service are held against that service alone, not against what-ifs. */
export function observedSection(comparison: Comparison): Section | null {
  const keys = keysOf(comparison);
  const judged = keys.filter((key) => key === keys[0] || !hasTheFiguresOf(keys[0]!, key));
  const parts = judged.flatMap((key) => observedMarkup(key) ?? []);
  if (parts.length === 0) return null;
  const leftOut =
    judged.length === keys.length
      ? null
      : html`<p>The other scenarios ask what would happen if something were different from the service that these figures are of, so they are not held against them.</p>\n`;
  const { horizonWeeks, warmUpWeeks } = comparison.baseline;
  return {
    id: 'observed',
    title: 'Observed beside simulated',
    body: [
      html`<p>An observed figure is taken to be one year of one service, so it is held against what one simulated service may show in a year, not against the interval of the mean. ${predictionCovers(horizonWeeks - warmUpWeeks)} Where the model's figure lacks an error that a service's own holds, nothing is said of the fit.</p>\n`,
      parts,
      leftOut,
    ],
  };
}
