// D10: distress out of hours; the act is to answer in own time, else it waits for the next working day.
import type { Worker } from '../workers.ts';
import { weeksSinceReferral } from '../episode.ts';
import type { World } from '../world.ts';
import { decide, remitClass } from './choice.ts';
import { D10 } from './points.ts';

export function answerOutOfHours(world: World, worker: Worker, p: number): boolean {
  return decide(world, D10, worker, p, weeksSinceReferral(world, p), remitClass(world.settings.remit.d10OutOfHours));
}
