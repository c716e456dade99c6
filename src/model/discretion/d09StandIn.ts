// D9: a long wait, or turned away; the act is to do the organisation's or social care's job meanwhile.
import type { Worker } from '../workers.ts';
import type { World } from '../world.ts';
import { decide } from './choice.ts';
import { D9 } from './points.ts';

export function standIn(world: World, worker: Worker, o: number): boolean {
  const p = world.onward.patient[o];
  world.patients.standIns[p] += 1;
  return decide(world, D9, worker, p, world.patients.standIns[p], world.rules.remit.d09StandIn, o);
}
