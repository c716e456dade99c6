// What came of one observed figure in a fit: before, after, and what stands against it.
import type { MeasureName } from '../../model/measureTable.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { meanInterval } from '../../statistics/interval.ts';
import { effectBeside } from '../effectBeside.ts';
import { playAllFacts } from '../patterns/playFacts.ts';
import type { Executor } from '../ports.ts';
import type { Interval } from '../result.ts';
import { distance, type Measured } from './laboratory.ts';
import type { ObservedTarget } from './observedBands.ts';

/** A before-after change holds natural recovery; this is what the service itself does, in the same runs. Chance only. */
export interface EffectBeside {
  readonly name: MeasureName;
  readonly unfitted: Interval;
  readonly fitted: Interval;
}

export interface FittedFigure {
  readonly target: ObservedTarget;
  readonly unfitted: Measured | null;
  /** Of the fitted scenario, over as many replications. */
  readonly fitted: Measured | null;
  /** Of an observed change; null for any other figure. */
  readonly effect: EffectBeside | null;
  /** Lowest and highest mean over the other sets; null without any. */
  readonly overSets: readonly [number, number] | null;
  /** The nearest mean that any candidate came to, whatever became of the other figures: the best of many, so too good. */
  readonly best: number | null;
  readonly verdict: 'met' | 'not met' | 'cannot be told';
  /** Whether the search gave it up, so that the others could be met. */
  readonly isSetAside: boolean;
  /** Whether the fitted scenario is further from it than the scenario was before. */
  readonly isFurtherOff: boolean;
  /** Where it is not met: the other figures that the candidates which met it missed most often. */
  readonly standsAgainst: readonly MeasureName[];
}

interface Shown {
  readonly targets: readonly ObservedTarget[];
  readonly unfitted: Measured | null;
  readonly fitted: Measured | null;
  readonly effect: EffectBeside | null;
  readonly isSetAside: boolean;
  /** What every candidate showed, by target. */
  readonly shown: readonly (readonly (Measured | null)[])[];
  /** Means of the other sets. */
  readonly overSets: readonly number[];
}

export function fittedFigure(t: number, shownFor: Shown): FittedFigure {
  const { targets, unfitted, fitted, effect, isSetAside, shown, overSets } = shownFor;
  const target = targets[t];
  const means = shown.flatMap((row) => row[t]?.mean ?? []);
  const off = (mean: number) => Math.abs(mean - target.observed);
  const best = means.length === 0 ? null : means.reduce((a, b) => (off(b) < off(a) ? b : a));
  const isMet = fitted !== null && distance(target, fitted.mean) === 0;
  const meeting = shown.filter((row) => row[t] !== null && distance(target, row[t].mean) === 0);
  const missed = (other: number) =>
    meeting.filter((row) => row[other] === null || distance(targets[other], row[other].mean) > 0).length;
  const against = targets.map((_, other) => other).filter((other) => other !== t && 2 * missed(other) > meeting.length);
  return {
    target,
    unfitted,
    fitted,
    effect,
    overSets: overSets.length > 0 ? [Math.min(...overSets), Math.max(...overSets)] : null,
    best,
    verdict: best === null ? 'cannot be told' : isMet ? 'met' : 'not met',
    isSetAside,
    isFurtherOff: !isMet && fitted !== null && unfitted !== null && off(fitted.mean) > off(unfitted.mean),
    standsAgainst: isMet ? [] : against.sort((a, b) => missed(b) - missed(a)).map((other) => targets[other].name),
  };
}

interface EffectsOptions {
  readonly seed: number | string;
  readonly replications: number;
  readonly executor: Executor;
}

/** The effect beside each target that is a change, by place; plays nothing where none is. */
export async function effectsBeside(
  targets: readonly ObservedTarget[],
  [before, after]: readonly [Scenario, Scenario],
  { seed, replications, executor }: EffectsOptions,
): Promise<readonly (EffectBeside | null)[]> {
  if (targets.every(({ name }) => effectBeside[name] === undefined)) return targets.map(() => null);
  const scenarios = before === after ? [before] : [before, after];
  const facts = await playAllFacts(scenarios, { seed, from: 0, until: replications, executor });
  const intervalOf = (name: MeasureName, s: number): Interval => {
    const { mean, low, high } = meanInterval(facts[s].map(({ measures }) => measures[name]));
    return { mean, low, high };
  };
  return targets.map((target) => {
    const name = effectBeside[target.name];
    if (name === undefined) return null;
    return { name, unfitted: intervalOf(name, 0), fitted: intervalOf(name, scenarios.length - 1) };
  });
}
