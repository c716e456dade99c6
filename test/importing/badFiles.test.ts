import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importPcn, type PcnFiles, type Selection } from '../../src/importing/importPcn.ts';
import { filesOf } from './tables.ts';

function problemsOf(files: PcnFiles, selection: Selection = 'england'): readonly string[] {
  const outcome = importPcn(files, selection);
  return 'problems' in outcome ? outcome.problems.map(({ place, message }) => `${place} ${message}`) : [];
}

function withText(name: keyof PcnFiles, change: (text: string) => string): PcnFiles {
  const files = filesOf();
  return { ...files, [name]: { path: files[name].path, text: change(files[name].text) } };
}

describe('a file that cannot be used', () => {
  it('that is another CSV is told with what it has, what it lacks and what was wanted', () => {
    expect(
      problemsOf(withText('workforce', () => 'appointment_month,appt_status,appointments\n2023-05-01,Attended,31\n')),
    ).toEqual([
      'workforce.csv:1 lacks the columns PCN_CODE, STAFF_ROLE, FTE, UNIQUE_IDENTIFIER; found APPOINTMENT_MONTH, APPT_STATUS, APPOINTMENTS; wanted the individual-level table of Primary Care Network Workforce',
    ]);
  });

  it('that lacks one column is told which', () => {
    expect(problemsOf(withText('workforce', (text) => text.replace('FTE', 'HOURS')))[0]).toContain(
      'lacks the column FTE; found DATA_SOURCE',
    );
  });

  it('in which no link worker has a usable FTE is refused', () => {
    const unusable = withText('workforce', (text) => text.replace(/,\d+(?:\.\d+)?,(?=[^,\n]*$)/gm, ',NaN,'));
    expect(problemsOf(unusable).join(' ')).toMatch(
      /workforce.csv has no usable FTE in (\d+) of \1 rows of link workers/,
    );
  });

  it('that was swapped with another is told where it goes, both at once', () => {
    const files = filesOf();
    const swapped = { ...files, patients: files.map, map: files.patients };
    const problems = problemsOf(swapped);
    expect(problems).toHaveLength(2);
    expect(problems[0]).toMatch(/^map.csv:1 is the mapping table .* goes with --map; wanted the totals/);
    expect(problems[1]).toMatch(/^patients.csv:1 is the totals .* goes with --patients; wanted the mapping table/);
  });

  it.each([
    ['empty', '', 'is empty'],
    ['only line ends', '\n\r\n', 'is empty'],
    ['only headings', 'PRACTICE_CODE,PCN_CODE,PCN_NAME,ICB_CODE,ICB_NAME\n', 'has column names and no rows'],
    ['a ZIP archive', 'PK\u0003\u0004abc', 'is a ZIP archive or an Excel workbook'],
    ['a web page', '<!doctype html>\n<p>Sign in</p>', 'is a web page'],
    ['UTF-16', 'P\u0000R\u0000A\u0000', 'is no UTF-8 text'],
    ['semicolons', 'PRACTICE_CODE;PCN_CODE\nA;B\n', 'lacks the columns'],
    [
      'a repeated column',
      'PRACTICE_CODE,PCN_CODE,PCN_NAME,ICB_CODE,ICB_NAME,PCN_CODE\na,b,c,d,e,f\n',
      'has the column PCN_CODE twice',
    ],
  ])('that is %s is told so', (_, text, message) => {
    const problems = problemsOf(withText('map', () => text));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`map.csv:1 ${message}`);
  });

  it('that was cut off in its last row is told with the line', () => {
    expect(problemsOf(withText('patients', (text) => text.slice(0, text.lastIndexOf(',ALL,9000'))))).toEqual([
      'patients.csv:6 has 5 cells; wanted 7, as many as there are column names; the file seems cut off: fetch it again',
    ]);
  });

  it('that was cut off inside quotes is told with the line', () => {
    const problems = problemsOf(withText('map', (text) => text.slice(0, text.lastIndexOf('WEST') + 2)));
    expect(problems).toEqual([expect.stringMatching(/^map.csv:6 opens a quote that never closes/)]);
  });

  it('that has rows too long or too short is told with the first five and the number of the rest', () => {
    const problems = problemsOf(withText('patients', (text) => text + 'a,b\n'.repeat(8)));
    expect(problems).toHaveLength(6);
    expect(problems[0]).toBe('patients.csv:7 has 2 cells; wanted 7, as many as there are column names');
    expect(problems[5]).toContain('has 3 more rows');
  });

  it('that holds no link worker is told with the roles it holds', () => {
    const problems = problemsOf(
      withText('workforce', (text) => text.replaceAll('Social Prescribing Link Workers', 'Care Coordinators')),
    );
    expect(problems).toEqual([
      'workforce.csv has no row with the STAFF_ROLE "Social Prescribing Link Workers"; found "Care Coordinators"',
    ]);
  });

  it('that shares no code with the others is told', () => {
    expect(problemsOf(withText('patients', (text) => text.replace(/,([ABC]\d),/g, ',Z$1,')))[0]).toMatch(
      /^patients.csv has no practice of a PCN that map.csv knows/,
    );
    expect(problemsOf(withText('workforce', (text) => text.replace(/,U(\d),/g, ',V$1,')))[0]).toMatch(
      /^workforce.csv has no PCN that map.csv knows; found codes such as "V1"/,
    );
  });

  it('is told together with all others', () => {
    const nothing = { path: 'x.csv', text: '' };
    expect(problemsOf({ workforce: nothing, patients: nothing, map: nothing })).toHaveLength(3);
  });

  it('never makes the import throw, however it is damaged', () => {
    const names = ['workforce', 'patients', 'map'] as const;
    const damage = fc.record({
      name: fc.constantFrom(...names),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      cut: fc.nat(40),
      put: fc.constantFrom('', ',', '"', '\n', '\r', 'U', '-1', '\u0000', '__proto__', '1e308', '\uFEFF'),
    });
    let importedCount = 0;
    let refusedCount = 0;
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 3 }), (damages) => {
        let files = filesOf();
        for (const { name, at, cut, put } of damages) {
          const { path, text } = files[name];
          const from = Math.floor(at * text.length);
          files = { ...files, [name]: { path, text: text.slice(0, from) + put + text.slice(from + cut) } };
        }
        if ('problems' in importPcn(files, 'england')) refusedCount++;
        else importedCount++;
      }),
      { seed: 5, numRuns: 500 },
    );
    expect(Math.min(importedCount, refusedCount)).toBeGreaterThan(20);
  });
});

