// D3: another session missed without notice; the act is to rebook, else the case is closed. The first is always rebooked.
import type { Worker } from '../workers.ts';
import type { World } from '../world.ts';
import { decide } from './choice.ts';
import { D3 } from './points.ts';

/** Rebookings after which the act is of the later class: from the third on. */
const EARLY_REBOOKINGS = 2;

export function rebook(world: World, worker: Worker, p: number): boolean {
  const { remit } = world.rules;
  const missed = world.patients.missed[p];
  const actClass = missed > EARLY_REBOOKINGS ? remit.d03RebookLater : remit.d03Rebook;
  return decide(world, D3, worker, p, missed, actClass);
}
