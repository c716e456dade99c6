// The facilitator's guide as the tests read it: its marked figures, its words on the screen, its sessions.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../cli/remit.ts';

export const guideFolder = join(projectFolder, 'docs');
export const guide = readFileSync(join(guideFolder, 'facilitators-guide.md'), 'utf8');

/** A table or a quotation under `<!-- kind: about, about -->`. */
export interface Marked {
  readonly kind: string;
  readonly about: readonly string[];
  /** Cells of each row; empty for a quotation. */
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Empty for a table. */
  readonly quotation: string;
}

/** Everything marked of one kind, in its order. */
export function marked(kind: string): readonly Marked[] {
  return all.filter((one) => one.kind === kind);
}

/** What stands in bold: words on the screen. */
export function screenWords(): readonly string[] {
  return [...new Set([...guide.matchAll(/\*\*([^*]+)\*\*/g)].map(([, words]) => words))];
}

const all: readonly Marked[] = [...guide.matchAll(/<!-- (\w[\w ]*): (.+) -->\n\s*\n((?:[ ]*[|>].*\n)+)/g)].map(
  ([, kind, about, block]) => {
    const lines = block.trim().split('\n').map((line) => line.trim()); // biome-ignore format: one step a line reads worse
    const isTable = lines[0].startsWith('|');
    const [header, , ...rows] = isTable ? lines.map(cellsOf) : [[], []];
    return {
      kind,
      about: about.split(', '),
      header,
      rows,
      quotation: isTable ? '' : lines.map((line) => line.slice(2)).join(' '),
    };
  },
);

export function cellsOf(line: string): readonly string[] {
  return line.split('|').slice(1, -1).map((cell) => cell.trim()); // biome-ignore format: one step a line reads worse
}
