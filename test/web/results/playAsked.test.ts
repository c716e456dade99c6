import { describe, expect, it } from 'vitest';
import { compare } from '../../../src/experiment/compare.ts';
import type { Executor, Piece } from '../../../src/experiment/ports.ts';
import type { Comparison } from '../../../src/experiment/result.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { KeptPieces } from '../../../src/web/planner/results/keptPieces.ts';
import { firstReplications, playAsked, toPlay } from '../../../src/web/planner/results/playAsked.ts';
import { inThisThread, scenarioOf, smallArea } from '../../model/scenarios.ts';

const short = { 'time.warmUpWeeks': 4, 'time.measuredWeeks': 12 };
const service = scenarioOf([smallArea()], short);
const whatIf: Scenario = {
  ...service,
  name: 'what-if',
  values: { ...service.values, 'policy.latitude': 'none', 'time.measuredWeeks': 14 },
};
const replications = 11;

async function played(asked: readonly Scenario[], executor: Executor = inThisThread, keeps = true) {
  const results: Comparison[] = [];
  const progress: [number, number][] = [];
  const pieces: Piece[] = [];
  await playAsked({
    scenarios: toPlay(asked),
    seed: 3,
    replications,
    threadCount: 2,
    kept: new KeptPieces(),
    keeps,
    executor: {
      play: (some, onFinished) => {
        pieces.push(...some);
        onFinished?.(some.length);
        return executor.play(some);
      },
    },
    commandOf: (count) => `played ${count} times`,
    onProgress: (...told) => progress.push(told),
    onResult: (comparison) => results.push(comparison),
  });
  return { results, progress, pieces };
}

const direct = (asked: readonly Scenario[], count: number) =>
  compare(asked, {
    seed: 3,
    replications: count,
    executor: inThisThread,
    patients: false,
    command: `played ${count} times`,
  });

/** What tells two comparisons apart, without their tables. */
const toldBy = ({ baseline, scenarios, ...rest }: Comparison) => ({
  ...rest,
  results: [baseline, ...scenarios.map(({ result }) => result)].map(({ fingerprint, values }) => ({
    fingerprint,
    values,
  })),
  differences: scenarios.map(({ differences, verdict }) => ({ differences, verdict })),
});

describe('playing what the planner asked', () => {
  it('gives a first result of few replications and then that of all, each just what one comparison gives', async () => {
    const { results } = await played([service, whatIf]);
    expect(results.map((one) => one.replications)).toEqual([6, replications]);
    for (const one of results) {
      const other = await direct([service, whatIf], one.replications);
      expect(toldBy(one)).toEqual(toldBy(other));
    }
  });

  it('plays nothing twice and counts towards all that was asked for', async () => {
    const { pieces, progress } = await played([service, whatIf]);
    const areas = new Set(pieces.map(({ scenario }) => scenario));
    expect(areas.size).toBe(2);
    for (const area of areas) {
      const own = pieces.filter(({ scenario }) => scenario === area).map(({ replication }) => replication);
      expect(own.toSorted((a, b) => a - b)).toEqual(Array.from({ length: replications }, (_, i) => i));
    }
    expect(progress.at(-1)).toEqual([2 * replications, 2 * replications]);
    expect(progress.every(([finished], i) => i === 0 || finished >= progress[i - 1][0])).toBe(true);
  });

  it('gives the same where there is no room to keep what has been played', async () => {
    const [keeping, not] = [await played([service, whatIf]), await played([service, whatIf], inThisThread, false)];
    expect(not.results.map(toldBy)).toEqual(keeping.results.map(toldBy));
    expect(not.pieces.length).toBe(keeping.pieces.length + 2 * 6);
  });

  it('takes a service by itself', async () => {
    const { results } = await played([service]);
    expect(results.map(({ scenarios }) => scenarios.length)).toEqual([0, 0]);
    expect(results[1].baseline.replications).toBe(replications);
  });

  it('hands on what a run says when it cannot be played, after the results there are', async () => {
    const broken: Executor = {
      play: async (pieces, onFinished) => {
        if (pieces.some(({ replication }) => replication > 7)) throw new Error('arrival rate too high');
        return inThisThread.play(pieces, onFinished);
      },
    };
    await expect(played([service], broken)).rejects.toThrow('arrival rate too high');
  });

  it('begins with fewer replications where each takes long, and not at all with a part where all are few', () => {
    const large = scenarioOf([smallArea(), smallArea(), smallArea()], { 'time.measuredWeeks': 5000 });
    expect(firstReplications([service], 40, 2)).toBe(6);
    expect(
      firstReplications(
        Array.from({ length: 400 }, () => large),
        40,
        2,
      ),
    ).toBe(4);
    expect(firstReplications([service], 10, 2)).toBe(10);
  });
});

describe('pieces that are kept', () => {
  it('stay as they were when others are only looked up', async () => {
    const kept = new KeptPieces();
    let count = 0;
    const counting: Executor = {
      play: (pieces, onFinished) => {
        count += pieces.length;
        return inThisThread.play(pieces, onFinished);
      },
    };
    const options = { seed: 3, replications: 2, patients: false, command: '' };
    await compare([service], { ...options, executor: kept.executor(counting, false) });
    await compare([service], { ...options, executor: kept.executor(counting, true) });
    expect(count).toBe(4);
    await compare([service], { ...options, executor: kept.executor(counting, false) });
    expect(count).toBe(4);
    kept.letGoFrom(1);
    await compare([service], { ...options, executor: kept.executor(counting, false) });
    expect(count).toBe(5);
  });
});
