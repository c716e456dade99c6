import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shippedScenarioNames } from '../../../src/cli/packageFolder.ts';
import { parseStudy } from '../../../src/experiment/study/parseStudy.ts';
import { open, problemsOf, shippedStudy, shippedStudyNames, shippedText, studyOf, textOf } from './studies.ts';

const clarity = 'canControl: { policy.clarity: { range: [0.2, 0.8] } }';

describe('a study file', () => {
  test('gives its factors, those that cannot be controlled first, and everything else that it says', () => {
    const study = studyOf(
      textOf(
        'question: Which boundary holds?',
        'canControl:',
        '  policy.latitude: { levels: [within, beyond] }',
        '  team.wholeTimeEquivalents: { range: [2, 4] }',
        'cannotControl:',
        '  organisations.placesFactor: { range: plausible }',
        '  pathway.attemptsMax: { range: [2, 5] }',
        'set: { time.measuredWeeks: 60, policy: { clarity: 0.9 } }',
        'design: { kind: sobol, points: 64 }',
        'measures: [satisfactionMean, strainMean]',
        'replications: 7',
        'seed: north',
      ),
      'studies/mine.yaml',
    );
    expect(study).toMatchObject({
      name: 'mine',
      question: 'Which boundary holds?',
      factors: [
        { name: 'organisations.placesFactor', control: 'cannotControl', over: { low: 0.5, high: 1.5, whole: false } },
        { name: 'pathway.attemptsMax', control: 'cannotControl', over: { low: 2, high: 5, whole: true } },
        { name: 'policy.latitude', control: 'canControl', over: { levels: ['within', 'beyond'] } },
        { name: 'team.wholeTimeEquivalents', control: 'canControl', over: { low: 2, high: 4, whole: false } },
      ],
      design: { kind: 'sobol', points: 64 },
      measures: ['satisfactionMean', 'strainMean'],
      replications: 7,
      seed: 'north',
    });
    expect(study.scenario.name).toBe('baseline');
    expect(study.scenario.values['time.measuredWeeks']).toBe(60);
    expect(study.scenario.values['policy.clarity']).toBe(0.9);
    expect(study.scenario.stated).toContain('time.measuredWeeks');
  });

  test('is frozen through and through, and the same after a journey through JSON', () => {
    const study = shippedStudy('boundary-frontier');
    const visit = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      expect(Object.isFrozen(value)).toBe(true);
      Object.values(value).forEach(visit);
    };
    visit(study);
    expect(JSON.parse(JSON.stringify(study))).toEqual(study);
  });

  test.each([
    ['factorial', { kind: 'factorial', levelsOfRange: 3 }],
    ['latin-hypercube', { kind: 'latin-hypercube', points: 100 }],
    ['sobol', { kind: 'sobol', points: 128 }],
    ['morris', { kind: 'morris', trajectories: 20, levels: 4 }],
    ['saltelli', { kind: 'saltelli', samples: 256, secondOrder: false }],
  ])('may leave out all of the design %s but its kind, and replications and seed', (kind, design) => {
    const study = studyOf(textOf(clarity, `design: { kind: ${kind} }`));
    expect(study.design).toEqual(design);
    expect([study.replications, study.seed]).toEqual([10, 1]);
  });

  test('never has a change without its effect beside it', () => {
    const measures = (list: string) => studyOf(textOf(clarity, `measures: [${list}]`)).measures;
    expect(measures('lifeSatisfactionChangeMean, strainMean')).toEqual([
      'lifeSatisfactionChangeMean',
      'lifeSatisfactionEffectMean',
      'strainMean',
    ]);
    expect(measures('gpVisitsChangeShare')).toEqual(['gpVisitsChangeShare', 'gpVisitsEffectShare']);
    expect(measures('lifeSatisfactionEffectMean, lifeSatisfactionChangeMean')).toHaveLength(2);
  });

  test('gives way to the replications and the seed that were asked for instead', () => {
    const text = textOf(clarity, 'replications: 7', 'seed: 2');
    const instead = (replications: number | null, seed: number | null) => {
      const outcome = parseStudy({ path: 's.yaml', text, open, instead: { replications, seed } });
      return 'study' in outcome ? [outcome.study.replications, outcome.study.seed] : outcome.problems[0].message;
    };
    expect(instead(3, 9)).toEqual([3, 9]);
    expect(instead(null, null)).toEqual([7, 2]);
    expect(instead(10_000_000, null)).toContain('30,000,000 runs');
  });
});

