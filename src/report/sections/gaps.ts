// Whether a study is whole, and if not, what is not there and what that does to the figures.
import { isWhole, type SweepResult } from '../../experiment/sweep/sweepResult.ts';
import { type MeasureName, measureTable } from '../../model/measureTable.ts';
import { html, type Markup } from '../markup.ts';
import { countText } from '../numbers.ts';
import { counted } from './asked.ts';
import type { Section } from './section.ts';

const toldMost = 10;

export function gapsSection(result: SweepResult, measures: readonly MeasureName[]): Section {
  const { study, points, rows, gaps } = result;
  const planned = points.length * study.replications;
  const items = [
    ...(gaps.missing.length === 0
      ? []
      : [
          `${counted(gaps.missing.length, 'chunk')} of runs not played yet, or lost: ${listed(gaps.missing.map(String))}.`,
        ]),
    ...(gaps.failed.length === 0
      ? []
      : [
          `${counted(gaps.failed.length, 'run')} that could not be kept: ${listed(gaps.failed.map(({ point, replication, failure }) => `point ${point}, replication ${replication} (${failure})`))}.`,
        ]),
    ...(gaps.stale.length === 0
      ? []
      : [
          `Pieces of another study, version or build: ${listed(gaps.stale.map(({ file, why }) => `${file} (${why})`))}.`,
        ]),
    ...(gaps.damaged.length === 0
      ? []
      : [`Damaged pieces: ${listed(gaps.damaged.map(({ file, why }) => `${file} (${why})`))}.`]),
  ];
  const played = new Set(rows.point).size;
  if (played < points.length && rows.rowCount > 0) {
    items.push(
      `${counted(points.length - played, 'point')} of ${countText(points.length)} without any run: until they have one, means along a factor are over unlike points and their differences say little.`,
    );
  }
  const hollow = hollowItems(result, measures);
  return {
    id: 'missing',
    title: 'What is missing',
    body: [
      rows.rowCount === planned && isWhole(gaps)
        ? html`<p>Nothing: all ${countText(planned)} runs are there.</p>\n`
        : html`<p class="warning">${countText(rows.rowCount)} of ${counted(planned, 'run')} are there. Every figure below is of these; each point counts as much however many of its runs are there, and points without a run are left out.</p>
<ul>\n${items.map((item) => html`<li>${item}</li>\n`)}</ul>\n`,
      hollow.length === 0 ? null : html`<ul>\n${hollow}</ul>\n`,
    ],
  };
}

/** Measures without a value in some runs: they are averaged over the others, which are not a fair sample of all. */
function hollowItems({ rows, points }: SweepResult, measures: readonly MeasureName[]): readonly Markup[] {
  return measures.flatMap((measure) => {
    const values = rows.measures[measure] ?? new Float64Array(0);
    const seen = new Set<number>();
    let without = 0;
    for (let row = 0; row < rows.rowCount; row += 1) {
      if (!Number.isNaN(values[row])) continue;
      without += 1;
      seen.add(rows.point[row]!);
    }
    if (without === 0) return [];
    const { label } = measureTable[measure];
    return without === rows.rowCount
      ? [html`<li><b>${label}</b> has no value in any run.</li>\n`]
      : [
          html`<li><b>${label}</b> has no value in ${countText(without)} of ${counted(rows.rowCount, 'run')}, at ${countText(seen.size)} of ${counted(points.length, 'point')}. Its figures are of the runs that have one, which flatters points where many have none.</li>\n`,
        ];
  });
}

function listed(texts: readonly string[]): string {
  const more = texts.length - toldMost;
  return `${texts.slice(0, toldMost).join('; ')}${more > 0 ? `; and ${countText(more)} more` : ''}`;
}
