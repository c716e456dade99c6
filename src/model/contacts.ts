// A contact: a two-way conversation that took place, in whatever mode.
import { gain } from './journalKinds.ts';
import { addToLife, contactWorth } from './outcomes.ts';
import { gainTrust, trustNow } from './trust.ts';
import type { Worker } from './workers.ts';
import type { World } from './world.ts';

/** Counts a contact and what it adds; `worth` in points of life satisfaction, `kind` as in the journal's `gain`. */
export function makeContact(world: World, worker: Worker, p: number, worth: number, kind: number): void {
  const { patients } = world;
  patients.contacts[p] += 1;
  if (world.now - patients.referredAt[p] <= world.terms.followUpMinutes) patients.contactsInWindow[p] += 1;
  world.workerWeeks.contacts[world.factsNow(worker)] += 1;
  addToLife(world, p, contactWorth(world, p, worth, trustNow(world, p), kind === gain.session), kind);
  gainTrust(world, p, world.settings.trust.perContact);
}
