// Reads `areas` and `addPosts`: who is there. Names key luck, so each kind's must differ where it keys it.
import { joined, readFields, readList, readName, readNumber, readWord } from './fields.ts';
import { nearest } from './nearest.ts';
import type { Entry, ListNode, Node } from './node.ts';
import type { Findings } from './problem.ts';
import {
  type AreaInput,
  needCategories,
  type OrganisationInput,
  type PostInput,
  type PracticeInput,
  type TeamInput,
} from './scenario.ts';
import { either, type NumberRule, quoted } from './wording.ts';

export const registeredPatientsRule: NumberRule = { low: 1, high: 1_000_000, whole: true, unit: 'patients' };
export const quintileRule: NumberRule = { low: 1, high: 5, whole: true, unit: '(1 most deprived, 5 least deprived)' };
export const wteRule: NumberRule = { low: 0, high: 1, aboveLow: true, whole: false, unit: 'whole-time equivalents' };
export const placesRule: NumberRule = { low: 1, high: 100_000, whole: true, unit: 'places' };

const practiceFields = ['name', 'registeredPatients', 'deprivationQuintile'] as const;
const postFields = ['name', 'wte'] as const;
const organisationFields = ['name', 'category', 'places'] as const;

/** Names taken so far of one kind, and where. */
class Names {
  private readonly paths = new Map<string, string>();
  private readonly findings: Findings;

  constructor(findings: Findings) {
    this.findings = findings;
  }

  read(entry: Entry | undefined, path: string): string | null {
    if (entry === undefined) return null;
    const name = readName(entry.value, joined(path, 'name'), this.findings);
    if (name === null) return null;
    const taken = this.paths.get(name);
    if (taken === undefined) this.paths.set(name, path);
    else {
      const message = `${path}.name is ${quoted(name)}, as is that of ${taken}; wanted different names, because names key luck`;
      this.findings.add(entry.value, message);
    }
    return name;
  }
}

/** All areas; null when anything in them is wrong. */
export function readAreas(node: Node, findings: Findings): readonly AreaInput[] | null {
  const before = findings.count;
  const list = readList(node, 'areas', 'areas', findings);
  if (list === null) return null;
  if (list.items.length === 0) findings.add(list, 'areas is an empty list; wanted at least one area');
  const areaNames = new Names(findings);
  const practiceNames = new Names(findings);
  const areas = list.items.map((item, index) => readArea(item, `areas.${index}`, areaNames, practiceNames, findings));
  return findings.count === before ? (areas as AreaInput[]) : null;
}

function readArea(
  node: Node,
  path: string,
  areaNames: Names,
  practiceNames: Names,
  findings: Findings,
): AreaInput | null {
  const fields = readFields(node, path, ['name', 'teams', 'organisations'], ['name', 'teams'], findings);
  if (fields === null) return null;
  const name = areaNames.read(fields.get('name'), path);
  const teamNames = new Names(findings);
  const teams = readItems(fields.get('teams'), joined(path, 'teams'), 'teams', 1, findings, (item, at) =>
    readTeam(item, at, teamNames, practiceNames, findings),
  );
  const organisationNames = new Names(findings);
  const organisations = readItems(
    fields.get('organisations'),
    joined(path, 'organisations'),
    'organisations',
    0,
    findings,
    (item, at) => readOrganisation(item, at, organisationNames, findings),
  );
  if (name === null || teams === null) return null;
  return organisations === null ? { name, teams } : { name, teams, organisations };
}

function readTeam(
  node: Node,
  path: string,
  teamNames: Names,
  practiceNames: Names,
  findings: Findings,
): TeamInput | null {
  const fields = readFields(node, path, ['name', 'practices', 'posts'], ['name', 'practices'], findings);
  if (fields === null) return null;
  const name = teamNames.read(fields.get('name'), path);
  const practices = readItems(
    fields.get('practices'),
    joined(path, 'practices'),
    'practices',
    1,
    findings,
    (item, at) => readPractice(item, at, practiceNames, findings),
  );
  const postNames = new Names(findings);
  const posts = readItems(fields.get('posts'), joined(path, 'posts'), 'posts', 0, findings, (item, at) =>
    readPost(item, at, postNames, findings),
  );
  return name === null || practices === null ? null : { name, practices, posts: posts ?? [] };
}

function readPractice(node: Node, path: string, names: Names, findings: Findings): PracticeInput | null {
  const fields = readFields(node, path, practiceFields, practiceFields, findings);
  if (fields === null) return null;
  const name = names.read(fields.get('name'), path);
  const registeredPatients = numberField(fields, path, 'registeredPatients', registeredPatientsRule, findings);
  const deprivationQuintile = numberField(fields, path, 'deprivationQuintile', quintileRule, findings);
  if (name === null || registeredPatients === null || deprivationQuintile === null) return null;
  return { name, registeredPatients, deprivationQuintile };
}

