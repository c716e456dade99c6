// The ensemble: sets of assumptions that all meet the calibration bands. Whatever holds in all of them does not hang on one.
import type { ParameterId } from '../scenario/parameters.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { type AssumptionValues, assumptionIds, withAssumptions } from './assumptions.ts';

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
 * Reads a written ensemble.
 * @returns the ensemble, or every problem in words
 */
export function readEnsemble(text: string): Ensemble | { readonly problems: readonly string[] } {
  let content: Partial<Ensemble>;
  try {
    content = JSON.parse(text) as Partial<Ensemble>;
  } catch (error) {
    return { problems: [`is no JSON: ${(error as Error).message}`] };
  }
  if (content?.schema !== 1 || !Array.isArray(content.sets) || content.sets.length === 0) {
    return { problems: ['holds no ensemble; wanted what `remit calibrate` writes'] };
  }
  const known = new Set<string>(assumptionIds);
  const problems = new Set<string>();
  for (const { candidate, values } of content.sets) {
    for (const [id, value] of Object.entries(values ?? {})) {
      if (!known.has(id)) problems.add(`${id} is no parameter in doubt of this version`);
      else if (typeof value !== 'number' || !Number.isFinite(value)) {
        problems.add(`set ${candidate}: ${id} is ${String(value)}; wanted a number`);
      }
    }
    const missing = assumptionIds.filter((id: ParameterId) => values?.[id] === undefined);
    if (missing.length > 0) problems.add(`set ${candidate} lacks ${missing.slice(0, 3).join(', ')}`);
  }
  return problems.size > 0 ? { problems: [...problems] } : (content as Ensemble);
}
