// What is wrong with a scenario: gathered all together, put in the order of the files, told one line each.
import type { Spot } from './node.ts';
import { printable } from './told.ts';

export interface Problem {
  /** `scenarios/north.yaml:8:12`, or `--set policy.clarty=1`. */
  readonly place: string;
  /** What came and what was wanted, with unit and range. */
  readonly message: string;
}

/** More than anybody reads; the rest is counted. */
const mostTold = 100;

/** Gathers problems while files are read, so that all are told at once. */
export class Findings {
  private readonly found: { readonly spot: Spot; readonly message: string | (() => string) }[] = [];

  /** A message that takes long to find, such as one with the nearest name, is only found when it is told. */
  add(spot: Spot, message: string | (() => string)): void {
    this.found.push({ spot, message });
  }

  get count(): number {
    return this.found.length;
  }

  /** In the order of the files, then of the places in each; at most a hundred, the last of which counts the rest. */
  problems(): readonly Problem[] {
    const inOrder = this.found.toSorted(
      (a, b) => a.spot.source.order - b.spot.source.order || a.spot.offset - b.spot.offset,
    );
    const told = inOrder.slice(0, mostTold).map(({ spot, message }) => ({
      place: spot.source.place(spot.offset),
      message: typeof message === 'string' ? message : message(),
    }));
    if (inOrder.length <= mostTold) return told;
    const last = told[mostTold - 1];
    return [
      ...told.slice(0, -1),
      { ...last, message: `${last.message} (and ${inOrder.length - mostTold} more problems)` },
    ];
  }
}

/**
 * One line a problem, with nothing in it that a terminal would obey:
 * `scenarios/north.yaml:8:12 diary.firstContactMinutes is -5; wanted 20 to 120 minutes`.
 */
export function describeProblems(problems: readonly Problem[]): string {
  return problems.map(({ place, message }) => printable(`${place} ${message}`)).join('\n');
}
