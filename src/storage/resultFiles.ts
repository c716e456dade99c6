// Everything a result folder holds, as names and text: the caller puts it on disk or offers it for download.
import type { Comparison, ScenarioResult } from '../experiment/result.ts';
import type { Table } from '../model/table.ts';
import { csvText, type ResultFile } from './csv.ts';
import { eventFiles, eventGuide } from './eventFiles.ts';
import { resourcesTable } from './eventRows.ts';
import { folderGuide } from './folderGuide.ts';
import { compareManifest, manifestText, type Occasion, runManifest } from './manifest.ts';
import { resultTables, setsTable } from './tables.ts';

/** The files of a run of one scenario; `report` is the complete page. */
export function runFiles(result: ScenarioResult, report: string, occasion: Occasion): readonly ResultFile[] {
  const title = `Run of ${result.scenario.name}`;
  const manifest = manifestText(runManifest(result, occasion));
  const tables = resultTables([result]);
  const { events } = result;
  if (events === undefined) return files(title, manifest, report, tables, occasion);
  const withResources = [...tables, resourcesTable(events[0])];
  return [
    ...files(title, manifest, report, withResources, occasion, eventGuide()),
    ...eventFiles(events, result.scenario.name),
  ];
}

/** The files of a comparison; `report` is the complete page. */
export function compareFiles(comparison: Comparison, report: string, occasion: Occasion): readonly ResultFile[] {
  const results = [comparison.baseline, ...comparison.scenarios.map((compared) => compared.result)];
  const tables = [...resultTables(results), ...setsTable(comparison)];
  const title = `Comparison with ${comparison.baseline.scenario.name}`;
  return files(title, manifestText(compareManifest(comparison, occasion)), report, tables, occasion);
}

function files(
  title: string,
  manifest: string,
  report: string,
  tables: readonly Table[],
  occasion: Occasion,
  guideLines: readonly string[] = [],
): readonly ResultFile[] {
  return [
    { name: 'report.html', text: [report] },
    { name: 'manifest.json', text: [manifest] },
    { name: 'README.md', text: [folderGuide(title, occasion.command, tables, guideLines)] },
    ...tables.map((table) => ({ name: `${table.name}.csv`, text: csvText(table) })),
  ];
}
