// Between which points of a sweep each measure lies.
import type { SweepResult } from '../../experiment/sweep/sweepResult.ts';
import { type MeasureOverPoints, type PointMean, summariseSweep } from '../../experiment/sweep/sweepSummary.ts';
import { type MeasureName, measureTable } from '../../model/measureTable.ts';
import { stretchText } from '../factorWords.ts';
import { html } from '../markup.ts';
import { countText, measureText } from '../numbers.ts';
import { plainTable } from '../table.ts';
import type { Section } from './section.ts';

export function glanceSection(result: SweepResult, measures: readonly MeasureName[]): Section {
  const summary = summariseSweep(result, measures);
  const cell = ({ name }: MeasureOverPoints, end: PointMean | null) =>
    end === null
      ? 'no value'
      : html`<span class="line">${measureText(end, name)}</span><span class="line quiet">${whereText(result, end.point)}</span>`;
  return {
    id: 'glance',
    title: 'Lowest and highest',
    body: html`<p>The lowest and the highest of ${countText(result.points.length)} points are partly so by luck: look at them again with other seeds before building on them. Intervals are 95% over the replications, chance only.</p>
${plainTable(
  'Lowest and highest mean over the points',
  ['Measure', 'Lowest', 'Highest'],
  summary.map((one) => ({
    heading: measureTable[one.name].label,
    cells: [cell(one, one.lowest), cell(one, one.highest)],
  })),
  'words',
)}`,
  };
}

function whereText({ study, points }: SweepResult, point: number): string {
  const values = study.factors.map(
    (factor, f) => `${factor.name} ${stretchText(factor, { level: points[point]!.values[f]! })}`,
  );
  return `point ${point}: ${values.join(', ')}`;
}
