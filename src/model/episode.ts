// Time within a person's own story.
import { MINUTES_PER_WEEK } from '../engine/time.ts';
import type { World } from './world.ts';

/** Whole weeks since this referral: the occasion of what life causes. */
export function weeksSinceReferral(world: World, p: number): number {
  return Math.floor((world.now - world.patients.referredAt[p]) / MINUTES_PER_WEEK);
}
