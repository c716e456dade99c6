// What has been played so far, by scenario and position, so that nothing is played twice and more can be added.
import type { MeasureValues } from '../../model/measures.ts';
import type { MeasureName } from '../../model/measureTable.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Executor } from '../ports.ts';
import { waits } from '../remarks.ts';
import { playMeasures } from './playMeasures.ts';

/** Values of one measure by replication; null where it has none. */
export type Values = readonly (number | null)[];

export class Tape {
  private readonly rows = new Map<Scenario, MeasureValues[]>();
  private readonly seed: number | string;
  private readonly executor: Executor;

  constructor(seed: number | string, executor: Executor) {
    this.seed = seed;
    this.executor = executor;
  }

  /** How many replications `extend` would play. */
  lacking(scenarios: Iterable<Scenario>, replications: number): number {
    let count = 0;
    for (const scenario of new Set(scenarios)) count += Math.max(0, replications - this.count(scenario));
    return count;
  }

  /** Plays what lacks until each scenario has so many replications. */
  async extend(
    scenarios: Iterable<Scenario>,
    replications: number,
    onFinished: (replications: number) => void,
  ): Promise<void> {
    const lacking = [...new Set(scenarios)].filter((scenario) => this.count(scenario) < replications);
    const orders = lacking.map((scenario) => ({ scenario, from: this.count(scenario), until: replications }));
    const played = await playMeasures(orders, this.seed, this.executor, onFinished);
    lacking.forEach((scenario, i) => {
      this.rows.set(scenario, [...(this.rows.get(scenario) ?? []), ...played[i]]);
    });
  }

  /**
   * The first replications of a measure. A wait that some of them did not reach has no value in any: a mean of the rest
   * would be one of the lucky.
   */
  values(scenario: Scenario, measure: MeasureName, replications: number): Values {
    const values = (this.rows.get(scenario) ?? []).slice(0, replications).map((row) => row[measure]);
    return waits.includes(measure) && values.includes(null) ? values.map(() => null) : values;
  }

  private count(scenario: Scenario): number {
    return this.rows.get(scenario)?.length ?? 0;
  }
}
