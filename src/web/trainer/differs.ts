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
  readonly left: number;
  readonly right: number;
  readonly digits: number;
  /** `more people wait to be seen`, with `more` or `fewer` in the place of `%`. */
  readonly words: string;
  readonly kind: 'count' | 'score' | 'hours';
}

/** The right world told against the left: `In bounded 12 fewer people wait to be seen than in unbounded (40 against 52), ...` */
export function differsWords(names: readonly [string, string], [left, right]: readonly [Standing, Standing]): string {
  const hours = (one: Standing) => one.since('outsideMinutes') / MINUTES_PER_HOUR;
  const beyond = (one: Standing) => one.since('actsBeyond');
  const differences: readonly Difference[] = [
    { left: left.waiting, right: right.waiting, digits: 0, words: 'people wait to be seen', kind: 'count' },
    { left: left.caseload, right: right.caseload, digits: 0, words: 'cases are open', kind: 'count' },
    { left: left.strain, right: right.strain, digits: 1, words: 'mean strain is', kind: 'score' },
    { left: hours(left), right: hours(right), digits: 0, words: 'hours outside contracted hours', kind: 'hours' },
    { left: beyond(left), right: beyond(right), digits: 0, words: 'acts beyond the remit', kind: 'count' },
    {
      left: left.since('started'),
      right: right.since('started'),
      digits: 0,
      words: 'starts with an organisation',
      kind: 'count',
    },
  ];
  const told = differences.map(differenceWords).filter((text) => text !== '');
  if (told.length === 0) return `So far nothing differs between ${names[0]} and ${names[1]} in what is counted here.`;
  return `In ${names[1]}, against ${names[0]}: ${told.join('; ')}.`;
}

function differenceWords({ left, right, digits, words, kind }: Difference): string {
  if (Number.isNaN(left) || Number.isNaN(right)) return '';
  const [a, b] = [decimals(left, digits), decimals(right, digits)];
  if (a === b) return '';
  const size = decimals(Math.abs(right - left), digits);
  const both = `(${b} against ${a})`;
  if (kind === 'score') return `${words} ${size} points ${right > left ? 'higher' : 'lower'} ${both}`;
  return `${size} ${right > left ? 'more' : 'fewer'} ${words} ${both}`;
}
