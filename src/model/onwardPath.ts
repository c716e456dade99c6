// The onward path: a need is put to an organisation, which accepts, lists or turns away; a place is offered, taken up or
// not, alone or in company; support ends. What the worker does meanwhile stands in holding.ts.
import { bernoulli, exponential, gamma, poisson } from '../engine/draw.ts';
import { STARTED, WAITING } from '../engine/places.ts';
import { MINUTES_PER_DAY, MINUTES_PER_WEEK } from '../engine/time.ts';
import { addWork, costOfAct } from './accounts.ts';
import { shifted } from './chance.ts';
import { closeIfFinished } from './closing.ts';
import { makeContact } from './contacts.ts';
import { accompany } from './discretion/d05Accompany.ts';
import { event } from './events.ts';
import { isWithWorker, mayStandIn } from './holding.ts';
import { entry, gain, refusal } from './journalKinds.ts';
import { luck } from './luck.ts';
import {
  FINISHED,
  GAVE_UP,
  NOT_TAKEN_UP,
  OFFERED,
  REFUSED,
  STARTED_SUPPORT,
  WAITING_FOR_PLACE,
} from './onwardReferrals.ts';
import type { Organisation } from './organisations.ts';
import { addToLife, saveGpVisits } from './outcomes.ts';
import { ACTIVE, NONE } from './patients.ts';
import { task } from './tasks.ts';
import { loseTrust, trustNow } from './trust.ts';
import type { Worker } from './workers.ts';
import type { World } from './world.ts';

/** Customers of organisations: even numbers are onward referrals, odd ones other people. */
export function customerOfReferral(o: number): number {
  return 2 * o;
}
export function customerOfOther(b: number): number {
  return 2 * b + 1;
}

/** Packs what an onward task is about: which need, and how many organisations were tried before. */
export function onwardSubject(need: number, attempt: number): number {
  return need + attempt * NEEDS_MOST;
}
const NEEDS_MOST = 2 + 1;

function wasTried(world: World, p: number, need: number, organisation: number): boolean {
  const { onward, patients } = world;
  for (let o = patients.lastOnward[p]; o !== NONE; o = onward.previous[o]) {
    if (onward.need[o] === need && onward.organisation[o] === organisation) return true;
  }
  return false;
}

/** The organisation that the worker turns to: near ones mostly, the best known first, with chance of person and place. */
function choose(world: World, worker: Worker, p: number, need: number, occasion: number): Organisation | null {
  const { patients, settings, streams } = world;
  const team = world.teams[patients.team[p]];
  const category = patients.need(p, need);
  const near = team.near[category];
  const isLocal = world.luckOf(luck.neighbourhood, p, occasion).uniform() < settings.organisations.localShare;
  const pool = isLocal && near.length > 0 ? near : team.all[category];
  let best: Organisation | null = null;
  let highest = -1;
  for (const organisation of pool) {
    if (organisation.shutDown || wasTried(world, p, need, organisation.row)) continue;
    const pair = streams.at(
      luck.organisationChosen,
      world.ownHi(p) ^ organisation.keyHi,
      world.ownLo(p) ^ organisation.keyLo,
      occasion,
    );
    const score = worker.ties[organisation.row] + pair.uniform();
    if (score > highest) {
      highest = score;
      best = organisation;
    }
  }
  return best;
}

