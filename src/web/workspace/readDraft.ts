// The text of a scenario file -> a draft. Values may be wrong, for they are shown with their errors; what has no place in the
// form at all, such as an unknown name, is not.
import { type MeasureName, measureNames } from '../../model/measureTable.ts';
import { fileSource, type MapNode, type Node } from '../../scenario/node.ts';
import { type ParameterId, parameterIds } from '../../scenario/parameters.ts';
import { Findings } from '../../scenario/problem.ts';
import { readPlain } from '../../scenario/readPlain.ts';
import { readYaml } from '../../scenario/readYaml.ts';
import {
  type Draft,
  emptyDraft,
  isNumeral,
  type TypedAddedPost,
  type TypedArea,
  type TypedOrganisation,
  type TypedTeam,
} from './draft.ts';
import { isTooMany } from './readable.ts';

/** The package for YAML takes a second for the text of all England. */
const longText = 50_000;
const ids: ReadonlySet<string> = new Set(parameterIds);
const measures: ReadonlySet<string> = new Set(measureNames);

/**
 * Null where the text is no YAML, or has something in it that no form could show. Texts from elsewhere are to be asked
 * about with `tooMuchText` first.
 */
export function readDraft(name: string, text: string): Draft | null {
  const source = fileSource(name, text, 0);
  const root = (text.length > longText ? readPlain(text, source) : null) ?? readYaml(text, source, new Findings());
  if (root === null || root.kind !== 'map' || isTooMany(root)) return null;
  try {
    return draftOf(name, text, root);
  } catch (error) {
    if (error instanceof NoPlace) return null;
    throw error;
  }
}

class NoPlace extends Error {}

function draftOf(name: string, text: string, root: MapNode): Draft {
  const values = new Map<ParameterId, string>();
  const fields = fieldsOf(root, null);
  const draft: Draft = {
    ...emptyDraft,
    name,
    verbatim: text,
    comments: commentsAbove(text),
    question: textAt(fields, 'question'),
    basedOn: fields.has('basedOn') ? { name: textAt(fields, 'basedOn') } : null,
    notes: itemsAt(fields, 'notes').map(textOf),
    observed: observedAt(fields),
    areas: fields.has('areas') ? itemsAt(fields, 'areas').map(areaOf) : null,
    addPosts: itemsAt(fields, 'addPosts').map(addedPostOf),
    values,
  };
  for (const [section, node] of fields) if (!topNames.has(section)) gather(section, node, values);
  return draft;
}

const topNames: ReadonlySet<string> = new Set(['question', 'basedOn', 'notes', 'areas', 'addPosts', 'observed']);

/** Reads the parameters of a section, and of those inside it. */
function gather(path: string, node: Node, values: Map<ParameterId, string>): void {
  if (ids.has(path)) values.set(path as ParameterId, scalarText(node));
  else if (path.length > 0 && !isNothing(node)) {
    if (![...ids].some((id) => id.startsWith(`${path}.`))) throw new NoPlace();
    for (const [name, inner] of fieldsOf(node, null)) gather(`${path}.${name}`, inner, values);
  }
}

function observedAt(fields: Fields): ReadonlyMap<MeasureName, string> {
  const node = fields.get('observed');
  const observed = new Map<MeasureName, string>();
  if (node === undefined || isNothing(node)) return observed;
  for (const [name, value] of fieldsOf(node, null)) {
    if (!measures.has(name)) throw new NoPlace();
    observed.set(name as MeasureName, scalarText(value));
  }
  return observed;
}

function areaOf(node: Node): TypedArea {
  const fields = fieldsOf(node, ['name', 'teams', 'organisations']);
  const organisations = fields.has('organisations') ? itemsAt(fields, 'organisations').map(organisationOf) : null;
  return { name: textAt(fields, 'name'), teams: itemsAt(fields, 'teams').map(teamOf), organisations };
}

function teamOf(node: Node): TypedTeam {
  const fields = fieldsOf(node, ['name', 'practices', 'posts']);
  return {
    name: textAt(fields, 'name'),
    practices: itemsAt(fields, 'practices').map((item) => {
      const own = fieldsOf(item, ['name', 'registeredPatients', 'deprivationQuintile']);
      return {
        name: textAt(own, 'name'),
        registeredPatients: valueAt(own, 'registeredPatients'),
        deprivationQuintile: valueAt(own, 'deprivationQuintile'),
      };
    }),
    posts: itemsAt(fields, 'posts').map((item) => {
      const own = fieldsOf(item, ['name', 'wte']);
      return { name: textAt(own, 'name'), wte: valueAt(own, 'wte') };
    }),
  };
}

function organisationOf(node: Node): TypedOrganisation {
  const fields = fieldsOf(node, ['name', 'category', 'places']);
  return { name: textAt(fields, 'name'), category: valueAt(fields, 'category'), places: valueAt(fields, 'places') };
}

function addedPostOf(node: Node): TypedAddedPost {
  const fields = fieldsOf(node, ['area', 'team', 'name', 'wte']);
  const optional = (name: string) => (fields.has(name) ? textAt(fields, name) : null);
  return { area: optional('area'), team: optional('team'), name: textAt(fields, 'name'), wte: valueAt(fields, 'wte') };
}

type Fields = ReadonlyMap<string, Node>;

function fieldsOf(node: Node, known: readonly string[] | null): Fields {
  if (node.kind !== 'map') throw new NoPlace();
  const fields = new Map<string, Node>();
  for (const { key, value } of node.entries) {
    if (fields.has(key) || (known !== null && !known.includes(key))) throw new NoPlace();
    fields.set(key, value);
  }
  return fields;
}

function itemsAt(fields: Fields, name: string): readonly Node[] {
  const node = fields.get(name);
  if (node === undefined || isNothing(node)) return [];
  if (node.kind !== 'list') throw new NoPlace();
  return node.items;
}

function textAt(fields: Fields, name: string): string {
  const node = fields.get(name);
  return node === undefined ? '' : textOf(node);
}

function valueAt(fields: Fields, name: string): string {
  const node = fields.get(name);
  return node === undefined ? '' : scalarText(node);
}

function textOf(node: Node): string {
  if (node.kind !== 'scalar') throw new NoPlace();
  return node.value === null ? '' : typeof node.value === 'string' ? node.value : node.written;
}

/** A number as it was written, unless it was written in a way of its own, such as 0x10. */
function scalarText(node: Node): string {
  if (node.kind !== 'scalar') throw new NoPlace();
  const { value, written } = node;
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (isNumeral(written)) return written;
  return String(value);
}

function isNothing(node: Node): boolean {
  return node.kind === 'scalar' && node.value === null;
}

function commentsAbove(text: string): readonly string[] {
  const lines = text.split(/\r?\n/);
  const end = lines.findIndex((line) => !line.startsWith('#'));
  return lines.slice(0, Math.max(0, end)).map((line) => line.replace(/^# ?/, ''));
}
