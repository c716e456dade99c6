// Options that several commands have, each described once.
import type { OptionEntry } from './entry.ts';

export const json: OptionEntry = {
  name: 'json',
  value: null,
  describe: 'Print JSON for programs instead of text for people',
};
export const noColor: OptionEntry = { name: 'no-color', value: null, describe: 'No colours' };

export const playing: readonly OptionEntry[] = [
  { name: 'seed', value: 'SEED', describe: 'Number or word that all luck follows from [default: 1]' },
  {
    name: 'set',
    value: 'PATH=VALUE',
    repeatable: true,
    describe:
      'Change one number of every scenario, such as policy.clarity=0.9, or team.wholeTimeEquivalents=3.3 for staff in all; repeatable',
  },
  { name: 'area', value: 'NAME', describe: 'Only this area of a scenario with several: its name or a part of it' },
  { name: 'threads', value: 'N', describe: 'Threads to use; never changes a result [default: all cores]' },
  { name: 'out', value: 'DIR', describe: 'New folder for the results [default: results/NAME; with --json none]' },
  { name: 'patients', value: null, describe: 'Also write a table with a row per referral' },
  json,
  { name: 'quiet', value: null, describe: 'No progress and no warnings on stderr' },
  noColor,
];

export const events: OptionEntry = {
  name: 'events',
  value: null,
  describe:
    'Also write the event log: CSV and Parquet with the columns of vidigi, XES for process mining (baseline: 36,000 rows, 12 MB a replication)',
};

export function replications(count: number | string): OptionEntry {
  return { name: 'replications', value: 'N', describe: `How often to repeat, with new luck [default: ${count}]` };
}

export const precision: readonly OptionEntry[] = [
  {
    name: 'precision',
    value: 'SHARE',
    describe:
      'Instead: as often as it takes for half of each interval to be this share of the mean, such as 0.05 (of the smallest worthwhile change, where the mean is no larger than that; differences: to that change)',
  },
  {
    name: 'on',
    value: 'MEASURES',
    describe: 'With --precision: of these measures, commas between [default: the main ones]',
  },
  { name: 'replications-max', value: 'N', describe: 'With --precision: never more than this [default: 1000]' },
];

/** Of every command that plays a study into a run folder. */
export const playingStudy: readonly OptionEntry[] = [
  { name: 'out', value: 'DIR', describe: 'Folder of the sweep [default: results/NAME]' },
  { name: 'resume', value: null, describe: 'Go on with the sweep that is in the folder, or begin it' },
  {
    name: 'part',
    value: 'I/N',
    describe:
      'Only one of N equal parts, such as 2/8: begins the sweep or goes on with it, the others are played elsewhere',
  },
  { name: 'replications', value: 'N', describe: 'How often to play each point [default: as the study says]' },
  { name: 'seed', value: 'SEED', describe: 'Number or word that all luck follows from [default: as the study says]' },
  { name: 'threads', value: 'N', describe: 'Threads to use; never changes a result [default: all cores]' },
  json,
  { name: 'quiet', value: null, describe: 'No progress and no warnings on stderr' },
  noColor,
];

export const scenarioMeaning = 'A scenario file, or the name of a shipped one such as baseline';
