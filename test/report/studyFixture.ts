// Made-up studies to look at and to test with: what the factors do is known, the luck is seeded.
import type { Design, Factor, Study } from '../../src/experiment/study/study.ts';
import type { SweepResult } from '../../src/experiment/sweep/sweepResult.ts';
import type { MeasureName } from '../../src/model/measureTable.ts';
import { luck, type Play, played } from '../experiment/sensitivity/functions.ts';
import { scenarioOf } from '../model/scenarios.ts';

const referrals: Factor = {
  name: 'referrals.perYearPerWte',
  control: 'cannotControl',
  over: { low: 200, high: 400, whole: false },
};
const places: Factor = {
  name: 'organisations.placesFactor',
  control: 'cannotControl',
  over: { levels: [0.5, 1, 1.5] },
};
const latitude: Factor = {
  name: 'policy.latitude',
  control: 'canControl',
  over: { levels: ['within', 'edge', 'beyond'] },
};
const clarity: Factor = { name: 'policy.clarity', control: 'canControl', over: { levels: [0.3, 0.9] } };

export const fourFactors: readonly Factor[] = [referrals, places, latitude, clarity];
export const factorial: Design = { kind: 'factorial', levelsOfRange: 4 };

export function studyWith(own: Partial<Study> = {}): Study {
  return {
    name: 'made-up',
    question: 'What moves what?',
    scenario: scenarioOf([]),
    factors: fourFactors,
    design: factorial,
    measures: ['strainMean', 'satisfactionMean', 'capOverrunShare'],
    replications: 4,
    seed: 7,
    ...own,
  };
}

const ownLuck = luck(3, 'own');
const sharedLuck = luck(4, 'shared');

/** Of each factor, its place on a scale from 0 to 1. */
function positions(study: Study, values: Parameters<Play>[0]): readonly number[] {
  return study.factors.map(({ over }, f) =>
    'levels' in over
      ? over.levels.indexOf(values[f]!) / Math.max(1, over.levels.length - 1)
      : (Number(values[f]) - over.low) / (over.high - over.low),
  );
}

/** Strain rises with the first factor most; satisfaction falls as it does. */
export function resultOf(study: Study): SweepResult {
  const strain: Play = (values, replication, point) =>
    positions(study, values).reduce((sum, at, f) => sum + (10 * at) / (f + 1), 30) +
    sharedLuck(0, replication) +
    0.5 * ownLuck(point, replication);
  const satisfaction: Play = (values, replication, point) => 7 - strain(values, replication, point) / 20;
  const plays: Partial<Record<MeasureName, Play>> = {
    strainMean: strain,
    satisfactionMean: satisfaction,
    capOverrunShare: () => Number.NaN,
  };
  const whole = played(study, strain);
  const measures = Object.fromEntries(
    study.measures.map((measure) => [measure, Object.values(played(study, plays[measure]!).rows.measures)[0]!]),
  );
  return { ...whole, rows: { ...whole.rows, measures }, command: 'npx remit sweep made-up' };
}

/** As if it had been stopped after so many runs. */
export function stoppedAfter(result: SweepResult, rowCount: number): SweepResult {
  const { rows } = result;
  return {
    ...result,
    rows: {
      rowCount,
      point: rows.point.subarray(0, rowCount),
      replication: rows.replication.subarray(0, rowCount),
      measures: Object.fromEntries(
        Object.entries(rows.measures).map(([name, values]) => [name, values.subarray(0, rowCount)]),
      ),
    },
    gaps: { ...result.gaps, missing: [40, 41, 42] },
  };
}
