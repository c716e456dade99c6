import { describe, expect, it } from 'vitest';
import { type Import, importPcn, type PcnFiles, type Selection } from '../../src/importing/importPcn.ts';
import { parseScenario } from '../../src/scenario/parseScenario.ts';
import type { AreaInput, Scenario, TeamInput } from '../../src/scenario/scenario.ts';
import { filesOf, MENTAL_HEALTH, mapText, plain, type WorkerRow } from './tables.ts';

const baseline =
  'question: What is usual?\nareas: [{ name: X, teams: [{ name: X, practices: [{ name: X, registeredPatients: 1, deprivationQuintile: 1 }], posts: [{ name: X, wte: 1 }] }] }]\n';

function imported(files: PcnFiles, selection: Selection = 'england'): Import {
  const outcome = importPcn(files, selection);
  if ('problems' in outcome) throw new Error(JSON.stringify(outcome.problems));
  return outcome;
}

function read(text: string): Scenario {
  const outcome = parseScenario({ path: 'x.yaml', text, open: () => ({ path: 'baseline.yaml', text: baseline }) });
  if ('problems' in outcome) throw new Error(JSON.stringify(outcome.problems));
  return outcome.scenario;
}

const areasOf = (files: PcnFiles, selection?: Selection): readonly AreaInput[] =>
  read(imported(files, selection).text).areas;
const teamsOf = (files: PcnFiles): readonly TeamInput[] => areasOf(files).flatMap((area) => area.teams);
const postsOf = (workers: readonly WorkerRow[]): Record<string, number> =>
  Object.fromEntries(teamsOf(filesOf({ workers }))[0].posts.map((post) => [post.name, post.wte]));
const oddity = (files: PcnFiles, pattern: RegExp, selection?: Selection): string | undefined =>
  imported(files, selection).oddities.find((text) => pattern.test(text));

describe('importPcn', () => {
  it('makes an area of each ICB, a team of each PCN, and finds nothing odd in plain tables', () => {
    const result = imported(filesOf());
    expect(result.oddities).toEqual([]);
    expect(result.name).toBe('england');
    expect(result.counts).toEqual({
      areas: 2,
      teams: 3,
      teamsWithoutPost: 0,
      practices: 5,
      registeredPatients: 35_000,
      posts: 4,
      wte: 3.1,
    });
    const [first, second] = read(result.text).areas;
    expect([first.name, second.name]).toEqual(['NHS QAA, Board (QAA)', 'NHS QBB, Board (QBB)']);
    expect(first.teams[0]).toEqual({
      name: 'NORTH, INNER PCN (U1)',
      practices: [
        { name: 'A1', registeredPatients: 5000, deprivationQuintile: 3 },
        { name: 'A2', registeredPatients: 6000, deprivationQuintile: 3 },
      ],
      posts: [
        { name: 'U1-11', wte: 0.6, bringsReferrals: true },
        { name: 'U1-12', wte: 1, bringsReferrals: true },
      ],
    });
  });

  it('tells that the two tables of one publication write their dates differently', () => {
    const files = filesOf();
    const named = files.map.text.replaceAll('2025-11-01', '01Nov2025');
    const told = oddity({ ...files, map: { ...files.map, text: named } }, /written differently/);
    expect(told).toContain('01Nov2025');
    expect(told).toContain('2025-11-01');
  });

  it('states demand per registered patient, and for England a year from empty', () => {
    const england = read(imported(filesOf()).text);
    expect(england.values['referrals.basis']).toBe('perPatient');
    expect(england.stated).toEqual(['time.warmUpWeeks', 'time.measuredWeeks', 'referrals.basis']);
    expect([england.values['time.warmUpWeeks'], england.values['time.measuredWeeks']]).toEqual([0, 52]);
    expect(read(imported(filesOf(), { icb: 'QAA' }).text).stated).toEqual(['referrals.basis']);
  });

  it('notes source, month, licence and assumptions', () => {
    const notes = read(imported(filesOf()).text).notes.join('\n');
    expect(notes).toContain('Primary Care Network Workforce, November 2025');
    expect(notes).toContain('Open Government Licence v3.0');
    expect(notes).toMatch(/Assumption: .*quintile 3/);
    expect(notes).toContain('1.3 million people a year');
  });

  it('gives a team and an area the same content whatever else is imported', () => {
    const files = filesOf({ map: [...plain.map, ['D1', 'U', 'Unallocated', 'QAA']] });
    const [england] = areasOf(files);
    expect(areasOf(files, { icb: 'QAA' })).toEqual([england]);
    expect(areasOf(files, { pcn: 'U2' })).toEqual([{ name: england.name, teams: [england.teams[1]] }]);
  });

  it('does not depend on the order of rows or columns', () => {
    const turned = filesOf({
      workers: [...plain.workers, { pcn: 'U2', fte: 0.7 }, { pcn: 'U2', fte: 2.4 }].reverse(),
      patients: [...plain.patients].reverse(),
      map: [...plain.map].reverse(),
    });
    const straight = filesOf({ workers: [...plain.workers, { pcn: 'U2', fte: 0.7 }, { pcn: 'U2', fte: 2.4 }] });
    const columnsTurned = (text: string) =>
      text
        .split('\n')
        .map((line) => line.split(',').reverse().join(','))
        .join('\n');
    const patients = { path: 'patients.csv', text: columnsTurned(turned.patients.text) };
    expect(areasOf({ ...turned, patients })).toEqual(areasOf(straight));
  });

  it('takes codes in either case and blanks around them', () => {
    expect(imported(filesOf(), { pcn: ' u2 ' }).name).toBe('pcn-U2');
    expect(imported(filesOf(), { icb: 'qbb' }).name).toBe('icb-QBB');
  });

  it('keeps names that YAML would read as something else', () => {
    const names = ['No: 7 # PCN', "- 'QUOTED'", '007', 'NO', 'null', 'A\\B'];
    for (const name of names) {
      const map = plain.map.map((row) => (row[1] === 'U3' ? (['C1', 'U3', name, 'QBB'] as const) : row));
      expect(teamsOf(filesOf({ map }))[2].name).toBe(`${name} (U3)`);
    }
  });
});

