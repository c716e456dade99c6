// A measure over the two factors that move it most, a drawing for each value of the third; the other factors are averaged.

import type { Interval } from '../../experiment/result.ts';
import { meanOverPoints } from '../../experiment/sweep/meanOverPoints.ts';
import { groupsBy, type PointGroup, runsByPoint, valuesOf } from '../../experiment/sweep/pointRuns.ts';
import { type Profile, whatPointsAre } from '../../experiment/sweep/profile.ts';
import type { SweepResult } from '../../experiment/sweep/sweepResult.ts';
import { type MeasureName, measureTable } from '../../model/measureTable.ts';
import type { ParameterValue } from '../../scenario/scenario.ts';
import type { ChartSpec } from '../chart.ts';
import { listText } from '../directions.ts';
import { factorUnit, levelText, stretchText } from '../factorWords.ts';
import { intervalText, measureText, styleOf } from '../numbers.ts';
import { heatmapPanel } from './heatmapPanel.ts';

const panelsMost = 6;
const columnsMost = 24;

interface Cell {
  readonly values: readonly ParameterValue[];
  readonly mean: Interval;
}

/**
 * @param profiles of the measure, the most moving factor first
 * @returns null where the design is no grid, has one factor only, or too many levels to draw
 */
export function heatmapChart(
  result: SweepResult,
  measure: MeasureName,
  profiles: readonly Profile[],
): ChartSpec | null {
  const { study, points } = result;
  const [across, upward, ...others] = profiles;
  if (study.design.kind !== 'factorial' || across === undefined || upward === undefined) return null;
  const levels = (profile: Profile) => valuesOf(result, profile.place);
  if (levels(across).length > columnsMost || levels(upward).length > columnsMost) return null;
  const third = others[0] !== undefined && levels(others[0]).length <= panelsMost ? others[0] : null;
  const chosen = [across, upward, ...(third === null ? [] : [third])];
  const cells = cellsOf(
    result,
    measure,
    chosen,
    groupsBy(
      points,
      chosen.map(({ place }) => place),
    ),
  );
  const style = styleOf(measure);
  const means = cells.flatMap(({ mean }) => mean.mean ?? []);
  const domain: [number, number] = means.length === 0 ? [0, 1] : [Math.min(...means), Math.max(...means)];
  const label = measureTable[measure].label;
  const titled = ({ factor }: Profile) =>
    `${factor.name}${factorUnit(factor) === '' ? '' : ` (${factorUnit(factor)})`}`;
  const panels = (third === null ? [null] : levels(third)).map((value) =>
    heatmapPanel({
      name: value === null ? label : `${third!.factor.name}: ${stretchText(third!.factor, { level: value })}`,
      across: {
        title: `Across: ${titled(across)}`,
        labels: levels(across).map((one) => levelText(across.factor, one)),
      },
      upward: {
        title: `Upward: ${titled(upward)}`,
        labels: levels(upward).map((one) => levelText(upward.factor, one)),
      },
      cells: cells
        .filter(({ values }) => value === null || values[2] === value)
        .map(({ values, mean }) => ({
          column: levels(across).indexOf(values[0]!),
          row: levels(upward).indexOf(values[1]!),
          value: mean,
        })),
      style,
      domain,
    }),
  );
  const averaged = profiles.filter((profile) => !chosen.includes(profile)).map(({ factor }) => factor.name);
  return {
    id: `heatmap-${measure}`,
    title: `${label}: the two factors that move it most`,
    sentence: sentenceOf(measure, chosen, cells),
    further: averaged.length === 0 ? [] : [`Averaged over ${listText(averaged)}, every level counting as much.`],
    reading: `A cell for each combination; darker is higher, from ${plainEnd(domain[0], measure)} to ${plainEnd(domain[1], measure)}${panels.length > 1 ? ', the same in all drawings' : ''}. The figures in the cells are means; their 95% intervals over replications, chance only, are in the table.`,
    panels,
    table: {
      columns: [...chosen.map(({ factor }) => factor.name), `${label} (${style.axisUnit})`],
      rows: cells.map(({ values, mean }) => [
        ...values.map((value, i) => stretchText(chosen[i]!.factor, { level: value })),
        intervalText(mean, style),
      ]),
    },
  };
}

/** Cell by cell in the order of the levels, the last factor slowest. */
function cellsOf(
  result: SweepResult,
  measure: MeasureName,
  chosen: readonly Profile[],
  groups: readonly PointGroup[],
): readonly Cell[] {
  const runs = runsByPoint(result, measure);
  const are = whatPointsAre(result.study);
  const ranks = chosen.map(({ place }) => new Map(valuesOf(result, place).map((value, rank) => [value, rank])));
  const rankOf = ({ values }: PointGroup) =>
    values.reduceRight<number>((rank, value, i) => rank * (ranks[i]!.size + 1) + ranks[i]!.get(value)!, 0);
  return groups
    .toSorted((a, b) => rankOf(a) - rankOf(b))
    .map(({ values, members }) => ({
      values,
      mean: meanOverPoints(
        members.map((member) => runs[member]!),
        are,
      ),
    }));
}

function plainEnd(value: number, measure: MeasureName): string {
  return measureText({ mean: value, low: value, high: value }, measure).replace(/ \([^)]*\)/, '');
}

function sentenceOf(measure: MeasureName, chosen: readonly Profile[], cells: readonly Cell[]): string {
  const label = measureTable[measure].label;
  const ranked = cells.filter(({ mean }) => mean.mean !== null).toSorted((a, b) => a.mean.mean! - b.mean.mean!);
  const [lowest] = ranked;
  const highest = ranked[ranked.length - 1];
  if (lowest === undefined || highest === undefined) return `${label} has no value at any of these combinations.`;
  const where = ({ values }: Cell) =>
    values
      .map((value, i) => `${chosen[i]!.factor.name} ${stretchText(chosen[i]!.factor, { level: value })}`)
      .join(', ');
  return `${label} is lowest with ${where(lowest)}: ${measureText(lowest.mean, measure)}; and highest with ${where(highest)}: ${measureText(highest.mean, measure)}.`;
}
