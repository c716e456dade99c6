// The machine-readable form of a sensitivity analysis. Kept stable, versioned; no times, no paths: the same study gives the same bytes.
import type { Covers } from '../experiment/result.ts';
import type {
  MorrisOfMeasure,
  Sensitivity,
  SensitivityOfMeasure,
  SobolOfMeasure,
} from '../experiment/sensitivity/sensitivityResult.ts';
import { measureTable } from '../model/measureTable.ts';

const covers: Covers = 'chance only';

/**
 * What `sensitivity --json` prints. `factors` are in the study's order; under `measures` they are ranked, by mu* or by the
 * total index. Indices are shares (0 to 1) of the variance of the expected measure over the ranges; elementary effects are in
 * the measure's unit, `muPerUnit` for a step of 1 in the factor's. `noise` is what chance does beside the factors: shares of
 * the variance of single runs and of the means over `replications`; null where one replication cannot tell. `without` says
 * why a measure has no indices.
 */
export function sensitivityContract(sensitivity: Sensitivity): object {
  const { study, factors, sampleCount, replications, runCount, measures, remarks, programVersion } = sensitivity;
  return {
    schema: 1,
    study: study.name,
    question: study.question,
    program: programVersion,
    seed: study.seed,
    covers,
    confidence: 0.95,
    design: study.design,
    samples: sampleCount,
    replications,
    runs: runCount,
    factors: factors.map(({ name, control, over }) => ({ name, control, over })),
    measures: Object.fromEntries(measures.map((one) => [one.measure, ofMeasure(one)])),
    remarks,
  };
}

function ofMeasure(one: SensitivityOfMeasure): object {
  const { measure, mean, standardDeviation, noise, without } = one;
  const { unit, direction } = measureTable[measure];
  const common = { unit, direction, mean, standardDeviation, noise, without };
  return { ...common, ...(one.kind === 'morris' ? effects(one) : indices(one)) };
}

function effects({ factors }: MorrisOfMeasure): object {
  return { factors };
}

function indices({ factors, pairs, interactions }: SobolOfMeasure): object {
  return { factors, pairs, interactions };
}