describe('posts', () => {
  it('above 1 FTE are split into full posts and the rest', () => {
    expect(postsOf([{ pcn: 'U1', fte: 2.4, id: 9 }])).toEqual({ 'U1-9': 1, 'U1-9-part-2': 1, 'U1-9-part-3': 0.4 });
  });

  it('below 0.1 FTE are joined with the post that has most room', () => {
    const workers = [
      { pcn: 'U1', fte: 0.9, id: 1 },
      { pcn: 'U1', fte: 0.05, id: 2 },
      { pcn: 'U1', fte: 0.4, id: 3 },
    ];
    expect(postsOf(workers)).toEqual({ 'U1-1': 0.9, 'U1-3': 0.45 });
    expect(oddity(filesOf({ workers }), /^1 post below 0.1 FTE: joined/)).toContain('U1 0.05');
  });

  it('below 0.1 FTE are raised from a full colleague where nobody has room', () => {
    expect(postsOf([{ pcn: 'U1', fte: 1.05, id: 1 }])).toEqual({ 'U1-1': 0.95, 'U1-1-part-2': 0.1 });
    expect(
      postsOf([
        { pcn: 'U1', fte: 1, id: 1 },
        { pcn: 'U1', fte: 0.05, id: 2 },
      ]),
    ).toEqual({ 'U1-1': 0.95, 'U1-2': 0.1 });
  });

  it('below 0.1 FTE join each other first', () => {
    expect(
      postsOf([
        { pcn: 'U1', fte: 0.05, id: 1 },
        { pcn: 'U1', fte: 0.06, id: 2 },
      ]),
    ).toEqual({ 'U1-2': 0.11 });
  });

  it('below 0.1 FTE stay as they are when alone', () => {
    const workers = [{ pcn: 'U1', fte: 0.0032, id: 1 }];
    expect(postsOf(workers)).toEqual({ 'U1-1': 0.0032 });
    expect(oddity(filesOf({ workers }), /the only one of its team/)).toContain('U1 0.0032');
  });

  it('keep the FTE of every team exactly, whatever the rows', () => {
    const fte = [0.003333, 1.066667, 0.08, 6.6, 0.99, 0.05, 0.95, 2.001];
    for (let from = 0; from < fte.length; from++) {
      for (let to = from + 1; to <= fte.length; to++) {
        const rows = fte.slice(from, to);
        const posts = Object.values(postsOf(rows.map((value, i) => ({ pcn: 'U1', fte: value, id: i % 2 ? i : '' }))));
        const total = (values: readonly number[]) => values.reduce((sum, value) => sum + Math.round(value * 1e6), 0);
        expect(total(posts)).toBe(total(rows));
        expect(Math.max(...posts)).toBeLessThanOrEqual(1);
        if (posts.length > 1) expect(Math.min(...posts)).toBeGreaterThanOrEqual(0.1);
      }
    }
  });

  it('without an identifier are named by their place, largest first', () => {
    const workers = [
      { pcn: 'U1', fte: 0.3 },
      { pcn: 'U1', fte: 0.8 },
      { pcn: 'U1', fte: 0.5, id: 7 },
    ];
    expect(postsOf(workers)).toEqual({ 'U1-7': 0.5, 'U1-contracted-1': 0.8, 'U1-contracted-2': 0.3 });
    expect(oddity(filesOf({ workers }), /^2 rows .*\(1.1 FTE\) without an identifier/)).toBeDefined();
  });

  it('of one identifier in one PCN are one person', () => {
    const workers = [
      { pcn: 'U1', fte: 0.3, id: 7 },
      { pcn: 'U1', fte: 0.5, id: 7 },
    ];
    expect(postsOf(workers)).toEqual({ 'U1-7': 0.8 });
    expect(oddity(filesOf({ workers }), /several rows in one PCN/)).toContain('7 in U1');
  });

  it('of one identifier in several PCNs are posts of their own, told to each PCN', () => {
    const files = filesOf({
      workers: [
        { pcn: 'U1', fte: 0.3, id: 7 },
        { pcn: 'U3', fte: 0.5, id: 7 },
      ],
    });
    expect(teamsOf(files).flatMap((team) => team.posts.map((post) => post.name))).toEqual(['U1-7', 'U3-7']);
    for (const pcn of ['U1', 'U3']) expect(oddity(files, /rows in several PCNs/, { pcn })).toContain('7 in U1, U3');
    expect(oddity(files, /rows in several PCNs/, { pcn: 'U2' })).toBeUndefined();
  });

  it.each(['', 'NA', '-0.5', '0', '37.5', '1,0', '0x1', 'NaN', 'Infinity', '0.0000001'])(
    'with the FTE %j are left out and told',
    (fte) => {
      const cell = fte.includes(',') ? `"${fte}"` : fte;
      const workers = [
        { pcn: 'U1', fte: cell, id: 1 },
        { pcn: 'U1', fte: 0.5, id: 2 },
      ];
      expect(postsOf(workers)).toEqual({ 'U1-2': 0.5 });
      expect(oddity(filesOf({ workers }), /^1 row of link workers whose FTE/)).toContain(
        `line 2 (U1) ${JSON.stringify(fte)}`,
      );
    },
  );

  it('of the mental-health variant and of other roles are left out, the variant told with its FTE', () => {
    const workers = [
      { pcn: 'U1', fte: 0.5, id: 1 },
      { pcn: 'U1', fte: 0.7, id: 2, role: MENTAL_HEALTH },
      { pcn: 'U1', fte: 1, id: 3, role: 'Care Coordinators' },
    ];
    expect(postsOf(workers)).toEqual({ 'U1-1': 0.5 });
    expect(oddity(filesOf({ workers }), /^1 row \(0.7 FTE\) .*Mental Health/)).toBeDefined();
    expect(oddity(filesOf({ workers }), /Care Coordinators/)).toBeUndefined();
  });

  it('in a PCN that the mapping table lacks are left out and told with their FTE', () => {
    const files = filesOf({
      workers: [...plain.workers, { pcn: 'U9', fte: 0.4, id: 1 }, { pcn: '', fte: 0.2, id: 2 }],
    });
    expect(oddity(files, /^2 rows of link workers \(0.6 FTE\) in a PCN that the mapping table lacks/)).toContain('U9');
    expect(imported(files).counts.wte).toBe(3.1);
  });
});

