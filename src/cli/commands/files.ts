// Commands that write a file to begin with.
import type { CommandEntry } from './entry.ts';
import { json, noColor } from './options.ts';

export const filesCommands: readonly CommandEntry[] = [
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
