// An experiment is a value: the same question twice gives the same answer, whoever finishes first and whatever else is asked.
import { describe, expect, it } from 'vitest';
import { changesBetween } from '../../src/experiment/changes.ts';
import { compare } from '../../src/experiment/compare.ts';
import { playPiece } from '../../src/experiment/piece.ts';
import type { Executor } from '../../src/experiment/ports.ts';
import { replicate } from '../../src/experiment/replicate.ts';
import { directionOf } from '../../src/experiment/verdict.ts';
import { type Cohort, groupNames } from '../../src/model/cohort.ts';
import { patientMeasures } from '../../src/model/measures.ts';
import { measureNames } from '../../src/model/measureTable.ts';
import type { RunSummary } from '../../src/model/summary.ts';
import { inThisThread, scenarioOf, shipped, short, smallArea, withValues } from '../model/scenarios.ts';

const options = { seed: 5, replications: 3, executor: inThisThread, patients: false };
const many = scenarioOf([smallArea('West'), smallArea('East', [0.5, 0.4]), smallArea('Mid', [0.9])], short);

/** Plays in order and keeps what the pieces gave. */
function keeping(kept: RunSummary[]): Executor {
  return {
    play: async (pieces) => {
      const played = pieces.map(playPiece);
      kept.push(...played);
      return played;
    },
  };
}

/** Plays the pieces backwards, two at a time, and tells of each as it is finished. */
const backwards: Executor = {
  play: async (pieces, onFinished) => {
    const results: RunSummary[] = [];
    let finished = 0;
    for (let i = pieces.length - 1; i >= 0; i -= 1) {
      const partner = i % 2 === 0 ? Math.min(i + 1, pieces.length - 1) : i - 1;
      for (const index of [partner, i]) {
        if (results[index] !== undefined) continue;
        results[index] = playPiece(pieces[index]);
        finished += 1;
        onFinished?.(finished);
      }
    }
    return results;
  },
};

describe('replicate', async () => {
  const result = await replicate(many, options);

  it('R4: gives the same result twice, to the last bit', async () => {
    expect(await replicate(many, options)).toEqual(result);
  });

  it('gives another result for another seed, and other luck to each replication', async () => {
    const other = await replicate(many, { ...options, seed: 6 });
    expect(other.fingerprint).not.toBe(result.fingerprint);
    const { values } = result;
    expect(new Set(values.contactsPerReferralMean).size).toBe(3);
  });

  it('R4: does not depend on the order in which pieces finish, and counts them as they do', async () => {
    const counts: number[] = [];
    const shuffled = await replicate(many, {
      ...options,
      executor: backwards,
      onProgress: (count) => counts.push(count),
    });
    expect(shuffled).toEqual(result);
    expect(counts).toEqual(Array.from({ length: 9 }, (_, i) => i + 1));
  });

  it('R5: plays an area among others as it plays it alone, whatever its place', async () => {
    for (const area of many.areas) {
      const alone = await replicate({ ...many, areas: [area] }, options);
      const inside = result.areas.find(({ name }) => name === area.name);
      const [{ fingerprints }] = alone.areas;
      expect(inside).toEqual({ name: area.name, fingerprint: alone.fingerprint, fingerprints, flow: alone.flow });
      expect(new Set(fingerprints).size).toBe(options.replications);
    }
    const reordered = await replicate({ ...many, areas: many.areas.toReversed() }, options);
    const byName = (areas: typeof result.areas) =>
      Object.fromEntries(areas.map((area) => [area.name, area.fingerprint]));
    expect(byName(reordered.areas)).toEqual(byName(result.areas));
  });

  it('R28, R98: adds up the flow over areas and replications', () => {
    const sums = Object.fromEntries(
      Object.keys(result.flow).map((key) => [
        key,
        result.areas.reduce((sum, { flow }) => sum + flow[key as keyof typeof flow], 0),
      ]),
    );
    expect(sums).toEqual(result.flow);
  });

  it('adds up groups to everybody: people and contacts', async () => {
    const pieces: RunSummary[] = [];
    await replicate(many, { ...options, executor: keeping(pieces) });
    const { values } = result;
    for (let r = 0; r < options.replications; r += 1) {
      const cohorts = pieces.filter((piece) => piece.replication === r).map((piece) => piece.cohort);
      const people = cohorts.reduce((sum, { need }) => sum + need.length, 0);
      const contacts = cohorts.reduce((sum, cohort) => sum + cohort.contacts.reduce((a, b) => a + b, 0), 0);
      expect(contacts / people).toBeCloseTo(values.contactsPerReferralMean[r]!, 12);
    }
    const sizes = (of: (cohort: Cohort) => Uint8Array, group: number) =>
      pieces
        .map(({ cohort }) => of(cohort).reduce((sum, one) => sum + (one === group ? 1 : 0), 0))
        .reduce((a, b) => a + b, 0);
    const all = pieces.reduce((sum, { cohort }) => sum + cohort.need.length, 0);
    const columns: [readonly string[], (cohort: Cohort) => Uint8Array, number][] = [
      [groupNames.need, (cohort) => cohort.need, 0],
      [groupNames.complexity, (cohort) => cohort.complexity, 0],
      [groupNames.deprivationQuintile, (cohort) => cohort.quintile, 1],
    ];
    for (const [names, column, first] of columns) {
      expect(names.reduce((sum, _, group) => sum + sizes(column, group + first), 0)).toBe(all);
    }
    for (const kind of Object.keys(groupNames) as (keyof typeof groupNames)[]) {
      expect(Object.keys(result.groups[kind])).toEqual([...groupNames[kind]]);
    }
  });

  it('gives each group the measure of its own people', async () => {
    const pieces: RunSummary[] = [];
    const small = scenarioOf([smallArea()], short);
    const one = await replicate(small, { ...options, replications: 1, executor: keeping(pieces) });
    const [{ cohort }] = pieces;
    const rows = Array.from(cohort.need, (_, row) => row).filter((row) => cohort.complexity[row] === 2);
    const mean = rows.reduce((sum, row) => sum + cohort.contacts[row], 0) / rows.length;
    expect(rows.length).toBeGreaterThan(3);
    expect(one.groups.complexity.high.contactsPerReferralMean?.mean).toBeCloseTo(mean, 12);
    const linked = Array.from(cohort.effect).filter((_, row) => cohort.linked[row] === 1);
    expect(one.subgroups.linked.effect.mean).toBeCloseTo(linked.reduce((a, b) => a + b, 0) / linked.length, 12);
  });

  it('says of one replication that it has no interval', async () => {
    const one = await replicate(many, { ...options, replications: 1 });
    expect(one.measures.contactedShare).toMatchObject({ n: 1, low: null, high: null });
    expect(one.remarks.join(' ')).toContain('One replication');
  });

  it('says of a start without warm-up that it is biased', async () => {
    const empty = await replicate(withValues(many, { 'time.warmUpWeeks': 0 }), { ...options, replications: 1 });
    expect(empty.remarks.join(' ')).toContain('empty start');
  });

  it('R101: tells an overloaded service from a steady one', async () => {
    // Nobody leaves, so that no vacancy makes a slope.
    const staying = {
      'time.warmUpWeeks': 39,
      'time.measuredWeeks': 65,
      'workforce.leavingPerIntentionYear': 0,
      'workforce.otherLeavingPerYear': 0,
      'referrals.ceilingPerYearPerThousandPatients': 150,
    };
    const at = (rate: number) =>
      replicate(scenarioOf([smallArea()], { ...staying, 'referrals.perYearPerWte': rate }), {
        ...options,
        replications: 5,
      });
    const over = await at(1000);
    expect(over.drift.stable).toBe(false);
    expect(over.remarks.join(' ')).toContain('depend on the horizon');
    const easy = await at(100);
    expect(easy.drift.stable).toBe(true);
    expect(easy.remarks.join(' ')).not.toContain('depend on the horizon');
  });
});

