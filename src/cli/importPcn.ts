// `remit import pcn`: published NHS England tables to a scenario file.
import { importPcn as importTables } from '../importing/importPcn.ts';
import { textOf, type Words } from './options.ts';
import { BadInput } from './outcome.ts';
import { wrapped } from './paper.ts';
import { readText } from './readText.ts';
import { checkNewFile, writeNewFile } from './resultFolder.ts';

const megabytesAtMost = 64;

export function importPcn(words: Words): void {
  const problems: string[] = [];
  const paths = {
    workforce: needed(words, 'workforce', 'FILE', problems),
    patients: needed(words, 'patients', 'FILE', problems),
    map: needed(words, 'map', 'FILE', problems),
  };
  const out = needed(words, 'out', 'FILE', problems);
  const selection = readSelection(words, problems);
  if (out === '-') problems.push('--out is -; wanted the name of a new file');
  if (out !== null) gather(problems, () => checkNewFile(out));
  const files = {
    workforce: readTable(paths.workforce, problems),
    patients: readTable(paths.patients, problems),
    map: readTable(paths.map, problems),
  };
  if (problems.length > 0 || selection === null || out === null) throw new BadInput(problems.join('\n'));
  const outcome = importTables(files, selection);
  if ('problems' in outcome) {
    throw new BadInput(outcome.problems.map(({ place, message }) => `${place} ${message}`).join('\n'));
  }
  writeNewFile(out, outcome.text);
  const { name, counts, oddities } = outcome;
  if (words.json === true) {
    process.stdout.write(`${JSON.stringify({ schema: 1, name, counts, oddities }, null, 2)}\n`);
    return;
  }
  const told = oddities.length === 0 ? ['None.'] : oddities;
  process.stdout.write(
    [
      name,
      ...Object.entries(counts).map(([what, count]) => `  ${inWords(what)}: ${count.toLocaleString('en-GB')}`),
      '',
      'What was odd in the tables, and what was done about it:',
      ...told.map((oddity) => wrapped(`- ${oddity}`, 2, 2)),
      '',
      `Wrote ${out}. Play it: npx remit run ${out}`,
      '',
    ].join('\n'),
  );
}

type Selection = Parameters<typeof importTables>[1];

function readSelection(words: Words, problems: string[]): Selection | null {
  const pcn = textOf(words.pcn);
  const icb = textOf(words.icb);
  const isEngland = words.england === true;
  const came = [pcn !== null ? '--pcn' : '', icb !== null ? '--icb' : '', isEngland ? '--england' : ''].filter(Boolean);
  if (came.length !== 1) {
    const what = came.length === 0 ? 'nothing' : came.join(' and ');
    problems.push(`wanted exactly one of --pcn CODE, --icb CODE and --england; ${what} came`);
    return null;
  }
  if (pcn !== null) return { pcn };
  if (icb !== null) return { icb };
  return 'england';
}

function needed(words: Words, name: string, value: string, problems: string[]): string | null {
  const text = textOf(words[name]);
  if (text === null) problems.push(`--${name} is missing; wanted --${name} ${value}`);
  return text;
}

function readTable(path: string | null, problems: string[]): { path: string; text: string } {
  if (path === null) return { path: '', text: '' };
  return { path, text: gather(problems, () => readText(path, megabytesAtMost)) ?? '' };
}

/** What the work gives; its complaint joins the others. */
function gather<T>(problems: string[], work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    problems.push(error.message);
    return null;
  }
}

/** `registeredPatients` as `registered patients`. */
function inWords(name: string): string {
  return name.replaceAll(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
}
