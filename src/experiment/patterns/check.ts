// What a published pattern is to the program: scenarios to play, a figure of their facts, and the band it must lie in.
import type { ParameterId } from '../../scenario/parameters.ts';
import type { ParameterValue, Scenario } from '../../scenario/scenario.ts';
import type { Facts } from './facts.ts';

/** Patterns in the order of the evidence. */
export const patternIds = [
  'P1',
  'P2a',
  'P2b',
  'P3',
  'P4',
  'P6',
  'P9',
  'P10',
  'P11',
  'P12',
  'P13',
  'P16',
  'P17',
  'P18',
  'P23',
] as const;
export type PatternId = (typeof patternIds)[number];

/** Input: fed in. Calibrated: met on purpose. Emergent: neither, so that only these count as validation. */
export type CheckKind = 'input' | 'calibrated' | 'emergent';

/** A shipped scenario, with some values replaced. */
export interface PlayedScenario {
  /** Name of the shipped scenario. */
  readonly shipped: string;
  readonly values: Readonly<Partial<Record<ParameterId, ParameterValue>>>;
  /** How it is called in print. */
  readonly name: string;
}

/** Ends of a band; null where it is open. */
export type Band = readonly [low: number | null, high: number | null];

/** One replication: the facts of each scenario of the check, in its order, with the same people and the same luck. */
export type Row = readonly Facts[];

/**
 * A figure of each replication, of which the mean over replications is taken; or one of all replications together, such as
 * a ratio of sums. Null where there is none.
 */
export type Statistic =
  | { readonly over: 'replications'; readonly of: (row: Row) => number | null }
  | {
      readonly over: 'pooled';
      readonly of: (rows: readonly Row[]) => number | null;
      /** The interval of a ratio of odds or rates is taken of its logarithm, so that no end of it is below zero. */
      readonly isRatio?: true;
      /** What must have been gathered before a verdict, in words, and whether it has. */
      readonly needs?: { readonly words: string; readonly isEnough: (rows: readonly Row[]) => boolean };
    };

export interface Check {
  readonly id: PatternId;
  /** What is measured, in words. */
  readonly check: string;
  readonly kind: CheckKind;
  readonly scenarios: readonly PlayedScenario[];
  readonly band: Band;
  readonly source: string;
  readonly statistic: Statistic;
}

/** The name of a check's scenarios in print. */
export function scenarioNameOf(check: Check): string {
  return check.scenarios.map(({ name }) => name).join(' against ');
}

/** The scenario as it is played; what is replaced counts as stated, so that no set of assumptions moves it. */
export function scenarioOf(played: PlayedScenario, open: (shippedName: string) => Scenario): Scenario {
  const shipped = open(played.shipped);
  const stated = [...new Set([...shipped.stated, ...(Object.keys(played.values) as ParameterId[])])];
  return { ...shipped, name: played.name, values: { ...shipped.values, ...played.values }, stated };
}
