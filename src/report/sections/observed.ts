// Last year's own figures beside the simulated ones, and in words what does not fit.
import type { Comparison, ScenarioResult } from '../../experiment/result.ts';
import { type MeasureName, measureTable } from '../../model/measureTable.ts';
import { listText } from '../directions.ts';
import { effectBeside, rowTitle } from '../headlines.ts';
import { html, type Markup } from '../markup.ts';
import { decimalText, intervalText, styleOf } from '../numbers.ts';
import { keysOf, type ScenarioKey, titleOf } from '../scenarioKey.ts';
import { plainTable } from '../table.ts';
import type { Section } from './section.ts';

type Fit = 'fits' | 'simulated is higher' | 'simulated is lower' | 'no value';

/**
 * The 95% prediction interval of one more run: what one simulated service might have shown. It is wider than the interval of
 * the mean by the root of the number of replications and one. Null with fewer than two replications.
 */
function spreadOf(result: ScenarioResult, measure: MeasureName): readonly [number, number] | null {
  const { mean, high, n } = result.measures[measure];
  if (mean === null || high === null) return null;
  const half = (high - mean) * Math.sqrt(n + 1);
  return [mean - half, mean + half];
}

function fitOf(observed: number, spread: readonly [number, number] | null): Fit {
  if (spread === null) return 'no value';
  if (observed < spread[0]) return 'simulated is higher';
  return observed > spread[1] ? 'simulated is lower' : 'fits';
}

function observedMarkup(key: ScenarioKey, observed: Readonly<Record<string, number>>): Markup {
  const names = (Object.keys(observed) as MeasureName[]).filter((name) => Object.hasOwn(measureTable, name));
  const rows = names.map((name) => {
    const style = styleOf(name);
    const spread = spreadOf(key.result, name);
    const figure = (value: number): string =>
      `${style.before}${decimalText(value * style.factor, style.digits)}${style.after}`;
    const effect = effectBeside[name];
    return {
      name,
      fit: fitOf(observed[name]!, spread),
      observed: figure(observed[name]!),
      simulated:
        intervalText(key.result.measures[name], style) +
        (effect === undefined ? '' : `; effect ${intervalText(key.result.measures[effect], styleOf(effect))}`),
      spread: spread === null ? 'no value' : `${figure(spread[0])} to ${figure(spread[1])}`,
    };
  });
  const misfits = rows.filter(({ fit }) => fit === 'simulated is higher' || fit === 'simulated is lower');
  const words =
    misfits.length === 0
      ? `All ${rows.length} observed figures lie inside what a single simulated run may show.`
      : `${misfits.length} of ${rows.length} observed figures ${misfits.length === 1 ? 'does' : 'do'} not fit: ${listText(misfits.map(({ name, fit, observed: figure, simulated }) => `${measureTable[name].label.toLowerCase()} (observed ${figure}; ${fit}, ${simulated})`))}. Read what depends on them with care, or bring the scenario closer first.`;
  return html`<p>${titleOf(key)}: ${words}</p>
${plainTable(
  `Observed and simulated, ${titleOf(key)}`,
  ['Measure', 'Observed, as given', 'Simulated, 95% interval of the mean', '95% prediction for a single run', 'Fit'],
  rows.map((row) => ({ heading: rowTitle(row.name), cells: [row.observed, row.simulated, row.spread, row.fit] })),
  'figures',
)}`;
}

/** Null when no scenario holds observed figures. */
export function observedSection(comparison: Comparison): Section | null {
  const parts = keysOf(comparison).flatMap((key) => {
    const { observed } = key.result.scenario;
    return observed === undefined || Object.keys(observed).length === 0 ? [] : [observedMarkup(key, observed)];
  });
  return parts.length === 0
    ? null
    : {
        id: 'observed',
        title: 'Observed beside simulated',
        body: [
          html`<p>An observed figure is one year of one service, so it is held against what a single simulated run may show (its 95% prediction interval), not against the interval of the mean.</p>\n`,
          parts,
        ],
      };
}