describe('a code that does not exist', () => {
  it.each<[Selection, string]>([
    [
      { pcn: 'U4' },
      '--pcn U4 is no PCN code of the mapping table; nearest: NORTH, INNER PCN (U1), SOUTH PCN (U2), WEST PCN (U3)',
    ],
    [{ pcn: 'south' }, '--pcn south is no PCN code of the mapping table; nearest: SOUTH PCN (U2)'],
    [{ pcn: 'QAA' }, '--pcn QAA is no PCN code of the mapping table; it is one for --icb'],
    [{ icb: 'U1' }, '--icb U1 is no ICB code of the mapping table; it is one for --pcn'],
    [
      { icb: 'QAB' },
      '--icb QAB is no ICB code of the mapping table; nearest: NHS QAA, Board (QAA), NHS QBB, Board (QBB)',
    ],
    [
      { icb: 'nonsense' },
      '--icb nonsense is no ICB code of the mapping table; wanted a code such as NHS QAA, Board (QAA)',
    ],
    [{ pcn: 'x'.repeat(100_000) }, 'wanted a code such as NORTH, INNER PCN (U1)'],
    [{ pcn: 'U' }, '--pcn U is "Unallocated", practices in no PCN; wanted the code of one PCN'],
    [{ pcn: '' }, '--pcn '],
  ])('%j is answered with what comes near', (selection, message) => {
    const problems = problemsOf(filesOf(), selection);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(message);
  });

  it('is answered when the ICB has only practices in no PCN', () => {
    const files = withText('map', (text) => text.replace('C1,U3,"WEST PCN"', 'C1,U,"Unallocated"'));
    expect(problemsOf(files, { icb: 'QBB' })).toEqual(['--icb QBB has no PCN with registered patients']);
  });
});
