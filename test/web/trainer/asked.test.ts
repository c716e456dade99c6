// What the trainer asks for: the same scenarios and the same luck as on the command line, and a clear message for all else.
import { describe, expect, it } from 'vitest';
import { playPlayback } from '../../../src/experiment/playback/playbackOf.ts';
import { fingerprintOf } from '../../../src/model/fingerprint.ts';
import { simulate } from '../../../src/model/simulate.ts';
import { firstChoice, labelOf, luckOf, oneArea } from '../../../src/web/trainer/asked.ts';
import { linkedScenarios } from '../../../src/web/trainer/linkedScenarios.ts';
import { choicesOf, shippedScenario } from '../../../src/web/workspace/choices.ts';
import { shipped, short, withValues } from '../../model/scenarios.ts';

describe('the worlds of the trainer', () => {
  it('are the shipped scenarios as the command line reads them, every one, with a label of its own', () => {
    const shippedChoices = choicesOf([]);
    for (const { name } of shippedChoices) {
      const { values, areas } = shipped(name);
      const found = shippedScenario(name);
      expect(found.values).toEqual(values);
      expect(found.areas).toEqual(areas);
      expect(found.name).toBe(name);
    }
    expect(new Set(shippedChoices.map(labelOf)).size).toBe(shippedChoices.length);
    expect(shippedChoices.map(({ key }) => key)).toEqual(expect.arrayContaining([firstChoice.left, firstChoice.right]));
  });

  it('have the fingerprint of the same run without a page', () => {
    const luck = luckOf(firstChoice);
    if ('problems' in luck) throw new Error('the first choice is refused');
    const playback = playPlayback({ scenario: oneArea(withValues(shippedScenario('bounded'), short)), ...luck });
    expect(playback.fingerprint).toBe(fingerprintOf(simulate(shipped('bounded', short), 1, 0).world));
  });

  it('take seeds as the command line does: whole numbers as numbers, words as words', () => {
    expect(luckOf({ ...firstChoice, seed: ' 42 ', replication: '7' })).toEqual({ seed: 42, replication: 7 });
    expect(luckOf({ ...firstChoice, seed: '-3' })).toEqual({ seed: -3, replication: 0 });
    expect(luckOf({ ...firstChoice, seed: 'room 12' })).toEqual({ seed: 'room 12', replication: 0 });
  });

  it('refuse a luck that is none, saying what came, for both fields at once', () => {
    for (const replication of ['', '-1', '1.5', '99999', '100000', 'constructor', '1e3', '<b>']) {
      const found = luckOf({ ...firstChoice, seed: 'x'.repeat(101), replication });
      if (!('problems' in found)) throw new Error(`${replication} was taken`);
      expect(found.problems.map(({ field }) => field)).toEqual(['seed', 'replication']);
      expect(found.problems[1].text).toContain(replication.slice(0, 20));
    }
  });

  it('survive links that hold nothing, or nonsense', async () => {
    for (const payload of ['s=', 's=%%%', 'x', 's=AAAA', `s=${'A'.repeat(5000)}`]) {
      const found = await linkedScenarios(payload);
      expect(found.entries).toEqual([]);
      expect(found.problem).toMatch(/link/i);
    }
  });
});
