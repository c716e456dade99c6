// What differs between two worlds at a moment, in a sentence or two: numbers of one run with one luck, and said to be that.

import { MINUTES_PER_HOUR } from '../../engine/time.ts';
import { waitingOf } from '../../experiment/playback/gatherWeeks.ts';
import type { PlayState } from '../../experiment/playback/playState.ts';
import { type Tally, tally } from '../../experiment/playback/tallies.ts';
import { decimals } from './words.ts';

/** What is held against each other: of the moment, and since the count began. */
export interface Standing {
  readonly waiting: number;
  readonly caseload: number;
  /** Points of 100, a mean over filled posts; NaN when none is. */
  readonly strain: number;
  /** 1 to 7. */
  readonly satisfaction: number;
  readonly since: (name: Tally) => number;
}

/** @param from tallies at the moment from which is counted */
export function standingOf(state: PlayState, from: Float64Array): Standing {
  const posts = [...state.inPost.keys()].filter((w) => state.inPost[w] === 1);
  const mean = (column: Float64Array) => posts.reduce((sum, w) => sum + column[w], 0) / posts.length;
  return {
    waiting: waitingOf(state),
    caseload: state.active.reduce((sum, count) => sum + count, 0),
    strain: mean(state.strain),
    satisfaction: mean(state.satisfaction),
    since: (name) => state.tallies[tally[name]] - from[tally[name]],
  };
}

interface Difference {
  /** What it is of, in words that hold for one and for many: they stand before the figures. */
  readonly words: string;
  readonly left: number;
  readonly right: number;
  readonly kind: 'count' | 'score';
}

/** The right world told against the left: `In bounded, against unbounded: people waiting to be seen 12 fewer (40 against 52); ...` */
export function differsWords(names: readonly [string, string], [left, right]: readonly [Standing, Standing]): string {
  const difference = (words: string, kind: Difference['kind'], of: (one: Standing) => number): Difference => {
    return { words, left: of(left), right: of(right), kind };
  };
  const told = [
    difference('people waiting to be seen', 'count', ({ waiting }) => waiting),
    difference('cases open', 'count', ({ caseload }) => caseload),
    difference('mean strain', 'score', ({ strain }) => strain),
    difference('hours outside contracted hours', 'count', (one) => one.since('outsideMinutes') / MINUTES_PER_HOUR),
    difference('acts beyond the remit', 'count', (one) => one.since('actsBeyond')),
    difference('starts with an organisation', 'count', (one) => one.since('started')),
  ]
    .map(differenceWords)
    .filter((text) => text !== '');
  if (told.length === 0) return `So far nothing differs between ${names[0]} and ${names[1]} in what is counted here.`;
  return `In ${names[1]}, against ${names[0]}: ${told.join('; ')}.`;
}

function differenceWords({ left, right, words, kind }: Difference): string {
  if (Number.isNaN(left) || Number.isNaN(right)) return '';
  const digits = kind === 'score' ? 1 : 0;
  const [a, b] = [decimals(left, digits), decimals(right, digits)];
  if (a === b) return '';
  const isMore = right > left;
  // Of the figures as they are shown, so that a reader can check the difference.
  const size = decimals(Math.abs(Number(b.replace('−', '-')) - Number(a.replace('−', '-'))), digits);
  const by =
    kind === 'score' ? `${size} points ${isMore ? 'higher' : 'lower'}` : `${size} ${isMore ? 'more' : 'fewer'}`;
  return `${words} ${by} (${b} against ${a})`;
}
