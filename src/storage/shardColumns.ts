// What a shard of a sweep holds, column by column: the run, the factors, every measure, where people got to, the fingerprint.
import type { RunRow } from '../experiment/runs.ts';
import type { Factor, Point } from '../experiment/study/study.ts';
import type { PlannedRun } from '../experiment/sweep/plan.ts';
import { measureNames, measureTable } from '../model/measureTable.ts';
import type { FlowCounts } from '../model/summary.ts';
import { type ParameterId, parameters } from '../scenario/parameters.ts';
import type { ParameterValue } from '../scenario/scenario.ts';

export type ShardColumnKind = 'whole' | 'number' | 'numberOrNone' | 'text';

/** A run that was played, with its place in the sweep. */
export interface ShardRow extends PlannedRun {
  readonly values: Point['values'];
  readonly row: RunRow;
}

export interface ShardColumn {
  readonly name: string;
  readonly kind: ShardColumnKind;
  /** Unit in words; empty for names. */
  readonly unit: string;
  readonly meaning: string;
  readonly valueIn: (row: ShardRow) => number | string | null;
}

const flowMeanings: Readonly<Record<keyof FlowCounts, string>> = {
  referred: 'Everybody referred, warm-up included.',
  declined: 'Declined the offer.',
  turnedBack: 'Turned back at triage.',
  notReached: 'Never reached.',
  droppedOut: 'Dropped out.',
  closedLinked: 'Closed, linked to an organisation.',
  closedNotLinked: 'Closed, not linked.',
  inside: 'Still inside at the end.',
  insideNoWorker: 'Of those inside: with a team without a worker.',
};
export const flowNames = Object.keys(flowMeanings) as readonly (keyof FlowCounts)[];

/** The columns of every shard of a study with these factors, in their order. */
export function shardColumns(factors: readonly Factor[]): readonly ShardColumn[] {
  return [
    {
      name: 'point',
      kind: 'whole',
      unit: 'number',
      meaning: 'Combination of the factors, as in `points.csv`.',
      valueIn: ({ point }) => point,
    },
    {
      name: 'replication',
      kind: 'whole',
      unit: 'number',
      meaning: 'Number of the replication, from 0; runs of the same replication share their luck.',
      valueIn: ({ replication }) => replication,
    },
    ...factors.map((factor, f) => factorColumn(factor, ({ values }: ShardRow) => values[f])),
    ...measureNames.map(
      (name): ShardColumn => ({
        name,
        kind: 'numberOrNone',
        unit: measureTable[name].unit,
        meaning: measureTable[name].meaning,
        valueIn: ({ row }) => row.measures[name],
      }),
    ),
    ...flowNames.map(
      (name): ShardColumn => ({
        name,
        kind: 'whole',
        unit: 'people',
        meaning: flowMeanings[name],
        valueIn: ({ row }) => row.flow[name],
      }),
    ),
    {
      name: 'fingerprint',
      kind: 'text',
      unit: '',
      meaning: 'Of the record of the run: the same fingerprint means the same run.',
      valueIn: ({ row }) => row.fingerprint,
    },
  ];
}

function factorColumn(factor: Factor, valueIn: (row: ShardRow) => ParameterValue): ShardColumn {
  const isNumber = hasNumbers(factor);
  return {
    name: factor.name,
    kind: isNumber ? 'number' : 'text',
    unit: unitOf(factor),
    meaning: `Factor that the team ${factor.control === 'canControl' ? 'can' : 'cannot'} control.`,
    valueIn: (row) => stored(factor, valueIn(row)),
  };
}

/** In words; empty for a word or a switch. */
export function unitOf(factor: Factor): string {
  if (!hasNumbers(factor)) return '';
  return Object.hasOwn(parameters, factor.name)
    ? parameters[factor.name as ParameterId].unit
    : 'whole-time equivalents';
}

/** How a factor's value stands in a file: a number where all its values are numbers, else as text. */
export function stored(factor: Factor, value: ParameterValue): number | string {
  return hasNumbers(factor) ? (value as number) : String(value);
}

export function hasNumbers({ over }: Factor): boolean {
  return !('levels' in over) || over.levels.every((level) => typeof level === 'number');
}
