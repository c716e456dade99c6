// D7: every second week on a waiting list; the act is a call or meeting meanwhile, else the person is left to wait.
import type { Worker } from '../workers.ts';
import type { World } from '../world.ts';
import { decide } from './choice.ts';
import { D7 } from './points.ts';

export function hold(world: World, worker: Worker, o: number): boolean {
  const p = world.onward.patient[o];
  world.patients.holdings[p] += 1;
  return decide(world, D7, worker, p, world.patients.holdings[p], world.rules.remit.d07Hold, o);
}
