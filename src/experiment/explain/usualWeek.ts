// What a week of a post is usually like, to hold one week against.
import { CHOSEN } from '../../model/record.ts';
import { dayOfMinute } from './phrases.ts';
import type { Replay } from './replay.ts';

/** What a week of this post is like: minutes, means of the measured weeks in which the post was filled. */
export interface UsualWeek {
  readonly present: number;
  readonly askedFor: number;
  readonly outside: number;
  readonly dropped: number;
  readonly backlogAfter: number;
  readonly overstretchRatio: number | null;
  /** Minutes that the acts of discretion chosen in a week cost. */
  readonly acts: number;
}

/** Minutes of the acts that a worker chose from week `from` up to but without week `until`. */
export function actsMinutes({ world }: Replay, w: number, from: number, until: number): number {
  const { decisions } = world;
  let sum = 0;
  for (let d = 0; d < decisions.count; d += 1) {
    const week = world.weekOfDay(dayOfMinute(decisions.at[d]));
    const isChosen = (decisions.flags[d] & CHOSEN) !== 0;
    if (isChosen && decisions.worker[d] === w && week >= from && week < until) sum += decisions.minutes[d];
  }
  return sum;
}

export function usualWeek(replay: Replay, w: number): UsualWeek | null {
  const { workerWeeks: facts, terms } = replay.world;
  const rows: number[] = [];
  for (let week = terms.warmUpWeeks; week < terms.weeks; week += 1) {
    const i = w * terms.weeks + week;
    if (facts.filled[i] > 0) rows.push(i);
  }
  if (rows.length === 0) return null;
  const mean = (of: (i: number) => number) => rows.reduce((sum, i) => sum + of(i), 0) / rows.length;
  const present = mean((i) => facts.present[i]);
  const growth = mean((i) => facts.backlog[i] - (i % terms.weeks === 0 ? 0 : facts.backlog[i - 1]));
  const asked = mean((i) => facts.inside[i] + facts.outside[i] + facts.dropped[i]) + growth;
  return {
    present,
    askedFor: mean((i) => facts.offered[i]),
    outside: mean((i) => facts.outside[i]),
    dropped: mean((i) => facts.dropped[i]),
    backlogAfter: mean((i) => facts.backlog[i]),
    overstretchRatio: present > 0 ? asked / present : null,
    acts: actsMinutes(replay, w, terms.warmUpWeeks, terms.weeks) / rows.length,
  };
}
