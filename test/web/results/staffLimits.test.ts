import { describe, expect, it } from 'vitest';
import { readStaffOptions } from '../../../src/cli/staffOptions.ts';
import { measureNames } from '../../../src/model/measureTable.ts';
import {
  firstForm,
  levers,
  offeredLimits,
  readStaffForm,
  type StaffForm,
} from '../../../src/web/planner/results/staffLimits.ts';
import { scenarioOf, smallArea } from '../../model/scenarios.ts';

const scenario = scenarioOf([smallArea()]);
const fieldsOf = (changed: Partial<StaffForm>) => {
  const read = readStaffForm({ ...firstForm, ...changed }, scenario);
  return 'problems' in read ? read.problems.map(({ field }) => field) : null;
};

describe('the questions of a search for staff', () => {
  it('ask what the command line would be asked with the words that the page shows', () => {
    for (const { value: lever } of levers) {
      const form = { ...firstForm, lever, low: '2', high: '6', step: '1' };
      const read = readStaffForm(form, scenario);
      if ('problems' in read) throw new Error(read.problems.map(({ text }) => text).join());
      const words = Object.fromEntries(
        read.ownWords.flatMap((word, i) => (word.startsWith('--') ? [[word.slice(2), read.ownWords[i + 1]]] : [])),
      );
      const typed = readStaffOptions({ SCENARIO: ['baseline'], ...words });
      expect(typed.limits).toEqual(read.limits);
      expect(typed.find).toBe(read.lever.name);
      expect([typed.between, typed.step, typed.probability]).toEqual([[2, 6], 1, 0.95]);
      expect(read.grid.values).toContain(2);
    }
  });

  it('begin with the one limit that is asked first: four weeks until half of the people are seen', () => {
    expect(firstForm.limits).toEqual({ waitToFirstContactDaysMedian: '28' });
    for (const { meaning } of offeredLimits) expect(meaning).toMatch(/^[A-Z].+\.$/);
  });

  it('offer limits that can be kept and can be missed, each in its own unit', () => {
    const limits = Object.fromEntries(offeredLimits.map(({ measure, typed }) => [measure, typed]));
    const read = readStaffForm({ ...firstForm, limits }, scenario);
    if ('problems' in read) throw new Error(read.problems.map(({ text }) => text).join());
    expect(read.limits).toHaveLength(offeredLimits.length);
    for (const { measure } of read.limits) expect(measureNames).toContain(measure);
    expect(read.limits.find(({ measure }) => measure === 'offeredLoad')?.value).toBe(0.85);
  });

  it('say at each field what is wrong there, all at once', () => {
    expect(fieldsOf({ limits: { offeredLoad: 'much', linkedShare: '400' }, low: '1' })).toEqual([
      'offeredLoad',
      'linkedShare',
      'between',
    ]);
    expect(fieldsOf({ limits: {} })).toEqual(['limits']);
    expect(fieldsOf({ low: '6', high: '2' })).toEqual(['between']);
    expect(fieldsOf({ step: '0' })).toEqual(['step']);
    expect(fieldsOf({ step: 'x' })).toEqual(['step']);
    expect(fieldsOf({ low: '1', high: '1e9' })).toEqual(['between']);
  });

  it('answer anything that is typed with problems in words, never with a fault', () => {
    const hostile = ['', ' ', '-0', '1e308', 'NaN', '<b>1</b>', '__proto__', '9'.repeat(400), '٣', '0x10', '−3', '1,5'];
    for (const typed of hostile) {
      for (const form of [
        { limits: { offeredLoad: typed } },
        { low: typed, high: typed },
        { step: typed },
      ] as Partial<StaffForm>[]) {
        const read = readStaffForm({ ...firstForm, ...form }, scenario);
        if (!('problems' in read)) continue;
        for (const { text } of read.problems) {
          expect(text).not.toMatch(/^--|undefined/);
          expect(text.length).toBeLessThan(300);
        }
      }
    }
  });
});
