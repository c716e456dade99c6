// A played study, whole or not, -> one self-contained page.
import { profilesOf, whatPointsAre } from '../experiment/sweep/profile.ts';
import { robustnessOf } from '../experiment/sweep/robustness.ts';
import { isWhole, type SweepResult } from '../experiment/sweep/sweepResult.ts';
import { type MeasureName, measureTable } from '../model/measureTable.ts';
import type { ChartSpec } from './chart.ts';
import { heatmapChart } from './charts/heatmapChart.ts';
import { profileChart } from './charts/profileChart.ts';
import { robustnessChart } from './charts/robustnessChart.ts';
import { listText } from './directions.ts';
import { drawCharts } from './drawing.ts';
import { html } from './markup.ts';
import { countText } from './numbers.ts';
import { pageMarkup } from './page.ts';
import { askedSection, counted, designText } from './sections/asked.ts';
import { chartSection } from './sections/chart.ts';
import { gapsSection } from './sections/gaps.ts';
import { glanceSection } from './sections/glance.ts';
import { limitsSection } from './sections/limits.ts';
import { methodsSection } from './sections/methods.ts';
import type { Section } from './sections/section.ts';
import { studyAgainSection } from './sections/studyEnd.ts';
import { variedText } from './studyWords.ts';

/** The charts of a sweep, measure by measure. */
export function sweepCharts(result: SweepResult, measures: readonly MeasureName[]): readonly ChartSpec[] {
  return measures.flatMap((measure) => {
    const profiles = profilesOf(result, measure);
    if (profiles.every(({ ends }) => ends === null)) return [profileChart(result, measure, profiles)];
    const heatmap = heatmapChart(result, measure, profiles);
    const robust = robustnessOf(result, measure);
    return [
      profileChart(result, measure, profiles),
      ...(heatmap === null ? [] : [heatmap]),
      ...(typeof robust === 'string' ? [] : [robustnessChart(result, measure, robust)]),
    ];
  });
}

/**
 * The report of a sweep as a complete HTML page.
 * @param measures that were read and are to be shown
 * @throws when a chart cannot be drawn, which is a fault of ours
 */
export async function sweepReport(result: SweepResult, measures: readonly MeasureName[]): Promise<string> {
  const { study, points, command, programVersion, rows, gaps } = result;
  const specifications = sweepCharts(result, measures);
  const drawn = await drawCharts(specifications);
  const charts = specifications.map((chart) => chartSection(chart, drawn));
  const sections = [
    askedSection(study, points.length),
    gapsSection(result, measures),
    glanceSection(result, measures),
    ...charts,
    coversSection(result, measures),
    limitsSection(),
    methodsSection({
      questions: [study.question],
      base: study.scenario,
      varied: variedText(study),
      outputs: outputsText(measures),
      estimation: `${designText(study.design)}: ${counted(points.length, 'point')} x ${counted(study.replications, 'replication')}, ${countText(rows.rowCount)} runs there. ${estimationText(result)}`,
      seed: study.seed,
      command,
      programVersion,
    }),
    studyAgainSection(command, study.seed, programVersion),
  ];
  const soFar = isWhole(gaps) ? '' : ' So far only a part of it has been played.';
  const lead = `A simulation of social-prescribing link workers, played at ${counted(points.length, 'combination')} of ${counted(study.factors.length, 'factor')}, ${countText(study.replications)} times each.${soFar}`;
  return pageMarkup(`Sweep ${study.name}`, lead, sections);
}

function outputsText(measures: readonly MeasureName[]): string {
  return `${listText(measures.map((measure) => measureTable[measure].label))}.`;
}

function estimationText({ study }: SweepResult): string {
  return whatPointsAre(study) === 'drawn'
    ? 'Means over the points in equal parts of a range; 95% intervals from the spread of the points and, for luck that moves all points alike, of the replications (Student’s t).'
    : 'Means over points of equal weight; 95% intervals over replications, which share their luck across points (Student’s t).';
}

function coversSection(result: SweepResult, measures: readonly MeasureName[]): Section {
  const { study } = result;
  const drawn = whatPointsAre(study) === 'drawn';
  const robust = measures[0] === undefined ? 'noConditions' : robustnessOf(result, measures[0]);
  return {
    id: 'intervals',
    title: 'What the intervals cover',
    body: html`<p><strong>Chance only.</strong> Intervals are 95% over ${counted(study.replications, 'replication')}${study.replications < 2 ? ', of which one gives none' : ''}.${drawn ? ' Where a range was cut into parts they also cover which points were drawn.' : ''} More replications make them narrower. They do not cover what is not known: not the assumptions that the study left where they are, nor how likely its conditions are.</p>
${
  robust === 'noConditions'
    ? html`<p>No factor of this study is beyond control, so there is no view over conditions.</p>\n`
    : robust === 'tooFewConditions'
      ? html`<p>Each combination of levers was played under too few conditions to speak of the middle and the worst tenth of them; a study with levels for its levers and a factorial design gives that view.</p>\n`
      : null
}${result.warmUp.map((sentence) => html`<p>${sentence}</p>\n`)}${
  study.design.kind === 'morris' || study.design.kind === 'saltelli'
    ? html`<p>This design was made for <code>remit sensitivity</code>, which says more about it: the points are no fair sample of the ranges, so means along a factor are of these points only.</p>\n`
    : null
}`,
  };
}
