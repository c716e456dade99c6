// A 95% interval holds the truth about as often as it says; one at which the sequential rule stops, a little less often.
import { describe, expect, it } from 'vitest';
import { shareInterval } from '../../src/statistics/shareInterval.ts';
import { cases, fixedStudy, sequentialStudy } from './coverage.ts';

const studies = Array.from({ length: 300 }, (_, study) => study);
const [, long, paired] = cases();

function covered(each: readonly { readonly covers: boolean }[]): ReturnType<typeof shareInterval> {
  return shareInterval(each.filter(({ covers }) => covers).length, each.length);
}

describe('95% intervals of 300 studies', () => {
  it.each([long, paired])('with 20 replications hold the truth in about 95 of 100: $name', (one) => {
    const { low, high } = covered(studies.map((study) => fixedStudy(one, study, 20)));
    expect(high).toBeGreaterThan(0.94);
    expect(low).toBeLessThan(0.96);
  });

  it.each([long, paired])(
    'that the rule stops at for a precision of a tenth hold it in nine of ten at least: $name',
    (one) => {
      const { high, mean } = covered(studies.map((study) => sequentialStudy(one, study, 0.1).kept));
      expect(high).toBeGreaterThan(0.92);
      expect(mean).toBeGreaterThan(0.88);
    },
  );
});
