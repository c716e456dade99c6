// The result folder of a search for staff: the whole result in the manifest, the curve and the sets as tables.
import type { StaffResult } from '../experiment/staff/staffResult.ts';
import { measureTable } from '../model/measureTable.ts';
import type { Column, Table } from '../model/table.ts';
import type { ResultFile } from './csv.ts';
import { columnGuide } from './folderGuide.ts';
import { foundFiles } from './foundFiles.ts';
import type { Occasion } from './manifest.ts';
import type { HashOf } from './sweepManifest.ts';

/** @param report the complete page */
export function staffFiles(
  result: StaffResult,
  report: string,
  occasion: Occasion,
  hashOf: HashOf,
): readonly ResultFile[] {
  const tables = [curveTable(result), ...setsTable(result)];
  const readme = guide(result, occasion.command, tables);
  return foundFiles({ kind: 'staff', result }, tables, report, readme, occasion, hashOf);
}

/** A row per value played and limit. */
function curveTable({ visited, limits, grid }: StaffResult): Table {
  const rows = visited.flatMap((one) =>
    limits.map((limit, i) => ({ one, limit, at: one.limits[i], effect: one.effects[i] })),
  );
  type Row = (typeof rows)[number];
  const numbers = (name: string, unit: string, meaning: string, of: (row: Row) => number | null): Column => ({
    name,
    unit,
    meaning,
    values: Float64Array.from(rows, (row) => of(row) ?? Number.NaN),
  });
  const words = (name: string, meaning: string, of: (row: Row) => string): Column => ({
    name,
    unit: '',
    meaning,
    values: rows.map(of),
  });
  const ends = 'end of its 95% interval (chance only, as if looked at once)';
  const hasEffect = rows.some(({ effect }) => effect !== null);
  const effects = [
    words('effect', 'The effect that belongs beside a before-after change.', ({ effect }) => effect?.measure ?? ''),
    numbers('effectMean', '', 'Mean of that effect.', ({ effect }) => effect?.expected.mean ?? null),
    numbers('effectLow', '', `Lower ${ends}.`, ({ effect }) => effect?.expected.low ?? null),
    numbers('effectHigh', '', `Upper ${ends}.`, ({ effect }) => effect?.expected.high ?? null),
  ];
  const columns: Column[] = [
    numbers('value', grid.unit, 'The value that was tried.', ({ one }) => one.value),
    words('measure', 'The measure that is limited.', ({ limit }) => limit.measure),
    words('unit', 'Unit of the measure.', ({ limit }) => measureTable[limit.measure].unit),
    words('comparison', 'On which side of the limit it must stay.', ({ limit }) => limit.comparison),
    numbers('limit', '', "The limit, in the measure's unit.", ({ limit }) => limit.value),
    numbers('mean', '', 'Expected value of the measure: mean over the replications.', ({ at }) => at.expected.mean),
    numbers('low', '', `Lower ${ends}.`, ({ at }) => at.expected.low),
    numbers('high', '', `Upper ${ends}.`, ({ at }) => at.expected.high),
    ...(hasEffect ? effects : []),
    words('keeping', 'Verdict on this limit.', ({ at }) => at.keeping),
    numbers(
      'probability',
      'share',
      'Chance that the expected value keeps the limit, as if looked at once.',
      ({ at }) => at.probability,
    ),
    numbers(
      'keptCount',
      'replications',
      'Replications that keep this limit, each by itself.',
      ({ at }) => at.keptCount,
    ),
    numbers('missingCount', 'replications', 'Replications without a value.', ({ at }) => at.missingCount),
    numbers('replications', 'replications', 'Replications played.', ({ one }) => one.replications),
    words('keepingAll', 'Verdict on all limits together.', ({ one }) => one.keeping),
    numbers(
      'probabilityAll',
      'share',
      'At least this is the probability of that verdict, all looks paid for.',
      ({ one }) => one.probability,
    ),
    numbers('oneServiceMean', 'share', 'Share of replications that keep all limits.', ({ one }) => one.oneService.mean),
    numbers('oneServiceLow', 'share', 'Lower end of its 95% interval (chance only).', ({ one }) => one.oneService.low),
    numbers(
      'oneServiceHigh',
      'share',
      'Upper end of its 95% interval (chance only).',
      ({ one }) => one.oneService.high,
    ),
    numbers(
      'costPerYearMean',
      'pounds',
      'Pay with on-costs and supervision a year.',
      ({ one }) => one.costPerYearPounds.mean,
    ),
    numbers('costPerYearLow', 'pounds', `Lower ${ends}.`, ({ one }) => one.costPerYearPounds.low),
    numbers('costPerYearHigh', 'pounds', `Upper ${ends}.`, ({ one }) => one.costPerYearPounds.high),
  ];
  return { name: 'staff', columns, rowCount: rows.length };
}

/** A row per set of assumptions; no table where no sets were played. */
function setsTable({ overSets, grid }: StaffResult): readonly Table[] {
  if (overSets === null) return [];
  const { sets } = overSets;
  const columns: Column[] = [
    {
      name: 'candidate',
      unit: '',
      meaning: 'Number of the set of assumptions in its ensemble; 0 holds the defaults.',
      values: Float64Array.from(sets, ({ candidate }) => candidate),
    },
    {
      name: 'answer',
      unit: grid.unit,
      meaning: 'First value whose means keep all limits under this set; empty where none does.',
      values: Float64Array.from(sets, ({ answer }) => answer ?? Number.NaN),
    },
    {
      name: 'atAnswer',
      unit: '',
      meaning: 'Whether the answer of the defaults clearly keeps the limits under this set (95%, chance only).',
      values: sets.map(({ atAnswer }) => atAnswer ?? ''),
    },
  ];
  return [{ name: 'sets', columns, rowCount: sets.length }];
}

function guide({ scenario, grid, limits }: StaffResult, command: string, tables: readonly Table[]): string {
  const until = limits.map(({ measure, comparison, value }) => `${measure} ${comparison} ${value}`).join(', ');
  return [
    `# Search for ${grid.unit}, ${scenario.name}`,
    '',
    `Kept are to be: ${until}. Results of a simulation by remit. To run it again:`,
    '',
    `    ${command}`,
    '',
    '- `report.html`: the findings with charts; opens in any browser, needs no network.',
    '- `manifest.json`: what was asked and what was found, in full; `machine` and `times` say where and when.',
    '- `staff.csv`: a row per value that was played and limit.',
    ...(tables.length > 1 ? ['- `sets.csv`: a row per set of assumptions.'] : []),
    '',
    'Intervals and probabilities cover chance only, not doubt about the assumptions. Shares run from 0 to 1; an empty field means that there is no value.',
    ...tables.flatMap(columnGuide),
    '',
  ].join('\n');
}
