// Commands that look at a result.
import type { CommandEntry } from './entry.ts';
import { json, noColor } from './options.ts';

export const resultsCommands: readonly CommandEntry[] = [
  {
    words: 'explain',
    positionals: '<RESULT>',
    positionalMeaning: 'Folder of a result of run or compare, or the manifest.json in it',
    describe: 'Tell why a worker was overstretched in a week, or the whole path of a person: plays that run again',
    options: [
      { name: 'worker', value: 'POST', describe: 'Post, as in workers.csv' },
      { name: 'week', value: 'N', describe: "Week of the run, from 0 [default: the worker's most overstretched one]" },
      { name: 'patient', value: 'N', describe: 'Person: number of the referral, as in patients.csv' },
      { name: 'replication', value: 'N', describe: 'Which replication, from 0 [default: 0]' },
      { name: 'scenario', value: 'NAME', describe: 'Which scenario of a comparison [default: the first]' },
      { name: 'area', value: 'NAME', describe: 'Which area of several: its name or a part of it' },
      { name: 'brief', value: null, describe: 'Everything but the full list of decisions and their reasons' },
      json,
      { name: 'quiet', value: null, describe: 'No warnings on stderr' },
      noColor,
    ],
    examples: [
      ['remit explain results/baseline --worker "Post 1"', 'the most overstretched week of a worker'],
      ['remit explain results/baseline --worker "Post 1" --brief', 'the same, short enough to read aloud'],
      ['remit explain results/baseline --worker "Post 1" --week 80', 'another week'],
      ['remit explain results/baseline --patient 412', 'the path of one person'],
    ],
  },
  {
    words: 'report',
    positionals: '<RESULT>',
    positionalMeaning: 'Folder of a result: of run, compare, sweep, sensitivity, staff or frontier',
    describe:
      'Make the page of a result again from what its folder holds, and say whether it is the same byte for byte',
    options: [
      { name: 'out', value: 'FILE', describe: 'New file for the page [default: report.html of the result]' },
      {
        name: 'over-assumptions',
        value: 'FILE.json',
        describe: 'The sets of assumptions of a comparison that was played over others than those shipped',
      },
      { name: 'threads', value: 'N', describe: 'Threads to use; never changes a result [default: all cores]' },
      { name: 'quiet', value: null, describe: 'No progress on stderr' },
    ],
    examples: [
      ['remit report results/baseline', 'plays it again from its manifest and checks the fingerprints'],
      ['remit report results/demand-and-staff', 'from the pieces of a sweep, half of it or all'],
      ['remit report results/staff-baseline --out again.html', 'into another file'],
    ],
  },
  {
    words: 'query',
    positionals: '<RESULT> [SQL]',
    positionalMeaning:
      'Folder of a result, such as one of sweep, run or compare; then one SELECT in quotes, in the SQL of DuckDB',
    describe: 'Ask the tables of a result: the runs of a sweep, or any table of another result',
    options: [
      { name: 'tables', value: null, describe: 'List the tables and what each column is, with its unit' },
      { name: 'all', value: null, describe: 'Show every row, not only the first 50' },
      { name: 'csv', value: null, describe: 'Print CSV: every row, every digit' },
      json,
      { name: 'quiet', value: null, describe: 'No warnings on stderr' },
      noColor,
    ],
    examples: [
      ['remit query results/demand-and-staff --tables', 'what can be asked'],
      [
        'remit query results/demand-and-staff "SELECT point, avg(strainMean) FROM runs GROUP BY point"',
        'a mean by point',
      ],
      [
        'remit query results/baseline "SELECT week, avg(activeCaseload) FROM weekly GROUP BY week" --csv',
        'a table of another result, for a program',
      ],
    ],
  },
  {
    words: 'export',
    positionals: '<RESULT>',
    positionalMeaning: 'Folder of a result, such as one of sweep, run or compare',
    describe: 'Write the tables of a result for other programs: CSV, Excel or Parquet',
    options: [
      { name: 'csv', value: null, describe: 'Comma-separated text' },
      { name: 'xlsx', value: null, describe: 'One Excel workbook, a sheet a table' },
      { name: 'parquet', value: null, describe: 'Parquet' },
      {
        name: 'out',
        value: 'FILE|DIR',
        describe:
          'New folder for all tables; or a new file, which ends in .csv or .parquet for the runs of a sweep, in .xlsx for all tables',
      },
      { name: 'quiet', value: null, describe: 'No warnings on stderr' },
    ],
    examples: [
      ['remit export results/demand-and-staff --csv --out runs.csv', 'the runs of a sweep, a row each'],
      ['remit export results/demand-and-staff --parquet --out tables', 'all its tables'],
      ['remit export results/baseline --xlsx --out baseline.xlsx', 'for a spreadsheet'],
    ],
  },
];
