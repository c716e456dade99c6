// Commands that play studies.
import type { CommandEntry } from './entry.ts';
import { json, noColor, playingStudy } from './options.ts';

export const studiesCommands: readonly CommandEntry[] = [
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
      ['remit sweep my-study.yaml --out shared/mine --part 2/8', 'one of eight machines, in any order'],
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
];
