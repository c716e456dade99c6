// The journal: changes nothing, tells everything once, and what it tells adds up to what the run recorded.
import { describe, expect, it } from 'vitest';
import { MINUTES_PER_DAY } from '../../src/engine/time.ts';
import { decisionPoints } from '../../src/model/discretion/points.ts';
import { fingerprintOf } from '../../src/model/fingerprint.ts';
import { Journal } from '../../src/model/journal.ts';
import { entry, type JournalKind, journalKindNames, journalKinds } from '../../src/model/journalKinds.ts';
import { GAVE_UP } from '../../src/model/onwardReferrals.ts';
import { CLOSED, NONE } from '../../src/model/patients.ts';
import { simulate } from '../../src/model/simulate.ts';
import type { World } from '../../src/model/world.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { scenarioOf, shipped, short, smallArea } from './scenarios.ts';

const SEED = 5;

/** Posts that change hands, organisations that close and shut down, a full caseload, distress: everything happens. */
const eventful = shipped('unbounded', {
  ...short,
  'policy.caseloadCapPerWte': 25,
  'policy.supervisionCoverage': 1,
  'policy.sessionCapRule': 'soft',
  'policy.sessionCapSessions': 2,
  'pathway.returnShare': 0.6,
  'pathway.returnWindowWeeks': 8,
  'pathway.dropOutPerWeekWaitingShare': 0.5,
  'organisations.placesFactor': 0.5,
  'organisations.closeWhenFullPerWeek': 0.5,
  'organisations.shutDownPerYear': 1,
  'organisations.replacedAfterWeeks': 4,
  'workforce.otherLeavingPerYear': 0.9,
  'workforce.vacancyWeeks': 3,
  'workforce.sickSpellsPerYear': 8,
  'diary.backlogCeilingWeeks': 0.6,
  'choice.d12StayLate': -1.5,
  'referrals.perYearPerWte': 560,
  'diary.bookableShare': 1,
});

const leaving = scenarioOf([smallArea('Leaving', [1, 1], 30_000)], {
  ...short,
  'referrals.perYearPerWte': 500,
  'workforce.otherLeavingPerYear': 0.95,
  'diary.overtimeAllowed': false,
});

function played(scenario: Scenario): { world: World; journal: Journal } {
  const journal = new Journal();
  const { world } = simulate(scenario, SEED, 0, journal);
  return { world, journal };
}

const { world, journal } = played(eventful);
const rows = Array.from({ length: journal.count }, (_, row) => row);
const isKind =
  (...kinds: JournalKind[]) =>
  (row: number) =>
    kinds.some((kind) => journal.kind[row] === entry[kind]);
const of = (...kinds: JournalKind[]) => rows.filter(isKind(...kinds));

