import { describe, expect, it } from 'vitest';
import { keepsLimit, limitText, readLimits } from '../../../src/experiment/staff/limits.ts';
import { limitsOf } from './madeUp.ts';

describe('limits', () => {
  it('are read with spaces, per cent and every comparison', () => {
    expect(limitsOf(' waitToFirstContactDaysMedian < 28,linkedShare>=45% , offeredLoad<=85%,strainMean>1e1')).toEqual([
      { measure: 'waitToFirstContactDaysMedian', comparison: '<', value: 28 },
      { measure: 'linkedShare', comparison: '>=', value: 0.45 },
      { measure: 'offeredLoad', comparison: '<=', value: 0.85 },
      { measure: 'strainMean', comparison: '>', value: 10 },
    ]);
  });

  it('may hold a measure from both sides, but not twice from one', () => {
    expect(limitsOf('offeredLoad>0.7,offeredLoad<0.9')).toHaveLength(2);
    expect(readLimits('offeredLoad<0.7,offeredLoad<=0.9')).toEqual({
      problems: ['limits offeredLoad twice on the same side; wanted once'],
    });
  });

  it.each([
    ['', 'is empty'],
    [',', 'is empty'],
    ['offeredLod<0.8', 'did you mean offeredLoad?'],
    ['<0.8', 'begins with no measure'],
    ['offeredLoad', 'does not say on which side'],
    ['offeredLoad=0.8', 'does not say on which side'],
    ['offeredLoad<', 'which is no number; wanted offeredLoad, then <, <=, > or >=, then a ratio such as 0.85'],
    ['linkedShare>many', 'then a share such as 0.45 or 45%'],
    [
      'strainMean<50%',
      'is limited in per cent; wanted strainMean, then <, <=, > or >=, then a number of points of 100',
    ],
    ['strainMean<1e999', 'is limited by "1e999"'],
    ['constructor<1', '"constructor" is no measure'],
    ['offeredLoad<1,', 'a comma with nothing on one side'],
    ['\u001b[31mx<1', '\\u001b[31mx'],
  ])('%j is told with what was wanted', (text, words) => {
    const outcome = readLimits(text);
    expect('problems' in outcome ? outcome.problems.join('\n') : 'no problem').toContain(words);
  });

  it('tell all problems at once', () => {
    const outcome = readLimits('offeredLod<1,linkedShare,strainMean<x');
    expect('problems' in outcome && outcome.problems).toHaveLength(3);
  });

  it('are written as they can be read again', () => {
    const limits = limitsOf('linkedShare>=45%,offeredLoad<0.85');
    expect(limitsOf(limits.map(limitText).join(','))).toEqual(limits);
  });

  it('keep a value on the limit only with an equals sign', () => {
    const kept = limitsOf('offeredLoad<1,strainMean<=1,linkedShare>1,buyInMean>=1').map((limit) =>
      keepsLimit(limit, 1),
    );
    expect(kept).toEqual([false, true, false, true]);
  });
});
