// Policies that are no simulation: what they do follows from their levels by a known rule, with luck that equal replications
// share. Which of them are on the frontier is then known.
import { normal } from '../../../src/engine/draw.ts';
import { Streams } from '../../../src/engine/streams.ts';
import { isBeaten } from '../../../src/experiment/frontier/dominance.ts';
import { nextCounts, standingOf } from '../../../src/experiment/frontier/doubt.ts';
import { findFrontier } from '../../../src/experiment/frontier/frontier.ts';
import type { FoundFrontier } from '../../../src/experiment/frontier/frontierResult.ts';
import type { NamedPolicy } from '../../../src/experiment/frontier/laidOut.ts';
import { type Played, posteriorOf } from '../../../src/experiment/frontier/posterior.ts';
import type { PlayRuns } from '../../../src/experiment/ports.ts';
import type { RunRow } from '../../../src/experiment/runs.ts';
import type { Limit } from '../../../src/experiment/staff/staffResult.ts';
import type { MeasureValues } from '../../../src/model/measures.ts';
import { type MeasureName, measureNames } from '../../../src/model/measureTable.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { studyOf } from '../study/studies.ts';

/** @param noise standard normal, shared by equal replications; another for each number */
export type Rule = (
  values: Scenario['values'],
  noise: (which: number) => number,
) => Partial<Record<MeasureName, number | null>>;

export interface Asked {
  readonly text: string;
  readonly rule: Rule;
  readonly budget?: number;
  readonly limits?: readonly Limit[];
  readonly known?: readonly NamedPolicy[];
}

/** How many runs each call asked for. */
export const calls: number[] = [];

export function findMadeUp({ text, rule, budget = 1000, limits = [], known = [] }: Asked): Promise<FoundFrontier> {
  const study = studyOf(text);
  calls.length = 0;
  const luck = new Streams(study.seed, 0, ['made up']);
  const play: PlayRuns = async (runs) => {
    calls.push(runs.length);
    return runs.map(({ scenario, replication }) => {
      const of = rule(scenario.values, (which) => normal(luck.at(0, which, replication, 0)));
      const measures = Object.fromEntries(measureNames.map((name) => [name, of[name] ?? null])) as MeasureValues;
      return { measures, fingerprint: `${replication}` } as RunRow;
    });
  };
  return findFrontier({ study, budget, limits, known, play, warmUp: [], command: 'again', programVersion: '0' });
}

/** True values of policies, normal around nought, and replications of them; more is better on every aim. */
export interface Case {
  readonly policyCount: number;
  readonly aimCount: number;
  /** Standard deviation of the true values; that of a replication is 1. */
  readonly apart: number;
  /** Share of the variance of a replication that all policies have in common. */
  readonly shared: number;
  readonly worthwhile: number;
}

export class Laboratory {
  readonly truth: Float64Array;
  readonly least: readonly number[];
  private readonly of: Case;
  private readonly luck: Streams;

  constructor(of: Case, number: number) {
    this.of = of;
    this.luck = new Streams(number, 0, ['truth', 'own', 'shared']);
    this.least = new Array(of.aimCount).fill(of.worthwhile);
    this.truth = Float64Array.from({ length: of.policyCount * of.aimCount }, (_, i) => of.apart * this.normal(0, i, 0));
  }

  isOn(policy: number): boolean {
    const { policyCount, aimCount } = this.of;
    for (let other = 0; other < policyCount; other += 1) {
      if (isBeaten(this.truth, policy * aimCount, other * aimCount, this.least)) return false;
    }
    return true;
  }

  /** Probabilities after as many replications of every policy as the budget allows. */
  equally(budget: number): Float64Array {
    const count = Math.floor(budget / this.of.policyCount);
    return this.standing(new Array(this.of.policyCount).fill(count)).chances.unbeaten;
  }

  /** Probabilities after a first round and then playing those in doubt. */
  byDoubt(first: number, budget: number): { readonly probabilities: Float64Array; readonly runs: number } {
    const counts: number[] = new Array(this.of.policyCount).fill(first);
    for (;;) {
      const runs = counts.reduce((sum, count) => sum + count, 0);
      const standing = this.standing(counts);
      const wanted = nextCounts(standing, counts, budget - runs);
      if (wanted.size === 0) return { probabilities: standing.chances.unbeaten, runs };
      for (const [policy, count] of wanted) counts[policy] = count;
    }
  }

  private standing(counts: readonly number[]) {
    return standingOf(
      posteriorOf(
        counts.map((count, policy) => this.played(policy, count)),
        400,
        1,
      ),
      this.least,
    );
  }

  private played(policy: number, count: number): Played {
    const { aimCount, shared } = this.of;
    return Array.from({ length: aimCount }, (_, aim) => {
      const i = policy * aimCount + aim;
      return Float64Array.from(
        { length: count },
        (_, r) =>
          this.truth[i] + Math.sqrt(shared) * this.normal(2, aim, r) + Math.sqrt(1 - shared) * this.normal(1, i, r),
      );
    });
  }

  private normal(stream: number, which: number, r: number): number {
    return normal(this.luck.at(stream, which, r, 0));
  }
}
