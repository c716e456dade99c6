// The patient's story until the first session: referred, offered, triaged, allocated, reached.

import { accepted } from '../engine/arrivals.ts';
import { bernoulli, beta, discrete } from '../engine/draw.ts';
import { childHi, childLo } from '../engine/streams.ts';
import { MINUTES_PER_DAY, MINUTES_PER_HOUR, MINUTES_PER_WEEK, MINUTES_PER_YEAR } from '../engine/time.ts';
import { exp } from '../numerics/exp.ts';
import { hourFactors, peakFactor, weekdayFactors } from '../scenario/demand.ts';
import { addWork } from './accounts.ts';
import { allocate, sendToTriage } from './allocation.ts';
import { bookSession } from './bookings.ts';
import { close } from './closing.ts';
import { takeAnyway } from './discretion/d08TakeAnyway.ts';
import { event } from './events.ts';
import { entry } from './journalKinds.ts';
import { luck } from './luck.ts';
import { ACTIVE, ALLOCATED, DECLINED, NONE, NOT_REACHED, REFERRED, TRIAGED, TURNED_BACK } from './patients.ts';
import type { Practice } from './practices.ts';
import { drawSessionsNeeded } from './sessions.ts';
import { task } from './tasks.ts';
import { beginTrust } from './trust.ts';
import type { World } from './world.ts';

/** Relative rate by hour and weekday, each with mean 1, worked out once a run. */
export interface ReferralProfile {
  readonly byHour: Float64Array;
  readonly byWeekday: Float64Array;
  /** Minute of the day at which referrals begin to come. */
  readonly opensAtMinute: number;
  /** Highest factor on a practice's rate that can occur. */
  readonly peak: number;
}

export function referralProfile(world: World): ReferralProfile {
  const { values } = world.scenario;
  return {
    byHour: hourFactors(values),
    byWeekday: weekdayFactors(values),
    opensAtMinute: world.working.clockAt(0) % MINUTES_PER_DAY,
    peak: peakFactor(values),
  };
}

/** Referrals per working minute of a practice now: more with buy-in (M4), by hour, weekday and year. */
function rateNow(world: World, practice: Practice, profile: ReferralProfile): number {
  const { referrals, practices } = world.settings;
  const day = world.day;
  const minuteOfDay = world.now - day * MINUTES_PER_DAY - profile.opensAtMinute;
  const hour = Math.min(Math.max(Math.floor(minuteOfDay / MINUTES_PER_HOUR), 0), profile.byHour.length - 1);
  const growth = 1 + (referrals.growthPerYearShare * world.now) / MINUTES_PER_YEAR;
  const buyIn = 1 + practices.buyInReferralSlope * (practice.buyIn - 1 / 2);
  return practice.rate * profile.byHour[hour] * profile.byWeekday[world.working.weekday(day)] * growth * buyIn;
}

/** Schedules the practice's next candidate that could be taken at all. */
export function scheduleNextCandidate(world: World, practice: Practice, profile: ReferralProfile): void {
  const { candidates } = practice;
  const most = practice.rate * profile.peak;
  const lastMinute = world.working.workingMinutesAt(world.terms.horizon);
  for (;;) {
    const at = candidates.next();
    if (at >= lastMinute) return;
    const u = world.streams.at(luck.arrivalTaken, practice.keyHi, practice.keyLo, candidates.ordinal).uniform();
    if (!accepted(u, most, practice.ceiling)) continue;
    world.schedule(world.working.clockAt(at), event.referral, practice.row);
    return;
  }
}

/** A candidate comes; its own uniform says whether the rate of the moment takes it. */
export function candidateComes(world: World, practice: Practice, profile: ReferralProfile): void {
  const n = practice.candidates.ordinal;
  const u = world.streams.at(luck.arrivalTaken, practice.keyHi, practice.keyLo, n).uniform();
  if (accepted(u, rateNow(world, practice, profile), practice.ceiling)) {
    const hi = childHi(practice.keyHi, practice.keyLo, n);
    const lo = childLo(practice.keyHi, practice.keyLo, n);
    const p = world.patients.add(hi, lo, 0, practice.row, practice.team, world.now);
    drawPerson(world, p);
    offerReferral(world, p);
  }
  scheduleNextCandidate(world, practice, profile);
}

/** The same person comes back as a new referral, no different but for what chance brings this time. */
export function comeBack(world: World, earlier: number): void {
  const { patients } = world;
  patients.returnedAt[earlier] = world.now;
  const p = patients.add(
    patients.keyHi[earlier],
    patients.keyLo[earlier],
    patients.episode[earlier] + 1,
    patients.practice[earlier],
    patients.team[earlier],
    world.now,
  );
  patients.copyPerson(earlier, p);
  world.journal?.note(world.now, entry.returns, earlier, NONE, NONE, 0, p);
  offerReferral(world, p);
}

