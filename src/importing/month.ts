// The month of an edition, whichever way a table writes its date.

export interface Month {
  readonly year: number;
  /** 1 January ... 12 December. */
  readonly month: number;
}

const names = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Reads `2025-11-01`, `01Nov2025`, `01-Nov-2025`, `01 November 2025` and `01/11/2025` (day first); null for anything else. */
export function readMonth(text: string): Month | null {
  const iso = /^(\d{4})-(\d{1,2})-\d{1,2}$/.exec(text);
  if (iso !== null) return monthOf(iso[1], iso[2]);
  const slashed = /^\d{1,2}\/(\d{1,2})\/(\d{4})$/.exec(text);
  if (slashed !== null) return monthOf(slashed[2], slashed[1]);
  const named = /^\d{1,2}[-\s]?([A-Za-z]{3,9})[-\s]?(\d{4})$/.exec(text);
  if (named === null) return null;
  const start = named[1].toLowerCase();
  const index = names.findIndex((name) => name.toLowerCase().startsWith(start));
  return index < 0 ? null : monthOf(named[2], `${index + 1}`);
}

/** Reads a year and a month in numbers; null when they are none. */
export function monthOf(year: string, month: string): Month | null {
  if (!/^\d{4}$/.test(year) || !/^\d{1,2}$/.test(month)) return null;
  const number = Number(month);
  return number >= 1 && number <= 12 ? { year: Number(year), month: number } : null;
}

/** `November 2025` */
export function inWords({ year, month }: Month): string {
  return `${names[month - 1]} ${year}`;
}
