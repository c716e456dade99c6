// What nobody should type, and somebody will: values for random edits, the same ones in every run of the tests.
import fc from 'fast-check';

/** A script in any of these that ran would leave `hit` in the window. */
const scripts = [
  '<script>window.hit = 1</script>',
  '<img src=x onerror="window.hit = 1">',
  '"><svg onload="window.hit = 1">',
  "' onfocus='window.hit = 1' autofocus='",
  '</textarea></style></title><iframe srcdoc="<script>parent.hit = 1</script>">',
  'javascript:window.hit = 1',
  '{{constructor.constructor("window.hit = 1")()}}',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a template in a text is what is tried
  '${window.hit = 1}',
];
const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '__defineGetter__'];
// biome-ignore format: a line a kind
const numbers = [
  '1e308', '-1e308', '1e999', '-0', 'NaN', 'Infinity', '.inf', '0x10', '1_000', '1,5', '9007199254740993', '5e-324', '-1', '0',
];
// biome-ignore format: a line a kind
const texts = [
  '', ' ', '\u202eevah ew', '\u0000\u0007\u001b[31m', '\ud800', '\u2028\u2029', '🙂'.repeat(50), 'long '.repeat(4000),
  '=HYPERLINK("http://localhost")', '../../etc/passwd', 'CON', '.', '%00', "'; drop table", 'a: b', '- a', '# a', '| a', '"', "'",
];
// biome-ignore format: a line a kind
const yaml = [
  '&a [*a]', '&a {b: *a}', '*nothing', '!!js/function "function () {}"', '!!python/object:os.system', '<<: {polluted: 1}',
  '{__proto__: {polluted: 1}}', '"__proto__": {polluted: 1}', '? {a: b} : c', '!!binary aGFsbG8=', '---\n...\n---',
];

export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...scripts, ...names, ...numbers, ...texts, ...yaml) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.double().map(String) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 200 }).map(String) },
);

/** A few lines that stand for thousands of millions of items. */
const yamlBomb = [...'bcdefghijk'].reduce(
  (text, name, n) => `${text}\n${name}: &${name} [${Array(9).fill(`*${'abcdefghijk'[n]}`).join(', ')}]`,
  'a: &a [x, x, x, x, x, x, x, x, x]',
);

/** Files that are broken, or more than they seem. */
export const hostileYaml: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    yamlBomb,
    `question: a\nareas: ${'['.repeat(5000)}`,
    'question: &a *a',
    'basedOn: baseline\n__proto__:\n  polluted: 1',
    'question: !!js/function "window.hit = 1"',
    'time:\n  measuredWeeks: 1e308',
    'areas: []',
    '\ufeffquestion: a',
    'question: |\n  a\n\tb',
    '%YAML 9.9\n---\nquestion: a',
    'question: a\nquestion: b',
  ),
  hostileText.map((text) => `question: ${JSON.stringify(text)}\nbasedOn: baseline\n`),
  fc.tuple(hostileText, hostileText).map(([name, value]) => `question: a\n${name}: ${value}\n`),
  hostileText,
);
