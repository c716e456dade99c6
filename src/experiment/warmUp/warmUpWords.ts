// What must be said of the warm-up: measured from empty, shorter than it takes to settle, or a run too short to tell.
import { mser5ValuesLeast } from '../../statistics/mser.ts';
import type { SettledSeries, WarmUp } from './warmUp.ts';
import { weeklyLabel } from './weeklySeries.ts';

/** Which figures are still on their way when measuring starts, and which never settle. */
interface Unsettled {
  /** Settle later than measuring starts, by Welch, or by MSER-5 and by more than the smallest change that matters. */
  readonly late: readonly SettledSeries[];
  /** The run is too short to tell. */
  readonly open: readonly SettledSeries[];
}

export function unsettledOf({ series, askedWeeks }: WarmUp): Unsettled {
  return {
    late: series.filter(
      ({ welchWeeks, excess, worthwhile }) =>
        welchWeeks !== null && (welchWeeks > askedWeeks || Math.abs(excess ?? 0) > worthwhile),
    ),
    open: series.filter(({ welchWeeks }) => welchWeeks === null),
  };
}

interface WarmUpWords {
  /** On when measuring starts; null where it starts late enough. */
  readonly start: string | null;
  /** On a run too short to tell; null where it is long enough. */
  readonly open: string | null;
}

export function warmUpWords(warmUp: WarmUp): WarmUpWords {
  const { askedWeeks, horizonWeeks, series } = warmUp;
  const { late, open } = unsettledOf(warmUp);
  const start: string[] = [];
  if (askedWeeks === 0) start.push('Measured from an empty start, so caseload, waits and load are biased low.');
  if (late.length > 0) {
    const last = [...late].sort((a, b) => weeksOf(b) - weeksOf(a));
    const by =
      horizonWeeks < mser5ValuesLeast
        ? `by Welch's procedure alone, because MSER-5 cannot tell with fewer than ${mser5ValuesLeast} weeks`
        : "by MSER-5 or Welch's procedure, whichever says more";
    start.push(
      `${askedWeeks === 0 ? 'Weeks' : `The warm-up of ${askedWeeks} weeks is too short. Weeks`} that it takes to settle, ` +
        `${by}: ${last.map((one) => `${nameOf(one)} ${weeksOf(one)}`).join(', ')}. ` +
        `Set time.warmUpWeeks to at least ${weeksOf(last[0])}.`,
    );
  }
  const short: string[] = [];
  if (open.length > 0) {
    short.push(
      `A run of ${horizonWeeks} weeks is too short to tell when these settle: ${open.map(nameOf).join(', ')}. ` +
        'Measure longer, or read them as figures of this stretch of time.',
    );
  }
  if (horizonWeeks < mser5ValuesLeast && late.length === 0 && series.length > open.length) {
    short.push(
      `MSER-5 cannot tell with fewer than ${mser5ValuesLeast} weeks, so when ${open.length > 0 ? 'the others' : 'figures'} settle is judged by Welch's procedure alone.`,
    );
  }
  return {
    start: start.length === 0 ? null : start.join(' '),
    open: short.length === 0 ? null : short.join(' '),
  };
}

/** The same as sentences: none where nothing must be said. */
export function warmUpSentences(warmUp: WarmUp): readonly string[] {
  const { start, open } = warmUpWords(warmUp);
  return [start, open].filter((one) => one !== null);
}

function nameOf({ name }: SettledSeries): string {
  const { label } = weeklyLabel(name);
  return `${label.slice(0, 1).toLowerCase()}${label.slice(1)}`;
}

function weeksOf({ mser5Weeks, welchWeeks }: SettledSeries): number {
  return Math.max(mser5Weeks ?? 0, welchWeeks ?? 0);
}
