// Reads `design`: where the points lie. Each kind has keys of its own.
import { readFields, readNumber, readSwitch, readWord } from '../../scenario/fields.ts';
import type { Entry, Node } from '../../scenario/node.ts';
import type { Findings } from '../../scenario/problem.ts';
import type { NumberRule } from '../../scenario/wording.ts';
import type { Design } from './study.ts';

/** More points than anybody plays. */
export const pointsMost = 1_000_000;

/** A key of a design that holds a number: what it may be, and what it is when left out. */
export interface DesignNumber {
  readonly rule: NumberRule;
  readonly default: number;
}

const whole = (low: number, high: number, unit: string, standard: number): DesignNumber => ({
  rule: { low, high, whole: true, unit },
  default: standard,
});

/** What may stand beside `kind`. */
export const designNumbers = {
  factorial: { levelsOfRange: whole(2, 1000, 'levels', 3) },
  'latin-hypercube': { points: whole(2, pointsMost, 'points', 100) },
  sobol: { points: whole(1, pointsMost, 'points, best a power of two', 128) },
  morris: {
    trajectories: whole(1, pointsMost, 'trajectories', 20),
    levels: whole(2, 1000, 'levels, an even number', 4),
  },
  saltelli: { samples: whole(2, pointsMost, 'samples', 256) },
} as const satisfies Readonly<Record<Design['kind'], Readonly<Record<string, DesignNumber>>>>;

export const designKinds = Object.keys(designNumbers) as readonly Design['kind'][];

/** The design; null when it cannot be read. */
export function readDesign(node: Node, findings: Findings): Design | null {
  const before = findings.count;
  const kindNode = node.kind === 'map' ? node.entries.find(({ key }) => key === 'kind')?.value : undefined;
  if (kindNode === undefined) {
    readFields(node, 'design', ['kind', ...designKinds.flatMap(keysOf)], ['kind'], findings);
    return null;
  }
  const kind = readWord(kindNode, 'design.kind', designKinds, findings);
  if (kind === null) return null;
  const fields = readFields(node, 'design', ['kind', ...keysOf(kind)], [], findings);
  if (fields === null) return null;
  const design = designOf(kind, fields, findings);
  return findings.count > before ? null : design;
}

function keysOf(kind: Design['kind']): readonly string[] {
  return [...Object.keys(designNumbers[kind]), ...(kind === 'saltelli' ? ['secondOrder'] : [])];
}

function designOf(kind: Design['kind'], fields: ReadonlyMap<string, Entry>, findings: Findings): Design {
  const number = (name: string, { rule, default: standard }: DesignNumber) => {
    const node = fields.get(name)?.value;
    return node === undefined ? standard : (readNumber(node, `design.${name}`, rule, findings) ?? standard);
  };
  switch (kind) {
    case 'factorial':
      return { kind, levelsOfRange: number('levelsOfRange', designNumbers.factorial.levelsOfRange) };
    case 'latin-hypercube':
      return { kind, points: number('points', designNumbers['latin-hypercube'].points) };
    case 'sobol':
      return { kind, points: number('points', designNumbers.sobol.points) };
    case 'morris': {
      const levels = number('levels', designNumbers.morris.levels);
      const node = fields.get('levels')?.value;
      if (levels % 2 === 1 && node !== undefined) {
        findings.add(
          node,
          `design.levels is ${levels}; wanted an even number, so that a step can go up from the lower half`,
        );
      }
      return { kind, trajectories: number('trajectories', designNumbers.morris.trajectories), levels };
    }
    case 'saltelli': {
      const node = fields.get('secondOrder')?.value;
      const secondOrder = node !== undefined && readSwitch(node, 'design.secondOrder', findings) === true;
      return { kind, samples: number('samples', designNumbers.saltelli.samples), secondOrder };
    }
  }
}
