// Commands about the model itself: its numbers, the published patterns, its assumptions.
import type { CommandEntry } from './entry.ts';
import { json, noColor } from './options.ts';

export const modelCommands: readonly CommandEntry[] = [
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
];
