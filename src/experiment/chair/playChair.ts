// A session in the chair, played from its start with the answers given so far: on to the next moment, or to the ending.
import { Journal } from '../../model/journal.ts';
import { simulate } from '../../model/simulate.ts';
import type { ChairAsked } from './asked.ts';
import { type ChairEnding, endingOf } from './ending.ts';
import { type ChairMoment, momentOf } from './moment.ts';
import { Room } from './room.ts';

export type ChairPlayed = ChairMoment | ChairEnding;

/** @throws RangeError when the scenario has no such worker or no such weeks, or not exactly one area */
export function playChair(asked: ChairAsked): ChairPlayed {
  const { scenario, seed, replication } = asked;
  checkSeat(asked);
  const room = new Room(asked);
  const journal = new Journal();
  const { world, undecided } = simulate(scenario, seed, replication, journal, room);
  return undecided === null ? endingOf(asked, room, world) : momentOf(asked, room, { world, journal }, undecided);
}

/** @throws RangeError as playChair */
export function checkSeat({ scenario, worker, fromWeek, weeks }: ChairAsked): void {
  if (scenario.areas.length !== 1) throw new RangeError(`a chair sits in one area; got ${scenario.areas.length}`);
  const posts = scenario.areas[0].teams.reduce((sum, team) => sum + team.posts.length, 0);
  const last = Number(scenario.values['time.warmUpWeeks']) + Number(scenario.values['time.measuredWeeks']);
  const isWhole = (value: number, least: number, most: number) =>
    Number.isInteger(value) && value >= least && value <= most;
  if (!isWhole(worker, 0, posts - 1)) throw new RangeError(`worker must be from 0 to ${posts - 1}; got ${worker}`);
  if (!isWhole(fromWeek, 0, last - 1)) throw new RangeError(`fromWeek must be from 0 to ${last - 1}; got ${fromWeek}`);
  if (!isWhole(weeks, 1, last - fromWeek)) {
    throw new RangeError(`weeks must be from 1 to ${last - fromWeek} from week ${fromWeek} on; got ${weeks}`);
  }
}
