import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readScenarios } from '../../../src/cli/readScenarios.ts';
import { fingerprintOf } from '../../../src/model/fingerprint.ts';
import { simulate } from '../../../src/model/simulate.ts';
import { parameterIds, parameters } from '../../../src/scenario/parameters.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import {
  addPost,
  changeTeam,
  keepingReferrals,
  removePost,
  setTyped,
  takeOverAreas,
} from '../../../src/web/workspace/edits.ts';
import { evaluate } from '../../../src/web/workspace/evaluate.ts';
import { openFiles } from '../../../src/web/workspace/files.ts';
import { presets, shippedServices, shippedTexts } from '../../../src/web/workspace/shipped.ts';
import {
  addOwnWhatIf,
  addPreset,
  changeDraft,
  isAsItOpens,
  newWorkspace,
  openingWorkspace,
  openService,
  openShipped,
  removeWhatIf,
  type Workspace,
} from '../../../src/web/workspace/workspace.ts';

const typing = (workspace: Workspace, key: number, path: string, typed: string | null) =>
  changeDraft(workspace, key, (draft) => setTyped(draft, path, typed));
const serviceOf = (workspace: Workspace) => evaluate(workspace).entries[0];
const whatIfOf = (workspace: Workspace, index = 0) => evaluate(workspace).entries[index + 1];

