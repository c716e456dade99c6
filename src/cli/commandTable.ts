// Every command and option of the program, once: for parsing, for the help texts and for finding misspelt words.

export interface OptionEntry {
  readonly name: string;
  /** What its value is called in the help; null for a switch. */
  readonly value: string | null;
  readonly repeatable?: true;
  /** The value may be left out; the word that follows is one only when it ends so. */
  readonly optionalValueEnding?: string;
  readonly describe: string;
}

export interface CommandEntry {
  /** The words that call it, such as `import pcn`. */
  readonly words: string;
  /** In the notation of yargs: `<needed..>`, `[may be left out]`. */
  readonly positionals: string;
  readonly positionalMeaning: string;
  readonly describe: string;
  readonly options: readonly OptionEntry[];
  /** Options of other commands that somebody may expect here, and why there are none. */
  readonly refuses?: readonly { readonly options: readonly string[]; readonly why: string }[];
  readonly examples: readonly (readonly [command: string, meaning: string])[];
}

const json: OptionEntry = { name: 'json', value: null, describe: 'Print JSON for programs instead of text for people' };
const noColor: OptionEntry = { name: 'no-color', value: null, describe: 'No colours' };

const playing: readonly OptionEntry[] = [
  { name: 'seed', value: 'SEED', describe: 'Number or word that all luck follows from [default: 1]' },
  { name: 'set', value: 'PATH=VALUE', repeatable: true, describe: 'Change one number of every scenario; repeatable' },
  { name: 'area', value: 'NAME', describe: 'Only this area of a scenario with several: its name or a part of it' },
  { name: 'threads', value: 'N', describe: 'Threads to use; never changes a result [default: all cores]' },
  { name: 'out', value: 'DIR', describe: 'New folder for the results [default: results/NAME; with --json none]' },
  { name: 'patients', value: null, describe: 'Also write a table with a row per referral' },
  json,
  { name: 'quiet', value: null, describe: 'No progress and no warnings on stderr' },
  noColor,
];

const events: OptionEntry = {
  name: 'events',
  value: null,
  describe:
    'Also write the event log: CSV and Parquet with the columns of vidigi, XES for process mining (baseline: 36,000 rows, 12 MB a replication)',
};

function replications(count: number | string): OptionEntry {
  return { name: 'replications', value: 'N', describe: `How often to repeat, with new luck [default: ${count}]` };
}

const precision: readonly OptionEntry[] = [
  {
    name: 'precision',
    value: 'SHARE',
    describe: 'Instead: as often as it takes for half of each interval to be this share of the mean, such as 0.05',
  },
  {
    name: 'on',
    value: 'MEASURES',
    describe: 'With --precision: of these measures, commas between [default: the main ones]',
  },
  { name: 'replications-max', value: 'N', describe: 'With --precision: never more than this [default: 1000]' },
];

/** Of every command that plays a study into a run folder. */
const playingStudy: readonly OptionEntry[] = [
  { name: 'out', value: 'DIR', describe: 'Folder of the sweep [default: results/NAME]' },
  { name: 'resume', value: null, describe: 'Go on with the sweep that is in the folder, or begin it' },
  { name: 'part', value: 'I/N', describe: 'Only one of N equal parts, such as 2/8: the others are played elsewhere' },
  { name: 'replications', value: 'N', describe: 'How often to play each point [default: as the study says]' },
  { name: 'seed', value: 'SEED', describe: 'Number or word that all luck follows from [default: as the study says]' },
  { name: 'threads', value: 'N', describe: 'Threads to use; never changes a result [default: all cores]' },
  json,
  { name: 'quiet', value: null, describe: 'No progress and no warnings on stderr' },
  noColor,
];

const scenarioMeaning = 'A scenario file, or the name of a shipped one such as baseline';