/** Puts a need of `p` to an organisation: the completed work of making an onward referral. */
export function referOnward(world: World, p: number, subject: number): void {
  const { patients, onward, settings } = world;
  const need = subject % NEEDS_MOST;
  const attempt = Math.floor(subject / NEEDS_MOST);
  const worker = world.workers[patients.worker[p]];
  const occasion = patients.tries[p];
  patients.tries[p] += 1;
  const organisation = choose(world, worker, p, need, occasion);
  if (organisation === null) {
    world.journal?.note(world.now, entry.noOrganisationLeft, p, worker.row, NONE, 0, need);
    addToLife(world, p, settings.outcomes.perTurnedAway, gain.turnedAway);
    endSearch(world, p);
    return;
  }
  const o = onward.add(p, need, organisation.category, organisation.row, occasion, world.now);
  onward.previous[o] = patients.lastOnward[p];
  patients.lastOnward[p] = o;
  onward.attempt[o] = attempt;
  note(world, entry.onwardMade, o, attempt);
  organisation.referralsThisWeek += 1;
  settleCompany(world, o, p, occasion);

  const { tiesAcceptanceSlope, trustAcceptanceSlope, experienceLinkageWeight } = settings.onward;
  const shift =
    tiesAcceptanceSlope * (worker.ties[organisation.row] - settings.organisations.neutralTies) +
    trustAcceptanceSlope * (organisation.trust - 1 / 2) +
    experienceLinkageWeight * (worker.experience - 1 / 2);
  const fits = bernoulli(
    world.luckOf(luck.acceptance, p, occasion),
    shifted(settings.organisations.acceptedShare, shift),
  );
  if (!fits || organisation.closedToReferrals) {
    turnAway(world, o, fits ? refusal.closedToReferrals : refusal.doesNotFit);
    return;
  }
  const answer = organisation.places.request(customerOfReferral(o), world.now);
  if (answer === STARTED) offer(world, o);
  else if (answer === WAITING) joinList(world, o, organisation);
  else turnAway(world, o, refusal.listFull);
}

/** Notes something about an onward referral in the journal. */
function note(world: World, kind: number, o: number, value: number): void {
  const { journal, onward, patients } = world;
  const p = onward.patient[o];
  journal?.note(world.now, kind, p, patients.worker[p], onward.organisation[o], value, o);
}

/** Whether the person would go alone, and how many visits in company would help. */
function settleCompany(world: World, o: number, p: number, occasion: number): void {
  const { onward, patients, settings } = world;
  const source = world.luckOf(luck.company, p, occasion);
  const shift = settings.onward.supportSlope * (patients.support[p] - settings.patients.supportMean);
  onward.goesAlone[o] = bernoulli(source, shifted(settings.onward.willNotGoAloneShare, shift)) ? 0 : 1;
  onward.visitsWanted[o] = Math.min(1 + poisson(source, settings.onward.visitsMean - 1), settings.onward.visitsMax);
}

function settleList(world: World, organisation: Organisation, change: number): void {
  const elapsed = world.now - organisation.waitingChangedAt;
  const facts = organisation.row * world.terms.weeks + world.week;
  world.organisationWeeks.waitingArea[facts] += organisation.referredWaiting * elapsed;
  organisation.waitingChangedAt = world.now;
  organisation.referredWaiting += change;
}

/** Brings the time-weighted list of link workers' people up to now. */
export function settleWaiting(world: World, organisation: Organisation): void {
  settleList(world, organisation, 0);
}

function joinList(world: World, o: number, organisation: Organisation): void {
  const { onward, settings } = world;
  onward.listed[o] = 1;
  settleList(world, organisation, 1);
  note(world, entry.onList, o, organisation.places.waiting);
  const patience = exponential(
    world.luckOf(luck.patience, onward.patient[o], onward.occasion[o]),
    organisation.meanPatience,
  );
  world.schedule(world.now + patience, event.givesUp, o);
  world.schedule(world.now + settings.onward.holdEveryWeeks * MINUTES_PER_WEEK, event.holdDue, o);
  if (!settings.mechanisms.m16FullPushesBack) return;
  world.schedule(world.now + settings.onward.standInEveryWeeks * MINUTES_PER_WEEK, event.standInDue, o);
  world.schedule(world.now + settings.onward.chaseEveryWeeks * MINUTES_PER_WEEK, event.chaseDue, o);
}

