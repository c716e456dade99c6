// The files of a calibration: the ensemble, its tables, and a guide to them.
import type { Calibration } from '../experiment/calibration/calibrate.ts';
import type { Measured, Target } from '../experiment/calibration/laboratory.ts';
import type { Tested } from '../experiment/calibration/sequentialTest.ts';
import type { ServiceFit } from '../experiment/calibration/service.ts';
import type { Wave } from '../experiment/calibration/waves.ts';
import type { Ensemble } from '../experiment/ensemble.ts';
import type { Column, Table } from '../model/table.ts';
import { type ParameterId, parameterIds, parameters } from '../scenario/parameters.ts';
import type { ParameterValue, Scenario } from '../scenario/scenario.ts';
import { scenarioText } from '../scenario/scenarioText.ts';
import { csvText, type ResultFile } from '../storage/csv.ts';

export function ensembleFiles(calibration: Calibration, ensemble: Ensemble): readonly ResultFile[] {
  const { targets, waves, sets } = calibration;
  const rows = sets.map(({ candidate, values, met }) => ({
    candidate,
    values,
    measured: targets.map(({ name }) => met[name]),
  }));
  const tables = [wavesTable(waves, targets), setsTable(rows, targets)];
  const about = [
    '# An ensemble of assumptions',
    ...ensemble.found,
    `To find it again:\n\n    ${ensemble.command}`,
    'It may last about 20 minutes of processor time, and gives the same bytes with any number of threads.',
    '- `ensemble.json`: every set, for `--over-assumptions` and `remit calibrate --check`',
  ];
  return [
    { name: 'ensemble.json', text: [ensembleText(ensemble)] },
    { name: 'README.md', text: [guide(about, tables)] },
    ...tables.map((table) => ({ name: `${table.name}.csv`, text: csvText(table) })),
  ];
}

/** JSON with a line a set, so that two versions can be compared line by line. */
function ensembleText({ sets, ...head }: Ensemble): string {
  const lines = sets.map((set) => JSON.stringify(set));
  return `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "sets": [\n${lines.join(',\n')}\n  ]\n}\n`;
}

export function serviceFiles(fit: ServiceFit, command: string, words: string): readonly ResultFile[] {
  const { scenario, fitted, moved, waves, sets, fits } = fit;
  const targets = fits.map(({ target }) => target);
  const rows = sets.map(({ candidate, measured }) => ({
    candidate: candidate.number,
    values: candidate.values,
    measured,
  }));
  const tables = sets.length > 0 ? [wavesTable(waves, targets), setsTable(rows, targets)] : [];
  const about = [
    `# ${scenario.name}, fitted to its own figures`,
    `    ${command}`,
    '- `fitted.yaml`: the scenario with the smallest change that was found; `remit run fitted.yaml` plays it. What was fitted counts as stated there.',
    `\`\`\`\n${words}\n\`\`\``,
  ];
  return [
    {
      name: 'fitted.yaml',
      text: [
        fittedText(
          scenario,
          fitted,
          moved.map(({ id }) => id),
          command,
        ),
      ],
    },
    { name: 'README.md', text: [guide(about, tables)] },
    ...tables.map((table) => ({ name: `${table.name}.csv`, text: csvText(table) })),
  ];
}

/** Complete, so that it can be read from anywhere. */
function fittedText(scenario: Scenario, fitted: Scenario, moved: readonly ParameterId[], command: string): string {
  const written = parameterIds.filter((id) => scenario.stated.includes(id) || moved.includes(id));
  const values: Partial<Record<ParameterId, ParameterValue>> = {};
  for (const id of written) values[id] = fitted.values[id];
  const note = `Fitted to its observed figures by \`${command}\`: ${moved.length === 0 ? 'nothing had to move' : moved.join(', ')}. Other values fit as well.`;
  const { question, areas, notes, observed = {} } = scenario;
  return scenarioText({ question, areas, values, observed, notes: [...notes, note] });
}

function wavesTable(waves: readonly Wave[], targets: readonly Target[]): Table {
  const rows = waves.flatMap((wave) => targets.map((target, t) => ({ wave, target, of: wave.targets[t] })));
  const number = (name: string, meaning: string, of: (row: (typeof rows)[number]) => number): Column => ({
    name,
    unit: '',
    meaning,
    values: Float64Array.from(rows, of),
  });
  return {
    name: 'waves',
    rowCount: rows.length,
    columns: [
      number('wave', 'Number of the wave, from 1.', ({ wave }) => wave.number),
      number('candidates', 'Sets of values played.', ({ wave }) => wave.candidates),
      number('replications', 'Times each was played in each scenario.', ({ wave }) => wave.replications),
      number('drawn', 'Points drawn from the whole space to get them.', ({ wave }) => wave.drawn),
      number(
        'notImplausible',
        'How many of these the emulators before it did not rule out.',
        ({ wave }) => wave.notImplausible,
      ),
      number('insideAll', 'Candidates whose measured means lay inside every band.', ({ wave }) => wave.insideAll),
      { name: 'target', unit: '', meaning: 'Band or observed figure.', values: rows.map(({ target }) => target.name) },
      number(
        'insideShare',
        'Share of the candidates whose measured mean lay inside this band.',
        ({ of }) => of.insideShare,
      ),
      number(
        'r2',
        'Share of the variance that the emulator explains, leaving out each candidate in turn.',
        ({ of }) => of.r2,
      ),
    ],
  };
}

interface SetRow {
  readonly candidate: number;
  readonly values: Tested['candidate']['values'];
  readonly measured: readonly (Pick<Measured, 'mean' | 'low' | 'high'> | null)[];
}

function setsTable(sets: readonly SetRow[], targets: readonly Target[]): Table {
  const ids = sets.length === 0 ? [] : (Object.keys(sets[0].values) as ParameterId[]);
  const column = (name: string, unit: string, meaning: string, of: (set: SetRow) => number): Column => ({
    name,
    unit,
    meaning,
    values: Float64Array.from(sets, of),
  });
  return {
    name: 'sets',
    rowCount: sets.length,
    columns: [
      column('candidate', '', 'Number of the candidate; 0 holds the defaults.', ({ candidate }) => candidate),
      ...ids.map((id) => column(id, parameters[id].unit, parameters[id].meaning, ({ values }) => values[id] as number)),
      ...targets.flatMap(({ name, unit }, t) =>
        (['mean', 'low', 'high'] as const).map((end) =>
          column(
            `${name} ${end}`,
            unit,
            `Measured; ${end === 'mean' ? 'mean' : 'end of its 95% interval (chance only)'}.`,
            ({ measured }) => measured[t]?.[end] ?? Number.NaN,
          ),
        ),
      ),
    ],
  };
}

function guide(about: readonly string[], tables: readonly Table[]): string {
  const files: Readonly<Record<string, string>> = {
    waves: 'A row per wave and band.',
    sets: 'A row per set that was found: its values and what it showed.',
  };
  return [
    ...about,
    tables.map(({ name }) => `- \`${name}.csv\`: ${files[name]}`).join('\n'),
    ...tables.map((table) =>
      [
        `## ${table.name}.csv\n`,
        '| column | unit | what it is |',
        '| --- | --- | --- |',
        ...table.columns.map(({ name, unit, meaning }) => `| ${name} | ${unit} | ${meaning} |`),
      ].join('\n'),
    ),
    '',
  ].join('\n\n');
}
