import { describe, expect, it } from 'vitest';
import type { Comparison, Difference } from '../../src/experiment/result.ts';
import { chartsOf } from '../../src/report/charts/index.ts';
import { directionOf, directionText, judgementOf, movementSentences } from '../../src/report/directions.ts';
import { keysOf } from '../../src/report/scenarioKey.ts';
import { fixtureComparison } from './fixture.ts';

const comparison = fixtureComparison();

/** Every "rises in F by 6.3 (5.8 to 6.8)" of a sentence. */
function movesIn(sentence: string): readonly { word: string; letter: string }[] {
  return sentence.split(';').flatMap((part) => {
    const word = /\b(rises|falls) in [A-Z] by/.exec(part)?.[1];
    if (word === undefined) return [];
    return [...part.matchAll(/in ([A-Z]+) by [\d.,£]+ \([\d.,£]+ to [\d.,£]+\)/g)].map((match) => ({
      word,
      letter: match[1]!,
    }));
  });
}

function turnedRound(difference: Difference): Difference {
  const { mean, low, high, verdict } = difference;
  const turned = verdict === 'rises' ? 'falls' : verdict === 'falls' ? 'rises' : verdict;
  return { mean: -mean!, low: -high!, high: -low!, verdict: turned };
}

describe('direction words', () => {
  it('are those of the differences in every sentence of every chart', () => {
    const keys = keysOf(comparison);
    const sentences = movementSentences(keys, 'waitToFirstContactDaysMedian', 'the median wait');
    const moves = sentences.flatMap(movesIn);
    expect(moves.length).toBeGreaterThan(1);
    for (const { word, letter } of moves) {
      const difference = keys.find((key) => key.letter === letter)!.differences!.waitToFirstContactDaysMedian;
      expect(Math.sign(difference.mean!)).toBe(word === 'rises' ? 1 : -1);
      expect(Math.sign(difference.low!)).toBe(Math.sign(difference.high!));
    }
  });

  it('turn round when every difference turns round', () => {
    const turned: Comparison = {
      ...comparison,
      scenarios: comparison.scenarios.map((scenario) => ({
        ...scenario,
        differences: Object.fromEntries(
          Object.entries(scenario.differences).map(([name, difference]) => [name, turnedRound(difference)]),
        ) as typeof scenario.differences,
      })),
    };
    const before = chartsOf(comparison).flatMap(({ further }) => further.flatMap(movesIn));
    const after = chartsOf(turned).flatMap(({ further }) => further.flatMap(movesIn));
    const label = ({ word, letter }: { word: string; letter: string }): string => `${letter} ${word}`;
    const opposite = before.map(({ word, letter }) => label({ word: word === 'rises' ? 'falls' : 'rises', letter }));
    expect(after.map(label).sort()).toEqual(opposite.sort());
    expect(before.length).toBeGreaterThan(10);
  });

  it('are not said when the interval does not bear them out', () => {
    expect(directionOf({ mean: 1, low: -0.1, high: 2, verdict: 'rises' })).toBe('cannot tell');
    expect(directionOf({ mean: -1, low: -2, high: 0.1, verdict: 'falls' })).toBe('cannot tell');
    expect(directionOf({ mean: 1, low: null, high: null, verdict: 'rises' })).toBe('cannot tell');
    expect(directionOf({ mean: 1, low: 0.5, high: 2, verdict: 'rises' })).toBe('rises');
  });

  it('say that a sure difference without a verdict is too small', () => {
    expect(directionText({ mean: 0.1, low: 0.05, high: 0.2, verdict: 'cannot tell' })).toBe('cannot tell, too small');
    expect(directionText({ mean: 0.1, low: -0.05, high: 0.2, verdict: 'cannot tell' })).toBe('cannot tell');
  });

  it('are judged by what a planner would want, and not where that depends', () => {
    const rise: Difference = { mean: 1, low: 0.5, high: 2, verdict: 'rises' };
    expect(judgementOf(rise, 'linkedShare')).toBe('better');
    expect(judgementOf(rise, 'overstretchRatioMean')).toBe('worse');
    expect(judgementOf(rise, 'actsPer100Contacts')).toBe('');
    expect(judgementOf({ ...rise, verdict: 'cannot tell' }, 'linkedShare')).toBe('');
  });
});
