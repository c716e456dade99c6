// An ensemble comes out of a file that anybody may have changed: what is impossible is refused before anything is played.
import { describe, expect, it } from 'vitest';
import { type Ensemble, readEnsemble, unplayableUnder } from '../../src/experiment/ensemble.ts';
import { parameters } from '../../src/scenario/parameters.ts';
import { scenarioOf, smallArea } from '../model/scenarios.ts';
import { smallEnsemble } from './smallEnsemble.ts';

/** Whatever JSON holds. */
type Json = ReturnType<typeof JSON.parse>;

function problemsAfter(change: (ensemble: Json) => void): readonly string[] {
  const ensemble = JSON.parse(JSON.stringify(smallEnsemble));
  change(ensemble);
  const outcome = readEnsemble(JSON.stringify(ensemble));
  return 'problems' in outcome ? outcome.problems : [];
}

describe('reading an ensemble', () => {
  it('gives what was written', () => {
    expect(readEnsemble(JSON.stringify(smallEnsemble))).toEqual(JSON.parse(JSON.stringify(smallEnsemble)));
  });

  it('refuses values that the parameter may not have', () => {
    const [low, high] = parameters['work.recordsMinutes'].allowed as readonly [number, number];
    const wanted = `wanted ${low} to ${high} minutes`;
    const problems = problemsAfter(({ sets }) => {
      sets[0].values['work.recordsMinutes'] = -500;
      sets[1].values['work.recordsMinutes'] = 1e300;
      sets[2].values['work.recordsMinutes'] = '12';
    });
    expect(problems).toEqual([
      `set 0: work.recordsMinutes is -500; ${wanted}`,
      `set 1: work.recordsMinutes is 1e+300; ${wanted}`,
      `set 2: work.recordsMinutes is "12"; ${wanted}`,
    ]);
  });

  it('refuses shares that do not make up their whole', () => {
    const problems = problemsAfter(({ sets }) => {
      for (const id of Object.keys(sets[1].values)) {
        if (id.startsWith('patients.needShare.')) sets[1].values[id] = 0.9;
      }
    });
    expect(problems).toEqual(['set 1: patients.needShare sums to 6.3; wanted 1']);
  });

  it('names parameters that are missing or unknown, all at once', () => {
    const problems = problemsAfter(({ sets }) => {
      delete sets[0].values['work.recordsMinutes'];
      sets[1].values['work.recordMinutes'] = 3;
      sets[2].values['a\u001b[2J'] = 3;
    });
    expect(problems).toEqual([
      'set 0 lacks work.recordsMinutes',
      '"work.recordMinutes" is no parameter in doubt of this version; did you mean work.recordsMinutes?',
      '"a\\u001b[2J" is no parameter in doubt of this version',
    ]);
  });

  it('wants to know where it comes from, in texts that a terminal does not obey', () => {
    const problems = problemsAfter((ensemble) => {
      delete ensemble.command;
      ensemble.programVersion = '0\u001b[2J';
      ensemble.seed = null;
      ensemble.found = 'somehow';
    });
    expect(problems).toEqual([
      'found is "somehow"; wanted a list of plain texts: how it was found',
      'command is missing; wanted the command that finds it again, as plain text',
      'programVersion is "0\\u001b[2J"; wanted the version that found it, as plain text',
      'seed is null; wanted a whole number or a word',
    ]);
  });

  it('wants sets, each with a number of its own', () => {
    const problems = problemsAfter(({ sets }) => {
      sets[1].candidate = 0;
      sets[2].candidate = 0.5;
      sets.push(null, 'x', { candidate: 9 });
    });
    expect(problems).toEqual([
      'set 0 comes more than once; wanted each candidate once',
      'sets.2: candidate is 0.5; wanted a whole number from 0',
      'sets.3 is null; wanted a set with candidate, values and met',
      'sets.4 is "x"; wanted a set with candidate, values and met',
      'set 9: met is missing; wanted what was measured, by band',
      'set 9: values is missing; wanted a number for each parameter in doubt',
    ]);
  });

  it.each(['{"a"', '[]', 'null', '3', '{"schema":1,"sets":[]}', '{"schema":2,"sets":[{}]}'])('refuses %s', (text) => {
    expect(readEnsemble(text)).toEqual({ problems: [expect.stringMatching(/^(is no JSON|holds no ensemble)/)] });
  });
});

describe('a scenario under the sets of an ensemble', () => {
  const scenario = { ...scenarioOf([smallArea()]), name: 'north' };

  it('can be played under the defaults and near them', () => {
    expect(unplayableUnder(smallEnsemble, [scenario])).toEqual([]);
  });

  it('is told when a set brings more referrals than can be drawn', () => {
    const ceiling = scenario.values['referrals.ceilingPerYearPerThousandPatients'] as number;
    const tight = { ...scenario, values: { ...scenario.values, 'referrals.ceilingPerYearPerThousandPatients': 0.1 } };
    expect(ceiling).toBeGreaterThan(0.1);
    const [first] = (smallEnsemble as Ensemble).sets;
    expect(unplayableUnder({ sets: [first] }, [scenario, tight])).toEqual([
      expect.stringMatching(/^set 0: north cannot be played: referrals\.ceiling.*wanted a ceiling above that/),
    ]);
  });
});
