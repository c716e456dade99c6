// The sums that patterns are made of, counted again from the table of patients and the sums of the clock.
import { describe, expect, it } from 'vitest';
import { factsOf } from '../../../src/experiment/patterns/facts.ts';
import { playAllFacts, playFacts } from '../../../src/experiment/patterns/playFacts.ts';
import { playPiece } from '../../../src/experiment/piece.ts';
import { readSettings } from '../../../src/model/settings.ts';
import { inThisThread, scenarioOf, shipped, short, smallArea } from '../../model/scenarios.ts';

const scenario = shipped('baseline', {
  ...short,
  'workforce.leavingPerIntentionYear': 0.95,
  'workforce.otherLeavingPerYear': 0.95,
  'workforce.vacancyWeeks': 3,
});
const summary = playPiece({ scenario, seed: 'facts', replication: 1, patients: true, weight: 1 });
const facts = factsOf([summary], readSettings(scenario));
const { columns, rowCount } = summary.tables.find((table) => table.name === 'patients')!;
const cell = (row: number, name: string) => columns.find((column) => column.name === name)!.values[row];
const number = (row: number, name: string) => Number(cell(row, name));
const sumOf = (rows: readonly number[], of: (row: number) => number) => rows.reduce((sum, row) => sum + of(row), 0);
const cohort = Array.from({ length: rowCount }, (_, row) => row).filter((row) => {
  const day = number(row, 'referredDay');
  return day >= 8 * 7 - 1 && day < (48 - 26) * 7 - 1;
});

describe('the facts of a replication', () => {
  it('hold the power sums of contacts within the follow-up', () => {
    const contacts = (row: number) => number(row, 'contactsInWindow');
    expect(cohort.length).toBeGreaterThan(100);
    expect(facts.contacts).toEqual([
      cohort.length,
      sumOf(cohort, contacts),
      sumOf(cohort, (row) => contacts(row) * contacts(row)),
      sumOf(cohort, (row) => contacts(row) * contacts(row) * contacts(row)),
    ]);
  });

  it('hold sessions and visits of cases completed within the follow-up', () => {
    const completed = cohort.filter(
      (row) => cell(row, 'outcome') === 'completed' && number(row, 'closedAfterDays') <= 182,
    );
    expect(completed.length).toBeGreaterThan(20);
    expect(facts.completed.count).toBe(completed.length);
    expect(facts.completed.sessions).toBe(sumOf(completed, (row) => number(row, 'sessions')));
    expect(facts.completed.visits).toBe(sumOf(completed, (row) => number(row, 'visits')));
    expect(facts.completed.overFour).toBe(completed.filter((row) => number(row, 'sessions') > 4).length);
    expect(facts.completed.accompanied).toBe(completed.filter((row) => number(row, 'visits') > 0).length);
    expect(facts.completed.change).toBeCloseTo(
      sumOf(completed, (row) => number(row, 'lifeSatisfactionChange')),
      8,
    );
  });

  it('part everybody into the linked and the not linked', () => {
    const all = sumOf(cohort, (row) => number(row, 'lifeSatisfactionEffect'));
    expect(facts.linked.count + facts.notLinked.count).toBe(cohort.length);
    expect(facts.linked.effect + facts.notLinked.effect).toBeCloseTo(all, 8);
    const linked = cohort.filter((row) => number(row, 'linkedAfterDays') <= 182);
    expect(facts.linked.count).toBe(linked.length);
  });

  it('hold a row a person in post, not a row a post, and all their sickness', () => {
    const { weeks, strainMean, sickDays } = facts.holders;
    expect(summary.clock.leavers).toBeGreaterThan(1);
    expect(weeks.length).toBeGreaterThan(3);
    expect(weeks.reduce((sum, one) => sum + one, 0)).toBe(summary.clock.workerWeeks);
    expect(sickDays.reduce((sum, one) => sum + one, 0)).toBe(summary.clock.sickDays);
    const strain = weeks.reduce((sum, one, i) => sum + one * strainMean[i], 0);
    expect(strain).toBeCloseTo(summary.clock.strain, 8);
  });

  it('count who is left over with a vacant post as active: from an empty start, the area under all stays', () => {
    const alone = scenarioOf([smallArea()], {
      'time.warmUpWeeks': 0,
      'time.measuredWeeks': 40,
      'workforce.leavingPerIntentionYear': 0.95,
      'workforce.otherLeavingPerYear': 0.95,
    });
    const played = playPiece({ scenario: alone, seed: 'facts', replication: 0, patients: false, weight: 1 });
    expect(played.weekly.orphanArea.reduce((sum, area) => sum + area, 0)).toBeGreaterThan(0);
    const days = played.stays.days.reduce((sum, one) => sum + one, 0);
    const { activeMean, allocationsPerWeek } = factsOf([played], readSettings(alone));
    expect(activeMean * (40 * 7 - 1)).toBeCloseTo(days, 6);
    expect(allocationsPerWeek * 40).toBe(played.stays.days.length);
  });

  it('hold an intention each time it is thought over while measuring', () => {
    const { discrepancy, intends } = facts.intentions;
    expect(intends.length).toBe(discrepancy.length);
    // Weeks 8 to 47: weeks 13, 26 and 39, of up to three workers.
    expect(intends.length).toBeGreaterThan(3);
    expect(intends.length).toBeLessThanOrEqual(9);
    for (const one of discrepancy) expect(one > 0 && one < 100).toBe(true);
  });
});

describe('playing facts', () => {
  const areas = ['North', 'South'].map((name) => smallArea(name, [0.5], 6_000));
  const small = scenarioOf(areas, { 'time.warmUpWeeks': 4, 'time.measuredWeeks': 30 });
  const options = { seed: 1, executor: inThisThread };

  it('gives a later round what one long round would have given', async () => {
    const whole = await playFacts(small, { ...options, from: 0, until: 3 });
    const later = await playFacts(small, { ...options, from: 2, until: 3 });
    expect(later).toEqual(whole.slice(2));
    expect(whole[0]).not.toEqual(whole[1]);
  });

  it('keeps scenarios apart and joins their areas', async () => {
    const alone = scenarioOf(areas.slice(0, 1), small.values);
    const [both, one] = await playAllFacts([small, alone], { ...options, from: 0, until: 2 });
    expect(both).toEqual(await playFacts(small, { ...options, from: 0, until: 2 }));
    expect(one[1].contacts[0]).toBeLessThan(both[1].contacts[0]);
    expect(one[1].activeMean).toBeLessThan(both[1].activeMean);
  });
});
