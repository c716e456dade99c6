// The values that a search may choose among: evenly spaced between two ends, best-liked first.
import { modelChecks } from '../../scenario/check.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { type Lever, tidy } from './levers.ts';
import type { Grid } from './staffResult.ts';

const mostValues = 1000;

export interface AskedGrid {
  /** Null for the usual ones. */
  readonly between: readonly [number, number] | null;
  readonly step: number | null;
}

/** @returns the grid, or every problem in words, each beginning with what was asked: `between 3 and 2 ...` */
export function gridOf(lever: Lever, asked: AskedGrid): Grid | { readonly problems: readonly string[] } {
  const [low, high] = asked.between ?? lever.usual.between;
  const step = asked.step ?? lever.usual.step;
  const [least, most] = lever.allowed;
  const { unit } = lever;
  const problems: string[] = [];
  const kind = lever.whole ? 'whole numbers' : 'numbers';
  for (const end of asked.between ?? []) {
    if (!(end >= least && end <= most) || (lever.whole && !Number.isInteger(end))) {
      problems.push(`--between has ${end}; wanted ${kind} from ${least} to ${most} ${unit}`);
    }
  }
  if (!(low <= high)) problems.push(`--between is ${low},${high}; wanted the lower end first`);
  if (!(step > 0) || (lever.whole && !Number.isInteger(step))) {
    problems.push(`--step is ${step}; wanted ${lever.whole ? 'a whole number' : 'a number'} above 0, in ${unit}`);
  } else if ((high - low) / step >= mostValues) {
    problems.push(`--step ${step} makes more than ${mostValues} values from ${low} to ${high}; wanted a larger step`);
  }
  if (problems.length > 0) return { problems };
  const count = Math.floor(tidy((high - low) / step)) + 1;
  const values = Array.from({ length: count }, (_, i) => tidy(low + i * step));
  if (!lever.lessIsBetter) values.reverse();
  return { lever: lever.name, unit, step, values, present: lever.present };
}

/** Why the ends of the grid, and what lies between them, cannot be played; empty when they can. */
export function unplayable(lever: Lever, { values }: Grid, scenario: Scenario): readonly string[] {
  const ends = [...new Set([values[0], values[values.length - 1]])];
  return ends.flatMap((value) => {
    const problem = lever.problem(value);
    if (problem !== null) return [problem];
    const at = lever.at(scenario, value);
    return modelChecks.flatMap((check) => check(at).map(({ message }) => `at ${value} ${lever.unit}: ${message}`));
  });
}
