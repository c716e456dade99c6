import { describe, expect, it } from 'vitest';
import { wholeOf } from '../../../src/experiment/assumptions.ts';
import { compare } from '../../../src/experiment/compare.ts';
import type { Leaning, Leanings } from '../../../src/experiment/leaning/leaning.ts';
import { type LeanOptions, leansOn } from '../../../src/experiment/leaning/leansOn.ts';
import { assumptionMoves, type Move, mechanismMoves, movedBy } from '../../../src/experiment/leaning/moves.ts';
import { playPiece } from '../../../src/experiment/piece.ts';
import type { Executor } from '../../../src/experiment/ports.ts';
import { replicate } from '../../../src/experiment/replicate.ts';
import type { MeasureName } from '../../../src/model/measureTable.ts';
import { type ParameterId, parameters } from '../../../src/scenario/parameters.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { inThisThread, scenarioOf, smallArea, type Values } from '../../model/scenarios.ts';

const scenario = scenarioOf([smallArea()], { 'time.warmUpWeeks': 4, 'time.measuredWeeks': 30 });
const other: Scenario = { ...changed({ 'policy.latitude': 'none' }), name: 'other' };

/** How the outcome of a link shows in life satisfaction moves no minute of anybody's work. */
const idle: ParameterId = 'outcomes.gapReadinessSlope';
const strong: ParameterId = 'sessions.neededMinutesMean';
const weak: ParameterId = 'work.formMinutes';
const few: readonly ParameterId[] = [idle, weak, strong];

const options: LeanOptions = {
  seed: 5,
  replications: 5,
  firstReplications: 3,
  leaderCount: 1,
  measures: ['overstretchRatioMean'],
  executor: inThisThread,
};

let asked: Promise<Leanings> | undefined;
/** What several tests look at, played once. */
function found(): Promise<Leanings> {
  asked ??= leansOn([scenario], movesOf(few), options);
  return asked;
}

function changed(values: Values): Scenario {
  return { ...scenario, values: { ...scenario.values, ...values } };
}

function movesOf(ids: readonly ParameterId[], scenarios: readonly Scenario[] = [scenario]): readonly Move[] {
  return assumptionMoves(scenarios).filter(({ parameter }) => ids.includes(parameter));
}

function leaningOn(found: Leanings, id: ParameterId, ranking = 0): Leaning {
  return found.rankings[ranking].ranked.find(({ parameter }) => parameter === id)!;
}

describe('what a result leans on', () => {
  it('is led by a number known to matter; one that moves nothing swings it by exactly 0', async () => {
    const [{ ranked }] = (await found()).rankings;
    expect(ranked.map(({ parameter }) => parameter)).toEqual([strong, weak, idle]);
    expect(ranked[0].swing.low).toBeGreaterThan(0.02);
    expect(ranked[2].swing).toEqual({ mean: 0, low: 0, high: 0 });
    for (const { figure, shift } of ranked[2].at)
      expect([figure.mean, shift.mean]).toEqual([ranked[2].at[0].figure.mean, 0]);
  });

  it('is the same in any order of playing and of asking', async () => {
    const backwards: Executor = {
      play: async (pieces) => pieces.toReversed().map(playPiece).toReversed(),
    };
    const other = await leansOn([scenario], movesOf(few).toReversed(), { ...options, executor: backwards });
    expect({ ...other, rankings: [] }).toEqual({ ...(await found()), rankings: [] });
    for (const id of few) expect(leaningOn(other, id)).toEqual(leaningOn(await found(), id));
  });

  it('has the figures that the moved scenario has when it is run by itself', async () => {
    const value = parameters[strong].range[1];
    const { measures } = await replicate(changed({ [strong]: value }), { ...options, patients: false });
    const { mean, low, high } = measures.overstretchRatioMean;
    expect(leaningOn(await found(), strong).at[1]).toMatchObject({ value, figure: { mean, low, high } });
  });

  it('plays all a few times and only what leads more often, and bounds the swings of the rest', async () => {
    const leanings = await leansOn([scenario], movesOf([...few, 'work.chaseMinutes']), options);
    const [{ ranked, otherSwingsWithin }] = leanings.rankings;
    expect(leanings).toMatchObject({ moved: 4, leading: 1, replications: 5, firstReplications: 3 });
    expect(ranked.map(({ parameter, replications }) => [parameter, replications])).toEqual([
      [strong, 5],
      [weak, 3],
      ['work.chaseMinutes', 3],
      [idle, 3],
    ]);
    const rest = ranked.filter(({ replications }) => replications === 3).map(({ swing }) => swing);
    expect(otherSwingsWithin).toBe(Math.max(...rest.flatMap(({ low, high }) => [Math.abs(low!), Math.abs(high!)])));
  });

  it('of a comparison is about the difference, as compare gives it, with the verdict at either end', async () => {
    const measures: readonly MeasureName[] = ['overstretchRatioMean', 'linkedShare'];
    const scenarios = [scenario, other];
    const leanings = await leansOn(scenarios, movesOf([strong], scenarios), { ...options, measures });
    const differenceAt = async (values: Values) => {
      const moved = scenarios.map((one) => ({ ...one, values: { ...one.values, ...values } }));
      const played = await compare(moved, { ...options, patients: false, command: '' });
      return played.scenarios[0].differences;
    };
    const asIs = await differenceAt({});
    const atTop = await differenceAt({ [strong]: parameters[strong].range[1] });
    for (const [q, measure] of measures.entries()) {
      const { verdict, ...interval } = asIs[measure];
      expect(leanings.rankings[q]).toMatchObject({
        scenario: 'other',
        baseline: 'made',
        measure,
        verdict,
        asIs: interval,
      });
      const { verdict: verdictThere, ...figure } = atTop[measure];
      expect(leaningOn(leanings, strong, q).at[1]).toMatchObject({ figure, verdict: verdictThere });
    }
  });

  it('says so when a verdict hangs on a mechanism: meaning lost is why no discretion lowers satisfaction', async () => {
    const scenarios = [scenario, other];
    const moves = mechanismMoves(scenarios).filter(({ parameter }) => parameter === 'mechanisms.m03ActsGiveMeaning');
    const { rankings } = await leansOn(scenarios, moves, { ...options, measures: ['satisfactionMean'] });
    const [{ verdict, ranked }] = rankings;
    const [on, off] = ranked[0].at;
    expect([verdict, on.verdict, off.verdict]).toEqual(['falls', 'falls', 'cannot tell']);
    expect(on.shift).toEqual({ mean: 0, low: 0, high: 0 });
  });

  it('gives verdicts only where it has played often, and counts those that may change among the rest', async () => {
    const edge: Scenario = { ...changed({ 'referrals.perYearPerWte': 312 }), name: 'a few more' };
    const ids: readonly ParameterId[] = [...few, 'sessions.travelMinutes', 'work.recordsMinutes'];
    const leanings = await leansOn([scenario, edge], movesOf(ids), options);
    const [{ ranked, otherFlipsPossible }] = leanings.rankings;
    const often = ranked.filter(({ replications }) => replications === 5);
    // One that leads and one that is not surely below it.
    expect(often).toHaveLength(2);
    expect(often.length + otherFlipsPossible).toBe(ids.length - 1);
    for (const { at, replications } of ranked) {
      for (const { verdict } of at) expect(verdict === null).toBe(replications < 5);
    }
  });

  it('has no figure where some replication does not reach a wait', async () => {
    // So few are referred that in some replications nobody comes.
    const quiet = changed({ 'referrals.perYearPerWte': 20 });
    const [measures, replications] = [['waitToFirstContactDaysMedian'] as const, 8];
    const leanings = await leansOn([quiet], movesOf([strong], [quiet]), { ...options, measures, replications });
    const { values } = await replicate(quiet, { ...options, replications, patients: false });
    const reached = values.waitToFirstContactDaysMedian.map((value) => value !== null);
    expect(new Set(reached)).toEqual(new Set([true, false]));
    expect(leanings.rankings[0].asIs).toEqual({ mean: null, low: null, high: null });
    expect(leaningOn(leanings, strong).swing.mean).toBeNull();
  });
});

