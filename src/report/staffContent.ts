// What the report of a search for staff holds.

import { limitInside, limitPhrase } from '../experiment/staff/limitPhrase.ts';
import { shortNumber } from '../experiment/staff/shortNumber.ts';
import type { StaffResult } from '../experiment/staff/staffResult.ts';
import { amountText, answerSentences, surely, twoKinds } from '../experiment/staff/staffWords.ts';
import { type MeasureName, measureTable } from '../model/measureTable.ts';
import type { ChartSpec } from './chart.ts';
import { capital, staffChart } from './charts/staffChart.ts';
import { staffSetsChart } from './charts/staffSetsChart.ts';
import type { ReportContent } from './content.ts';
import { listText } from './directions.ts';
import { html } from './markup.ts';
import { countText, differenceText, intervalText, styleOf } from './numbers.ts';
import { chartSection } from './sections/chart.ts';
import { limitsSection } from './sections/limits.ts';
import { methodsSection } from './sections/methods.ts';
import type { Section } from './sections/section.ts';
import { studyAgainSection } from './sections/studyEnd.ts';
import { plainTable } from './table.ts';

/** How a result came about. */
export interface MadeBy {
  /** How to run it again. */
  readonly command: string;
  readonly programVersion: string;
}

export function staffCharts(result: StaffResult): readonly ChartSpec[] {
  const { overSets } = result;
  return [staffChart(result), ...(overSets === null ? [] : [staffSetsChart(result, overSets)])];
}

export function staffContent(result: StaffResult, { command, programVersion }: MadeBy): ReportContent {
  const { scenario, seed, grid, visited, runCount, limits } = result;
  const charts = staffCharts(result);
  const sections: ReportContent['sections'] = (drawn) => [
    askedSection(result),
    answerSection(result),
    ...charts.map((chart) => chartSection(chart, drawn)),
    ...nextBetterSection(result),
    ...remarksSection(result),
    coversSection(result),
    limitsSection(),
    methodsSection({
      questions: [questionOf(result)],
      base: scenario,
      varied: `${capital(grid.unit)}, on a grid from ${shortNumber(grid.values[0]!)} to ${shortNumber(grid.values[grid.values.length - 1]!)} by ${shortNumber(grid.step)}; ${countText(visited.length)} of them were played.`,
      outputs: `${listText(limits.map(({ measure }) => measureTable[measure].label))}.`,
      estimation: `A search over the grid with a sequential test at each value that pays for all looks; ${countText(runCount)} runs. Means over the replications with 95% intervals (Student’s t); shares of replications with 95% intervals (binomial).`,
      seed,
      command,
      programVersion,
    }),
    studyAgainSection(command, seed, programVersion),
  ];
  const lead = `A simulation of social-prescribing link workers, ${countText(runCount)} runs at ${countText(visited.length)} values of ${grid.unit}. Intervals are 95% and cover chance only.`;
  return { title: `Search for ${grid.unit}, ${scenario.name}`, lead, charts, sections };
}

const wanted: Readonly<Record<StaffResult['grid']['lever'], string>> = {
  wte: 'What are the fewest whole-time equivalents that keep',
  referrals: 'What are the most referrals that keep',
  'session-cap': 'What is the tightest cap on sessions that keeps',
  'caseload-cap': 'What is the tightest cap on the caseload that keeps',
};

function questionOf({ grid, limits }: StaffResult): string {
  const told = limits.map(limitInside);
  return `${wanted[grid.lever]} ${listText(told)}?`;
}

function askedSection(result: StaffResult): Section {
  const { scenario, grid, limits, probability } = result;
  const { values, present, step, unit } = grid;
  return {
    id: 'asked',
    title: 'What was asked',
    body: html`<p class="question">${questionOf(result)}</p>
<p>Everything else is as in scenario <b>${scenario.name}</b>${present === null ? '' : `, which has ${present === 1 ? amountText(1, unit) : `${shortNumber(present)} ${unit}`} now`}. Values from ${shortNumber(values[0]!)} to ${shortNumber(values[values.length - 1]!)} by ${shortNumber(step)} were open to the search. A verdict needs a probability of at least ${surely(probability)}.</p>
${plainTable(
  'The limits',
  ['Limit', 'What the measure says'],
  limits.map((limit) => ({ heading: limitPhrase(limit), cells: [measureTable[limit.measure].meaning] })),
  'words',
)}`,
  };
}

function answerSection(result: StaffResult): Section {
  return {
    id: 'answer',
    title: 'The answer',
    body: html`<ul class="answer">
${answerSentences(result).map((sentence) => html`<li>${sentence}</li>\n`)}</ul>
`,
  };
}

function nextBetterSection(result: StaffResult): readonly Section[] {
  const { nextBetter, answer, limits, grid } = result;
  if (nextBetter === null || answer === null) return [];
  const rows = limits.flatMap(({ measure }, i) => {
    // two limits may be about one measure, from either side
    if (limits.findIndex((other) => other.measure === measure) !== i) return [];
    return [
      {
        heading: withUnit(measure),
        cells: [differenceText(nextBetter.differences[i]!, styleOf(measure)), effectsText(result, nextBetter.value, i)],
      },
    ];
  });
  const hasEffect = rows.some(({ cells }) => cells[1] !== '');
  return [
    {
      id: 'next',
      title: 'One step further',
      body: html`<p>From ${shortNumber(answer)} to ${shortNumber(nextBetter.value)} ${grid.unit}, paired over the same replications: the same people with the same luck.</p>
${plainTable(
  'Differences; 95% intervals, chance only',
  ['Measure', 'Difference', ...(hasEffect ? ['The effect beside a change'] : [])],
  hasEffect ? rows : rows.map(({ heading, cells }) => ({ heading, cells: cells.slice(0, 1) })),
  'figures',
)}`,
    },
  ];
}

/** The effect at both values, which must stand beside a before-after change; empty for other measures. */
function effectsText({ visited, answer }: StaffResult, next: number, i: number): string {
  const told = [answer, next].flatMap((value) => {
    const effect = visited.find((one) => one.value === value)?.effects[i] ?? null;
    return effect === null || value === null
      ? []
      : [`${intervalText(effect.expected, styleOf(effect.measure))} at ${shortNumber(value)}`];
  });
  return told.join(', ');
}

function withUnit(measure: MeasureName): string {
  const { label, unit } = measureTable[measure];
  return unit === 'ratio' || unit === 'share' ? label : `${label} (${unit})`;
}

function remarksSection({ remarks }: StaffResult): readonly Section[] {
  if (remarks.length === 0) return [];
  return [
    {
      id: 'warnings',
      title: 'Warnings and notes',
      body: html`<ul>\n${remarks.map((remark) => html`<li>${remark}</li>\n`)}</ul>\n`,
    },
  ];
}

function coversSection({ probability, overSets }: StaffResult): Section {
  return {
    id: 'intervals',
    title: 'What the intervals cover',
    body: html`<p>${twoKinds}</p>
<p><strong>Chance only.</strong> Intervals are 95%, each as if looked at once. “Keeps” and “fails” are said with at least ${surely(probability)}, all looks at all values paid for; “cannot tell” where a value lies within the smallest worthwhile change of a limit (an assumption) or is not decided after the most replications, which counts as not kept.</p>
<p>${
      overSets === null
        ? 'Doubt about the assumptions is not covered; --over-assumptions looks at it.'
        : `Doubt about the assumptions is not in the intervals. It is looked at by the sets: ${countText(overSets.sets.length)} of them, ${countText(overSets.replications)} replications each, ensemble with fingerprint ${overSets.ensemble.fingerprint}.`
    }</p>
`,
  };
}
