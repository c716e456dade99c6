// What a person had gained when the follow-up ended: with and without the service, change beside effect, and what added how much.
import { MINUTES_PER_WEEK } from '../../engine/time.ts';
import { entry, lifeGains } from '../../model/journalKinds.ts';
import { courseOf } from '../../model/outcomes.ts';
import { exp } from '../../numerics/exp.ts';
import { dayOfMinute, isoDate } from './phrases.ts';
import type { Replay } from './replay.ts';

/** One cause over the follow-up. */
export interface LifeGain {
  readonly why: (typeof lifeGains)[number];
  readonly times: number;
  /** Points of 10 when they were added, and what was left of them at the end of the follow-up. */
  readonly points: number;
  readonly pointsLeft: number;
}

export interface PersonOutcome {
  /** End of the follow-up, and whether the run reached it. */
  readonly followUpDate: string | null;
  readonly followUpWeeks: number;
  readonly isFollowedUp: boolean;
  /** Life satisfaction, 0 to 10, at referral and at the end of the follow-up. */
  readonly atReferral: number;
  readonly without: number;
  readonly with: number;
  /** with - without; with - at referral. The second holds recovery that comes by itself: without - at referral. */
  readonly effect: number;
  readonly change: number;
  readonly recoveryWithout: number;
  readonly gains: readonly LifeGain[];
  /** What the gains come to; effect differs from it only where the scale of 0 to 10 ends. */
  readonly gainsLeft: number;
  /** GP visits in as long a time before referral, and in the follow-up without and with the service. */
  readonly gpVisitsBefore: number;
  readonly gpVisitsWithout: number;
  readonly gpVisitsWith: number;
}

/** The outcome as far as the run goes; where the follow-up ends after it, only what was added until then is in it. */
export function outcomeOf(replay: Replay, p: number): PersonOutcome {
  const { world } = replay;
  const { patients, terms, settings } = world;
  const ends = patients.referredAt[p] + terms.followUpMinutes;
  const isFollowedUp = ends <= terms.horizon;
  const course = courseOf(world, p);
  const gains = gainsOf(replay, p);
  return {
    followUpDate: isFollowedUp ? isoDate(world, dayOfMinute(ends)) : null,
    followUpWeeks: settings.time.followUpWeeks,
    isFollowedUp,
    atReferral: course.atReferral,
    without: course.without,
    with: course.with,
    effect: course.with - course.without,
    change: course.with - course.atReferral,
    recoveryWithout: course.without - course.atReferral,
    gains,
    gainsLeft: gains.reduce((sum, gain) => sum + gain.pointsLeft, 0),
    gpVisitsBefore: course.gpBefore,
    gpVisitsWithout: course.gpWithout,
    gpVisitsWith: course.gpWith,
  };
}

function gainsOf({ journal, world }: Replay, p: number): readonly LifeGain[] {
  const { patients, terms, settings } = world;
  const fade = settings.outcomes.fadeFoldWeeks * MINUTES_PER_WEEK;
  const sums = lifeGains.map((why) => ({ why, times: 0, points: 0, pointsLeft: 0 }));
  for (let row = 0; row < journal.count; row += 1) {
    if (journal.patient[row] !== p || journal.kind[row] !== entry.added) continue;
    const sum = sums[journal.detail[row]];
    const left = terms.followUpMinutes - (journal.at[row] - patients.referredAt[p]);
    sum.times += 1;
    sum.points += journal.value[row];
    sum.pointsLeft += journal.value[row] * exp(-left / fade);
  }
  return sums.filter(({ times }) => times > 0);
}
