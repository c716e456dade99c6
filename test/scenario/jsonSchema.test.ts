import { describe, expect, test } from 'vitest';
import { measureTable } from '../../src/model/measureTable.ts';
import { jsonSchema } from '../../src/scenario/jsonSchema.ts';
import { type ParameterId, parameterIds, parameters } from '../../src/scenario/parameters.ts';

interface Schema {
  readonly type?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly additionalProperties?: unknown;
  readonly description?: string;
  readonly default?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly enum?: readonly string[];
}

const schema = jsonSchema(Object.keys(measureTable)) as Schema;

function at(id: ParameterId): Schema {
  return id.split('.').reduce((within, part) => within.properties?.[part] ?? {}, schema);
}

describe('the JSON Schema', () => {
  test('stands in scenarios/scenario.schema.json; write it anew with: npx vitest run test/scenario/jsonSchema.test.ts -u', async () => {
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot('../../scenarios/scenario.schema.json');
  });

  test('knows every parameter with its default, its bounds or words, its unit and its source', () => {
    for (const id of parameterIds) {
      const { value, allowed, words, meaning, source } = parameters[id];
      const described = at(id);
      expect(described.default, id).toBe(value);
      expect(described.description, id).toContain(meaning);
      expect(described.description, id).toContain(source.replaceAll('..', '.'));
      if (allowed !== null) expect([described.minimum, described.maximum], id).toEqual(allowed);
      if (words !== null) expect(described.enum, id).toEqual(words);
    }
  });

  test('bounds every observed figure as the unit of its measure does', () => {
    const observed = schema.properties?.observed.properties ?? {};
    for (const [name, { unit }] of Object.entries(measureTable)) {
      const { minimum, maximum } = observed[name];
      const goesBothWays = /Change|Effect|effectGap/.test(name);
      const least = goesBothWays ? (unit === 'share' ? -1 : -10) : unit === 'points 1-7' ? 1 : 0;
      expect(minimum, name).toBe(least);
      if (unit === 'share') expect(maximum, name).toBe(1);
      if (unit === 'points of 10') expect(maximum, name).toBe(10);
      if (unit === 'points 1-7') expect(maximum, name).toBe(7);
      if (unit === 'points of 100') expect(maximum, name).toBe(100);
      expect(maximum, name).toBeLessThanOrEqual(10_000_000);
    }
  });

  test('lets no unknown name through anywhere', () => {
    const open: string[] = [];
    const visit = (within: Schema, path: string) => {
      if (within.properties !== undefined && within.additionalProperties !== false) open.push(path);
      for (const [name, inner] of Object.entries(within.properties ?? {})) visit(inner, `${path}.${name}`);
      if (within.items !== undefined) visit(within.items, `${path}[]`);
    };
    visit(schema, '');
    expect(open).toEqual([]);
    expect(Object.keys(schema.properties?.observed.properties ?? {})).toEqual(Object.keys(measureTable));
  });
});
