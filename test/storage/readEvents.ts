// Reads event logs back from their CSV.
import { expect } from 'vitest';
import type { RunEvents } from '../../src/experiment/events/runEvents.ts';
import { eventCsv } from '../../src/storage/eventCsv.ts';
import type { LogName } from '../../src/storage/eventRows.ts';

export interface Row {
  readonly entity_id: number;
  readonly pathway: string;
  readonly event_type: string;
  readonly event: string;
  readonly time: number;
  readonly resource_id: number | null;
  readonly run_number: number;
}

/** An event log as CSV read back. */
export function rowsOf(runs: readonly (readonly RunEvents[])[], log: LogName): readonly Row[] {
  const [header, ...lines] = [...eventCsv(runs, log)].join('').split('\r\n').slice(0, -1);
  expect(header).toBe('entity_id,pathway,event_type,event,time,resource_id,run_number');
  return lines.map((line) => {
    const [entity, pathway, event_type, event, time, resource, run] = line.split(',');
    const resource_id = resource === '' ? null : Number(resource);
    return {
      entity_id: Number(entity),
      pathway,
      event_type,
      event,
      time: Number(time),
      resource_id,
      run_number: Number(run),
    };
  });
}

/** The rows of each key, in their order. */
export function by(rows: readonly Row[], key: (row: Row) => string): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group === undefined) groups.set(key(row), [row]);
    else group.push(row);
  }
  return groups;
}
