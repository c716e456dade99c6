// The week's review, every Monday at midnight: what the past week did, then what the new one begins with.
import { bernoulli } from '../engine/draw.ts';
import { MINUTES_PER_DAY, MINUTES_PER_HOUR, MINUTES_PER_WEEK, WEEKS_PER_YEAR } from '../engine/time.ts';
import { exp } from '../numerics/exp.ts';
import { spendOn } from './accounts.ts';
import { pullOf, shifted } from './chance.ts';
import { close } from './closing.ts';
import { makeContact } from './contacts.ts';
import { answerOutOfHours } from './discretion/d10OutOfHours.ts';
import { protectTime } from './discretion/d11ProtectTime.ts';
import { weeksSinceReferral } from './episode.ts';
import { event } from './events.ts';
import { entry, gain, refusal } from './journalKinds.ts';
import { luck } from './luck.ts';
import { customerOfOther, settleWaiting, startFromList, turnAwayFromList } from './onwardPath.ts';
import type { Organisation } from './organisations.ts';
import { addToLife } from './outcomes.ts';
import { ACTIVE, DROPPED_OUT, NONE } from './patients.ts';
import type { Team } from './teams.ts';
import { trustNow } from './trust.ts';
import { reviewWorker } from './workerReview.ts';
import type { Worker } from './workers.ts';
import { beginWeek } from './workforce.ts';
import type { World } from './world.ts';

/** Writes down the week that ends. Also called once at the horizon. */
export function closeWeek(world: World): void {
  for (const worker of world.workers) reviewWorker(world, worker);
  for (const organisation of world.organisations) reviewOrganisation(world, organisation);
  for (const team of world.teams) {
    reviewPractices(world, team);
    if (team.workers.length > 0) world.lineWeeks.waiting[world.week] += team.waitingCount;
  }
}

export function monday(world: World): void {
  closeWeek(world);
  world.week += 1;
  world.journal?.note(world.now, entry.weekBegins, NONE, NONE, NONE, 0, world.week);
  for (const worker of world.workers) {
    worker.networked = 0;
    beginWeek(world, worker);
    if (worker.filled) worker.protectsTime = protectTime(world, worker);
    reviewPeople(world, worker);
    if (worker.filled) world.workerWeeks.activePeak[world.factsNow(worker)] = worker.activeCount;
  }
  for (const organisation of world.organisations) beginOrganisationWeek(world, organisation);
  world.schedule(world.now + MINUTES_PER_WEEK, event.monday, 0);
}

/** What life brings to a worker's active people in a week: distress (D10), leaving while they wait (M8). */
function reviewPeople(world: World, worker: Worker): void {
  const { patients, settings, workerWeeks } = world;
  const facts = world.factsNow(worker);
  for (let p = worker.firstActive; p !== NONE; ) {
    const after = patients.nextActive[p];
    if (patients.state[p] === ACTIVE) {
      workerWeeks.trustSum[facts] += trustNow(world, p);
      workerWeeks.trustCount[facts] += 1;
      mayBeDistressed(world, worker, p);
      const waitedDays = world.day - patients.wantedDay[p];
      const isWaiting = patients.planDone[p] === 0 && waitedDays > MINUTES_PER_WEEK / MINUTES_PER_DAY;
      if (isWaiting) {
        const source = world.luckOf(luck.dropOutWaiting, p, weeksSinceReferral(world, p));
        if (bernoulli(source, settings.pathway.dropOutPerWeekWaitingShare)) {
          world.journal?.note(world.now, entry.leftWaiting, p, worker.row);
          close(world, p, DROPPED_OUT);
        }
      }
    }
    p = after;
  }
}

