// The rule of Hoad, Robinson and Davies on sequences that hold and do not hold.
import { describe, expect, it } from 'vitest';
import { lookAheadOf, recommendedCount } from '../../../src/experiment/precision/rule.ts';

/** `holds` of a text: the n-th sign is `+` where the first n replications have the precision. */
const holds = (signs: string) => [false, ...Array.from(signs, (sign) => sign === '+')];

describe('the rule for the number of replications', () => {
  it('recommends the first number from which the precision lasts over five more', () => {
    expect(recommendedCount(holds('---++++++'))).toBe(4);
    expect(recommendedCount(holds('---+++++'))).toBeNull();
  });

  it('never recommends fewer than three', () => {
    expect(recommendedCount(holds('++++++++'))).toBe(3);
    expect(recommendedCount(holds('+++++++'))).toBeNull();
  });

  it('begins anew where the precision is lost again in the look-ahead', () => {
    expect(recommendedCount(holds('--+++++-++++++'))).toBe(9);
    expect(recommendedCount(holds('--+++++--+++++'))).toBeNull();
  });

  it('does not look at what comes after the look-ahead', () => {
    expect(recommendedCount(holds('--++++++---'))).toBe(3);
  });

  it('looks ahead further beyond a hundred: five for every hundred, whole', () => {
    expect([3, 100, 101, 119, 120, 250].map(lookAheadOf)).toEqual([5, 5, 5, 5, 6, 12]);
    const late = `${'-'.repeat(199)}${'+'.repeat(11)}`;
    expect(recommendedCount(holds(late))).toBe(200);
    expect(recommendedCount(holds(late.slice(0, -1)))).toBeNull();
  });
});
