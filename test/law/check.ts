// `npm run check`: says every breach of the project's own laws, with its place, and fails when there is one.
import { fileURLToPath } from 'node:url';
import { pageProblems } from './pages.ts';
import { portableProblems } from './portable.ts';
import { ruleProblems } from './ruleIds.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const laws: readonly [string, (root: string) => readonly string[]][] = [
  ['portable maths', portableProblems],
  ['rules and their tests', ruleProblems],
  ['pages written from tables', pageProblems],
];

for (const [law, problemsOf] of laws) {
  const problems = problemsOf(root);
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  process.stderr.write(`${law}: ${problems.length === 0 ? 'no breach' : `${problems.length} breaches`}\n`);
  if (problems.length > 0) process.exitCode = 1;
}
