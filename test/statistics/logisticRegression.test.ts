import { describe, expect, it } from 'vitest';
import { logisticRegression } from '../../src/statistics/logisticRegression.ts';

// Hours of study and passing an exam, 20 students: the worked example of the encyclopaedias, -4.0777 and 1.5046.
const hours = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 1.75, 2, 2.25, 2.5, 2.75, 3, 3.25, 3.5, 4, 4.25, 4.5, 4.75, 5, 5.5];
const passed = [0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 1, 1, 1, 1, 1];

describe('logisticRegression', () => {
  it('gives the published fit of hours of study', () => {
    const fit = logisticRegression(hours, passed)!;
    expect(fit.intercept).toBeCloseTo(-4.0777, 4);
    expect(fit.slope).toBeCloseTo(1.5046, 4);
  });

  it('gives the logarithm of the odds ratio of a two by two table', () => {
    const [x, y]: [number[], number[]] = [[], []];
    const add = (count: number, at: number, is: number) => {
      for (let i = 0; i < count; i += 1) {
        x.push(at);
        y.push(is);
      }
    };
    add(10, 0, 1);
    add(20, 0, 0);
    add(15, 1, 1);
    add(5, 1, 0);
    const fit = logisticRegression(x, y)!;
    expect(fit.slope).toBeCloseTo(Math.log(6), 12);
    expect(fit.intercept).toBeCloseTo(Math.log(0.5), 12);
  });

  it('has no fit where nothing varies, or where a line parts yes from no', () => {
    expect(logisticRegression([1, 1, 1], [0, 1, 0])).toBeNull();
    expect(logisticRegression([1, 2, 3], [1, 1, 1])).toBeNull();
    expect(logisticRegression([1, 2, 3, 4], [0, 0, 1, 1])).toBeNull();
    expect(logisticRegression([1], [1])).toBeNull();
    expect(() => logisticRegression([1, 2], [1])).toThrow('got 2 and 1 values');
  });
});
