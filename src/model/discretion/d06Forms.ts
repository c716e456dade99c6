// D6: a need of money, benefits or housing; the act is to do forms and letters, else the person is signposted.
import type { Worker } from '../workers.ts';
import type { World } from '../world.ts';
import { decide } from './choice.ts';
import { D6 } from './points.ts';

export function doForms(world: World, worker: Worker, p: number): boolean {
  return decide(world, D6, worker, p, world.patients.needsTaken[p], world.rules.remit.d06Forms);
}
