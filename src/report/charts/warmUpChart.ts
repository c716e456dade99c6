// When each weekly figure has settled, by two methods, against where measuring starts.
import type { Comparison } from '../../experiment/result.ts';
import type { SettledSeries } from '../../experiment/warmUp/warmUp.ts';
import { unsettledOf } from '../../experiment/warmUp/warmUpWords.ts';
import { type WeeklySeriesName, weeklyLabel, weeklySeriesNames } from '../../experiment/warmUp/weeklySeries.ts';
import { type ChartSpec, isInformative } from '../chart.ts';
import { listText } from '../directions.ts';
import { intervalText, type NumberStyle, plainStyle, styleOf } from '../numbers.ts';
import { keysOf, type ScenarioKey, titleOf } from '../scenarioKey.ts';
import { curvesPanel } from './curvesPanel.ts';

export function warmUpChart(comparison: Comparison): ChartSpec {
  const keys = keysOf(comparison);
  const names = weeklySeriesNames.filter((name) => keys.some((key) => seriesOf(key, name) !== undefined));
  const panels = names.map((name) =>
    curvesPanel({
      name: weeklyLabel(name).label,
      description: `Smoothed mean by week. ${listText(keys.map((key) => `${titleOf(key)}: ${settledText(seriesOf(key, name), name)}`))}`,
      axisTitle: axisTitle(name),
      factor: styleFor(name).factor,
      askedWeeks: comparison.baseline.warmUp.askedWeeks,
      horizonWeeks: comparison.baseline.warmUp.horizonWeeks,
      curves: keys.flatMap((key) => {
        const series = seriesOf(key, name);
        return series === undefined ? [] : [{ key, series }];
      }),
    }),
  );
  const moving = panels.filter(isInformative);
  return {
    id: 'warm-up',
    title: 'Until the run has settled',
    sentence: sentenceOf(keys[0]!),
    further: settlingSentences(keys),
    reading: `Lines: all ${comparison.replications} replications together (a ratio is the week’s sum over the week’s sum), smoothed over ${comparison.baseline.warmUp.windowWeeks} weeks on each side${keys.length > 1 ? ', a letter a scenario' : ''}. Triangle: where MSER-5 would start to measure; diamond: where the line has become level by Welch’s procedure; neither is drawn where the run is too short to tell. Shaded weeks are the warm-up, which no measure counts. Figures that never move are only in the table.`,
    panels: moving.length === 0 ? panels : moving,
    table: {
      columns: ['Figure after the warm-up', ...keys.map(titleOf)],
      rows: names.map((name) => [
        `${weeklyLabel(name).label} (${axisTitle(name)})`,
        ...keys.map((key) => settledText(seriesOf(key, name), name)),
      ]),
    },
  };
}

function seriesOf({ result }: ScenarioKey, name: WeeklySeriesName): SettledSeries | undefined {
  return result.warmUp.series.find((one) => one.name === name);
}

function styleFor(name: WeeklySeriesName): NumberStyle {
  return name === 'peopleInLine' ? plainStyle(1, weeklyLabel(name).unit) : styleOf(name);
}

function axisTitle(name: WeeklySeriesName): string {
  return styleFor(name).axisUnit;
}

/** The value with its interval, and the weeks by both methods. */
function settledText(series: SettledSeries | undefined, name: WeeklySeriesName): string {
  if (series === undefined) return 'no value';
  return `${intervalText(series.measured, styleFor(name))}; MSER-5 ${weekText(series.mser5Weeks)}, Welch ${weekText(series.welchWeeks)}`;
}

function weekText(week: number | null): string {
  return week === null ? 'cannot tell' : String(week);
}

function sentenceOf(key: ScenarioKey): string {
  const { askedWeeks } = key.result.warmUp;
  const series = seriesOf(key, 'activeCaseloadMean');
  if (series === undefined) return `Measuring starts after ${askedWeeks} weeks; nothing has a value by week.`;
  const value = intervalText(series.measured, styleFor('activeCaseloadMean'));
  const { mser5Weeks, welchWeeks } = series;
  const from =
    welchWeeks === null
      ? 'the run is too short to tell whether it has settled'
      : `it is level from week ${welchWeeks} by Welch’s procedure${mser5Weeks === null ? '' : `, from week ${mser5Weeks} by MSER-5`}`;
  return `Measuring starts after ${askedWeeks} weeks. From then on a filled post in ${titleOf(key)} has ${value} people on its active caseload; ${from}.`;
}

/** One sentence for all scenarios that have settled in time, one for each of the others. */
function settlingSentences(keys: readonly ScenarioKey[]): readonly string[] {
  const labels = (those: readonly SettledSeries[]) => listText(those.map(({ name }) => weeklyLabel(name).label));
  const settled: ScenarioKey[] = [];
  const told: string[] = [];
  for (const key of keys) {
    const { late, open } = unsettledOf(key.result.warmUp);
    if (late.length + open.length === 0) settled.push(key);
    else {
      const parts = [
        ...(late.length === 0 ? [] : [`not yet settled when measuring starts: ${labels(late)}`]),
        ...(open.length === 0 ? [] : [`the run is too short to tell: ${labels(open)}`]),
      ];
      told.push(`In ${titleOf(key)}, ${parts.join('; ')}.`);
    }
  }
  const names = settled.length === keys.length && keys.length > 1 ? 'every scenario' : listText(settled.map(titleOf));
  const inTime = `In ${names} all figures have settled before measuring starts, as far as it matters.`;
  return settled.length === 0 ? told : [inTime, ...told];
}