describe('practices', () => {
  it('in no PCN are in no team and told with their patients, to their own ICB only', () => {
    const files = filesOf({
      patients: [...plain.patients, ['D1', 1234], ['D2', 1]],
      map: [...plain.map, ['D1', 'U', 'Unallocated', 'QAA'], ['D2', '', '', 'QBB']],
    });
    expect(oddity(files, /Unallocated/)).toBe(
      '2 practices with 1,235 registered patients mapped to no PCN ("Unallocated"): in no team, left out. Namely D1; D2',
    );
    expect(oddity(files, /Unallocated/, { icb: 'QAA' })).toContain('1 practice with 1,234');
    expect(oddity(files, /Unallocated/, { pcn: 'U1' })).toBeUndefined();
    expect(imported(files).counts.registeredPatients).toBe(35_000);
  });

  it('that only one table knows are left out and told', () => {
    const files = filesOf({
      patients: [...plain.patients, ['D1', 77]],
      map: [...plain.map, ['D2', 'U3', 'WEST PCN', 'QBB']],
    });
    expect(oddity(files, /missing from the mapping table/)).toContain('1 practice with 77 registered patients');
    expect(oddity(files, /without registered patients in the other/)).toContain('D2');
    expect(imported(files).counts.practices).toBe(5);
  });

  it('with no patient are left out, and so is a PCN with no other', () => {
    const files = filesOf({ patients: [['A1', 0], ...plain.patients.slice(1, 4), ['C1', 0]] });
    expect(teamsOf(files).map((team) => team.practices.map((practice) => practice.name))).toEqual([
      ['A2'],
      ['B1', 'B2'],
    ]);
    expect(oddity(files, /^2 practices with no registered patient/)).toBeDefined();
    expect(oddity(files, /^1 PCN \(1 FTE\) with no practice left/)).toContain('WEST PCN (U3)');
    expect(importPcn(files, { pcn: 'U3' })).toEqual({
      problems: [{ place: '--pcn U3', message: 'has no practice with registered patients' }],
    });
  });

  it('listed twice count once, with the larger number', () => {
    const files = filesOf({ patients: [...plain.patients, ['A1', 4000], ['A2', 6000]] });
    expect(imported(files).counts.registeredPatients).toBe(35_000);
    expect(oddity(files, /^2 practices with several rows of patients/)).toContain('A1; A2');
  });

  it('mapped twice go to the first PCN by code, to any rather than to none', () => {
    const files = filesOf({ map: [['A1', 'U', 'Unallocated', 'QAA'], ...plain.map, ['A2', 'U3', 'WEST PCN', 'QBB']] });
    expect(teamsOf(files)[0].practices.map((practice) => practice.name)).toEqual(['A1', 'A2']);
    expect(oddity(files, /mapped more than once/)).toContain('A1; A2');
  });

  it('with a number of patients that is none are told with their line', () => {
    const files = filesOf({
      patients: [...plain.patients.slice(1), ['A1', 'n/a'], ['A9', '-5'], ['A8', '12.5'], ['A7', '99999999']],
    });
    expect(oddity(files, /^4 rows whose number of patients/)).toContain('line 6 (A1 "n/a")');
    expect(imported(files).counts.practices).toBe(4);
  });

  it('with thousands written apart are understood', () => {
    expect(
      imported(filesOf({ patients: [['A1', '"5,000"'], ...plain.patients.slice(1)] })).counts.registeredPatients,
    ).toBe(35_000);
  });

  it('counted by sex or age are not taken for totals', () => {
    const files = filesOf();
    const text = `${files.patients.text}GP_PRAC_PAT_LIST,2025-11-01,GP,A1,MALE,ALL,9999\nGP_PRAC_PAT_LIST,2025-11-01,PCN,U1,ALL,ALL,99999\n`;
    const result = imported({ ...files, patients: { path: 'p.csv', text } });
    expect(result.counts.registeredPatients).toBe(35_000);
    expect(result.oddities).toEqual([expect.stringContaining('2 rows of patients that are no practice')]);
  });
});