/** The organisation says no: another may be tried; the worker may stand in. */
function turnAway(world: World, o: number, why: number): void {
  const { onward, patients, settings } = world;
  note(world, entry.turnedAway, o, why);
  onward.state[o] = REFUSED;
  onward.endedAt[o] = world.now;
  const p = onward.patient[o];
  loseTrust(world, p, settings.trust.turnedAwayLoss);
  const pushesBack = settings.mechanisms.m16FullPushesBack && isWithWorker(world, p);
  if (pushesBack) mayStandIn(world, o);
  if (pushesBack && onward.attempt[o] < settings.onward.reroutesMax && patients.state[p] === ACTIVE) {
    const worker = world.workers[patients.worker[p]];
    addWork(
      world,
      worker,
      task.onward,
      p,
      onwardSubject(onward.need[o], onward.attempt[o] + 1),
      settings.work.onwardMinutes,
    );
    return;
  }
  addToLife(world, p, settings.outcomes.perTurnedAway, gain.turnedAway);
  endSearch(world, p);
}

/** Nothing more is open for this need. */
function endSearch(world: World, p: number): void {
  world.patients.onwardOpen[p] -= 1;
  closeIfFinished(world, p);
}

/** A person loses the place in line; `why` as in the journal's `refusal`. */
export function turnAwayFromList(world: World, organisation: Organisation, o: number, why: number): void {
  organisation.places.leave(customerOfReferral(o), world.now);
  settleList(world, organisation, -1);
  turnAway(world, o, why);
}

/** Patience ends. */
export function giveUp(world: World, o: number): void {
  const { onward } = world;
  if (onward.state[o] !== WAITING_FOR_PLACE) return;
  const organisation = world.organisations[onward.organisation[o]];
  organisation.places.leave(customerOfReferral(o), world.now);
  settleList(world, organisation, -1);
  note(world, entry.gaveUp, o, world.now - onward.madeAt[o]);
  onward.state[o] = GAVE_UP;
  onward.endedAt[o] = world.now;
  endSearch(world, onward.patient[o]);
}

/** A place is free for the person: in company if they will not go alone and the worker comes along (D5). */
function offer(world: World, o: number): void {
  const { onward } = world;
  const p = onward.patient[o];
  onward.state[o] = OFFERED;
  onward.offeredAt[o] = world.now;
  note(world, entry.placeOffered, o, world.now - onward.madeAt[o]);
  if (onward.goesAlone[o] === 0 && isWithWorker(world, p) && planVisit(world, o, p)) return;
  takeUp(world, o, false);
}

/** Decides about one visit in company and puts it into the worker's queue. */
function planVisit(world: World, o: number, p: number): boolean {
  const worker = world.workers[world.patients.worker[p]];
  if (!accompany(world, worker, o)) return false;
  addWork(world, worker, task.visit, p, o, costOfAct(world, world.settings.work.visitMinutes));
  return true;
}

/** A support visit took place, or was no longer possible for a case closed meanwhile. */
export function visitDone(world: World, p: number, o: number): void {
  const { onward, patients, settings } = world;
  const worker = world.workers[patients.worker[p]];
  patients.visits[p] += 1;
  onward.visitsDone[o] += 1;
  note(world, entry.supportVisit, o, onward.visitsDone[o]);
  makeContact(world, worker, p, settings.outcomes.perVisit, gain.visit);
  strengthenTies(world, worker, onward.organisation[o]);
  if (onward.state[o] === OFFERED) takeUp(world, o, true);
  else if (onward.visitsDone[o] < onward.visitsWanted[o]) planNextVisit(world, o);
  else endSearch(world, p);
}

export function visitFellThrough(world: World, o: number): void {
  if (world.onward.state[o] === OFFERED) takeUp(world, o, false);
}

function planNextVisit(world: World, o: number): void {
  world.schedule(world.now + world.settings.onward.visitGapDays * MINUTES_PER_DAY, event.visitDue, o);
}

/** Company goes on for as long as support lasts and the worker decides so each time (D5); it keeps the case open. */
export function visitDue(world: World, o: number): void {
  const p = world.onward.patient[o];
  if (!isWithWorker(world, p)) endSearch(world, p);
  else if (world.onward.state[o] !== STARTED_SUPPORT || !planVisit(world, o, p)) endSearch(world, p);
}

