// Reliance on the worker (M20, weak): doing things for a person beyond a point takes a little of what is gained.
import { gain } from './journalKinds.ts';
import { addToLife } from './outcomes.ts';
import type { World } from './world.ts';

export function relyMore(world: World, p: number): void {
  const { outcomes } = world.settings;
  world.patients.doneFor[p] += 1;
  if (world.patients.doneFor[p] > outcomes.relianceFrom) addToLife(world, p, outcomes.perReliance, gain.reliance);
}
