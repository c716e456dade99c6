// The result folder of a search, `staff` or `frontier`: the whole result in the manifest, beside the page and the tables.
import type { FrontierResult } from '../experiment/frontier/frontierResult.ts';
import type { StaffResult } from '../experiment/staff/staffResult.ts';
import type { Table } from '../model/table.ts';
import { csvText, type ResultFile } from './csv.ts';
import type { Occasion } from './manifest.ts';
import type { HashOf } from './sweepManifest.ts';

/** What was found, by the search that found it. */
type Found =
  | { readonly kind: 'staff'; readonly result: StaffResult }
  | { readonly kind: 'frontier'; readonly result: FrontierResult };

/** What `manifest.json` holds: everything but `machine` and `times` follows from the command and the version. */
export type FoundManifest = Found & {
  readonly schema: 1;
  readonly program: { readonly name: 'remit'; readonly version: string };
  readonly command: string;
  /** Of the result as JSON without spaces: tells whether it is still what was written. */
  readonly hashes: { readonly result: string };
  readonly machine: Occasion['machine'];
  readonly times: Occasion['times'];
};

/**
 * @param report the complete page
 * @param guide the README of the folder
 */
export function foundFiles(
  { kind, result }: Found,
  tables: readonly Table[],
  report: string,
  guide: string,
  { programVersion: version, command, machine, times }: Occasion,
  hashOf: HashOf,
): readonly ResultFile[] {
  const program = { name: 'remit', version } as const;
  const hashes = { result: hashOf(JSON.stringify(result)) };
  const manifest = { schema: 1, kind, program, command, hashes, result, machine, times };
  return [
    { name: 'report.html', text: [report] },
    { name: 'manifest.json', text: [`${JSON.stringify(manifest, null, 2)}\n`] },
    { name: 'README.md', text: [guide] },
    ...tables.map((table) => ({ name: `${table.name}.csv`, text: csvText(table) })),
  ];
}
