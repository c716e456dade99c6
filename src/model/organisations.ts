// Organisations of the voluntary sector: places, a limited and impatient waiting list, and other people's demand.

import { Places, type WaitingLines } from '../engine/places.ts';
import { nameKey } from '../engine/streams.ts';
import { DAYS_PER_WEEK, MINUTES_PER_DAY } from '../engine/time.ts';
import { type AreaInput, type NeedCategory, needCategories } from '../scenario/scenario.ts';
import { NONE } from './patients.ts';
import type { Settings } from './settings.ts';

export interface Organisation {
  readonly row: number;
  readonly name: string;
  readonly keyHi: number;
  readonly keyLo: number;
  /** Index into the need categories. */
  readonly category: number;
  /** The team in whose neighbourhood it is, or NONE when it serves the whole area. */
  readonly team: number;
  readonly capacity: number;
  readonly places: Places;
  /** Minutes. */
  readonly meanStay: number;
  readonly meanPatience: number;
  /** Mean minutes between other people's arrivals; Infinity when there are none. */
  readonly otherGap: number;
  otherArrivals: number;
  trust: number;
  /** Link workers' referrals of this week, and their remembered share of the people it can take in. */
  referralsThisWeek: number;
  referredShare: number;
  closedToReferrals: boolean;
  shutDown: boolean;
  /** Whether it took up its work again in the running week, which then counts as shut. */
  reopened: boolean;
  /** Link-worker people on its list now, and since when that has been so. */
  referredWaiting: number;
  waitingChangedAt: number;
}

interface Founding {
  readonly name: string;
  readonly category: number;
  readonly team: number;
  readonly places: number;
}

/** How many of each category: every category at least once where there are enough, then by share of places. */
function apportion(shares: readonly number[], total: number): number[] {
  const counts = shares.map((share) => Math.max(1, Math.floor(share * total)));
  let sum = counts.reduce((a, b) => a + b, 0);
  while (sum < total) {
    let best = 0;
    for (let c = 1; c < shares.length; c += 1) {
      if (shares[c] * total - counts[c] > shares[best] * total - counts[best]) best = c;
    }
    counts[best] += 1;
    sum += 1;
  }
  return counts;
}

/** The organisations of each team's neighbourhood, by its registered patients and deprivation. */
function made(area: AreaInput, settings: Settings): Founding[] {
  const { organisations } = settings;
  const shares = needCategories.map((category) => organisations[`placesShare.${category}`]);
  const founded: Founding[] = [];
  const perTenThousand = 1 / settings.organisations.patientsPerFigure;
  area.teams.forEach((team, teamRow) => {
    const patients = team.practices.reduce((sum, practice) => sum + practice.registeredPatients, 0);
    const quintile =
      team.practices.reduce((sum, practice) => sum + practice.registeredPatients * practice.deprivationQuintile, 0) /
      Math.max(1, patients);
    const thinner = 1 - organisations.deprivationSlope * (settings.patients.middleQuintile - quintile);
    const places = organisations.placesPerTenThousandPatients * patients * perTenThousand * thinner;
    const counts = apportion(shares, Math.round(organisations.perTenThousandPatients * patients * perTenThousand));
    counts.forEach((count, category) => {
      for (let n = 1; n <= count; n += 1) {
        const before = Math.round((places * shares[category] * (n - 1)) / count);
        const until = Math.round((places * shares[category] * n) / count);
        founded.push({
          name: `${team.name}, ${needCategories[category]} ${n}`,
          category,
          team: teamRow,
          places: Math.max(1, until - before),
        });
      }
    });
  });
  return founded;
}

export function foundOrganisations(area: AreaInput, settings: Settings, lines: WaitingLines): Organisation[] {
  const { organisations } = settings;
  const founded =
    area.organisations?.map((given) => ({
      name: given.name,
      category: needCategories.indexOf(given.category),
      team: NONE,
      places: given.places,
    })) ?? made(area, settings);
  return founded.map((founding, row) => {
    const category: NeedCategory = needCategories[founding.category];
    const key = nameKey(`organisation ${area.name} / ${founding.name}`);
    const meanStay = organisations[`supportWeeks.${category}`] * DAYS_PER_WEEK * MINUTES_PER_DAY;
    const capacity = Math.round(founding.places * organisations.placesFactor);
    const demand = organisations[`otherDemand.${category}`] * founding.places;
    return {
      row,
      name: founding.name,
      keyHi: key.hi,
      keyLo: key.lo,
      category: founding.category,
      team: founding.team,
      capacity,
      places: new Places(lines, capacity, Math.floor(founding.places * organisations.listLimitShare)),
      meanStay,
      meanPatience: organisations[`patienceWeeks.${category}`] * DAYS_PER_WEEK * MINUTES_PER_DAY,
      otherGap: demand > 0 ? meanStay / demand : Infinity,
      otherArrivals: 0,
      trust: organisations.trustStart,
      referralsThisWeek: 0,
      referredShare: 0,
      closedToReferrals: false,
      shutDown: false,
      reopened: false,
      referredWaiting: 0,
      waitingChangedAt: 0,
    };
  });
}