export const commandTable: readonly CommandEntry[] = [
  {
    words: 'run',
    positionals: '<SCENARIO..>',
    positionalMeaning: scenarioMeaning,
    describe: 'Play a scenario many times and show what happened, with 95% intervals',
    options: [replications(20), ...precision, events, ...playing],
    examples: [
      ['remit run baseline', 'the shipped baseline; results go to results/baseline'],
      ['remit run my-pcn.yaml --replications 50', 'your own file, fifty times'],
      ['remit run baseline --precision 0.05 --on strainMean', 'until strain is known to 5%'],
      ['remit run baseline --set policy.latitude=within', 'one number changed'],
      ['remit run baseline --json > baseline.json', 'for a program'],
      ['remit run baseline --replications 2 --events', 'who waited where and who served whom, event by event'],
    ],
  },
  {
    words: 'compare',
    positionals: '<SCENARIO..>',
    positionalMeaning: `${scenarioMeaning}; the first is the baseline`,
    describe: 'Compare scenarios with the first one: the same people, the same luck, paired differences',
    options: [
      replications('40; with --over-assumptions 10 a set'),
      ...precision,
      {
        name: 'over-assumptions',
        value: 'FILE.json',
        optionalValueEnding: '.json',
        describe: 'Also under every set of an ensemble of assumptions [default: the shipped one]',
      },
      { name: 'all', value: null, describe: 'Show every measure, not only the headline ones' },
      ...playing,
    ],
    examples: [
      ['remit compare baseline no-discretion bounded unbounded', 'where should the boundary lie?'],
      ['remit compare baseline one-more-link-worker', 'what would one more post change?'],
      ['remit compare bounded unbounded --over-assumptions', 'does the answer hang on an assumption?'],
    ],
  },
  {
    words: 'staff',
    positionals: '<SCENARIO>',
    positionalMeaning: scenarioMeaning,
    describe: 'Find the fewest whole-time equivalents, the most referrals or the tightest cap that keeps limits',
    refuses: [
      { options: ['replications', 'precision'], why: 'it plays until it can tell; see --probability' },
      { options: ['patients', 'events'], why: 'a search keeps no single run; play the answer with remit run' },
    ],
    options: [
      {
        name: 'until',
        value: 'LIMITS',
        describe:
          "Limits that are all to be kept, with commas between, such as 'waitToFirstContactDaysMedian<28, linkedShare>45%'",
      },
      {
        name: 'find',
        value: 'WHAT',
        describe: 'What is sought: wte, referrals, session-cap or caseload-cap [default: wte]',
      },
      { name: 'between', value: 'LOW,HIGH', describe: 'Only values from LOW to HIGH [default: after the scenario]' },
      { name: 'step', value: 'STEP', describe: 'How far apart the values are [default: after the scenario]' },
      { name: 'probability', value: 'SHARE', describe: 'How sure the answer is to be, chance only [default: 0.95]' },
      {
        name: 'over-assumptions',
        value: 'FILE.json',
        optionalValueEnding: '.json',
        describe: 'Also under every set of an ensemble of assumptions [default: the shipped one]',
      },
      ...playing.filter(({ name }) => name !== 'patients'),
    ],
    examples: [
      ["remit staff baseline --until 'waitToFirstContactDaysMedian<28, offeredLoad<0.85'", 'how many staff?'],
      ["remit staff baseline --find referrals --until 'offeredLoad<0.85'", 'how many referrals can they take?'],
      ["remit staff mine.yaml --until 'offeredLoad<0.85' --over-assumptions", 'does the answer hang on an assumption?'],
    ],
  },
  {
    words: 'import pcn',
    positionals: '',
    positionalMeaning: '',
    describe: 'Make a scenario file of published NHS England tables: one PCN, one ICB or all of England',
    options: [
      { name: 'workforce', value: 'FILE', describe: 'Primary Care Network Workforce, individual level (CSV)' },
      { name: 'patients', value: 'FILE', describe: 'Patients Registered at a GP Practice, totals (CSV)' },
      { name: 'map', value: 'FILE', describe: 'Practice to PCN mapping of the same publication (CSV)' },
      { name: 'pcn', value: 'CODE', describe: 'One primary care network, such as U00070' },
      { name: 'icb', value: 'CODE', describe: 'One integrated care board, such as QOX' },
      { name: 'england', value: null, describe: 'All of England' },
      { name: 'out', value: 'FILE', describe: 'The scenario file to write; an existing file is refused' },
      json,
      noColor,
    ],
    examples: [
      ['remit import pcn --workforce w.csv --patients p.csv --map m.csv --pcn U00070 --out mine.yaml', 'one PCN'],
      ['remit import pcn --workforce w.csv --patients p.csv --map m.csv --england --out england.yaml', 'everybody'],
    ],
  },
  {
    words: 'evidence',
    positionals: '[PARAMETER|RESULT]',
    positionalMeaning:
      'Name of a parameter or the beginning of names, such as policy; or the folder of a result: which assumptions it leans on',
    describe: 'Show the numbers the model reads and how far to believe them, or those that a result leans on',
    options: [
      { name: 'status', value: 'STATUS', describe: 'Only: measured, derived, recalled, assumption or calibrated' },
      {
        name: 'on',
        value: 'MEASURES',
        describe:
          'Of a result: the measures to look at, with commas between them [default: five main ones; of a comparison those with a verdict]',
      },
      {
        name: 'replications',
        value: 'N',
        describe: 'Of a result: how often to play what leads [default: as often as the result, 10 to 40]',
      },
      { name: 'top', value: 'N', describe: 'Of a result: how many lead for each measure [default: 15]' },
      { name: 'only', value: 'KIND', describe: 'Of a result: only assumptions, or only mechanisms' },
      { name: 'threads', value: 'N', describe: 'Threads to use; never changes a result [default: all cores]' },
      json,
      { name: 'quiet', value: null, describe: 'No progress on stderr' },
      noColor,
    ],
    examples: [
      ['remit evidence', 'every number'],
      ['remit evidence policy', 'the numbers about the boundary policy'],
      ['remit evidence --status assumption', 'what nobody has measured'],
      ['remit evidence results/baseline', 'the assumptions that a result leans on; takes minutes'],
      ['remit evidence results/baseline --only mechanisms', 'what each mechanism contributes'],
    ],
  },
  {
    words: 'patterns',
    positionals: '[PATTERN..]',
    positionalMeaning: 'Patterns such as P1 or P12; left out, all of them',
    describe: 'Check the model against published patterns: bands, what it gives, pass, fail or undecided',
    refuses: [
      {
        options: ['set', 'area'],
        why: 'patterns are about the model as it is shipped; for a scenario of your own, see remit run --help',
      },
      { options: ['replications'], why: 'it plays until it can tell; wanted --replications-max N' },
    ],
    options: [
      { name: 'seed', value: 'SEED', describe: 'Number or word that all luck follows from [default: 1]' },
      { name: 'replications-max', value: 'N', describe: 'Where undecided stays undecided [default: 2000]' },
      { name: 'threads', value: 'N', describe: 'Threads to use; never changes a result [default: all cores]' },
      json,
      { name: 'quiet', value: null, describe: 'No progress on stderr' },
      noColor,
    ],
    examples: [
      ['remit patterns', 'all of them; takes minutes'],
      ['remit patterns P1 P16', 'only these'],
      ['remit patterns --replications-max 160', 'a first look'],
    ],
  },
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
    words: 'calibrate',
    positionals: '[SCENARIO]',
    positionalMeaning:
      'A scenario with figures of its own under observed:, to be fitted to them; left out, the ensemble of assumptions is found',
    describe: 'Find sets of assumptions that all meet the published patterns, or fit a service to its own figures',
    options: [
      { name: 'sets', value: 'N', describe: 'Sets of assumptions wanted in the ensemble [default: 60]' },
      {
        name: 'check',
        value: 'FILE.json',
        optionalValueEnding: '.json',
        describe: 'Test the sets of an ensemble against the bands again, with other luck [default: the shipped one]',
      },
      {
        name: 'emergent',
        value: null,
        describe: 'With --check: also count in how many sets the emergent patterns hold',
      },
      { name: 'replications', value: 'N', describe: 'With --emergent: how often to play each set [default: 20]' },
      {
        name: 'seed',
        value: 'SEED',
        describe: 'Number or word that all luck follows from [default: 1; with --check: check]',
      },
      { name: 'set', value: 'PATH=VALUE', repeatable: true, describe: 'Change one number of the scenario; repeatable' },
      { name: 'area', value: 'NAME', describe: 'Only this area of a scenario with several: its name or a part of it' },
      { name: 'threads', value: 'N', describe: 'Threads to use; never changes a result [default: all cores]' },
      {
        name: 'out',
        value: 'DIR',
        describe: 'New folder for the results [default: results/calibrate; of a scenario with --json none]',
      },
      {
        name: 'json',
        value: null,
        describe: 'With --check or a scenario: print JSON for programs instead of text for people',
      },
      { name: 'quiet', value: null, describe: 'No progress on stderr' },
      noColor,
    ],
    examples: [
      ['remit calibrate', 'the ensemble; about 20 minutes of processor time'],
      ['remit calibrate --check --emergent', 'does the shipped ensemble hold up?'],
      ['remit calibrate --check results/calibrate/ensemble.json', 'does this one?'],
      ['remit calibrate mine.yaml', 'fits the local parameters to observed: in mine.yaml'],
    ],
  },
  {
    words: 'sweep',
    positionals: '<STUDY>',
    positionalMeaning: 'A study file, or the name of a shipped one such as demand-and-staff',
    describe:
      'Play a study: every combination of its factors, kept piece by piece so that it can be stopped at any time',
    options: playingStudy,
    examples: [
      ['remit sweep demand-and-staff', 'a shipped study; results go to results/demand-and-staff'],
      ['remit sweep my-study.yaml --out results/mine', 'your own file'],
      ['remit sweep my-study.yaml --out results/mine --resume', 'goes on where it was stopped'],
      ['remit sweep my-study.yaml --out shared/mine --resume --part 2/8', 'one of eight machines, in any order'],
    ],
  },
  {
    words: 'sensitivity',
    positionals: '<STUDY|RESULT>',
    positionalMeaning:
      'A study file of the design morris or saltelli, or the name of a shipped one such as what-matters; or the folder of one that has been played',
    describe: 'Find which factors of a study move the measures, and how much is chance',
    options: [
      { name: 'on', value: 'MEASURES', describe: 'Measures to look at, commas between [default: as the study says]' },
      { name: 'second-order', value: null, describe: 'Also what each two factors do together; design saltelli only' },
      ...playingStudy,
    ],
    examples: [
      ['remit sensitivity what-matters', 'a screening of many numbers; results go to results/what-matters'],
      ['remit sensitivity three-numbers --second-order', 'shares of the variance, pairs too'],
      ['remit sensitivity results/what-matters --on strainMean', 'another measure of the same runs'],
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
  {
    words: 'frontier',
    positionals: '<STUDY>',
    positionalMeaning: 'A study file, or the name of a shipped one such as boundary-frontier',
    describe: 'Find the boundary policies that no other beats on all measures together, and what breaks them',
    options: [
      {
        name: 'budget',
        value: 'RUNS',
        describe: 'Most runs in looking for the frontier [default: 20 a policy]; what breaks the best is played on top',
      },
      {
        name: 'on',
        value: 'MEASURES',
        describe: 'The measures, with commas between them [default: as the study says]',
      },
      {
        name: 'until',
        value: 'LIMITS',
        describe: "Also under which conditions limits break, such as 'overstretchRatioMean<1, linkedShare>45%'",
      },
      {
        name: 'replications',
        value: 'N',
        describe: 'How often to play every policy in the first round [default: as the study says]',
      },
      {
        name: 'seed',
        value: 'SEED',
        describe: 'Number or word that all luck follows from [default: as the study says]',
      },
      { name: 'threads', value: 'N', describe: 'Threads to use; never changes a result [default: all cores]' },
      {
        name: 'out',
        value: 'DIR',
        describe: 'New folder for the results [default: results/frontier-NAME; with --json none]',
      },
      json,
      { name: 'quiet', value: null, describe: 'No progress and no warnings on stderr' },
      noColor,
    ],
    examples: [
      ['remit frontier boundary-frontier', 'the shipped study; a minute or two'],
      ["remit frontier boundary-frontier --until 'overstretchRatioMean<1'", 'also when the best break a limit'],
      ['remit frontier my-study.yaml --budget 10000', 'your own, told apart more finely'],
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
    words: 'new',
    positionals: '<NAME>',
    positionalMeaning: 'Name of the scenario; NAME.yaml is written into the current folder',
    describe: 'Write a scenario file to start from',
    options: [
      { name: 'question', value: 'TEXT', describe: 'What you want to know, ending in "?"' },
      { name: 'registered-patients', value: 'N', describe: 'People registered with the practices [default: 49000]' },
      { name: 'practices', value: 'N', describe: 'Number of practices [default: 4]' },
      { name: 'wte', value: 'LIST', describe: 'Whole-time equivalents of each post [default: 1,0.8,0.8]' },
      noColor,
    ],
    examples: [
      ['remit new north', 'writes north.yaml'],
      ['remit new north --registered-patients 62000 --wte 1,1,0.5', 'your own team'],
    ],
  },
  {
    words: 'completion',
    positionals: '',
    positionalMeaning: '',
    describe: 'Print a script that lets your shell complete commands and options',
    options: [],
    examples: [['remit completion >> ~/.bashrc', 'for bash; zsh is recognised too']],
  },
];

/** Options that every command has. */
export const commonOptions: readonly OptionEntry[] = [
  { name: 'help', value: null, describe: 'Show help' },
  { name: 'version', value: null, describe: 'Show the version of remit' },
];
