// README.md of a result folder read back: the unit and the meaning of each column, table by table.

interface GuidedColumn {
  /** Unit in words; empty for names. */
  readonly unit: string;
  readonly meaning: string;
}

export type GuidedTable = ReadonlyMap<string, GuidedColumn>;

/** Under one heading the event logs are told together, because their columns are the same. */
const eventLogs = ['events', 'onward-events'] as const;
const tableHeader = '| column | unit | what it is |';

/** By the name of the table (`measures` for `## measures.csv`), then of the column. Whatever is no such table is passed over. */
export function readFolderGuide(text: string): ReadonlyMap<string, GuidedTable> {
  const tables = new Map<string, Map<string, GuidedColumn>>();
  let names: readonly string[] = [];
  let columns: Map<string, GuidedColumn> | null = null;
  for (const line of text.split('\n')) {
    const cells = line.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|'));
    if (line.startsWith('## ')) names = tablesUnder(line);
    if (line === tableHeader) {
      columns = new Map();
      for (const name of names) tables.set(name, columns);
    } else if (cells.length !== 5) columns = null;
    else if (cells[1] !== '---') columns?.set(cells[1], { unit: cells[2], meaning: cells[3] });
  }
  return tables;
}

function tablesUnder(heading: string): readonly string[] {
  if (heading === '## Event logs') return eventLogs;
  const name = /^## (\S+)\.csv$/.exec(heading)?.[1];
  return name === undefined ? [] : [name];
}