function strengthenTies(world: World, worker: Worker, organisation: number): void {
  worker.ties[organisation] += world.settings.organisations.tiesPerVisit * (1 - worker.ties[organisation]);
}

/** The person starts, or does not. */
function takeUp(world: World, o: number, accompanied: boolean): void {
  const { onward, patients, settings } = world;
  const p = onward.patient[o];
  const organisation = world.organisations[onward.organisation[o]];
  const { uptakeWillingShare, uptakeAccompaniedShare, uptakeAloneShare } = settings.onward;
  let chance = uptakeWillingShare;
  if (onward.goesAlone[o] === 0) chance = accompanied ? uptakeAccompaniedShare : uptakeAloneShare;
  const shift =
    settings.onward.uptakeTrustSlope * (trustNow(world, p) - 1 / 2) +
    settings.onward.uptakeFormsWeight * patients.formsDone[p];
  const source = world.luckOf(luck.uptake, p, onward.occasion[o]);
  if (bernoulli(source, shifted(chance, shift))) {
    onward.state[o] = STARTED_SUPPORT;
    onward.startedAt[o] = world.now;
    note(world, entry.supportBegins, o, accompanied ? 1 : 0);
    const shape = settings.organisations.supportShape;
    const stay = gamma(world.luckOf(luck.stay, p, onward.occasion[o]), shape, organisation.meanStay / shape);
    world.schedule(world.now + stay, event.supportEnds, o);
    begin(world, p, organisation.row);
    if (accompanied && onward.visitsDone[o] < onward.visitsWanted[o]) {
      planNextVisit(world, o);
      return;
    }
  } else {
    note(world, entry.notTakenUp, o, accompanied ? 1 : 0);
    onward.state[o] = NOT_TAKEN_UP;
    onward.endedAt[o] = world.now;
    freePlace(world, organisation);
  }
  endSearch(world, p);
}

/** What starting with an organisation brings. */
function begin(world: World, p: number, organisation: number): void {
  const { patients, settings } = world;
  const worker = world.workers[patients.worker[p]];
  if (Number.isNaN(patients.linkedAt[p])) {
    patients.linkedAt[p] = world.now;
    if (worker.filled) world.workerWeeks.linked[world.factsNow(worker)] += 1;
  }
  addToLife(world, p, settings.outcomes.perPlace, gain.place);
  saveGpVisits(world, p, settings.outcomes.gpPerPlace);
  if (isWithWorker(world, p)) strengthenTies(world, worker, organisation);
}

export function supportEnds(world: World, o: number): void {
  note(world, entry.supportEnds, o, world.now - world.onward.startedAt[o]);
  world.onward.state[o] = FINISHED;
  world.onward.endedAt[o] = world.now;
  freePlace(world, world.organisations[world.onward.organisation[o]]);
}

/** Somebody leaves a place; the first in line has it at once. */
export function freePlace(world: World, organisation: Organisation): void {
  const customer = organisation.places.release(world.now);
  if (customer !== NONE) startFromList(world, organisation, customer);
}

/** A customer of the waiting list has a place now. */
export function startFromList(world: World, organisation: Organisation, customer: number): void {
  if (customer % 2 === 0) {
    settleList(world, organisation, -1);
    offer(world, customer / 2);
  } else startOther(world, organisation, (customer - 1) / 2);
}

/** Somebody who came without a link worker starts; `b` is their row on the list. */
export function startOther(world: World, organisation: Organisation, b: number): void {
  const shape = world.settings.organisations.supportShape;
  const source = world.streams.at(luck.otherStay, organisation.keyHi, organisation.keyLo, world.others.ordinal[b]);
  world.schedule(
    world.now + gamma(source, shape, organisation.meanStay / shape),
    event.otherSupportEnds,
    organisation.row,
  );
  world.others.remove(b);
}
