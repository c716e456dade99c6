// What a draft states -> the text of its scenario file, with wrong values as they were typed: `parseScenario` says what is wrong.
import type { MeasureName } from '../../model/measureTable.ts';
import { type ParameterId, parameterIds, parameters } from '../../scenario/parameters.ts';
import { quote } from '../../scenario/scenarioText.ts';
import { isNumeral, type TypedAddedPost, type TypedArea, type TypedPost, type TypedTeam } from './draft.ts';

export interface Stated {
  readonly comments: readonly string[];
  readonly question: string;
  readonly basedOn: string | null;
  readonly notes: readonly string[];
  readonly values: ReadonlyMap<ParameterId, string>;
  readonly observed: ReadonlyMap<MeasureName, string>;
  readonly areas: readonly TypedArea[] | null;
  readonly addPosts: readonly TypedAddedPost[];
}

export function writeDraft({ comments, basedOn, notes, ...stated }: Stated): string {
  const lines = comments.map((line) => `# ${line}`.trimEnd());
  lines.push(`question: ${words(stated.question)}`);
  if (basedOn !== null) lines.push(`basedOn: ${words(basedOn)}`);
  if (notes.length > 0) lines.push('notes:', ...notes.map((note) => `  - ${words(note)}`));
  if (stated.areas !== null) lines.push('areas:', ...stated.areas.flatMap(areaLines));
  if (stated.areas?.length === 0) lines.push('  []');
  if (stated.addPosts.length > 0) lines.push('addPosts:', ...stated.addPosts.map(addedPostLine));
  lines.push(...valueLines(stated.values));
  if (stated.observed.size > 0) {
    lines.push('observed:', ...[...stated.observed].map(([name, typed]) => `  ${name}: ${number(typed)}`));
  }
  return `${lines.join('\n')}\n`;
}

/** In the order of the table, in which every section stands in one piece. */
function valueLines(values: ReadonlyMap<ParameterId, string>): readonly string[] {
  const lines: string[] = [];
  let before: readonly string[] = [];
  for (const id of parameterIds) {
    const typed = values.get(id);
    if (typed === undefined) continue;
    const path = id.split('.');
    const sections = path.slice(0, -1);
    let common = 0;
    while (common < sections.length && sections[common] === before[common]) common++;
    for (let depth = common; depth < sections.length; depth++) lines.push(`${'  '.repeat(depth)}${sections[depth]}:`);
    lines.push(`${'  '.repeat(sections.length)}${path[path.length - 1]}: ${parameterValue(id, typed)}`);
    before = sections;
  }
  return lines;
}

function parameterValue(id: ParameterId, typed: string): string {
  const { value } = parameters[id];
  if (typeof value === 'number') return number(typed);
  if (typeof value === 'string') return words(typed);
  return typed === 'true' || typed === 'false' ? typed : words(typed);
}

function areaLines({ name, teams, organisations }: TypedArea): readonly string[] {
  const lines = [`  - name: ${words(name)}`, ...listLines('    teams:', teams.flatMap(teamLines))];
  if (organisations === null) return lines;
  const written = organisations.map(
    (one) => `      - { name: ${words(one.name)}, category: ${words(one.category)}, places: ${number(one.places)} }`,
  );
  return [...lines, ...listLines('    organisations:', written)];
}

function teamLines({ name, practices, posts }: TypedTeam): readonly string[] {
  return [
    `      - name: ${words(name)}`,
    ...listLines(
      '        practices:',
      practices.map(
        (one) =>
          `          - { name: ${words(one.name)}, registeredPatients: ${number(one.registeredPatients)}, deprivationQuintile: ${number(one.deprivationQuintile)} }`,
      ),
    ),
    ...listLines(
      '        posts:',
      posts.map((post) => `          - { ${postFields(post)} }`),
    ),
  ];
}

function addedPostLine(post: TypedAddedPost): string {
  const area = post.area === null ? '' : `area: ${words(post.area)}, `;
  const team = post.team === null ? '' : `team: ${words(post.team)}, `;
  return `  - { ${area}${team}${postFields(post)} }`;
}

function postFields({ name, wte }: TypedPost): string {
  return `name: ${words(name)}, wte: ${number(wte)}`;
}

function listLines(key: string, items: readonly string[]): readonly string[] {
  return items.length === 0 ? [`${key} []`] : [key, ...items];
}

/** Nothing typed is written as nothing, so that it is said to be empty. */
function words(text: string): string {
  return text === '' ? 'null' : quote(text);
}

function number(typed: string): string {
  if (typed === '') return 'null';
  return isNumeral(typed) ? typed : quote(typed);
}
