// `npm run check`: says every breach of the law of portable maths with its place, and fails when there is one.
import { fileURLToPath } from 'node:url';
import { portableProblems } from './portable.ts';

const problems = portableProblems(fileURLToPath(new URL('../../', import.meta.url)));
for (const problem of problems) process.stderr.write(`${problem}\n`);
process.stderr.write(
  problems.length === 0 ? 'portable maths: no breach\n' : `portable maths: ${problems.length} breaches\n`,
);
process.exitCode = problems.length === 0 ? 0 : 1;