function drawNeeds(world: World, p: number): void {
  const { patients, rules } = world;
  const source = world.luckOf(luck.person, p, 1);
  const count = 1 + discrete(source, rules.needsCounts);
  const first = discrete(source, rules.needs);
  let second = first;
  while (rules.needsPossible > 1 && second === first) second = discrete(source, rules.needs);
  let third = first;
  while (rules.needsPossible > 2 && (third === first || third === second)) third = discrete(source, rules.needs);
  patients.needCount[p] = Math.min(count, rules.needsPossible);
  patients.firstNeed[p] = first;
  patients.secondNeed[p] = second;
  patients.thirdNeed[p] = third;
}

function drawPerson(world: World, p: number): void {
  const { patients, settings } = world;
  const people = settings.patients;
  const quintile = 1 + discrete(world.luckOf(luck.person, p, 0), world.practices[patients.practice[p]].quintiles);
  patients.quintile[p] = quintile;
  const middle = people.middleQuintile;
  const mean = Math.min(Math.max(people.complexityMean + people.complexityPerQuintile * (middle - quintile), 0), 1);
  patients.complexity[p] = drawShare(world, p, 2, mean, people.complexityConcentration);
  patients.support[p] = drawShare(world, p, 2 + 1, people.supportMean, people.supportConcentration);
  patients.readiness[p] = drawShare(world, p, 2 + 2, people.readinessMean, people.readinessConcentration);
  drawNeeds(world, p);
}

/** A trait between 0 and 1 by its mean and concentration; a mean of 0 or 1 is a certainty. */
function drawShare(world: World, p: number, occasion: number, mean: number, concentration: number): number {
  if (mean <= 0 || mean >= 1) return mean;
  return beta(world.luckOf(luck.person, p, occasion), mean * concentration, (1 - mean) * concentration);
}

/** A referral is offered: declined, or on to triage. */
function offerReferral(world: World, p: number): void {
  const { patients, settings, journal } = world;
  journal?.note(world.now, entry.referred, p, NONE, NONE, patients.episode[p], patients.practice[p]);
  if (bernoulli(world.luckOf(luck.declined, p, 0), settings.pathway.declinedShare)) {
    journal?.note(world.now, entry.declined, p, NONE);
    close(world, p, DECLINED);
    return;
  }
  if (bernoulli(world.luckOf(luck.unsuitable, p, 0), settings.pathway.unsuitableShare)) {
    patients.unsuitable[p] = 1;
    const extra = patients.episode[p] === 0 ? settings.pathway.unsuitableExtraComplexity : 0;
    patients.complexity[p] = Math.min(1, patients.complexity[p] + extra);
  }
  patients.state[p] = REFERRED;
  sendToTriage(world, p);
}

/** Triage is done: unsuitable or too complex referrals are turned back, or taken anyway (D8). */
export function triaged(world: World, p: number, w: number): void {
  const { patients, journal } = world;
  journal?.note(world.now, entry.triaged, p, w, NONE, 1 - patients.unsuitable[p]);
  if (patients.unsuitable[p] === 1 && !takeAnyway(world, world.workers[w], p)) {
    journal?.note(world.now, entry.turnedBack, p, w);
    close(world, p, TURNED_BACK);
    return;
  }
  patients.state[p] = TRIAGED;
  allocate(world, p);
}

/** Whether this attempt reaches the person: harder the longer ago the referral (M8). */
export function attemptSucceeds(world: World, p: number): boolean {
  const { attemptSuccessShare, attemptFadePerWeek } = world.settings.pathway;
  const weeks = (world.now - world.patients.referredAt[p]) / MINUTES_PER_WEEK;
  const chance = attemptSuccessShare * exp(-attemptFadePerWeek * weeks);
  return bernoulli(world.luckOf(luck.attempt, p, world.patients.attempts[p]), chance);
}

/** An attempt is over: reached, tried again later, or given up. */
export function attempted(world: World, p: number, reached: boolean): void {
  const { patients, settings, journal } = world;
  const w = patients.worker[p];
  patients.attempts[p] += 1;
  if (!reached) journal?.note(world.now, entry.attemptFailed, p, w, NONE, patients.attempts[p]);
  if (reached) {
    patients.state[p] = ACTIVE;
    patients.reachedAt[p] = world.now;
    drawSessionsNeeded(world, p);
    journal?.note(world.now, entry.reached, p, w, NONE, patients.attempts[p], patients.sessionsNeeded[p]);
    beginTrust(world, p);
    bookSession(world, p, world.day + settings.pathway.firstSessionWantedDays);
  } else if (patients.attempts[p] >= settings.pathway.attemptsMax) close(world, p, NOT_REACHED);
  else world.schedule(world.now + settings.pathway.attemptGapDays * MINUTES_PER_DAY, event.attemptDue, p);
}

export function attemptDue(world: World, p: number): void {
  const { patients, settings } = world;
  if (patients.state[p] !== ALLOCATED) return;
  const w = patients.worker[p];
  if (w !== NONE) addWork(world, world.workers[w], task.attempt, p, 0, settings.work.attemptMinutes);
}
