// The names of measures behind `--on`.
import { type MeasureName, measureNames } from '../model/measureTable.ts';
import { measureRows } from '../report/headlines.ts';
import { nearest } from '../scenario/nearest.ts';

/** The measures named, each change with its effect; null where none are asked for, or where `problems` got a line. */
export function readMeasures(text: string | null, problems: string[]): readonly MeasureName[] | null {
  if (text === null) return null;
  const names = [...new Set(text.split(',').map((name) => name.trim()))].filter((name) => name !== '');
  if (names.length === 0) problems.push(`--on ${text}: it names no measure; wanted such as overstretchRatioMean`);
  for (const name of names) {
    if (measureNames.some((one) => one === name)) continue;
    const close = nearest(name, measureNames);
    const hint = close === null ? 'wanted names of measures, such as overstretchRatioMean' : `did you mean ${close}?`;
    problems.push(`--on ${name}: there is no such measure; ${hint}`);
  }
  return problems.length > 0 ? null : measureRows(names as MeasureName[]).flat();
}
