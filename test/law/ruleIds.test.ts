import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { definedIds, namedIds, problemsBetween, ruleProblems } from './ruleIds.ts';

const beside: Readonly<Record<string, string>> = { 'test/rows.ts': "export const rows = [['m21Belonging', 1]];" };
const read = (path: string) => beside[path];
const idsIn = (text: string) => namedIds('test/deep/a.test.ts', text, read).map(({ id }) => id);

describe('the law of ids', () => {
  it('is kept: every rule, decision point and mechanism has a test, and every id named is defined', () => {
    expect(ruleProblems(fileURLToPath(new URL('../../', import.meta.url)))).toEqual([]);
  });

  it('finds what a page defines, and not what it mentions', () => {
    const page = [
      '- **R1** Weeks begin (R2).',
      '  **R9** is bold inside.',
      '| D1  | arises |',
      '| M3  | what |',
      '- **A1** an assumption',
      '| D1-D10 | not a row of one |',
      '- **R4** again, **R5** too',
    ].join('\n');
    expect(definedIds(page)).toEqual(['R1', 'D1', 'M3', 'R4']);
  });

  it.each([
    ["it('R12: people come', () => {});", ['R12']],
    ["test('R12, D3, M4 go together', () => {});", ['R12', 'D3', 'M4']],
    ["it('R12 R19 brings more need', () => {});", ['R12', 'R19']],
    ["import { rows } from '../rows.ts';\nit.each(rows.map((one) => [one]))('%s: off', () => {});", ['M21']],
    ["describe('R7: luck', () => { it('is kept', () => {}); });", ['R7']],
    [`it(\`R9: a higher \${id}\`, () => {});`, ['R9']],
    ["it.each([1, 2])('R10: hour %i', () => {});", ['R10']],
    ["const rows = [['R54: shut', 1], ['R85: left', 2]] as const;\nit.each(rows)('%s', () => {});", ['R54', 'R85']],
    ["it.each([...'x', ['D2', 1]])('%s: arises', () => {});", ['D2']],
    ["const m = [['m07ActsTakeTime', 1]];\nit.each(m.map((row) => [row]))('%s: off', () => {});", ['M7']],
    ["it.each([{ id: 'D9', at: 1 }])('$id arises', () => {});", ['D9']],
  ])('reads the head of %s', (text, ids) => {
    expect(idsIn(text)).toEqual(ids);
  });

  it.each([
    "it('keeps R12', () => {});",
    "it.skip('R12: is not played', () => {});",
    "it.todo('R12: is not written');",
    "it('R12b is none', () => {});",
    "say('R12: no test');",
    "it.each([['R12', 1]])('has %s inside', () => {});",
    "// it('R12: in a comment', () => {});",
  ])('finds nothing in %s', (text) => {
    expect(idsIn(text)).toEqual([]);
  });

  it('tells both ways, with the place, and a definition that comes twice', () => {
    const namings = namedIds('test/a.test.ts', "it('R1: ok', () => {});\nit('R8: ?', () => {});", read);
    expect(problemsBetween(['R1', 'R2', 'R1'], namings)).toEqual([
      'MODEL.md defines R1 twice; wanted once',
      'MODEL.md defines R2; no test begins with it',
      'test/a.test.ts:2 begins with R8; MODEL.md does not define it',
    ]);
  });
});
