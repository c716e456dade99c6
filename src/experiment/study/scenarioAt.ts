// The scenario of one point of a study: what the study starts from, with every factor at the point's value.
import { type ParameterId, parameterIds } from '../../scenario/parameters.ts';
import type { ParameterValue, Scenario } from '../../scenario/scenario.ts';
import { wholeOf, withMoved } from '../assumptions.ts';
import { wholeTimeEquivalents, withWholeTimeEquivalents } from './staffing.ts';
import type { Point, Study } from './study.ts';

/**
 * What the point states is stated in the scenario, so that assumptions laid over it leave it alone. Of shares that make up a
 * whole, the others are scaled to make up the rest. Equivalents come last: the referrals that they leave as they are, are
 * those of the point.
 * @throws Error where the equivalents asked for cannot be had with the same referrals (see `unplayablePoints`)
 */
export function scenarioAt(
  study: Pick<Study, 'scenario' | 'factors'>,
  { values: ofPoint }: Pick<Point, 'values'>,
): Scenario {
  const { scenario, factors } = study;
  const values: Record<ParameterId, ParameterValue> = { ...scenario.values };
  const shares: [ParameterId, number][] = [];
  const moved = new Set<string>(scenario.stated);
  let wte: number | null = null;
  factors.forEach(({ name }, index) => {
    const value = ofPoint[index];
    if (name === wholeTimeEquivalents) {
      wte = Number(value);
      return;
    }
    const id = name as ParameterId;
    moved.add(id);
    if (wholeOf(id).length > 1) shares.push([id, Number(value)]);
    else values[id] = value;
  });
  let at: Scenario = { ...scenario, values, stated: parameterIds.filter((id) => moved.has(id)) };
  for (const [id, value] of shares) at = withMoved(at, id, value);
  return wte === null ? at : withWholeTimeEquivalents(at, wte);
}
