// Link workers in their posts: taking one up, leave, intention, notice, sickness, supervision, leaving, and who comes after.
import { bernoulli, exponential, gamma, normal } from '../engine/draw.ts';
import { childHi, childLo } from '../engine/streams.ts';
import { DAYS_PER_WEEK, MINUTES_PER_HOUR, MINUTES_PER_WEEK, WEEKS_PER_YEAR, workingWeek } from '../engine/time.ts';
import { exp } from '../numerics/exp.ts';
import { ln } from '../numerics/ln.ts';
import { logistic } from '../numerics/logistic.ts';
import { drainLine } from './allocation.ts';
import { moveSession, unbook } from './bookings.ts';
import { joinCaseload, leaveCaseload, settleCaseload } from './caseload.ts';
import { event } from './events.ts';
import { entry, move } from './journalKinds.ts';
import { luck } from './luck.ts';
import { ACTIVE, NONE } from './patients.ts';
import { loseTrust } from './trust.ts';
import { intentionLogit, intentionParts, onScale, ripen } from './workerReview.ts';
import type { Worker } from './workers.ts';
import type { World } from './world.ts';

/** Somebody takes up a post: from now on as a newcomer, or at the start of the run with time in post behind them. */
export function takeUpPost(world: World, worker: Worker, isNew: boolean): void {
  const { settings, streams } = world;
  const { workforce, satisfaction, strain, policy } = settings;
  settleCaseload(world, worker);
  worker.incumbent += 1;
  worker.keyHi = childHi(worker.postHi, worker.postLo, worker.incumbent);
  worker.keyLo = childLo(worker.postHi, worker.postLo, worker.incumbent);
  const source = streams.at(luck.worker, worker.keyHi, worker.keyLo, 0);
  worker.propensity = workforce.propensitySd * normal(source);
  worker.selfEfficacy = workforce.selfEfficacySd * normal(source);
  worker.strainOffset = strain.workerSd * normal(source);
  worker.satisfactionOffset = satisfaction.workerSd * normal(source);
  worker.discrepancyOffset = workforce.discrepancySd * normal(source);
  const firstWorkingDay = Math.floor(source.uniform() * (DAYS_PER_WEEK - 2));
  worker.supervisionPhase = source.uniform();
  const weeksBefore = isNew ? 0 : exponential(source, workforce.experienceStartWeeks);
  worker.supervised = bernoulli(streams.at(luck.supervised, worker.keyHi, worker.keyLo, 0), policy.supervisionCoverage);
  worker.filled = true;
  worker.isNew = isNew;
  worker.leaving = false;
  worker.startedAt = world.now - weeksBefore * MINUTES_PER_WEEK;
  worker.sickUntilDay = 0;
  worker.understanding = policy.clarity;
  worker.strain = onScale(strain.base + worker.strainOffset, 0, strain.scaleTop);
  worker.satisfaction = onScale(satisfaction.base + worker.satisfactionOffset, 1, satisfaction.scaleTop);
  worker.discrepancy = onScale(workforce.discrepancyBase + worker.discrepancyOffset, 0, strain.scaleTop);
  worker.fatigue = 0;
  worker.meaning = satisfaction.usualMeaning;
  worker.intends = false;
  worker.ties.fill(isNew ? 0 : settings.organisations.tiesStart);
  planDays(world, worker, workingWeek(worker.wte, firstWorkingDay));
  ripen(world, worker);
  const { row, incumbent, startedAt } = worker;
  world.journal?.note(world.now, entry.tookUpPost, NONE, row, NONE, isNew ? 1 : 0, incumbent, startedAt);
}

/** Contracted minutes by day from tomorrow on: working pattern less bank holidays and annual leave. */
function planDays(world: World, worker: Worker, pattern: Float64Array): void {
  const { working, terms, settings } = world;
  const fullTime = settings.diary.fullTimeHoursPerWeek * MINUTES_PER_HOUR;
  worker.contractedWeekMinutes = worker.wte * fullTime;
  const patternMinutes = pattern.reduce((sum, minutes) => sum + minutes, 0);
  const perPatternMinute = worker.contractedWeekMinutes / patternMinutes;
  const leave = leaveDays(world, worker, pattern);
  for (let day = world.day; day <= terms.horizonDay; day += 1) {
    const isWorked = working.isWorkingDay(day) && leave[day] === 0;
    worker.plan[day] = isWorked ? pattern[working.weekday(day)] * perPatternMinute : 0;
  }
}