describe('compare', () => {
  const cheap = (name: string) => shipped(name, { 'time.warmUpWeeks': 4, 'time.measuredWeeks': 36 });

  it('R100: pairs replications: a scenario differs from its own copy by exactly nothing', async () => {
    const { scenarios } = await compare([cheap('baseline'), { ...cheap('baseline'), name: 'copy' }], {
      ...options,
      command: 'remit',
    });
    for (const name of measureNames) {
      const { mean, low, high, verdict } = scenarios[0].differences[name];
      const isNull = mean === null;
      expect({ mean, low, high, verdict }).toEqual({
        mean: isNull ? null : 0,
        low: isNull ? null : 0,
        high: isNull ? null : 0,
        verdict: 'cannot tell',
      });
    }
    expect(scenarios[0].changed).toEqual([]);
    expect(scenarios[0].label).toBe('no difference');
    expect(scenarios[0].verdict).toContain('cannot tell');
  });

  it('takes the first as baseline and subtracts it', async () => {
    const { baseline, scenarios } = await compare([cheap('baseline'), cheap('session-cap-4')], {
      ...options,
      command: 'remit',
    });
    const mean = (values: readonly (number | null)[]) =>
      values.reduce<number>((sum, value) => sum + value!, 0) / values.length;
    const { mean: difference } = scenarios[0].differences.contactsPerReferralMean;
    expect(difference).toBeCloseTo(
      mean(scenarios[0].result.values.contactsPerReferralMean) - mean(baseline.values.contactsPerReferralMean),
      12,
    );
    expect(scenarios[0].changed.map(({ path }) => path)).toEqual([
      'policy.sessionCapRule',
      'policy.sessionCapSessions',
    ]);
  });

  it('R100: says falls or rises only when the interval leaves out zero and the change is worth a word', () => {
    const words = (mean: number | null, low: number | null, high: number | null, worthwhile: number) =>
      directionOf({ mean, low, high }, worthwhile);
    expect(words(3, 1, 5, 2)).toBe('rises');
    expect(words(-3, -5, -1, 2)).toBe('falls');
    expect(words(3, -1, 7, 2)).toBe('cannot tell');
    expect(words(-3, -7, 0, 2)).toBe('cannot tell');
    expect(words(1.5, 1, 2, 2)).toBe('cannot tell');
    expect(words(null, null, null, 0)).toBe('cannot tell');
    expect(words(3, null, null, 0)).toBe('cannot tell');
  });

  it('lists what differs: values, posts and people, once each', () => {
    const from = shipped('baseline');
    expect(changesBetween(from, from)).toEqual([]);
    expect(changesBetween(from, shipped('bounded')).map(({ path }) => path)).toEqual([
      'policy.clarity',
      'policy.firmness',
    ]);
    const more = changesBetween(from, shipped('one-more-link-worker'));
    expect(more).toEqual([
      { path: 'wholeTimeEquivalents', from: 2.6, to: 3.6 },
      { path: 'posts', from: 3, to: 4 },
    ]);
    const renamed = { ...from, areas: from.areas.map((area) => ({ ...area, name: 'Elsewhere' })) };
    expect(changesBetween(from, renamed).map(({ path }) => path)).toEqual(['areas']);
  });
});

