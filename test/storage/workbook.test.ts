// Tables as an Excel workbook: what is in it, that the same tables are the same bytes, and what is refused.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type BatchedTable, type TableColumn, tableBatch } from '../../src/storage/batchedTable.ts';
import { workbook } from '../../src/storage/workbook.ts';
import { readZip } from './readZip.ts';

const columns: readonly TableColumn[] = [
  { name: 'point', kind: 'whole', unit: 'number', meaning: 'Combination.' },
  { name: 'strainMean', kind: 'number', unit: 'points of 100', meaning: 'Strain.' },
  { name: '=name', kind: 'text', unit: '', meaning: '@Name.' },
];
const cells = [
  [0, 1 / 3, '=1+1'],
  [1, Number.NaN, '+1 <b> & "c"'],
  [2, 5e-324, '-2 🙂\u0001'],
  [3, Infinity, ''],
  [4, -1.7976931348623157e308, '@sum(A1)'],
];

function table(name: string, own: Partial<BatchedTable> = {}): BatchedTable {
  const whole = { name, columns };
  return { ...whole, batches: () => [tableBatch(whole, 5, (row, c) => cells[row][c])], ...own };
}

async function sheetsOf(tables: readonly BatchedTable[]) {
  const file = await workbook(tables);
  if ('problems' in file) throw new Error(file.problems.join('\n'));
  const entries = readZip(file);
  const text = (name: string) => entries.get(name)!.text;
  const plain = (xml: string) =>
    xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  const shared = [...text('xl/sharedStrings.xml').matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, words]) => plain(words));
  const names = [...text('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name]) => name);
  const sheets = names.map((name, s) => {
    const xml = text(`xl/worksheets/sheet${s + 1}.xml`);
    const values = Object.fromEntries(
      [...xml.matchAll(/<c r="(\w+)"([^>]*)><v>([^<]*)<\/v><\/c>/g)].map(([, place, kind, value]) => [
        place,
        kind.includes('t="s"') ? shared[Number(value)] : Number(value),
      ]),
    );
    return { name, xml, values };
  });
  return { file, entries, sheets };
}

afterEach(() => {
  vi.useRealTimers();
});

describe('a workbook', () => {
  it('holds every number to the last bit, nothing where there is none, and text as text whatever it begins with', async () => {
    const [runs] = (await sheetsOf([table('runs')])).sheets;
    expect(runs.values).toEqual({
      ...{ A1: 'point', B1: 'strainMean', C1: '=name' },
      ...{ A2: 0, B2: 1 / 3, C2: '=1+1' },
      ...{ A3: 1, C3: '+1 <b> & "c"' },
      ...{ A4: 2, B4: 5e-324, C4: '-2 🙂' },
      ...{ A5: 3, B5: 'Inf' },
      ...{ A6: 4, B6: -1.7976931348623157e308, C6: '@sum(A1)' },
    });
    expect(runs.xml).not.toContain('<f>');
  });

  it('keeps the header in sight and bold, and says on the last sheet what each column is', async () => {
    const { sheets, entries } = await sheetsOf([table('runs'), table('points')]);
    expect(sheets.map(({ name }) => name)).toEqual(['runs', 'points', 'columns']);
    for (const { xml } of sheets) expect(xml).toContain('<pane ySplit="1"');
    const style = /<c r="A1" s="(\d+)"/.exec(sheets[0].xml)?.[1];
    const formats = [
      ...entries
        .get('xl/styles.xml')!
        .text.split('<cellXfs')[1]
        .matchAll(/<xf ([^>]*)>/g),
    ];
    expect(formats[Number(style)][1]).toContain('fontId="1"');
    expect(entries.get('xl/styles.xml')!.text.split('</font>')[1]).toContain('<b/>');
    expect(sheets[2].values).toMatchObject({ A3: 'runs', B3: 'strainMean', C3: 'points of 100', D3: 'Strain.' });
    expect(sheets[2].values).toMatchObject({ A7: 'points', B7: '=name', D7: '@Name.' });
  });

  it('is the same bytes whenever it is written', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2001, 1, 3, 4, 5, 6) });
    const before = await sheetsOf([table('runs')]);
    vi.setSystemTime(Date.UTC(2042, 10, 9, 8, 7, 6));
    const after = await sheetsOf([table('runs')]);
    expect(Buffer.compare(before.file, after.file)).toBe(0);
    for (const { moments } of after.entries.values()) expect(moments).toEqual([0x00210000, 0x00210000]);
  });

  it('gives sheets names that Excel takes, all different', async () => {
    const long = 'a table with a name of over thirty-one letters';
    const { sheets } = await sheetsOf(['a/b:c', long, `${long} too`, 'Columns'].map((name) => table(name)));
    expect(sheets.map(({ name }) => name)).toEqual([
      'a-b-c',
      'a table with a name of over thi',
      'a table with a name of over t 2',
      'Columns',
      'columns 2',
    ]);
  });

  it('says in words what Excel cannot hold', async () => {
    const one = (
      rowCount: number,
      values: Float64Array | readonly string[] = new Float64Array(rowCount),
    ): BatchedTable => {
      const kind = values instanceof Float64Array ? 'number' : 'text';
      const column = { ...columns[1], kind } as const;
      const batch = { name: 'runs', rowCount, columns: [{ ...column, values }] };
      return { name: 'runs', columns: [column], batches: () => [batch] };
    };
    expect(await workbook([one(1_048_576)])).toEqual({
      problems: ['runs has over 1,048,575 rows; an Excel sheet holds 1,048,575 below its header'],
    });
    expect(await workbook([one(5_000_001)])).toEqual({
      problems: ['the tables have over 5,000,000 cells, more than can be put into a workbook here'],
    });
    expect(await workbook([one(1, ['x'.repeat(32_768)])])).toEqual({
      problems: ['a text in runs.strainMean has over 32,767 characters'],
    });
    const wide = Array.from({ length: 16_385 }, (_, c) => ({ ...columns[1], name: `c${c}` }));
    expect(await workbook([{ name: 'runs', columns: wide, batches: () => [] }])).toEqual({
      problems: ['runs has 16,385 columns; an Excel sheet holds 16,384'],
    });
  });
});
