// How a case ends, and whether the person comes back within twelve months.
import { MINUTES_PER_WEEK } from '../engine/time.ts';
import { drainLine } from './allocation.ts';
import { unbook } from './bookings.ts';
import { leaveCaseload, setHeld } from './caseload.ts';
import { event } from './events.ts';
import { entry } from './journalKinds.ts';
import { luck } from './luck.ts';
import { ACTIVE, CLOSED, COMPLETED, DROPPED_OUT, NONE } from './patients.ts';
import type { World } from './world.ts';

/** Closes a referral; `exit` as in the table of exits. */
export function close(world: World, p: number, exit: number): void {
  const { patients } = world;
  const stayed = world.now - patients.referredAt[p];
  world.journal?.note(world.now, entry.closed, p, patients.worker[p], NONE, stayed, exit);
  if (patients.isActive(p)) {
    const worker = world.workers[patients.worker[p]];
    unbook(world, worker, p);
    setHeld(world, p, false);
    leaveCaseload(world, worker, p);
  }
  patients.state[p] = CLOSED;
  patients.exit[p] = exit;
  patients.closedAt[p] = world.now;
  if (exit === COMPLETED || exit === DROPPED_OUT) mayReturn(world, p);
  drainLine(world, world.teams[patients.team[p]]);
}

function mayReturn(world: World, p: number): void {
  const { pathway } = world.settings;
  const unmet = world.patients.cappedWithNeed[p] === 1 ? pathway.returnUnmetShare : 0;
  const source = world.luckOf(luck.returns, p, 0);
  if (source.uniform() >= Math.min(1, pathway.returnShare + unmet)) return;
  world.schedule(world.now + source.uniform() * pathway.returnWindowWeeks * MINUTES_PER_WEEK, event.returns, p);
}

/** Closes a case as planned once its sessions are done and nothing onward is open. */
export function closeIfFinished(world: World, p: number): void {
  const { patients } = world;
  if (patients.state[p] === ACTIVE && patients.planDone[p] === 1 && patients.onwardOpen[p] === 0) {
    close(world, p, COMPLETED);
  }
}
