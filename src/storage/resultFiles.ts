// Everything a result folder holds, as names and text: the caller puts it on disk or offers it for download.
import type { Comparison, ScenarioResult } from '../experiment/result.ts';
import { csvText, type ResultFile } from './csv.ts';
import { folderGuide } from './folderGuide.ts';
import { compareManifest, manifestText, type Occasion, runManifest } from './manifest.ts';
import { resultTables } from './tables.ts';

/** The files of a run of one scenario; `report` is the complete page. */
export function runFiles(result: ScenarioResult, report: string, occasion: Occasion): readonly ResultFile[] {
  const title = `Run of ${result.scenario.name}`;
  return files(title, manifestText(runManifest(result, occasion)), report, [result], occasion);
}

/** The files of a comparison; `report` is the complete page. */
export function compareFiles(comparison: Comparison, report: string, occasion: Occasion): readonly ResultFile[] {
  const results = [comparison.baseline, ...comparison.scenarios.map((compared) => compared.result)];
  const title = `Comparison with ${comparison.baseline.scenario.name}`;
  return files(title, manifestText(compareManifest(comparison, occasion)), report, results, occasion);
}

function files(
  title: string,
  manifest: string,
  report: string,
  results: readonly ScenarioResult[],
  occasion: Occasion,
): readonly ResultFile[] {
  const tables = resultTables(results);
  return [
    { name: 'report.html', text: [report] },
    { name: 'manifest.json', text: [manifest] },
    { name: 'README.md', text: [folderGuide(title, occasion.command, tables)] },
    ...tables.map((table) => ({ name: `${table.name}.csv`, text: csvText(table) })),
  ];
}
