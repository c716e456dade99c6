// `remit evidence [PARAMETER]`: every number that the model reads, and how far to believe it. With a result in place of the
// parameter: which of them the result leans on.
import { nearest } from '../scenario/nearest.ts';
import type { Parameter } from '../scenario/parameter.ts';
import { parameters } from '../scenario/parameters.ts';
import { textOf, type Words } from './options.ts';
import { BadInput } from './outcome.ts';
import { type Colours, coloursFor, columnRows, wrapped } from './paper.ts';
import { isResult, looksLikePath, refuseCalibration, resultNear } from './readResult.ts';

const table: Readonly<Record<string, Parameter>> = parameters;
const statuses: readonly Parameter['status'][] = ['measured', 'derived', 'recalled', 'assumption', 'calibrated'];

/** Options that ask something of a result. */
const resultOptions = ['on', 'replications', 'top', 'only', 'threads', 'quiet'];

export async function evidence(words: Words): Promise<void> {
  const name = textOf(words.PARAMETER);
  if (name !== null && (isResult(name) || looksLikePath(name))) {
    if (words.status !== undefined) throw new BadInput(`--status goes with parameters, but ${name} is a result`);
    const { evidenceOfResult } = await import('./evidenceResult.ts');
    return evidenceOfResult(words);
  }
  if (name !== null && idsNamed(name).length === 0) refuseCalibration(name);
  const astray = resultOptions.filter((option) => words[option] !== undefined);
  if (astray.length > 0) {
    const options = astray.map((option) => `--${option}`).join(', ');
    const came = name === null ? 'nothing was named' : `${name} came`;
    throw new BadInput(`${options} wants the folder of a result, as in remit evidence results/baseline; ${came}`);
  }
  const status = readStatus(textOf(words.status));
  const ids = idsOf(name).filter((id) => status === null || table[id].status === status);
  if (words.json === true) {
    process.stdout.write(
      `${JSON.stringify({ schema: 1, parameters: Object.fromEntries(ids.map((id) => [id, table[id]])) }, null, 2)}\n`,
    );
    return;
  }
  const colours = coloursFor(process.stdout, words['no-color'] === true);
  const isOne = name !== null && ids.length === 1;
  process.stdout.write(`${isOne ? fullEntry(ids[0], colours) : evidenceTable(ids, colours)}\n`);
}

function readStatus(text: string | null): Parameter['status'] | null {
  if (text === null) return null;
  const status = statuses.find((candidate) => candidate === text);
  if (status !== undefined) return status;
  const close = nearest(text, statuses);
  const hint = close === null ? '' : `; did you mean ${close}?`;
  throw new BadInput(`--status is ${text}; wanted ${statuses.join(', ')}${hint}`);
}

/** All parameters, or those of that name. @throws BadInput when there are none */
function idsOf(name: string | null): readonly string[] {
  const ids = Object.keys(table);
  if (name === null) return ids;
  const named = idsNamed(name);
  if (named.length > 0) return named;
  const close = nearest(name, ids) ?? nearest(name, sectionsOf(ids)) ?? closeByLastPart(name, ids);
  const hint = close === null ? `the sections are: ${sectionsOf(ids).join(', ')}` : `did you mean ${close}?`;
  const folder = resultNear(name);
  const result = folder === null ? '' : `; or did you mean the result ${folder}?`;
  throw new BadInput(`there is no parameter ${name}; ${hint}${result}`);
}

/** The one of that name, those whose names begin with it, or those that end with it; none otherwise. */
function idsNamed(name: string): readonly string[] {
  if (Object.hasOwn(table, name)) return [name];
  const ids = Object.keys(table);
  const beginning = ids.filter((id) => id.startsWith(name));
  return beginning.length > 0 ? beginning : ids.filter((id) => id.endsWith(`.${name}`));
}

function closeByLastPart(name: string, ids: readonly string[]): string | null {
  const lastPart = (id: string) => id.slice(id.lastIndexOf('.') + 1);
  const close = nearest(lastPart(name), ids.map(lastPart));
  return close === null ? null : (ids.find((id) => lastPart(id) === close) ?? null);
}

function sectionsOf(ids: readonly string[]): readonly string[] {
  return [...new Set(ids.map((id) => id.split('.')[0]))];
}

function evidenceTable(ids: readonly string[], colours: Colours): string {
  const lines: string[] = [];
  for (const section of sectionsOf(ids)) {
    const members = ids.filter((id) => id.split('.')[0] === section);
    const heads = columnRows(
      members.map((id) => [id, valueText(table[id]), rangeText(table[id]), table[id].status]),
      2,
    );
    lines.push(colours.bold(section));
    heads.forEach((head, i) => {
      const { meaning, source } = table[members[i]];
      lines.push(head, colours.dim(wrapped(`${meaning}. [${source}]`, 6)));
    });
    lines.push('');
  }
  return [...lines, wrapped(countsText(ids))].join('\n');
}

function countsText(ids: readonly string[]): string {
  const counts = statuses
    .map((status) => [status, ids.filter((id) => table[id].status === status).length] as const)
    .filter(([, count]) => count > 0)
    .map(([status, count]) => `${count} ${status}`);
  const total = ids.length === 1 ? '1 parameter' : `${ids.length} parameters`;
  return counts.length === 0 ? `${total}.` : `${total}: ${counts.join(', ')}. More about one: remit evidence NAME`;
}

function fullEntry(id: string, colours: Colours): string {
  const { meaning, value, unit, allowed, range, whole, words, status, source } = table[id];
  const rows: [string, string][] = [['value', `${String(value)}`]];
  rows.push(['unit', whole ? `${unit}, whole numbers` : unit]);
  if (words !== null) rows.push(['one of', words.join(', ')]);
  if (range !== null) rows.push(['plausible range', `${range[0]} to ${range[1]}`]);
  if (allowed !== null) rows.push(['allowed', `${allowed[0]} to ${allowed[1]}`]);
  rows.push(['status', status], ['source', source], ['to change it', `--set ${id}=${String(value)}`]);
  return [
    colours.bold(id),
    wrapped(`${meaning}.`, 2),
    ...rows.map(([label, text]) => `  ${`${label}:`.padEnd(17)}${wrapped(text, 19).trimStart()}`),
  ].join('\n');
}

function valueText({ value, unit, words }: Parameter): string {
  if (words !== null) return `${String(value)} (${words.join(' | ')})`;
  return typeof value === 'boolean' ? (value ? 'on' : 'off') : `${value} ${unit}`;
}

function rangeText({ range }: Parameter): string {
  return range === null ? '' : `${range[0]} to ${range[1]}`;
}
