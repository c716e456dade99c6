// The smallest change of a measure that is called a change: a parameter of the scenario, and an assumption.
import type { ScenarioResult } from '../experiment/result.ts';
import type { MeasureName } from '../model/measureTable.ts';
import type { ParameterId } from '../scenario/parameters.ts';

/** In the measure's own unit. */
export function worthwhileOf(result: ScenarioResult, measure: MeasureName): number {
  const id: ParameterId = `worthwhile.${measure}`;
  return Number(result.scenario.values[id]);
}
