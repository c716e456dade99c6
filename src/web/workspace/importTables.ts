// The published NHS tables as the page's worker reads them: which networks there are, and the scenario of one of them.
import { type Import, importPcn, type PcnFiles, type Selection } from '../../importing/importPcn.ts';
import { networksFrom } from '../../importing/networks.ts';
import { Oddities } from '../../importing/oddities.ts';
import { readPublishedTable, type TableFile, type TableName } from '../../importing/publishedTable.ts';
import type { Problem } from '../../scenario/problem.ts';

export interface NetworkChoice {
  readonly code: string;
  readonly name: string;
  /** Name of its integrated care board. */
  readonly board: string;
  readonly practices: number;
  readonly registeredPatients: number;
}

/** The three files, told apart by their columns whatever they are called. */
export type SortedTables = { readonly files: PcnFiles } | { readonly problems: readonly Problem[] };

const tableNames: readonly TableName[] = ['workforce', 'patients', 'map'];
const inWords: Readonly<Record<TableName, string>> = {
  workforce: 'the individual-level table of Primary Care Network Workforce',
  patients: 'the totals of Patients Registered at a GP Practice',
  map: 'the mapping of practices to networks from the same publication',
};

/** Which of the files is which. */
export function sortTables(files: readonly TableFile[]): SortedTables {
  const found: Partial<Record<TableName, TableFile>> = {};
  const problems: Problem[] = [];
  for (const file of files) {
    const fits = tableNames.filter((name) => readPublishedTable(name, headOf(file), []) !== null);
    if (fits.length === 0) problems.push(noTable(file));
    for (const name of fits) found[name] ??= file;
  }
  const { workforce, patients, map } = found;
  for (const name of tableNames) {
    if (found[name] === undefined) problems.push({ place: 'the tables', message: `lack ${inWords[name]}` });
  }
  if (workforce === undefined || patients === undefined || map === undefined || problems.length > 0)
    return { problems };
  return { files: { workforce, patients, map } };
}

/** What a file is that is none of the tables, as far as that can be told. */
function noTable(file: TableFile): Problem {
  const problems: Problem[] = [];
  readPublishedTable('map', file, problems);
  const isNoTable = problems.find(({ message }) => /^is (?:a|an|no|empty)\b/.test(message));
  const wanted = `wanted ${Object.values(inWords).join('; ')}`;
  const what = isNoTable === undefined ? 'is none of the three tables' : isNoTable.message.replace(/; wanted .*$/, '');
  return { place: file.path, message: `${what}; ${wanted}` };
}

/** The headings and a few rows, enough to know a table by. */
function headOf({ path, text }: TableFile): TableFile {
  const end = text.indexOf('\n', text.indexOf('\n') + 1);
  return { path, text: end < 0 ? text : text.slice(0, end + 1) };
}

/** The networks that have patients, by name; or every problem of the tables. */
export function listNetworks(
  files: readonly TableFile[],
): { readonly networks: readonly NetworkChoice[] } | { readonly problems: readonly Problem[] } {
  const sorted = sortTables(files);
  if ('problems' in sorted) return sorted;
  const problems: Problem[] = [];
  const patients = readPublishedTable('patients', sorted.files.patients, problems);
  const map = readPublishedTable('map', sorted.files.map, problems);
  if (patients === null || map === null) return { problems };
  const { byCode, icbNames } = networksFrom(patients, map, new Oddities());
  const networks = [...byCode.values()]
    .filter((network) => network.practices.length > 0)
    .map(({ code, name, icb, practices, registeredPatients }) => ({
      code,
      name,
      board: icbNames.get(icb) ?? icb,
      practices: practices.length,
      registeredPatients,
    }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return { networks };
}

export interface TablesAsked {
  readonly files: readonly TableFile[];
  readonly selection: Selection;
}

/** As `remit import pcn` does it. */
export function importTables({ files, selection }: TablesAsked): Import | { readonly problems: readonly Problem[] } {
  const sorted = sortTables(files);
  return 'problems' in sorted ? sorted : importPcn(sorted.files, selection);
}
