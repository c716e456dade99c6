// Nobody is lost, nothing is counted twice: laws that hold between any two events of any run, shipped or random.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinAreas, measure } from '../../src/model/measures.ts';
import { measureNames } from '../../src/model/measureTable.ts';
import { readSettings } from '../../src/model/settings.ts';
import { type RunSummary, summarise } from '../../src/model/summary.ts';
import type { World } from '../../src/model/world.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { anyScenario } from './anyScenario.ts';
import { Laws } from './laws.ts';
import { shipped, shippedNames, short } from './scenarios.ts';
import { playWatched } from './watch.ts';

const ROUNDING = 1e-6;

/** Plays one run under the laws and gives what is left of it. */
function lawful(scenario: Scenario, seed: number): { world: World; summary: RunSummary; laws: Laws } {
  const laws = new Laws();
  const record = playWatched(scenario, seed, 0, laws.watch);
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
    it(`${name}: everybody referred is in one place, places and lists agree, hours fit`, () => {
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

describe('conservation in scenarios that nobody would ask about', () => {
  it('holds for values anywhere in their ranges, any words and switches, one to three teams, tiny posts and none', () => {
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
