// Practices, primary care networks (PCNs) and integrated care boards (ICBs) from the patients' and the mapping table.
import { ANYWHERE, type Oddities } from './oddities.ts';
import type { PublishedTable } from './publishedTable.ts';

export interface Network {
  readonly code: string;
  readonly name: string;
  /** The ICB in which most of its patients are registered. */
  readonly icb: string;
  /** By code, each with at least one patient. */
  readonly practices: readonly { readonly code: string; readonly registeredPatients: number }[];
  readonly registeredPatients: number;
}

export interface Networks {
  /** By code. PCNs without a patient are in it too, without practices. */
  readonly byCode: ReadonlyMap<string, Network>;
  /** Name of each ICB, by code in the order of the codes. */
  readonly icbNames: ReadonlyMap<string, string>;
}

/** More in one practice is a mistake; the largest of England has about 100,000. */
const MOST_PATIENTS = 1_000_000;

/** What the tables write for practices in no PCN. */
const UNALLOCATED = 'U';

interface MapRow {
  readonly practice: string;
  readonly pcn: string;
  readonly pcnName: string;
  readonly icb: string;
  readonly icbName: string;
}

/** In the order of their codes, the same on every machine. */
export function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Joins the two tables on the practice code; what does not fit is left out and told. */
export function networksFrom(
  patients: PublishedTable<'patients'>,
  map: PublishedTable<'map'>,
  oddities: Oddities,
): Networks {
  const registered = registeredPatients(patients, oddities);
  const mapped = mapRows(map, oddities);
  const icbNames = new Map<string, string>();
  for (const row of mapped.toSorted((a, b) => byCode(a.icb, b.icb) || byCode(a.icbName, b.icbName))) {
    if (!icbNames.has(row.icb)) icbNames.set(row.icb, row.icbName);
  }
  const rowsOf = new Map<string, MapRow[]>();
  for (const row of mapped) {
    if (row.pcn === UNALLOCATED || row.pcn === '') {
      const count = registered.get(row.practice) ?? 0;
      oddities.add('practiceUnallocated', [{ pcn: null, icb: row.icb }], row.practice, count);
    } else {
      const rows = rowsOf.get(row.pcn);
      if (rows === undefined) rowsOf.set(row.pcn, [row]);
      else rows.push(row);
    }
  }
  const known = new Set(mapped.map((row) => row.practice));
  for (const [practice, count] of registered) {
    if (!known.has(practice)) oddities.add('practiceNotMapped', ANYWHERE, practice, count);
  }
  const networks = new Map<string, Network>();
  for (const code of [...rowsOf.keys()].sort(byCode)) {
    networks.set(code, networkOf(code, rowsOf.get(code)!, registered, oddities));
  }
  return { byCode: networks, icbNames };
}

function networkOf(
  code: string,
  rows: readonly MapRow[],
  registered: ReadonlyMap<string, number>,
  oddities: Oddities,
): Network {
  const patientsOfIcb = new Map<string, number>();
  for (const { icb, practice } of rows) {
    patientsOfIcb.set(icb, (patientsOfIcb.get(icb) ?? 0) + (registered.get(practice) ?? 0));
  }
  const [[icb]] = [...patientsOfIcb].sort((a, b) => b[1] - a[1] || byCode(a[0], b[0]));
  const where = [{ pcn: code, icb }];
  if (patientsOfIcb.size > 1) {
    const others = [...patientsOfIcb.keys()].filter((other) => other !== icb).sort(byCode);
    const wheres = [...where, ...others.map((other) => ({ pcn: null, icb: other }))];
    oddities.add('pcnInSeveralIcbs', wheres, `${code} in ${icb}, not ${others.join(', ')}`);
  }
  const names = [...new Set(rows.map((row) => row.pcnName))].sort(byCode);
  if (names.length > 1) oddities.add('pcnNamedTwice', where, `${code} ${names.join(' / ')}`);
  const practices = [];
  let total = 0;
  for (const { practice } of rows) {
    const count = registered.get(practice);
    if (count === undefined) oddities.add('practiceWithoutCount', where, practice);
    else if (count === 0) oddities.add('practiceEmpty', where, practice);
    else {
      practices.push({ code: practice, registeredPatients: count });
      total += count;
    }
  }
  return { code, name: names[0], icb, practices, registeredPatients: total };
}

/** Registered patients by practice code. */
function registeredPatients(table: PublishedTable<'patients'>, oddities: Oddities): ReadonlyMap<string, number> {
  const { CODE, NUMBER_OF_PATIENTS, TYPE, SEX, AGE } = table.columns;
  const isTotal = (row: number): boolean =>
    ['', 'GP'].includes(TYPE[row]) && ['', 'ALL'].includes(SEX[row]) && ['', 'ALL'].includes(AGE[row]);
  const registered = new Map<string, number>();
  const repeated = new Set<string>();
  for (let row = 0; row < table.rowCount; row++) {
    const code = CODE[row];
    const text = NUMBER_OF_PATIENTS[row];
    if (!isTotal(row)) {
      oddities.add('patientsNotTotal', ANYWHERE, `line ${table.lines[row]}`);
      continue;
    }
    const count = /^(?:\d+|\d{1,3}(?:,\d{3})+)$/.test(text) ? Number(text.replaceAll(',', '')) : null;
    if (code === '' || count === null || count > MOST_PATIENTS) {
      oddities.add('patientsUnreadable', ANYWHERE, `line ${table.lines[row]} (${code} ${JSON.stringify(text)})`);
    } else {
      if (registered.has(code)) repeated.add(code);
      registered.set(code, Math.max(count, registered.get(code) ?? 0));
    }
  }
  for (const code of repeated) oddities.add('patientsTwice', ANYWHERE, code);
  return registered;
}

/** The rows of the mapping table by practice code, each practice once. */
function mapRows(table: PublishedTable<'map'>, oddities: Oddities): readonly MapRow[] {
  const { PRACTICE_CODE, PCN_CODE, PCN_NAME, ICB_CODE, ICB_NAME } = table.columns;
  const rows: MapRow[] = [];
  for (let row = 0; row < table.rowCount; row++) {
    if (PRACTICE_CODE[row] === '' || ICB_CODE[row] === '') {
      oddities.add('mapIncomplete', ANYWHERE, `line ${table.lines[row]}`);
      continue;
    }
    rows.push({
      practice: PRACTICE_CODE[row],
      pcn: PCN_CODE[row],
      pcnName: PCN_NAME[row],
      icb: ICB_CODE[row],
      icbName: ICB_NAME[row],
    });
  }
  // A PCN before "Unallocated" and before none.
  const pcnOrder = (pcn: string): string => (pcn === UNALLOCATED || pcn === '' ? '\uFFFF' : pcn);
  rows.sort(
    (a, b) => byCode(a.practice, b.practice) || byCode(pcnOrder(a.pcn), pcnOrder(b.pcn)) || byCode(a.icb, b.icb),
  );
  const repeated = new Set<string>();
  const first = rows.filter((row, i) => {
    if (i === 0 || rows[i - 1].practice !== row.practice) return true;
    repeated.add(row.practice);
    return false;
  });
  for (const practice of repeated) oddities.add('mapTwice', ANYWHERE, practice);
  return first;
}
