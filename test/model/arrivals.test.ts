// Time, the order of events, who comes and when, and what is offered to them.
import { describe, expect, it } from 'vitest';
import { eventKinds } from '../../src/model/events.ts';
import { CLOSED, DECLINED, INSIDE } from '../../src/model/patients.ts';
import { quintilesOf } from '../../src/model/rules.ts';
import { readSettings } from '../../src/model/settings.ts';
import { simulate } from '../../src/model/simulate.ts';
import { summarise } from '../../src/model/summary.ts';
import type { World } from '../../src/model/world.ts';
import { rowsByPerson } from './luckLog.ts';
import { scenarioOf, short, smallArea, type Values } from './scenarios.ts';
import { peopleWho, stage } from './stage.ts';
import { playWatched } from './watch.ts';

const HOUR = 60;
const DAY = 24 * HOUR;

/** Many people of whom nothing but the referral is played. */
const manyDecline: Values = {
  ...short,
  'pathway.declinedShare': 1,
  'referrals.perYearPerWte': 3000,
  'referrals.ceilingPerYearPerThousandPatients': 1000,
};

describe('time', () => {
  const seen: { at: number; kind: string; order: number }[] = [];
  let beyond = 0;
  const scenario = scenarioOf([smallArea()], short);
  const record = playWatched(scenario, 1, 0, {
    before: (world, kind) => seen.push({ at: world.now, kind, order: eventKinds.indexOf(kind) }),
    scheduled: () => {
      beyond += 1;
    },
  });
  const { world } = record;
  const { terms, working } = world;

  it('R1: weeks begin on Monday, the first lacks its Monday, and run and warm-up end on one', () => {
    expect(working.dateOf(0)).toBe('2025-04-01');
    expect([terms.weeks, terms.warmUpWeeks]).toEqual([48, 8]);
    expect(terms.horizonDay).toBe(48 * 7 - 1);
    expect(working.weekday(terms.horizonDay)).toBe(0);
    expect(terms.measuringFrom).toBe((8 * 7 - 1) * DAY);
    expect([0, 5, 6, 12, 13].map((day) => world.weekOfDay(day))).toEqual([0, 0, 1, 1, 2]);
    const mondays = seen.filter(({ kind }) => kind === 'monday').map(({ at }) => at);
    expect(mondays).toEqual(Array.from({ length: 47 }, (_, week) => (6 + 7 * week) * DAY));
  });

  it('R2: at one instant events happen in the order of the rule, whatever was scheduled first', () => {
    expect(eventKinds).toEqual([
      ...['otherSupportEnds', 'supportEnds', 'otherGivesUp', 'givesUp', 'organisationReplaced', 'noticeEnds'],
      ...['postFilled', 'monday', 'day', 'sessionEnds', 'sessionStarts', 'dayEnds', 'holdDue', 'standInDue'],
      ...['chaseDue', 'visitDue', 'attemptDue', 'returns', 'otherArrives', 'referral'],
    ]);
    let ties = 0;
    for (let i = 1; i < seen.length; i += 1) {
      expect(seen[i].at).toBeGreaterThanOrEqual(seen[i - 1].at);
      if (seen[i].at !== seen[i - 1].at) continue;
      ties += 1;
      expect(seen[i].order, `${seen[i - 1].kind} before ${seen[i].kind}`).toBeGreaterThanOrEqual(seen[i - 1].order);
    }
    expect(ties).toBeGreaterThan(100);
  });

  it('R3: nothing happens at or after the horizon, and who is not closed by then is inside', () => {
    expect(beyond).toBeGreaterThan(seen.length);
    expect(seen.at(-1)!.at).toBeLessThan(terms.horizon);
    expect(seen.at(-1)!.at).toBeGreaterThan(terms.horizon - 4 * DAY);
    const open = peopleWho(world, (p) => world.patients.state[p] !== CLOSED);
    expect(open.length).toBeGreaterThan(10);
    expect(open.every((p) => world.patients.exit[p] === INSIDE)).toBe(true);
    expect(summarise(record, 0, false).flow.inside).toBe(open.length);
  });
});

