// D1: the minutes this session needs exceed the slot; the act is to extend it, else it is cut short and trust falls.
import type { Worker } from '../workers.ts';
import type { World } from '../world.ts';
import { decide } from './choice.ts';
import { D1 } from './points.ts';

export function extendSession(world: World, worker: Worker, p: number): boolean {
  return decide(world, D1, worker, p, world.patients.bookings[p], world.rules.remit.d01ExtendSession);
}
