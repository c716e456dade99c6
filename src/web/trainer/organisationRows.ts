// Organisations of a world at a moment, added together by the need that they are for.
import type { Cursor } from '../../experiment/playback/cursor.ts';
import { needCategories } from '../../scenario/scenario.ts';
import { weekAt } from './clock.ts';

export interface OrganisationRow {
  organisations: number;
  places: number;
  ours: number;
  waiting: number;
  /** Weekly means of people who came without a link worker. */
  others: number;
  othersWaiting: number;
  closed: number;
  shut: number;
}

/** Of the running week, by category of need. */
export function organisationRows({ playback, state, now }: Cursor): readonly OrganisationRow[] {
  const week = weekAt(playback.weekStarts, now);
  const rows = needCategories.map(
    (): OrganisationRow => ({
      organisations: 0,
      places: 0,
      ours: 0,
      waiting: 0,
      others: 0,
      othersWaiting: 0,
      closed: 0,
      shut: 0,
    }),
  );
  playback.organisations.forEach(({ category, places }, o) => {
    const row = rows[category];
    row.organisations += 1;
    if (state.openness[o] === 2) row.shut += 1;
    else row.places += places;
    if (state.openness[o] === 1) row.closed += 1;
    row.ours += state.places[o];
    row.waiting += state.waiting[o];
    const i = o * playback.weeks + week;
    row.others += Number.isNaN(playback.others.taken[i]) ? 0 : playback.others.taken[i];
    row.othersWaiting += Number.isNaN(playback.others.waiting[i]) ? 0 : playback.others.waiting[i];
  });
  return rows;
}
