import { describe, expect, it } from 'vitest';
import { keepsLimit, readLimits } from '../../../src/experiment/staff/limits.ts';
import { amountText } from '../../../src/experiment/staff/staffWords.ts';
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

  it.each([
    [
      'linkedShare>45',
      'linkedShare is limited by 45, which is 4500%; wanted a share, 0 to 1 or 0% to 100%; did you mean 45%?',
    ],
    ['linkedShare>450%', 'limited by 4.5, which is 450%; wanted a share, 0 to 1 or 0% to 100%'],
    ['linkedShare>-10%', 'limited by -0.1, which is -10%; wanted a share'],
    ['linkedShare>100%', 'linkedShare>1 is kept by nothing: linkedShare is a share, 0 to 1 or 0% to 100%'],
    ['offeredLoad<-1', 'offeredLoad is limited by -1; wanted a ratio, 0 or more'],
    ['offeredLoad<0', 'is kept by nothing'],
    ['waitToFirstContactDaysMedian<-28', 'is limited by -28; wanted 0 or more days'],
    ['strainMean<101', 'wanted 0 to 100 points of 100'],
    ['satisfactionMean>0.5', 'wanted 1 to 7 points 1-7'],
    ['lifeSatisfactionEffectMean>11', 'wanted -10 to 10 points of 10'],
    ['gpVisitsEffectShare<-2', 'which is -200%; wanted a relative change, -1 (-100%) or more'],
    [
      'offeredLoad<0.85,offeredLoad>0.9',
      'offeredLoad>0.9 and offeredLoad<0.85 contradict each other: no value keeps both',
    ],
    ['offeredLoad>=0.9,offeredLoad<0.9', 'contradict each other'],
  ])('%j cannot be kept or broken and is told as such', (text, words) => {
    const outcome = readLimits(text);
    expect('problems' in outcome ? outcome.problems.join('\n') : 'no problem').toContain(words);
  });

  it('may be anything that the measure can be', () => {
    expect(
      limitsOf('gpVisitsEffectShare<-5%,gpVisitsChangeShare<150%,lifeSatisfactionEffectMean>-0.1,offeredLoad<120%'),
    ).toHaveLength(4);
    expect(limitsOf('linkedShare<=1,linkedShare>=1,neverSeenShare<=0')).toHaveLength(3);
  });

  it('tell all problems at once', () => {
    const outcome = readLimits('offeredLod<1,linkedShare,strainMean<x');
    expect('problems' in outcome && outcome.problems).toHaveLength(3);
  });

  it('keep a value on the limit only with an equals sign', () => {
    const kept = limitsOf('offeredLoad<1,strainMean<=1,overstretchRatioMean>1,buyInMean>=1').map((limit) =>
      keepsLimit(limit, 1),
    );
    expect(kept).toEqual([false, true, false, true]);
  });
});

describe('an amount', () => {
  it('of one is in the singular', () => {
    expect(amountText(1, 'sessions')).toBe('1 session');
    expect(amountText(1, 'people per whole-time equivalent')).toBe('1 person per whole-time equivalent');
    expect(amountText(1, 'whole-time equivalents')).toBe('1 whole-time equivalent');
    expect(amountText(3, 'sessions')).toBe('3 sessions');
  });
});
