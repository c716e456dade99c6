import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BadInput } from '../../src/cli/outcome.ts';
import { readSweep } from '../../src/cli/readSweep.ts';
import { writeSensitivityPage, writeSweepPage } from '../../src/cli/studyPage.ts';
import { playSweep } from '../../src/cli/sweepPlay.ts';
import { analyseSensitivity } from '../../src/experiment/sensitivity/analyse.ts';
import { resultOf, studyWith } from '../report/studyFixture.ts';
import { begunAt, madeUpExecutor, smallStudy } from './smallSweep.ts';

let path: string;

beforeEach(() => {
  path = join(mkdtempSync(join(tmpdir(), 'remit-page-')), 'results');
});

afterEach(() => {
  rmSync(join(path, '..'), { recursive: true, force: true });
});

describe('the page of a run folder', () => {
  it('follows from the manifest and the shards alone, byte for byte', async () => {
    const study = { ...smallStudy, measures: ['strainMean'] } as const;
    const folder = begunAt(path, study);
    await playSweep(folder, { number: 1, of: 1 }, madeUpExecutor(), () => {});
    const file = await writeSweepPage(folder, await readSweep(path, study.measures));
    expect(file).toBe(join(path, 'report.html'));
    const first = readFileSync(file, 'utf8');
    expect(first).toContain('Nothing: all 48 runs are there.');
    await writeSweepPage(folder, await readSweep(path, study.measures));
    expect(readFileSync(file, 'utf8')).toBe(first);
  });

  it('of a sensitivity analysis is the report only where it is of what the folder was played for', async () => {
    const folder = begunAt(path);
    const design = { kind: 'morris', trajectories: 4, levels: 4 } as const;
    const found = analyseSensitivity(resultOf(studyWith({ design })), ['strainMean']);
    const ofKind = (kind: 'sweep' | 'sensitivity') => ({ ...folder, manifest: { ...folder.manifest, kind } });
    expect(await writeSensitivityPage(ofKind('sensitivity'), found, true)).toBe(join(path, 'report.html'));
    expect(await writeSensitivityPage(ofKind('sensitivity'), found, false)).toBe(join(path, 'sensitivity.html'));
    expect(await writeSensitivityPage(ofKind('sweep'), found, true)).toBe(join(path, 'sensitivity.html'));
  });

  it('that the disk refuses is bad input, not a fault', async () => {
    const folder = begunAt(path);
    const open = () => {
      throw Object.assign(new Error('full'), { code: 'ENOSPC' });
    };
    const result = await readSweep(path, smallStudy.measures);
    await expect(writeSweepPage({ ...folder, disk: { ...folder.disk, open } }, result)).rejects.toThrow(BadInput);
  });
});
