// `--set team.wholeTimeEquivalents=N`: no parameter of a scenario but what studies vary and `staff` seeks, laid over the whole
// scenario once it is read, so that an answer can be played.
import {
  staffingProblem,
  wholeTimeEquivalents,
  wholeTimeEquivalentsOf,
  withWholeTimeEquivalents,
} from '../experiment/study/staffing.ts';
import { parameterIds } from '../scenario/parameters.ts';
import { deepFreeze } from '../scenario/parseScenario.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { told } from '../scenario/told.ts';

export interface SettingsApart {
  /** Those that a scenario file may hold too. */
  readonly settings: readonly string[];
  /** Whole-time equivalents in all, in the order given. */
  readonly staffing: readonly number[];
  readonly problems: readonly string[];
}

export function apartFromStaffing(all: readonly string[]): SettingsApart {
  const settings: string[] = [];
  const staffing: number[] = [];
  const problems: string[] = [];
  for (const setting of all) {
    const equals = setting.indexOf('=');
    if (equals < 0 || setting.slice(0, equals).trim() !== wholeTimeEquivalents) {
      settings.push(setting);
      continue;
    }
    const text = setting.slice(equals + 1).trim();
    const value = /^(\d{1,9}(\.\d*)?|\.\d+)$/.test(text) ? Number(text) : 0;
    if (value > 0) staffing.push(value);
    else
      problems.push(
        `--set ${wholeTimeEquivalents} is ${told(text)}; wanted a number above 0, in whole-time equivalents`,
      );
  }
  return { settings, staffing, problems };
}

/** One after the other, as `staff` does it with a scenario that has been changed before. @returns the scenario, or why it cannot be */
export function restaffed(scenario: Scenario, staffing: readonly number[]): Scenario | { readonly problem: string } {
  let changed = scenario;
  for (const wte of staffing) {
    const problem = staffingProblem(changed, wte);
    if (problem !== null) return { problem: `${scenario.name}: --set ${problem}` };
    changed = withWholeTimeEquivalents(changed, wte);
  }
  if (changed === scenario) return scenario;
  const stated = parameterIds.filter(
    (id) => scenario.stated.includes(id) || changed.values[id] !== scenario.values[id],
  );
  const was = wholeTimeEquivalentsOf(scenario);
  const note = `Whole-time equivalents set to ${staffing[staffing.length - 1]} in all instead of ${was}, with the same referrals.`;
  return deepFreeze({ ...changed, stated, notes: [...scenario.notes, note] });
}
