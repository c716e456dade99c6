// The search under sets of assumptions, on services whose curves are known.
import { describe, expect, it } from 'vitest';
import type { PlayRuns } from '../../../src/experiment/ports.ts';
import { answerSentences } from '../../../src/experiment/staff/staffWords.ts';
import { smallEnsemble } from '../smallEnsemble.ts';
import { flat, madeUpPlay, searchMadeUp } from './madeUp.ts';

const moved = 'sessions.neededMinutesMean';
const defaults = smallEnsemble.sets[0].values[moved] as number;

/** The load moves with one of the assumptions: by a tenth of it for each set but the first. */
const playWith =
  (atThree: number): PlayRuns =>
  async (runs) => {
    const rows = await madeUpPlay(
      { offeredLoad: (value, noise) => atThree - 0.5 * (value - 3) + 0.02 * noise },
      1,
      flat,
    )(runs);
    return rows.map((row, i) => {
      const more = 2 * (Number(runs[i].scenario.values[moved]) / defaults - 1);
      return { ...row, measures: { ...row.measures, offeredLoad: (row.measures.offeredLoad as number) + more } };
    });
  };

function searchOver(until: string, atThree = 0.875) {
  return searchMadeUp(until, {}, { play: playWith(atThree), overSets: { ensemble: smallEnsemble, replications: 10 } });
}

describe('a search under sets of assumptions', () => {
  it('has the answer of each set, and in how many sets each is enough', async () => {
    const { answer, overSets } = await searchOver('offeredLoad<0.85');
    expect(answer).toBe(3.1);
    const answers = overSets!.sets.map((set) => set.answer);
    expect(answers[0]).toBe(3.1);
    const [least, most] = [Math.min(...(answers as number[])), Math.max(...(answers as number[]))];
    expect(least).toBeLessThan(3.1);
    expect(most).toBeGreaterThan(3.1);
    expect(overSets!.enough).toEqual([
      { value: least, setCount: 1 },
      { value: 3.1, setCount: 2 },
      { value: most, setCount: 3 },
    ]);
  });

  it('counts in how many sets the answer of the defaults keeps the limits, clearly or by the means', async () => {
    const found = await searchOver('offeredLoad<0.85');
    expect(found.overSets!.sets.map((set) => set.meansKeepAtAnswer).filter(Boolean)).toHaveLength(2);
    expect(found.overSets!.sets.map((set) => set.atAnswer)).toEqual(expect.arrayContaining(['keeps', 'fails']));
    const told = answerSentences(found).join(' ');
    expect(told).toContain(
      'Under 2 of 3 sets of assumptions the means at 3.1 keep the limit: clearly in 2, clearly not in 1',
    );
    expect(told).toMatch(/Of whole-time equivalents, enough would be 3\.\d under 3 of 3 sets/);
  });

  it('says in how many sets nothing keeps the limits', async () => {
    const found = await searchOver('offeredLoad<0.86', 1.875);
    expect(found.overSets!.sets.filter((set) => set.answer === null)).toHaveLength(2);
    expect(found.answer).toBeNull();
    expect(found.overSets!.sets.every((set) => set.meansKeepAtAnswer === null)).toBe(true);
    expect(answerSentences(found).join(' ')).toContain('Under 2 of 3 sets no value that was tried keeps the limit');
  });
});
