// `remit new NAME`: a scenario file to start from.
import { newScenarioText } from '../scenario/newScenarioText.ts';
import { textOf, type Words, wholeNumber } from './options.ts';
import { BadInput } from './outcome.ts';
import { checkNewFile, writeNewFile } from './resultFolder.ts';

export function newScenario(words: Words): void {
  const problems: string[] = [];
  const name = readName(textOf(words.NAME) ?? '', problems);
  const question = readQuestion(textOf(words.question), name, problems);
  const registeredPatients = wholeNumber(words, 'registered-patients', 49_000, [1, 10_000_000], problems);
  const practices = wholeNumber(words, 'practices', 4, [1, 1000], problems);
  const wtes = readWtes(textOf(words.wte) ?? '1,0.8,0.8', problems);
  if (registeredPatients < practices) {
    problems.push(
      `--registered-patients is ${registeredPatients}; wanted at least one for each of ${practices} practices`,
    );
  }
  if (problems.length > 0) throw new BadInput(problems.join('\n'));
  const path = `${name}.yaml`;
  checkNewFile(path);
  writeNewFile(path, newScenarioText({ name, question, registeredPatients, wtes, practices }));
  process.stdout.write(
    [
      `Wrote ${path}. What now:`,
      `  1. Open it in a text editor, name your practices and posts, change what is different where you are.`,
      `  2. Play it:     npx remit run ${path}`,
      `  3. Compare it:  copy it, change one thing in the copy, then remit compare ${path} COPY.yaml`,
      '  Every number that can be changed: remit evidence',
      '',
    ].join('\n'),
  );
}

function readName(given: string, problems: string[]): string {
  const name = given.replace(/\.yaml$/, '');
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/.test(name)) {
    problems.push(
      `the name is ${JSON.stringify(given)}; wanted letters, digits, "-", "_" or "." only, without a folder`,
    );
  }
  return name;
}

function readQuestion(given: string | null, name: string, problems: string[]): string {
  if (given === null) return `What happens to link workers and patients in ${name}?`;
  if (!given.trim().endsWith('?'))
    problems.push(`--question is ${JSON.stringify(given)}; wanted a question, ending in "?"`);
  return given.trim();
}

function readWtes(text: string, problems: string[]): number[] {
  return text.split(',').map((part) => {
    const value = /^\s*\d*\.?\d+\s*$/.test(part) ? Number(part) : Number.NaN;
    if (!(value > 0 && value <= 1)) {
      problems.push(
        `--wte has ${JSON.stringify(part)}; wanted whole-time equivalents above 0 and at most 1, such as 1,0.8,0.8`,
      );
    }
    return value;
  });
}