describe('waits of a made-up cohort', () => {
  const LEFT = 2;
  const CAME = 1;
  const CENSORED = 0;
  /** One person a row: days, why the wait ended, whether accepted. */
  function cohortOf(rows: readonly (readonly [number, number, number])[]): Cohort {
    const n = rows.length;
    const bytes = () => new Uint8Array(n);
    const floats = () => new Float64Array(n);
    const days = Float64Array.from(rows, ([day]) => day);
    const cause = Uint8Array.from(rows, ([, why]) => why);
    return {
      reachedDays: days,
      reachedCause: cause,
      firstSessionDays: days,
      firstSessionCause: cause,
      accepted: Uint8Array.from(rows, ([, , accepted]) => accepted),
      need: bytes(),
      complexity: bytes(),
      quintile: bytes(),
      contacts: floats(),
      minutes: floats(),
      linked: bytes(),
      droppedOut: bytes(),
      completed: bytes(),
      overCap: bytes(),
      accompanied: bytes(),
      closed: bytes(),
      returned: bytes(),
      change: floats(),
      effect: floats(),
      gpBefore: floats(),
      gpWithout: floats(),
      gpWith: floats(),
    } as Cohort;
  }
  const all = (cohort: Cohort) =>
    patientMeasures(
      cohort,
      Array.from(cohort.need, (_, row) => row),
      true,
    );

  it('are medians of those who come, when all come', () => {
    const measures = all(
      cohortOf([
        [10, CAME, 1],
        [20, CAME, 1],
        [30, CAME, 1],
        [40, CAME, 1],
        [50, CAME, 1],
      ]),
    );
    expect(measures.waitToFirstContactDaysMedian).toBe(30);
    expect(measures.waitToFirstContactDaysP90).toBe(50);
    expect(measures.neverSeenShare).toBe(0);
  });

  it('leave out referrals that were never accepted, and count who left as never seen', () => {
    const measures = all(
      cohortOf([
        [1, CAME, 0],
        [10, CAME, 1],
        [20, CAME, 1],
        [30, CAME, 1],
        [5, LEFT, 1],
        [5, LEFT, 1],
        [5, LEFT, 1],
        [5, LEFT, 1],
      ]),
    );
    expect(measures.waitToFirstContactDaysMedian).toBe(20);
    expect(measures.neverSeenShare).toBe(0.5);
  });

  it('weigh up whose wait is still going on: the median is later than among those who came', () => {
    // Of four, one comes at 10; one is lost from sight at 20; then two remain and each stands for one and a half.
    const measures = all(
      cohortOf([
        [10, CAME, 1],
        [20, CENSORED, 1],
        [30, CAME, 1],
        [40, CAME, 1],
      ]),
    );
    expect(measures.waitToFirstContactDaysMedian).toBe(30);
    const naive = all(
      cohortOf([
        [10, CAME, 1],
        [30, CAME, 1],
        [40, CAME, 1],
      ]),
    );
    expect(naive.waitToFirstContactDaysMedian).toBe(30);
    const early = all(
      cohortOf([
        [10, CAME, 1],
        [20, CAME, 1],
        [15, CENSORED, 1],
        [15, CENSORED, 1],
        [50, CAME, 1],
      ]),
    );
    expect(early.waitToFirstContactDaysMedian).toBe(20);
  });

  it('are empty when so many still wait that half is not reached', () => {
    const measures = all(
      cohortOf([
        [10, CAME, 1],
        [182, CENSORED, 1],
        [182, CENSORED, 1],
        [182, CENSORED, 1],
      ]),
    );
    expect(measures.waitToFirstContactDaysMedian).toBeNull();
  });

  it('are empty for nobody', () => {
    const measures = all(cohortOf([]));
    expect(Object.values(measures).every((value) => value === null)).toBe(true);
  });
});
