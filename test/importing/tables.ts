// Small tables in the columns of the published ones, for tests.
import type { PcnFiles } from '../../src/importing/importPcn.ts';

const LINK_WORKER = 'Social Prescribing Link Workers';
export const MENTAL_HEALTH = 'Social Prescribing Link Workers (Mental Health Practitioners)';

export interface WorkerRow {
  pcn: string;
  fte: string | number;
  id?: string | number;
  role?: string;
}

/** Practice code, registered patients. */
export type PatientsRow = readonly [string, string | number];
/** Practice code, PCN code, PCN name, ICB code. */
export type MapRow = readonly [string, string, string, string];

const workforceText = (rows: readonly WorkerRow[]): string =>
  [
    'Data_source,CENSUS_YEAR,CENSUS_MONTH,PCN_CODE,PCN_NAME,STAFF_ROLE,FTE,UNIQUE_IDENTIFIER',
    ...rows.map(({ pcn, fte, id = '', role = LINK_WORKER }) => `NWRS,2025,11,${pcn},"SOME, PCN",${role},${fte},${id}`),
    '',
  ].join('\n');

const patientsText = (rows: readonly PatientsRow[]): string =>
  [
    'PUBLICATION,EXTRACT_DATE,TYPE,CODE,SEX,AGE,NUMBER_OF_PATIENTS',
    ...rows.map(([code, count]) => `GP_PRAC_PAT_LIST,2025-11-01,GP,${code},ALL,ALL,${count}`),
    '',
  ].join('\n');

export const mapText = (rows: readonly MapRow[]): string =>
  [
    'PUBLICATION,EXTRACT_DATE,PRACTICE_CODE,PCN_CODE,PCN_NAME,ICB_CODE,ICB_NAME',
    ...rows.map(
      ([code, pcn, name, icb]) => `GP_PRAC_PAT_LIST,2025-11-01,${code},${pcn},"${name}",${icb},"NHS ${icb}, Board"`,
    ),
    '',
  ].join('\n');

/** Two ICBs, three PCNs, five practices, four workers: nothing odd. */
export const plain = {
  workers: [
    { pcn: 'U1', fte: 1, id: 12 },
    { pcn: 'U1', fte: 0.6, id: 11 },
    { pcn: 'U2', fte: 0.5, id: 20 },
    { pcn: 'U3', fte: 1, id: 30 },
  ] as readonly WorkerRow[],
  patients: [
    ['A1', 5000],
    ['A2', 6000],
    ['B1', 7000],
    ['B2', 8000],
    ['C1', 9000],
  ] as readonly PatientsRow[],
  map: [
    ['A1', 'U1', 'NORTH, INNER PCN', 'QAA'],
    ['A2', 'U1', 'NORTH, INNER PCN', 'QAA'],
    ['B1', 'U2', 'SOUTH PCN', 'QAA'],
    ['B2', 'U2', 'SOUTH PCN', 'QAA'],
    ['C1', 'U3', 'WEST PCN', 'QBB'],
  ] as readonly MapRow[],
};

export function filesOf(parts: Partial<typeof plain> = {}): PcnFiles {
  const { workers, patients, map } = { ...plain, ...parts };
  return {
    workforce: { path: 'workforce.csv', text: workforceText(workers) },
    patients: { path: 'patients.csv', text: patientsText(patients) },
    map: { path: 'map.csv', text: mapText(map) },
  };
}
