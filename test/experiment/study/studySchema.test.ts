import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { studySchema } from '../../../src/experiment/study/studySchema.ts';
import { measureNames } from '../../../src/model/measureTable.ts';
import { problemsOf, shippedStudyNames, shippedText, textOf } from './studies.ts';

type Schema = Readonly<Record<string, unknown>>;

const schema = studySchema();

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

/** As much of JSON Schema as the schema of a study uses; any other word in it throws. */
const words: Readonly<Record<string, (wanted: never, value: unknown, within: Schema) => boolean>> = {
  type: (wanted: string | readonly string[], value) =>
    [wanted].flat().some((type) => typeOf(value) === type || (type === 'integer' ? Number.isInteger(value) : false)),
  enum: (wanted: readonly unknown[], value) => wanted.includes(value),
  const: (wanted: unknown, value) => value === wanted,
  pattern: (wanted: string, value) => new RegExp(wanted).test(String(value)),
  minimum: (wanted: number, value) => Number(value) >= wanted,
  exclusiveMinimum: (wanted: number, value) => Number(value) > wanted,
  maximum: (wanted: number, value) => Number(value) <= wanted,
  minLength: (wanted: number, value) => typeof value !== 'string' || value.length >= wanted,
  maxLength: (wanted: number, value) => typeof value !== 'string' || value.length <= wanted,
  minItems: (wanted: number, value) => (value as unknown[]).length >= wanted,
  maxItems: (wanted: number, value) => (value as unknown[]).length <= wanted,
  uniqueItems: (_: true, value) => new Set(value as unknown[]).size === (value as unknown[]).length,
  items: (wanted: Schema, value) => (value as unknown[]).every((item) => fits(wanted, item)),
  required: (wanted: readonly string[], value) => wanted.every((name) => Object.hasOwn(value as object, name)),
  properties: (wanted: Readonly<Record<string, Schema>>, value) =>
    Object.entries(value ?? {}).every(([name, inner]) => wanted[name] === undefined || fits(wanted[name], inner)),
  additionalProperties: (_: false, value, { properties }) =>
    Object.keys(value ?? {}).every((name) => Object.hasOwn(properties as object, name)),
  $ref: (wanted: string, value) => {
    const name = wanted.replace('#/definitions/', '');
    return fits((schema.definitions as Readonly<Record<string, Schema>>)[name], value);
  },
  allOf: (wanted: readonly Schema[], value) => wanted.every((one) => fits(one, value)),
  anyOf: (wanted: readonly Schema[], value) => wanted.some((one) => fits(one, value)),
};
const silent = ['$schema', 'title', 'description', 'default', 'definitions'];

function fits(within: Schema, value: unknown): boolean {
  if (within.type !== undefined && !words.type(within.type as never, value, within)) return false;
  return Object.entries(within).every(([word, wanted]) => {
    if (silent.includes(word)) return true;
    if (!Object.hasOwn(words, word)) throw new Error(`the schema says ${word}`);
    return words[word](wanted as never, value, within);
  });
}

describe('the JSON Schema of a study', () => {
  test('stands in scenarios/studies/study.schema.json; write it anew with: npx vitest run test/experiment/study/studySchema.test.ts -u', async () => {
    const path = '../../../scenarios/studies/study.schema.json';
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(path);
  });

  test.each(shippedStudyNames)('lets %s through, which names it in its first line', (name) => {
    const text = shippedText(name);
    expect(text.split('\n')[0]).toBe('# yaml-language-server: $schema=./study.schema.json');
    expect(fits(schema, parse(text))).toBe(true);
  });

  const clarity = 'canControl: { policy.clarity: { range: plausible } }';
  test.each([
    [[clarity, 'design: { kind: morris, trajectories: 8 }', 'seed: north', 'set: { time.measuredWeeks: 60 }']],
    [[clarity, 'design: { kind: saltelli, secondOrder: true }', 'cannotControl:']],
    [
      [
        'cannotControl: { team.wholeTimeEquivalents: { range: [1.5, 4] }, diary.overtimeAllowed: { levels: [true, false] } }',
      ],
    ],
    [['canControl: { policy.clarity: { range: [0, 1.5] } }']],
    [['canControl: { policy.clarity: { range: [0.5, 1, 1] } }']],
    [['canControl: { policy.clarity: { levels: [0.5] } }']],
    [['canControl: { policy.latitude: { range: plausible } }']],
    [['canControl: { policy.latitude: { levels: [egde, within] } }']],
    [['canControl: { patients.middleQuintile: { levels: [3, 4] } }']],
    [['canControl: { team.wholeTimeEquivalents: { range: plausible } }']],
    [['canControl: { policy.clarty: { range: plausible } }']],
    [[clarity, 'design: { kind: sobol, trajectories: 8 }']],
    [[clarity, 'design: { points: 8 }']],
    [[clarity, 'measures: []']],
    [[clarity, 'measures: [satisfactionMaen]']],
    [[clarity, 'replications: 0']],
    [[clarity, 'seed: 0.5']],
    [[clarity, 'question: Tell me.']],
    [[clarity, 'scenario: folder/mine.yaml']],
    [[clarity, 'scenarios: baseline']],
  ])('is of one mind with the reader of the file about %j', (lines) => {
    const text = textOf(...lines);
    expect(fits(schema, parse(text))).toBe(problemsOf(text).length === 0);
  });

  test('knows every measure', () => {
    const { measures } = schema.properties as { measures: { items: { anyOf: { const: string }[] } } };
    expect(measures.items.anyOf.map((one) => one.const)).toEqual(measureNames);
  });
});
