// Who is on whose list: the worker's active people, their number and weight through time.
import { entry } from './journalKinds.ts';
import { NONE } from './patients.ts';
import type { Worker } from './workers.ts';
import type { World } from './world.ts';

/** Weight of a case for allocation: 1, and more with complexity. */
export function caseWeight(world: World, p: number): number {
  return 1 + world.settings.team.complexityCaseWeight * world.patients.complexity[p];
}

/** Brings the time-weighted sums of a worker's caseload up to now. Everything since the last call lies in one week. */
export function settleCaseload(world: World, worker: Worker): void {
  const elapsed = world.now - worker.activeChangedAt;
  const { workerWeeks } = world;
  const facts = world.factsNow(worker);
  workerWeeks.heldArea[facts] += worker.heldCount * elapsed;
  if (worker.filled) {
    workerWeeks.filled[facts] += elapsed;
    workerWeeks.activeArea[facts] += worker.activeCount * elapsed;
  } else workerWeeks.orphanArea[facts] += worker.activeCount * elapsed;
  worker.activeChangedAt = world.now;
}

export function joinCaseload(world: World, worker: Worker, p: number): void {
  const { patients, workerWeeks } = world;
  settleCaseload(world, worker);
  patients.worker[p] = worker.row;
  patients.previousActive[p] = NONE;
  patients.nextActive[p] = worker.firstActive;
  if (worker.firstActive !== NONE) patients.previousActive[worker.firstActive] = p;
  worker.firstActive = p;
  worker.activeCount += 1;
  worker.activeWeight += caseWeight(world, p);
  if (patients.held[p] === 1) worker.heldCount += 1;
  const facts = world.factsNow(worker);
  workerWeeks.activePeak[facts] = Math.max(workerWeeks.activePeak[facts], worker.activeCount);
}

export function leaveCaseload(world: World, worker: Worker, p: number): void {
  const { patients } = world;
  settleCaseload(world, worker);
  const before = patients.previousActive[p];
  const after = patients.nextActive[p];
  if (before === NONE) worker.firstActive = after;
  else patients.nextActive[before] = after;
  if (after !== NONE) patients.previousActive[after] = before;
  worker.activeCount -= 1;
  worker.activeWeight = worker.activeCount === 0 ? 0 : worker.activeWeight - caseWeight(world, p);
  if (patients.held[p] === 1) worker.heldCount -= 1;
}

/** Marks whether a person is kept on only because of a waiting list. */
export function setHeld(world: World, p: number, held: boolean): void {
  const { patients } = world;
  if ((patients.held[p] === 1) === held) return;
  const worker = world.workers[patients.worker[p]];
  settleCaseload(world, worker);
  patients.held[p] = held ? 1 : 0;
  world.journal?.note(world.now, held ? entry.heldBegins : entry.heldEnds, p, worker.row);
  worker.heldCount += held ? 1 : -1;
}
