// Where a worker's minutes go: what was asked for, what was done, what was dropped.
import type { Worker } from './workers.ts';
import type { World } from './world.ts';

/** Work that the worker or guidance first wants on `day`. */
export function askFor(world: World, worker: Worker, day: number, minutes: number): void {
  const facts = world.factsOnDay(worker, day);
  if (facts >= 0) world.workerWeeks.offered[facts] += minutes;
}

/** Minutes spent on a person, counted for the follow-up window. */
export function spendOn(world: World, p: number, minutes: number): void {
  const { patients } = world;
  if (world.now - patients.referredAt[p] <= world.terms.followUpMinutes) patients.minutesInWindow[p] += minutes;
}

/** What the last decision's act costs, in minutes: none with M7 off. */
export function costOfAct(world: World, minutes: number): number {
  const { decisions, settings } = world;
  const cost = settings.mechanisms.m07ActsTakeTime ? minutes : 0;
  decisions.minutes[decisions.count - 1] += cost;
  return cost;
}

/** Puts unbooked work for a person into the worker's queue; it is wanted now. */
export function addWork(world: World, worker: Worker, kind: number, p: number, subject: number, minutes: number): void {
  const paced = minutes * worker.pace;
  askFor(world, worker, world.day, paced);
  world.tasks.append(worker.people, kind, p, subject, paced);
}
