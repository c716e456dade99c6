// A 2 x 2 among the scenarios compared: two sets of changes, each alone and both together. What each does, and whether
// one does more in the presence of the other.
import type { MeasureName } from '../model/measureTable.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { changesBetween } from './changes.ts';
import { contrastOf, type Measured, ofEveryMeasure, type Weights } from './contrast.ts';
import { factorNames } from './factorNames.ts';
import type { OverSets } from './overSets.ts';
import type { Change, Difference, ScenarioResult } from './result.ts';
import { directionOf, worthwhileOf } from './verdict.ts';

/** Places of four scenarios: with neither change, with the first, with the second, with both. */
export type Corners = readonly [neither: number, first: number, second: number, both: number];

export interface Factor {
  /** A word or two, made of what changes. */
  readonly name: string;
  /** The scenario with this change alone: what an effect leads to. */
  readonly towards: string;
  readonly changed: readonly Change[];
}

export const effectNames = ['first', 'second', 'interaction'] as const;
export type EffectName = (typeof effectNames)[number];

/** Main effects are means over both levels of the other factor; the interaction is the effect of the first factor with the second less that without. */
export type Effects<E> = Readonly<Record<EffectName, E>>;

export interface Factorial {
  /** Places among baseline and scenarios; the baseline is 0. */
  readonly corners: Corners;
  /** Names of the scenarios at the corners. */
  readonly scenarios: readonly [neither: string, first: string, second: string, both: string];
  readonly factors: readonly [first: Factor, second: Factor];
  /** How many such fours there are; this is the first in the order of the scenarios. */
  readonly squares: number;
  readonly effects: Readonly<Record<MeasureName, Effects<Difference>>>;
  /** Over sets of assumptions, where they were played. */
  readonly overSets?: Readonly<Record<MeasureName, Effects<OverSets>>>;
}

/** Weights of the corners, in their order. */
const weights: Effects<Weights> = {
  first: [-0.5, 0.5, -0.5, 0.5],
  second: [-0.5, -0.5, 0.5, 0.5],
  interaction: [1, -1, -1, 1],
};

/** The 2 x 2 among the results, baseline first; null where no four make one. */
export function factorialOf(results: readonly ScenarioResult[]): Factorial | null {
  const scenarios = results.map(({ scenario }) => scenario);
  const squares = squaresAmong(scenarios);
  if (squares.length === 0) return null;
  const [corners] = squares;
  const [neither, first, second, both] = corners.map((at) => scenarios[at]);
  const changes = [first, second].map((corner) => changesBetween(neither, corner));
  const [firstName, secondName] = factorNames(changes[0], changes[1]);
  return {
    corners,
    scenarios: [neither.name, first.name, second.name, both.name],
    factors: [
      { name: firstName, towards: first.name, changed: changes[0] },
      { name: secondName, towards: second.name, changed: changes[1] },
    ],
    squares: squares.length,
    effects: ofEveryMeasure((name) =>
      effectsOf((effect) => {
        const { mean, low, high } = effectAt(results, corners, effect, name);
        return { mean, low, high, verdict: directionOf({ mean, low, high }, worthwhileOf(neither, name)) };
      }),
    ),
  };
}

export function effectsOf<E>(make: (effect: EffectName) => E): Effects<E> {
  return { first: make('first'), second: make('second'), interaction: make('interaction') };
}

/** One effect on one measure with its interval, paired within replications (chance only). */
export function effectAt(results: readonly Measured[], corners: Corners, effect: EffectName, name: MeasureName) {
  return contrastOf(
    corners.map((at) => results[at]),
    weights[effect],
    name,
  );
}

/** Every four in which the changes of the last are those of the second and the third together, each four once. */
function squaresAmong(scenarios: readonly Scenario[]): Corners[] {
  const found: Corners[] = [];
  const known = new Set<string>();
  for (const [a, neither] of scenarios.entries()) {
    const changes = scenarios.map((scenario) => changesBetween(neither, scenario));
    for (let b = 0; b < scenarios.length; b += 1) {
      for (let c = b + 1; c < scenarios.length; c += 1) {
        if (a === b || a === c || !arePartsApart(changes[b], changes[c])) continue;
        const d = scenarios.findIndex(
          (both, at) =>
            isUnion(changes[at], changes[b], changes[c]) && hasAreasOf(both, neither, scenarios[b], scenarios[c]),
        );
        const four = [a, b, c, d].sort((x, y) => x - y).join();
        if (d < 0 || known.has(four)) continue;
        known.add(four);
        found.push([a, b, c, d]);
      }
    }
  }
  return found;
}

function arePartsApart(first: readonly Change[], second: readonly Change[]): boolean {
  if (first.length === 0 || second.length === 0) return false;
  return !first.some(({ path }) => second.some((other) => other.path === path));
}

function isUnion(both: readonly Change[], first: readonly Change[], second: readonly Change[]): boolean {
  if (both.length !== first.length + second.length) return false;
  return [...first, ...second].every((one) => both.some(({ path, to }) => path === one.path && to === one.to));
}

/** What there is may change by one factor only: changes of it by both cannot be told to add up. */
function hasAreasOf(both: Scenario, neither: Scenario, first: Scenario, second: Scenario): boolean {
  const [none, one, other, all] = [neither, first, second, both].map(({ areas }) => JSON.stringify(areas));
  return (one === none && all === other) || (other === none && all === one);
}
