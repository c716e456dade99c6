import { parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { eventKind } from '../../src/experiment/events/kinds.ts';
import type { RunEvents } from '../../src/experiment/events/runEvents.ts';
import { replicate } from '../../src/experiment/replicate.ts';
import type { ScenarioResult } from '../../src/experiment/result.ts';
import { eventFiles, eventGuide } from '../../src/storage/eventFiles.ts';
import { eventColumnNames, type LogName, resourcesTable } from '../../src/storage/eventRows.ts';
import { eventParquet } from '../../src/storage/parquet.ts';
import { eventXes } from '../../src/storage/xes.ts';
import { inThisThread, scenarioOf, smallArea } from '../model/scenarios.ts';
import { by, type Row, rowsOf } from './readEvents.ts';
import { type Element, readXml } from './readXml.ts';

const oddName = 'North & "South" <b>';
const scenario = scenarioOf([smallArea(oddName, [0.5, 0.4]), smallArea('East', [0.4], 9000)], {
  'time.warmUpWeeks': 4,
  'time.measuredWeeks': 40,
  'policy.caseloadCapPerWte': 30,
});
const asked = { seed: 3, replications: 2, executor: inThisThread, patients: true };
const result = await replicate(scenario, { ...asked, events: true });
const runs = result.events!;

const logs = { events: rowsOf(runs, 'events'), 'onward-events': rowsOf(runs, 'onward-events') };
const logNames = Object.keys(logs) as LogName[];

const entityOf = (row: Row) => `${row.run_number}/${row.entity_id}`;

function joined(pieces: Iterable<Uint8Array>): ArrayBuffer {
  return Uint8Array.from(Buffer.concat([...pieces])).buffer;
}

function valuesOf(table: ScenarioResult['tables'][number], name: string): readonly (number | string)[] {
  return [...table.columns.find((column) => column.name === name)!.values];
}

describe('an event log', () => {
  it('changes no measure and no fingerprint', async () => {
    const { events, ...withLog } = result;
    expect(events).toHaveLength(2);
    expect(withLog).toEqual(await replicate(scenario, asked));
  });

  it.each(logNames)('%s is in the order of run and time and holds every kind of row it can', (log) => {
    const rows = logs[log];
    const moments = rows.map((row) => row.run_number * 1e9 + row.time);
    expect(moments.filter((moment, i) => i > 0 && moment < moments[i - 1])).toEqual([]);
    const told = eventGuide().flatMap((line) => {
      const [, event, type, file] = line.split('|').map((cell) => cell.trim());
      return file === log ? [`${type} ${event}`] : [];
    });
    expect([...by(rows, (row) => `${row.event_type} ${row.event}`).keys()].sort()).toEqual(told.sort());
  });

  it.each(logNames)('%s has each entity in one place at a time, from its one arrival to its departure', (log) => {
    const problems: string[] = [];
    for (const [entity, story] of by(logs[log], entityOf)) {
      const demand = (holds: boolean, what: string) => {
        if (!holds) problems.push(`${entity} ${what}: ${story.map((row) => row.event).join(' ')}`);
      };
      demand(story[0].event === 'arrival', 'does not begin with an arrival');
      demand(new Set(story.map((row) => row.pathway)).size === 1, 'changes pathway');
      for (let i = 1; i < story.length; i += 1) {
        const [before, row] = [story[i - 1], story[i]];
        demand(row.event !== 'arrival', 'arrives twice');
        demand(before.event !== 'depart', 'goes on after departing');
        demand(row.event !== before.event, 'enters where it is');
        const isServed = before.event_type === 'resource_use';
        demand((row.event_type === 'resource_use_end') === isServed, 'is in two places');
        if (isServed) demand(row.resource_id === before.resource_id, 'changes the unit');
      }
      const isInside = ['queue', 'resource_use'].includes(story.at(-1)!.event_type);
      demand(isInside !== (story.at(-1)!.event === 'depart'), 'is nowhere at the end');
    }
    expect(problems).toEqual([]);
  });

  it.each(logNames)('%s has no unit that serves two at once, and only units that are there', (log) => {
    const kinds = valuesOf(resourcesTable(runs[0]), 'kind');
    const wanted = log === 'events' ? 'post' : 'place';
    const uses = logs[log].filter((row) => row.event_type.startsWith('resource_use'));
    expect(logs[log].filter((row) => row.resource_id !== null)).toEqual(uses);
    expect(new Set(uses.map((row) => kinds[row.resource_id! - 1]))).toEqual(new Set([wanted]));
    const holders = new Map<string, number>();
    const clashes = uses.filter((row) => {
      const unit = `${row.run_number}/${row.resource_id}`;
      const holder = holders.get(unit);
      if (row.event_type === 'resource_use') holders.set(unit, row.entity_id);
      else holders.delete(unit);
      return holder !== (row.event_type === 'resource_use' ? undefined : row.entity_id);
    });
    expect(clashes).toEqual([]);
    expect(uses.length).toBeGreaterThan(100);
  });

  it('R109 agrees with the flow and with the table of referrals, person by person', () => {
    const { flow, tables } = result;
    const { events } = logs;
    expect(events.filter((row) => row.event === 'arrival')).toHaveLength(flow.referred);
    expect(events.filter((row) => row.event === 'depart')).toHaveLength(flow.referred - flow.inside);

    const table = tables.find(({ name }) => name === 'patients')!;
    const [replication, area, referral, need, sessions, referredDay] =
      'replication area referral need sessions referredDay'.split(' ').map((name) => valuesOf(table, name));
    const stories = by(events, entityOf);
    const told = Array.from({ length: table.rowCount }, (_, row) => {
      const run = Number(replication[row]);
      const before = area[row] === 'East' ? runs[run][0].people.count : 0;
      const story = stories.get(`${run + 1}/${before + Number(referral[row])}`)!;
      const sessionsHeld = story.filter((one) => one.event === 'session_ends').length;
      return [story[0].pathway, story[0].time / 1440, sessionsHeld];
    });
    expect(told).toEqual(told.map((_, row) => [need[row], referredDay[row], sessions[row]]));
  });

  it('has the posts of all areas first among its units, then every single place', () => {
    const table = resourcesTable(runs[0]);
    expect(valuesOf(table, 'resource_id')).toEqual(Array.from({ length: table.rowCount }, (_, i) => i + 1));
    expect(valuesOf(table, 'kind').slice(0, 4)).toEqual(['post', 'post', 'post', 'place']);
    expect(valuesOf(table, 'name').slice(0, 3)).toEqual([`${oddName} post 1`, `${oddName} post 2`, 'East post 1']);
    expect(valuesOf(table, 'area').at(-1)).toBe('East');
  });
});

describe('an event log as Parquet', () => {
  const read = (pieces: Iterable<Uint8Array>) => parquetReadObjects({ file: joined(pieces) });

  it.each(logNames)('reads back as the same rows as the CSV: %s', async (log) => {
    expect(await read(eventParquet(runs, log))).toEqual(logs[log]);
  });

  it('is written in pieces when it is long, and is the same file', async () => {
    const count = 66_000;
    const long: RunEvents = {
      ...runs[0][0],
      events: {
        count,
        kind: new Uint8Array(count).fill(eventKind.sessionBegins),
        subject: new Int32Array(count),
        time: Float64Array.from({ length: count }, (_, i) => i / 3),
        unit: new Int32Array(count),
      },
    };
    const pieces = [...eventParquet([[long]], 'events')];
    expect(pieces.length).toBe(3);
    const rows = await read(pieces);
    expect(rows).toHaveLength(count);
    expect(rows.at(-1)).toEqual({ ...rows[0], time: (count - 1) / 3 });
  });
});

describe('an event log as XES', () => {
  const log = readXml([...eventXes(runs, oddName)].join(''));
  const named = (element: Element, name: string) => element.children.filter((child) => child.name === name);
  const textOf = (element: Element, key: string) =>
    element.children.find(({ attributes }) => attributes.key === key)?.attributes.value;
  const traces = named(log, 'trace');
  const events = traces.flatMap((trace) => named(trace, 'event'));

  it('is well-formed, names extensions and classifiers, and keeps odd names whole', () => {
    expect(log.name).toBe('log');
    expect(log.attributes['xes.version']).toBe('1849.2016');
    expect(named(log, 'extension').map(({ attributes }) => attributes.prefix)).toEqual([
      'concept',
      'lifecycle',
      'org',
      'time',
    ]);
    expect(named(log, 'classifier')[0].attributes.keys).toBe('concept:name');
    expect(textOf(log, 'concept:name')).toBe(oddName);
    const servers = new Set(events.map((event) => textOf(event, 'org:resource')));
    expect(servers).toContain(`${oddName} post 1, ${oddName} team`);
    expect(servers).toContain(`${oddName} team, loneliness 1`);
    expect(() => readXml('<?xml version="1.0" encoding="UTF-8"?>\n<a b="x & y"/>')).toThrow('no end of tag');
  });

  it('has a trace for each referral with what describes it, and its events in order', () => {
    expect(traces).toHaveLength(result.flow.referred);
    expect(new Set(traces.map((trace) => textOf(trace, 'concept:name'))).size).toBe(traces.length);
    const outcomes = traces.map((trace) => textOf(trace, 'outcome'));
    expect(outcomes.filter((one) => one === 'inside')).toHaveLength(result.flow.inside);
    expect(outcomes.filter((one) => one === 'notReached')).toHaveLength(result.flow.notReached);
    const described = traces.filter((trace) =>
      ['need', 'complexity', 'deprivation_quintile'].every((key) => textOf(trace, key) !== undefined),
    );
    expect(described).toHaveLength(traces.length);
    const first = new Set(traces.map((trace) => textOf(named(trace, 'event')[0], 'concept:name')));
    expect([...first]).toEqual(['Referred']);
    const isTime = /^202[56]-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+00:00$/;
    const disordered = traces.filter((trace) => {
      const times = named(trace, 'event').map((event) => textOf(event, 'time:timestamp')!);
      return times.some((time, i) => !isTime.test(time) || (i > 0 && time < times[i - 1]));
    });
    expect(disordered).toEqual([]);
  });

  it('has the sessions and the support that the tables have, with who gave them', () => {
    const countOf = (activity: string, transition: string) => {
      const found = events.filter(
        (event) => textOf(event, 'concept:name') === activity && textOf(event, 'lifecycle:transition') === transition,
      );
      expect(found.filter((event) => textOf(event, 'org:resource') === undefined)).toEqual([]);
      return found.length;
    };
    const rowsWith = (name: LogName, event: string) => logs[name].filter((row) => row.event === event).length;
    expect(countOf('Session', 'start')).toBe(rowsWith('events', 'session_begins'));
    expect(countOf('Session', 'complete')).toBe(rowsWith('events', 'session_ends'));
    expect(countOf('Support', 'start')).toBe(rowsWith('onward-events', 'support_begins'));
    expect(countOf('Support', 'complete')).toBe(rowsWith('onward-events', 'support_ends'));
    expect(countOf('Onward referral made', 'complete')).toBe(rowsWith('onward-events', 'arrival'));
  });

  it('writes what XML forbids as the replacement character, and line ends so that they come back', () => {
    const name = textOf(readXml([...eventXes([], 'a\u0000b\r\n\tc')].join('')), 'concept:name');
    expect(name).toBe('a\ufffdb\r\n\tc');
  });
});

describe('the guide to the event logs', () => {
  it('names every file and explains every column', () => {
    const guide = eventGuide().join('\n');
    for (const { name } of eventFiles(runs, 'x')) expect(guide).toContain(`\`${name}\``);
    for (const name of eventColumnNames)
      expect(guide).toMatch(new RegExp(`^\\| ${name} \\| [^|]*\\| .{10,} \\|$`, 'm'));
  });
});
