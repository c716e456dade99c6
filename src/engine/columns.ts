// Growing tables of typed columns: the fields of an object that are typed arrays, one entry a row.

/** Rows that a table begins with. */
export const FIRST_ROWS = 256;

type ColumnArray = Float64Array | Float32Array | Int32Array | Uint16Array | Uint8Array;

/** Doubles the rows of every typed-array field of `table`, keeping what is there. */
export function growColumns(table: object, rows: number): void {
  const fields = table as Record<string, unknown>;
  for (const name of Object.keys(fields)) {
    const column = fields[name];
    if (!ArrayBuffer.isView(column)) continue;
    const old = column as ColumnArray;
    const grown = new (old.constructor as new (length: number) => ColumnArray)(2 * rows);
    grown.set(old);
    fields[name] = grown;
  }
}
