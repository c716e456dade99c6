import { describe, expect, it } from 'vitest';
import { emptyFolder, remit } from './remit.ts';

describe('a fault of ours', () => {
  it('comes with its stack and how to report it, exit 1', () => {
    const broken = 'JSON.stringify=()=>{throw(new(TypeError)("broken"))}';
    const environment = { NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(broken)}` };
    const { exitCode, stdout, stderr } = remit(emptyFolder(), ['evidence', '--json'], environment);
    expect([exitCode, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^TypeError: broken\n\s+at /);
    expect(stderr).toContain('This is a fault of remit, not yours. Please report it');
  });
});
