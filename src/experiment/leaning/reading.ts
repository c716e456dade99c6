// From what has been played to figures: a measure or a difference, as it is and with a parameter moved.
import type { ParameterValue, Scenario } from '../../scenario/scenario.ts';
import { pairedInterval } from '../../statistics/interval.ts';
import { intervalOf } from '../figures.ts';
import type { DirectionWord, Interval } from '../result.ts';
import { directionOf, worthwhileOf } from '../verdict.ts';
import type { Leaning, Position, Question } from './leaning.ts';
import type { Moved } from './moves.ts';
import type { Tape, Values } from './tape.ts';

/** The figure with its verdict; no verdict where no difference is asked for. */
export interface Judged {
  readonly figure: Interval;
  readonly verdict: DirectionWord | null;
}

export class Reading {
  private readonly tape: Tape;
  /** The scenarios of the result as they are. */
  private readonly scenarios: readonly Scenario[];

  constructor(tape: Tape, scenarios: readonly Scenario[]) {
    this.tape = tape;
    this.scenarios = scenarios;
  }

  asIs(question: Question, replications: number): Judged {
    const figure = intervalOf(this.values(question, this.scenarios, replications));
    return { figure, verdict: this.verdictOn(question, figure) };
  }

  /** @param judges whether verdicts are given */
  leaning(question: Question, moved: Moved, replications: number, judges: boolean): Leaning {
    const none: Values = Array.from({ length: replications }, () => null);
    const before = this.values(question, this.scenarios, replications);
    const values = moved.scenarios.map((played) => played && this.values(question, played, replications));
    const position = (value: ParameterValue, after: Values | null): Position => {
      const figure = intervalOf(after ?? none);
      const verdict = judges && after !== null ? this.verdictOn(question, figure) : null;
      return { value, figure, shift: differenceOf(before, after ?? none), verdict };
    };
    const [first, second] = moved.move.values;
    return {
      parameter: moved.move.parameter,
      at: [position(first, values[0]), position(second, values[1])],
      swing: differenceOf(values[0] ?? none, values[1] ?? none),
      replications,
      unplayable: moved.unplayable,
    };
  }

  /** What is said of a difference from the baseline. */
  verdictOn({ against, measure }: Question, figure: Interval): DirectionWord | null {
    return against === null ? null : directionOf(figure, worthwhileOf(this.scenarios[against], measure));
  }

  private values({ scenario, against, measure }: Question, played: readonly Scenario[], replications: number): Values {
    const values = this.tape.values(played[scenario], measure, replications);
    if (against === null) return values;
    const others = this.tape.values(played[against], measure, replications);
    return values.map((value, r) => {
      const other = others[r];
      return value === null || other === null ? null : value - other;
    });
  }
}

function differenceOf(before: Values, after: Values): Interval {
  const { mean, low, high } = pairedInterval(before, after);
  return { mean, low, high };
}
