// A shard: the rows of one chunk of a sweep as Parquet. Every option is fixed, and neither a time nor a place stands in the
// file: the same rows are the same bytes, whoever plays them.
import { parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import { ByteWriter, ParquetWriter, type SchemaElement } from 'hyparquet-writer';
import type { ShardColumn, ShardColumnKind, ShardRow } from './shardColumns.ts';

/** What a shard says it belongs to. */
export interface ShardIdentity {
  readonly schema: number;
  /** Hash over the study, its points and the version of the program: shards of another sweep have another. */
  readonly sweep: string;
  readonly chunk: number;
}

export const shardSchema = 1;

const types: Readonly<Record<ShardColumnKind, Omit<SchemaElement, 'name'>>> = {
  whole: { type: 'INT32', repetition_type: 'REQUIRED' },
  number: { type: 'DOUBLE', repetition_type: 'REQUIRED' },
  numberOrNone: { type: 'DOUBLE', repetition_type: 'OPTIONAL' },
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'REQUIRED' },
};
const key = (name: keyof ShardIdentity) => `remit.${name}`;

/** The file. Statistics and indexes are left out: for a handful of rows they would be most of it. */
export function shardBytes(
  columns: readonly ShardColumn[],
  rows: readonly ShardRow[],
  { schema, sweep, chunk }: ShardIdentity,
): Uint8Array {
  const bytes = new ByteWriter();
  const file = new ParquetWriter({
    writer: bytes,
    schema: [
      { name: 'runs', num_children: columns.length },
      ...columns.map(({ name, kind }) => ({ name, ...types[kind] })),
    ],
    codec: 'SNAPPY',
    statistics: false,
    createdBy: 'remit',
    kvMetadata: [
      { key: key('schema'), value: String(schema) },
      { key: key('sweep'), value: sweep },
      { key: key('chunk'), value: String(chunk) },
    ],
  });
  const columnData = columns.map(({ name, valueIn }) => ({
    name,
    data: rows.map(valueIn),
    encoding: 'PLAIN' as const,
    offsetIndex: false,
  }));
  file.write({ columnData, rowGroupSize: Math.max(1, rows.length) });
  file.finish();
  return bytes.getBytes();
}

export interface ReadShard {
  readonly identity: ShardIdentity;
  /** In the order of the file; only the columns asked for. */
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

/**
 * Reads a shard, or of a shard only some columns.
 * @param columnNames in any order; absent, all
 * @throws Error when the bytes are no whole Parquet file or lack a column
 */
export async function readShard(bytes: Uint8Array, columnNames?: readonly string[]): Promise<ReadShard> {
  const { buffer, byteOffset, byteLength } = bytes;
  const file = {
    byteLength,
    slice: (start: number, end = byteLength) =>
      buffer.slice(byteOffset + start, byteOffset + Math.min(end, byteLength)) as ArrayBuffer,
  };
  const metadata = await parquetMetadataAsync(file);
  const said = new Map((metadata.key_value_metadata ?? []).map(({ key, value }) => [key, value ?? '']));
  const identity = {
    schema: Number(said.get(key('schema'))),
    sweep: said.get(key('sweep')) ?? '',
    chunk: Number(said.get(key('chunk'))),
  };
  const rows = await parquetReadObjects({ file, metadata, ...(columnNames && { columns: [...columnNames] }) });
  return { identity, rows };
}
