import { describe, expect, it } from 'vitest';
import { analyseSensitivity } from '../../../src/experiment/sensitivity/analyse.ts';
import { sweepProblems } from '../../../src/experiment/sensitivity/wholeSweep.ts';
import type { Design, Factor, Study } from '../../../src/experiment/study/study.ts';
import type { SweepResult } from '../../../src/experiment/sweep/sweepResult.ts';
import { carrier, letters, luck, type Play, played, standard, studyOf } from './functions.ts';

const own = luck(9, 'own');
const play: Play = ([x, y, z], r, point) =>
  2 * standard(Number(x)) + standard(Number(y)) * standard(Number(z)) + own(point, r);
const designs: Design[] = [
  { kind: 'saltelli', samples: 16, secondOrder: true },
  { kind: 'morris', trajectories: 8, levels: 4 },
];
const command = 'npx remit sweep known-function --out there --resume';

const sweepOf = (design: Design) => played(studyOf(design, letters(3), 3), play);

/** Some of the rows, in the order given. */
function rowsOf(sweep: SweepResult, kept: readonly number[]): SweepResult {
  const { point, replication, measures } = sweep.rows;
  return {
    ...sweep,
    rows: {
      rowCount: kept.length,
      point: Int32Array.from(kept, (row) => point[row]),
      replication: Int32Array.from(kept, (row) => replication[row]),
      measures: { [carrier]: Float64Array.from(kept, (row) => measures[carrier]![row]) },
    },
  };
}

const numbers = (count: number) => Array.from({ length: count }, (_, i) => i);

describe.each(designs)('the indices of the design $kind', (design) => {
  const whole = sweepOf(design);

  it('are the same whatever the order of the rows', () => {
    const mixed = numbers(whole.rows.rowCount).sort((a, b) => own(a, 0) - own(b, 0));
    expect(mixed).not.toEqual(numbers(whole.rows.rowCount));
    expect(analyseSensitivity(rowsOf(whole, mixed), [carrier])).toEqual(analyseSensitivity(whole, [carrier]));
  });

  it('are the same whatever the order of the factors', () => {
    const named = (factors: readonly Factor[]): Study => studyOf(design, factors, 1);
    const value = (study: Study, sought: string) => study.factors.findIndex(({ name }) => name === sought);
    const found = [letters(3), letters(3).reverse()].map((factors) => {
      const study = named(factors);
      const at = letters(3).map(({ name }) => value(study, name));
      return analyseSensitivity(
        played(study, (values) =>
          play(
            at.map((i) => values[i]),
            0,
            0,
          ),
        ),
        [carrier],
      ).measures[0];
    });
    const [forward, backward] = found.map(({ factors }) => factors);
    expect(backward).toHaveLength(3);
    forward.forEach((one, i) => {
      expect(backward[i].factor).toBe(one.factor);
      for (const key of ['first', 'total', 'muStar', 'mu'] as const) {
        if (!(key in one)) continue;
        const [a, b] = [one, backward[i]].map(
          (of) => (of as unknown as Record<string, { value: number; low: number }>)[key],
        );
        expect(b.value).toBeCloseTo(a.value, 10);
        expect(b.low).toBeCloseTo(a.low, 10);
      }
    });
  });

  it('are the same again, and other with another seed', () => {
    expect(analyseSensitivity(sweepOf(design), [carrier])).toEqual(analyseSensitivity(whole, [carrier]));
    const other = played({ ...whole.study, seed: 2 }, play);
    expect(analyseSensitivity(other, [carrier]).measures).not.toEqual(analyseSensitivity(whole, [carrier]).measures);
  });

  it('are refused when a run is missing, naming its point and the command that plays it', () => {
    const last = whole.rows.rowCount - 1;
    const lost = rowsOf(whole, numbers(last));
    const problems = sweepProblems(lost, command);
    expect(problems.join('\n')).toContain('Runs are missing at 1 point: ');
    expect(problems.join('\n')).toContain(String(whole.rows.point[last]));
    expect(problems.at(-1)).toBe(`To play what is missing: ${command}`);
    expect(() => analyseSensitivity(lost, [carrier])).toThrow('cannot be analysed');
  });

  it('are refused when a run is there twice, or belongs to no point', () => {
    const count = whole.rows.rowCount;
    expect(sweepProblems(rowsOf(whole, [...numbers(count), 5]), command).join('\n')).toMatch(
      /there twice at 1 point: 5/,
    );
    const strange = rowsOf(whole, numbers(count));
    strange.rows.point[0] = 10_000;
    expect(sweepProblems(strange, command).join('\n')).toMatch(/1 row of no run .* point 10000, replication 0/);
  });

  it('are refused when points are shuffled, telling where the first is and where it should be', () => {
    const points = whole.points.map(({ number }, i) => ({
      number,
      values: whole.points[i === 1 ? 2 : i === 2 ? 1 : i].values,
    }));
    const problems = sweepProblems({ ...whole, points }, command);
    expect(problems[1]).toMatch(/2 points are not where the design puts them.*: 1, 2\. Point 1 has /);
    expect(problems).toHaveLength(2);
    const few = { ...whole, points: whole.points.slice(1) };
    expect(sweepProblems(few, command).join('\n')).toContain('its design makes');
  });

  it('are refused when chunks are missing, runs failed, or files are damaged, each named', () => {
    const gaps = {
      missing: [3, 4],
      failed: [{ point: 2, replication: 1, chunk: 7, failure: 'RangeError: too long' }],
      stale: [{ file: '00001-aa.parquet', why: 'belongs to another study' }],
      damaged: [{ file: '00002-bb.parquet', why: 'is not what was written' }],
    };
    const problems = sweepProblems({ ...whole, gaps }, command).join('\n');
    expect(problems).toContain('2 chunks are not played: 3, 4');
    expect(problems).toContain('point 2, replication 1 (chunk 7): RangeError: too long');
    expect(problems).toContain('shards/00001-aa.parquet: belongs to another study');
    expect(problems).toContain('shards/00002-bb.parquet: is not what was written');
    expect(problems).toContain(command);
  });
});

describe('a design without indices', () => {
  it.each<Design>([
    { kind: 'factorial', levelsOfRange: 3 },
    { kind: 'latin-hypercube', points: 8 },
    { kind: 'sobol', points: 8 },
  ])('such as $kind is refused with the designs to write', (design) => {
    const [problem] = sweepProblems(sweepOf(design), command);
    expect(problem).toContain(`the design ${design.kind}`);
    expect(problem).toContain('kind: morris');
    expect(problem).toContain('kind: saltelli');
  });

  it('is one of a single trajectory or sample too', () => {
    expect(sweepProblems(sweepOf({ kind: 'morris', trajectories: 1, levels: 4 }), command)[0]).toContain('at least 2');
    const one: Design = { kind: 'saltelli', samples: 1, secondOrder: false };
    expect(sweepProblems(sweepOf(one), command)[0]).toContain('at least 2');
  });
});