/** Days of annual leave: in each year the weeks of lowest luck, whole ones and then part of one. */
function leaveDays(world: World, worker: Worker, pattern: Float64Array): Uint8Array {
  const { terms, working, settings, streams } = world;
  const leave = new Uint8Array(terms.horizonDay + DAYS_PER_WEEK + 1);
  const blockWeeks = Math.floor(WEEKS_PER_YEAR);
  const wholeWeeks = Math.floor(settings.diary.leaveWeeksPerYear);
  const workedDays = pattern.filter((minutes) => minutes > 0).length;
  const furtherDays = Math.round((settings.diary.leaveWeeksPerYear - wholeWeeks) * workedDays);
  for (let first = 0; first < terms.weeks; first += blockWeeks) {
    const ranked = Array.from({ length: blockWeeks }, (_, k) => first + k).map((week) => ({
      week,
      u: streams.at(luck.leave, worker.keyHi, worker.keyLo, week).uniform(),
    }));
    ranked.sort((a, b) => a.u - b.u);
    ranked.slice(0, wholeWeeks + 1).forEach(({ week }, rank) => {
      let daysLeft = rank < wholeWeeks ? DAYS_PER_WEEK : furtherDays;
      const monday = week * DAYS_PER_WEEK - terms.firstWeekday;
      for (let weekday = 0; weekday < DAYS_PER_WEEK && daysLeft > 0; weekday += 1) {
        const day = monday + weekday;
        if (day < 0 || day > terms.horizonDay || pattern[weekday] === 0 || !working.isWorkingDay(day)) continue;
        leave[day] = 1;
        daysLeft -= 1;
      }
    });
  }
  return leave;
}

/** What the new week may bring to a worker: an intention thought over, notice, sickness, supervision. */
export function beginWeek(world: World, worker: Worker): void {
  const { settings, streams } = world;
  const { workforce, policy } = settings;
  if (!worker.filled) return;
  const { keyHi, keyLo } = worker;
  const term = Math.floor(world.week / workforce.intentionHoldsWeeks);
  worker.intends = streams.at(luck.intention, keyHi, keyLo, term).uniform() < logistic(intentionLogit(world, worker));
  world.journal?.noteIntention(world.now, worker.row, worker.intends, intentionParts);
  const isThoughtOver = term !== Math.floor((world.week - 1) / workforce.intentionHoldsWeeks);
  if (isThoughtOver) world.intentions.add(world.now, worker.discrepancy, worker.intends);
  if (!worker.leaving) {
    const yearly = worker.intends ? workforce.leavingPerIntentionYear : workforce.otherLeavingPerYear;
    const weekly = yearly === 1 ? 1 : 1 - exp(ln(1 - yearly) / WEEKS_PER_YEAR);
    if (bernoulli(streams.at(luck.leaving, keyHi, keyLo, world.week), weekly)) {
      worker.leaving = true;
      // Notice ends with a week, so that nobody leaves in the middle of a day's work.
      const endsAt = world.now + Math.ceil(workforce.noticeWeeks) * MINUTES_PER_WEEK;
      world.schedule(endsAt, event.noticeEnds, worker.row);
      world.journal?.note(world.now, entry.noticed, NONE, worker.row, NONE, endsAt);
    }
  }
  mayFallSick(world, worker);
  const interval = policy.supervisionIntervalWeeks;
  const phase = world.week + worker.supervisionPhase * interval;
  if (worker.supervised && phase % interval < 1) {
    worker.supervisionDueMinutes = policy.supervisionMinutes;
    worker.understanding +=
      workforce.understandingPerSupervision * policy.supervisionQuality * (1 - worker.understanding);
  }
}

/** A spell of sickness may begin in this week, likelier under strain (M10). */
function mayFallSick(world: World, worker: Worker): void {
  const { workforce, strain } = world.settings;
  if (worker.sickUntilDay > world.day) return;
  const rate =
    (workforce.sickSpellsPerYear / WEEKS_PER_YEAR) * exp(workforce.sickPerStrain * (worker.strain - strain.base));
  const source = world.streams.at(luck.sickness, worker.keyHi, worker.keyLo, world.week);
  if (source.uniform() >= 1 - exp(-rate)) return;
  const firstDay = world.day + Math.floor(source.uniform() * DAYS_PER_WEEK);
  const days = 1 + Math.floor(exponential(source, workforce.sickSpellDays));
  for (let day = firstDay; day < firstDay + days && day <= world.terms.horizonDay; day += 1) worker.sick[day] = 1;
  worker.sickUntilDay = firstDay + days;
}

