// `npx tsx docs/generate.ts`: writes the pages that are made from the tables of parameters and of measures.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { pages } from './pages.ts';

for (const [path, text] of Object.entries(pages())) {
  writeFileSync(fileURLToPath(new URL(`../${path}`, import.meta.url)), text);
  process.stdout.write(`${path}\n`);
}