describe('PCNs', () => {
  it('without a link worker are teams without a post', () => {
    const files = filesOf({ workers: plain.workers.slice(0, 2) });
    expect(teamsOf(files).map((team) => team.posts.length)).toEqual([2, 0, 0]);
    expect(oddity(files, /^2 PCNs with 24,000 registered patients without a link worker/)).toContain('SOUTH PCN (U2)');
    expect(imported(files).counts.teamsWithoutPost).toBe(2);
  });

  it('in several ICBs count whole where most of their patients are, told to both ICBs', () => {
    const map = plain.map.map((row) => (row[0] === 'A1' ? (['A1', 'U1', row[2], 'QBB'] as const) : row));
    const files = filesOf({ map });
    expect(areasOf(files).map((area) => area.teams.length)).toEqual([2, 1]);
    expect(areasOf(files)[0].teams[0].practices).toHaveLength(2);
    for (const icb of ['QAA', 'QBB']) expect(oddity(files, /several ICBs/, { icb })).toContain('U1 in QAA, not QBB');
  });

  it('in several ICBs go by patients, not by the order of the codes', () => {
    const map = plain.map.map((row) => (row[0] === 'A2' ? (['A2', 'U1', row[2], 'QZZ'] as const) : row));
    const areas = areasOf(filesOf({ map }));
    expect(areas.map((area) => area.name.slice(-5))).toEqual(['(QAA)', '(QBB)', '(QZZ)']);
    expect(areas[2].teams[0].name).toBe('NORTH, INNER PCN (U1)');
  });

  it('written with two names take the first by alphabet', () => {
    const map = plain.map.map((row) => (row[0] === 'A1' ? (['A1', 'U1', 'INNER PCN', 'QAA'] as const) : row));
    expect(teamsOf(filesOf({ map }))[0].name).toBe('INNER PCN (U1)');
    expect(oddity(filesOf({ map }), /several names/)).toContain('U1 INNER PCN / NORTH, INNER PCN');
  });

  it('of the same name stay apart by their codes', () => {
    const map = plain.map.map(([practice, pcn, , icb]) => [practice, pcn, 'GRAND UNION PCN', icb] as const);
    expect(teamsOf(filesOf({ map })).map((team) => team.name)).toEqual(
      ['U1', 'U2', 'U3'].map((code) => `GRAND UNION PCN (${code})`),
    );
  });

  it('of which a row lacks the ICB are told', () => {
    const files = filesOf({ map: [...plain.map, ['A9', 'U1', 'X', '']] });
    expect(oddity(files, /^1 row of the mapping table without a practice or ICB code/)).toContain('line 7');
  });
});