describe('a journal', () => {
  it.each([
    ['an eventful run', eventful],
    ['a run without discretion', shipped('no-discretion', short)],
    ['a small team', scenarioOf([smallArea('Journal', [1, 0.5])], short)],
  ])('R4, R108: leaves the record of %s as it is, bit for bit', (_, scenario) => {
    const without = simulate(scenario, SEED, 0);
    const withOne = simulate(scenario, SEED, 0, new Journal());
    expect(fingerprintOf(withOne.world)).toBe(fingerprintOf(without.world));
    expect(withOne.eventCount).toBe(without.eventCount);
  });

  it('says of every kind what it means, and every kind happens in an eventful run', () => {
    for (const name of journalKindNames) expect(journalKinds[name].meaning, name).toMatch(/\w{3}/);
    const seen = new Set(rows.map((row) => journalKindNames[journal.kind[row]]));
    expect(journalKindNames.filter((name) => !seen.has(name))).toEqual([]);
  });

  it('stands in the order of the clock', () => {
    expect(rows.filter((row) => row > 0 && journal.at[row] < journal.at[row - 1])).toEqual([]);
  });

  it('R57, R58: holds every decision once, with terms that add up to its log-odds exactly', () => {
    const { decisions } = world;
    expect(of('decided').map((row) => journal.decision[row])).toEqual(
      Array.from({ length: decisions.count }, (_, d) => d),
    );
    for (const row of of('decided')) {
      const d = journal.decision[row];
      expect(journal.choices.sum(d)).toBe(decisions.logit[d]);
      expect([
        journal.at[row],
        journal.patient[row],
        journal.worker[row],
        journal.detail[row],
        journal.value[row],
      ]).toEqual([decisions.at[d], decisions.patient[d], decisions.worker[d], decisions.point[d], decisions.logit[d]]);
      const misread = journal.circumstances.columns.readClass[d] !== decisions.remitClass[d];
      expect(misread).toBe((decisions.flags[d] & 4) !== 0);
      const o = journal.circumstances.columns.onward[d];
      const isOnward = ['D5', 'D7', 'D9'].includes(decisionPoints[decisions.point[d]].id);
      expect(o !== NONE).toBe(isOnward);
      expect(journal.organisation[row]).toBe(isOnward ? world.onward.organisation[o] : NONE);
      if (isOnward) expect(world.onward.patient[o]).toBe(decisions.patient[d]);
    }
  });

  it('R28: tells of each referral that it came, and at most once how it ended', () => {
    const { patients } = world;
    expect(of('referred').map((row) => journal.patient[row])).toEqual(
      Array.from({ length: patients.count }, (_, p) => p),
    );
    const closed = new Map(of('closed').map((row) => [journal.patient[row], row]));
    expect(closed.size).toBe(of('closed').length);
    for (let p = 0; p < patients.count; p += 1) {
      const row = closed.get(p);
      expect(row !== undefined).toBe(patients.state[p] === CLOSED);
      if (row !== undefined)
        expect([journal.at[row], journal.detail[row]]).toEqual([patients.closedAt[p], patients.exit[p]]);
    }
  });

  it('counts sessions, visits, held contacts and attempts as the record does', () => {
    const { patients } = world;
    const count = (p: number, kind: JournalKind, also: (row: number) => boolean = () => true) =>
      byPatient[p].filter((row) => journal.kind[row] === entry[kind] && also(row)).length;
    const byPatient = Array.from({ length: patients.count }, (): number[] => []);
    for (const row of rows) if (journal.patient[row] !== NONE) byPatient[journal.patient[row]].push(row);
    for (let p = 0; p < patients.count; p += 1) {
      expect(count(p, 'sessionEnds', (row) => journal.detail[row] > 0)).toBe(patients.sessions[p]);
      expect(count(p, 'supportVisit')).toBe(patients.visits[p]);
      expect(count(p, 'heldContact')).toBe(patients.heldContacts[p]);
      expect(count(p, 'attemptFailed') + count(p, 'reached')).toBe(patients.attempts[p]);
      expect(count(p, 'sessionMissed')).toBe(patients.missed[p]);
    }
  });

  it("adds up a person's minutes within the follow-up to those recorded, exactly", () => {
    const { patients, terms } = world;
    const minutes = new Float64Array(patients.count);
    for (const row of of('sessionBegins', 'sessionMissed', 'workBegun', 'workFinished', 'distressAnswered')) {
      const p = journal.patient[row];
      if (journal.at[row] - patients.referredAt[p] <= terms.followUpMinutes) minutes[p] += journal.value[row];
    }
    expect(minutes).toEqual(patients.minutesInWindow.subarray(0, patients.count));
  });

  it.each([
    ['an eventful run', { world, journal }],
    ['a run whose workers leave with records undone', played(leaving)],
  ])(
    "R41: adds up a worker's minutes of each week of %s to those inside and outside hours, and those dropped",
    (_, run) => {
      const { workerWeeks: facts, terms, workers } = run.world;
      const { journal } = run;
      const rows = Array.from({ length: journal.count }, (_, row) => row);
      const isKind =
        (...kinds: JournalKind[]) =>
        (row: number) =>
          kinds.some((kind) => journal.kind[row] === entry[kind]);
      const worked = new Float64Array(facts.inside.length);
      const outside = new Float64Array(facts.inside.length);
      const dropped = new Float64Array(facts.inside.length);
      let week = 0;
      for (const row of rows) {
        if (isKind('weekBegins')(row)) week = journal.detail[row];
        const i = journal.worker[row] * terms.weeks + week;
        const isWork = isKind('sessionEnds', 'sessionMissed', 'workBegun', 'workFinished', 'meetings', 'networking');
        if (isWork(row) || isKind('distressAnswered')(row)) worked[i] += journal.value[row];
        if (isKind('ranOver', 'stayedLate', 'distressAnswered')(row)) outside[i] += journal.value[row];
        if (isKind('workDropped')(row)) dropped[i] += journal.value[row];
      }
      for (let i = 0; i < workers.length * terms.weeks; i += 1) {
        expect(worked[i]).toBeCloseTo(facts.inside[i] + facts.outside[i], 6);
        expect(outside[i]).toBeCloseTo(facts.outside[i], 6);
        expect(dropped[i]).toBeCloseTo(facts.dropped[i], 6);
      }
      expect(dropped.some((minutes) => minutes > 0)).toBe(true);
    },
  );

  it('R76, R77: holds the terms of every review, which pull strain and satisfaction to where they went', () => {
    const { settings, terms, workerWeeks: facts } = world;
    const kept = (value: number, bottom: number, top: number) => Math.min(Math.max(value, bottom), top);
    const pull = (halfLife: number) => 1 - 2 ** (-1 / halfLife);
    const { columns, count } = journal.reviews;
    for (let r = 0; r < count; r += 1) {
      const strain = columns.strainBefore[r];
      const target = kept(journal.strain.sum(r), 0, settings.strain.scaleTop);
      expect(columns.strainAfter[r]).toBeCloseTo(strain + (target - strain) * pull(settings.strain.halfLifeWeeks), 9);
      const satisfaction = columns.satisfactionBefore[r];
      const aim = kept(journal.satisfaction.sum(r), 1, settings.satisfaction.scaleTop);
      const way = (aim - satisfaction) * pull(settings.satisfaction.halfLifeWeeks);
      expect(columns.satisfactionAfter[r]).toBeCloseTo(satisfaction + way, 9);
      const i = columns.worker[r] * terms.weeks + columns.week[r];
      expect([columns.strainAfter[r], columns.satisfactionAfter[r]]).toEqual([facts.strain[i], facts.satisfaction[i]]);
    }
    expect(count).toBe(facts.strain.filter((strain) => !Number.isNaN(strain)).length);
  });

  it('R90: holds all that was added to life satisfaction, faded to what the record keeps', () => {
    const { patients, terms, settings } = world;
    const fade = settings.outcomes.fadeFoldWeeks * 7 * MINUTES_PER_DAY;
    const added = new Float64Array(patients.count);
    for (const row of of('added')) {
      const p = journal.patient[row];
      added[p] +=
        journal.value[row] * Math.exp(-(terms.followUpMinutes - (journal.at[row] - patients.referredAt[p])) / fade);
    }
    for (let p = 0; p < patients.count; p += 1) expect(added[p]).toBeCloseTo(patients.addedAtWindowEnd[p], 9);
  });

  it('R45, R47: tells of each onward referral how it began and how it ended', () => {
    const { onward } = world;
    expect(of('onwardMade').map((row) => journal.detail[row])).toEqual(
      Array.from({ length: onward.count }, (_, o) => o),
    );
    const told = (kind: JournalKind) => new Set(of(kind).map((row) => journal.detail[row]));
    const gaveUp = told('gaveUp');
    const begun = told('supportBegins');
    const listed = told('onList');
    for (let o = 0; o < onward.count; o += 1) {
      expect(gaveUp.has(o)).toBe(onward.state[o] === GAVE_UP);
      expect(begun.has(o)).toBe(onward.startedAt[o] > 0);
      expect(listed.has(o)).toBe(onward.listed[o] === 1);
    }
  });
});
