// What the report of a run or a comparison holds: every figure with its interval.
import type { Comparison, ScenarioResult } from '../experiment/result.ts';
import type { ChartSpec } from './chart.ts';
import { chartsOf } from './charts/index.ts';
import { setsChartId } from './charts/setsChart.ts';
import type { ReportContent } from './content.ts';
import type { Drawn } from './figure.ts';
import { html } from './markup.ts';
import { methodsOf } from './methodsOf.ts';
import { countText } from './numbers.ts';
import { answerSection } from './sections/answer.ts';
import { assumptionsSection, sourcesSection } from './sections/assumptions.ts';
import { chartSection } from './sections/chart.ts';
import { correctedSection } from './sections/corrected.ts';
import { differsSection } from './sections/differs.ts';
import { factorialSection } from './sections/factorial.ts';
import { flowSection } from './sections/flow.ts';
import { groupsSection } from './sections/groups.ts';
import { headlineSection } from './sections/headline.ts';
import { againSection, intervalsSection, limitsSection } from './sections/limits.ts';
import { methodsSection } from './sections/methods.ts';
import { moneySection } from './sections/money.ts';
import { observedSection } from './sections/observed.ts';
import { precisionSection } from './sections/precision.ts';
import { keyMarkup, questionSection } from './sections/question.ts';
import type { Section } from './sections/section.ts';
import { warningsSection } from './sections/warnings.ts';
import { setsWord } from './signs.ts';

function chartSections(comparison: Comparison, charts: readonly ChartSpec[], drawn: Drawn): readonly Section[] {
  return charts.map((chart) => {
    const key = chart.id === 'discretion' ? keyMarkup(comparison) : null;
    const isAtDefaults = comparison.overAssumptions !== undefined && chart.id !== setsChartId;
    const note = isAtDefaults
      ? html`<p class="quiet">At the default assumptions; intervals and directions cover chance only.</p>\n`
      : null;
    return chartSection(chart, drawn, [key, note]);
  });
}

function content(comparison: Comparison, title: string, programVersion: string): ReportContent {
  const compared = comparison.scenarios.length > 0;
  const { baseline, factorial, overAssumptions: over } = comparison;
  const covers =
    over === undefined
      ? 'cover chance only'
      : `cover chance only, or chance and assumptions where that is said: everything was also played under ${countText(over.ensemble.sets)} ${setsWord(over.ensemble.sets)} of assumptions`;
  const observed = observedSection(comparison);
  const corrected = correctedSection(comparison);
  const precision = comparison.precision ?? baseline.precision;
  const charts = chartsOf(comparison);
  const lead = `A simulation of social-prescribing link workers: ${countText(comparison.replications)} replications of ${countText(baseline.horizonWeeks)} weeks, ${countText(baseline.warmUpWeeks)} of them warm-up. Intervals are 95% and ${covers}.`;
  const sections: ReportContent['sections'] = (drawn) => [
    questionSection(comparison),
    answerSection(comparison),
    ...(compared ? [differsSection(comparison)] : []),
    headlineSection(comparison),
    ...(factorial === undefined ? [] : [factorialSection(factorial)]),
    ...(corrected === null ? [] : [corrected]),
    ...chartSections(comparison, charts, drawn),
    moneySection(comparison),
    groupsSection(comparison),
    flowSection(comparison),
    ...(observed === null ? [] : [observed]),
    ...(precision === undefined ? [] : [precisionSection(precision)]),
    warningsSection(comparison),
    assumptionsSection(comparison),
    sourcesSection(),
    intervalsSection(comparison),
    limitsSection(),
    methodsSection(methodsOf(comparison, programVersion)),
    againSection(comparison),
  ];
  return { title, lead, charts, sections };
}

export function comparisonContent(comparison: Comparison, programVersion: string): ReportContent {
  const count = comparison.scenarios.length;
  const others = count === 1 ? comparison.scenarios[0]!.result.scenario.name : `${countText(count)} scenarios`;
  return content(comparison, `${others} compared with ${comparison.baseline.scenario.name}`, programVersion);
}

/** @param command how to run it again */
export function runContent(result: ScenarioResult, command: string, programVersion: string): ReportContent {
  const { seed, replications } = result;
  const alone: Comparison = { baseline: result, scenarios: [], seed, replications, command };
  return content(alone, `Run of ${result.scenario.name}`, programVersion);
}