describe('dates', () => {
  it('of different months are told, table by table', () => {
    const files = filesOf();
    const map = { path: 'map.csv', text: files.map.text.replaceAll('2025-11-01', '2025-10-01') };
    expect(oddity({ ...files, map }, /different months/)).toContain(
      'workforce.csv November 2025; patients.csv November 2025; map.csv October 2025',
    );
  });

  it('that cannot be read are told, and so is a missing column', () => {
    const files = filesOf();
    const patients = { path: 'patients.csv', text: files.patients.text.replaceAll('2025-11-01', 'soon') };
    const map = { path: 'map.csv', text: files.map.text.replace('EXTRACT_DATE', 'OTHER') };
    const told = oddity({ ...files, patients, map }, /no date/);
    expect(told).toContain('patients.csv "soon"');
    expect(told).toContain('map.csv ""');
    expect(read(imported({ ...files, patients }).text).notes[0]).toContain(
      'Registered at a GP Practice, month unknown',
    );
  });
});

describe('files with columns in another dress', () => {
  it('are read with a byte order mark, CRLF and headings in small letters', () => {
    const files = filesOf();
    const dressed = (file: { path: string; text: string }) => {
      const [heading, ...rest] = file.text.split('\n');
      return { path: file.path, text: `\uFEFF${[heading.toLowerCase().replaceAll('_', ' '), ...rest].join('\r\n')}` };
    };
    const result = imported({
      workforce: dressed(files.workforce),
      patients: dressed(files.patients),
      map: dressed(files.map),
    });
    expect(result).toEqual(imported(files));
  });

  it('that stop without a line end are doubted aloud', () => {
    const files = filesOf();
    const patients = { path: 'patients.csv', text: files.patients.text.trimEnd() };
    expect(oddity({ ...files, patients }, /stops without a line end/)).toContain('patients.csv');
  });

  it('are joined although a row without a practice code ends the mapping table', () => {
    const files = filesOf();
    const map = { path: 'map.csv', text: `${mapText(plain.map)},,,,,,\n` };
    expect(imported({ ...files, map }).counts.teams).toBe(3);
  });
});
