import { describe, expect, test } from 'vitest';
import { folder, problemsOf, scenarioOf, valid } from './fixtures.ts';

const text = `${valid}policy: { clarity: 0.9 }\naddPosts: [{ name: X, wte: 1 }]\n`;
const set = (...settings: string[]) => scenarioOf(text, { settings });
const problems = (...settings: string[]) => problemsOf(text, { settings, measureNames: ['loadMean'] });

describe('--set path=value', () => {
  test('comes last, and the last of two wins', () => {
    const scenario = set(
      'policy.clarity=0.3',
      'mechanisms.m15RigidCaps=false',
      'policy.latitude=none',
      'policy.clarity = 0.4',
    );
    expect(scenario.values).toMatchObject({
      'policy.clarity': 0.4,
      'policy.latitude': 'none',
      'mechanisms.m15RigidCaps': false,
    });
    expect(scenario.stated).toEqual(['policy.latitude', 'policy.clarity', 'mechanisms.m15RigidCaps']);
  });

  test('reaches the question, the figures observed and anything in the areas', () => {
    const scenario = set(
      'question=What if: so?',
      'observed.loadMean=0.8',
      'areas.0.name=Elsewhere',
      'areas.0.teams.0.posts.0.wte=0.5',
      'areas.0.teams.0.practices.0.registeredPatients=9',
      'addPosts.0.wte=0.25',
    );
    expect(scenario.question).toBe('What if: so?');
    expect(scenario.observed).toEqual({ loadMean: 0.8 });
    expect(scenario.areas[0].name).toBe('Elsewhere');
    expect(scenario.areas[0].teams[0].posts.map(({ wte }) => wte)).toEqual([0.5, 0.25]);
    expect(scenario.areas[0].teams[0].practices[0].registeredPatients).toBe(9);
  });

  test('reaches into areas that come from a base', () => {
    const scenario = scenarioOf('question: A?\nbasedOn: baseline\n', {
      open: folder({ baseline: valid }),
      settings: ['areas.0.teams.0.posts.0.wte=0.5'],
    });
    expect(scenario.areas[0].teams[0].posts[0].wte).toBe(0.5);
  });

  test.each([
    ['policy.clarty=1', 'policy.clarty is unknown; did you mean policy.clarity?'],
    ['polcy.clarity=1', 'polcy is unknown; did you mean policy?'],
    ['clarity=1', 'clarity is unknown; did you mean policy.clarity?'],
    ['policy.clarity=2', 'policy.clarity is 2; wanted a share, 0 to 1'],
    ['policy.clarity=', 'policy.clarity is empty; wanted a share, 0 to 1'],
    ['policy.clarity=high', 'policy.clarity is "high"; wanted a share, 0 to 1'],
    ['policy.clarity.x=1', 'policy.clarity is a section; wanted a share, 0 to 1'],
    ['policy=1', 'policy is 1; wanted a section with latitude, clarity, supervisionCoverage or supervisionMinutes'],
    ['policy.latitude=egde', 'policy.latitude is "egde"; wanted none, within, edge or beyond; did you mean edge?'],
    ['pathway.declined=0.1', 'pathway.declined lacks its unit; wanted declinedShare'],
    ['foo', 'is no setting; wanted path=value, such as policy.clarity=0.9'],
    ['=3', 'is no setting; wanted path=value, such as policy.clarity=0.9'],
    ['a..b=3', 'is no setting; wanted path=value, such as policy.clarity=0.9'],
    ['__proto__.x=3', '__proto__ is unknown; wanted one of 14 names, such as question, basedOn, notes or areas'],
    ['observed.lodMean=3', 'observed.lodMean is unknown; did you mean observed.loadMean?'],
    ['question=Why', 'question is "Why"; wanted a question, ending in "?"'],
    ['question.x=Why?', 'question.x is unknown; did you mean question?'],
    ['basedOn=other', 'basedOn cannot be set; wanted it in the file'],
    ['areas=[]', 'areas is a list; wanted a path into it'],
    ['areas.1.name=x', 'areas.1 is not there; wanted a number, 0 to 0'],
    ['areas.first.name=x', 'areas.first is not there; wanted a number, 0 to 0'],
    ['areas.0.teems.0.name=x', 'areas.0.teems is not there; wanted name or teams'],
    ['areas.0.nam=x', 'areas.0.nam is unknown; did you mean areas.0.name?'],
    ['areas.0.name.x=x', 'areas.0.name is "Area"; there is no "x" in it'],
    [
      'areas.0.teams.0.posts.0.wte=0',
      'areas.0.teams.0.posts.0.wte is 0; wanted above 0 and at most 1 whole-time equivalents',
    ],
    ['areas.0.teams=1', 'areas.0.teams is 1; wanted a list of teams'],
  ])('%s is a problem', (setting, message) => {
    expect(problems(setting)).toEqual([`--set ${setting} ${message}`]);
  });

  test('is told after the problems of the file', () => {
    expect(problemsOf(`${valid}policy: { clarity: 3 }\n`, { settings: ['policy.latitude=x', 'foo'] })).toEqual([
      'scenarios/north.yaml:10:20 policy.clarity is 3; wanted a share, 0 to 1',
      '--set policy.latitude=x policy.latitude is "x"; wanted none, within, edge or beyond',
      '--set foo is no setting; wanted path=value, such as policy.clarity=0.9',
    ]);
  });

  test('is told a sum that it breaks', () => {
    expect(problems('patients.needShare.housing=0.5')).toEqual([
      '--set patients.needShare.housing=0.5 patients.needShare sums to 1.1; wanted 1 (mentalHealth 0.6, housing 0.5)',
    ]);
  });
});
