import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BadInput } from '../../src/cli/outcome.ts';
import { readSweep } from '../../src/cli/readSweep.ts';
import { writeSensitivity, writeSweepPage } from '../../src/cli/studyPage.ts';
import { playSweep } from '../../src/cli/sweepPlay.ts';
import { analyseSensitivity } from '../../src/experiment/sensitivity/analyse.ts';
import type { MeasureName } from '../../src/model/measureTable.ts';
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
    const folder = begunAt(path, { ...smallStudy, measures: ['strainMean'] });
    const design = { kind: 'morris', trajectories: 4, levels: 4 } as const;
    const whole = resultOf(studyWith({ design, measures: ['strainMean', 'satisfactionMean'] }));
    const ofKind = (kind: 'sweep' | 'sensitivity') => ({ ...folder, manifest: { ...folder.manifest, kind } });
    const written = async (kind: 'sweep' | 'sensitivity', measures: readonly MeasureName[]) => {
      const { table, page } = await writeSensitivity(ofKind(kind), analyseSensitivity(whole, measures));
      return [table, basename(page)];
    };
    expect(await written('sensitivity', ['strainMean'])).toEqual(['sensitivity.csv', 'report.html']);
    expect(await written('sweep', ['strainMean'])).toEqual(['sensitivity.csv', 'sensitivity.html']);
    const before = readFileSync(join(path, 'sensitivity.csv'), 'utf8');
    expect(await written('sensitivity', ['satisfactionMean', 'strainMean'])).toEqual([
      'sensitivity_satisfactionMean_strainMean.csv',
      'sensitivity_satisfactionMean_strainMean.html',
    ]);
    expect(readFileSync(join(path, 'sensitivity.csv'), 'utf8')).toBe(before);
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
