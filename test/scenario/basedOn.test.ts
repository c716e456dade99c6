import { describe, expect, test } from 'vitest';
import { fileWith, folder, problemsOf, scenarioOf, valid, validAreas } from './fixtures.ts';

const at = 'scenarios/north.yaml';

describe('a scenario based on another', () => {
  test('takes from it whatever it does not say itself', () => {
    const open = folder({
      baseline: `${valid}policy: { clarity: 0.5, latitude: none }\nnotes: [ old ]\nobserved: { a: 1, b: 2 }\n`,
    });
    const scenario = scenarioOf(
      'question: And now?\nbasedOn: baseline\npolicy: { clarity: 0.9 }\nnotes: [ new ]\nobserved: { b: 3 }\n',
      { open },
    );
    expect(scenario.question).toBe('And now?');
    expect(scenario.areas).toEqual(validAreas);
    expect(scenario.values).toMatchObject({ 'policy.clarity': 0.9, 'policy.latitude': 'none' });
    expect(scenario.stated).toEqual(['policy.latitude', 'policy.clarity']);
    expect(scenario.notes).toEqual(['old', 'new']);
    expect(scenario.observed).toEqual({ a: 1, b: 3 });
  });

  test('may be the last of a chain, to which each adds posts', () => {
    const open = folder({
      baseline: valid,
      middle: 'question: Middle?\nbasedOn: baseline\npolicy: { clarity: 0.7 }\naddPosts: [{ name: X, wte: 1 }]\n',
    });
    const scenario = scenarioOf('question: Top?\nbasedOn: middle\naddPosts: [{ name: Y, wte: 0.5 }]\n', { open });
    expect(scenario.values['policy.clarity']).toBe(0.7);
    expect(scenario.areas[0].teams[0].posts).toEqual([
      { name: 'Post 1', wte: 1, bringsReferrals: true },
      { name: 'X', wte: 1, bringsReferrals: false },
      { name: 'Y', wte: 0.5, bringsReferrals: false },
    ]);
  });

  test('with areas of its own takes over the values, but nothing that was said of other areas', () => {
    const open = folder({
      baseline: `${valid}addPosts: [{ name: X, wte: 1 }]\nnotes: [ old ]\nobserved: { a: 1 }\npolicy: { clarity: 0.5 }\n`,
    });
    const scenario = scenarioOf(fileWith({ rest: 'basedOn: baseline' }), { open });
    expect(scenario.areas[0].teams[0].posts).toHaveLength(1);
    expect(scenario.notes).toEqual([]);
    expect(scenario.observed).toBeUndefined();
    expect(scenario.values['policy.clarity']).toBe(0.5);
  });

  test('hears of the problems of every file, its own first', () => {
    const open = folder({
      baseline: `${valid}policy: { clarity: 7 }\n`,
      middle: 'question: Middle\nbasedOn: baseline\n',
    });
    expect(problemsOf('question: Top\nbasedOn: middle\n', { open })).toEqual([
      `${at}:1:11 question is "Top"; wanted a question, ending in "?"`,
      'scenarios/middle.yaml:1:11 question is "Middle"; wanted a question, ending in "?"',
      'scenarios/baseline.yaml:10:20 policy.clarity is 7; wanted a share, 0 to 1',
    ]);
  });

  test('is told a sum that only comes out wrong together with its base', () => {
    const open = folder({ baseline: `${valid}patients: { needShare: { housing: 0.5, mentalHealth: 0.5 } }\n` });
    expect(
      problemsOf('question: Top?\nbasedOn: baseline\npatients: { needShare: { housing: 0.4 } }\n', { open }),
    ).toEqual([expect.stringMatching(/^scenarios\/north.yaml:3:35 patients.needShare sums to 0.9; wanted 1/)]);
  });

  test('cannot be based on what is not there, or on itself by any way round', () => {
    const there = 'which is not there; wanted the name of a scenario in the same folder, or of a shipped one';
    expect(problemsOf('question: Top?\nbasedOn: baselin\n')).toEqual([`${at}:2:10 basedOn is "baselin", ${there}`]);
    const open = folder({ north: 'question: A?\nbasedOn: south\n', south: 'question: B?\nbasedOn: north\n' });
    expect(problemsOf('question: A?\nbasedOn: south\n', { open })).toEqual([
      `scenarios/south.yaml:2:10 basedOn goes round in a circle: ${at} -> scenarios/south.yaml -> ${at}`,
    ]);
    let count = 0;
    const endless = () => ({ path: `${count++}.yaml`, text: 'question: A?\nbasedOn: next\n' });
    expect(problemsOf('question: A?\nbasedOn: next\n', { open: endless })).toEqual([
      '14.yaml:2:10 basedOn goes through more than 16 files',
    ]);
  });

  test.each(['../secret', '/etc/passwd', 'a\\b', '.hidden', 'baseline.yaml'])('never opens %s', (name) => {
    const open = () => {
      throw new Error('opened');
    };
    expect(problemsOf(`question: A?\nbasedOn: '${name}'\n`, { open })).toEqual([
      expect.stringContaining('wanted the name of another scenario, such as baseline: no folder, no .yaml'),
    ]);
  });

  test('says nothing of missing areas when its base could not be read', () => {
    const open = folder({ baseline: 'a: [' });
    const lines = problemsOf('question: A?\nbasedOn: baseline\n', { open });
    expect(lines.every((line) => line.startsWith('scenarios/baseline.yaml:1:'))).toBe(true);
  });
});
