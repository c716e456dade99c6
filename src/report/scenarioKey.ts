// How a scenario is told from the others in every chart: a letter, a shape and a colour, so that none of them is needed alone.
import type { Comparison, Difference, ScenarioResult } from '../experiment/result.ts';
import type { MeasureName } from '../model/measureTable.ts';

/** An outline inside -1 ... 1, as an SVG path. */
export type Shape = string;

export interface ScenarioKey {
  /** Empty where there is only one scenario to tell. */
  readonly letter: string;
  readonly name: string;
  /** Fill; marks are outlined in a dark colour besides. */
  readonly colour: string;
  readonly shape: Shape;
  readonly result: ScenarioResult;
  /** Null for the baseline. */
  readonly differences: Readonly<Record<MeasureName, Difference>> | null;
}

/** Okabe and Ito's palette, which people with any common colour blindness can tell apart. */
const colours = ['#000000', '#E69F00', '#56B4E9', '#009E73', '#F0E442', '#0072B2', '#D55E00', '#CC79A7'];

const shapes: readonly Shape[] = [
  'M1,0A1,1,0,1,1,-1,0A1,1,0,1,1,1,0Z',
  'M-0.9,-0.9H0.9V0.9H-0.9Z',
  'M0,-1.05L1.05,0.85H-1.05Z',
  'M0,-1.2L1.2,0L0,1.2L-1.2,0Z',
  'M-0.4,-1.1H0.4V-0.4H1.1V0.4H0.4V1.1H-0.4V0.4H-1.1V-0.4H-0.4Z',
  'M0,1.05L1.05,-0.85H-1.05Z',
  'M-0.85,-1.05L1.05,0L-0.85,1.05Z',
];

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** A ... Z, AA, AB ... */
function letterOf(index: number): string {
  const last = letters[index % letters.length]!;
  return index < letters.length ? last : letterOf(Math.floor(index / letters.length) - 1) + last;
}

function keyAt(index: number, result: ScenarioResult, differences: ScenarioKey['differences']): ScenarioKey {
  return {
    letter: letterOf(index),
    name: result.scenario.name,
    colour: colours[index % colours.length]!,
    // seven shapes and eight colours: no pair comes again before the 57th scenario
    shape: shapes[index % shapes.length]!,
    result,
    differences,
  };
}

/** The baseline first, then the others in their order. */
export function keysOf(comparison: Comparison): readonly ScenarioKey[] {
  if (comparison.scenarios.length === 0) return [{ ...keyAt(0, comparison.baseline, null), letter: '' }];
  return [
    keyAt(0, comparison.baseline, null),
    ...comparison.scenarios.map(({ result, differences }, i) => keyAt(i + 1, result, differences)),
  ];
}

/** `B within-remit-only` */
export function titleOf(key: ScenarioKey): string {
  return key.letter === '' ? key.name : `${key.letter} ${key.name}`;
}
