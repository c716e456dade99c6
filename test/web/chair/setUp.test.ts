import { describe, expect, it } from 'vitest';
import { countQuestions, questionCount } from '../../../src/experiment/chair/countQuestions.ts';
import { postsOf } from '../../../src/web/chair/posts.ts';
import { fields, firstSetUp, readSetUp, type SetUp } from '../../../src/web/chair/setUp.ts';
import { shippedScenario } from '../../../src/web/workspace/choices.ts';
import { shippedServices } from '../../../src/web/workspace/shipped.ts';

function askedBy(setUp: SetUp) {
  const read = readSetUp(setUp);
  if ('errors' in read) throw new Error(JSON.stringify(read.errors));
  return read.asked;
}

describe('the set-up of the chair', () => {
  it('offers every shipped service with somebody to sit in for', () => {
    for (const { name } of shippedServices) {
      const scenario = shippedScenario(name);
      expect(postsOf(scenario).length).toBeGreaterThan(0);
      expect(askedBy({ ...firstSetUp, scenario: name, post: 1 }).worker).toBe(1);
    }
    expect(new Set(postsOf(shippedScenario('bolted-on')).map(({ label }) => label)).size).toBe(
      postsOf(shippedScenario('bolted-on')).length,
    );
  });

  it('opens with a session of eight weeks and some fifteen to thirty questions', () => {
    const { about, ...seat } = askedBy(firstSetUp);
    expect(seat.weeks).toBe(8);
    const counts = countQuestions(seat);
    expect(counts.vacantWeeks).toBe(0);
    expect(questionCount(counts, about)).toBeGreaterThanOrEqual(15);
    expect(questionCount(counts, about)).toBeLessThanOrEqual(30);
  });

  it('begins after the warm-up', () => {
    expect(askedBy(firstSetUp).fromWeek).toBe(52);
    expect(askedBy({ ...firstSetUp, fromWeek: ' 104 ', weeks: '1' }).fromWeek).toBe(155);
  });

  it('names everything wrong at once, with its control', () => {
    const read = readSetUp({ ...firstSetUp, fromWeek: '105', weeks: '0', seed: ' ', choosing: 'kinds', kinds: [] });
    expect(read).toHaveProperty('errors');
    const { errors } = read as Extract<typeof read, { errors: unknown }>;
    expect(errors.map(({ field }) => field)).toEqual([fields.fromWeek, fields.weeks, fields.seed, fields.kinds]);
    expect(errors[0].text).toBe('The first week is "105"; wanted a whole number of weeks, 1 to 104');
  });

  it('takes no weeks beyond the end of the run', () => {
    expect(readSetUp({ ...firstSetUp, fromWeek: '100', weeks: '6' })).toHaveProperty('errors');
    expect(askedBy({ ...firstSetUp, fromWeek: '100', weeks: '5' }).weeks).toBe(5);
  });

  it('takes whatever is typed without failing', () => {
    const hostile = ['', '-1', '1e308', 'NaN', '__proto__', '<script>alert(1)</script>', '１', '9'.repeat(5000), '1.5'];
    for (const typed of hostile) {
      for (const name of ['fromWeek', 'weeks'] as const) {
        expect(readSetUp({ ...firstSetUp, [name]: typed }), typed).toHaveProperty('errors');
      }
      expect(() => readSetUp({ ...firstSetUp, seed: typed })).not.toThrow();
    }
    expect(askedBy({ ...firstSetUp, seed: '__proto__' }).seed).toBe('__proto__');
    expect(askedBy({ ...firstSetUp, seed: '-7' }).seed).toBe(-7);
  });
});
