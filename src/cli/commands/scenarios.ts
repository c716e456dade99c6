// Commands that play scenarios.
import type { CommandEntry } from './entry.ts';
import { events, playing, precision, replications, scenarioMeaning } from './options.ts';

export const scenariosCommands: readonly CommandEntry[] = [
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
];
