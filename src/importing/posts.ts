// Posts of each PCN from the workforce table. A row is a person's or a contracted service's whole-time equivalents (FTE);
// the model wants posts of 0.1 to 1 with names that do not depend on what else is imported.
import { byCode, type Networks } from './networks.ts';
import { ANYWHERE, type Oddities } from './oddities.ts';
import type { PublishedTable } from './publishedTable.ts';
import type { Whereabouts } from './selection.ts';

export interface Post {
  readonly name: string;
  /** Above 0 and at most 1. */
  readonly wte: number;
}

export const LINK_WORKER = 'Social Prescribing Link Workers';
const MENTAL_HEALTH_VARIANT = 'Social Prescribing Link Workers (Mental Health Practitioners)';

/** FTE are published to six decimals; counted in millionths, a team's total stays exact. */
const MILLION = 1_000_000;
const FULL = MILLION;
const SMALLEST = MILLION / 10;
/** More in one row must be hours. */
const LARGEST = 30 * MILLION;

interface Entry {
  /** Empty for contracted services. */
  readonly identifier: string;
  readonly millionths: number;
}

interface Piece {
  readonly name: string;
  millionths: number;
}

/** The posts of each PCN of the mapping table that has any, by code. */
export function postsFrom(
  workforce: PublishedTable<'workforce'>,
  networks: Networks,
  oddities: Oddities,
): ReadonlyMap<string, readonly Post[]> {
  const posts = new Map<string, readonly Post[]>();
  const entriesOf = entriesByPcn(workforce, networks, oddities);
  for (const code of [...entriesOf.keys()].sort(byCode)) {
    const where = whereabouts(code, networks);
    const pieces = withoutTiny(code, inPieces(code, entriesOf.get(code)!, where, oddities), where, oddities);
    posts.set(
      code,
      pieces.map(({ name, millionths }) => ({ name, wte: millionths / MILLION })),
    );
  }
  return posts;
}

function whereabouts(pcn: string, networks: Networks): readonly Whereabouts[] {
  const network = networks.byCode.get(pcn);
  return network === undefined ? ANYWHERE : [{ pcn, icb: network.icb }];
}

function entriesByPcn(
  workforce: PublishedTable<'workforce'>,
  networks: Networks,
  oddities: Oddities,
): ReadonlyMap<string, readonly Entry[]> {
  const { PCN_CODE, STAFF_ROLE, FTE, UNIQUE_IDENTIFIER } = workforce.columns;
  const entriesOf = new Map<string, Entry[]>();
  const pcnsOf = new Map<string, Set<string>>();
  for (let row = 0; row < workforce.rowCount; row++) {
    const role = STAFF_ROLE[row];
    if (role !== LINK_WORKER && role !== MENTAL_HEALTH_VARIANT) continue;
    const pcn = PCN_CODE[row];
    const where = whereabouts(pcn, networks);
    const millionths = readMillionths(FTE[row]);
    const line = `line ${workforce.lines[row]} (${pcn || 'no PCN'})`;
    if (role === MENTAL_HEALTH_VARIANT) {
      oddities.add('mentalHealthVariant', where, line, (millionths ?? 0) / MILLION);
    } else if (millionths === null) {
      oddities.add('fteUnusable', where, `${line} ${JSON.stringify(FTE[row])}`);
    } else if (!networks.byCode.has(pcn)) {
      oddities.add('workerOfNoTeam', where, line, millionths / MILLION);
    } else {
      const identifier = UNIQUE_IDENTIFIER[row];
      if (identifier !== '') pcnsOf.set(identifier, (pcnsOf.get(identifier) ?? new Set()).add(pcn));
      const entries = entriesOf.get(pcn);
      if (entries === undefined) entriesOf.set(pcn, [{ identifier, millionths }]);
      else entries.push({ identifier, millionths });
    }
  }
  for (const [identifier, pcns] of pcnsOf) {
    if (pcns.size < 2) continue;
    const codes = [...pcns].sort(byCode);
    const where = codes.flatMap((code) => whereabouts(code, networks));
    oddities.add('identifierInSeveralPcns', where, `${identifier} in ${codes.join(', ')}`);
  }
  return entriesOf;
}

