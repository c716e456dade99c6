// Event logs as rows: the runs one after the other, each in the order of time, with whole numbers for people and units that
// are unique over the areas of a run.
import { eventKindEntries } from '../experiment/events/kinds.ts';
import type { RunEvents } from '../experiment/events/runEvents.ts';
import type { Table } from '../model/table.ts';
import { needCategories } from '../scenario/scenario.ts';

export type LogName = 'events' | 'onward-events';

/** Some rows of a log, a column each, in the order of the columns of the files. */
export interface EventRows {
  readonly entity_id: number[];
  readonly pathway: string[];
  readonly event_type: string[];
  readonly event: string[];
  /** Minutes from the start of the run. */
  readonly time: number[];
  /** Null for an event in which no single unit serves. */
  readonly resource_id: (number | null)[];
  readonly run_number: number[];
}

export type EventColumnName = keyof EventRows;
export const eventColumnNames: readonly EventColumnName[] = Object.keys(emptyRows()) as EventColumnName[];

function emptyRows(): EventRows {
  return { entity_id: [], pathway: [], event_type: [], event: [], time: [], resource_id: [], run_number: [] };
}

/**
 * The rows of a log, at most `rowsAtOnce` at a time. Events at the same minute stand as the run noted them, those of
 * different areas in the order of the areas.
 * @param runs by replication, then by area
 */
export function* eventRows(
  runs: readonly (readonly RunEvents[])[],
  log: LogName,
  rowsAtOnce: number,
): Generator<EventRows> {
  const owner = log === 'events' ? 'referral' : 'onward';
  let rows = emptyRows();
  for (const areas of runs) {
    const resourceIds = numberUnits(areas);
    const firstIds = sumsBefore(areas, (area) => (owner === 'referral' ? area.people.count : area.onward.count));
    const next = areas.map(() => 0);
    for (let a = soonest(areas, next); a >= 0; a = soonest(areas, next)) {
      const { events, people, onward, replication } = areas[a];
      const at = next[a];
      next[a] += 1;
      const kind = eventKindEntries[events.kind[at]];
      if (kind.of !== owner || kind.row === null) continue;
      const subject = events.subject[at];
      const { need } = owner === 'referral' ? people : onward;
      const isServed = kind.row.type === 'resource_use' || kind.row.type === 'resource_use_end';
      rows.entity_id.push(firstIds[a] + subject);
      rows.pathway.push(needCategories[need[subject]]);
      rows.event_type.push(kind.row.type);
      rows.event.push(kind.row.event);
      rows.time.push(events.time[at]);
      rows.resource_id.push(isServed ? resourceIds[a](events.unit[at]) : null);
      rows.run_number.push(replication + 1);
      if (rows.time.length < rowsAtOnce) continue;
      yield rows;
      rows = emptyRows();
    }
  }
  if (rows.time.length > 0) yield rows;
}

/** The area whose next event comes first, or -1 when there is none left. */
function soonest(areas: readonly RunEvents[], next: readonly number[]): number {
  let best = -1;
  let earliest = Infinity;
  for (let a = 0; a < areas.length; a += 1) {
    const { time, count } = areas[a].events;
    if (next[a] >= count || time[next[a]] >= earliest) continue;
    best = a;
    earliest = time[next[a]];
  }
  return best;
}

/** For each area the sum over the areas before it. */
function sumsBefore(areas: readonly RunEvents[], countOf: (area: RunEvents) => number): readonly number[] {
  let sum = 0;
  return areas.map((area) => {
    const before = sum;
    sum += countOf(area);
    return before;
  });
}

function placesOf(area: RunEvents): number {
  return area.organisations.reduce((sum, { places }) => sum + places, 0);
}

/** For each area, from a unit's number in it to its resource_id: all posts from 1 on, then all single places. */
function numberUnits(areas: readonly RunEvents[]): readonly ((unit: number) => number)[] {
  const postsBefore = sumsBefore(areas, (area) => area.posts.length);
  const placesBefore = sumsBefore(areas, placesOf);
  const allPosts = areas.reduce((sum, area) => sum + area.posts.length, 0);
  return areas.map(({ posts }, a) => (unit: number) => {
    const isPost = unit < posts.length;
    return 1 + (isPost ? postsBefore[a] + unit : allPosts + placesBefore[a] + unit - posts.length);
  });
}

/** What every resource_id is, in their order. `areas` of any one run. */
export function resourcesTable(areas: readonly RunEvents[]): Table {
  const posts = areas.flatMap((area) =>
    area.posts.map(({ name, team }) => ({ kind: 'post', name, team, area: area.area })),
  );
  const places = areas.flatMap((area) =>
    area.organisations.flatMap(({ name, team, places: count }) =>
      Array.from({ length: count }, () => ({ kind: 'place', name, team, area: area.area })),
    ),
  );
  const rows = [...posts, ...places];
  const text = (name: 'kind' | 'name' | 'team' | 'area', meaning: string) => ({
    name,
    unit: '',
    meaning,
    values: rows.map((row) => row[name]),
  });
  return {
    name: 'resources',
    rowCount: rows.length,
    columns: [
      {
        name: 'resource_id',
        unit: 'number',
        meaning: 'Number of the unit, from 1; one unit serves one entity at a time.',
        values: Float64Array.from(rows, (_, row) => row + 1),
      },
      text('kind', '`post` of a link worker, or one single `place` of an organisation.'),
      text('name', 'Post or organisation.'),
      text('team', 'Team (primary care network); empty for an organisation that serves the whole area.'),
      text('area', 'Area.'),
    ],
  };
}
