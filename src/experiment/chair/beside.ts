// The weeks in the chair three times with the same luck, and the worker's own way with other luck: what differs, and how far
// luck alone moves each figure.
import { type FigureName, type Figures, figureNames, figureTable } from './figures.ts';

/**
 * Runs of the worker's own way with other luck. Of normal figures two more runs differ by more than the range of ten in
 * about 5.5 of 100 pairs: of some thirty figures one or two do so by chance.
 */
export const luckRuns = 10;

/** Lowest and highest over those runs; null when the figure is empty in more than half of them. */
export interface LuckRange {
  readonly low: number;
  readonly high: number;
}

/** How the room's figure stands to another: `cannotTell` is a difference that luck alone can make. */
export type Standing = 'same' | 'cannotTell' | 'higher' | 'lower';

export interface FigureBeside {
  readonly name: FigureName;
  readonly room: number | null;
  readonly policy: number | null;
  readonly own: number | null;
  readonly luck: LuckRange | null;
  readonly againstPolicy: Standing;
  readonly againstOwn: Standing;
}

export function beside(room: Figures, policy: Figures, own: Figures, otherLuck: readonly Figures[]): FigureBeside[] {
  return figureNames.map((name) => {
    const luck = rangeOf(otherLuck.map((figures) => figures[name]));
    return {
      name,
      room: room[name],
      policy: policy[name],
      own: own[name],
      luck,
      againstPolicy: standing(name, room[name], policy[name], luck),
      againstOwn: standing(name, room[name], own[name], luck),
    };
  });
}

function rangeOf(values: readonly (number | null)[]): LuckRange | null {
  const there = values.filter((value) => value !== null);
  if (2 * there.length <= values.length) return null;
  return { low: Math.min(...there), high: Math.max(...there) };
}

/** A figure as printed, so that what looks equal is called the same. */
export function printed(name: FigureName, value: number | null): string {
  return value === null ? '' : value.toFixed(figureTable[name].digits);
}

/** Counts that differ by less may do so by a single stroke of luck, even where ten other runs had none. */
const fewCounted = 2;

/** More than luck does is more than the whole range of the other runs. */
function standing(name: FigureName, room: number | null, other: number | null, luck: LuckRange | null): Standing {
  if (printed(name, room) === printed(name, other)) return 'same';
  if (room === null || other === null || luck === null) return 'cannotTell';
  const least = figureTable[name].digits === 0 ? fewCounted : 0;
  if (Math.abs(room - other) <= Math.max(least, luck.high - luck.low)) return 'cannotTell';
  return room > other ? 'higher' : 'lower';
}
