// The law of written pages: what docs/ holds of the tables is what the tables say.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pages } from '../../docs/pages.ts';

/** The pages below `root` that are missing or out of date, each with what to do. */
export function pageProblems(root: string): readonly string[] {
  return Object.entries(pages())
    .filter(([path, text]) => !existsSync(join(root, path)) || readFileSync(join(root, path), 'utf8') !== text)
    .map(([path]) => `${path} is not what the tables of the code say; write it anew: npx tsx docs/generate.ts`);
}
