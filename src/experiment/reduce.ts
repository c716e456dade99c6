// One replication of all areas, reduced to what an experiment keeps of it: no person is in it any more.
import { groupNames } from '../model/cohort.ts';
import { joinAreas, type MeasureValues, measure, patientMeasures, type Replication } from '../model/measures.ts';
import type { Settings } from '../model/settings.ts';
import type { FlowCounts } from '../model/summary.ts';
import type { Column, Table } from '../model/table.ts';
import type { RunEvents } from './events/runEvents.ts';
import { over } from './figures.ts';
import type { Played } from './ports.ts';
import type { GroupKind, SubgroupSummary } from './result.ts';

export interface Reduced {
  readonly measures: MeasureValues;
  readonly groups: Readonly<Record<GroupKind, Readonly<Record<string, Partial<MeasureValues>>>>>;
  readonly subgroups: Readonly<Record<string, SubgroupValues>>;
  readonly weekly: Replication['weekly'];
  readonly decisions: Replication['decisions'];
  readonly areas: readonly { readonly fingerprint: string; readonly flow: FlowCounts }[];
  readonly tables: readonly Table[];
  readonly events: readonly RunEvents[];
}

export function reduce(parts: readonly Played[], settings: Settings): Reduced {
  const replication = joinAreas(parts);
  return {
    measures: measure(replication, settings),
    groups: groupsOf(replication, settings),
    subgroups: subgroupsOf(replication),
    weekly: replication.weekly,
    decisions: replication.decisions,
    areas: parts.map(({ fingerprint, flow }) => ({ fingerprint, flow })),
    tables: stackTables(parts.map((part) => part.tables)),
    events: parts.flatMap((part) => part.events ?? []),
  };
}

export const groupKinds = Object.keys(groupNames) as GroupKind[];

/** The patient measures of one replication by need, complexity and deprivation quintile. */
function groupsOf({ cohort }: Replication, settings: Settings): Reduced['groups'] {
  const hasCap = settings.policy.sessionCapRule !== 'none';
  const codes: Record<GroupKind, { column: Uint8Array; first: number }> = {
    need: { column: cohort.need, first: 0 },
    complexity: { column: cohort.complexity, first: 0 },
    deprivationQuintile: { column: cohort.quintile, first: 1 },
  };
  const byKind = groupKinds.map((kind) => {
    const { column, first } = codes[kind];
    const rows: number[][] = groupNames[kind].map(() => []);
    for (let row = 0; row < column.length; row += 1) rows[column[row] - first].push(row);
    const groups = groupNames[kind].map((name, group) => [name, patientMeasures(cohort, rows[group], hasCap)]);
    return [kind, Object.fromEntries(groups)];
  });
  return Object.fromEntries(byKind) as Reduced['groups'];
}

/** People whom selection sets apart; change and effect among them are never the service's effect. */
export const subgroups: Readonly<Record<string, (cohort: Replication['cohort'], row: number) => boolean>> = {
  completed: (cohort, row) => cohort.completed[row] === 1,
  linked: (cohort, row) => cohort.linked[row] === 1,
  notLinked: (cohort, row) => cohort.linked[row] === 0,
  threeContactsOrMore: (cohort, row) => cohort.contacts[row] >= 3,
  fewerThanThreeContacts: (cohort, row) => cohort.contacts[row] < 3,
};

/** Change and effect of a subgroup: life satisfaction in points of 10, GP visits as a relative difference. */
type SubgroupValues = Readonly<Record<keyof SubgroupSummary, number | null>>;

function subgroupsOf({ cohort }: Replication): Reduced['subgroups'] {
  const entries = Object.entries(subgroups).map(([name, isIn]): [string, SubgroupValues] => {
    const sums = { change: 0, effect: 0, gpBefore: 0, gpWithout: 0, gpWith: 0 };
    const columns = Object.keys(sums) as (keyof typeof sums)[];
    let count = 0;
    for (let row = 0; row < cohort.change.length; row += 1) {
      if (!isIn(cohort, row)) continue;
      for (const column of columns) sums[column] += cohort[column][row];
      count += 1;
    }
    const { change, effect, gpBefore, gpWithout, gpWith } = sums;
    return [
      name,
      {
        change: over(change, count),
        effect: over(effect, count),
        gpChange: over(gpWith - gpBefore, gpBefore),
        gpEffect: over(gpWith - gpWithout, gpWithout),
      },
    ];
  });
  return Object.fromEntries(entries);
}

/** Sets of tables with the same columns, one below the other. */
export function stackTables(sets: readonly (readonly Table[])[]): Table[] {
  if (sets.length === 1) return [...sets[0]];
  return sets[0].map((first, t) => {
    const parts = sets.map((set) => set[t]);
    const columns = first.columns.map((column, c): Column => {
      const values = parts.map((part) => part.columns[c].values);
      if (!(column.values instanceof Float64Array)) return { ...column, values: (values as string[][]).flat() };
      const stacked = new Float64Array(values.reduce((sum, part) => sum + part.length, 0));
      let at = 0;
      for (const part of values as Float64Array[]) {
        stacked.set(part, at);
        at += part.length;
      }
      return { ...column, values: stacked };
    });
    return { name: first.name, columns, rowCount: parts.reduce((sum, part) => sum + part.rowCount, 0) };
  });
}
