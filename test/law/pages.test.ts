import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { pages } from '../../docs/pages.ts';
import { measureNames } from '../../src/model/measureTable.ts';
import { parameterIds } from '../../src/scenario/parameters.ts';
import { pageProblems } from './pages.ts';

describe('the pages written from tables', () => {
  it('are what the tables say', () => {
    expect(pageProblems(fileURLToPath(new URL('../../', import.meta.url)))).toEqual([]);
  });

  it('hold every parameter and every measure in a row of its own', () => {
    const { 'docs/parameters.md': parameters, 'docs/measures.md': measures } = pages();
    const rows = (page: string) => [...page.matchAll(/^\| `([^`]+)` \|/gm)].map(([, name]) => name);
    expect(rows(parameters)).toEqual([...parameterIds]);
    expect(rows(measures).sort()).toEqual([...measureNames].sort());
  });

  it('are told when missing and when changed by hand, with the command that mends it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'pages-'));
    try {
      mkdirSync(join(folder, 'docs'));
      for (const [path, text] of Object.entries(pages())) writeFileSync(join(folder, path), text);
      expect(pageProblems(folder)).toEqual([]);
      writeFileSync(join(folder, 'docs/measures.md'), 'changed by hand');
      rmSync(join(folder, 'docs/parameters.md'));
      expect(pageProblems(folder).map((problem) => problem.split(' ')[0])).toEqual([
        'docs/parameters.md',
        'docs/measures.md',
      ]);
      expect(pageProblems(folder)[0]).toContain('npx tsx docs/generate.ts');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
