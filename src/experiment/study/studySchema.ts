// The JSON Schema of a study file, for editors: completion, explanations and a first check. Made from the tables.
import { measureNames, measureTable } from '../../model/measureTable.ts';
import { describeParameter, numberSchema } from '../../scenario/jsonSchema.ts';
import type { Parameter } from '../../scenario/parameter.ts';
import { parameterIds, parameters } from '../../scenario/parameters.ts';
import { longestSeed, replicationsDefault, replicationsRule, required, seedDefault } from './parseStudy.ts';
import { type DesignNumber, designKinds, designNumbers } from './readDesign.ts';
import { levelsMost, plausible, wteRule } from './readFactors.ts';
import { wholeTimeEquivalents } from './staffing.ts';
import type { Design } from './study.ts';

type Schema = Record<string, unknown>;

const factorsName = 'factors';

const designWords: Readonly<Record<Design['kind'], string>> = {
  factorial: 'Every combination of levels; a range is cut into levelsOfRange evenly spaced ones.',
  'latin-hypercube': 'Points of which each coordinate alone is spread evenly.',
  sobol: 'A scrambled Sobol sequence; balanced best when points is a power of two.',
  morris: 'Elementary effects: trajectories x (factors + 1) points. Ranks many factors at little cost.',
  saltelli: 'For Sobol indices: samples x (factors + 2) points, or x (2 factors + 2) with secondOrder.',
};

/** Draft 7, which editors understand best. */
export function studySchema(): Schema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'remit study',
    description: 'One question asked of many variants of a scenario: which factors vary over what, by which design.',
    type: 'object',
    properties: {
      question: {
        type: 'string',
        pattern: '\\?\\s*$',
        description: 'What is asked. It stands above every result, and ends in "?".',
      },
      scenario: {
        type: 'string',
        pattern: '^[^./\\\\][^/\\\\]*$',
        description:
          'Name, without .yaml, of a scenario in the same folder or of a shipped one. Every point starts from it.',
      },
      cannotControl: group('Factors that planners have to live with.'),
      canControl: group('Factors that planners can set.'),
      set: {
        type: ['object', 'null'],
        description: 'Values that hold at every point, by path, as --set writes them: time.measuredWeeks: 52.',
      },
      design: { anyOf: designKinds.map(designSchema), description: 'Where the points lie.' },
      measures: {
        type: 'array',
        items: { anyOf: measureNames.map((name) => ({ const: name, description: measureTable[name].meaning })) },
        minItems: 1,
        uniqueItems: true,
        description: 'What the analysis looks at; all measures are kept. A change brings its effect with it.',
      },
      replications: {
        ...numberSchema(replicationsRule),
        default: replicationsDefault,
        description: 'Runs of every point. Equal replications of all points share their luck.',
      },
      seed: {
        anyOf: [{ type: 'integer' }, { type: 'string', minLength: 1, maxLength: longestSeed }],
        default: seedDefault,
        description: 'Of the luck of the runs and of the points.',
      },
    },
    required: [...required],
    anyOf: [{ required: ['cannotControl'] }, { required: ['canControl'] }],
    additionalProperties: false,
    definitions: definitionsOfFactors(),
  };
}

function group(description: string): Schema {
  return { allOf: [{ $ref: `#/definitions/${factorsName}` }], description };
}

/** The factors, and beside them each shape that they share, because three hundred factors have few. */
function definitionsOfFactors(): Schema {
  const shapes: Schema = {};
  const properties: Schema = {};
  const put = (name: string, shapeName: string, shape: Schema, description: string) => {
    shapes[shapeName] = shape;
    properties[name] = { allOf: [{ $ref: `#/definitions/${shapeName}` }], description };
  };
  for (const id of parameterIds) {
    const parameter: Parameter = parameters[id];
    const { value, allowed, range, words, whole } = parameter;
    const description = describeParameter(parameter);
    if (words !== null) put(id, `levels-${words.join('-')}`, levelsSchema({ enum: [...words] }), description);
    else if (typeof value === 'boolean') put(id, 'levels-true-false', levelsSchema({ type: 'boolean' }), description);
    else if (allowed !== null && allowed[0] < allowed[1]) {
      const hasPlausible = range !== null && range[0] < range[1];
      const kind = `${whole ? 'whole' : 'number'}-${allowed[0]}-to-${allowed[1]}${hasPlausible ? '' : '-no-plausible'}`;
      const number = { type: whole ? 'integer' : 'number', minimum: allowed[0], maximum: allowed[1] };
      put(id, kind, overSchema(number, hasPlausible), description);
    }
  }
  const description = 'Whole-time equivalents of every team together, the people referred being the same.';
  put(wholeTimeEquivalents, 'equivalents', overSchema(numberSchema(wteRule), false), description);
  return { [factorsName]: { type: ['object', 'null'], properties, additionalProperties: false }, ...shapes };
}

function levelsSchema(level: Schema): Schema {
  const levels = { type: 'array', items: level, minItems: 2, maxItems: levelsMost, uniqueItems: true };
  return { type: 'object', properties: { levels }, required: ['levels'], additionalProperties: false };
}

function overSchema(number: Schema, hasPlausible: boolean): Schema {
  const ends = { type: 'array', items: number, minItems: 2, maxItems: 2 };
  const range = hasPlausible ? { anyOf: [ends, { const: plausible }] } : ends;
  const withRange = { type: 'object', properties: { range }, required: ['range'], additionalProperties: false };
  return { anyOf: [withRange, levelsSchema(number)] };
}

function designSchema(kind: Design['kind']): Schema {
  const properties: Schema = { kind: { const: kind } };
  for (const [name, number] of Object.entries(designNumbers[kind]) as [string, DesignNumber][]) {
    properties[name] = { ...numberSchema(number.rule), default: number.default };
  }
  if (kind === 'saltelli') {
    const description = 'Whether what two factors do together is told apart for each pair.';
    properties.secondOrder = { type: 'boolean', default: false, description };
  }
  return {
    type: 'object',
    properties,
    required: ['kind'],
    additionalProperties: false,
    description: designWords[kind],
  };
}
