import { describe, expect, it } from 'vitest';
import { importPcn } from '../../../src/importing/importPcn.ts';
import { evaluate } from '../../../src/web/workspace/evaluate.ts';
import { importTables, listNetworks } from '../../../src/web/workspace/importTables.ts';
import { newWorkspace, openService } from '../../../src/web/workspace/workspace.ts';
import { filesOf } from '../../importing/tables.ts';

const tables = filesOf();
const inAnyOrder = [tables.map, tables.workforce, tables.patients].map((file, index) => ({
  ...file,
  path: `${index}.csv`,
}));

describe('the published tables on the page', () => {
  it('are told apart by their columns, whatever they are called and in whatever order', () => {
    const listed = listNetworks(inAnyOrder);
    if ('problems' in listed) throw new Error(JSON.stringify(listed.problems));
    expect(listed.networks.map(({ code, name, practices }) => [code, name, practices])).toEqual([
      ['U1', 'NORTH, INNER PCN', 2],
      ['U2', 'SOUTH PCN', 2],
      ['U3', 'WEST PCN', 1],
    ]);
  });

  it('give the very scenario that the command line writes, and it opens as the service', () => {
    const made = importTables({ files: inAnyOrder, selection: { pcn: 'U1' } });
    const onCommandLine = importPcn(tables, { pcn: 'U1' });
    if ('problems' in made || 'problems' in onCommandLine) throw new Error('not imported');
    expect(made.text).toBe(onCommandLine.text);
    const workspace = openService(newWorkspace(), made.name, made.text)!;
    const [{ problems, name, text }] = evaluate(workspace).entries;
    expect([problems, name, text]).toEqual([[], 'pcn-U1', made.text]);
  });

  it('say which table is missing and which file is none of them', () => {
    const messages = (files: typeof inAnyOrder) => {
      const listed = listNetworks(files);
      return 'problems' in listed ? listed.problems.map(({ place, message }) => `${place} ${message}`).join('\n') : '';
    };
    expect(messages(inAnyOrder.slice(1))).toContain('lack the mapping of practices to networks');
    const zip = { path: 'a.csv', text: 'PK\u0003\u0004 ...' };
    expect(messages([...inAnyOrder, zip])).toContain('a.csv is a ZIP archive or an Excel workbook; wanted');
    expect(messages([...inAnyOrder, { path: 'b.csv', text: 'a,b\n1,2\n' }])).toContain('b.csv is none of the three');
    expect(messages([])).toContain('lack');
  });
});
