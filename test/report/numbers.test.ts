import { describe, expect, it } from 'vitest';
import {
  decimalText,
  differenceText,
  intervalText,
  measureText,
  plainStyle,
  styleOf,
} from '../../src/report/numbers.ts';

const days = plainStyle(1, 'days');

describe('numbers on the page', () => {
  it('prints an interval as "21.3 (19.8 to 22.9)"', () => {
    expect(intervalText({ mean: 21.34, low: 19.8, high: 22.91 }, days)).toBe('21.3 (19.8 to 22.9)');
  });

  it('prints shares as per cent and their differences in percentage points', () => {
    const style = styleOf('linkedShare');
    expect(intervalText({ mean: 0.4312, low: 0.41, high: 0.452 }, style)).toBe('43.1% (41.0% to 45.2%)');
    expect(differenceText({ mean: 0.021, low: 0.01, high: 0.0321 }, style)).toBe(
      '+2.1 (+1.0 to +3.2) percentage points',
    );
  });

  it('prints falls with a true minus sign, before the currency too', () => {
    expect(differenceText({ mean: -2.3, low: -3.1, high: -1.5 }, days)).toBe('−2.3 (−3.1 to −1.5)');
    expect(differenceText({ mean: -12, low: -15, high: -9 }, styleOf('costPerReferralPounds'))).toBe(
      '−£12 (−£15 to −£9)',
    );
  });

  it('never prints a minus zero', () => {
    expect(decimalText(-0.001, 1)).toBe('0.0');
  });

  it('sets thousands apart, but not behind the point', () => {
    expect(decimalText(1234567.12345, 5)).toBe('1,234,567.12345');
  });

  it('adds digits where the ends of an interval would look the same', () => {
    expect(intervalText({ mean: 0.512, low: 0.511, high: 0.513 }, days)).toBe('0.512 (0.511 to 0.513)');
  });

  it('says that there is no value or no interval instead of leaving it out', () => {
    expect(intervalText({ mean: null, low: null, high: null }, days)).toBe('no value');
    expect(intervalText({ mean: 3, low: null, high: null }, days)).toBe('3.0 (no interval)');
    expect(differenceText({ mean: null, low: null, high: null }, styleOf('linkedShare'))).toBe('no value');
  });

  it('names the unit in a sentence unless the figure carries it', () => {
    expect(measureText({ mean: 21, low: 20, high: 22 }, 'waitToFirstContactDaysMedian')).toBe(
      '21.0 (20.0 to 22.0) days',
    );
    expect(measureText({ mean: 413, low: 410, high: 419 }, 'costPerLinkedPatientPounds')).toBe('£413 (£410 to £419)');
  });
});
