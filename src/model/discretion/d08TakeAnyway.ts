// D8: triage finds the referral unsuitable or too complex; the act is to take it anyway, else it is turned back.
import type { Worker } from '../workers.ts';
import type { World } from '../world.ts';
import { decide } from './choice.ts';
import { D8 } from './points.ts';

export function takeAnyway(world: World, worker: Worker, p: number): boolean {
  return decide(world, D8, worker, p, 0, world.rules.remit.d08TakeAnyway);
}