/** How many rows of link workers there are, and how many of them have no usable FTE. */
export function countLinkWorkers(workforce: PublishedTable<'workforce'>): { rows: number; unusable: number } {
  const { STAFF_ROLE, FTE } = workforce.columns;
  const own = FTE.filter((_, row) => STAFF_ROLE[row] === LINK_WORKER);
  return { rows: own.length, unusable: own.filter((text) => readMillionths(text) === null).length };
}

/** FTE in millionths; null unless it is a number above 0 and at most 30. */
function readMillionths(text: string): number | null {
  if (!/^\+?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/.test(text)) return null;
  const millionths = Math.round(Number(text) * MILLION);
  return millionths > 0 && millionths <= LARGEST ? millionths : null;
}

/** Entries as posts of at most 1, persons first by identifier, then contracted services from the largest down. */
function inPieces(pcn: string, entries: readonly Entry[], where: readonly Whereabouts[], oddities: Oddities): Piece[] {
  const persons = new Map<string, number>();
  const repeated = new Set<string>();
  const services: number[] = [];
  for (const { identifier, millionths } of entries) {
    if (identifier === '') {
      services.push(millionths);
      oddities.add('noIdentifier', where, `${pcn} ${millionths / MILLION}`, millionths / MILLION);
    } else {
      if (persons.has(identifier)) repeated.add(identifier);
      persons.set(identifier, (persons.get(identifier) ?? 0) + millionths);
    }
  }
  for (const identifier of repeated) oddities.add('identifierTwice', where, `${identifier} in ${pcn}`);
  services.sort((a, b) => b - a);
  const whole = [
    ...[...persons].sort((a, b) => byCode(a[0], b[0])).map(([name, millionths]) => ({ name, millionths })),
    ...services.map((millionths, i) => ({ name: `contracted-${i + 1}`, millionths })),
  ];
  const pieces: Piece[] = [];
  for (const { name, millionths } of whole) {
    if (millionths > FULL) {
      oddities.add('fteAboveOne', where, `${pcn} ${name} ${millionths / MILLION}`, millionths / MILLION);
    }
    let rest = millionths;
    for (let part = 1; rest > 0; part++) {
      const piece = Math.min(rest, FULL);
      pieces.push({ name: part === 1 ? `${pcn}-${name}` : `${pcn}-${name}-part-${part}`, millionths: piece });
      rest -= piece;
    }
  }
  return pieces;
}

/** The same total with no piece below 0.1 wherever the team has more than one. */
function withoutTiny(
  pcn: string,
  pieces: Piece[],
  where: readonly Whereabouts[],
  oddities: Oddities,
): readonly Piece[] {
  let left = pieces;
  for (;;) {
    const tiny = least(left);
    if (tiny.millionths >= SMALLEST) return left;
    const example = `${pcn} ${tiny.millionths / MILLION}`;
    if (left.length === 1) {
      oddities.add('postSmallAndAlone', where, example, tiny.millionths / MILLION);
      return left;
    }
    oddities.add('postTooSmall', where, example, tiny.millionths / MILLION);
    const others = left.filter((piece) => piece !== tiny);
    const roomiest = least(others);
    if (roomiest.millionths + tiny.millionths <= FULL) {
      roomiest.millionths += tiny.millionths;
      left = others;
    } else {
      roomiest.millionths -= SMALLEST - tiny.millionths;
      tiny.millionths = SMALLEST;
    }
  }
}

/** The first of the smallest. */
function least(pieces: readonly Piece[]): Piece {
  return pieces.reduce((smallest, piece) => (piece.millionths < smallest.millionths ? piece : smallest));
}
