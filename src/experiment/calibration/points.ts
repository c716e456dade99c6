// Where candidates come from: points of the whole space, drawn block after block, of which those that pass are numbered.
import { latinHypercube } from './design.ts';
import type { Candidate } from './laboratory.ts';
import type { Space } from './space.ts';

/** A point of the cube that is a candidate. */
export interface Placed {
  readonly candidate: Candidate;
  readonly coordinates: Float64Array;
}

/** Points drawn in one Latin hypercube. */
export const blockSize = 2000;
/** Points drawn without one that passes, after which none is expected any more. */
const emptyMost = 40_000;

/** Draws points of the space, block after block, numbers those that pass, and counts. */
export class PointSource {
  drawn = 0;
  private block = 0;
  private numbered: number;
  private readonly seed: number | string;
  private readonly space: Space;

  /** @param firstNumber of the first candidate that passes */
  constructor(seed: number | string, space: Space, firstNumber: number) {
    this.seed = seed;
    this.space = space;
    this.numbered = firstNumber;
  }

  /** Further candidates that pass: as many as wanted, or fewer when `drawnMost` points do not hold so many. */
  take(wanted: number, drawnMost: number, passes: (coordinates: Float64Array) => boolean): Placed[] {
    const taken: Placed[] = [];
    const from = this.drawn;
    const until = from + drawnMost;
    while (taken.length < wanted && this.drawn < until) {
      if (taken.length === 0 && this.drawn - from >= emptyMost) break;
      this.block += 1;
      const size = Math.min(blockSize, until - this.drawn);
      for (const point of latinHypercube(this.seed, this.block, this.space.ids, size)) {
        if (taken.length === wanted) break;
        this.drawn += 1;
        const values = this.space.valuesAt(point);
        const coordinates = this.space.coordinatesOf(values);
        if (!passes(coordinates)) continue;
        taken.push({ candidate: { number: this.numbered, values }, coordinates });
        this.numbered += 1;
      }
    }
    return taken;
  }
}
