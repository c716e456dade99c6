// The event log of a run as the files that others use, and what the folder's README says about them.
import { eventKindEntries } from '../experiment/events/kinds.ts';
import type { RunEvents } from '../experiment/events/runEvents.ts';
import type { ResultFile } from './csv.ts';
import { eventCsv } from './eventCsv.ts';
import type { LogName } from './eventRows.ts';
import { eventParquet } from './parquet.ts';
import { eventXes } from './xes.ts';

const logs: readonly LogName[] = ['events', 'onward-events'];

/** @param runs by replication, then by area */
export function eventFiles(runs: readonly (readonly RunEvents[])[], scenarioName: string): readonly ResultFile[] {
  const tables = logs.flatMap((log) => [
    { name: `${log}.csv`, text: eventCsv(runs, log) },
    { name: `${log}.parquet`, text: eventParquet(runs, log) },
  ]);
  return [...tables, { name: 'events.xes', text: eventXes(runs, scenarioName) }];
}

/** Sections of the folder's README. */
export function eventGuide(): readonly string[] {
  return [
    '',
    '## Event logs',
    '',
    '- `events.csv`, `events.parquet`: each referral from arrival to closing. `onward-events.csv`, `onward-events.parquet`: each onward referral to an organisation.',
    '- `events.xes`: both in one sequence a referral and run, for process mining (IEEE 1849-2016, XML).',
    '- `resources.csv`: what each `resource_id` is.',
    '',
    'The columns are those of vidigi. They stand in the order of run and time; at the same minute in the order in which it happened. They hold the whole run, warm-up included.',
    '',
    '| column | unit | what it is |',
    '| --- | --- | --- |',
    '| entity_id | number | The referral, or in onward-events the onward referral; unique within a run. Areas are numbered one after the other; in a run of one area a referral has the number that `patients.csv` calls `referral` |',
    '| pathway | | Main need of the referral; in onward-events the need that is passed on |',
    '| event_type | | arrival_departure, queue, resource_use or resource_use_end |',
    '| event | | What happens, as below |',
    '| time | minutes | Since the start of the run, midnight at the start of 1 April 2025 |',
    '| resource_id | number | The unit that serves, as in `resources.csv`; empty but for resource_use and resource_use_end |',
    '| run_number | number | Number of the replication, from 1 (the other tables count replications from 0) |',
    '',
    '| event | type | in |',
    '| --- | --- | --- |',
    ...eventLines(),
    '',
    'What they say, and what they leave out:',
    '',
    '- An entity is in one place at a time. `events` follow the person with the team: the queue of work that the team owes them, or a session. What organisations do meanwhile is in `onward-events`: several onward referrals of one person may be open at once, and go on after the case is closed.',
    '- Whoever is inside at the end of the run has no `depart`, and a place still taken has no `resource_use_end`.',
    '- Unbooked work takes effect at the end of the day on which it is finished: triage, attempts, onward referrals, forms, support visits and held contacts have no time of day of their own. They are no use of a resource; those that move nobody to another queue are in `events.xes` only.',
    '- The time of a session includes the travel of a session held elsewhere. The minutes lost to a missed session are no use of a post: nobody was served.',
    '- A place is taken from `support_begins` on. One that is kept for somebody until a support visit is `place_kept_until_support_visit`. Of the free places the lowest is given; other people, who come without a link worker, have places too and are not in the logs, so that places look emptier than they were.',
    '- A post is one unit, whoever holds it. A vacant post serves nobody.',
    '- In `events.xes` a trace is a referral in a run, with need, complexity group, deprivation quintile and outcome; `org:resource` is the post or the organisation. Times are rounded down to a millisecond.',
  ];
}

function eventLines(): readonly string[] {
  return eventKindEntries.flatMap(({ of, row }, k) => {
    const isNew = eventKindEntries.findIndex((other) => other.of === of && other.row?.event === row?.event) === k;
    if (row === null || !isNew) return [];
    return [`| ${row.event} | ${row.type} | ${of === 'referral' ? 'events' : 'onward-events'} |`];
  });
}