describe('what is wrong with a study', () => {
  test.each<[string, readonly string[], string]>([
    [
      'an unknown field',
      [clarity, 'replication: 5'],
      'study.yaml:2:1 replication is unknown; did you mean replications?',
    ],
    [
      'an unknown factor',
      ['canControl: { policy.clarty: { range: [0, 1] } }'],
      ':1:15 policy.clarty is unknown; did you mean policy.clarity?',
    ],
    ['a factor without its section', ['canControl: { latitude: { levels: [edge] } }'], 'did you mean policy.latitude?'],
    ['an unknown measure', [clarity, 'measures: [satisfactionMaen]'], 'did you mean satisfactionMean?'],
    [
      'a measure twice',
      [clarity, 'measures: [strainMean, strainMean]'],
      ':2:24 measures has strainMean twice; wanted it once',
    ],
    ['no measure', [clarity, 'measures: []'], 'measures is an empty list; wanted at least one measure'],
    [
      'an unknown level',
      ['canControl: { policy.latitude: { levels: [within, egde] } }'],
      ':1:51 policy.latitude is "egde"; wanted none, within, edge or beyond; did you mean edge?',
    ],
    [
      'a level twice',
      ['canControl: { policy.clarity: { levels: [0.5, 0.6, 0.5] } }'],
      ':1:52 policy.clarity.levels has 0.5 twice; wanted different values',
    ],
    [
      'one level',
      ['canControl: { policy.clarity: { levels: [0.5] } }'],
      'policy.clarity.levels has 1 values; wanted 2 to 1000',
    ],
    [
      'a range beyond what is allowed',
      ['canControl: { policy.clarity: { range: [0.2, 80] } }'],
      ':1:46 policy.clarity is 80; wanted a share, 0 to 1',
    ],
    [
      'a range the wrong way round',
      ['canControl: { policy.clarity: { range: [0.8, 0.2] } }'],
      'policy.clarity.range is [0.8, 0.2]; wanted the lower value first',
    ],
    [
      'a range of one value',
      ['canControl: { policy.clarity: { range: 0.8 } }'],
      'policy.clarity.range is 0.8; wanted the lowest and the highest value, such as [1, 2], or plausible',
    ],
    [
      'a range of words',
      ['canControl: { policy.latitude: { range: plausible } }'],
      'policy.latitude has no range, it is none, within, edge or beyond; wanted levels, such as [none, within, edge, beyond]',
    ],
    [
      'a range of a switch',
      ['canControl: { diary.overtimeAllowed: { range: [0, 1] } }'],
      'wanted levels, such as [true, false]',
    ],
    [
      'half a post in a whole number',
      ['canControl: { pathway.attemptsMax: { range: [1, 2.5] } }'],
      'pathway.attemptsMax is 2.5; wanted a whole number, 1 to 1000',
    ],
    [
      'range and levels',
      ['canControl: { policy.clarity: { range: [0, 1], levels: [0, 1] } }'],
      'policy.clarity has both range and levels; wanted one of them',
    ],
    [
      'neither',
      ['canControl: { policy.clarity: {} }'],
      'policy.clarity has neither range nor levels; wanted one of them',
    ],
    [
      'a number that is a definition',
      ['canControl: { patients.middleQuintile: { levels: [3, 4] } }'],
      'patients.middleQuintile is 3 by definition; wanted a factor that can vary',
    ],
    [
      'a plausible range of equivalents',
      ['canControl: { team.wholeTimeEquivalents: { range: plausible } }'],
      'team.wholeTimeEquivalents has no plausible range of its own',
    ],
    [
      'no equivalents',
      ['canControl: { team.wholeTimeEquivalents: { levels: [0, 2] } }'],
      'team.wholeTimeEquivalents is 0; wanted above 0 and at most 10000 whole-time equivalents',
    ],
    [
      'a factor in both groups',
      ['cannotControl: { policy.clarity: { range: plausible } }', clarity],
      ':2:15 policy.clarity is under cannotControl and canControl; wanted it under one of them',
    ],
    [
      'a factor twice',
      ['canControl: { policy.clarity: { range: plausible }, policy.clarity: { range: plausible } }'],
      'canControl.policy.clarity is written twice; wanted once',
    ],
    [
      'a factor that is set',
      [clarity, 'set: { policy.clarity: 0.5 }'],
      ':1:15 policy.clarity is a factor and is under set as well; wanted one of the two',
    ],
    [
      'two shares of one whole',
      [
        'cannotControl: { patients.needShare.housing: { range: plausible }, patients.needShare.carers: { range: plausible } }',
      ],
      'patients.needShare.carers is a share of the same whole as patients.needShare.housing; wanted one of them as a factor',
    ],
    ['no factor', ['canControl: {}'], 'there is no factor; wanted at least one under cannotControl or canControl'],
    ['a list of factors', ['canControl: [policy.clarity]'], 'canControl is a list; wanted a section'],
    [
      'a missing scenario',
      [clarity, 'scenario: basline'],
      ':2:11 scenario is "basline", which is not there; wanted the name of a scenario in the same folder, or of a shipped one',
    ],
    [
      'a scenario in a folder',
      [clarity, 'scenario: ../x.yaml'],
      'scenario is "../x.yaml"; wanted the name of a scenario, such as baseline: no folder, no .yaml',
    ],
    ['no question', [clarity, 'question: Tell me.'], 'question is "Tell me."; wanted a question, ending in "?"'],
    [
      'something unknown set',
      [clarity, 'set: { policy.firmnes: 0.5 }'],
      'study.yaml:2:24 policy.firmnes is unknown; did you mean policy.firmness?',
    ],
    [
      'a wrong value set',
      [clarity, 'set: { time: { measuredWeeks: 0 } }'],
      ':2:31 time.measuredWeeks is 0; wanted a whole number, 1 to 1040 weeks',
    ],
    [
      'something set twice',
      [clarity, 'set: { time.measuredWeeks: 60, time: { measuredWeeks: 60 } }'],
      'set has "time.measuredWeeks" twice; wanted it once',
    ],
    [
      'a set that is no section',
      [clarity, 'set: [time.measuredWeeks]'],
      'set is a list; wanted a section of paths with values',
    ],
    ['no kind of design', [clarity, 'design: { points: 5 }'], 'design.kind is missing'],
    [
      'an unknown kind of design',
      [clarity, 'design: { kind: sobel }'],
      'design.kind is "sobel"; wanted factorial, latin-hypercube, sobol, morris or saltelli; did you mean sobol?',
    ],
    [
      'a key of another design',
      [clarity, 'design: { kind: sobol, trajectories: 5 }'],
      'design.trajectories is unknown; wanted kind or points',
    ],
    [
      'an odd number of levels for Morris',
      [clarity, 'design: { kind: morris, levels: 5 }'],
      'design.levels is 5; wanted an even number',
    ],
    [
      'no points',
      [clarity, 'design: { kind: sobol, points: 0 }'],
      'design.points is 0; wanted a whole number, 1 to 1000000 points',
    ],
    [
      'half a replication',
      [clarity, 'replications: 0.5'],
      'replications is 0.5; wanted a whole number, 1 to 100000 replications',
    ],
    [
      'a seed that is none',
      [clarity, 'seed: 0.5'],
      'seed is 0.5; wanted a whole number, or a text of at most 200 letters',
    ],
    [
      'too many runs',
      [clarity, 'design: { kind: sobol, points: 1000000 }', 'replications: 11'],
      'design makes 1,000,000 points, with 11 replications 11,000,000 runs; wanted at most 10,000,000 runs',
    ],
    [
      'too large a factorial',
      [
        'cannotControl: { policy.clarity: { range: plausible }, policy.firmness: { range: plausible }, trust.start: { range: plausible } }',
        'design: { kind: factorial, levelsOfRange: 300 }',
      ],
      'design makes 27,000,000 points (300 x 300 x 300); wanted at most 1,000,000',
    ],
  ])('is told in plain words: %s', (_, lines, message) => {
    const told = problemsOf(textOf(...lines));
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(message);
  });

  test('is told all at once, in the order of the file', () => {
    const told = problemsOf(
      'question: What\ncanControl: { policy.clarty: { range: [0, 1] } }\nscenario: nowhere\nmeasures: [x]\n',
    );
    expect(told.map((line) => line.slice(0, 14))).toEqual([
      'study.yaml:1:1',
      'study.yaml:1:1',
      'study.yaml:2:1',
      'study.yaml:3:1',
      'study.yaml:4:1',
    ]);
    expect(told[0]).toContain('design is missing');
  });

  test('is a sum that no longer makes a whole once something is set', () => {
    expect(problemsOf(textOf(clarity, 'set: { patients.needShare.housing: 0.5 }'))[0]).toContain(
      'study.yaml:2:36 patients.needShare sums to 1.42; wanted 1',
    );
  });
});

