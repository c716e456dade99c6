// Whether a sweep can be read for sensitivity: its design, every run of it once, and its points where the design puts them.
// An index over rows that are not those of the design would look like any other.
import type { ParameterValue } from '../../scenario/scenario.ts';
import { pointsOf } from '../study/points.ts';
import type { Design, Study } from '../study/study.ts';
import type { SweepResult } from '../sweep/sweepResult.ts';

export type SensitivityDesign = Extract<Design, { readonly kind: 'morris' | 'saltelli' }>;

const samplesLeast = 2;
const toldMost = 20;

/** What keeps the study's design from an analysis, with what to write instead; empty when nothing does. */
export function designProblems({ name, design }: Pick<Study, 'name' | 'design'>): readonly string[] {
  if (design.kind === 'morris') {
    return design.trajectories >= samplesLeast
      ? []
      : [`${name}: design.trajectories is ${design.trajectories}; wanted at least ${samplesLeast}, better 10 to 50`];
  }
  if (design.kind === 'saltelli') {
    return design.samples >= samplesLeast
      ? []
      : [`${name}: design.samples is ${design.samples}; wanted at least ${samplesLeast}, better 128 to 1,024`];
  }
  return [
    `${name} has the design ${design.kind}, which gives no sensitivity indices; wanted morris, to find which of many factors matter ` +
      '(design: { kind: morris, trajectories: 20 }), or saltelli, for the shares of a few ' +
      '(design: { kind: saltelli, samples: 256 })',
  ];
}

/**
 * Everything that keeps the sweep from being analysed, in words, at most some 20 of a kind; empty when it is whole.
 * @param again the command that plays what is missing
 */
export function sweepProblems(sweep: SweepResult, again: string): readonly string[] {
  const ofDesign = designProblems(sweep.study);
  if (ofDesign.length > 0) return ofDesign;
  const lost = [...gapProblems(sweep), ...rowProblems(sweep)];
  const problems = [...lost, ...pointProblems(sweep)];
  if (problems.length === 0) return [];
  return [
    `${sweep.study.name} cannot be analysed: indices need every run of the design once, with its own values.`,
    ...problems,
    ...(lost.length === 0 ? [] : [`To ${isShort(sweep) ? 'play what is missing' : 'put them aside'}: ${again}`]),
  ];
}

/** Whether runs are missing, rather than files too many. */
function isShort({ study, points, rows }: SweepResult): boolean {
  return rows.rowCount < points.length * study.replications;
}

function gapProblems({ gaps }: SweepResult): readonly string[] {
  const { missing, failed, stale, damaged } = gaps;
  const problems: string[] = [];
  if (missing.length > 0) problems.push(`${counted(missing.length, 'chunk')} not played: ${listed(missing)}`);
  if (failed.length > 0) {
    problems.push(`${plural(failed.length, 'run')} failed:`);
    for (const { point, replication, chunk, failure } of failed.slice(0, toldMost)) {
      problems.push(`  point ${point}, replication ${replication} (chunk ${chunk}): ${failure}`);
    }
    if (failed.length > toldMost) problems.push(`  and ${failed.length - toldMost} more`);
  }
  for (const { file, why } of [...stale, ...damaged].slice(0, toldMost)) problems.push(`shards/${file}: ${why}`);
  return problems;
}

/** Each point with each replication once. */
function rowProblems({ study, points, rows }: SweepResult): readonly string[] {
  const { replications } = study;
  const seen = new Int32Array(points.length * replications);
  const unknown: string[] = [];
  for (let row = 0; row < rows.rowCount; row += 1) {
    const [point, replication] = [rows.point[row], rows.replication[row]];
    const isPlanned = point >= 0 && point < points.length && replication >= 0 && replication < replications;
    if (isPlanned) seen[point * replications + replication] += 1;
    else unknown.push(`point ${point}, replication ${replication}`);
  }
  const where = (wanted: (count: number) => boolean) =>
    points
      .map(({ number }) => number)
      .filter((point) => seen.subarray(point * replications, (point + 1) * replications).some(wanted));
  const absent = where((count) => count === 0);
  const twice = where((count) => count > 1);
  const problems: string[] = [];
  if (absent.length > 0) problems.push(`Runs are missing at ${plural(absent.length, 'point')}: ${listed(absent)}`);
  if (twice.length > 0) problems.push(`Runs are there twice at ${plural(twice.length, 'point')}: ${listed(twice)}`);
  if (unknown.length > 0) {
    problems.push(
      `${plural(unknown.length, 'row')} of no run of the study, which has ${points.length} points and ${replications} replications: ${listed(unknown, '; ')}`,
    );
  }
  return problems;
}

/** The points of the sweep are those of the design, in its order. */
function pointProblems({ study, points }: SweepResult): readonly string[] {
  const designed = pointsOf(study);
  if (points.length !== designed.length) {
    return [`The sweep has ${points.length} points, and its design makes ${designed.length}`];
  }
  const elsewhere = designed.filter(({ number, values }) => {
    const point = points[number];
    return point.number !== number || !same(point.values, values);
  });
  if (elsewhere.length === 0) return [];
  const { number, values } = elsewhere[0];
  return [
    `${counted(elsewhere.length, 'point')} not where the design puts them, as if rows had been shuffled or the study changed: ` +
      `${listed(elsewhere.map((point) => point.number))}. Point ${number} has ${points[number].values.join(', ')}; the design has ${values.join(', ')}`,
  ];
}

function same(a: readonly ParameterValue[], b: readonly ParameterValue[]): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}

function counted(count: number, noun: string): string {
  return `${plural(count, noun)} ${count === 1 ? 'is' : 'are'}`;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function listed(items: readonly (number | string)[], between = ', '): string {
  const told = items.slice(0, toldMost).join(between);
  return items.length > toldMost ? `${told} and ${items.length - toldMost} more` : told;
}
