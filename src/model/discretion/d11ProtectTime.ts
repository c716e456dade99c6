// D11: each Monday; the act is to protect time for organisations and practices, else they get only what is spare.
import { NONE } from '../patients.ts';
import type { Worker } from '../workers.ts';
import type { World } from '../world.ts';
import { decide } from './choice.ts';
import { D11 } from './points.ts';

export function protectTime(world: World, worker: Worker): boolean {
  return decide(world, D11, worker, NONE, world.week, world.rules.remit.d11ProtectTime);
}
