// Which month each of the tables is of.
import { inWords, type Month, monthOf, readMonth } from './month.ts';
import { ANYWHERE, type Oddities } from './oddities.ts';
import type { PublishedTable } from './publishedTable.ts';

/** In words, such as `November 2025`. */
export interface Editions {
  readonly workforce: string;
  readonly patients: string;
}

const UNKNOWN = 'month unknown';

/** Reads the months; tells when one cannot be read or when they differ. */
export function editionsOf(
  workforce: PublishedTable<'workforce'>,
  patients: PublishedTable<'patients'>,
  map: PublishedTable<'map'>,
  oddities: Oddities,
): Editions {
  const { CENSUS_YEAR, CENSUS_MONTH } = workforce.columns;
  const found = [
    {
      table: workforce,
      months: CENSUS_YEAR.map(
        (year, row) => [`${year}-${CENSUS_MONTH[row]}`, monthOf(year, CENSUS_MONTH[row])] as const,
      ),
    },
    { table: patients, months: patients.columns.EXTRACT_DATE.map((date) => [date, readMonth(date)] as const) },
    { table: map, months: map.columns.EXTRACT_DATE.map((date) => [date, readMonth(date)] as const) },
  ].map(({ table, months }) => ({ path: table.path, ...summed(months) }));
  for (const { path, unreadable } of found) {
    if (unreadable !== null) oddities.add('monthUnreadable', ANYWHERE, `${path} ${JSON.stringify(unreadable)}`);
  }
  if (new Set(found.flatMap(({ words }) => words)).size > 1) {
    for (const { path, words } of found)
      oddities.add('monthsDiffer', ANYWHERE, `${path} ${words.join(' and ') || UNKNOWN}`);
  }
  tellOfForms(patients, map, oddities);
  const [ofWorkforce, ofPatients] = found.map(({ words }) => words.join(' and ') || UNKNOWN);
  return { workforce: ofWorkforce, patients: ofPatients };
}

/** Tells when the two tables of one publication write the date in different forms, such as 2025-11-01 and 01Nov2025. */
function tellOfForms(patients: PublishedTable<'patients'>, map: PublishedTable<'map'>, oddities: Oddities): void {
  const written = [patients, map].map(({ path, columns }) => ({ path, date: columns.EXTRACT_DATE[0] ?? '' }));
  const forms = written.map(({ date }) => date.replace(/[A-Za-z]+/g, 'a').replace(/\d/g, '0'));
  if (forms[0] === forms[1]) return;
  for (const { path, date } of written) oddities.add('datesWrittenDifferently', ANYWHERE, `${path} ${date}`);
}

/** The different months among all rows, and the first date that is none. */
function summed(months: readonly (readonly [string, Month | null])[]): { words: string[]; unreadable: string | null } {
  const known = new Map<string, Month | null>(months);
  const words = new Set<string>();
  let unreadable: string | null = null;
  for (const [written, month] of known) {
    if (month !== null) words.add(inWords(month));
    else unreadable ??= written;
  }
  return { words: [...words], unreadable };
}
