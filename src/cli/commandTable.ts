// Every command and option of the program, once: for parsing, for the help texts and for finding misspelt words.

export interface OptionEntry {
  readonly name: string;
  /** What its value is called in the help; null for a switch. */
  readonly value: string | null;
  readonly repeatable?: true;
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

function replications(count: number): OptionEntry {
  return { name: 'replications', value: 'N', describe: `How often to repeat, with new luck [default: ${count}]` };
}

const scenarioMeaning = 'A scenario file, or the name of a shipped one such as baseline';

export const commandTable: readonly CommandEntry[] = [
  {
    words: 'run',
    positionals: '<SCENARIO..>',
    positionalMeaning: scenarioMeaning,
    describe: 'Play a scenario many times and show what happened, with 95% intervals',
    options: [replications(20), ...playing],
    examples: [
      ['remit run baseline', 'the shipped baseline; results go to results/baseline'],
      ['remit run my-pcn.yaml --replications 50', 'your own file, fifty times'],
      ['remit run baseline --set policy.latitude=within', 'one number changed'],
      ['remit run baseline --json > baseline.json', 'for a program'],
    ],
  },
  {
    words: 'compare',
    positionals: '<SCENARIO..>',
    positionalMeaning: `${scenarioMeaning}; the first is the baseline`,
    describe: 'Compare scenarios with the first one: the same people, the same luck, paired differences',
    options: [
      replications(40),
      { name: 'all', value: null, describe: 'Show every measure, not only the headline ones' },
      ...playing,
    ],
    examples: [
      ['remit compare baseline no-discretion bounded unbounded', 'where should the boundary lie?'],
      ['remit compare baseline one-more-link-worker', 'what would one more post change?'],
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
    positionals: '[PARAMETER]',
    positionalMeaning: 'Name of a parameter or the beginning of names, such as policy or referrals.perYearPerWte',
    describe: 'Show the numbers the model reads: value, unit, range, source, and how far to believe them',
    options: [
      { name: 'status', value: 'STATUS', describe: 'Only: measured, derived, recalled, assumption or calibrated' },
      json,
      noColor,
    ],
    examples: [
      ['remit evidence', 'every number'],
      ['remit evidence policy', 'the numbers about the boundary policy'],
      ['remit evidence --status assumption', 'what nobody has measured'],
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