/** Notice has ended: cases are handed over, ties are lost, the post stays vacant (M12). */
export function leavePost(world: World, w: number): void {
  const worker = world.workers[w];
  const { settings, workerWeeks } = world;
  world.journal?.note(world.now, entry.leftPost, NONE, w, NONE, worker.activeCount);
  workerWeeks.leavers[world.factsNow(worker)] += 1;
  if (!settings.mechanisms.m12LeavingCosts) {
    const ties = worker.ties.slice();
    takeUpPost(world, worker, false);
    worker.ties.set(ties);
    bookAgain(world, worker);
    return;
  }
  settleCaseload(world, worker);
  worker.filled = false;
  worker.supervisionDueMinutes = 0;
  worker.plan.fill(0, world.day);
  worker.sick.fill(0);
  handOver(world, worker);
  const { vacancyShape, vacancyWeeks } = settings.workforce;
  const source = world.streams.at(luck.vacancy, worker.keyHi, worker.keyLo, 0);
  const weeks = gamma(source, vacancyShape, vacancyWeeks / vacancyShape);
  world.schedule(world.now + weeks * MINUTES_PER_WEEK, event.postFilled, w);
}

/** Moves every booking into the days of a successor. */
function bookAgain(world: World, worker: Worker): void {
  const { patients } = world;
  for (let p = worker.firstActive; p !== NONE; p = patients.nextActive[p]) {
    if (patients.bookedDay[p] === NONE) continue;
    unbook(world, worker, p);
    moveSession(world, p, patients.wantedDay[p], move.changedHands);
  }
}

/** The colleague in post with the smallest weighted caseload, or null. */
function colleagueOf(world: World, worker: Worker): Worker | null {
  let best: Worker | null = null;
  for (const other of world.teams[worker.team].workers) {
    if (!other.filled || other === worker) continue;
    if (best === null || other.activeWeight / other.wte < best.activeWeight / best.wte) best = other;
  }
  return best;
}

/** Every case of a leaver goes to a colleague, or waits for the next holder of the post; either way trust is lost. */
function handOver(world: World, worker: Worker): void {
  const { patients, tasks, workerWeeks, settings } = world;
  for (let p = worker.firstActive; p !== NONE; ) {
    const after = patients.nextActive[p];
    const lost = patients.state[p] === ACTIVE ? loseTrust(world, p, settings.trust.handOverLoss) : 0;
    const hadBooking = patients.bookedDay[p] !== NONE;
    unbook(world, worker, p);
    const colleague = colleagueOf(world, worker);
    world.journal?.note(world.now, entry.handedOver, p, colleague?.row ?? NONE, NONE, lost, worker.row);
    if (colleague !== null) {
      leaveCaseload(world, worker, p);
      joinCaseload(world, colleague, p);
      if (hadBooking) moveSession(world, p, patients.wantedDay[p], move.left);
    }
    p = after;
  }
  while (worker.records.head !== NONE) {
    const t = worker.records.head;
    const minutes = tasks.minutes[t];
    workerWeeks.dropped[world.factsNow(worker)] += minutes;
    world.journal?.note(world.now, entry.workDropped, tasks.patient[t], worker.row, NONE, minutes, tasks.kind[t]);
    tasks.remove(worker.records, NONE);
  }
  const anybody = colleagueOf(world, worker);
  while (anybody !== null && worker.people.head !== NONE) {
    const t = worker.people.head;
    const p = tasks.patient[t];
    const kind = tasks.kind[t];
    const subject = tasks.subject[t];
    const minutes = tasks.minutes[t];
    const begun = tasks.begun[t];
    tasks.remove(worker.people, NONE);
    const owner = patients.worker[p];
    const colleague = owner === NONE || owner === worker.row ? anybody : world.workers[owner];
    tasks.append(colleague.people, kind, p, subject, minutes);
    tasks.begun[colleague.people.tail] = begun;
  }
}

/** A newcomer takes up the post and picks up whoever waited for it. */
export function fillPost(world: World, w: number): void {
  const worker = world.workers[w];
  const { patients } = world;
  takeUpPost(world, worker, true);
  for (let p = worker.firstActive; p !== NONE; p = patients.nextActive[p]) {
    const waits = patients.state[p] === ACTIVE && patients.planDone[p] === 0 && patients.bookedDay[p] === NONE;
    if (waits) moveSession(world, p, world.day + 1, move.filledAgain);
  }
  drainLine(world, world.teams[worker.team]);
}
