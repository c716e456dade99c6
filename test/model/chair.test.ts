import { describe, expect, it } from 'vitest';
import { type Chair, policySays, type Said, type Undecided } from '../../src/model/chair.ts';
import { fingerprintOf } from '../../src/model/fingerprint.ts';
import { Journal } from '../../src/model/journal.ts';
import { CHOSEN, MISREAD, OVERSTEP } from '../../src/model/record.ts';
import { simulate } from '../../src/model/simulate.ts';
import type { World } from '../../src/model/world.ts';
import { scenarioOf, shipped, smallArea } from './scenarios.ts';

const area = smallArea('Chair', [1, 0.8]);
const brief = { 'time.warmUpWeeks': 4, 'time.measuredWeeks': 22 };
const scenario = scenarioOf([area], brief);
const weeks = 26;
/** As few weeks as show everything that a chair may disturb. */
const few = { 'time.warmUpWeeks': 2, 'time.measuredWeeks': 12 };

function chair(say: Chair['say'], fromWeek = 10, untilWeek = weeks, worker = 0): Chair {
  return { worker, fromWeek, untilWeek, say };
}

const asTheWorker: Chair['say'] = () => 'asTheWorkerWould';

/** Every column of a journal, its first rows, as bytes. */
function bytesOf(journal: Journal, count = journal.count): Buffer {
  const { at, kind, patient, worker, organisation, value, before, detail, decision } = journal;
  return Buffer.concat(
    [at, kind, patient, worker, organisation, value, before, detail, decision].map((column) => {
      const { buffer, byteOffset, byteLength } = column.subarray(0, count);
      return Buffer.from(buffer, byteOffset, byteLength);
    }),
  );
}

/** Rows of the decisions of worker 0 from a week on. */
function ownRows(world: World, fromWeek: number): number[] {
  const { decisions } = world;
  return Array.from({ length: decisions.count }, (_, d) => d).filter(
    (d) => decisions.worker[d] === 0 && world.weekOfDay(Math.floor(decisions.at[d] / 1440)) >= fromWeek,
  );
}

