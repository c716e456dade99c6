import { describe, expect, it } from 'vitest';
import { paperWidth } from '../../src/cli/paper.ts';
import { parameters } from '../../src/scenario/parameters.ts';
import { emptyFolder, remit } from './remit.ts';

const ids = Object.keys(parameters);

describe('remit evidence', () => {
  it('shows every parameter with value, status, source and meaning, on the paper', () => {
    const { exitCode, stdout } = remit(emptyFolder(), ['evidence']);
    expect(exitCode).toBe(0);
    for (const id of ids) expect(stdout).toContain(`  ${id} `);
    expect(stdout).toContain(`${ids.length} parameters: `);
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(paperWidth + 10);
  });

  it('shows one in full by its name, or by the last part of it', () => {
    const folder = emptyFolder();
    const { stdout } = remit(folder, ['evidence', 'policy.latitude']);
    expect(stdout).toMatch(/^policy\.latitude\n/);
    for (const label of ['value:', 'unit:', 'one of:', 'status:', 'source:', 'to change it:'])
      expect(stdout).toContain(label);
    expect(remit(folder, ['evidence', 'latitude']).stdout).toBe(stdout);
  });

  it('shows all whose names begin so, or all of a status', () => {
    const folder = emptyFolder();
    const named = (words: readonly string[]) =>
      Object.keys(JSON.parse(remit(folder, ['evidence', ...words, '--json']).stdout).parameters);
    expect(named([])).toEqual(ids);
    expect(named(['policy.'])).toEqual(ids.filter((id) => id.startsWith('policy.')));
    const measured = Object.entries(parameters).filter(([, { status }]) => status === 'measured');
    expect(named(['--status', 'measured'])).toEqual(measured.map(([id]) => id));
    expect(measured.length).toBeGreaterThan(0);
  });
});
