// The JSON Schema of a scenario file, for editors: completion, explanations and a first check. Made from the table.
import { placesRule, quintileRule, registeredPatientsRule, wteRule } from './areas.ts';
import { observedRule } from './observedRules.ts';
import type { Parameter } from './parameter.ts';
import { parameters } from './parameters.ts';
import { needCategories } from './scenario.ts';
import { type ParameterTable, type Section, sectionsOf } from './table.ts';
import { either, type NumberRule } from './wording.ts';

type Schema = Record<string, unknown>;

/** Draft 7, which editors understand best. Without measure names `observed` may hold any. */
export function jsonSchema(measureNames: readonly string[] | null = null): Schema {
  const properties: Schema = {
    question: {
      type: 'string',
      pattern: '\\?\\s*$',
      description: 'What is asked. It stands above every result, and ends in "?".',
    },
    basedOn: {
      type: 'string',
      pattern: '^[^./\\\\][^/\\\\]*$',
      description:
        'Name, without .yaml, of a scenario in the same folder or of a shipped one. Whatever is not written here comes from it.',
    },
    notes: {
      type: ['array', 'null'],
      items: { type: 'string' },
      description: 'Remarks that travel with the scenario.',
    },
    areas: list(areaSchema, 1, 'Who is there. Names are the key of luck. Areas do not interact.'),
    addPosts: addPostsSchema,
    observed: observedSchema(measureNames),
  };
  for (const [name, section] of sectionsOf(parameters)) properties[name] = sectionSchema(section, parameters);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'remit scenario',
    description: 'One question about link workers, asked of one or more areas.',
    type: 'object',
    properties,
    required: ['question'],
    anyOf: [{ required: ['areas'] }, { required: ['basedOn'] }],
    additionalProperties: false,
  };
}

function sectionSchema(section: Section | string, table: ParameterTable): Schema {
  if (typeof section === 'string') return parameterSchema(table[section]);
  const properties: Schema = {};
  for (const [name, within] of section) properties[name] = sectionSchema(within, table);
  return { type: ['object', 'null'], properties, additionalProperties: false };
}

function parameterSchema(parameter: Parameter): Schema {
  const { value, allowed, words, whole } = parameter;
  const description = describeParameter(parameter);
  if (typeof value === 'boolean') return { type: 'boolean', default: value, description };
  if (words !== null) return { enum: [...words], default: value, description };
  const bounds = allowed === null ? {} : { minimum: allowed[0], maximum: allowed[1] };
  return { type: whole ? 'integer' : 'number', ...bounds, default: value, description };
}

export function describeParameter({ meaning, unit, range, status, source, words }: Parameter): string {
  const unitSentence = words !== null ? `One of ${either(words)}.` : `Unit: ${unit}.`;
  const plausible = range === null ? '' : ` Plausible: ${range[0]} to ${range[1]}.`;
  return `${meaning}. ${unitSentence}${plausible} Status: ${status}. Source: ${source}.`.replaceAll('..', '.');
}

export function numberSchema({ low, high, aboveLow, whole, unit }: NumberRule): Schema {
  const least = aboveLow ? { exclusiveMinimum: low } : { minimum: low };
  return { type: whole ? 'integer' : 'number', ...least, maximum: high, description: unit };
}

function record(properties: Schema, required: readonly string[], description: string): Schema {
  return { type: 'object', properties, required: [...required], additionalProperties: false, description };
}

function list(items: Schema, minItems: number, description: string): Schema {
  return { type: 'array', items, minItems, description };
}

const name: Schema = { type: 'string', minLength: 1, maxLength: 200 };
const wte = numberSchema(wteRule);

const practiceSchema = record(
  {
    name,
    registeredPatients: numberSchema(registeredPatientsRule),
    deprivationQuintile: numberSchema(quintileRule),
  },
  ['name', 'registeredPatients', 'deprivationQuintile'],
  'A general practice.',
);

const teamSchema = record(
  {
    name,
    practices: list(practiceSchema, 1, 'Practices; their names differ in the whole file.'),
    posts: list(record({ name, wte }, ['name', 'wte'], 'A funded post.'), 0, 'Posts; their names differ in the team.'),
  },
  ['name', 'practices'],
  'A team (primary care network).',
);

const organisationSchema = record(
  { name, category: { enum: [...needCategories] }, places: numberSchema(placesRule) },
  ['name', 'category', 'places'],
  'A voluntary, community or social enterprise organisation.',
);

const areaSchema = record(
  {
    name,
    teams: list(teamSchema, 1, 'Teams; their names differ in the area.'),
    organisations: list(
      organisationSchema,
      0,
      'Organisations named one by one; left out, they are made from the parameters under organisations.',
    ),
  },
  ['name', 'teams'],
  'The teams that share organisations.',
);

const addPostsSchema: Schema = {
  type: ['array', 'null'],
  items: record(
    { area: name, team: name, name, wte },
    ['name', 'wte'],
    'A post for the team named, or for every team when none is.',
  ),
  description: 'Posts on top of what is there. They bring no referrals of their own.',
};

function observedSchema(measureNames: readonly string[] | null): Schema {
  const description = "Last year's own figures, by measure name; the report sets them beside the simulated ones.";
  const type = ['object', 'null'];
  if (measureNames === null) return { type, additionalProperties: { type: 'number' }, description };
  const properties = Object.fromEntries(measureNames.map((measure) => [measure, numberSchema(observedRule(measure))]));
  return { type, properties, additionalProperties: false, description };
}
