import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../src/importing/csv.ts';

const cellsOf = (text: string) => readCsv(text).rows.map((row) => row.cells);

describe('readCsv', () => {
  it('takes commas, doubled quotes and line ends inside quotes as part of the cell', () => {
    expect(cellsOf('a,"b, c","say ""hi""","two\nlines"\n')).toEqual([['a', 'b, c', 'say "hi"', 'two\nlines']]);
  });

  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('reads lines that end in %s', (_, end) => {
    expect(cellsOf(`a,b${end}1,"2"${end}`)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it('drops a byte order mark, white space around cells and empty lines', () => {
    expect(cellsOf('\uFEFFa , b\n\n  \n1,\t2\n')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it('drops a byte order mark before a quoted cell too', () => {
    expect(cellsOf('\uFEFF"a, b",c\n')).toEqual([['a, b', 'c']]);
  });

  it('keeps empty cells, also at the end of a line and of the file', () => {
    expect(cellsOf('a,,\n,,')).toEqual([
      ['a', '', ''],
      ['', '', ''],
    ]);
  });

  it('keeps a quote inside an unquoted cell', () => {
    expect(cellsOf('5" pipe,x')).toEqual([['5" pipe', 'x']]);
  });

  it('says in which line each row starts, line ends inside quotes counted', () => {
    expect(readCsv('a\n"b\r\nb"\n\nc').rows.map((row) => row.line)).toEqual([1, 2, 5]);
  });

  it('says where a quote was opened that never closes, and keeps the rows before', () => {
    const { rows, fault } = readCsv('a,b\n1,"2\n3,4\n');
    expect(fault).toMatchObject({ line: 2, message: expect.stringContaining('never closes') });
    expect(rows).toHaveLength(1);
  });

  it('says what stands after a closing quote', () => {
    expect(readCsv('a\n"b"c,d\n').fault).toMatchObject({ line: 2, message: expect.stringContaining('"c,d') });
  });

  it('knows whether the text stops in the middle of a line', () => {
    expect(readCsv('a\n').endsWithLineEnd).toBe(true);
    expect(readCsv('a').endsWithLineEnd).toBe(false);
    expect(readCsv('').rows).toEqual([]);
  });

  it('reads back whatever a correct writer writes', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'b', ' ', ',', '"', '\n', '\r', 'é'), maxLength: 6 });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 6 }), (rows) => {
        const text = rows.map((row) => row.map((c) => `"${c.replaceAll('"', '""')}"`).join(',')).join('\r\n');
        expect(cellsOf(text)).toEqual(rows.map((row) => row.map((c) => c.trim())));
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});
