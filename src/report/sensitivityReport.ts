// What moves the measures over the ranges of a study, and what is chance -> one self-contained page.
import type { Sensitivity, SensitivityOfMeasure } from '../experiment/sensitivity/sensitivityResult.ts';
import { measureTable } from '../model/measureTable.ts';
import type { ChartSpec } from './chart.ts';
import { effectsChart } from './charts/effectsChart.ts';
import { tornadoChart } from './charts/tornadoChart.ts';
import { listText } from './directions.ts';
import { drawCharts } from './drawing.ts';
import { html } from './markup.ts';
import { countText } from './numbers.ts';
import { pageMarkup } from './page.ts';
import { askedSection, counted, designText } from './sections/asked.ts';
import { chartSection } from './sections/chart.ts';
import { limitsSection } from './sections/limits.ts';
import { methodsSection } from './sections/methods.ts';
import { pairsSection } from './sections/pairs.ts';
import type { Section } from './sections/section.ts';
import { studyAgainSection } from './sections/studyEnd.ts';
import { sensitivityCovers, sensitivitySentence } from './sensitivityWords.ts';
import { variedText } from './studyWords.ts';

/** The charts of one measure; none where it has no indices. */
export function sensitivityCharts(one: SensitivityOfMeasure, sensitivity: Sensitivity): readonly ChartSpec[] {
  const tornado = tornadoChart(one, sensitivity);
  const effects = one.kind === 'morris' ? effectsChart(one) : null;
  return [tornado, effects].flatMap((chart) => (chart === null ? [] : [chart]));
}

/**
 * The report of a sensitivity analysis as a complete HTML page.
 * @throws when a chart cannot be drawn, which is a fault of ours
 */
export async function sensitivityReport(sensitivity: Sensitivity): Promise<string> {
  const { study, measures, replications, runCount, command, programVersion } = sensitivity;
  const pointCount = Math.round(runCount / replications);
  const found: Section[] = [];
  for (const one of measures) found.push(...(await sectionsOf(one, sensitivity)));
  const sections = [
    askedSection(study, pointCount),
    answerSection(sensitivity),
    ...found,
    remarksSection(sensitivity),
    {
      id: 'intervals',
      title: 'What the intervals cover',
      body: html`<p><strong>Chance only.</strong> ${sensitivityCovers}</p>\n`,
    },
    limitsSection(),
    methodsSection({
      questions: [study.question],
      base: study.scenario,
      varied: variedText(study),
      outputs: `${listText(measures.map(({ measure }) => measureTable[measure].label))}.`,
      estimation: `${designText(study.design)}, ${counted(replications, 'replication')} a point: ${counted(runCount, 'run')}. ${methodText(sensitivity)}`,
      seed: study.seed,
      command,
      programVersion,
    }),
    studyAgainSection(command, study.seed, programVersion),
  ];
  const lead = `A simulation of social-prescribing link workers, ${counted(runCount, 'run')} over the ranges of ${counted(study.factors.length, 'factor')}: what moves each measure, and what is chance. Intervals are 95% and cover chance only.`;
  return pageMarkup(`Sensitivity of ${study.name}`, lead, sections);
}

async function sectionsOf(one: SensitivityOfMeasure, sensitivity: Sensitivity): Promise<readonly Section[]> {
  const charts = sensitivityCharts(one, sensitivity);
  if (charts.length === 0) {
    return [
      {
        id: `tornado-${one.measure}`,
        title: `${measureTable[one.measure].label}: what moves it`,
        body: html`<p class="finding">${sensitivitySentence(one, sensitivity)}</p>\n`,
      },
    ];
  }
  const drawn = await drawCharts(charts);
  const sections = charts.map((chart) => chartSection(chart, drawn));
  if (one.kind === 'saltelli' && one.pairs.length > 0) sections.push(pairsSection(one));
  return sections;
}

function answerSection(sensitivity: Sensitivity): Section {
  return {
    id: 'answer',
    title: 'The answer',
    body: html`<ul class="answer">
${sensitivity.measures.map((one) => html`<li>${sensitivitySentence(one, sensitivity)}</li>\n`)}</ul>
`,
  };
}

function remarksSection({ remarks, study }: Sensitivity): Section {
  const notes = study.scenario.notes;
  return {
    id: 'warnings',
    title: 'Warnings and notes',
    body: [
      remarks.length === 0
        ? html`<p>None: the analysis made no remarks.</p>\n`
        : html`<ul>\n${remarks.map((remark) => html`<li>${remark}</li>\n`)}</ul>\n`,
      notes.length === 0
        ? null
        : html`<h3>Notes of the scenario file</h3>\n<ul>\n${notes.map((note) => html`<li>${note}</li>\n`)}</ul>\n`,
    ],
  };
}

function methodText({ study, sampleCount, replications }: Sensitivity): string {
  const noise =
    replications < 2
      ? 'Run noise cannot be told apart.'
      : 'Run noise is estimated from the replications and taken out.';
  return study.design.kind === 'morris'
    ? `Elementary effects after Morris, mu* and sigma from ${counted(sampleCount, 'trajectory').replace('trajectorys', 'trajectories')}. ${noise}`
    : `Sobol indices S1 and ST from ${countText(sampleCount)} samples. ${noise}`;
}
