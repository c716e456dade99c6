// An event log as Parquet, in pieces. Every option is fixed, and neither a time nor a version stands in the file: the same
// rows are the same bytes.
import { ByteWriter, ParquetWriter, type SchemaElement } from 'hyparquet-writer';
import type { RunEvents } from '../experiment/events/runEvents.ts';
import { type EventColumnName, eventColumnNames, eventRows, type LogName } from './eventRows.ts';

const rowsPerGroup = 65_536;
const pageBytes = 1_048_576;

const words = { type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'REQUIRED' } as const;
const wholeNumber = { type: 'INT32', repetition_type: 'REQUIRED' } as const;

const columnTypes: Readonly<Record<EventColumnName, Omit<SchemaElement, 'name'>>> = {
  entity_id: wholeNumber,
  pathway: words,
  event_type: words,
  event: words,
  time: { type: 'DOUBLE', repetition_type: 'REQUIRED' },
  resource_id: { type: 'INT32', repetition_type: 'OPTIONAL' },
  run_number: wholeNumber,
};

/** @param runs by replication, then by area */
export function* eventParquet(runs: readonly (readonly RunEvents[])[], log: LogName): Generator<Uint8Array> {
  const bytes = new ByteWriter();
  const schema = [
    { name: log, num_children: eventColumnNames.length },
    ...eventColumnNames.map((name) => ({ name, ...columnTypes[name] })),
  ];
  const file = new ParquetWriter({ writer: bytes, schema, codec: 'SNAPPY', statistics: true, createdBy: 'remit' });
  for (const rows of eventRows(runs, log, rowsPerGroup)) {
    const columnData = eventColumnNames.map((name) => ({ name, data: rows[name] }));
    file.write({ columnData, rowGroupSize: rowsPerGroup, pageSize: pageBytes });
    yield written(bytes);
  }
  file.finish();
  yield written(bytes);
}

/** Takes out what has been written so far; places in the file go on being counted. */
function written(bytes: ByteWriter): Uint8Array {
  const piece = bytes.getBytes().slice();
  bytes.index = 0;
  return piece;
}
