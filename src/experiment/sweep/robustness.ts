// How what can be controlled fares over what cannot: of each combination of levers the middle of the conditions and the worst
// tenth of them.
import { type MeasureName, measureTable } from '../../model/measureTable.ts';
import type { ParameterValue } from '../../scenario/scenario.ts';
import { jackknife } from '../../statistics/jackknife.ts';
import { mean } from '../../statistics/mean.ts';
import { quantile } from '../../statistics/quantile.ts';
import { studentTQuantile } from '../../statistics/studentT.ts';
import type { Interval } from '../result.ts';
import type { PointRuns } from './meanOverPoints.ts';
import { groupsBy, runsByPoint } from './pointRuns.ts';
import type { SweepResult } from './sweepResult.ts';

const conditionsLeast = 4;
const groupsMost = 20;
const confidence = 0.95;
const tenth = 0.1;

/** A combination of levers over the conditions that it was played under; intervals over replications: chance only. */
export interface Robust {
  /** Of each lever, in the order of the study; empty where the study has none. */
  readonly levers: readonly ParameterValue[];
  /** Mean of the measure under each condition that has a value. */
  readonly conditions: readonly number[];
  /** Conditions without a value. */
  readonly withoutCount: number;
  readonly median: Interval;
  /** One condition in ten is worse than this; of a measure that is neither better nor worse when high, higher. */
  readonly worstTenth: Interval;
}

export type WithoutRobustness = 'noConditions' | 'tooFewConditions';

/** Best worst tenth first where a direction is better, otherwise in the order of the design. */
export function robustnessOf(result: SweepResult, measure: MeasureName): readonly Robust[] | WithoutRobustness {
  const { study, points } = result;
  const places = study.factors.map((_, place) => place);
  if (study.factors.every(({ control }) => control === 'canControl')) return 'noConditions';
  const groups = groupsBy(
    points,
    places.filter((place) => study.factors[place].control === 'canControl'),
  );
  if (groups.some(({ members }) => members.length < conditionsLeast)) return 'tooFewConditions';
  const runs = runsByPoint(result, measure);
  const { direction } = measureTable[measure];
  const atWorst = direction === 'higherIsBetter' ? tenth : 1 - tenth;
  const robust = groups.map(({ values, members }): Robust => {
    const own = members.map((member) => runs[member]);
    const conditions = meansOf(own, null);
    return {
      levers: values,
      conditions,
      withoutCount: own.length - conditions.length,
      median: quantileOver(own, study.replications, 1 / 2),
      worstTenth: quantileOver(own, study.replications, atWorst),
    };
  });
  if (direction === 'neither') return robust;
  const sign = direction === 'higherIsBetter' ? 1 : -1;
  const rank = ({ worstTenth }: Robust) =>
    worstTenth.mean === null ? Number.NEGATIVE_INFINITY : sign * worstTenth.mean;
  return robust.toSorted((a, b) => rank(b) - rank(a) || 0);
}

/** @param replications those that count; null for all */
function meansOf(runs: readonly PointRuns[], replications: readonly number[] | null): readonly number[] {
  return runs.flatMap((values) => {
    const some = replications === null ? values : replications.map((r) => values[r]);
    const own = [...some].filter((value) => !Number.isNaN(value));
    return own.length === 0 ? [] : [mean(own)];
  });
}

function quantileOver(runs: readonly PointRuns[], replicationCount: number, probability: number): Interval {
  const played = Array.from({ length: replicationCount }, (_, r) => r).filter((r) =>
    runs.some((values) => !Number.isNaN(values[r])),
  );
  const found = jackknife(played, (some) => quantile(meansOf(runs, some), probability), groupsMost);
  if (found === null) return { mean: null, low: null, high: null };
  const { estimate, standardError, degreesOfFreedom } = found;
  if (standardError === null) return { mean: estimate, low: null, high: null };
  const reach = studentTQuantile((1 + confidence) / 2, degreesOfFreedom) * standardError;
  return { mean: estimate, low: estimate - reach, high: estimate + reach };
}
