// Who takes a person: triage first, then the worker with the smallest weighted caseload or the one named for the practice,
// within the caseload cap. Whom nobody can take waits in the team's line, in order of arrival.
import { MINUTES_PER_WEEK } from '../engine/time.ts';
import { addWork } from './accounts.ts';
import { joinCaseload } from './caseload.ts';
import { entry } from './journalKinds.ts';
import { ALLOCATED, NONE, REFERRED, UNALLOCATED } from './patients.ts';
import { task } from './tasks.ts';
import type { Team } from './teams.ts';
import type { Worker } from './workers.ts';
import type { World } from './world.ts';

/** Share of a full caseload that a worker is given: less during induction. */
function room(world: World, worker: Worker): number {
  if (!worker.isNew) return 1;
  const { inductionWeeks, inductionRoomShare } = world.settings.workforce;
  const weeks = (world.now - worker.startedAt) / MINUTES_PER_WEEK;
  return Math.min(1, inductionRoomShare + ((1 - inductionRoomShare) * weeks) / inductionWeeks);
}

function hasRoom(world: World, worker: Worker): boolean {
  const cap = world.settings.policy.caseloadCapPerWte;
  return cap === 0 || worker.activeCount + 1 <= Math.max(1, cap * worker.wte * room(world, worker));
}

/** The worker to take `p` now, or null. `anyLoad`: for triage, which no cap stops. */
function workerFor(world: World, team: Team, p: number, anyLoad: boolean): Worker | null {
  if (world.settings.team.allocation === 'namedWorker') {
    const named = world.workers[world.practices[world.patients.practice[p]].namedWorker];
    if (named?.filled && (anyLoad || hasRoom(world, named))) return named;
    if (named?.filled && !anyLoad) return null;
  }
  let best: Worker | null = null;
  let least = Infinity;
  for (const worker of team.workers) {
    if (!worker.filled || worker.leaving || !(anyLoad || hasRoom(world, worker))) continue;
    const load = worker.activeWeight / (worker.wte * room(world, worker));
    if (load < least) {
      least = load;
      best = worker;
    }
  }
  if (best !== null) return best;
  for (const worker of team.workers) {
    if (worker.filled && (anyLoad || hasRoom(world, worker))) return worker;
  }
  return null;
}

function waitInLine(world: World, team: Team, p: number): void {
  const { patients } = world;
  patients.nextActive[p] = NONE;
  if (team.firstWaiting === NONE) team.firstWaiting = p;
  else patients.nextActive[team.lastWaiting] = p;
  team.lastWaiting = p;
  team.waitingCount += 1;
}

function give(world: World, worker: Worker, p: number): void {
  const { patients, settings } = world;
  patients.state[p] = ALLOCATED;
  patients.allocatedAt[p] = world.now;
  joinCaseload(world, worker, p);
  world.journal?.note(world.now, entry.allocated, p, worker.row, NONE, worker.activeCount);
  addWork(world, worker, task.attempt, p, 0, settings.work.attemptMinutes);
}

/** A new referral goes to somebody's desk for triage, or waits in line in a team where nobody is in post. */
export function sendToTriage(world: World, p: number): void {
  const team = world.teams[world.patients.team[p]];
  const triager = workerFor(world, team, p, true);
  if (triager === null) {
    waitInLine(world, team, p);
    world.journal?.note(world.now, entry.inLine, p, NONE, NONE, team.waitingCount, 0);
  } else giveToTriage(world, triager, p);
}

function giveToTriage(world: World, triager: Worker, p: number): void {
  world.journal?.note(world.now, entry.sentToTriage, p, triager.row);
  addWork(world, triager, task.triage, p, 0, world.settings.work.triageMinutes);
}

/** An accepted referral is allocated, or waits for room. */
export function allocate(world: World, p: number): void {
  const team = world.teams[world.patients.team[p]];
  world.patients.state[p] = UNALLOCATED;
  waitInLine(world, team, p);
  drainLine(world, team);
  const waits = world.patients.state[p] === UNALLOCATED;
  if (waits) world.journal?.note(world.now, entry.inLine, p, NONE, NONE, team.waitingCount, 1);
}

/**
 * Gives waiting people away, in order of arrival, for as long as somebody has room: after a referral was accepted, a case
 * closed or a post was filled. Where workers are named for practices, who waits for a full one lets others by.
 */
export function drainLine(world: World, team: Team): void {
  const { patients, settings } = world;
  const isNamed = settings.team.allocation === 'namedWorker';
  let before = NONE;
  let p = team.firstWaiting;
  while (p !== NONE) {
    const after = patients.nextActive[p];
    const untriaged = patients.state[p] === REFERRED;
    const worker = workerFor(world, team, p, untriaged);
    if (worker === null) {
      if (!isNamed) return;
      before = p;
    } else {
      if (before === NONE) team.firstWaiting = after;
      else patients.nextActive[before] = after;
      if (after === NONE) team.lastWaiting = before;
      team.waitingCount -= 1;
      if (untriaged) giveToTriage(world, worker, p);
      else give(world, worker, p);
    }
    p = after;
  }
}
