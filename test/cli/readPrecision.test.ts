// `--precision` and what goes with it: read, refused, and asked for again.
import { describe, expect, it } from 'vitest';
import { precisionWords, readPrecision } from '../../src/cli/readPrecision.ts';
import { usualMeasures } from '../../src/experiment/precision/precision.ts';

function read(words: Readonly<Record<string, unknown>>) {
  const problems: string[] = [];
  return { asked: readPrecision(words, problems), problems };
}

describe('--precision', () => {
  it('is read with the usual measures and the usual most', () => {
    expect(read({ precision: '.05' })).toEqual({
      asked: { share: 0.05, measures: usualMeasures, replicationsMax: 1000 },
      problems: [],
    });
    expect(read({})).toEqual({ asked: null, problems: [] });
  });

  it('gives the words that ask for it again', () => {
    const words = { precision: '0.1', on: 'strainMean,linkedShare', 'replications-max': '50' };
    const again = precisionWords(read(words).asked!);
    expect(again.join(' ')).toBe('--precision 0.1 --on strainMean,linkedShare --replications-max 50');
    expect(precisionWords(read({ precision: '0.1' }).asked!)).toEqual(['--precision', '0.1']);
  });

  it('takes the effect along with a change, which never stands alone', () => {
    const { asked } = read({ precision: '0.1', on: 'lifeSatisfactionChangeMean' });
    expect(asked?.measures).toEqual(['lifeSatisfactionChangeMean', 'lifeSatisfactionEffectMean']);
  });

  it('tells all that is wrong at once, with what was meant', () => {
    const { asked, problems } = read({ precision: '5', replications: '20', on: 'strainMea', 'replications-max': '2' });
    expect(asked).toBeNull();
    expect(problems).toEqual([
      expect.stringContaining('--precision 5 and --replications 20 are both there'),
      expect.stringMatching(/--precision is 5; wanted .* above 0 and below 1; did you mean 0\.05\?/),
      expect.stringContaining('--replications-max is 2; wanted a whole number from 8'),
      expect.stringContaining('did you mean strainMean?'),
    ]);
    expect(read({ precision: 'fine' }).problems[0]).toContain('such as 0.05');
  });

  it('is missed where its companions are there without it', () => {
    expect(read({ on: 'strainMean', 'replications-max': '9' }).problems).toEqual([
      '--on goes with --precision SHARE, which is not there',
      '--replications-max goes with --precision SHARE, which is not there',
    ]);
  });
});
