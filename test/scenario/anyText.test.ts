import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newScenarioText } from '../../src/scenario/newScenarioText.ts';
import { parseScenario } from '../../src/scenario/parseScenario.ts';

const start = `${newScenarioText({ name: 'Team', question: 'What?', registeredPatients: 9000, wtes: [1, 0.5], practices: 2 })}
policy: { latitude: edge, clarity: 0.9 }
addPosts:
  - { name: Extra, wte: 1 }
observed: { heldPatientsMean: 3 }
notes: [ "one" ]
`;

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
    '!!binary ',
    '<<: ',
    '? ',
    '__proto__: ',
    '.nan',
    '-1',
    '1e999',
    '%YAML 1.1\n---\n',
    '\t',
    '|\n',
  ),
  fc.constantFrom(...start.split('\n')),
);
const edit = fc.record({ at: fc.nat(), cut: fc.integer({ min: 0, max: 30 }), put: piece });
const setting = fc.tuple(
  fc.constantFrom(
    'policy.clarity',
    'areas.0.teams.0.posts.1.wte',
    'areas.0.teams',
    'addPosts.0',
    'question',
    '__proto__.a',
    '',
  ),
  fc.oneof(piece, fc.constantFrom('0.5', '[]', '{}', '[{}]')),
);

test('any edit of a good file gives a scenario or problems with a place and a message, and never throws', () => {
  const seen = { scenarios: 0, problems: 0 };
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 4 }), fc.array(setting, { maxLength: 2 }), (edits, settings) => {
      const text = edits.reduce((before, { at, cut, put }) => {
        const from = at % (before.length + 1);
        return before.slice(0, from) + put + before.slice(from + cut);
      }, start);
      const outcome = parseScenario({
        path: 'a.yaml',
        text,
        open: (name) => (name === 'baseline' ? { path: 'b.yaml', text: start } : null),
        settings: settings.map(([path, value]) => `${path}=${value}`),
        measureNames: ['heldPatientsMean'],
      });
      if ('scenario' in outcome) {
        seen.scenarios++;
        expect(outcome.scenario.areas.length).toBeGreaterThan(0);
        expect(Object.isFrozen(outcome.scenario)).toBe(true);
      } else {
        seen.problems++;
        expect(outcome.problems.length).toBeGreaterThan(0);
        for (const { place, message } of outcome.problems) {
          expect(place).toMatch(/^(?:[ab]\.yaml(?::\d+:\d+)?|--set .*)$/s);
          expect(message).not.toBe('');
        }
      }
    }),
    { seed: 4, numRuns: 800 },
  );
  expect(seen.scenarios).toBeGreaterThan(50);
  expect(seen.problems).toBeGreaterThan(300);
});
