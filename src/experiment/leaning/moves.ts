// What a result may lean on, one thing at a time: an assumption at either end of its range, a mechanism on and off.
import { modelChecks } from '../../scenario/check.ts';
import { type ParameterId, parameterIds, parameters } from '../../scenario/parameters.ts';
import type { ParameterValue, Scenario } from '../../scenario/scenario.ts';
import { assumptionIds, wholeOf, withMoved } from '../assumptions.ts';

/** One parameter in two positions. */
export interface Move {
  readonly parameter: ParameterId;
  /** Bottom and top of the plausible range; of a mechanism on, then off. */
  readonly values: readonly [ParameterValue, ParameterValue];
  /** The scenario with the parameter in that position; the scenario itself where nothing moves. */
  readonly apply: (scenario: Scenario, value: ParameterValue) => Scenario;
}

/** Parameters in doubt that all the scenarios state themselves: known there, so they stay. */
export function statedAssumptions(scenarios: readonly Scenario[]): readonly ParameterId[] {
  return assumptionIds.filter((id) => scenarios.every((scenario) => isKnown(scenario, id)));
}

/**
 * Each parameter in doubt from the bottom to the top of its range. A scenario that states it keeps it; of shares that make up
 * a whole, a stated one keeps them all, and the others are scaled to make up the rest.
 */
export function assumptionMoves(scenarios: readonly Scenario[]): readonly Move[] {
  const stated = new Set(statedAssumptions(scenarios));
  const ids = assumptionIds.filter((id) => !stated.has(id));
  return ids.map((id) => ({
    parameter: id,
    values: parameters[id].range as readonly [number, number],
    apply: (scenario, value) =>
      isKnown(scenario, id) || scenario.values[id] === value ? scenario : withMoved(scenario, id, value as number),
  }));
}

/** Each mechanism that is on in some scenario, from on as it is to off. */
export function mechanismMoves(scenarios: readonly Scenario[]): readonly Move[] {
  const ids = parameterIds.filter((id) => id.startsWith('mechanisms.'));
  const isOn = (scenario: Scenario, id: ParameterId) => scenario.values[id] === true;
  return ids
    .filter((id) => scenarios.some((scenario) => isOn(scenario, id)))
    .map((id) => ({
      parameter: id,
      values: [true, false],
      apply: (scenario, value) =>
        value === false && isOn(scenario, id) ? { ...scenario, values: { ...scenario.values, [id]: false } } : scenario,
    }));
}

/** A move with what it makes of the scenarios of a result, in their order. */
export interface Moved {
  readonly move: Move;
  /** In either position; null where that cannot be played. A scenario that stays as it is is the same object. */
  readonly scenarios: readonly [readonly Scenario[] | null, readonly Scenario[] | null];
  /** Why a position cannot be played. */
  readonly unplayable: string | null;
}

export function movedBy(move: Move, scenarios: readonly Scenario[]): Moved {
  const [first, second] = move.values.map((value) => {
    const moved = scenarios.map((scenario) => move.apply(scenario, value));
    return { moved, problem: problemWith(moved.filter((one, s) => one !== scenarios[s])) };
  });
  return {
    move,
    scenarios: [first, second].map(({ moved, problem }) =>
      problem === null ? moved : null,
    ) as unknown as Moved['scenarios'],
    unplayable: first.problem ?? second.problem,
  };
}

/** Why the scenarios cannot be played, such as a rate of referrals above what can be drawn; null when they can. */
function problemWith(scenarios: readonly Scenario[]): string | null {
  const problems = scenarios.flatMap((scenario) => modelChecks.flatMap((check) => check(scenario)));
  return problems[0]?.message ?? null;
}

function isKnown(scenario: Scenario, id: ParameterId): boolean {
  return wholeOf(id).some((one) => scenario.stated.includes(one));
}
