import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Table } from '../../src/model/table.ts';
import { csvText } from '../../src/storage/csv.ts';

function text(table: Table): string {
  return [...csvText(table)].join('');
}

function tableOf(columns: Readonly<Record<string, Float64Array | readonly string[]>>): Table {
  const made = Object.entries(columns).map(([name, values]) => ({ name, unit: '', meaning: '', values }));
  return { name: 'table', columns: made, rowCount: made[0].values.length };
}

/** An independent reader of RFC 4180. */
function read(csv: string): string[][] {
  const rows: string[][] = [];
  const field = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/gy;
  let row: string[] = [];
  for (let match = field.exec(csv); match !== null; match = field.exec(csv)) {
    row.push(match[1].startsWith('"') ? match[1].slice(1, -1).replaceAll('""', '"') : match[1]);
    if (match[2] === '\r\n') {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

describe('a table as CSV', () => {
  it('has its column names as the header, CRLF at every line end, and nothing where there is no value', () => {
    const values = new Float64Array([0.1, Number.NaN, -0, 1e21, Infinity]);
    expect(text(tableOf({ wait: values, name: ['a', 'b', 'c', 'd', ''] }))).toBe(
      'wait,name\r\n0.1,a\r\n,b\r\n-0,c\r\n1e+21,d\r\nInf,\r\n',
    );
  });

  it('quotes commas, quotes, line ends and spaces at the edge', () => {
    expect(text(tableOf({ 'a,b': ['plain', 'x,y', 'say "no"', 'two\r\nlines', ' edge'] }))).toBe(
      '"a,b"\r\nplain\r\n"x,y"\r\n"say ""no"""\r\n"two\r\nlines"\r\n" edge"\r\n',
    );
  });

  it('reads back the same, whatever is in it', () => {
    const rows = fc.array(fc.record({ number: fc.double(), words: fc.string({ unit: 'grapheme' }) }), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(rows, (made) => {
        const numbers = Float64Array.from(made, ({ number }) => number);
        const [, ...back] = read(text(tableOf({ numbers, words: made.map(({ words }) => words) })));
        const numberOf = (field: string) => (field === '' ? Number.NaN : Number(field.replace('Inf', 'Infinity')));
        expect(back.map(([field]) => numberOf(field))).toEqual([...numbers]);
        expect(back.map(([, field]) => field)).toEqual(made.map(({ words }) => words));
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it('comes in pieces, so that a long table needs no long string', () => {
    const long = tableOf({ n: Float64Array.from({ length: 10_000 }, (_, i) => i) });
    const pieces = [...csvText(long)];
    expect(pieces.length).toBeGreaterThan(2);
    expect(
      read(pieces.join(''))
        .slice(1)
        .map(([n]) => Number(n)),
    ).toEqual([...long.columns[0].values]);
  });

  it('is refused when a column has too few values', () => {
    const table = { ...tableOf({ a: ['x'] }), rowCount: 2 };
    expect(() => text(table)).toThrow('table table: column a has 1 values; wanted 2');
  });
});
