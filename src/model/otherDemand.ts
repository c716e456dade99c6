// Other people's demand at organisations: arrivals that no link worker sends, who start, wait with limited patience, or are
// turned away.
import { exponential } from '../engine/draw.ts';
import { STARTED, WAITING } from '../engine/places.ts';
import { event } from './events.ts';
import { luck } from './luck.ts';
import { customerOfOther, freePlace, startOther } from './onwardPath.ts';
import type { Organisation } from './organisations.ts';
import type { World } from './world.ts';

export function scheduleNextOther(world: World, organisation: Organisation): void {
  const source = world.streams.at(
    luck.otherArrivalGap,
    organisation.keyHi,
    organisation.keyLo,
    organisation.otherArrivals,
  );
  organisation.otherArrivals += 1;
  world.schedule(world.now + exponential(source, organisation.otherGap), event.otherArrives, organisation.row);
}

export function otherArrives(world: World, row: number): void {
  const organisation = world.organisations[row];
  const { others, organisationCounts } = world;
  const counted = world.isMeasuring ? 1 : 0;
  organisationCounts.otherArrivals[row] += counted;
  const ordinal = organisation.otherArrivals;
  if (organisation.shutDown || organisation.closedToReferrals) organisationCounts.otherTurnedAway[row] += counted;
  else {
    const b = others.add(row, ordinal);
    const answer = organisation.places.request(customerOfOther(b), world.now);
    if (answer === STARTED) startOther(world, organisation, b);
    else if (answer === WAITING) {
      const source = world.streams.at(luck.otherPatience, organisation.keyHi, organisation.keyLo, ordinal);
      others.leavesAt[b] = world.now + exponential(source, organisation.meanPatience);
      world.schedule(others.leavesAt[b], event.otherGivesUp, b);
    } else {
      others.remove(b);
      organisationCounts.otherTurnedAway[row] += counted;
    }
  }
  scheduleNextOther(world, organisation);
}

export function otherGivesUp(world: World, b: number): void {
  const { others } = world;
  if (others.leavesAt[b] !== world.now) return;
  const organisation = world.organisations[others.organisation[b]];
  organisation.places.leave(customerOfOther(b), world.now);
  if (world.isMeasuring) world.organisationCounts.otherGaveUp[organisation.row] += 1;
  others.remove(b);
}

export function otherSupportEnds(world: World, row: number): void {
  freePlace(world, world.organisations[row]);
}