describe('referrals', () => {
  it('R10: count by registered patients, or by equivalents but those added on top', () => {
    const area = smallArea('Area', [1, 0.5], 20_000);
    const posts = area.teams[0].posts.map((post, n) => ({ ...post, bringsReferrals: n === 0 }));
    const added = { ...area, teams: [{ ...area.teams[0], posts }] };
    const yearly = ({ practices, working, terms }: World) =>
      (practices[0].rate * working.workingMinutesAt(terms.horizon) * 365.25) / 7 / terms.weeks;
    const rate = { 'referrals.perYearPerWte': 200 };
    expect(yearly(stage(rate, area).world)).toBeCloseTo(300, 8);
    expect(yearly(stage(rate, added).world)).toBeCloseTo(200, 8);
    const national = {
      'referrals.basis': 'perPatient',
      'referrals.nationalPeoplePerYear': 600_000,
      'referrals.nationalRegisteredPatients': 60_000_000,
      'referrals.shareOfReferralsToPcnLinkWorkers': 0.5,
    };
    expect(yearly(stage(national, added).world)).toBeCloseTo(20_000 * 0.01 * 0.5, 8);
  });

  it('R12: quintiles are tilted towards that of the practice, by the formula', () => {
    const { settings } = stage({ 'patients.quintileTilt': 0.4 }).world;
    const shares = [1, 2, 3, 4, 5].map((q) => settings.patients[`quintileShare.q${q}` as 'quintileShare.q1']);
    const weights = shares.map((share, i) => share * Math.exp(0.4 * (i + 1 - 3) * (1 - 3)));
    const sum = weights.reduce((a, b) => a + b, 0);
    const cumulative = weights.map((_, i) => weights.slice(0, i + 1).reduce((a, b) => a + b, 0) / sum);
    Array.from(quintilesOf(settings, 1)).forEach((share, i) => {
      expect(share).toBeCloseTo(cumulative[i], 12);
    });
  });

  it('R12: people have one to three different needs, the main one first, and are the more complex the more deprived', () => {
    const values = { ...manyDecline, 'patients.complexityPerQuintile': 0.1, 'patients.quintileTilt': 0 };
    const { world } = simulate(scenarioOf([smallArea()], values), 1, 0);
    const { patients, settings } = world;
    const people = peopleWho(world, () => true);
    expect(people.length).toBeGreaterThan(2000);
    const shareOf = (holds: (p: number) => boolean) => people.filter(holds).length / people.length;
    const { needsCountShare, needShare } = {
      needsCountShare: settings.patients['needsCountShare.three'],
      needShare: settings.patients['needShare.mentalHealth'],
    };
    expect(Math.abs(shareOf((p) => patients.needCount[p] === 3) - needsCountShare)).toBeLessThan(0.04);
    expect(Math.abs(shareOf((p) => patients.firstNeed[p] === 0) - needShare)).toBeLessThan(0.04);
    for (const p of people) expect(new Set([0, 1, 2].map((k) => patients.need(p, k))).size).toBe(3);
    const means = [1, 3, 5].map((quintile) => {
      const those = people.filter((p) => patients.quintile[p] === quintile);
      return those.reduce((sum, p) => sum + patients.complexity[p], 0) / those.length;
    });
    const wanted = [2, 0, -2].map((steps) => settings.patients.complexityMean + 0.1 * steps);
    means.forEach((mean, i) => {
      expect(Math.abs(mean - wanted[i]), `quintile ${2 * i + 1}: ${mean}`).toBeLessThan(0.03);
    });
    const mean = (column: Float64Array) => people.reduce((sum, p) => sum + column[p], 0) / people.length;
    expect(Math.abs(mean(patients.support) - settings.patients.supportMean)).toBeLessThan(0.02);
    expect(Math.abs(mean(patients.readiness) - settings.patients.readinessMean)).toBeLessThan(0.02);
  });

  it('R13: the share that declines is closed at once as declined', () => {
    const { world } = simulate(scenarioOf([smallArea()], { ...short, 'pathway.declinedShare': 0.4 }), 1, 0);
    const { patients } = world;
    const declined = peopleWho(world, (p) => patients.exit[p] === DECLINED);
    for (const p of declined) expect(patients.closedAt[p]).toBe(patients.referredAt[p]);
    expect(declined.length / patients.count).toBeGreaterThan(0.32);
    expect(declined.length / patients.count).toBeLessThan(0.48);
  });

  it('R14: the unsuitable are more complex by the extra, at most 1', () => {
    const play = (values: Values) =>
      simulate(scenarioOf([smallArea()], { ...short, 'pathway.unsuitableExtraComplexity': 0.3, ...values }), 1, 0)
        .world;
    const none = play({ 'pathway.unsuitableShare': 0 });
    const all = play({ 'pathway.unsuitableShare': 1 });
    const rows = rowsByPerson(none);
    let atTop = 0;
    let compared = 0;
    for (const [key, p] of rowsByPerson(all)) {
      const q = rows.get(key);
      if (q === undefined || all.patients.episode[p] > 0 || all.patients.exit[p] === DECLINED) continue;
      expect(all.patients.unsuitable[p]).toBe(1);
      expect(all.patients.complexity[p]).toBe(Math.min(1, none.patients.complexity[q] + 0.3));
      if (all.patients.complexity[p] === 1) atTop += 1;
      compared += 1;
    }
    expect(compared).toBeGreaterThan(100);
    expect(atTop).toBeGreaterThan(1);
    expect(none.patients.unsuitable.some((one) => one === 1)).toBe(false);
    expect(readSettings(all.scenario).pathway.unsuitableShare).toBe(1);
  });
});
