// D5: somebody will not go alone to a place that is free, each visit anew; the act is to go along.
import type { Worker } from '../workers.ts';
import type { World } from '../world.ts';
import { decide } from './choice.ts';
import { D5 } from './points.ts';

export function accompany(world: World, worker: Worker, o: number): boolean {
  const p = world.onward.patient[o];
  world.patients.companions[p] += 1;
  return decide(world, D5, worker, p, world.patients.companions[p], world.rules.remit.d05Accompany, o);
}
