// The tables of November 2025 as published, where they are beside the project; skipped elsewhere.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Import, importPcn, type PcnFiles, type Selection } from '../../src/importing/importPcn.ts';
import { parseScenario } from '../../src/scenario/parseScenario.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';

const folder = new URL('../../../shared/data/', import.meta.url);
const paths = {
  workforce: 'pcn-workforce-individual-2025-11.csv',
  patients: 'gp-reg-pat-prac-all-2025-11.csv',
  map: 'gp-reg-pat-prac-map-2025-11.csv',
};
const here = Object.values(paths).every((path) => existsSync(new URL(path, folder)));
const baseline =
  'question: What is usual?\nareas: [{ name: X, teams: [{ name: X, practices: [{ name: X, registeredPatients: 1, deprivationQuintile: 1 }], posts: [{ name: X, wte: 1 }] }] }]\n';

function readFiles(): PcnFiles {
  const file = (path: string) => ({ path, text: readFileSync(new URL(path, folder), 'utf8') });
  return { workforce: file(paths.workforce), patients: file(paths.patients), map: file(paths.map) };
}

describe.skipIf(!here)('the tables of November 2025', () => {
  const files = here ? readFiles() : (null as unknown as PcnFiles);
  const imported = (selection: Selection): Import => {
    const outcome = importPcn(files, selection);
    if ('problems' in outcome) throw new Error(JSON.stringify(outcome.problems));
    return outcome;
  };
  const read = (text: string): Scenario => {
    const outcome = parseScenario({ path: 'x.yaml', text, open: () => ({ path: 'baseline.yaml', text: baseline }) });
    if ('problems' in outcome) throw new Error(JSON.stringify(outcome.problems));
    return outcome.scenario;
  };

  it('make England of 42 areas and 1,297 teams with every patient and every FTE accounted for', () => {
    const { counts, oddities } = imported('england');
    expect(counts).toMatchObject({ areas: 42, teams: 1297, teamsWithoutPost: 1297 - 1071, practices: 6200 - 74 });
    expect(oddities.join('\n')).toContain('74 practices with 240,203 registered patients mapped to no PCN');
    expect(counts.registeredPatients + 240_203).toBe(63_947_100);
    expect(counts.wte).toBeCloseTo(2699.317209, 6);
    expect(oddities.join('\n')).toContain(
      '133 rows (106.534 FTE) with the role "Social Prescribing Link Workers (Mental Health',
    );
    expect(oddities.join('\n')).toContain('23 PCNs with practices in several ICBs');
  });

  it('make a file that is read back with what was counted', () => {
    const { text, counts } = imported('england');
    const teams = read(text).areas.flatMap((area) => area.teams);
    const posts = teams.flatMap((team) => team.posts);
    expect(teams.flatMap((team) => team.practices).reduce((sum, p) => sum + p.registeredPatients, 0)).toBe(
      counts.registeredPatients,
    );
    expect(posts.reduce((sum, post) => sum + Math.round(post.wte * 1e6), 0)).toBe(2_699_317_209);
    expect(new Set(posts.map((post) => post.name)).size).toBe(counts.posts);
    expect(Math.min(...posts.map((post) => post.wte))).toBeGreaterThanOrEqual(0.1);
  });

  it('make each ICB alone the same as inside England', () => {
    const england = read(imported('england').text);
    for (const code of ['QMM', 'QF7', 'QOP']) {
      const [alone] = read(imported({ icb: code }).text).areas;
      expect(england.areas).toContainEqual(alone);
    }
  });

  it('make a PCN alone the same as inside its ICB', () => {
    const [{ name, teams }] = read(imported({ pcn: 'U00203' }).text).areas;
    const [icb] = read(imported({ icb: 'QOP' }).text).areas;
    expect(name).toBe(icb.name);
    expect(icb.teams).toContainEqual(teams[0]);
    expect(teams[0].name).toBe('ECCLES & IRLAM PCN (U00203)');
    expect(teams[0].posts.map((post) => post.wte)).toEqual([1, 1, 1, 1, 1, 0.4]);
    expect(teams[0].practices.reduce((sum, practice) => sum + practice.registeredPatients, 0)).toBe(79_294);
  });

  it('given to the wrong options are told apart', () => {
    const outcome = importPcn({ workforce: files.map, patients: files.workforce, map: files.patients }, 'england');
    expect('problems' in outcome && outcome.problems.map(({ message }) => /--\w+/.exec(message)?.[0])).toEqual([
      '--map',
      '--workforce',
      '--patients',
    ]);
  });
});
