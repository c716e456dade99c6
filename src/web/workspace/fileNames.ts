// What the drafts' files are called: names that any computer can store and `basedOn` can hold, each once.
import type { Draft } from './draft.ts';

const longest = 60;

/** By the drafts' keys, without `.yaml`; told apart also where upper and lower case are the same. */
export function fileNamesOf(drafts: readonly Draft[]): ReadonlyMap<number, string> {
  const taken = new Set<string>();
  return new Map(
    drafts.map(({ key, name }) => {
      const plain = plainName(name);
      let own = plain;
      for (let n = 2; taken.has(own.toLowerCase()); n++) own = `${plain}-${n}`;
      taken.add(own.toLowerCase());
      return [key, own];
    }),
  );
}

export function plainName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[.-]+/, '');
  const short = [...plain]
    .slice(0, longest)
    .join('')
    .replace(/(?:\.ya?ml|[.-])+$/i, '');
  return short === '' ? 'scenario' : short;
}
