// README.md of a result folder: what each file is for and what each column means, with its unit.
import type { Table } from '../model/table.ts';

const tableMeanings: Readonly<Record<string, string>> = {
  measures: 'A row per scenario and replication; a column per measure.',
  workers: 'A row per scenario, replication and link worker.',
  weekly: 'A row per scenario, replication, area and week; week 0 is the first of the run, warm-up included.',
  organisations: 'A row per scenario, replication and voluntary-sector organisation.',
  patients: 'A row per scenario, replication and referral.',
  resources: 'A row per unit that serves in the event logs.',
  sets: 'A row per set of assumptions, scenario and replication; a column per measure. The other tables are of the run at the defaults.',
};

/** Markdown. `title` names the run; `command` runs it again; `furtherLines` go below what is said about the tables. */
export function folderGuide(
  title: string,
  command: string,
  tables: readonly Table[],
  furtherLines: readonly string[] = [],
): string {
  const files = tables.map((table) => `- \`${table.name}.csv\`: ${tableMeanings[table.name] ?? 'A table.'}`);
  return [
    `# ${title}`,
    '',
    'Results of a simulation by remit. To run it again:',
    '',
    `    ${command}`,
    '',
    '- `report.html`: the findings with charts; opens in any browser, needs no network.',
    '- `manifest.json`: what was asked, in full, with the versions and fingerprints; `machine` and `times` say where and when.',
    ...files,
    '',
    'The tables are comma-separated, UTF-8, one idea a column; an empty field means that there is no value.',
    'Numbers are written so that they read back exactly. Shares run from 0 to 1.',
    'The tables hold no intervals. An interval made over the replications of a table covers chance only, not doubt about the assumptions.',
    ...tables.flatMap(columnGuide),
    ...furtherLines,
    '',
  ].join('\n');
}

export function columnGuide(table: Table): readonly string[] {
  return [
    '',
    `## ${table.name}.csv`,
    '',
    '| column | unit | what it is |',
    '| --- | --- | --- |',
    ...table.columns.map(({ name, unit, meaning }) => `| ${cell(name)} | ${cell(unit)} | ${cell(meaning)} |`),
  ];
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll(/\s*\n\s*/g, ' ');
}
