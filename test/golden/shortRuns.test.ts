// Small runs pinned exactly: the same bytes on every machine and Node version. Rewritten only on purpose
// (npx vitest run test/golden -u), together with a line under "Results" in CHANGELOG.md that says what moved and why.
import { describe, expect, it } from 'vitest';
import { replicate } from '../../src/experiment/replicate.ts';
import { inThisThread, shipped } from '../model/scenarios.ts';

const weeks = { 'time.warmUpWeeks': 10, 'time.measuredWeeks': 40 };

describe('short runs', () => {
  it.each(['baseline', 'unbounded', 'bolted-on'])('of %s give the bytes they always gave', async (name) => {
    const scenario = shipped(name, weeks);
    const result = await replicate(scenario, { seed: 1, replications: 2, executor: inThisThread, patients: false });
    const pinned = { fingerprint: result.fingerprint, flow: result.flow, values: result.values };
    await expect(`${JSON.stringify(pinned, null, 2)}\n`).toMatchFileSnapshot(`${name}.json`);
  });
});
