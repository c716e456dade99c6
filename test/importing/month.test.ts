import { describe, expect, it } from 'vitest';
import { inWords, monthOf, readMonth } from '../../src/importing/month.ts';

describe('readMonth', () => {
  it.each(['2025-11-01', '01Nov2025', '01-Nov-2025', '1 November 2025', '30/11/2025', '01NOV2025'])(
    'reads %s as November 2025',
    (text) => {
      expect(inWords(readMonth(text)!)).toBe('November 2025');
    },
  );

  it.each(['', '2025', '2025-13-01', '01Nob2025', 'Nov2025', '11/2025', '45000'])('reads no month in %j', (text) => {
    expect(readMonth(text)).toBeNull();
  });

  it('reads a year and a month apart, the month with or without a nought', () => {
    expect(monthOf('2025', '3')).toEqual(monthOf('2025', '03'));
    expect(monthOf('2025', '0')).toBeNull();
    expect(monthOf('25', '3')).toBeNull();
  });
});
