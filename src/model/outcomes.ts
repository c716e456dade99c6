// What a patient gains. Two numbers, never one: the course without the service, a function of the person's own luck and
// time only, and what the service adds to it, which fades and may be negative.
import { exponential, gamma, normal } from '../engine/draw.ts';
import { MINUTES_PER_WEEK, WEEKS_PER_YEAR } from '../engine/time.ts';
import { exp } from '../numerics/exp.ts';
import { entry } from './journalKinds.ts';
import { luck } from './luck.ts';
import { NONE } from './patients.ts';
import type { World } from './world.ts';

/**
 * Adds to life satisfaction now, in points of 10; kept as what is left of it when the follow-up window ends.
 * @param why as in the journal's `gain`
 */
export function addToLife(world: World, p: number, amount: number, why: number): void {
  const left = world.terms.followUpMinutes - (world.now - world.patients.referredAt[p]);
  if (left < 0 || amount === 0) return;
  world.journal?.note(world.now, entry.added, p, world.patients.worker[p], NONE, amount, why);
  const fade = world.settings.outcomes.fadeFoldWeeks * MINUTES_PER_WEEK;
  world.patients.addedAtWindowEnd[p] += amount * exp(-left / fade);
}

/** Lowers GP visits from now on by a share of the person's normal use, fading. */
export function saveGpVisits(world: World, p: number, share: number): void {
  const left = world.terms.followUpMinutes - (world.now - world.patients.referredAt[p]);
  if (left < 0 || share === 0) return;
  const foldWeeks = world.settings.outcomes.gpFadeFoldWeeks;
  world.patients.gpWeeksSaved[p] += share * foldWeeks * (1 - exp(-left / MINUTES_PER_WEEK / foldWeeks));
}

/** What a contact adds: more with trust; under target pressure a session adds less, least for the most deprived (M18). */
export function contactWorth(world: World, p: number, worth: number, trust: number, isSession: boolean): number {
  const { outcomes, team } = world.settings;
  const byTrust = 1 + outcomes.perTrust * (trust - 1 / 2);
  if (!isSession) return worth * byTrust;
  const deprived = world.patients.quintile[p] === 1 ? outcomes.targetPressureDeprivedLoss : 0;
  return worth * byTrust * Math.max(0, 1 - team.targetPressure * (outcomes.targetPressureLoss + deprived));
}

/** The natural course of one person, and the course with the service. */
export interface Course {
  /** Life satisfaction (0-10) when referred; at the end of the follow-up window without and with the service. */
  atReferral: number;
  without: number;
  with: number;
  /** GP visits in a window before, and after without and with the service. */
  gpBefore: number;
  gpWithout: number;
  gpWith: number;
}

const course: Course = { atReferral: 0, without: 0, with: 0, gpBefore: 0, gpWithout: 0, gpWith: 0 };

function onScale(value: number, top: number): number {
  return Math.min(Math.max(value, 0), top);
}

/**
 * The course of person `p` (M23): the own norm, the distance below it at referral, which shrinks exponentially, and
 * setbacks by week, which shrink alike. Norm and normal GP use are the person's; the low point is of each referral. Uses the
 * person's own luck only. The object returned is used again by the next call.
 */
export function courseOf(world: World, p: number): Course {
  const { outcomes, patients: people, time, mechanisms } = world.settings;
  const { keyHi, keyLo, episode } = world.patients;
  const source = world.streams.at(luck.course, keyHi[p], keyLo[p], 0);
  const norm = outcomes.normMean + outcomes.normSd * normal(source);
  const visitsPerYear = gamma(source, outcomes.gpVisitsShape, outcomes.gpVisitsPerYear / outcomes.gpVisitsShape);
  world.streams.at(luck.course, keyHi[p], keyLo[p], 1 + episode[p]);
  const readier = 1 + outcomes.gapReadinessSlope * (world.patients.readiness[p] - people.readinessMean);
  const gap = gamma(source, outcomes.gapShape, (outcomes.gapMean * Math.max(0, readier)) / outcomes.gapShape);

  const weeks = time.followUpWeeks;
  const fold = outcomes.recoveryFoldWeeks;
  let below = gap * (mechanisms.m23NaturalRecovery ? exp(-weeks / fold) : 1);
  for (let week = 0; week < weeks; week += 1) {
    const draw = world.luckOf(luck.setback, p, week);
    if (draw.uniform() >= outcomes.setbackPerWeek) continue;
    const left = mechanisms.m23NaturalRecovery ? exp((week - weeks) / fold) : 1;
    below += exponential(draw, outcomes.setbackMean) * left;
  }
  const top = outcomes.scaleTop;
  course.atReferral = onScale(norm - gap, top);
  course.without = onScale(norm - below, top);
  course.with = onScale(norm - below + world.patients.addedAtWindowEnd[p], top);

  const visitsPerWeek = visitsPerYear / WEEKS_PER_YEAR;
  const peakWeeks = mechanisms.m23NaturalRecovery ? fold * (1 - exp(-weeks / fold)) : weeks;
  course.gpBefore = visitsPerWeek * weeks * (1 + outcomes.gpPeakShare);
  course.gpWithout = visitsPerWeek * (weeks + outcomes.gpPeakShare * peakWeeks);
  course.gpWith = course.gpWithout - visitsPerWeek * Math.min(world.patients.gpWeeksSaved[p], weeks);
  return course;
}
