// README.md and points.csv of a run folder: what each file and column is.
import type { Point, Study } from '../experiment/study/study.ts';
import type { Column, Table } from '../model/table.ts';
import { csvText, type ResultFile } from './csv.ts';
import { columnGuide } from './folderGuide.ts';
import { hasNumbers, shardColumns, stored, unitOf } from './shardColumns.ts';

/** What a run folder says about itself besides its manifest: all of it follows from the study. */
export function sweepGuideFiles(study: Study, points: readonly Point[], command: string): readonly ResultFile[] {
  const table = pointsTable(study, points);
  return [
    { name: 'points.csv', text: csvText(table) },
    { name: 'README.md', text: [guide(study, table, command)] },
  ];
}

function pointsTable({ factors }: Study, points: readonly Point[]): Table {
  const columns: readonly Column[] = [
    {
      name: 'point',
      unit: 'number',
      meaning: 'Number of the combination, from 0, in the order of the design.',
      values: Float64Array.from(points, ({ number }) => number),
    },
    ...factors.map((factor, f) => {
      const values = points.map((point) => stored(factor, point.values[f]));
      return {
        name: factor.name,
        unit: unitOf(factor),
        meaning: `Factor that the team ${factor.control === 'canControl' ? 'can' : 'cannot'} control.`,
        values: hasNumbers(factor) ? Float64Array.from(values as number[]) : (values as string[]),
      };
    }),
  ];
  return { name: 'points', rowCount: points.length, columns };
}

function guide({ name, question, factors }: Study, points: Table, command: string): string {
  const shard: Table = {
    name: 'shards/*.parquet',
    rowCount: 0,
    columns: shardColumns(factors).map(({ name, unit, meaning }) => ({ name, unit, meaning, values: [] })),
  };
  const [, ...ofShards] = columnGuide(shard);
  return [
    `# Sweep ${name}`,
    '',
    question,
    '',
    'Runs of a simulation by remit. To play them again:',
    '',
    `    ${command}`,
    '',
    '- `manifest.json`: what was asked, in full, with versions and hashes; `machine` and `times` say where and when. Sessions that were killed are not listed in `times`.',
    '- `warm-up.json`: what must be said of the warm-up of the scenario as it stands, by 20 replications of it.',
    '- `report.html`: the findings with charts, of what had been played when it was made; opens in any browser, needs no network.',
    '- `sensitivity.csv`, `sensitivity.html`: what `remit sensitivity` found, where it was asked; of other measures than those of the study in files called after them.',
    '- `points.csv`: the combinations of the factors.',
    '- `shards/`: a row per run, in Parquet. A file holds a few runs that were played together, is written once and never changed; its name is the number of its chunk and the beginning of the SHA-256 of its bytes. A chunk is done when its file is there.',
    '- `shards/damaged/`: files that were not what had been written, or belonged to another sweep, moved there before their chunk was played again.',
    '- `failed/`: chunks with a run that could not be played to its end, and why; `--resume` tries them again.',
    '- `claims/`: chunks that somebody has begun, so that two processes do not play the same; without meaning once the sweep is done.',
    '- Files that end in `.tmp` were being written when a process was stopped.',
    '',
    'Runs of the same replication share their luck whatever the point: compare points replication by replication.',
    'An interval made over replications covers chance only, not doubt about the assumptions.',
    'Shares run from 0 to 1; an empty value means that there is none.',
    ...columnGuide(points),
    '',
    '## shards/*.parquet',
    ...ofShards.slice(1),
    '',
  ].join('\n');
}