describe('a file that is no study at all', () => {
  test.each([
    ['', ':1:1 the file is empty; wanted question, scenario, design, measures and factors'],
    ['just words', ':1:1 the file is "just words"; wanted a file with question, scenario, design, measures'],
    ['question: *gone\n', ':1:11 is not a study: an alias of nothing, *gone'],
    ['['.repeat(70) + ']'.repeat(70), 'is not a study: nested more than 64 deep'],
    ['x'.repeat(3_000_000), 'study.yaml is over 1 MB long; wanted a study of at most 1 MB'],
  ])('%.20j', (text, message) => {
    expect(problemsOf(text)).toEqual([expect.stringContaining(message)]);
  });

  test('cannot reach the prototypes of what it is read into', () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
    for (const name of names) {
      expect(problemsOf(textOf(`${name}: 1`, clarity))).toHaveLength(1);
      expect(problemsOf(textOf(`canControl: { ${name}: { range: [0, 1] } }`))[0]).toContain(`${name} is unknown`);
      expect(problemsOf(textOf(clarity, `set: { ${name}: 1 }`))[0]).toContain(name);
      expect(problemsOf(textOf(clarity, `set: { __proto__: { ${name}: 1 } }`))).not.toEqual([]);
      expect(problemsOf(textOf(clarity, `design: { kind: ${name} }`))[0]).toContain('design.kind is');
      expect(problemsOf(textOf(clarity, `measures: [${name}]`))[0]).toContain('measures.0 is');
    }
    expect(({} as Record<string, unknown>).clarity).toBeUndefined();
  });

  test.each(['1e999', '.nan', '.inf', '-.inf', '1e300', '123456789012345678901234567890'])(
    'is refused the number %s anywhere',
    (number) => {
      for (const lines of [
        [`canControl: { policy.clarity: { range: [0, ${number}] } }`],
        [`canControl: { team.wholeTimeEquivalents: { levels: [1, ${number}] } }`],
        [clarity, `design: { kind: factorial, levelsOfRange: ${number} }`],
        [clarity, `replications: ${number}`],
        [clarity, `seed: ${number}`],
      ]) {
        expect(problemsOf(textOf(...lines)), lines.join()).toHaveLength(1);
      }
    },
  );
});

