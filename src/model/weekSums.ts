// Facts by week of the whole run, warm-up included: what curves through time and the judgement of the warm-up are made of.
import { DAYS_PER_WEEK, MINUTES_PER_DAY } from '../engine/time.ts';
import type { World } from './world.ts';

/** Summed over posts, organisations or practices; each adds up over areas but `minutes`. */
export interface WeekSums {
  readonly activeArea: Float64Array;
  /** People times minutes left over with a vacant post. */
  readonly orphanArea: Float64Array;
  readonly filled: Float64Array;
  readonly backlog: Float64Array;
  readonly posts: Float64Array;
  readonly present: Float64Array;
  readonly asked: Float64Array;
  readonly waitingArea: Float64Array;
  /** People who wait to be triaged or allocated at the end of the week. */
  readonly inLine: Float64Array;
  readonly minutes: Float64Array;
  /** People held while they wait, times minutes. */
  readonly heldArea: Float64Array;
  readonly offered: Float64Array;
  readonly inside: Float64Array;
  readonly outside: Float64Array;
  /** Scores of the holders of posts, and how many of them have one. */
  readonly strain: Float64Array;
  readonly satisfaction: Float64Array;
  readonly scored: Float64Array;
  readonly trustSum: Float64Array;
  readonly trustCount: Float64Array;
  readonly takenArea: Float64Array;
  readonly placesArea: Float64Array;
  readonly organisationTrust: Float64Array;
  readonly organisations: Float64Array;
  /** Buy-in times registered patients. */
  readonly buyIn: Float64Array;
  readonly registeredPatients: Float64Array;
}

/** The columns that are sums over posts of a fact of the same name. */
const ofPosts = [
  'activeArea', 'orphanArea', 'filled', 'backlog', 'present', 'heldArea', 'offered', 'inside', 'outside', 'trustSum', 'trustCount',
] as const; // biome-ignore format: a list of names
const ofOrganisations = ['waitingArea', 'takenArea', 'placesArea'] as const;

export function sumWeeks(world: World): WeekSums {
  const { workerWeeks: facts, organisationWeeks, practiceWeeks, workers, organisations, practices, terms } = world;
  const { weeks } = terms;
  const column = () => new Float64Array(weeks);
  const sums = {
    ...columnsOf(ofPosts, column),
    ...columnsOf(ofOrganisations, column),
    posts: column().fill(workers.length),
    asked: column(),
    inLine: world.lineWeeks.waiting,
    minutes: column(),
    strain: column(),
    satisfaction: column(),
    scored: column(),
    organisationTrust: column(),
    organisations: column().fill(organisations.length),
    buyIn: column(),
    registeredPatients: column(),
  };
  for (let week = 0; week < weeks; week += 1) {
    const days = week === 0 ? DAYS_PER_WEEK - terms.firstWeekday : DAYS_PER_WEEK;
    sums.minutes[week] = days * MINUTES_PER_DAY;
  }
  for (const { row } of workers) {
    const first = row * weeks;
    for (const name of ofPosts) addTo(sums[name], facts[name], first);
    for (let week = 0; week < weeks; week += 1) {
      const i = first + week;
      const before = week > 0 ? facts.backlog[i - 1] : 0;
      sums.asked[week] += facts.inside[i] + facts.outside[i] + facts.dropped[i] + facts.backlog[i] - before;
      if (Number.isNaN(facts.strain[i])) continue;
      sums.strain[week] += facts.strain[i];
      sums.satisfaction[week] += facts.satisfaction[i];
      sums.scored[week] += 1;
    }
  }
  for (const { row } of organisations) {
    for (const name of ofOrganisations) addTo(sums[name], organisationWeeks[name], row * weeks);
    addTo(sums.organisationTrust, organisationWeeks.trust, row * weeks);
  }
  for (const { row, registeredPatients } of practices) {
    for (let week = 0; week < weeks; week += 1) {
      sums.buyIn[week] += practiceWeeks.buyIn[row * weeks + week] * registeredPatients;
      sums.registeredPatients[week] += registeredPatients;
    }
  }
  return sums;
}

function columnsOf<Name extends string>(
  names: readonly Name[],
  column: () => Float64Array,
): Record<Name, Float64Array> {
  return Object.fromEntries(names.map((name) => [name, column()])) as Record<Name, Float64Array>;
}

function addTo(sums: Float64Array, facts: Float64Array, first: number): void {
  for (let week = 0; week < sums.length; week += 1) sums[week] += facts[first + week];
}
