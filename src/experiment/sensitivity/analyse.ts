// A played study to its sensitivity: every measure's responses, and what its design can say about them.
import type { MeasureName } from '../../model/measureTable.ts';
import type { Point, Study } from '../study/study.ts';
import type { SweepResult, SweepRows } from '../sweep/sweepResult.ts';
import {
  effectFigures,
  effectsOf,
  effectTerms,
  muStarOfNoise,
  noiseErrorOfMu,
  sigma,
  sigmaAsSeen,
} from './effectTerms.ts';
import { ofReplications, type Responses } from './luckProducts.ts';
import { morrisTrajectories, type Trajectory } from './morrisDesign.ts';
import { positionOf, spanOf } from './position.ts';
import { remarksOn } from './remarks.ts';
import { estimates, type Terms } from './resampling.ts';
import type {
  ElementaryEffects,
  Estimate,
  MorrisOfMeasure,
  RunNoise,
  Sensitivity,
  SobolIndices,
  SobolOfMeasure,
  WithoutIndices,
} from './sensitivityResult.ts';
import { type SobolLayout, sobolFigures, sobolTerms } from './sobolTerms.ts';
import { type SensitivityDesign, sweepProblems } from './wholeSweep.ts';

/** With fewer replications nothing says how far the luck of others would move a share of chance. */
const replicationsForShares = 3;

/**
 * The indices of the study's measures. Neither the order of the rows nor that of the factors moves them.
 * @throws Error naming what keeps the sweep from being analysed (see `sweepProblems`)
 */
export function analyseSensitivity(sweep: SweepResult, measures: readonly MeasureName[]): Sensitivity {
  const problems = sweepProblems(sweep, sweep.command);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const { study, points, rows, command, programVersion } = sweep;
  const design = study.design as SensitivityDesign;
  const { replications, factors } = study;
  const analysed =
    design.kind === 'morris'
      ? measures.map((measure) => morrisOf(study, points, trajectoriesOf(study, design), measure, rows))
      : measures.map((measure) => sobolOf(study, design, points.length, measure, rows));
  return {
    study,
    factors,
    sampleCount: design.kind === 'morris' ? design.trajectories : design.samples,
    replications,
    runCount: rows.rowCount,
    measures: analysed,
    remarks: [...sweep.warmUp, ...remarksOn(study, design, analysed)],
    command,
    programVersion,
  };
}

function trajectoriesOf(
  { seed, factors }: Study,
  { trajectories, levels }: SensitivityDesign & { readonly kind: 'morris' },
): readonly Trajectory[] {
  return morrisTrajectories(
    seed,
    trajectories,
    levels,
    factors.map(({ name }) => name),
  );
}

/** The measure under every point and replication, from rows in any order. */
function responsesOf(pointCount: number, replications: number, measure: MeasureName, rows: SweepRows): Responses {
  const column = rows.measures[measure];
  if (column === undefined) throw new Error(`the sweep was read without ${measure}`);
  const values = new Float64Array(pointCount * replications);
  for (let row = 0; row < rows.rowCount; row += 1) {
    values[rows.point[row] * replications + rows.replication[row]] = column[row];
  }
  return { pointCount, replications, values };
}

/** Why there can be no indices, whatever the design. */
function withoutIndices({ pointCount, replications, values }: Responses): WithoutIndices | null {
  const empty = new Set<number>();
  values.forEach((value, i) => {
    if (!Number.isFinite(value)) empty.add(Math.floor(i / replications));
  });
  if (empty.size > 0) return { kind: 'noValue', pointCount: empty.size };
  const [first] = values;
  return pointCount > 0 && values.every((value) => value === first) ? { kind: 'constant', value: first } : null;
}

function nothingOf(measure: MeasureName, without: WithoutIndices) {
  const isConstant = without.kind === 'constant';
  return {
    measure,
    noise: null,
    mean: isConstant ? without.value : null,
    standardDeviation: isConstant ? 0 : null,
    without,
    factors: [],
  };
}