describe('what is moved', () => {
  it('keeps shares that make up a whole together', () => {
    const id: ParameterId = 'patients.needShare.housing';
    const group = wholeOf(id);
    const [{ apply, values }] = movesOf([id]);
    for (const value of values) {
      const moved = apply(scenario, value).values;
      expect(moved[id]).toBe(value);
      expect(group.reduce((sum, one) => sum + Number(moved[one]), 0)).toBeCloseTo(1, 12);
      const ratio = (one: ParameterId) => Number(moved[one]) / Number(scenario.values[one]);
      const ratios = group.filter((one) => one !== id).map(ratio);
      for (const one of ratios) expect(one).toBeCloseTo(ratios[0], 12);
    }
    const stated: Scenario = { ...scenario, stated: [group[0]] };
    expect(movesOf(group, [stated])).toEqual([]);
  });

  it('is not what every scenario states; where one states it, only the others move', () => {
    const stating: Scenario = { ...scenario, stated: [strong] };
    expect(movesOf([strong], [stating])).toEqual([]);
    const [move] = movesOf([strong], [scenario, stating]);
    const { scenarios } = movedBy(move, [scenario, stating]);
    expect(scenarios[1]!.map(({ values }) => values[strong])).toEqual([
      parameters[strong].range[1],
      scenario.values[strong],
    ]);
    expect(scenarios[1]![1]).toBe(stating);
  });

  it('is said when it cannot be played', () => {
    const id: ParameterId = 'practices.buyInReferralSlope';
    const brink = changed({ 'referrals.ceilingPerYearPerThousandPatients': 20 });
    const { scenarios, unplayable } = movedBy(movesOf([id], [brink])[0], [brink]);
    expect(scenarios[1]).toBeNull();
    expect(unplayable).toContain('wanted a ceiling above that');
  });

  it('is every mechanism that is on, to off', () => {
    const ids = mechanismMoves([scenario]).map(({ parameter }) => parameter);
    expect(ids).toHaveLength(24);
    const one = changed({ 'mechanisms.m20Reliance': false });
    expect(mechanismMoves([one]).map(({ parameter }) => parameter)).toEqual(
      ids.filter((id) => id !== 'mechanisms.m20Reliance'),
    );
    expect(mechanismMoves([scenario])[0].apply(scenario, true)).toBe(scenario);
    expect(mechanismMoves([scenario])[0].apply(scenario, false).values[ids[0]]).toBe(false);
  });
});
