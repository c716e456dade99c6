// Watches one mean or one paired difference, replication by replication, for whether its interval is narrow enough.
import type { MeasureName } from '../../model/measureTable.ts';
import { RunningInterval } from '../../statistics/runningInterval.ts';
import { waits } from '../remarks.ts';
import { type PreciseFigure, type PrecisionState, type Wanted, wantedOf } from './precision.ts';
import { leastReplications, recommendedCount } from './rule.ts';

export interface Watched {
  readonly scenario: string;
  readonly of: PreciseFigure['of'];
  readonly measure: MeasureName;
  /** Wanted half-width as a share of the mean. */
  readonly share: number;
  /** The smallest change that matters, in the measure's unit. */
  readonly worthwhile: number;
}

export class Watch {
  readonly watched: Watched;
  /** Whether a mean can never be had: a wait that some replications did not reach has none. */
  private isLost = false;
  private readonly interval = new RunningInterval();
  private readonly states: PrecisionState[] = ['no value'];
  private readonly figures: PreciseFigure[] = [];

  constructor(watched: Watched) {
    this.watched = watched;
    this.figures.push(this.figure('no value'));
  }

  /** The value of the next replication; null where it has none. */
  add(value: number | null): void {
    if (value !== null) this.interval.add(value);
    else if (waits.includes(this.watched.measure)) this.isLost = true;
    const state = this.stateNow();
    this.states.push(state);
    this.figures.push(this.figure(state));
  }

  /** After the first `count` replications. */
  stateAt(count: number): PrecisionState {
    return this.states[count];
  }

  /** After the first `count` replications, with what is known of more. */
  figureAt(count: number): PreciseFigure {
    const figure = this.figures[count];
    const enoughAt = recommendedCount(this.states.map((state) => state === 'reached'));
    return { ...figure, enoughAt, wouldNeed: figure.state === 'not reached' ? this.needed(figure) : null };
  }

  /** About how many replications would do, with the spread that is known so far; null where nothing is known yet. */
  needed({ halfWidth, wantedHalfWidth, n }: PreciseFigure): number | null {
    if (halfWidth === null || wantedHalfWidth === null || wantedHalfWidth === 0) return null;
    const ratio = halfWidth / wantedHalfWidth;
    return Math.max(leastReplications, Math.ceil(n * ratio * ratio));
  }

  private stateNow(): PrecisionState {
    const { interval } = this;
    if (this.isLost || interval.count === 0) return 'no value';
    const halfWidth = interval.halfWidth();
    if (halfWidth === null || interval.count < leastReplications) return 'not reached';
    return halfWidth <= this.wanted().halfWidth ? 'reached' : 'not reached';
  }

  private wanted(): Wanted {
    const { of, share, worthwhile } = this.watched;
    return wantedOf(of, this.interval.mean, share, worthwhile);
  }

  private figure(state: PrecisionState): PreciseFigure {
    const { scenario, of, measure } = this.watched;
    const { count: n, mean } = this.interval;
    const halfWidth = this.interval.halfWidth();
    const none = state === 'no value';
    const wanted = this.wanted();
    return {
      scenario,
      of,
      measure,
      mean: none ? null : mean,
      halfWidth: none ? null : halfWidth,
      halfWidthShare: none || halfWidth === null || mean === 0 ? null : halfWidth / Math.abs(mean),
      against: wanted.against,
      wantedHalfWidth: none ? null : wanted.halfWidth,
      state,
      n,
      enoughAt: null,
      wouldNeed: null,
    };
  }
}