function mayBeDistressed(world: World, worker: Worker, p: number): void {
  const { settings, patients, workerWeeks, decisions } = world;
  const shift = settings.distress.complexitySlope * (patients.complexity[p] - settings.patients.complexityMean);
  const chance = shifted(settings.distress.perWeekShare, shift);
  if (!bernoulli(world.luckOf(luck.distress, p, weeksSinceReferral(world, p)), chance)) return;
  if (!worker.filled || worker.sick[world.day] === 1) return;
  world.journal?.note(world.now, entry.distress, p, worker.row);
  if (!answerOutOfHours(world, worker, p)) return;
  const minutes = settings.mechanisms.m07ActsTakeTime ? settings.work.outOfHoursMinutes : 0;
  decisions.minutes[decisions.count - 1] += minutes;
  workerWeeks.outside[world.factsNow(worker)] += minutes;
  workerWeeks.offered[world.factsNow(worker)] += minutes;
  spendOn(world, p, minutes);
  world.journal?.note(world.now, entry.distressAnswered, p, worker.row, NONE, minutes);
  makeContact(world, worker, p, 0, gain.answeredDistress);
  addToLife(world, p, settings.outcomes.perAnsweredDistress, gain.answeredDistress);
}

/** Networking of a team's workers deepens their ties with the organisations near them; all ties fade. */
function tendTies(world: World, worker: Worker): void {
  const { organisations } = world.settings;
  const hours = worker.networked / MINUTES_PER_HOUR;
  const kept = 1 - pullOf(organisations.tiesHalfLifeWeeks);
  const gain = 1 - exp(-organisations.tiesPerHour * hours);
  const { ties } = worker;
  for (let o = 0; o < ties.length; o += 1) ties[o] *= kept;
  for (const list of world.teams[worker.team].near) {
    for (const organisation of list) ties[organisation.row] += gain * (1 - ties[organisation.row]);
  }
}

function reviewOrganisation(world: World, organisation: Organisation): void {
  const { organisationWeeks } = world;
  const facts = organisation.row * world.terms.weeks + world.week;
  const { places } = organisation;
  settleWaiting(world, organisation);
  const from = Math.max(0, world.now - MINUTES_PER_WEEK);
  const wasOpen = !organisation.shutDown && !organisation.reopened;
  organisation.reopened = false;
  organisationWeeks.placesArea[facts] = wasOpen ? organisation.capacity * (world.now - from) : 0;
  organisationWeeks.takenArea[facts] = wasOpen ? places.takenArea(world.now) : 0;
  organisationWeeks.allWaitingArea[facts] = places.waitingArea(world.now);
  organisationWeeks.fullMinutes[facts] = wasOpen ? places.fullArea(world.now) : 0;
  places.resetAreas(world.now);

  const { organisations } = world.settings;
  const intakePerWeek = (organisation.capacity * MINUTES_PER_WEEK) / organisation.meanStay;
  const share = intakePerWeek > 0 ? organisation.referralsThisWeek / intakePerWeek : 0;
  organisation.referredShare += (share - organisation.referredShare) * pullOf(organisations.overReferralMemoryWeeks);
  organisation.referralsThisWeek = 0;
  const over = Math.max(0, organisation.referredShare - organisations.overReferralAt);
  const target =
    organisations.trustStart +
    organisations.trustPerTies * (meanTies(world, organisation) - organisations.neutralTies) -
    organisations.trustPerOverReferral * over;
  organisation.trust +=
    (Math.min(Math.max(target, 0), 1) - organisation.trust) * pullOf(organisations.trustHalfLifeWeeks);
  organisationWeeks.trust[facts] = organisation.trust;
}

/** Mean ties with an organisation of the workers in post who are near it. */
function meanTies(world: World, organisation: Organisation): number {
  const near = organisation.team === NONE ? world.workers : world.teams[organisation.team].workers;
  let sum = 0;
  let count = 0;
  for (const worker of near) {
    if (!worker.filled) continue;
    sum += worker.ties[organisation.row];
    count += 1;
  }
  return count > 0 ? sum / count : world.settings.organisations.neutralTies;
}

/** Closing to referrals and opening again, shutting down. */
function beginOrganisationWeek(world: World, organisation: Organisation): void {
  const { organisations } = world.settings;
  const { places } = organisation;
  if (organisation.shutDown) return;
  const source = world.streams.at(luck.closing, organisation.keyHi, organisation.keyLo, world.week);
  const isFull = places.waiting >= places.lineLimit && places.taken >= places.capacity;
  if (organisation.closedToReferrals) {
    const isShort = places.waiting < organisations.reopenBelowShare * places.lineLimit;
    organisation.closedToReferrals = !isShort && places.taken >= places.capacity;
    if (!organisation.closedToReferrals) noteOrganisation(world, entry.opensAgain, organisation);
  } else if (isFull) {
    organisation.closedToReferrals = bernoulli(source, organisations.closeWhenFullPerWeek);
    if (organisation.closedToReferrals) noteOrganisation(world, entry.closesToReferrals, organisation);
  }
  const weekly = organisations.shutDownPerYear / WEEKS_PER_YEAR;
  const fate = world.streams.at(luck.shutDown, organisation.keyHi, organisation.keyLo, world.week);
  if (bernoulli(fate, weekly)) shutDown(world, organisation);
}

