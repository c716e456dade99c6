// Nobody is lost, nothing is counted twice: laws that hold between any two events of any run, shipped or random.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinAreas, measure } from '../../src/model/measures.ts';
import { measureNames } from '../../src/model/measureTable.ts';
import { UNALLOCATED } from '../../src/model/patients.ts';
import { readSettings } from '../../src/model/settings.ts';
import { type RunSummary, summarise } from '../../src/model/summary.ts';
import type { World } from '../../src/model/world.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { anyScenario } from './anyScenario.ts';
import { Laws } from './laws.ts';
import { shipped, shippedNames, short, type Values } from './scenarios.ts';
import { playWatched } from './watch.ts';

const ROUNDING = 1e-6;

/** Plays one run under the laws and gives what is left of it. */
function lawful(scenario: Scenario, seed: number): { world: World; summary: RunSummary; laws: Laws } {
  const laws = new Laws();
  const record = playWatched(scenario, seed, 0, laws);
  return { world: record.world, summary: summarise(record, 0, false), laws };
}

function expectConserved({ flow }: RunSummary): void {
  const { referred, declined, turnedBack, notReached, droppedOut, closedLinked, closedNotLinked, inside } = flow;
  expect(declined + turnedBack + notReached + droppedOut + closedLinked + closedNotLinked + inside).toBe(referred);
  expect(flow.insideNoWorker).toBeLessThanOrEqual(inside);
}

/** Work inside hours fits into them in each week, by adding up alone; every minute of a session is counted somewhere. */
function expectHonestHours(world: World, laws: Laws): void {
  const { present, inside, outside, dropped, backlog, filled } = world.workerWeeks;
  for (let i = 0; i < present.length; i += 1) {
    expect(inside[i]).toBeGreaterThanOrEqual(0);
    expect(inside[i]).toBeLessThanOrEqual(present[i]);
    expect(outside[i] + ROUNDING).toBeGreaterThanOrEqual(laws.overrunMinutes.get(i) ?? 0);
    expect(inside[i] + outside[i] + ROUNDING).toBeGreaterThanOrEqual(laws.sessionMinutes.get(i) ?? 0);
    expect(Math.min(dropped[i], backlog[i], filled[i])).toBeGreaterThanOrEqual(0);
    if (filled[i] === 0) expect(present[i]).toBe(0);
  }
}

function expectMeasuresOnScale(scenario: Scenario, summary: RunSummary): void {
  const values = measure(joinAreas([summary]), readSettings(scenario));
  for (const name of measureNames) {
    const value = values[name];
    expect(value === null || Number.isFinite(value), `${name} is ${value}`).toBe(true);
  }
  for (const name of [
    'utilisationMean',
    'contactedShare',
    'linkedShare',
    'vcseOccupancyMean',
    'vacancyShare',
  ] as const) {
    const value = values[name] ?? 0;
    expect(value, name).toBeGreaterThanOrEqual(0);
    expect(value, name).toBeLessThanOrEqual(1);
  }
}

/** A counterexample has hundreds of values: the way to it, and what broke, say more. */
function tellBriefly(outcome: fc.RunDetails<[Scenario, number]>): void {
  if (!outcome.failed) return;
  const path = `fast-check seed ${outcome.seed}, path ${outcome.counterexamplePath}`;
  throw new Error(`${path}: ${outcome.errorInstance}`, { cause: outcome.errorInstance });
}

describe('conservation in the shipped scenarios', () => {
  for (const name of shippedNames) {
    it(`R28, R30, R31: in ${name} everybody referred is in one place, places and lists agree, hours fit`, () => {
      const scenario = shipped(name, short);
      const { world, summary, laws } = lawful(scenario, 1);
      expectConserved(summary);
      expectHonestHours(world, laws);
      expectMeasuresOnScale(scenario, summary);
      expect(summary.flow.referred).toBeGreaterThan(100);
      expect(laws.looks).toBeGreaterThan(200);
      expect(laws.sessions).toBeGreaterThan(200);
    });
  }
});

const leavers: Values = {
  ...short,
  'workforce.otherLeavingPerYear': 0.97,
  'workforce.leavingPerIntentionYear': 0.97,
  'workforce.noticeWeeks': 4,
  'workforce.vacancyWeeks': 3,
};
const held: Values = { 'organisations.placesFactor': 0.4, 'organisations.listLimitShare': 2, 'choice.d07Hold': 5 };
/** A rare event in each, made common; and a count that shows it happened. */
const stresses: readonly [string, Values, (world: World) => number][] = [
  ['R85: people who are held are handed over', { ...leavers, ...held }, leaversOf],
  ['R85: nobody notices that workers leave (M12 off)', { ...leavers, 'mechanisms.m12LeavingCosts': false }, leaversOf],
  ['R82: weeks of notice are not whole', { ...leavers, 'workforce.noticeWeeks': 4.71 }, leaversOf],
  [
    'R54: organisations shut down and are replaced',
    { ...short, ...held, 'organisations.shutDownPerYear': 6, 'organisations.replacedAfterWeeks': 5.3 },
    ({ organisationWeeks }) => organisationWeeks.placesArea.filter((places) => places === 0).length,
  ],
  [
    'R17: a tight caseload cap, by named worker, with newcomers',
    { ...leavers, 'policy.caseloadCapPerWte': 5, 'team.allocation': 'namedWorker' },
    ({ patients }) => patients.state.subarray(0, patients.count).filter((state) => state === UNALLOCATED).length,
  ],
  [
    'R30: wanted days are not whole',
    { ...short, 'pathway.firstSessionWantedDays': 4.5, 'pathway.followUpGapDays': 13.7, 'pathway.rebookGapDays': 6.2 },
    ({ patients }) => patients.sessions.filter((sessions) => sessions > 2).length / 100,
  ],
];

function leaversOf({ workerWeeks }: World): number {
  return workerWeeks.leavers.reduce((sum, left) => sum + left, 0);
}

describe('conservation under stress', () => {
  it.each(stresses)('%s', (_, values, count) => {
    for (const seed of [1, 2]) {
      const { world, summary, laws } = lawful(shipped('actual-pressure', values), seed);
      expectConserved(summary);
      expectHonestHours(world, laws);
      expect(count(world)).toBeGreaterThan(1);
    }
  });
});

describe('conservation in scenarios that nobody would ask about', () => {
  it('R28, R30, R31: holds for values anywhere in their ranges, any words and switches, one to three teams, tiny posts and none', () => {
    let referred = 0;
    let withoutWorker = 0;
    let leavers = 0;
    fc.assert(
      fc.property(anyScenario, fc.nat(1000), (scenario, seed) => {
        const { world, summary, laws } = lawful(scenario, seed);
        expectConserved(summary);
        expectHonestHours(world, laws);
        expectMeasuresOnScale(scenario, summary);
        referred += summary.flow.referred;
        withoutWorker += summary.flow.insideNoWorker;
        for (const left of world.workerWeeks.leavers) leavers += left;
      }),
      { seed: 20_250_401, numRuns: 60, endOnFailure: true, reporter: tellBriefly },
    );
    // The net was cast over something.
    expect(referred).toBeGreaterThan(5000);
    expect(withoutWorker).toBeGreaterThan(100);
    expect(leavers).toBeGreaterThan(10);
  });
});