/** The files as they would be saved, in a folder of their own, read by the command line. */
function byCommandLine(workspace: Workspace): readonly Scenario[] {
  const folder = mkdtempSync(join(tmpdir(), 'remit-page-'));
  try {
    const paths = evaluate(workspace).entries.map(({ name, text }) => {
      const path = join(folder, `${name}.yaml`);
      writeFileSync(path, text);
      return path;
    });
    return readScenarios({ scenarioNames: paths, settings: [], area: null } as never);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function withoutStated({ stated: _, ...scenario }: Scenario) {
  return scenario;
}

describe('the workspace', () => {
  it('ships every scenario of the package, and offers each as a service', () => {
    const files = readdirSync('scenarios').filter((name) => name.endsWith('.yaml'));
    const names = files.map((name) => name.replace('.yaml', '')).sort();
    expect([...shippedTexts.keys()].sort()).toEqual(names);
    expect(shippedServices.map(({ name }) => name).sort()).toEqual(names);
    for (const name of names) expect(shippedTexts.get(name)).toBe(readFileSync(`scenarios/${name}.yaml`, 'utf8'));
  });

  it('opens with the ordinary network, valid, with its 65 referrals a month', () => {
    const entry = serviceOf(newWorkspace());
    expect(entry.problems).toEqual([]);
    expect(entry.name).toBe('my-service');
    expect(entry.referralsAMonth).toBe(65);
    expect(entry.bringingWte).toBe(2.6);
  });

  it('opens with something to compare it with, until that is removed or another is added', () => {
    const workspace = openingWorkspace();
    expect(evaluate(workspace).entries.map(({ name, problems }) => [name, problems])).toEqual([
      ['my-service', []],
      ['bounded', []],
      ['unbounded', []],
    ]);
    expect(isAsItOpens(workspace)).toBe(true);
    expect(isAsItOpens(addPreset(workspace, 'guidance'))).toBe(false);
    const alone = workspace.whatIfs.reduce((one, { key }) => removeWhatIf(one, key), workspace);
    expect(isAsItOpens(alone)).toBe(false);
    expect(evaluate(alone).entries.map(({ text }) => text)).toEqual([serviceOf(newWorkspace()).text]);
    const own = openFiles(workspace, [{ path: 'ours.yaml', text: 'question: Ours?\nbasedOn: baseline\n' }]);
    if ('problems' in own) throw new Error(own.problems.join());
    expect(evaluate(own.workspace).entries.map(({ name }) => name)).toEqual(['ours']);
  });

  it('plays from its files exactly as on the command line', () => {
    let workspace = newWorkspace();
    for (const { name } of presets) workspace = addPreset(workspace, name);
    workspace = typing(workspace, 1, 'referralsAMonth', '70');
    workspace = typing(workspace, 1, 'policy.clarity', '0.55');
    workspace = { ...workspace, whatIfs: workspace.whatIfs.slice(0, 11) };
    workspace = addOwnWhatIf(workspace);
    const own = workspace.whatIfs[11].key;
    workspace = typing(workspace, own, 'wholeTimeEquivalents', '1.7');
    const { entries } = evaluate(workspace);
    expect(entries.flatMap(({ problems }) => problems)).toEqual([]);
    const read = byCommandLine(workspace);
    expect(read).toEqual(entries.map(({ scenario }) => scenario));
    for (const index of [0, 1, 12]) {
      const short = (scenario: Scenario): Scenario => ({
        ...scenario,
        values: { ...scenario.values, 'time.warmUpWeeks': 4, 'time.measuredWeeks': 8 },
      });
      const play = (scenario: Scenario) => fingerprintOf(simulate(short(scenario), 1, 0, null).world);
      expect(play(entries[index].scenario as Scenario)).toBe(play(read[index]));
    }
  });

  it('lays each shipped what-if over the service with what it changes and nothing else', () => {
    const workspace = openShipped(newWorkspace(), 'baseline');
    for (const { name, question } of presets) {
      const entry = whatIfOf(addPreset(workspace, name));
      const [shipped] = readScenarios({ scenarioNames: [name], settings: [], area: null } as never);
      expect(entry.problems).toEqual([]);
      expect(entry.text).toContain('basedOn: baseline');
      const { notes: _, ...scenario } = withoutStated(entry.scenario as Scenario);
      const { notes: __, ...expected } = withoutStated(shipped);
      expect(scenario).toEqual({ ...expected, question: question ?? expected.question });
    }
  });

  it('opens every shipped scenario as the service, with its text untouched', () => {
    for (const { name } of shippedServices) {
      const entry = serviceOf(openShipped(newWorkspace(), name));
      expect(entry.problems).toEqual([]);
      expect(entry.text).toBe(shippedTexts.get(name));
      expect(entry.name).toBe(name);
    }
  });

  it('keeps what was typed, right or wrong, and says of it what the command line says', () => {
    const workspace = typing(newWorkspace(), 1, 'policy.clarity', '60%');
    const { draft, problems, scenario } = serviceOf(workspace);
    expect(draft.values.get('policy.clarity')).toBe('60%');
    expect(scenario).toBeNull();
    expect(problems).toEqual([
      { field: 'policy.clarity', message: 'policy.clarity is "60%"; wanted a share, 0 to 1; write 0.6' },
    ]);
  });

  it('ties every kind of problem to the question that it belongs to', () => {
    const cases: readonly (readonly [string, string])[] = [
      ['question', 'no question'],
      ['areas.0.teams.0.posts.1.wte', '2'],
      ['areas.0.teams.0.posts.1.name', ''],
      ['areas.0.teams.0.practices.4.registeredPatients', '1,000'],
      ['areas.0.teams.0.practices.4.deprivationQuintile', '6'],
      ['observed.linkedShare', '38'],
      ['policy.latitude', 'everything'],
      ['diary.overtimeAllowed', 'yes'],
      ['referrals.ceilingPerYearPerThousandPatients', '1'],
    ];
    for (const [path, typed] of cases) {
      const fields = serviceOf(typing(newWorkspace(), 1, path, typed)).problems.map(({ field }) => field);
      expect(fields).toEqual([path]);
    }
    const twice = typing(newWorkspace(), 1, 'areas.0.teams.0.posts.1.name', 'Post 1');
    expect(serviceOf(twice).problems.map(({ field }) => field)).toEqual(['areas.0.teams.0.posts.1.name']);
    const month = typing(newWorkspace(), 1, 'referralsAMonth', 'many');
    expect(serviceOf(month).problems.map(({ field }) => field)).toEqual(['referrals.perYearPerWte']);
  });

  it('turns referrals a month into the rate of the model, and keeps them when posts come and go', () => {
    let workspace = typing(newWorkspace(), 1, 'referralsAMonth', '52');
    expect(serviceOf(workspace).scenario?.values['referrals.perYearPerWte']).toBe(240);
    workspace = newWorkspace();
    const { referralsAMonth } = serviceOf(workspace);
    workspace = changeDraft(workspace, 1, (draft) =>
      changeTeam(keepingReferrals(draft, referralsAMonth), 0, 0, (team) => addPost(removePost(team, 2))),
    );
    const entry = serviceOf(workspace);
    expect(entry.bringingWte).toBe(2.8);
    expect(entry.referralsAMonth).toBe(65);
    expect(entry.scenario?.values['referrals.perYearPerWte']).toBe((65 * 12) / 2.8);
  });

  it('writes more equivalents as posts on top and fewer as areas with the same referrals', () => {
    let workspace = addOwnWhatIf(newWorkspace());
    const { key } = workspace.whatIfs[0];
    workspace = typing(workspace, key, 'wholeTimeEquivalents', '3.6');
    expect(whatIfOf(workspace).text).toContain('addPosts:');
    expect(whatIfOf(workspace).text).not.toContain('areas:');
    expect(whatIfOf(workspace).scenario?.values['referrals.perYearPerWte']).toBe(300);
    workspace = typing(workspace, key, 'wholeTimeEquivalents', '1.3');
    const { scenario } = whatIfOf(workspace);
    expect(scenario?.areas[0].teams[0].posts.map(({ wte }) => wte)).toEqual([1, 0.3]);
    expect(scenario?.values['referrals.perYearPerWte']).toBeCloseTo(600, 9);
    for (const typed of ['', '0', '-1', 'two', '1e9', '0.1']) {
      const { problems } = whatIfOf(typing(workspace, key, 'wholeTimeEquivalents', typed));
      expect(problems.map(({ field }) => field)).toEqual(['wholeTimeEquivalents']);
    }
  });

  it('writes of a what-if only what differs, and follows the service', () => {
    let workspace = addPreset(newWorkspace(), 'bounded');
    const { key } = workspace.whatIfs[0];
    workspace = typing(workspace, key, 'policy.sessionCapSessions', '6');
    expect(whatIfOf(workspace).text).not.toContain('sessionCapSessions');
    expect(whatIfOf(workspace).text).not.toContain('latitude');
    workspace = typing(workspace, 1, 'policy.sessionCapSessions', '8');
    workspace = typing(workspace, 1, 'name', 'North Hill');
    expect(whatIfOf(workspace).text).toContain('sessionCapSessions: 6');
    expect(whatIfOf(workspace).text).toContain('basedOn: North-Hill');
    expect(whatIfOf(workspace).scenario?.values['policy.sessionCapSessions']).toBe(6);
  });

  it('gives files that would share a name names of their own', () => {
    let workspace = addPreset(addPreset(newWorkspace(), 'bounded'), 'bounded');
    workspace = typing(workspace, 1, 'name', 'BOUNDED');
    expect(evaluate(workspace).entries.map(({ name }) => name)).toEqual(['BOUNDED', 'bounded-2', 'bounded-3']);
    expect(evaluate(workspace).entries.flatMap(({ problems }) => problems)).toEqual([]);
  });

  it('can state every parameter at once, in order', () => {
    let workspace = newWorkspace();
    for (const id of parameterIds) workspace = typing(workspace, 1, id, String(parameters[id].value));
    expect(serviceOf(workspace).problems).toEqual([]);
    expect(serviceOf(workspace).scenario?.stated).toEqual(parameterIds);
  });

  it('takes over the areas of what a file is based on, to change them', () => {
    let workspace = openShipped(newWorkspace(), 'one-more-link-worker');
    const before = serviceOf(workspace);
    workspace = changeDraft(workspace, 1, (draft) => ({
      ...takeOverAreas(draft, before.base),
      addPosts: takeOverAreas(draft, before.base).addPosts,
    }));
    const after = serviceOf(workspace);
    expect(after.problems).toEqual([]);
    expect(after.scenario?.areas).toEqual(before.scenario?.areas);
  });

  it('lets what builds on a removed scenario build on the service', () => {
    const north = { path: 'north.yaml', text: `question: North?\nbasedOn: baseline\n` };
    const south = { path: 'south.yaml', text: `question: South?\nbasedOn: north\n` };
    const east = { path: 'east.yaml', text: `question: East?\nbasedOn: south\n` };
    const opened = openFiles(newWorkspace(), [east, south, north]);
    if ('problems' in opened) throw new Error(opened.problems.join());
    const { workspace } = opened;
    expect(workspace.service.name).toBe('north');
    const middle = workspace.whatIfs.find(({ name }) => name === 'south');
    const left = removeWhatIf(workspace, middle?.key ?? 0);
    expect(evaluate(left).entries.map(({ text }) => /basedOn: (.*)/.exec(text)?.[1])).toEqual(['baseline', 'north']);
    expect(evaluate(left).entries.flatMap(({ problems }) => problems)).toEqual([]);
  });

  it('says of scenarios that build on each other in a circle that they do', () => {
    const a = { path: 'a.yaml', text: 'question: A?\nbasedOn: b\n' };
    const b = { path: 'b.yaml', text: 'question: B?\nbasedOn: a\n' };
    const opened = openFiles(newWorkspace(), [a, b]);
    if ('problems' in opened) throw new Error(opened.problems.join());
    for (const { problems } of evaluate(opened.workspace).entries) {
      expect(problems[0].message).toContain('goes round in a circle');
    }
    const changed = typing(opened.workspace, opened.workspace.service.key, 'policy.clarity', '0.5');
    for (const { problems } of evaluate(changed).entries) {
      expect(problems[0].message).toContain('goes round in a circle');
    }
  });

  it('keeps everything that a file says, also what no question shows', () => {
    const text = `# About us
question: Ours?
basedOn: bolted-on # beside us
notes:
  - A remark
policy: { clarity: 0.7 }
areas:
  - name: East
    teams:
      - { name: T1, practices: [{ name: P1, registeredPatients: 9000, deprivationQuintile: 2 }], posts: [{ name: A, wte: 0.5 }] }
      - { name: T2, practices: [{ name: P2, registeredPatients: 7000, deprivationQuintile: 1 }] }
    organisations:
      - { name: Community kitchen, category: loneliness, places: 20 }
addPosts:
  - { area: East, team: T2, name: Extra, wte: 1 }
observed: { linkedShare: 0.4 }
choice: { d05Accompany: 2 }
`;
    const opened = openFiles(newWorkspace(), [{ path: 'ours.yaml', text }]);
    if ('problems' in opened) throw new Error(opened.problems.join());
    const before = serviceOf(opened.workspace);
    expect(before.problems).toEqual([]);
    expect(before.text).toBe(text);
    const key = opened.workspace.service.key;
    const there = typing(opened.workspace, key, 'policy.clarity', '0.8');
    const back = serviceOf(typing(there, key, 'policy.clarity', '0.7'));
    expect(back.text).not.toBe(text);
    expect(back.text).toContain('# About us');
    expect(back.scenario).toEqual(before.scenario);
    expect(byCommandLine(there)).toEqual([serviceOf(there).scenario]);
  });

  it('opens nothing of a file that no form could show, and says why as the command line does', () => {
    const bad = [
      [
        'question: A?\nbasedOn: baseline\npolicy: { clarty: 1 }\n',
        'policy.clarty is unknown; did you mean policy.clarity?',
      ],
      ['question: A?\n\tb: 1', 'cannot be read as YAML'],
      [
        'question: A?\nbasedOn: baseline\npolicy: { clarity: 1, clarity: 0.5 }\n',
        'policy.clarity is written twice; wanted once',
      ],
      ['question: A?\nbasedOn: baseline\naddPosts: [{ name: A, wte: 1, wage: 2 }]\n', 'addPosts.0.wage is unknown'],
      ['- a\n- b', 'the file is a list; wanted a file with question'],
      ['', 'the file is empty'],
      ['question: A?\n__proto__: { polluted: 1 }\nbasedOn: baseline\n', '__proto__ is unknown'],
      ['question: A?\nbasedOn: baseline\nobserved: { constructor: 1 }\n', 'observed.constructor is unknown'],
    ] as const;
    for (const [text, message] of bad) {
      const opened = openFiles(newWorkspace(), [{ path: 'bad.yaml', text }]);
      expect('problems' in opened ? opened.problems.join('\n') : '').toContain(message);
    }
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('starts from an imported network and keeps the scenarios against it', () => {
    const text = `question: Ours?
basedOn: baseline
referrals: { basis: perPatient }
areas:
  - name: Board
    teams:
      - name: Net
        practices: [{ name: A1, registeredPatients: 30000, deprivationQuintile: 3 }]
        posts: [{ name: One, wte: 1 }]
`;
    const workspace = openService(addPreset(newWorkspace(), 'unbounded'), 'pcn-U1', text)!;
    const { entries } = evaluate(workspace);
    expect(entries.map(({ name, problems }) => [name, problems])).toEqual([
      ['pcn-U1', []],
      ['unbounded', []],
    ]);
    expect(entries[0].referralsAMonth).toBeCloseTo((30000 * (1.3 / 63.9) * 0.65) / 12, 9);
    expect(entries[1].scenario?.areas).toEqual(entries[0].scenario?.areas);
  });

  it('asks for the people referred in the year, and holds the rate for each equivalent against the model', () => {
    const workspace = typing(newWorkspace(), 1, 'observedReferralsAYear', '610');
    const { scenario, text, fundedWte } = serviceOf(workspace);
    expect(fundedWte).toBe(2.6);
    expect(scenario?.observed?.referralsPerYearPerWte).toBeCloseTo(610 / 2.6, 9);
    expect(text).toContain('  referralsPerYearPerWte: 234.6');
    const wrong = serviceOf(typing(workspace, 1, 'observedReferralsAYear', 'many'));
    expect(wrong.problems.map(({ message }) => message)).toEqual([
      'observed.referralsPerYearPerWte is "many"; wanted the number of people referred in the year',
    ]);
    const emptied = typing(workspace, 1, 'observed.referralsPerYearPerWte', null);
    expect(serviceOf(emptied).scenario?.observed).toBeUndefined();
    // One more in each team is one more equivalent by which they are counted.
    const more = typing(addPreset(newWorkspace(), 'one-more-link-worker'), 2, 'observedReferralsAYear', '720');
    expect(whatIfOf(more).fundedWte).toBe(3.6);
    expect(whatIfOf(more).scenario?.observed?.referralsPerYearPerWte).toBe(200);
  });

  it('says what is wrong with referrals a month in the unit in which they were typed', () => {
    const wrong = (typed: string) =>
      serviceOf(typing(newWorkspace(), 1, 'referralsAMonth', typed)).problems.map(({ message }) => message);
    for (const typed of ['400000', '-5', '1,000', 'fifty', '']) {
      const told = typed === '' ? 'empty' : Number.isNaN(Number(typed)) ? `"${typed}"` : typed;
      expect(wrong(typed)).toEqual([
        `referrals.perYearPerWte is ${told}; wanted a number, 0 to 216 a month for 2.6 whole-time equivalents`,
      ]);
    }
    expect(wrong('60')).toEqual([]);
  });

  it('says of a workbook that it is none of the files that are wanted', () => {
    const opened = openFiles(newWorkspace(), [{ path: 'a.xlsx', text: 'PK\u0003\u0004\u0014\u0000binary' }]);
    expect('problems' in opened && opened.problems).toEqual([
      'a.xlsx is no text, perhaps an Excel or ZIP file; wanted a scenario file (YAML)',
    ]);
  });
});
