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

/** Share of replications left out at each end of the spread. */
const tailShare = 0.025;

/** The range that holds 95% of the single replications: what one simulated year might have shown. */
function spreadOf(result: ScenarioResult, measure: MeasureName): readonly [number, number] | null {
  const values = result.values[measure].filter((value) => value !== null).sort((a, b) => a - b);
  if (values.length === 0) return null;
  const cut = Math.floor(values.length * tailShare);
  return [values[cut]!, values[values.length - 1 - cut]!];
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
      ? `All ${rows.length} observed figures lie inside the spread of single simulated runs.`
      : `${misfits.length} of ${rows.length} observed figures ${misfits.length === 1 ? 'does' : 'do'} not fit: ${listText(misfits.map(({ name, fit, observed: figure, simulated }) => `${measureTable[name].label.toLowerCase()} (observed ${figure}; ${fit}, ${simulated})`))}. Read what depends on them with care, or bring the scenario closer first.`;
  return html`<p>${titleOf(key)}: ${words}</p>
${plainTable(
  `Observed and simulated, ${titleOf(key)}`,
  ['Measure', 'Observed, as given', 'Simulated, 95% interval of the mean', 'Spread of 95% of single runs', 'Fit'],
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
          html`<p>An observed figure is one year of one service, so it is held against the spread of single simulated runs, not against the interval of their mean.</p>\n`,
          parts,
        ],
      };
}
