// A person's trust in the worker (0-1): built by contacts and acts (M1), lost at refusals, fading without contact.
import { MINUTES_PER_WEEK } from '../engine/time.ts';
import { exp } from '../numerics/exp.ts';
import { ln } from '../numerics/ln.ts';
import { entry, gain } from './journalKinds.ts';
import { addToLife } from './outcomes.ts';
import { NONE } from './patients.ts';
import type { World } from './world.ts';

const LN_2 = ln(2);

/** Trust now, after fading since it last changed. */
export function trustNow(world: World, p: number): number {
  const { trust } = world.settings;
  const { patients } = world;
  const elapsed = world.now - patients.trustAt[p];
  if (elapsed === 0) return patients.trust[p];
  const kept = exp((-LN_2 * elapsed) / (trust.halfLifeWeeks * MINUTES_PER_WEEK));
  return trust.rest + (patients.trust[p] - trust.rest) * kept;
}

function setTrust(world: World, p: number, value: number, before: number): void {
  world.journal?.note(world.now, entry.trust, p, world.patients.worker[p], NONE, value, NONE, before);
  world.patients.trust[p] = value;
  world.patients.trustAt[p] = world.now;
}

export function beginTrust(world: World, p: number): void {
  setTrust(world, p, world.settings.trust.start, NaN);
}

/** Adds a share of what is missing to full trust. */
export function gainTrust(world: World, p: number, share: number): void {
  const before = trustNow(world, p);
  setTrust(world, p, before + share * (1 - before), before);
}

/** Takes a share of the trust there is; what is lost at once also hurts. Returns the trust lost. */
export function loseTrust(world: World, p: number, share: number): number {
  const before = trustNow(world, p);
  setTrust(world, p, before * (1 - share), before);
  addToLife(world, p, world.settings.outcomes.perLostTrust * before * share, gain.lostTrust);
  return before * share;
}
