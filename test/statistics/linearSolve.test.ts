import { describe, expect, it } from 'vitest';
import { linearSolve } from '../../src/statistics/linearSolve.ts';

describe('linearSolve', () => {
  it('solves the Hilbert matrix of order 3, whose inverse is known in whole numbers', () => {
    const hilbert = [1, 1 / 2, 1 / 3, 1 / 2, 1 / 3, 1 / 4, 1 / 3, 1 / 4, 1 / 5];
    const solved = linearSolve(hilbert, [1, 0, 0])!;
    [9, -36, 30].forEach((wanted, i) => {
      expect(solved[i]).toBeCloseTo(wanted, 10);
    });
  });

  it('exchanges rows where a pivot is zero, and changes neither argument', () => {
    const matrix = [0, 2, 1, 3];
    const right = [4, 9];
    expect([...linearSolve(matrix, right)!]).toEqual([3, 2]);
    expect(matrix).toEqual([0, 2, 1, 3]);
    expect(right).toEqual([4, 9]);
  });

  it('has no answer where one column repeats another', () => {
    expect(linearSolve([1, 2, 2, 4], [1, 2])).toBeNull();
    expect(linearSolve([0.1, 0.3, 0.1 * 7, 0.3 * 7], [1, 2])).toBeNull();
  });

  it('says how many numbers came when the matrix is not square', () => {
    expect(() => linearSolve([1, 2, 3], [1, 2])).toThrow('a matrix of 3 and 2 right sides; wanted 4');
  });
});
