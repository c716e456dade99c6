// What a calibration asks of the outside: candidates to be measured against targets. What is played, and how, is not its concern.
import type { AssumptionValues } from '../assumptions.ts';

/** A quantity that must come to lie inside a band. */
export interface Target {
  readonly name: string;
  /** In words. */
  readonly label: string;
  /** Unit in words; `share` is printed as per cent. */
  readonly unit: string;
  /** Ends of the band; infinite where it is open. */
  readonly low: number;
  readonly high: number;
  /** Which of the laboratory's settings shows it. */
  readonly setting: number;
}

/** A measured quantity with its 95% interval over replications (chance only). */
export interface Measured {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  readonly standardError: number;
}

/** A set of values that may or may not meet the targets. 0 is the set of defaults. */
export interface Candidate {
  readonly number: number;
  readonly values: AssumptionValues;
}

/** Please play this candidate in this setting, up to so many replications in all. */
export interface Order {
  readonly candidate: Candidate;
  readonly setting: number;
  readonly replications: number;
}

export interface Laboratory {
  readonly targets: readonly Target[];
  /** Names of the settings: scenarios in which candidates are played. */
  readonly settings: readonly string[];
  /**
   * What each order shows of its setting's targets, in the order of `targets`; null where there is nothing to measure.
   * Replication r has the same luck for every candidate, so what one candidate shows does not hang on the others.
   */
  measure(orders: readonly Order[]): Promise<readonly (readonly (Measured | null)[])[]>;
  /** Nothing more will be asked of these candidates. */
  forget(candidates: readonly Candidate[]): void;
}

/** The targets of one setting, in order. */
export function targetsOf(laboratory: Laboratory, setting: number): readonly Target[] {
  return laboratory.targets.filter((target) => target.setting === setting);
}

/** How far a value lies outside the target's band; 0 inside. */
export function distance({ low, high }: Target, value: number): number {
  return Math.max(0, low - value, value - high);
}