const start = shippedText('boundary-frontier');
const piece = fc.oneof(
  fc.string({ maxLength: 5, unit: 'binary' }),
  fc.constantFrom(
    '\n',
    '  ',
    '- ',
    ': ',
    '{',
    '}',
    '[',
    ']',
    '"',
    '&a ',
    '*a',
    '<<: ',
    '__proto__: ',
    '.nan',
    '1e999',
    '|\n',
  ),
  fc.constantFrom(...start.split('\n')),
);
const edit = fc.record({ at: fc.nat(), cut: fc.integer({ min: 0, max: 30 }), put: piece });

test('any edit of a good study gives a study or problems with a place and a message, and never throws', () => {
  const seen = { studies: 0, problems: 0 };
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 3 }), (edits) => {
      const text = edits.reduce((before, { at, cut, put }) => {
        const from = at % (before.length + 1);
        return before.slice(0, from) + put + before.slice(from + cut);
      }, start);
      const outcome = parseStudy({ path: 's.yaml', text, open });
      if ('study' in outcome) {
        seen.studies++;
        expect(outcome.study.factors.length).toBeGreaterThan(0);
      } else {
        seen.problems++;
        expect(outcome.problems.length).toBeGreaterThan(0);
        for (const { place, message } of outcome.problems) {
          expect(place).toMatch(/^s\.yaml(?::\d+:\d+)?$/);
          expect(message).not.toBe('');
        }
      }
    }),
    { seed: 6, numRuns: 150 },
  );
  expect(seen.studies).toBeGreaterThan(15);
  expect(seen.problems).toBeGreaterThan(50);
});

test.each(shippedStudyNames)('the shipped study %s can be read, and no scenario has its name', (name) => {
  const study = shippedStudy(name);
  expect(study.name).toBe(name);
  expect(shippedScenarioNames()).not.toContain(name);
});
