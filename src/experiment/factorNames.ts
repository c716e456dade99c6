// A word or two for each of two sets of changes, made of the paths that change.
import type { Change } from './result.ts';

/** What a section of the parameter table is about, where its own name would not say it. */
const sectionWords: Readonly<Record<string, string>> = { policy: 'boundary' };

const pathsNamed = 2;

/** Names for two sets of changes that share no path; they differ. */
export function factorNames(first: readonly Change[], second: readonly Change[]): readonly [string, string] {
  for (const name of [shortName, longName]) {
    const names = [name(first), name(second)] as const;
    if (names[0] !== names[1]) return names;
  }
  return [pathsOf(first).join(', '), pathsOf(second).join(', ')];
}

/** The words with which all names begin, else what their section is about, else the names themselves. */
function shortName(changes: readonly Change[]): string {
  const leaves = pathsOf(changes).map(wordsOfLeaf);
  const [head] = leaves;
  let shared = 0;
  while (shared < head.length && leaves.every((words) => words[shared] === head[shared])) shared += 1;
  if (shared > 0) return head.slice(0, shared).join(' ');
  const sections = new Set(pathsOf(changes).map((path) => path.split('.')[0]));
  const [section] = sections;
  return sections.size === 1 ? (sectionWords[section] ?? wordsOfLeaf(section).join(' ')) : longName(changes);
}

function longName(changes: readonly Change[]): string {
  const names = pathsOf(changes).map((path) => wordsOfLeaf(path).join(' '));
  const more = names.length - pathsNamed;
  return names.slice(0, pathsNamed).join(' and ') + (more > 0 ? ` and ${more} more` : '');
}

function pathsOf(changes: readonly Change[]): readonly string[] {
  return changes.map(({ path }) => path);
}

/** `policy.supervisionQuality` -> supervision, quality */
function wordsOfLeaf(path: string): readonly string[] {
  return path
    .slice(path.lastIndexOf('.') + 1)
    .split(/(?=[A-Z])/)
    .map((word) => word.toLowerCase());
}