describe('a chair', () => {
  it('R110 that always says as the worker would leaves record and journal as they are, whatever the scenario', () => {
    const made = [{ 'policy.firmness': 1 }, { 'policy.latitude': 'none' }, { 'policy.clarity': 0.2 }] as const;
    const scenarios = [
      ...made.map((values) => scenarioOf([area], { ...few, ...values })),
      ...['baseline', 'unbounded', 'caseload-cap'].map((name) => shipped(name, few)),
    ];
    for (const one of scenarios) {
      const [plain, seated] = [new Journal(), new Journal()];
      const without = simulate(one, 'chair', 0, plain);
      const within = simulate(one, 'chair', 0, seated, chair(asTheWorker, 0));
      expect(fingerprintOf(within.world)).toBe(fingerprintOf(without.world));
      expect(within.eventCount).toBe(without.eventCount);
      expect(within.undecided).toBeNull();
      expect(bytesOf(seated).equals(bytesOf(plain))).toBe(true);
    }
  });

  it('is asked only about the decisions of its worker, from its week on', () => {
    const asked: Undecided[] = [];
    const seen: number[] = [];
    const { world } = simulate(
      scenario,
      1,
      0,
      null,
      chair((undecided, at) => {
        asked.push(undecided);
        seen.push(at.week);
        return 'asTheWorkerWould';
      }, 16),
    );
    expect(new Set(asked.map(({ worker }) => worker.row))).toEqual(new Set([0]));
    expect(Math.min(...seen)).toBe(16);
    const rows = ownRows(world, 16);
    expect(asked.map(({ point }) => point.row)).toEqual(rows.map((d) => world.decisions.point[d]));
    expect(asked.map(({ wouldDo }) => wouldDo)).toEqual(rows.map((d) => (world.decisions.flags[d] & CHOSEN) !== 0));
    const misread = rows.map((d) => (world.decisions.flags[d] & MISREAD) !== 0);
    expect(asked.map(({ actClass, readClass }) => actClass !== readClass)).toEqual(misread);
    expect(misread).toContain(true);
  });

  it('ends the run where its weeks end, with the week closed and everything before as in the whole run', () => {
    const [plain, seated] = [new Journal(), new Journal()];
    const whole = simulate(scenario, 1, 0, plain).world;
    const { world } = simulate(scenario, 1, 0, seated, chair(asTheWorker, 10, 20));
    expect(world.now).toBe((20 * 7 - world.terms.firstWeekday) * 1440);
    expect(world.week).toBe(19);
    for (const name of ['strain', 'backlog', 'contacts', 'filled', 'outside', 'activeArea'] as const) {
      for (const worker of [0, 1]) {
        const rows = [worker * weeks, worker * weeks + 20] as const;
        expect(world.workerWeeks[name].slice(...rows)).toEqual(whole.workerWeeks[name].slice(...rows));
      }
    }
    const before = Array.from(plain.at.subarray(0, plain.count)).findIndex((at) => at >= world.now);
    expect(bytesOf(seated, before).equals(bytesOf(plain, before))).toBe(true);
  });

  it('that says stop leaves the world as it stands just before the decision, whatever was said about later ones', () => {
    const plain = new Journal();
    const whole = simulate(scenario, 1, 0, plain).world;
    const rows = ownRows(whole, 12);
    for (const nth of [0, 1, 25, 60]) {
      let asked = 0;
      const journal = new Journal();
      const { world, undecided, eventCount } = simulate(
        scenario,
        1,
        0,
        journal,
        chair(() => (asked++ === nth ? 'stop' : 'asTheWorkerWould'), 12),
      );
      const d = rows[nth];
      expect(world.decisions.count).toBe(d);
      expect(eventCount).toBeNaN();
      expect(undecided?.point.row).toBe(whole.decisions.point[d]);
      expect(undecided?.patient).toBe(whole.decisions.patient[d]);
      expect(undecided?.actClass).toBe(whole.decisions.remitClass[d]);
      expect(undecided?.wouldDo).toBe((whole.decisions.flags[d] & CHOSEN) !== 0);
      expect(world.now).toBe(whole.decisions.at[d]);
      expect(bytesOf(journal).equals(bytesOf(plain, journal.count))).toBe(true);
    }
  });

  it('that says what the worker would do anyway changes nothing, so that the luck of a forced decision is drawn all the same', () => {
    const without = simulate(scenario, 2, 0).world;
    const same = chair(({ wouldDo }) => (wouldDo ? 'do' : 'doNot'), 0);
    expect(fingerprintOf(simulate(scenario, 2, 0, null, same).world)).toBe(fingerprintOf(without));
  });

  it('R110 that says otherwise once leaves everything before it equal and the decision as it said', () => {
    const whole = simulate(scenario, 1, 0).world;
    const d = ownRows(whole, 12)[30];
    let asked = 0;
    const other: Chair['say'] = ({ wouldDo }): Said => {
      if (asked++ !== 30) return 'asTheWorkerWould';
      return wouldDo ? 'doNot' : 'do';
    };
    const { decisions } = simulate(scenario, 1, 0, null, chair(other, 12)).world;
    for (const name of ['at', 'point', 'patient', 'remitClass', 'logit', 'flags'] as const) {
      expect(decisions[name].slice(0, d)).toEqual(whole.decisions[name].slice(0, d));
      if (name !== 'flags') expect(decisions[name][d]).toBe(whole.decisions[name][d]);
    }
    expect(decisions.flags[d] & CHOSEN).not.toBe(whole.decisions.flags[d] & CHOSEN);
    expect(decisions.flags[d] & MISREAD).toBe(whole.decisions.flags[d] & MISREAD);
  });

  it('R110 of the policy does whatever is permitted and nothing else, even where the worker misreads', () => {
    for (const latitude of ['none', 'within', 'edge', 'beyond'] as const) {
      const values = { ...brief, 'policy.latitude': latitude, 'policy.clarity': 0.2 };
      const { world } = simulate(scenarioOf([area], values), 3, 0, null, chair(policySays, 10));
      const { decisions, rules } = world;
      const rows = ownRows(world, 10);
      expect(rows.length).toBeGreaterThan(50);
      for (const d of rows) {
        expect((decisions.flags[d] & CHOSEN) !== 0).toBe(decisions.remitClass[d] <= rules.latitude);
        expect(decisions.flags[d] & OVERSTEP).toBe(0);
      }
      expect(rows.some((d) => (decisions.flags[d] & MISREAD) !== 0)).toBe(true);
    }
  });

  it('that fails fails the run with its own words', () => {
    const failing = chair(() => {
      throw new RangeError('no answer');
    });
    expect(() => simulate(scenario, 1, 0, null, failing)).toThrow('no answer');
  });
});
