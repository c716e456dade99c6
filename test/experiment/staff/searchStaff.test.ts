// The search on services whose curves are known.
import { describe, expect, it } from 'vitest';
import { answerSentences } from '../../../src/experiment/staff/staffWords.ts';
import { gridOfTenths, madeUpPlay, searchMadeUp, settled } from './madeUp.ts';

/** Falls by 0.05 a tenth of an equivalent; 0.85 lies half way between 3 and 3.1. */
const load = (value: number, noise: number) => 0.875 - 0.5 * (value - 3) + 0.03 * noise;

describe('a search for the fewest equivalents', () => {
  it('finds the first value that keeps a limit which falls with every value, and says that the one before fails', async () => {
    const found = await searchMadeUp('offeredLoad<0.85', { offeredLoad: load });
    expect(found.answer).toBe(3.1);
    expect(found.nextBetter?.value).toBe(3);
    expect(found.nextBetter?.keeping).toBe('fails');
    expect(found.nextBetter?.differences[0].mean).toBeCloseTo(0.05, 10);
    expect(found.binding).toEqual([0]);
    expect(found.notMonotone).toEqual([]);
    const [answer, single, better] = answerSentences(found);
    expect(answer).toMatch(/^3\.1 whole-time equivalents: the fewest .* at least 9[5-9](\.\d)?% \(chance only\)/);
    expect(single).toMatch(/One such service by itself keeps the limit over \d+ weeks in about \d+ of 10 cases/);
    expect(better).toMatch(/^3 whole-time equivalents would not keep the limit.*offered load below 0\.85/);
  });

  it('plays few runs where the curve is steep and the noise small', async () => {
    const { runCount } = await searchMadeUp('offeredLoad<0.85', { offeredLoad: load });
    expect(runCount).toBeLessThan(600);
  });

  it('names the limit that binds of two', async () => {
    const found = await searchMadeUp('waitToFirstContactDaysMedian<28, offeredLoad<0.85', {
      offeredLoad: load,
      waitToFirstContactDaysMedian: (value, noise) => 60 - 20 * value + noise,
    });
    expect(found.answer).toBe(3.1);
    expect(found.binding).toEqual([1]);
  });

  it('takes the safe side of a limit that a value cannot be told from', async () => {
    const found = await searchMadeUp('offeredLoad<0.85', {
      offeredLoad: (value, noise) => 0.85 - 0.5 * (value - 3) + 0.03 * noise,
    });
    const at3 = found.visited.find(({ value }) => value === 3);
    expect(at3?.keeping).toBe('at the limit');
    expect(found.answer).toBe(3.1);
    expect(answerSentences(found)[2]).toContain('cannot be told from offered load below 0.85');
  });

  it('tells the share of single services apart from the expected value', async () => {
    const { visited, answer } = await searchMadeUp('offeredLoad<0.85', {
      offeredLoad: (value, noise) => load(value, 0) + 0.05 * noise,
    });
    const at = visited.find(({ value }) => value === answer);
    expect(at?.keeping).toBe('keeps');
    expect(at?.oneService.mean).toBeGreaterThan(0.5);
    expect(at?.oneService.mean).toBeLessThan(1);
    expect(at?.limits[0].keptCount).toBe(Math.round((at?.oneService.mean as number) * (at?.replications as number)));
  });

  it('says what comes nearest where nothing keeps the limits, and which limit fails', async () => {
    const found = await searchMadeUp('offeredLoad<0.85, linkedShare>90%', {
      offeredLoad: load,
      linkedShare: (value, noise) => 0.1 * value + 0.01 * noise,
    });
    expect(found.answer).toBeNull();
    expect(found.nearest).toBe(5);
    expect(found.binding).toEqual([1]);
    const told = answerSentences(found).join(' ');
    expect(told).toContain('No value that was tried from 1 to 5 whole-time equivalents surely keeps both limits');
    expect(told).toContain(
      'Nearest to it comes 5 whole-time equivalents, where these are not kept: linked to an organisation above 90%',
    );
    expect(found.remarks).toContain('Linked to an organisation above 90% is kept at no value played.');
  });

  it('says that a limit decides nothing, and that the end of the values may not be the best, where everything keeps it', async () => {
    const found = await searchMadeUp('offeredLoad<85', { offeredLoad: load });
    expect(found.answer).toBe(1);
    expect(found.nextBetter).toBeNull();
    expect(found.remarks.join(' ')).toContain('Offered load below 85 is kept at every value played');
    expect(found.remarks.join(' ')).toContain('Already the first value');
  });

  it('finds a window between the values looked at first, where two limits pull in different directions', async () => {
    const found = await searchMadeUp('offeredLoad<0.85, utilisationMean>0.78', {
      offeredLoad: (value, noise) => load(value, 0.5 * noise),
      utilisationMean: (value, noise) => 0.875 - 0.5 * (value - 3) + 0.01 * noise,
    });
    expect(found.answer).toBe(3.1);
    expect(found.notMonotone).toContain(5);
  });

  it('does not assume that more is better: it tells where the verdict turns back', async () => {
    const found = await searchMadeUp('strainMean<50', {
      strainMean: (value, noise) => (value < 2 || value > 4 ? 60 : 40) + noise,
    });
    expect(found.answer).toBe(2);
    expect(found.notMonotone).toContain(5);
    expect(found.remarks.join(' ')).toContain('The verdicts turn back');
  });

  it('tries the two values before the answer, so that an exception just before it is found', async () => {
    const found = await searchMadeUp('strainMean<50', {
      strainMean: (value, noise) => (value >= 2.9 || value === 2.7 ? 40 : 60) + noise,
    });
    expect(found.answer).toBe(2.7);
    expect(found.notMonotone).toContain(2.8);
  });

  it('has tried both values before the answer wherever verdicts turn, and says where it stopped following them', async () => {
    const alternating = async (keeping: readonly number[]) =>
      searchMadeUp('strainMean<50', {
        strainMean: (value, noise) => (value >= 3 || keeping.includes(value) ? 40 : 60) + noise,
      });
    for (const keeping of [
      [2.5, 2.7, 2.9],
      [2.4, 2.6, 2.8],
      [2.2, 2.4, 2.6, 2.8],
      [2.4, 2.5, 2.7, 2.9],
    ]) {
      const { answer, visited, remarks } = await alternating(keeping);
      const better = visited.filter(({ value }) => value >= (answer as number) - 0.25 && value < (answer as number));
      expect(better, keeping.join()).toHaveLength(2);
      const keeps = better.filter((one) => one.keeping === 'keeps').map(({ value }) => value);
      if (keeps.length === 0) expect(remarks.join(' ')).not.toContain('did not follow');
      else expect(remarks.join(' ')).toContain(`Better than the answer, ${keeps[0]} whole-time equivalents keeps`);
    }
    expect((await alternating([2.5, 2.7, 2.9])).answer).toBe(2.5);
    const stopped = await alternating([2.4, 2.5, 2.7, 2.9]);
    expect(stopped.answer).toBe(2.5);
    expect(stopped.remarks.join(' ')).toContain('Better than the answer, 2.4');
  });

  it('counts a value as failing where a replication has no value, and says so', async () => {
    const found = await searchMadeUp('waitToFirstContactDaysMedian<28', {
      waitToFirstContactDaysMedian: (value, noise) => (value < 2.5 && noise > 1 ? null : 10 + noise),
    });
    expect(found.answer).toBe(2.5);
    const before = found.visited.find(({ value }) => value === 2.4);
    expect(before?.keeping).toBe('fails');
    expect(before?.probability).toBeNull();
    expect(before?.limits[0].missingCount).toBeGreaterThan(0);
    expect(found.remarks.join(' ')).toContain('has no value in some replications');
  });

  it('says that a measure has no value at all', async () => {
    const found = await searchMadeUp('capOverrunShare<0.5', {});
    expect(found.answer).toBeNull();
    expect(found.remarks.join(' ')).toContain('capOverrunShare has no value at any value played');
  });

  it('plays the present value as well and says how it fares', async () => {
    const grid = { ...gridOfTenths, present: 2.75 };
    const found = await searchMadeUp('offeredLoad<0.85', { offeredLoad: load }, { grid });
    expect(found.visited.map(({ value }) => value)).toContain(2.75);
    expect(answerSentences(found).join(' ')).toMatch(/As it is now, with 2\.75, the service does not keep the limit/);
  });

  it('has the effect beside a limited before-after change', async () => {
    const found = await searchMadeUp('lifeSatisfactionChangeMean>0.5', {
      lifeSatisfactionChangeMean: (value, noise) => 0.3 * value + 0.01 * noise,
      lifeSatisfactionEffectMean: () => 0.04,
    });
    expect(found.visited[0].effects[0]?.measure).toBe('lifeSatisfactionEffectMean');
    expect(found.visited[0].effects[0]?.expected.mean).toBeCloseTo(0.04, 10);
  });

  it('says that queues never settle at the answer', async () => {
    const settlingOf = async () => ({ ...settled, drift: { ...settled.drift, stable: false } });
    const found = await searchMadeUp('offeredLoad<0.85', { offeredLoad: load }, { settlingOf });
    expect(found.remarks.join(' ')).toContain('Not stable at 3.1 whole-time equivalents');
  });

  it('says of the answer that it was measured from an empty start', async () => {
    const settlingOf = async () => ({ ...settled, warmUp: { ...settled.warmUp, askedWeeks: 0 } });
    const found = await searchMadeUp('offeredLoad<0.85', { offeredLoad: load }, { settlingOf });
    expect(found.remarks.join(' ')).toContain('At 3.1 whole-time equivalents: Measured from an empty start');
  });

  it('works with a single value', async () => {
    const grid = { ...gridOfTenths, values: [3.1] };
    const found = await searchMadeUp('offeredLoad<0.85', { offeredLoad: load }, { grid });
    expect(found.answer).toBe(3.1);
    expect(found.nextBetter).toBeNull();
  });

  it('never asks for the same replication of a value twice, and tells how far it is', async () => {
    const seen = new Set<string>();
    const shares: number[] = [];
    const play = madeUpPlay({ offeredLoad: load }, 1);
    await searchMadeUp(
      'offeredLoad<0.85',
      { offeredLoad: load },
      {
        play: (runs) => {
          for (const { scenario, replication } of runs) {
            const key = `${scenario.values['referrals.perYearPerWte']} ${replication}`;
            expect(seen.has(key)).toBe(false);
            seen.add(key);
          }
          return play(runs);
        },
        onProgress: (finished, expected) => shares.push(finished / expected),
      },
    );
    expect(shares[0]).toBe(0);
    expect(shares.every((share) => share < 1)).toBe(true);
    expect(shares[shares.length - 1]).toBeGreaterThan(0.3);
  });
});
