// What `sweep` tells a person: what was played, what is not there, and between which points each measure lies.

import type { SweepGaps, SweepResult } from '../experiment/sweep/sweepResult.ts';
import type { MeasureOverPoints, PointMean } from '../experiment/sweep/sweepSummary.ts';
import { countText, intervalText, styleOf } from '../report/numbers.ts';
import { type Colours, inColumns, wrapped } from './paper.ts';
import { chanceOnly, labelWithUnit } from './runText.ts';

const gapsTold = 10;

export function sweepText(result: SweepResult, summary: readonly MeasureOverPoints[], colours: Colours): string {
  const { study, points, rows } = result;
  const planned = points.length * study.replications;
  const shown = summary.filter(({ lowest }) => lowest !== null);
  const without = summary.filter(({ lowest }) => lowest === null);
  const extremes = [...new Set(shown.flatMap(({ lowest, highest }) => [lowest!.point, highest!.point]))];
  return [
    colours.bold(study.name),
    wrapped(study.question),
    '',
    wrapped(
      `${counted(points.length, 'point')} x ${counted(study.replications, 'replication')}: ${rows.rowCount === planned ? 'all' : `${countText(rows.rowCount)} of`} ${countText(planned)} runs are there. Seed ${study.seed}.`,
    ),
    ...gapLines(result.gaps),
    ...result.warmUp.map((sentence) => wrapped(sentence)),
    '',
    colours.bold('Lowest and highest mean over the points'),
    inColumns(
      shown.map((one) => [labelWithUnit(one.name), ends(one, one.lowest!), ends(one, one.highest!)]),
      2,
    ),
    ...without.map(({ name }) => `  ${labelWithUnit(name)}: no point has a value`),
    '',
    ...extremes.sort((a, b) => a - b).map((point) => wrapped(pointLine(result, point), 2, 2)),
    '',
    wrapped(
      `${chanceOnly} The lowest and the highest of many points are partly so by luck: look at them again with other seeds before building on them.`,
    ),
  ].join('\n');
}

function ends({ name }: MeasureOverPoints, point: PointMean): string {
  return `${intervalText(point, styleOf(name))} at point ${point.point}`;
}

function pointLine({ study, points }: SweepResult, point: number): string {
  const values = study.factors.map(({ name }, f) => `${name} ${String(points[point].values[f])}`);
  return `Point ${point}: ${values.join(', ')}`;
}

/**
 * What is not there, in words; nothing when all is.
 * @param goOn the command that plays it; of the command itself, its --resume
 */
export function gapLines({ missing, failed, stale, damaged }: SweepGaps, goOn = ''): readonly string[] {
  const lines = [
    ...(missing.length === 0
      ? []
      : [
          `${counted(missing.length, 'chunk')} ${missing.length === 1 ? 'is' : 'are'} missing: ${firstNames(missing.map(String))}${goOn === '' ? `; --resume plays ${missing.length === 1 ? 'it' : 'them'}.` : ''}`,
        ]),
    ...firstLines(
      failed.map((run) => `Point ${run.point}, replication ${run.replication} (chunk ${run.chunk}): ${run.failure}`),
    ),
    ...firstLines(stale.map(({ file, why }) => `shards/${file}: ${why}`)),
    ...firstLines(damaged.map(({ file, why }) => `shards/${file}: ${why}`)),
  ];
  const toGoOn = missing.length === 0 || goOn === '' ? [] : [`To play what is missing: ${goOn}`];
  return [...lines.map((line) => wrapped(line, 0, 2)), ...toGoOn];
}

/** `1 chunk`, `1,200 chunks`. */
export function counted(count: number, noun: string): string {
  return `${countText(count)} ${noun}${count === 1 ? '' : 's'}`;
}

function firstNames(names: readonly string[]): string {
  const more = names.length - gapsTold;
  return `${names.slice(0, gapsTold).join(', ')}${more > 0 ? ` and ${countText(more)} more` : ''}`;
}

function firstLines(lines: readonly string[]): readonly string[] {
  const more = lines.length - gapsTold;
  return [...lines.slice(0, gapsTold), ...(more > 0 ? [`... and ${countText(more)} more like these`] : [])];
}
