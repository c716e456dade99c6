// Which measures stand in front, in what order, and as one row where one must never stand alone.
import { effectBeside } from '../experiment/effectBeside.ts';
import { type MeasureName, type MeasureTopic, measureNames, measureTable } from '../model/measureTable.ts';

const effects = new Set<MeasureName>(Object.values(effectBeside));

/** The main measures, workers first: the question is what the boundary does to them and to the people they see. */
export const headlineMeasures: readonly MeasureName[] = [
  'overstretchRatioMean',
  'offeredLoad',
  'activeCaseloadMean',
  'satisfactionMean',
  'strainMean',
  'overstepsPer100Contacts',
  'waitToFirstContactDaysMedian',
  'waitToFirstContactDaysP90',
  'contactedShare',
  'linkedShare',
  'patientTrustMean',
  'lifeSatisfactionChangeMean',
  'vcseWaitingMean',
  'costPerLinkedPatientPounds',
];

/** One row of a table: a measure, or a change with its effect. */
export type MeasureRow = readonly [MeasureName] | readonly [change: MeasureName, effect: MeasureName];

/** Rows for the measures named: a change takes its effect with it, an effect never comes a second time. */
export function measureRows(names: readonly MeasureName[]): readonly MeasureRow[] {
  const present = new Set(names);
  return names.flatMap((name): MeasureRow[] => {
    const effect = effectBeside[name];
    if (effect !== undefined) return [[name, effect]];
    const comesWithItsChange = (Object.keys(effectBeside) as MeasureName[]).some(
      (change) => effectBeside[change] === name && present.has(change),
    );
    return effects.has(name) && comesWithItsChange ? [] : [[name]];
  });
}

export const topicTitles: Readonly<Record<MeasureTopic, string>> = {
  workers: 'Link workers',
  patients: 'People referred',
  organisations: 'Organisations and practices',
  money: 'Money',
};

/** All measures of a topic, in the order of the measure table. */
export function measuresOf(topic: MeasureTopic): readonly MeasureName[] {
  return measureNames.filter((name) => measureTable[name].topic === topic);
}

/** A row's heading; a change and its effect share one. */
export function measureRowTitle(row: MeasureRow): string {
  if (row.length === 1) return rowTitle(row[0]);
  return rowTitle(row[0]).replace(', change', ': change, and effect');
}

/** `Wait to first session, median (days)`; shares carry their sign in the figure. */
export function rowTitle(name: MeasureName): string {
  const { label, unit } = measureTable[name];
  return unit === 'share' || unit === 'ratio' || unit === 'pounds' ? label : `${label} (${unit})`;
}
