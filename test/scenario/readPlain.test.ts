import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileSource, type Node } from '../../src/scenario/node.ts';
import { parseScenario } from '../../src/scenario/parseScenario.ts';
import { Findings } from '../../src/scenario/problem.ts';
import { readPlain } from '../../src/scenario/readPlain.ts';
import { readYaml } from '../../src/scenario/readYaml.ts';
import { scenarioText } from '../../src/scenario/scenarioText.ts';

const source = fileSource('', '', 0);

function yaml(text: string): { node: Node | null; problems: number } {
  const findings = new Findings();
  const node = readYaml(text, source, findings);
  return { node, problems: findings.count };
}

const text = `# comment
question: What happens here
notes:
- one
- "two: \\u00e9 \\n"
- 3
areas:
  - name: A & B

    teams:
      - name: T   # not plain for this reader, so the line goes in the test below
        practices:
          - { name: A81001, registeredPatients: 7012, deprivationQuintile: 3 }
        posts: []
  -
    name: x
policy:
  clarity: 0.9
  firmness: -1.50
  latitude: edge
  deep:
    er: true
`;
const plain = text.replace(/ {3}# not plain.*/, '').replace('  -\n    name: x\n', '');

describe('the quick reader', () => {
  test('reads what it reads as the full one does, with the same places', () => {
    expect(readPlain(plain, source)).toEqual(yaml(plain).node);
    expect(readPlain(plain, source)).not.toBeNull();
  });

  test.each([
    text,
    '',
    '# nothing',
    'a: b: c',
    'a: 0o17',
    'a: 0x1f',
    'a: .inf',
    'a: True',
    'a: ~',
    'a: null',
    'a:',
    'a: *b',
    'a: &b c',
    'a: |\n  b',
    'a: b\n  c',
    'a: [1]',
    "a: 'b'",
    'a: "b" # c',
    'a: b #c',
    'a: {b: c}, d',
    'a: { b: c',
    'a: { b: "c" d: e }',
    'a\t: b',
    'a: b\r\n',
    '---\na: b',
    'a: "\\x41"',
    '- a\nb: c',
    'a: b\n- c',
    'a: "b\n  c"',
    'a: 1_0',
    'a: 12:30',
    'true: a',
    'a: 1234567890123456789',
    'a: b ',
    'a:\n    b: 1\n  c: 2',
    '  a: 1\nb: 2',
    'a: é',
    'just words',
    '<<: a',
    '- - a',
    '-  a: b',
    'a: - b',
    'a: { b: }',
    'a: {}',
    'a: 2025-11-01',
  ])('leaves to the full one %j', (other) => {
    expect(readPlain(other, source)).toBeNull();
  });

  test('never differs from the full one, however a plain text is edited', () => {
    const piece = fc.constantFrom(
      ...[
        '\n',
        ' ',
        '  ',
        '- ',
        ':',
        ': ',
        '#',
        ' #',
        '"',
        "'",
        '{',
        '}',
        '[',
        ']',
        ',',
        '\\',
        '\\n',
        '\\u0041',
        '0',
        '1',
        '-',
        '.',
        'e',
        'a',
        'true',
        'null',
        '\t',
        '\r',
      ],
      ...[
        '~',
        '|',
        '>',
        '&',
        '*',
        '!',
        '%',
        '@',
        '?',
        'é',
        '\ufeff',
        '0x',
        '.5',
        '1.',
        '---',
        '...',
        '<<',
        '{ a: b }',
        '\n  - x',
        '\na: b',
      ],
    );
    const edit = fc.record({
      at: fc.nat(),
      cut: fc.integer({ min: 0, max: 3 }),
      put: fc.array(piece, { maxLength: 1 }),
    });
    let read = 0;
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
        const edited = edits.reduce((before, { at, cut, put }) => {
          const from = at % (before.length + 1);
          return before.slice(0, from) + put.join('') + before.slice(from + cut);
        }, plain);
        const quick = readPlain(edited, source);
        if (quick === null) return;
        read++;
        const full = yaml(edited);
        expect(full.problems).toBe(0);
        expect(quick).toEqual(full.node);
      }),
      { seed: 3, numRuns: 4000 },
    );
    expect(read).toBeGreaterThan(400);
  });

  test('makes the text of all England quick to read', () => {
    let practice = 0;
    const areas = Array.from({ length: 42 }, (_, a) => ({
      name: `NHS AREA ${a}, INTEGRATED CARE BOARD`,
      teams: Array.from({ length: 31 }, (_, t) => ({
        name: `U${a}-${t}`,
        practices: Array.from({ length: 5 }, () => ({
          name: `A${80_000 + practice++}`,
          registeredPatients: 5000 + practice,
          deprivationQuintile: 3,
        })),
        posts: Array.from({ length: 3 }, (_, p) => ({ name: `P${a}-${t}-${p}`, wte: 0.8, bringsReferrals: true })),
      })),
    }));
    const england = scenarioText({ question: 'What?', areas });
    expect(england.length).toBeGreaterThan(700_000);
    expect(readPlain(england, source)).toEqual(yaml(england).node);
    const outcome = parseScenario({ path: 'england.yaml', text: england, open: () => null });
    expect('scenario' in outcome && outcome.scenario.areas).toEqual(areas);
  });
});
