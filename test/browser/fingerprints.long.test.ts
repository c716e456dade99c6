// One engine everywhere: the page gives the fingerprints of the command line, in every browser and both ways it is built.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectFolder, remit } from '../cli/remit.ts';
import { browserKinds } from './browsers.ts';
import { planLink } from './links.ts';
import { fingerprintsShown, runWords } from './plannerPage.ts';
import { fileAddress, type Site, serveSite } from './site.ts';
import { answered } from './visit.ts';

interface Case {
  readonly scenarios: readonly string[];
  readonly seed: string;
  readonly replications: number;
}

const cases: readonly Case[] = [
  { scenarios: ['baseline'], seed: '1', replications: 7 },
  { scenarios: ['baseline', 'unbounded', 'bounded-with-supervision'], seed: 'spring', replications: 4 },
  { scenarios: ['bolted-on'], seed: '20260401', replications: 2 },
  { scenarios: ['pattern-dundee'], seed: '-7', replications: 3 },
];

let site: Site;
let expected: readonly (readonly string[])[];
beforeAll(async () => {
  site = await serveSite();
  expected = cases.map(commandLine);
}, 120_000);
afterAll(() => site.stop());

describe.each(browserKinds)('in $name', (kind) => {
  it.skipIf(!kind.isHere).each([
    ['one file', () => fileAddress, cases.length],
    // The engine is the same; that its workers start as files of their own is what can differ.
    ['a site', () => site.address, 2],
  ])('the page as %s gives the fingerprints of the command line', async (_, address, caseCount) => {
    const visitor = await kind.start();
    try {
      const shown: (readonly string[])[] = [];
      for (const { scenarios, seed, replications } of cases.slice(0, caseCount)) {
        const texts = scenarios.map((name) => [name, textOf(name)] as const);
        const visit = await visitor.visit(address() + planLink(texts, seed, replications));
        await answered(
          visit,
          `[...document.querySelectorAll('input')].some(({ value }) => value === '${scenarios[0]}')`,
        );
        await visit.press(scenarios.length === 1 ? runWords.alone : runWords.compared);
        shown.push(await answered<string[]>(visit, fingerprintsShown));
        expect(visit.complaints).toEqual([]);
        await visit.close();
      }
      expect(shown).toEqual(expected.slice(0, caseCount));
    } finally {
      await visitor.stop();
    }
  });
});

function commandLine({ scenarios, seed, replications }: Case): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'remit-fingerprints-'));
  try {
    for (const name of scenarios) writeFileSync(join(folder, `${name}.yaml`), textOf(name));
    const files = scenarios.map((name) => `${name}.yaml`);
    const how = [`--seed=${seed}`, '--replications', String(replications), '--json', '--quiet'];
    const { stdout, stderr, exitCode } = remit(folder, [files.length === 1 ? 'run' : 'compare', ...files, ...how]);
    expect([exitCode, stderr]).toEqual([0, '']);
    const found = JSON.parse(stdout);
    if (files.length === 1) return [found.fingerprint];
    return [found.baseline, ...found.scenarios].map(({ fingerprint }) => fingerprint);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function textOf(name: string): string {
  return readFileSync(join(projectFolder, 'scenarios', `${name}.yaml`), 'utf8');
}
