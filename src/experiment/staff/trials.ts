// The values tried so far, each with its replications: plays more of them until they are decided. Equal replications
// share their luck at every value.
import type { MeasureValues } from '../../model/measures.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { PlayRuns } from '../ports.ts';
import { type Judgement, judge, type Rules } from './judge.ts';

interface Trial {
  readonly scenario: Scenario;
  readonly played: MeasureValues[];
  judgement: Judgement | null;
}

export class Trials {
  readonly #at: (value: number) => Scenario;
  readonly #play: PlayRuns;
  readonly #rules: Rules;
  readonly #trials = new Map<number, Trial>();

  constructor(at: (value: number) => Scenario, play: PlayRuns, rules: Rules) {
    this.#at = at;
    this.#play = play;
    this.#rules = rules;
  }

  /** Plays each value up to the first look; what has been played stays. */
  async look(values: readonly number[]): Promise<void> {
    await this.#playOn(values.filter((value) => !this.#trials.has(value)));
  }

  /** Plays the values side by side until each is decided or at the limit. */
  async decide(values: readonly number[]): Promise<void> {
    await this.look(values);
    for (;;) {
      const open = values.filter((value) => this.of(value).keeping === 'open');
      if (open.length === 0) return;
      await this.#playOn(open);
    }
  }

  /** @throws when the value has not been tried */
  of(value: number): Judgement {
    return this.#trial(value).judgement!;
  }

  keeps(value: number): boolean {
    return this.of(value).keeping === 'keeps';
  }

  playedAt(value: number): readonly MeasureValues[] {
    return this.#trial(value).played;
  }

  scenarioAt(value: number): Scenario {
    return this.#trial(value).scenario;
  }

  /** All that were tried, in no order. */
  tried(): readonly number[] {
    return [...this.#trials.keys()];
  }

  #trial(value: number): Trial {
    const trial = this.#trials.get(value);
    if (trial === undefined) throw new Error(`the value ${value} has not been tried`);
    return trial;
  }

  /** To the next look of each. */
  async #playOn(asked: readonly number[]): Promise<void> {
    const values = [...new Set(asked)];
    for (const value of values) {
      if (!this.#trials.has(value)) this.#trials.set(value, { scenario: this.#at(value), played: [], judgement: null });
    }
    const runs = values.flatMap((value) => {
      const { scenario, played } = this.#trial(value);
      const until = this.#rules.looks.find((look) => look > played.length)!;
      return Array.from({ length: until - played.length }, (_, i) => ({
        value,
        scenario,
        replication: played.length + i,
      }));
    });
    const rows = await this.#play(runs.map(({ scenario, replication }) => ({ scenario, replication })));
    rows.forEach(({ measures }, i) => {
      this.#trial(runs[i].value).played.push(measures);
    });
    for (const value of values) {
      const trial = this.#trial(value);
      trial.judgement = judge(trial.played, this.#rules);
    }
  }
}
