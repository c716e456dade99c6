import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { portableProblems, problemsOf } from './portable.ts';

describe('the law of portable maths', () => {
  it('is kept by every file of levels 0 to 3', () => {
    expect(portableProblems(fileURLToPath(new URL('../../', import.meta.url)))).toEqual([]);
  });

  it.each([
    ['const x = Math.log(2);', 'src/engine/a.ts:1:11 Math.log differs between engines'],
    ['const x = 1;\nconst y = x ** x;', 'src/engine/a.ts:2:11 ** differs'],
    ['let x = 1;\nx **= x;', 'src/engine/a.ts:2:1 ** differs'],
    ['const { exp } = Math;', 'src/engine/a.ts:1:17 Math is taken as a value'],
    ['const { imul, exp: e } = Math;', 'src/engine/a.ts:1:26 Math is taken as a value'],
    ["const x = Math['exp'](1);", 'src/engine/a.ts:1:11 Math is taken as a value'],
    ['const u = Math.random();', 'src/engine/a.ts:1:11 Math.random cannot be repeated'],
    ['const t = Date.now();', 'src/engine/a.ts:1:11 Date depends on the clock'],
    ['const t = new Date();', 'src/engine/a.ts:1:15 Date depends on the clock'],
    ['const t = performance.now();', 'src/engine/a.ts:1:11 performance depends on the clock'],
    ['const f = { now: Date };', 'src/engine/a.ts:1:18 Date depends on the clock'],
  ])('finds %s', (text, found) => {
    const problems = problemsOf('src/engine/a.ts', text);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(found);
  });

  it('finds a number in the model, and only there', () => {
    const text = 'const a = 3;\nconst b = -1 + 0 + 1 + 2;\nconst c = 0.5;';
    expect(problemsOf('src/model/a.ts', text)).toEqual([
      'src/model/a.ts:1:11 the number 3 in the model; wanted a parameter of scenario/parameters.ts',
      'src/model/a.ts:3:11 the number 0.5 in the model; wanted a parameter of scenario/parameters.ts',
    ]);
    expect(problemsOf('src/engine/a.ts', text)).toEqual([]);
  });

  it('lets pass what is portable, and names that only look like a breach', () => {
    const text = [
      'const a = Math.max(Math.sqrt(2), Math.imul(3, 4));',
      'const { imul, floor: down } = Math;',
      '// Math.log, Date and ** in a comment',
      "const b = { Date: 'Math.exp(1) ** 2' };",
      'interface C { Date: Date }',
      'const d = b.Date;',
    ].join('\n');
    expect(problemsOf('src/statistics/a.ts', text)).toEqual([]);
  });

  it('lets drawing use more of Math, but not luck', () => {
    expect(problemsOf('src/report/a.ts', 'const x = Math.log10(2);')).toEqual([]);
    expect(problemsOf('src/report/a.ts', 'const x = Math.random();')).toHaveLength(1);
  });
});
