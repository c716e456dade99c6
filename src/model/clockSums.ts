// Sums over posts, organisations and time after the warm-up: what the clock measures are made of.
import { MINUTES_PER_YEAR } from '../engine/time.ts';
import { isLinked } from './cohort.ts';
import { GAVE_UP, REFUSED } from './onwardReferrals.ts';
import type { World } from './world.ts';

/** Sums over posts, organisations and time after the warm-up; each adds up over areas. */
export type ClockSums = { [Name in ClockSum]: number };
export const clockSums = [
  'present', 'offered', 'inside', 'outside', 'dropped', 'backlogGrowth', 'backlogWeeks', 'filled', 'postMinutes', 'activeArea', 'heldArea', 'holding', 'supervision',
  'strain', 'strainHigh', 'satisfaction', 'satisfactionLow', 'intends', 'workerWeeks', 'presentWeeks', 'weeksOver', 'sickDays', 'contacts', 'actsWithin', 'actsEdge', 'actsBeyond',
  'oversteps', 'uncertain', 'incidents', 'leavers', 'trustSum', 'trustCount', 'peaks', 'posts', 'filledWteMinutes', 'wteYears',
  'placesArea', 'takenArea', 'waitingArea', 'organisationTrust', 'organisationWeeks', 'buyIn', 'buyInWeight',
  'requests', 'refused', 'listed', 'gaveUp', 'referred', 'linkedPeople',
] as const; // biome-ignore format: a list of names
type ClockSum = (typeof clockSums)[number];

export function sumClock(world: World): ClockSums {
  const sums = Object.fromEntries(clockSums.map((name) => [name, 0])) as ClockSums;
  sumWorkers(world, sums);
  sumOrganisations(world, sums);
  const { onward, patients } = world;
  const from = world.terms.measuringFrom;
  for (let o = 0; o < onward.count; o += 1) {
    if (onward.madeAt[o] < from) continue;
    sums.requests += 1;
    const wasListed = onward.listed[o] === 1;
    if (onward.state[o] === REFUSED && !wasListed) sums.refused += 1;
    if (wasListed) sums.listed += 1;
    if (onward.state[o] === GAVE_UP) sums.gaveUp += 1;
  }
  for (let p = 0; p < patients.count; p += 1) {
    if (patients.referredAt[p] >= from) sums.referred += 1;
    if (patients.linkedAt[p] >= from && isLinked(world, p)) sums.linkedPeople += 1;
  }
  return sums;
}

function sumWorkers(world: World, sums: ClockSums): void {
  const { workerWeeks: facts, workers, settings, terms } = world;
  for (const worker of workers) {
    const first = worker.row * terms.weeks;
    let before = terms.warmUpWeeks > 0 ? facts.backlog[first + terms.warmUpWeeks - 1] : 0;
    let peak = 0;
    for (let week = terms.warmUpWeeks; week < terms.weeks; week += 1) {
      const i = first + week;
      const growth = facts.backlog[i] - before;
      before = facts.backlog[i];
      const asked = facts.inside[i] + facts.outside[i] + facts.dropped[i] + growth;
      sums.present += facts.present[i];
      sums.offered += facts.offered[i];
      sums.inside += facts.inside[i];
      sums.outside += facts.outside[i];
      sums.dropped += facts.dropped[i];
      sums.backlogGrowth += growth;
      sums.filled += facts.filled[i];
      sums.filledWteMinutes += facts.filled[i] * worker.wte;
      sums.activeArea += facts.activeArea[i];
      sums.heldArea += facts.heldArea[i];
      sums.holding += facts.holding[i];
      sums.supervision += facts.supervision[i];
      sums.sickDays += facts.sickDays[i];
      sums.contacts += facts.contacts[i];
      sums.actsWithin += facts.actsWithin[i];
      sums.actsEdge += facts.actsEdge[i];
      sums.actsBeyond += facts.actsBeyond[i];
      sums.oversteps += facts.oversteps[i];
      sums.uncertain += facts.uncertain[i];
      sums.incidents += facts.incidents[i];
      sums.leavers += facts.leavers[i];
      sums.trustSum += facts.trustSum[i];
      sums.trustCount += facts.trustCount[i];
      peak = Math.max(peak, facts.activePeak[i]);
      if (facts.present[i] > 0) {
        sums.presentWeeks += 1;
        if (asked > facts.present[i]) sums.weeksOver += 1;
      }
      if (Number.isNaN(facts.strain[i])) continue;
      sums.workerWeeks += 1;
      sums.backlogWeeks += facts.backlog[i];
      sums.strain += facts.strain[i];
      sums.satisfaction += facts.satisfaction[i];
      sums.intends += facts.intends[i];
      if (facts.strain[i] >= settings.strain.highAt) sums.strainHigh += 1;
      if (facts.satisfaction[i] < settings.satisfaction.middle) sums.satisfactionLow += 1;
    }
    sums.postMinutes += terms.horizon - world.terms.measuringFrom;
    sums.peaks += peak;
    sums.posts += 1;
  }
  const wte = workers.reduce((sum, worker) => sum + worker.wte, 0);
  sums.wteYears = (wte * (terms.horizon - world.terms.measuringFrom)) / MINUTES_PER_YEAR;
}
function sumOrganisations(world: World, sums: ClockSums): void {
  const { organisationWeeks: facts, practiceWeeks, practices, organisations, terms } = world;
  for (let week = terms.warmUpWeeks; week < terms.weeks; week += 1) {
    for (const organisation of organisations) {
      const i = organisation.row * terms.weeks + week;
      sums.placesArea += facts.placesArea[i];
      sums.takenArea += facts.takenArea[i];
      sums.waitingArea += facts.waitingArea[i];
      sums.organisationTrust += facts.trust[i];
      sums.organisationWeeks += 1;
    }
    for (const practice of practices) {
      sums.buyIn += practiceWeeks.buyIn[practice.row * terms.weeks + week] * practice.registeredPatients;
      sums.buyInWeight += practice.registeredPatients;
    }
  }
}
