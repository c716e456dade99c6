// Writes scenario files: what `parseScenario` reads back is what was written.
import type { ParameterId } from './parameters.ts';
import type { AreaInput, OrganisationInput, ParameterValue, PostInput, PracticeInput } from './scenario.ts';

/** What a file may say; everything but the question may be left out. */
export interface ScenarioParts {
  readonly question: string;
  /** Lines of comment above all else. */
  readonly comments?: readonly string[];
  readonly basedOn?: string;
  readonly notes?: readonly string[];
  /** Posts with `bringsReferrals` false are written as `addPosts`. */
  readonly areas?: readonly AreaInput[];
  /** Parameters that differ from those of the base or the defaults. */
  readonly values?: Readonly<Partial<Record<ParameterId, ParameterValue>>>;
  readonly observed?: Readonly<Record<string, number>>;
}

/** The text of a scenario file. */
export function scenarioText(parts: ScenarioParts): string {
  const lines = (parts.comments ?? []).flatMap((comment) => comment.split('\n')).map((line) => `# ${line}`.trimEnd());
  lines.push(`question: ${quote(parts.question)}`);
  if (parts.basedOn !== undefined) lines.push(`basedOn: ${quote(parts.basedOn)}`);
  if (parts.notes?.length) lines.push('notes:', ...parts.notes.map((note) => `  - ${quote(note)}`));
  if (parts.values !== undefined) lines.push(...valueLines(parts.values));
  if (parts.observed !== undefined && Object.keys(parts.observed).length > 0) {
    lines.push('observed:', ...Object.entries(parts.observed).map(([name, value]) => `  ${name}: ${value}`));
  }
  if (parts.areas !== undefined) lines.push(...areaLines(parts.areas));
  return `${lines.join('\n')}\n`;
}

/** A text as YAML: plain where nobody could read it as anything else, else in double quotes. */
export function quote(text: string): string {
  if (plain.test(text) && !mistakable.test(text)) return text;
  return JSON.stringify(text).replace(
    /[\u007f-\u00a0\u2028\u2029\ufeff]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

const plain = /^[A-Za-z](?:[A-Za-z0-9 ._()/&'+-]*[A-Za-z0-9.)])?$/;
/** Words that some reader of YAML takes for a switch or for nothing. */
const mistakable = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

function valueLines(values: NonNullable<ScenarioParts['values']>): string[] {
  const lines: string[] = [];
  let before: readonly string[] = [];
  for (const [id, value] of grouped(Object.entries(values))) {
    const path = id.split('.');
    const sections = path.slice(0, -1);
    let common = 0;
    while (common < sections.length && sections[common] === before[common]) common++;
    for (let depth = common; depth < sections.length; depth++) lines.push(`${'  '.repeat(depth)}${sections[depth]}:`);
    const written = typeof value === 'string' ? quote(value) : `${value}`;
    lines.push(`${'  '.repeat(sections.length)}${path[path.length - 1]}: ${written}`);
    before = sections;
  }
  return lines;
}

/** In the order given, but so that each section, and each section inside it, stands in one piece. */
function grouped(
  values: readonly (readonly [string, ParameterValue])[],
): readonly (readonly [string, ParameterValue])[] {
  const places = new Map<string, number>();
  const rank = (id: string): number[] => {
    const path = id.split('.');
    return path.map((_, index) => {
      const head = path.slice(0, index + 1).join('.');
      const place = places.get(head) ?? places.size;
      places.set(head, place);
      return place;
    });
  };
  const ranked = values.map((value) => ({ value, rank: rank(value[0]) }));
  ranked.sort((a, b) => {
    const different = a.rank.findIndex((place, index) => place !== b.rank[index]);
    return different < 0 ? 0 : a.rank[different] - (b.rank[different] ?? -1);
  });
  return ranked.map(({ value }) => value);
}

function areaLines(areas: readonly AreaInput[]): string[] {
  const lines = ['areas:'];
  const added: string[] = [];
  for (const area of areas) {
    lines.push(`  - name: ${quote(area.name)}`, '    teams:');
    for (const team of area.teams) {
      const own = team.posts.filter((post) => post.bringsReferrals);
      const place = `area: ${quote(area.name)}, team: ${quote(team.name)}`;
      for (const post of team.posts) {
        if (!post.bringsReferrals) added.push(`  - { ${place}, ${postFields(post)} }`);
      }
      lines.push(`      - name: ${quote(team.name)}`, '        practices:', ...team.practices.map(practiceLine));
      lines.push(
        ...listLines(
          '        posts:',
          own.map((post) => `          - { ${postFields(post)} }`),
        ),
      );
    }
    if (area.organisations !== undefined) {
      lines.push(...listLines('    organisations:', area.organisations.map(organisationLine)));
    }
  }
  if (added.length > 0) lines.push('addPosts:', ...added);
  return lines;
}

function listLines(key: string, items: readonly string[]): string[] {
  return items.length === 0 ? [`${key} []`] : [key, ...items];
}

function practiceLine({ name, registeredPatients, deprivationQuintile }: PracticeInput): string {
  const fields = `name: ${quote(name)}, registeredPatients: ${registeredPatients}`;
  return `          - { ${fields}, deprivationQuintile: ${deprivationQuintile} }`;
}

function postFields({ name, wte }: PostInput): string {
  return `name: ${quote(name)}, wte: ${wte}`;
}

function organisationLine({ name, category, places }: OrganisationInput): string {
  return `      - { name: ${quote(name)}, category: ${category}, places: ${places} }`;
}
