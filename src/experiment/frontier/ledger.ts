// Every run played in a search for the frontier, by policy and replication. Replication r meets condition r, counted round
// and round: the same conditions and the same luck for every policy.
import type { PlayRuns } from '../ports.ts';
import type { RunRow } from '../runs.ts';
import { scenarioAt } from '../study/scenarioAt.ts';
import type { Study } from '../study/study.ts';
import type { Aim, FrontierRun } from './frontierResult.ts';
import { type LaidOut, pointAt } from './laidOut.ts';
import type { Played } from './posterior.ts';

export class Ledger {
  private readonly study: Study;
  private readonly laidOut: LaidOut;
  private readonly rows: RunRow[][];

  constructor(study: Study, laidOut: LaidOut) {
    this.study = study;
    this.laidOut = laidOut;
    this.rows = laidOut.policies.map(() => []);
  }

  get counts(): readonly number[] {
    return this.rows.map((rows) => rows.length);
  }

  get runCount(): number {
    return this.counts.reduce((sum, count) => sum + count, 0);
  }

  /** Plays the policies on, each until it has so many replications. @returns how many runs that took */
  async playOn(until: ReadonlyMap<number, number>, play: PlayRuns): Promise<number> {
    const { policies, conditions } = this.laidOut;
    const wanted = [...until]
      .flatMap(([policy, count]) =>
        Array.from({ length: Math.max(0, count - this.rows[policy].length) }, (_, i) => ({
          policy,
          replication: this.rows[policy].length + i,
        })),
      )
      .sort((a, b) => a.replication - b.replication || a.policy - b.policy);
    const played = await play(
      wanted.map(({ policy, replication }) => {
        const condition = conditions[replication % conditions.length];
        return { scenario: scenarioAt(this.study, pointAt(this.study, policies[policy], condition)), replication };
      }),
    );
    wanted.forEach(({ policy }, i) => {
      this.rows[policy].push(played[i]);
    });
    return wanted.length;
  }

  rowsOf(policy: number): readonly RunRow[] {
    return this.rows[policy];
  }

  /** Runs in which an aim has no value. */
  missingCountOf(policy: number): number {
    const { aims } = this.laidOut;
    return this.rows[policy].filter(({ measures }) => aims.some(({ measure }) => measures[measure] === null)).length;
  }

  /** Values on the aims, more being better. */
  playedOf(policy: number): Played {
    return this.laidOut.aims.map((aim) => Float64Array.from(this.rows[policy], (row) => aimValue(row, aim)));
  }

  runs(): readonly FrontierRun[] {
    const { conditions } = this.laidOut;
    return this.rows.flatMap((rows, policy) =>
      rows.map((row, replication) => ({ policy, condition: replication % conditions.length, replication, row })),
    );
  }
}

/** More is better; NaN where there is no value. */
export function aimValue({ measures }: RunRow, { measure, sign }: Aim): number {
  const value = measures[measure];
  return value === null ? Number.NaN : sign * value;
}
