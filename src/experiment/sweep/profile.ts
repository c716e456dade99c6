// What a measure does along a factor of a sweep: its mean at each level, or in each part of a range, everything else averaged.
import type { MeasureName } from '../../model/measureTable.ts';
import type { ParameterValue } from '../../scenario/scenario.ts';
import type { Interval } from '../result.ts';
import type { Factor, Study } from '../study/study.ts';
import { differenceOverPoints, meanOverPoints, type PointRuns, type PointsAre } from './meanOverPoints.ts';
import { groupsBy, runsByPoint, valuesOf } from './pointRuns.ts';
import type { SweepResult } from './sweepResult.ts';

const partsMost = 8;
const pointsInPartLeast = 8;

/** A level, or a part of a range from `low` to `high`. */
export type Stretch = { readonly level: ParameterValue } | { readonly low: number; readonly high: number };

export interface ProfileStep {
  readonly over: Stretch;
  readonly mean: Interval;
  /** Points of the design there. */
  readonly pointCount: number;
}

export interface Profile {
  readonly factor: Factor;
  /** Place among the factors of the study. */
  readonly place: number;
  /** Ascending, or in the order of the study where the levels are words. */
  readonly steps: readonly ProfileStep[];
  /** Places of the steps with the lowest and the highest mean; null where fewer than two have one. */
  readonly ends: { readonly lowest: number; readonly highest: number } | null;
  /** The mean at the highest less that at the lowest. */
  readonly move: Interval;
  /** Mean of each point at its value of the factor, only where a range was cut into parts. */
  readonly dots: readonly { readonly at: number; readonly mean: number }[];
}

/** Whether the points of a design were drawn, so that others might have come in their place. */
export function whatPointsAre({ design }: Pick<Study, 'design'>): PointsAre {
  return design.kind === 'latin-hypercube' || design.kind === 'sobol' ? 'drawn' : 'themselves';
}

/** Of each factor, the one that moves the measure most first. */
export function profilesOf(result: SweepResult, measure: MeasureName): readonly Profile[] {
  const runs = runsByPoint(result, measure);
  return result.study.factors
    .map((_, place) => profileOf(result, runs, place))
    .toSorted((a, b) => (b.move.mean ?? -1) - (a.move.mean ?? -1));
}

function profileOf(result: SweepResult, runs: readonly PointRuns[], place: number): Profile {
  const { study, points } = result;
  const are = whatPointsAre(study);
  const parts = partsOf(result, place);
  const own = parts.map(({ members }) => members.map((member) => runs[member]));
  const steps = parts.map(({ over, members }, i) => ({
    over,
    mean: meanOverPoints(own[i], are),
    pointCount: members.length,
  }));
  const ends = endsOf(steps);
  const move = ends === null ? noMove : differenceOverPoints(own[ends.highest], own[ends.lowest], are);
  const isCut = steps.some(({ over }) => 'low' in over);
  const dots = isCut
    ? points.flatMap(({ values }, i) => {
        const { mean } = meanOverPoints([runs[i]], 'themselves');
        return mean === null ? [] : [{ at: Number(values[place]), mean }];
      })
    : [];
  return { factor: study.factors[place], place, steps, ends, move, dots };
}

const noMove: Interval = { mean: null, low: null, high: null };

function endsOf(steps: readonly ProfileStep[]): Profile['ends'] {
  const there = steps.flatMap(({ mean }, i) => (mean.mean === null ? [] : [{ i, mean: mean.mean }]));
  if (there.length < 2) return null;
  const ranked = there.toSorted((a, b) => a.mean - b.mean);
  return { lowest: ranked[0].i, highest: ranked[ranked.length - 1].i };
}

interface Part {
  readonly over: Stretch;
  readonly members: readonly number[];
}

/** A part for each value of the factor, or equal parts of its range where there are more values than can be looked at. */
function partsOf(result: SweepResult, place: number): readonly Part[] {
  const { study, points } = result;
  const { over } = study.factors[place];
  const values = valuesOf(result, place);
  const isGrid = study.design.kind === 'factorial' || study.design.kind === 'morris';
  if ('levels' in over || isGrid || values.length <= partsMost) {
    const groups = new Map(groupsBy(points, [place]).map((group) => [group.values[0], group.members]));
    return values.map((level) => ({ over: { level }, members: groups.get(level) ?? [] }));
  }
  const count = Math.min(partsMost, Math.max(2, Math.floor(points.length / pointsInPartLeast)));
  const step = (over.high - over.low) / count;
  const members: number[][] = Array.from({ length: count }, () => []);
  points.forEach((point, i) => {
    const part = Math.floor((Number(point.values[place]) - over.low) / step);
    members[Math.min(count - 1, Math.max(0, part))].push(i);
  });
  return members.map((some, part) => ({
    over: { low: over.low + part * step, high: part === count - 1 ? over.high : over.low + (part + 1) * step },
    members: some,
  }));
}
