// What a search for staff leaves behind: for programs, for spreadsheets, and with nothing lost.
import { describe, expect, it } from 'vitest';
import { staffContract } from '../../src/storage/staffContract.ts';
import { staffFiles } from '../../src/storage/staffFiles.ts';
import { smallEnsemble } from '../experiment/smallEnsemble.ts';
import { searchMadeUp } from '../experiment/staff/madeUp.ts';

const occasion = {
  programVersion: '0.0.0',
  command: 'npx remit staff made',
  machine: { node: 'v20', platform: 'linux x64', cpus: 2 },
  times: { startedAt: '2025-04-01T00:00:00.000Z', finishedAt: '2025-04-01T00:00:01.000Z', seconds: 1 },
};

describe('a search for staff over sets of assumptions', async () => {
  const result = await searchMadeUp(
    'lifeSatisfactionChangeMean>0.9',
    {
      lifeSatisfactionChangeMean: (value, noise) => 0.3 * value + 0.02 * noise,
      lifeSatisfactionEffectMean: (_, noise) => 0.04 + 0.001 * noise,
    },
    { overSets: { ensemble: smallEnsemble, replications: 4 } },
  );
  const files = new Map(
    staffFiles(result, 'the page', occasion, (text) => String(text.length)).map(({ name, text }) => [
      name,
      [...text].join(''),
    ]),
  );

  it('is whole in its manifest', () => {
    expect(JSON.parse(files.get('manifest.json')!)).toEqual({
      schema: 1,
      kind: 'staff',
      program: { name: 'remit', version: '0.0.0' },
      command: occasion.command,
      hashes: { result: String(JSON.stringify(result).length) },
      result: JSON.parse(JSON.stringify(result)),
      machine: occasion.machine,
      times: occasion.times,
    });
    expect(JSON.stringify(result)).not.toContain('NaN');
  });

  it('has a row per value and limit, the effect beside the change, and a row per set', () => {
    const [head, ...rows] = files.get('staff.csv')!.trimEnd().split('\r\n');
    expect(head).toContain('effect,effectMean,effectLow,effectHigh');
    expect(rows).toHaveLength(result.visited.length);
    expect(rows.every((row) => row.includes('lifeSatisfactionEffectMean'))).toBe(true);
    expect(files.get('sets.csv')!.trimEnd().split('\r\n')).toEqual([
      'candidate,answer,atAnswer',
      ...result.overSets!.sets.map((set) => `${set.candidate},${set.answer},${set.atAnswer}`),
    ]);
    for (const column of head.split(',')) expect(files.get('README.md')).toContain(`| ${column} |`);
  });

  it('says in the contract what each part covers', () => {
    const contract = JSON.parse(JSON.stringify(staffContract(result)));
    expect(contract.covers).toBe('chance only');
    expect(contract.answer).toEqual({
      value: result.answer,
      probability: expect.any(Number),
      oneService: { mean: expect.any(Number), low: expect.any(Number), high: expect.any(Number) },
    });
    expect(contract.curve[0].limits[0].effect.measure).toBe('lifeSatisfactionEffectMean');
    expect(contract.overAssumptions.covers).toBe('chance and assumptions');
    expect(contract.overAssumptions.meansKeepAtAnswer).toBe(3);
    expect(contract.overAssumptions.enough[0].setCount).toBe(3);
  });
});
