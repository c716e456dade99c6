// The shape of one row of the parameter table and the short constructors that write its rows.

/** How far a value is to be believed. */
export type Status = 'measured' | 'derived' | 'recalled' | 'assumption' | 'calibrated';

interface Row {
  /** Unit in words, such as `minutes`, `per year`, `share 0-1`, `switch`. */
  readonly unit: string;
  readonly status: Status;
  /** Source code of the evidence base, or the reason for an assumption. */
  readonly source: string;
  /** What it is, in the reader's words. */
  readonly meaning: string;
}

export interface NumberParameter extends Row {
  readonly value: number;
  /** Lowest and highest value a scenario may hold. */
  readonly allowed: readonly [number, number];
  /** Plausible range, inside `allowed`: what sweeps and the ensemble explore. */
  readonly range: readonly [number, number];
  readonly whole: boolean;
  readonly words: null;
}

export interface SwitchParameter extends Row {
  readonly value: boolean;
  readonly allowed: null;
  readonly range: null;
  readonly whole: false;
  readonly words: null;
}

export interface WordParameter extends Row {
  readonly value: string;
  readonly allowed: null;
  readonly range: null;
  readonly whole: false;
  /** The words allowed. */
  readonly words: readonly string[];
}

/** One number, switch or word that the model reads. */
export type Parameter = NumberParameter | SwitchParameter | WordParameter;

type Bounds = readonly [number, number];

/** A constructor of number rows that share a unit and the bounds of what a scenario may hold. */
function numbers(unit: string, allowed: Bounds, whole = false) {
  return (value: number, range: Bounds, status: Status, source: string, meaning: string): NumberParameter => ({
    value,
    unit,
    allowed,
    range,
    whole,
    words: null,
    status,
    source,
    meaning,
  });
}

export const share = numbers('share 0-1', [0, 1]);
export const minutes = numbers('minutes', [0, 1440]);
export const someMinutes = numbers('minutes', [1, 1440]);
export const hours = numbers('hours', [0, 37.5]);
export const days = numbers('days', [0, 365]);
export const weeks = numbers('weeks', [0, 1040]);
/** Something must be measured. */
export const measuredTime = numbers('weeks', [1, 1040], true);
export const wholeWeeks = numbers('weeks', [0, 1040], true);
/** Weeks of a half-life, an e-fold or a mean stay, which cannot be none. */
export const lifetime = numbers('weeks', [0.1, 10_000]);
export const count = numbers('count', [0, 1000], true);
export const countFromOne = numbers('count', [1, 1000], true);
export const perYear = numbers('per year', [0, 1000]);
export const atLeastOne = numbers('ratio', [1, 100]);
export const ratio = numbers('ratio', [0, 10]);
/** Shape of a gamma, concentration of a beta. */
export const shape = numbers('shape', [0.05, 1000]);
/** A weight on the logit scale or another signed effect. */
export const weight = numbers('weight', [-20, 20]);
export const points = numbers('points', [-100, 100]);
/** A distance or a standard deviation in points. */
export const positivePoints = numbers('points', [0, 100]);
export const placesPer = numbers('per 10,000 patients', [0, 10_000]);
export const pounds = numbers('pounds', [0, 1_000_000]);
/** The smallest change of a measure that is called a change, in the measure's unit. */
export const worthwhile = numbers('unit of the measure', [0, 10_000]);
export const people = numbers('people', [0, 100_000_000]);

/** A number that is part of a definition: nothing may change it. */
export function fixed(value: number, unit: string, source: string, meaning: string): NumberParameter {
  const only = [value, value] as const;
  return { value, unit, allowed: only, range: only, whole: true, words: null, status: 'derived', source, meaning };
}

export function onOff(value: boolean, source: string, meaning: string): SwitchParameter {
  const fixed = { unit: 'switch', allowed: null, range: null, whole: false, words: null } as const;
  return { ...fixed, value, status: 'assumption', source, meaning };
}

export function oneOf(
  words: readonly string[],
  value: string,
  status: Status,
  source: string,
  meaning: string,
): WordParameter {
  return { value, unit: 'word', allowed: null, range: null, whole: false, words, status, source, meaning };
}
