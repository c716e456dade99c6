// What a sensitivity analysis finds: what the factors of a study do to each measure over their ranges, and what chance does.
// The intervals are 95% and cover chance only: which points were sampled, and the luck of the replications. The ranges and the
// even spread over them are the study's: indices are shares over these ranges, no evidence about the world.
import type { MeasureName } from '../../model/measureTable.ts';
import type { Factor, Study } from '../study/study.ts';

/** An estimate; `low` and `high` are null where there is too little to say. An index may fall a little outside 0 to 1 by chance. */
export interface Estimate {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** What chance does beside the factors. With two replications a point the shares have no interval. */
export interface RunNoise {
  /** Of single runs at one point, averaged over the points; in the measure's unit. */
  readonly standardDeviation: number;
  /** Of the variance of single runs over the ranges, the share that is chance: 0 to 1. */
  readonly shareOfRun: Estimate;
  /** Of the variance of the means of `replications` runs, the share that is chance: 0 to 1. */
  readonly shareOfMean: Estimate;
}

/** Sobol indices of one factor: shares of the variance of the expected measure over the ranges. */
export interface SobolIndices {
  readonly factor: string;
  /** S1: what the factor does alone. With one replication, of the measure as seen, chance and all. */
  readonly first: Estimate;
  /** ST: with everything in which it takes part. */
  readonly total: Estimate;
  /** The same of the means over replications as they are, run noise not taken out. */
  readonly firstAsSeen: number;
  readonly totalAsSeen: number;
}

export interface SecondOrderIndex {
  readonly factors: readonly [string, string];
  /** S2: what the two do together beyond what each does alone. */
  readonly second: Estimate;
}

/**
 * Morris' measures of one factor, in the measure's unit. `wholeRange`: the elementary effect is the change in the measure
 * over a step, carried on in a straight line to the whole range. `betweenLevels`: of three or more levels that are words, it
 * is the change between two of them, without a direction.
 */
export interface ElementaryEffects {
  readonly factor: string;
  readonly scale: 'wholeRange' | 'betweenLevels';
  /** Mean of the size of the effects. */
  readonly muStar: Estimate;
  /** The mu* that run noise alone would give, were there no effect; null with one replication. */
  readonly muStarOfNoise: number | null;
  /** Mean of the effects, with their direction; null where there is none. */
  readonly mu: Estimate | null;
  /** Of mu: its standard error by the luck of the replications; null with one replication or without mu. */
  readonly muNoiseError: number | null;
  /** How differently the factor does at different points: interaction or a bend. Run noise is taken out; null with one replication and without mu. */
  readonly sigma: number | null;
  /** The same with run noise in it; null without mu. */
  readonly sigmaAsSeen: number | null;
  /** `mu` of a step of 1 in the factor's own unit; null where the factor has words for levels. */
  readonly muPerUnit: number | null;
}

/** Why there are no indices of a measure: it is the same everywhere, it has no value at some points, or chance hides what there is. */
export type WithoutIndices =
  | { readonly kind: 'constant'; readonly value: number }
  | { readonly kind: 'noValue'; readonly pointCount: number }
  | { readonly kind: 'hiddenByNoise' };

interface OfMeasure {
  readonly measure: MeasureName;
  /** Null with one replication a point, where it cannot be told apart, and where the measure is the same in every run. */
  readonly noise: RunNoise | null;
  /** Of all runs of the design's points; null where some have no value. */
  readonly mean: number | null;
  /** Of the expected measure over the points, run noise taken out where there are replications; null where some have no value. */
  readonly standardDeviation: number | null;
  readonly without: WithoutIndices | null;
}

export interface MorrisOfMeasure extends OfMeasure {
  readonly kind: 'morris';
  /** The largest mu* first; empty where `without` says why. */
  readonly factors: readonly ElementaryEffects[];
}

export interface SobolOfMeasure extends OfMeasure {
  readonly kind: 'saltelli';
  /** The largest ST first; empty where `without` says why. */
  readonly factors: readonly SobolIndices[];
  /** The largest first; empty unless the design has second order. */
  readonly pairs: readonly SecondOrderIndex[];
  /** 1 less the sum of S1: what the factors do only together; null where `without` says why. */
  readonly interactions: Estimate | null;
}

export type SensitivityOfMeasure = MorrisOfMeasure | SobolOfMeasure;

export interface Sensitivity {
  readonly study: Study;
  /** In the study's order. */
  readonly factors: readonly Factor[];
  /** Trajectories of Morris, samples of Saltelli. */
  readonly sampleCount: number;
  readonly replications: number;
  readonly runCount: number;
  readonly measures: readonly SensitivityOfMeasure[];
  /** What a reader must know before believing a rank, in sentences. */
  readonly remarks: readonly string[];
  readonly command: string;
  readonly programVersion: string;
}
