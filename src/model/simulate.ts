// The door to the model: one run of one area is a value, (scenario, seed, replication) in, record out.
import { run } from '../engine/run.ts';
import { DAYS_PER_WEEK, MINUTES_PER_DAY } from '../engine/time.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { type Chair, Stopped, type Undecided } from './chair.ts';
import { dayEnds, dayStarts } from './diary.ts';
import { type EventKind, event, eventKinds } from './events.ts';
import { chaseDue, holdDue, standInDue } from './holding.ts';
import type { Journal } from './journal.ts';
import { giveUp, supportEnds, visitDue } from './onwardPath.ts';
import { otherArrives, otherGivesUp, otherSupportEnds, scheduleNextOther } from './otherDemand.ts';
import { attemptDue, candidateComes, comeBack, referralProfile, scheduleNextCandidate } from './pathway.ts';
import { sessionEnds, sessionStarts } from './sessions.ts';
import { closeWeek, monday, replaceOrganisation } from './week.ts';
import { fillPost, leavePost, takeUpPost } from './workforce.ts';
import { World } from './world.ts';

/** What one run leaves behind: the world at its end, with the facts in columns, and how many events it took. */
export interface RunRecord {
  readonly world: World;
  /** NaN when a chair stopped the run. */
  readonly eventCount: number;
  /** What a chair stopped the run at: the world stands as it was just before that decision. Null when it was played to its end. */
  readonly undecided: Undecided | null;
}

/**
 * Plays one area of a scenario to its horizon.
 * @param scenario holds exactly one area
 * @param seed of the experiment; @param replication from 0
 * @param journal empty; what happens is noted in it. The record is the same with and without
 * @param chair decides in one worker's place, and says when the run ends
 * @throws RangeError when a referral rate exceeds the scenario's ceiling
 */
export function simulate(
  scenario: Scenario,
  seed: number | string,
  replication: number,
  journal: Journal | null = null,
  chair: Chair | null = null,
): RunRecord {
  if (scenario.areas.length !== 1) throw new RangeError(`simulate plays one area; got ${scenario.areas.length}`);
  const world = new World(scenario, seed, replication, journal, chair);
  const profile = referralProfile(world);
  const handlers: Record<EventKind, (id: number) => void> = {
    otherSupportEnds: (o) => otherSupportEnds(world, o),
    supportEnds: (o) => supportEnds(world, o),
    otherGivesUp: (b) => otherGivesUp(world, b),
    givesUp: (o) => giveUp(world, o),
    organisationReplaced: (o) => replaceOrganisation(world, o),
    noticeEnds: (w) => leavePost(world, w),
    postFilled: (w) => fillPost(world, w),
    monday: () => monday(world),
    day: (ordinal) => playDay(world, ordinal),
    sessionEnds: (w) => sessionEnds(world, w),
    sessionStarts: (w) => sessionStarts(world, w),
    dayEnds: (w) => dayEnds(world, w),
    holdDue: (o) => holdDue(world, o),
    standInDue: (o) => standInDue(world, o),
    chaseDue: (o) => chaseDue(world, o),
    visitDue: (o) => visitDue(world, o),
    attemptDue: (p) => attemptDue(world, p),
    returns: (p) => comeBack(world, p),
    otherArrives: (o) => otherArrives(world, o),
    referral: (g) => candidateComes(world, world.practices[g], profile),
  };

  for (const worker of world.workers) takeUpPost(world, worker, false);
  for (const worker of world.workers) worker.protectsTime = true;
  for (const organisation of world.organisations) {
    if (organisation.otherGap < Infinity) scheduleNextOther(world, organisation);
  }
  for (const practice of world.practices) scheduleNextCandidate(world, practice, profile);
  world.schedule((DAYS_PER_WEEK - world.terms.firstWeekday) * MINUTES_PER_DAY, event.monday, 0);
  scheduleDay(world, 0);
  try {
    const eventCount = run(
      world.calendar,
      eventKinds.map((kind) => handlers[kind]),
      world.endsAt,
    );
    closeWeek(world);
    return { world, eventCount, undecided: null };
  } catch (stopped) {
    if (!(stopped instanceof Stopped)) throw stopped;
    return { world, eventCount: NaN, undecided: stopped.undecided };
  }
}

function scheduleDay(world: World, ordinal: number): void {
  const day = world.working.nthWorkingDay(ordinal);
  world.schedule(day * MINUTES_PER_DAY + world.settings.diary.dayStartsAtMinutes, event.day, ordinal);
}

function playDay(world: World, ordinal: number): void {
  dayStarts(world);
  if (ordinal + 1 < world.working.workingDays) scheduleDay(world, ordinal + 1);
}
