// D12: a day ran over; the act is to stay late in own time, else the rest goes to the backlog.
import { NONE } from '../patients.ts';
import type { Worker } from '../workers.ts';
import type { World } from '../world.ts';
import { decide } from './choice.ts';
import { D12 } from './points.ts';

export function stayLate(world: World, worker: Worker): boolean {
  if (!world.settings.diary.overtimeAllowed) return false;
  return decide(world, D12, worker, NONE, world.day, world.rules.remit.d12StayLate);
}
