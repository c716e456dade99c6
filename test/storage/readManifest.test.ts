import { describe, expect, it } from 'vitest';
import { compareManifest, manifestText, type Occasion, runManifest } from '../../src/storage/manifest.ts';
import { readManifest } from '../../src/storage/readManifest.ts';
import { madeComparison, madeResult } from './fixture.ts';

const occasion: Occasion = {
  programVersion: '1.2.3',
  command: 'remit run baseline --seed 1 --replications 2',
  machine: { node: 'v20', platform: 'linux x64', cpus: 2 },
  times: { startedAt: '2025-04-01T00:00:00.000Z', finishedAt: '2025-04-01T00:00:02.500Z', seconds: 2.5 },
};
const written = runManifest(madeResult('baseline', 1), occasion);

/** Whatever JSON holds. */
type Json = ReturnType<typeof JSON.parse>;

/** What is said of the manifest after something in it has been changed by hand. */
function problemsAfter(change: (manifest: Json) => void): readonly string[] {
  const manifest = JSON.parse(manifestText(written));
  change(manifest);
  const outcome = readManifest(JSON.stringify(manifest));
  return 'problems' in outcome ? outcome.problems : [];
}

describe('reading a manifest back', () => {
  it('gives what run and compare wrote', () => {
    for (const manifest of [written, compareManifest(madeComparison(), occasion)]) {
      expect(readManifest(manifestText(manifest))).toEqual(JSON.parse(manifestText(manifest)));
    }
  });

  it('names parameters that are missing, unknown or of another kind, and the version that wrote them', () => {
    const problems = problemsAfter(({ scenarios: [{ scenario }] }) => {
      delete scenario.values['policy.clarity'];
      scenario.values['policy.clarty'] = 0.5;
      scenario.values['pathway.declinedShare'] = 'half';
      scenario.values['policy.latitude'] = 'wide';
      scenario.values['mechanisms.m04BuyIn'] = 1;
      scenario.values['workforce.noticeWeeks'] = -1;
    });
    expect(problems).toEqual([
      'scenario baseline lacks policy.clarity, which this version reads; written by remit 1.2.3',
      'scenario baseline has policy.clarty, which this version does not know (now policy.clarity?); written by remit 1.2.3',
      'scenario baseline: pathway.declinedShare is "half"; wanted a share, 0 to 1; written by remit 1.2.3',
      'scenario baseline: policy.latitude is "wide"; wanted none, within, edge or beyond; written by remit 1.2.3',
      'scenario baseline: workforce.noticeWeeks is -1; wanted 0 to 1040 weeks; written by remit 1.2.3',
      'scenario baseline: mechanisms.m04BuyIn is 1; wanted true or false; written by remit 1.2.3',
    ]);
  });

  it('names everything else that cannot be played again, all at once', () => {
    const problems = problemsAfter((manifest) => {
      manifest.kind = 'sweep';
      manifest.replications = 0;
      manifest.seed = null;
      const [entry] = manifest.scenarios;
      entry.name = 'other';
      entry.scenario.areas[0].name = 'Elsewhere';
      const [team] = entry.scenario.areas[0].teams;
      team.posts[0].wte = 3;
      team.practices.push({ ...team.practices[0], deprivationQuintile: 6 });
    });
    const path = 'scenarios.0.scenario.areas.0.teams.0';
    expect(problems).toEqual([
      'kind is "sweep"; wanted run or compare',
      'seed is null; wanted a whole number or a word',
      'replications is 0; wanted a whole number from 1',
      'scenarios.0.name is "other"; wanted that of its scenario, "baseline", as plain text',
      'scenarios.0.areas names ["Example area"]; wanted the areas of its scenario, ["Elsewhere"]',
      `${path}.practices.1.name is "Practice A"; wanted a name of its own`,
      `${path}.practices.1.deprivationQuintile is 6; wanted a whole number, 1 to 5 (1 most deprived, 5 least deprived)`,
      `${path}.posts.0.wte is 3; wanted above 0 and at most 1 whole-time equivalents`,
    ]);
  });

  it('refuses texts that a terminal would obey', () => {
    const problems = problemsAfter((manifest) => {
      manifest.program.version = '0.0.1\u001b[2J';
      manifest.command = 'remit\u009b2J';
      manifest.scenarios[0].scenario.notes = ['fine\nhere', 'not \u202e here'];
      manifest.scenarios[0].scenario.values['a\u001b[2J'] = 1;
      manifest.scenarios[0].scenario.areas[0].teams[0].name = 'Team\u0007';
    });
    const [version, command, ...others] = problems;
    expect(version).toBe('program.version is "0.0.1\\u001b[2J"; wanted the version that wrote it, as plain text');
    expect(command).toBe('command is "remit\\u009b2J"; wanted the command that runs it again, as plain text');
    expect(others.some((problem) => problem.includes('wanted a list of texts'))).toBe(true);
    expect(others.some((problem) => problem.includes('"Team\\u0007"; wanted a name of its own'))).toBe(true);
    expect(others.some((problem) => problem.includes('a\\u001b[2J, which this version does not know'))).toBe(true);
    expect(problems.join('')).not.toMatch(/[\p{Cc}\u202e]/u);
    const noJson = readManifest('\u001b[2J');
    expect('problems' in noJson && noJson.problems.join('')).not.toMatch(/\p{Cc}/u);
  });

  it('reads the figures of a service as a scenario file may hold them', () => {
    const path = 'scenarios.0.scenario.observed';
    expect(
      problemsAfter(({ scenarios: [{ scenario }] }) => {
        scenario.observed = { linkedShar: 0.2, linkedShare: 'x', contactedShare: 45, strainMean: 20 };
      }),
    ).toEqual([
      `${path} has "linkedShar", which is no measure; did you mean linkedShare?`,
      `${path}.linkedShare is "x"; wanted a share, 0 to 1`,
      `${path}.contactedShare is 45; wanted a share, 0 to 1`,
    ]);
  });

  it('says so when values do not fit together', () => {
    const [problem] = problemsAfter(({ scenarios: [{ scenario }] }) => {
      scenario.values['referrals.ceilingPerYearPerThousandPatients'] = 1;
    });
    expect(problem).toContain('wanted a ceiling above that');
  });

  it.each([
    ['{"a"', 'is no JSON'],
    ['[]', 'holds no manifest'],
    ['{"schema":2}', 'schema is 2; wanted 1'],
    ['{"schema":1,"kind":"compare","scenarios":[{}]}', 'scenarios is [{}]; wanted a list of at least two'],
    ['{"schema":1,"kind":"run","scenarios":[null]}', 'scenarios.0 is null; wanted a scenario in full'],
  ])('says so when the text is %s', (text, wanted) => {
    const outcome = readManifest(text);
    expect('problems' in outcome && outcome.problems.join('\n')).toContain(wanted);
  });
});
