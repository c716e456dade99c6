// The ensemble: sets of assumptions that all meet the calibration bands. Whatever holds in all of them does not hang on one.
import { everyTeamCanBeReferredTo, modelChecks } from '../scenario/check.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { printable } from '../scenario/told.ts';
import { type AssumptionValues, withAssumptions } from './assumptions.ts';
import { ensembleProblems, type Fields } from './ensembleProblems.ts';

export interface ParameterSet {
  /** Number of the candidate it was: set 0 holds the defaults of the parameter table. */
  readonly candidate: number;
  /** Every parameter in doubt (`assumptionIds`). */
  readonly values: AssumptionValues;
  /** What was measured for each calibration band, by the band's name. */
  readonly met: Readonly<Record<string, { readonly mean: number; readonly low: number; readonly high: number }>>;
}

export interface Ensemble {
  readonly schema: 1;
  /** How it was found, in words a methods section can use. */
  readonly found: readonly string[];
  /** The command that finds it again. */
  readonly command: string;
  readonly programVersion: string;
  readonly seed: number | string;
  readonly sets: readonly ParameterSet[];
}

/** The scenario under one set of assumptions; what it states itself stays. */
export function underSet(scenario: Scenario, set: ParameterSet): Scenario {
  return withAssumptions(scenario, set.values);
}

/**
 * Reads a written ensemble. Every value is one that its parameter may have, and shares of one whole make it up; whether a
 * scenario can be played under it, `unplayableUnder` tells.
 * @returns the ensemble, or every problem in words
 */
export function readEnsemble(text: string): Ensemble | { readonly problems: readonly string[] } {
  let content: Fields | null;
  try {
    content = JSON.parse(text) as Fields | null;
  } catch (error) {
    return { problems: [`is no JSON: ${printable((error as Error).message)}`] };
  }
  if (content?.schema !== 1 || !Array.isArray(content.sets) || content.sets.length === 0) {
    return { problems: ['holds no ensemble; wanted what `remit calibrate` writes'] };
  }
  const problems = ensembleProblems(content, content.sets);
  return problems.length > 0 ? { problems } : (content as unknown as Ensemble);
}

/** What keeps a scenario from being played under a set, a line each; empty when nothing does. */
export function unplayableUnder({ sets }: Pick<Ensemble, 'sets'>, scenarios: readonly Scenario[]): readonly string[] {
  const checks = [...modelChecks, everyTeamCanBeReferredTo];
  return sets.flatMap((set) =>
    scenarios.flatMap((scenario) => {
      const under = underSet(scenario, set);
      const misfits = checks.flatMap((check) => check(under));
      return misfits.map(({ message }) => `set ${set.candidate}: ${scenario.name} cannot be played: ${message}`);
    }),
  );
}
