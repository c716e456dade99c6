// One rule for `--area`, whoever asks: the name itself, else the only one that contains it, else a hint.
import { describe, expect, it } from 'vitest';
import { areaNamed, listed } from '../../src/cli/areaNamed.ts';
import { smallArea } from '../model/scenarios.ts';

const areas = ['North (QAA)', 'North East (QBB)', 'North'].map((name) => smallArea(name));

describe('the area named', () => {
  it('is the one of that name before all that contain it, else the only one that contains it', () => {
    expect(areaNamed(areas, 'North', 'baseline').name).toBe('North');
    expect(areaNamed(areas, 'qbb', 'baseline').name).toBe('North East (QBB)');
  });

  it('is refused where it could be several, or none, with the nearest or all there are', () => {
    const told = (name: string) => () => areaNamed(areas, name, 'the result');
    expect(told('nort')).toThrow(
      '--area nort could be North (QAA); North East (QBB); North; wanted one of them in full',
    );
    expect(told('Nrth')).toThrow('--area Nrth: the result has no such area; did you mean North?');
    expect(told('Zealand')).toThrow('the result has no such area; there are: North (QAA); North East (QBB); North');
  });

  it('of very many lists only the first', () => {
    expect(listed(Array.from({ length: 10 }, (_, i) => `A${i}`))).toMatch(/A7; and 2 more$/);
  });
});
