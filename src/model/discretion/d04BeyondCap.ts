// D4: the session cap is reached and need remains; the act is one more session, decided each time.
import type { Worker } from '../workers.ts';
import type { World } from '../world.ts';
import { decide } from './choice.ts';
import { D4 } from './points.ts';

export function goBeyondCap(world: World, worker: Worker, p: number): boolean {
  return decide(world, D4, worker, p, world.patients.sessions[p], world.rules.remit.d04BeyondCap);
}
