// What `sweep --json` prints. Kept stable, versioned; no times, no paths: the same sweep gives the same bytes.
import type { Covers } from '../experiment/result.ts';
import { isWhole, type SweepResult } from '../experiment/sweep/sweepResult.ts';
import type { MeasureOverPoints, PointMean } from '../experiment/sweep/sweepSummary.ts';
import { measureTable } from '../model/measureTable.ts';

const covers: Covers = 'chance only';

/**
 * A sweep, whole or not. `factors`: what varies; `points`: of each its value of every factor, by name, and the mean of every
 * measure over its replications with a 95% interval (`n` counts the replications with a value); `measures`: unit, direction,
 * and the points with the lowest and the highest mean; `gaps`: what is not there and why; `warmUp`: what must be said of the warm-up of the study's scenario. `runs` counts the rows there are.
 */
export function sweepContract(result: SweepResult, summary: readonly MeasureOverPoints[]): object {
  const { study, points, rows, gaps, programVersion, warmUp } = result;
  const { name, question, seed, design, replications, factors } = study;
  return {
    schema: 1,
    study: name,
    question,
    program: programVersion,
    seed,
    covers,
    confidence: 0.95,
    design,
    replications,
    runs: { planned: points.length * replications, there: rows.rowCount },
    isWhole: isWhole(gaps),
    gaps,
    warmUp,
    factors: factors.map(({ name, control, over }) => ({ name, control, over })),
    measures: Object.fromEntries(
      summary.map(({ name, lowest, highest }) => {
        const { unit, direction } = measureTable[name];
        return [name, { unit, direction, lowestAt: lowest?.point ?? null, highestAt: highest?.point ?? null }];
      }),
    ),
    points: points.map(({ number, values }) => ({
      point: number,
      values: Object.fromEntries(factors.map((factor, f) => [factor.name, values[f]])),
      measures: Object.fromEntries(summary.map(({ name, points: means }) => [name, interval(means[number])])),
    })),
  };
}

function interval({ mean, low, high, sd, n }: PointMean): object {
  return { mean, low, high, sd, n };
}
