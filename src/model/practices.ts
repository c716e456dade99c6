// General practices: who refers, how often, and how much they have bought into the role.
import { Candidates } from '../engine/arrivals.ts';
import { nameKey } from '../engine/streams.ts';
import { MINUTES_PER_DAY, WEEKS_PER_YEAR } from '../engine/time.ts';
import { ceilingPerPatientYear, referralsPerPatientYear } from '../scenario/demand.ts';
import type { AreaInput } from '../scenario/scenario.ts';
import { luck } from './luck.ts';
import { NONE } from './patients.ts';
import { quintilesOf } from './rules.ts';
import type { World } from './world.ts';

export interface Practice {
  readonly row: number;
  readonly name: string;
  readonly team: number;
  readonly registeredPatients: number;
  /** Cumulative shares of deprivation quintiles among its people. */
  readonly quintiles: Float64Array;
  readonly keyHi: number;
  readonly keyLo: number;
  /** Worker named for it, where allocation goes by name; NONE in a team without workers. */
  readonly namedWorker: number;
  /** Candidate referrals in working minutes since the start. */
  readonly candidates: Candidates;
  /** Referrals and candidates per working minute: at neutral buy-in and even weights, and at the ceiling. */
  readonly rate: number;
  readonly ceiling: number;
  buyIn: number;
}

export function foundPractices(area: AreaInput, world: World): Practice[] {
  const { settings, teams, working, terms } = world;
  const { values } = world.scenario;
  const practices: Practice[] = [];
  const workingMinutes = working.workingMinutesAt(terms.horizonDay * MINUTES_PER_DAY);
  const years = terms.weeks / WEEKS_PER_YEAR;
  const perMinute = years / workingMinutes;
  area.teams.forEach((input, teamRow) => {
    const team = teams[teamRow];
    input.practices.forEach((practice, place) => {
      const key = nameKey(`practice ${practice.name}`);
      const ceiling = ceilingPerPatientYear(values) * practice.registeredPatients * perMinute;
      practices.push({
        row: practices.length,
        name: practice.name,
        team: teamRow,
        registeredPatients: practice.registeredPatients,
        quintiles: quintilesOf(settings, practice.deprivationQuintile),
        keyHi: key.hi,
        keyLo: key.lo,
        namedWorker: team.workers.length === 0 ? NONE : team.workers[place % team.workers.length].row,
        candidates: new Candidates(world.streams, luck.arrivalGap, key.hi, key.lo, ceiling),
        rate: referralsPerPatientYear(values, input) * practice.registeredPatients * perMinute,
        ceiling,
        buyIn: settings.practices.buyInStartShare,
      });
    });
  });
  return practices;
}
