import { expect, test } from 'vitest';
import { newScenarioText } from '../../src/scenario/newScenarioText.ts';
import { describeProblems, parseScenario } from '../../src/scenario/parseScenario.ts';

const baseline = newScenarioText({ name: 'B', question: 'B?', registeredPatients: 9000, wtes: [1], practices: 1 });

function read(text: string) {
  const open = () => ({ path: 'baseline.yaml', text: baseline });
  const outcome = parseScenario({ path: 'new.yaml', text, open });
  if ('problems' in outcome) throw new Error(describeProblems(outcome.problems));
  return outcome.scenario;
}

test('a new file is in order and says what was answered', () => {
  const answers = {
    name: 'North: 1',
    question: 'What if "this"',
    registeredPatients: 50_001,
    wtes: [1, 0.8],
    practices: 4,
  };
  const scenario = read(newScenarioText({ ...answers, basedOn: 'baseline' }));
  const [team] = scenario.areas[0].teams;
  expect(scenario.question).toBe('What if "this"?');
  expect(team.name).toBe('North: 1');
  expect(team.practices.map(({ registeredPatients }) => registeredPatients)).toEqual([12_501, 12_500, 12_500, 12_500]);
  expect(team.posts.map(({ wte }) => wte)).toEqual([1, 0.8]);
  expect(scenario.stated).toEqual([]);
});

test('a new file without posts counts demand by registered patients', () => {
  const scenario = read(
    newScenarioText({ name: 'N', question: 'Why?', registeredPatients: 5000, wtes: [], practices: 1 }),
  );
  expect(scenario.areas[0].teams[0].posts).toEqual([]);
  expect(scenario.values['referrals.basis']).toBe('perPatient');
});

test('what it offers to change is in order when it is taken up, and holds the defaults', () => {
  const offered = baseline.replace(/^# (addPosts:|referrals:|policy:|mechanisms:| {2})/gm, '$1');
  const scenario = read(offered);
  expect(scenario.stated.length).toBeGreaterThan(5);
  expect(scenario.values).toEqual(read(baseline).values);
  expect(scenario.areas[0].teams[0].posts).toHaveLength(2);
});
