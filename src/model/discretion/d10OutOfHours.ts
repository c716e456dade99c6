// D10: distress out of hours; the act is to answer in own time, else it waits for the next working day.

import { weeksSinceReferral } from '../episode.ts';
import type { Worker } from '../workers.ts';
import type { World } from '../world.ts';
import { decide } from './choice.ts';
import { D10 } from './points.ts';

export function answerOutOfHours(world: World, worker: Worker, p: number): boolean {
  return decide(world, D10, worker, p, weeksSinceReferral(world, p), world.rules.remit.d10OutOfHours);
}