function sobolOf(
  { factors, replications, seed }: Study,
  { samples, secondOrder }: SensitivityDesign & { readonly kind: 'saltelli' },
  pointCount: number,
  measure: MeasureName,
  rows: SweepRows,
): SobolOfMeasure {
  const responses = responsesOf(pointCount, replications, measure, rows);
  const none = { kind: 'saltelli', pairs: [], interactions: null } as const;
  const without = withoutIndices(responses);
  if (without !== null) return { ...nothingOf(measure, without), ...none };
  const layout: SobolLayout = { sampleCount: samples, factorCount: factors.length, secondOrder };
  const at = sobolFigures(layout);
  const isNoisy = replications === 1;
  const termsOf = (kept: readonly number[]) => sobolTerms(ofReplications(responses, kept), layout, isNoisy);
  const { estimates: found, lowByRows } = estimates(termsOf, replications, seed);
  const common = {
    measure,
    noise: isNoisy ? null : noiseOf(found, at, replications),
    mean: meanOf(responses),
    standardDeviation: Math.sqrt(Math.max(0, found[at.variance].value)),
  };
  if (lowByRows[at.variance] <= 0) {
    return { ...common, ...none, factors: [], without: { kind: 'hiddenByNoise' } };
  }
  const seen = ofAllRows(sobolTerms(responses, layout, true));
  const indices: SobolIndices[] = factors.map(({ name }, f) => ({
    factor: name,
    first: found[at.first(f)],
    total: found[at.total(f)],
    firstAsSeen: seen[at.first(f)],
    totalAsSeen: seen[at.total(f)],
  }));
  const pairs = factors.flatMap((a, i) =>
    factors.slice(secondOrder ? i + 1 : factors.length).map((b, j) => ({
      factors: [a.name, b.name] as const,
      second: found[at.pair(i, i + 1 + j)],
    })),
  );
  return {
    kind: 'saltelli',
    ...common,
    without: null,
    factors: indices.sort((a, b) => b.total.value - a.total.value || byName(a.factor, b.factor)),
    pairs: pairs.sort((a, b) => b.second.value - a.second.value || byName(a.factors.join(), b.factors.join())),
    interactions: found[at.interactions],
  };
}

function morrisOf(
  { factors, replications, seed }: Study,
  points: readonly Point[],
  trajectories: readonly Trajectory[],
  measure: MeasureName,
  rows: SweepRows,
): MorrisOfMeasure {
  const responses = responsesOf(points.length, replications, measure, rows);
  const without = withoutIndices(responses);
  if (without !== null) return { ...nothingOf(measure, without), kind: 'morris' };
  const termsOf = (kept: readonly number[]) => {
    const some = ofReplications(responses, kept);
    return effectTerms(some, effectsOf(some, points, trajectories, factors));
  };
  const { estimates: found } = estimates(termsOf, replications, seed);
  const effects: ElementaryEffects[] = effectsOf(responses, points, trajectories, factors).map((own, f) => {
    const mu = own.hasDirection ? found[effectFigures.mu(f)] : null;
    const hasNoise = replications > 1;
    const span = spanOf(factors[f]);
    return {
      factor: factors[f].name,
      scale: positionOf(factors[f]) === null ? 'betweenLevels' : 'wholeRange',
      muStar: found[effectFigures.muStar(f)],
      muStarOfNoise: hasNoise ? muStarOfNoise(own) : null,
      mu,
      muNoiseError: mu !== null && hasNoise ? noiseErrorOfMu(own) : null,
      sigma: mu !== null && hasNoise ? sigma(own) : null,
      sigmaAsSeen: mu === null ? null : sigmaAsSeen(own),
      muPerUnit: mu === null || span === null ? null : mu.value / (span.high - span.low),
    };
  });
  return {
    kind: 'morris',
    measure,
    noise: replications === 1 ? null : noiseOf(found, effectFigures, replications),
    mean: meanOf(responses),
    standardDeviation: Math.sqrt(found[effectFigures.variance].value),
    without: null,
    factors: effects.sort((a, b) => b.muStar.value - a.muStar.value || byName(a.factor, b.factor)),
  };
}

function noiseOf(
  found: readonly Estimate[],
  at: { readonly noiseVariance: number; readonly shareOfRun: number; readonly shareOfMean: number },
  replications: number,
): RunNoise {
  const shareOf = ({ value, low, high }: Estimate): Estimate =>
    replications < replicationsForShares || low === null || high === null
      ? { value, low: null, high: null }
      : { value, low: Math.max(0, low), high: Math.min(1, high) };
  return {
    standardDeviation: Math.sqrt(found[at.noiseVariance].value),
    shareOfRun: shareOf(found[at.shareOfRun]),
    shareOfMean: shareOf(found[at.shareOfMean]),
  };
}

function ofAllRows(terms: Terms): Float64Array {
  return terms.figures(new Float64Array(terms.rowCount).fill(1));
}

function meanOf({ values }: Responses): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function byName(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
