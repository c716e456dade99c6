// What a playback holds by week: lines to draw, and other people at organisations, of whom the run keeps weekly sums only.
import { entry } from '../../model/journalKinds.ts';
import { NONE } from '../../model/patients.ts';
import type { World } from '../../model/world.ts';
import { Cursor } from './cursor.ts';
import type { Playback } from './playback.ts';
import type { PlayState } from './playState.ts';
import { stage } from './stages.ts';

type Weeks = Pick<Playback, 'weekly' | 'others'>;

/** `base` is the playback but for what is made here. */
export function gatherWeeks(world: World, base: Omit<Playback, keyof Weeks>): Weeks {
  const { weeks, organisations, weekStarts, entries } = base;
  const column = () => new Float32Array(weeks);
  const weekly = { strain: column(), satisfaction: column(), caseload: column(), waiting: column(), onLists: column() };
  const others = {
    taken: new Float32Array(organisations.length * weeks),
    waiting: new Float32Array(organisations.length * weeks),
  };
  const cursor = new Cursor({ ...base, weekly, others });
  const { state } = cursor;
  /** Places of link workers' people times minutes in the running week, and until when they are counted. */
  const area = new Float64Array(organisations.length);
  const countedTo = new Float64Array(organisations.length);
  const settle = (o: number, at: number) => {
    area[o] += state.places[o] * (at - countedTo[o]);
    countedTo[o] = at;
  };
  const endWeek = (week: number) => {
    const at = weekStarts[week + 1];
    noteWeek(weekly, state, week);
    for (let o = 0; o < organisations.length; o += 1) {
      settle(o, at);
      noteOthers(world, others, o, week, area[o], at - weekStarts[week]);
      area[o] = 0;
    }
  };
  let week = 0;
  for (let row = 0; row < entries.count; row += 1) {
    if (entries.kind[row] === entry.weekBegins) {
      endWeek(week);
      week += 1;
    }
    const o = entries.organisation[row];
    if (o !== NONE) settle(o, entries.at[row]);
    cursor.step();
  }
  endWeek(week);
  return { weekly, others };
}

function noteWeek(weekly: Weeks['weekly'], state: PlayState, week: number): void {
  let posts = 0;
  let strain = 0;
  let satisfaction = 0;
  let caseload = 0;
  for (let w = 0; w < state.inPost.length; w += 1) {
    caseload += state.active[w];
    if (state.inPost[w] === 0) continue;
    posts += 1;
    strain += state.strain[w];
    satisfaction += state.satisfaction[w];
  }
  weekly.strain[week] = posts > 0 ? strain / posts : NaN;
  weekly.satisfaction[week] = posts > 0 ? satisfaction / posts : NaN;
  weekly.caseload[week] = caseload;
  weekly.waiting[week] = waitingOf(state);
  weekly.onLists[week] = state.waiting.reduce((sum, count) => sum + count, 0);
}

/** People who wait for somebody to see them: in the line, for the call, for the first session. */
export function waitingOf({ stageCounts }: PlayState): number {
  return stageCounts[stage.line] + stageCounts[stage.call] + stageCounts[stage.firstSession];
}

function noteOthers(
  world: World,
  others: Weeks['others'],
  o: number,
  week: number,
  ours: number,
  minutes: number,
): void {
  const { organisationWeeks: facts } = world;
  const row = o * world.terms.weeks + week;
  const isOpen = facts.placesArea[row] > 0;
  others.taken[row] = isOpen ? (facts.takenArea[row] - ours) / minutes : NaN;
  others.waiting[row] = isOpen ? (facts.allWaitingArea[row] - facts.waitingArea[row]) / minutes : NaN;
}