function noteOrganisation(world: World, kind: number, organisation: Organisation): void {
  world.journal?.note(world.now, kind, NONE, NONE, organisation.row);
}

/** Nobody new is taken in; who waits is turned away; who is inside finishes. */
function shutDown(world: World, organisation: Organisation): void {
  const { places } = organisation;
  organisation.shutDown = true;
  noteOrganisation(world, entry.shutsDown, organisation);
  places.setCapacity(0, world.now);
  for (let customer = places.first(); customer !== NONE; customer = places.first()) {
    if (customer % 2 === 0) turnAwayFromList(world, organisation, customer / 2, refusal.shutDown);
    else {
      const b = (customer - 1) / 2;
      places.leave(customerOfOther(b), world.now);
      world.others.remove(b);
      if (world.isMeasuring) world.organisationCounts.otherTurnedAway[organisation.row] += 1;
    }
  }
  const after = world.settings.organisations.replacedAfterWeeks * MINUTES_PER_WEEK;
  world.schedule(world.now + after, event.organisationReplaced, organisation.row);
}

/** Another organisation takes its place. */
export function replaceOrganisation(world: World, row: number): void {
  const organisation = world.organisations[row];
  organisation.shutDown = false;
  noteOrganisation(world, entry.replaced, organisation);
  organisation.reopened = true;
  organisation.closedToReferrals = false;
  organisation.trust = world.settings.organisations.trustStart;
  organisation.places.setCapacity(organisation.capacity, world.now);
  for (let next = organisation.places.startNext(world.now); next !== NONE; ) {
    startFromList(world, organisation, next);
    next = organisation.places.startNext(world.now);
  }
}

/** Buy-in of a team's practices: pulled by acts for patients, networking and integration, and by how long the unseen wait. */
function reviewPractices(world: World, team: Team): void {
  const { practices, team: setUp } = world.settings;
  const { workerWeeks, patients } = world;
  let acts = 0;
  let contacts = 0;
  let hours = 0;
  let posts = 0;
  let unseen = 0;
  let unseenMinutes = 0;
  for (const worker of team.workers) {
    tendTies(world, worker);
    const facts = world.factsNow(worker);
    acts += workerWeeks.chosen[facts];
    contacts += workerWeeks.contacts[facts];
    hours += worker.networked / MINUTES_PER_HOUR;
    if (worker.filled) posts += worker.wte;
    for (let p = worker.firstActive; p !== NONE; p = patients.nextActive[p]) {
      if (!Number.isNaN(patients.firstSessionAt[p])) continue;
      unseen += 1;
      unseenMinutes += world.now - patients.referredAt[p];
    }
  }
  const actsPull = contacts > 0 ? practices.buyInPerActSlope * (acts / contacts - practices.usualActsPerContact) : 0;
  const hoursPull = posts > 0 ? practices.buyInPerNetworkingHour * (hours / posts - practices.usualNetworkingHours) : 0;
  const waitWeeks = unseen > 0 ? unseenMinutes / unseen / MINUTES_PER_WEEK : 0;
  const target =
    practices.buyInStartShare +
    actsPull +
    hoursPull +
    practices.integrationSlope * (setUp.integration - 1 / 2) -
    practices.buyInPerWaitWeek * Math.max(0, waitWeeks - practices.patientWaitWeeks);
  const pull = pullOf(practices.buyInHalfLifeWeeks);
  for (const practice of world.practicesOf(team)) {
    practice.buyIn += (Math.min(Math.max(target, 0), 1) - practice.buyIn) * pull;
    world.practiceWeeks.buyIn[practice.row * world.terms.weeks + world.week] = practice.buyIn;
  }
}
