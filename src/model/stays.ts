// How long people stay with workers and workers in posts, and what workers thought of leaving: what patterns are checked on.
import { MINUTES_PER_DAY } from '../engine/time.ts';
import { CAME, CENSORED } from '../statistics/survival.ts';
import { CLOSED } from './patients.ts';
import type { World } from './world.ts';

/** People allocated while measuring: days from allocation to closing (1) or to the horizon (0, still there). */
export interface Stays {
  readonly days: Float64Array;
  readonly cause: Uint8Array;
}

/** Holders of posts while measuring, a row a person in post: not a row a post, for who leaves is followed by somebody else. */
export interface Holders {
  /** Measured weeks in post. */
  readonly weeks: Float64Array;
  /** Own mean strain (0-100) over those weeks. */
  readonly strainMean: Float64Array;
  /** Working days lost to sickness in them. */
  readonly sickDays: Float64Array;
}

/** Each time an intention was thought over while measuring: job discrepancy (0-100), and 1 where the worker intends to leave. */
export interface IntentionPairs {
  readonly discrepancy: Float64Array;
  readonly intends: Uint8Array;
}

export function gatherStays(world: World): Stays {
  const { patients, terms } = world;
  const days: number[] = [];
  const cause: number[] = [];
  for (let p = 0; p < patients.count; p += 1) {
    const from = patients.allocatedAt[p];
    if (!(from >= terms.measuringFrom)) continue;
    const isClosed = patients.state[p] === CLOSED;
    days.push(((isClosed ? patients.closedAt[p] : terms.horizon) - from) / MINUTES_PER_DAY);
    cause.push(isClosed ? CAME : CENSORED);
  }
  return { days: Float64Array.from(days), cause: Uint8Array.from(cause) };
}

export function gatherHolders(world: World): Holders {
  const { workerWeeks: facts, terms } = world;
  const weeks: number[] = [];
  const strainMean: number[] = [];
  const sickDays: number[] = [];
  for (const { row } of world.workers) {
    let present = 0;
    let strain = 0;
    let sick = 0;
    const endHolding = () => {
      if (present > 0) {
        weeks.push(present);
        strainMean.push(strain / present);
        sickDays.push(sick);
      }
      present = 0;
      strain = 0;
      sick = 0;
    };
    for (let week = terms.warmUpWeeks; week < terms.weeks; week += 1) {
      const i = row * terms.weeks + week;
      // Notice ends as the week does: its sickness is the leaver's, a score at its end already the successor's.
      sick += facts.sickDays[i];
      if (facts.leavers[i] > 0) endHolding();
      if (Number.isNaN(facts.strain[i])) continue;
      present += 1;
      strain += facts.strain[i];
    }
    endHolding();
  }
  return {
    weeks: Float64Array.from(weeks),
    strainMean: Float64Array.from(strainMean),
    sickDays: Float64Array.from(sickDays),
  };
}

export function gatherIntentions(world: World): IntentionPairs {
  const { intentions, terms } = world;
  let first = 0;
  while (first < intentions.count && intentions.at[first] < terms.measuringFrom) first += 1;
  return {
    discrepancy: intentions.discrepancy.slice(first, intentions.count),
    intends: intentions.intends.slice(first, intentions.count),
  };
}
