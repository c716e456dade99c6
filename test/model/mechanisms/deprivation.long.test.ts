// Deprivation: more need, thinner voluntary sector, fewer staff. One part at a time with the same people and the same luck;
// then the two shipped scenarios, which have no person in common and so are told apart by independent intervals.
import { describe, expect, it } from 'vitest';
import type { MeasureName } from '../../../src/model/measureTable.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { meanInterval } from '../../../src/statistics/interval.ts';
import { studentTQuantile } from '../../../src/statistics/studentT.ts';
import { shipped, type Values, withValues } from '../scenarios.ts';
import { type Played, playQuantities, signOf } from './quantities.ts';

const REPLICATIONS = 16;
const CONFIDENCE = 0.99;
const frame: Values = { 'time.warmUpWeeks': 26, 'time.measuredWeeks': 78 };
const deprived = shipped('deprived-area', frame);
/** People who differ share no luck, so their means take more replications to tell apart. */
const MANY = 48;
const play = (scenario: Scenario, replications = REPLICATIONS): Played =>
  playQuantities(scenario, 'deprivation', replications);
const usual = play(deprived);

/** The same posts with each as many times the hours. */
function withHours(scenario: Scenario, factor: number): Scenario {
  const areas = scenario.areas.map((area) => ({
    ...area,
    teams: area.teams.map((team) => ({
      ...team,
      posts: team.posts.map((post) => ({ ...post, wte: post.wte * factor })),
    })),
  }));
  return { ...scenario, areas };
}

/** Whether the 99% interval of the difference of two independent means excludes zero; degrees of freedom of one of them. */
function apart(from: Played, to: Played, name: MeasureName): string {
  const [a, b] = [meanInterval(from[name]), meanInterval(to[name])];
  expect([a.n, b.n], name).toEqual([MANY, MANY]);
  const difference = Number(b.mean) - Number(a.mean);
  const error = Math.sqrt((Number(a.sd) ** 2 + Number(b.sd) ** 2) / MANY);
  const reach = studentTQuantile((1 + CONFIDENCE) / 2, MANY - 1) * error;
  if (difference - reach > 0) return 'rises';
  return difference + reach < 0 ? 'falls' : `cannot be told: ${difference - reach} to ${difference + reach}`;
}

describe('deprivation', () => {
  it('R12 R19 brings more need, and need takes more contacts and more time', () => {
    const even = play(withValues(deprived, { 'patients.complexityPerQuintile': 0 }));
    expect(signOf(even, usual, 'contactsPerReferralMean')).toBe('rises');
    expect(signOf(even, usual, 'offeredLoad')).toBe('rises');
  });

  it('R43 brings a thinner voluntary sector, which turns more people away and links fewer', () => {
    const even = play(withValues(deprived, { 'organisations.deprivationSlope': 0 }), MANY);
    const thin = play(withValues(deprived, { 'organisations.deprivationSlope': 0.12 }), MANY);
    expect(signOf(even, thin, 'vcseTurnedAwayShare')).toBe('rises');
    expect(signOf(even, thin, 'linkedShare')).toBe('falls');
  });

  it('R10 goes with fewer staff for the same registered patients, who then wait longer', () => {
    const fewer = play(withHours(deprived, 0.8));
    expect(signOf(usual, fewer, 'offeredLoad')).toBe('rises');
    expect(signOf(usual, fewer, 'waitToFirstContactDaysMedian')).toBe('rises');
    expect(signOf(usual, fewer, 'strainMean')).toBe('rises');
  });

  it('lengthens waits, raises load and lowers the share linked: deprived-area against least-deprived-area', () => {
    const least = play(shipped('least-deprived-area', frame), MANY);
    const most = play(shipped('deprived-area', frame), MANY);
    expect(apart(least, most, 'waitToFirstContactDaysMedian')).toBe('rises');
    expect(apart(least, most, 'offeredLoad')).toBe('rises');
    expect(apart(least, most, 'activeCaseloadMean')).toBe('rises');
    expect(apart(least, most, 'linkedShare')).toBe('falls');
  });

  it('M18 target pressure takes more from the most deprived than from the others', () => {
    const pressed = play(withValues(deprived, { 'team.targetPressure': 1 }));
    const relaxed = play(withValues(deprived, { 'team.targetPressure': 0 }));
    expect(signOf(relaxed, pressed, 'effectGapDeprivation')).toBe('falls');
    expect(signOf(relaxed, pressed, 'effect among the most deprived')).toBe('falls');
  });
});
