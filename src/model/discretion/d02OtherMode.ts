// D2: phone or room does not suit; the act is a walk, a home visit or another hour, at the cost of travel.
import type { Worker } from '../workers.ts';
import type { World } from '../world.ts';
import { decide } from './choice.ts';
import { D2 } from './points.ts';

export function suitMode(world: World, worker: Worker, p: number): boolean {
  return decide(world, D2, worker, p, world.patients.bookings[p], world.rules.remit.d02OtherMode);
}