function readPost(node: Node, path: string, names: Names, findings: Findings): PostInput | null {
  const fields = readFields(node, path, postFields, postFields, findings);
  if (fields === null) return null;
  const name = names.read(fields.get('name'), path);
  const wte = numberField(fields, path, 'wte', wteRule, findings);
  return name === null || wte === null ? null : { name, wte, bringsReferrals: true };
}

function readOrganisation(node: Node, path: string, names: Names, findings: Findings): OrganisationInput | null {
  const fields = readFields(node, path, organisationFields, organisationFields, findings);
  if (fields === null) return null;
  const name = names.read(fields.get('name'), path);
  const categoryEntry = fields.get('category');
  const category = categoryEntry && readWord(categoryEntry.value, joined(path, 'category'), needCategories, findings);
  const places = numberField(fields, path, 'places', placesRule, findings);
  return name === null || !category || places === null ? null : { name, category, places };
}

function numberField(
  fields: ReadonlyMap<string, Entry>,
  path: string,
  name: string,
  rule: NumberRule,
  findings: Findings,
): number | null {
  const entry = fields.get(name);
  return entry === undefined ? null : readNumber(entry.value, joined(path, name), rule, findings);
}

/** The items of a list, those that could be read; null when there is no list. */
function readItems<Item>(
  entry: Entry | undefined,
  path: string,
  of: string,
  fewest: number,
  findings: Findings,
  read: (node: Node, path: string) => Item | null,
): readonly Item[] | null {
  const list = entry && readList(entry.value, path, fewest === 0 ? `${of} ([] for none)` : of, findings);
  if (!list) return null;
  if (list.items.length < fewest) findings.add(list, `${path} is an empty list; wanted at least one`);
  return list.items.map((item, index) => read(item, joined(path, index))).filter((item) => item !== null);
}

/** A post on top of what is there; without a team it goes to every team. */
interface AddedPost {
  readonly area: string | null;
  readonly team: string | null;
  readonly post: PostInput;
  readonly node: Node;
  readonly path: string;
}

/** The areas with the added posts in their teams; null when anything is wrong with them. */
export function addPosts(areas: readonly AreaInput[], list: ListNode, findings: Findings): readonly AreaInput[] | null {
  const before = findings.count;
  const added = list.items.map((item, index) => readAddedPost(item, `addPosts.${index}`, findings));
  if (findings.count > before) return null;
  const extra = new Map<TeamInput, Map<string, PostInput>>();
  for (const one of added as AddedPost[]) {
    for (const team of teamsOf(one, areas, findings)) {
      const posts = extra.get(team) ?? new Map(team.posts.map((post) => [post.name, post]));
      extra.set(team, posts);
      if (posts.has(one.post.name)) {
        const message = `${one.path}.name is ${quoted(one.post.name)}, as is that of another post in ${quoted(team.name)}`;
        findings.add(one.node, `${message}; wanted different names, because names key luck`);
      }
      posts.set(one.post.name, one.post);
    }
  }
  if (findings.count > before) return null;
  return areas.map((area) => ({
    ...area,
    teams: area.teams.map((team) => ({ ...team, posts: [...(extra.get(team)?.values() ?? team.posts)] })),
  }));
}

function readAddedPost(node: Node, path: string, findings: Findings): AddedPost | null {
  const fields = readFields(node, path, ['area', 'team', ...postFields], postFields, findings);
  if (fields === null) return null;
  const name = new Names(findings).read(fields.get('name'), path);
  const wte = numberField(fields, path, 'wte', wteRule, findings);
  const optional = (field: string) => {
    const entry = fields.get(field);
    return entry === undefined ? null : readName(entry.value, joined(path, field), findings);
  };
  const area = optional('area');
  const team = optional('team');
  return name === null || wte === null ? null : { area, team, post: { name, wte, bringsReferrals: false }, node, path };
}

function teamsOf(added: AddedPost, areas: readonly AreaInput[], findings: Findings): readonly TeamInput[] {
  const areasMeant = added.area === null ? areas : areas.filter((area) => area.name === added.area);
  if (areasMeant.length === 0) {
    findings.add(added.node, notThere(`${added.path}.area`, added.area ?? '', areas));
    return [];
  }
  const teams = areasMeant.flatMap((area) => area.teams);
  if (added.team === null) return teams;
  const named = teams.filter((team) => team.name === added.team);
  if (named.length === 0) findings.add(added.node, notThere(`${added.path}.team`, added.team, teams));
  if (named.length > 1) {
    const message = `${added.path}.team is ${quoted(added.team)}, which stands in ${named.length} areas; wanted an area as well`;
    findings.add(added.node, message);
  }
  return named.length === 1 ? named : [];
}

function notThere(path: string, name: string, there: readonly { readonly name: string }[]): string {
  const names = there.map((one) => one.name);
  const near = nearest(name, names);
  const wanted = near !== null ? `did you mean ${quoted(near)}?` : `wanted ${either(names.map(quoted))}`;
  return `${path} is ${quoted(name)}, which is not there; ${wanted}`;
}
