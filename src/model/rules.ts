// What the settings come to, worked out once a run: words as numbers, shares as cumulative tables.

import { exp } from '../numerics/exp.ts';
import { needCategories } from '../scenario/scenario.ts';
import type { Settings } from './settings.ts';

/** Modes of a session in the order of the tables of shares. */
const modes = ['telephone', 'faceToFace', 'video', 'home'] as const;
const quintiles = ['q1', 'q2', 'q3', 'q4', 'q5'] as const;
const needsCounts = ['one', 'two', 'three'] as const;

/** Classes of act; what is permitted is any class up to the latitude. */
export const WITHIN = 0;
export const BEYOND = 2;
const classWords: readonly string[] = ['within', 'edge', 'beyond'];

/** Class of each act by the scenario's remit table. */
type RemitClasses = { readonly [Act in keyof Settings['remit']]: number };

export interface Rules {
  /** Highest class that is permitted; -1 when none is. */
  readonly latitude: number;
  readonly remit: RemitClasses;
  readonly modes: Float64Array;
  /** Chance of missing a session, by mode. */
  readonly missedByMode: Float64Array;
  readonly needs: Float64Array;
  /** How many categories of need can occur at all. */
  readonly needsPossible: number;
  readonly needsCounts: Float64Array;
}

/** Running sums of shares, for `discrete`; the last is made exactly their sum. */
function cumulative(shares: readonly number[]): Float64Array {
  let sum = 0;
  return Float64Array.from(shares, (share) => {
    sum += share;
    return sum;
  });
}

export function rulesOf(settings: Settings): Rules {
  const { policy, remit, sessions, patients } = settings;
  const classes = Object.entries(remit).map(([act, word]) => [act, classWords.indexOf(word)]);
  return {
    latitude: classWords.indexOf(policy.latitude),
    remit: Object.fromEntries(classes) as RemitClasses,
    modes: cumulative(modes.map((mode) => sessions[`modeShare.${mode}`])),
    missedByMode: Float64Array.from(modes, (mode) => sessions[`missedShare.${mode}`]),
    needs: cumulative(needCategories.map((category) => patients[`needShare.${category}`])),
    needsPossible: needCategories.filter((category) => patients[`needShare.${category}`] > 0).length,
    needsCounts: cumulative(needsCounts.map((count) => patients[`needsCountShare.${count}`])),
  };
}

/** Cumulative shares of deprivation quintiles among the people of a practice, tilted towards the practice's own. */
export function quintilesOf(settings: Settings, practiceQuintile: number): Float64Array {
  const { middleQuintile: middle, quintileTilt } = settings.patients;
  const weights = quintiles.map(
    (name, q) =>
      settings.patients[`quintileShare.${name}`] * exp(quintileTilt * (q + 1 - middle) * (practiceQuintile - middle)),
  );
  const sum = weights.reduce((a, b) => a + b, 0);
  return cumulative(weights.map((weight) => weight / sum));
}
