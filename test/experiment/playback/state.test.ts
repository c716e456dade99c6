// The state at a moment against what the record holds in other places: columns of patients, onward referrals and decisions,
// and the weeks' sums. The journal itself is never asked twice.
import { describe, expect, it } from 'vitest';
import { Cursor } from '../../../src/experiment/playback/cursor.ts';
import { dayKinds, insideKinds } from '../../../src/experiment/playback/dayKinds.ts';
import { stage, stages } from '../../../src/experiment/playback/stages.ts';
import { tally } from '../../../src/experiment/playback/tallies.ts';
import { isLinked } from '../../../src/model/cohort.ts';
import { CLOSED, exits, NONE } from '../../../src/model/patients.ts';
import { CHOSEN, MISREAD, OVERSTEP } from '../../../src/model/record.ts';
import { summarise } from '../../../src/model/summary.ts';
import type { World } from '../../../src/model/world.ts';
import { moments, type PlayedRun, runs } from './played.ts';

/** Onward referrals of everybody at `t`, by their own columns: on a list, with a place, with support begun. */
function onwardAt({ onward, terms }: World, t: number) {
  const rows = Array.from({ length: onward.count }, (_, o) => o).filter((o) => onward.madeAt[o] <= t);
  const isOver = (o: number) => onward.endedAt[o] <= t;
  const offered = (o: number) => onward.offeredAt[o] <= t;
  const isListed = (o: number) => onward.listed[o] === 1 && !offered(o) && !isOver(o);
  expect(t).toBeLessThan(terms.horizon);
  return {
    listed: rows.filter(isListed),
    placed: rows.filter((o) => offered(o) && !isOver(o)),
    supported: rows.filter((o) => onward.startedAt[o] <= t && !isOver(o)),
  };
}

function countBy(rows: readonly number[], of: (row: number) => number, length: number): number[] {
  const counts = new Array<number>(length).fill(0);
  for (const row of rows) counts[of(row)] += 1;
  return counts;
}

/** The stage of a person by the columns alone; -1 before the referral. Whether held is not in them. */
function stageByColumns(world: World, p: number, t: number, lists: number[], supports: number[]): number {
  const { patients } = world;
  if (!(patients.referredAt[p] <= t)) return -1;
  const isClosed = patients.state[p] === CLOSED && patients.closedAt[p] <= t;
  if (!isClosed) {
    if (!(patients.allocatedAt[p] <= t)) return stage.line;
    if (!(patients.reachedAt[p] <= t)) return stage.call;
    if (!(patients.firstSessionAt[p] <= t)) return stage.firstSession;
    if (patients.planDone[p] === 0 || patients.planDoneAt[p] > t) return stage.seen;
  }
  if (supports[p] > 0) return stage.withOrganisation;
  if (lists[p] > 0) return stage.onList;
  if (!isClosed) return stage.seen;
  switch (exits[patients.exit[p]]) {
    case 'completed':
      return isLinked(world, p) && patients.linkedAt[p] <= t ? stage.linked : stage.notLinked;
    case 'droppedOut':
      return stage.droppedOut;
    case 'notReached':
      return stage.notReached;
    default:
      return stage.notTakenOn;
  }
}

/** Sums of a per-worker column over the weeks of a run. */
function total(column: Float64Array): number {
  return column.reduce((sum, value) => sum + value, 0);
}

/** Plays a run through and looks at it after every entry: areas under caseload and holding, and the peaks, by worker and week. */
function areas({ playback, world }: PlayedRun) {
  const cursor = new Cursor(playback);
  const { state } = cursor;
  const rows = playback.posts.length * playback.weeks;
  const filled = new Float64Array(rows);
  const orphan = new Float64Array(rows);
  const held = new Float64Array(rows);
  const peak = new Float64Array(rows);
  const waiting = new Float64Array(playback.organisations.length * playback.weeks);
  let at = 0;
  for (let week = 0; week < playback.weeks; week += 1) {
    const until = playback.weekStarts[week + 1];
    while (at < until) {
      const to = Math.min(cursor.nextAt, until);
      playback.posts.forEach((_, w) => {
        const i = w * playback.weeks + week;
        (state.inPost[w] === 1 ? filled : orphan)[i] += state.active[w] * (to - at);
        held[i] += state.held[w] * (to - at);
        if (to > at && state.inPost[w] === 1) peak[i] = Math.max(peak[i], state.active[w]);
      });
      playback.organisations.forEach((_, o) => {
        waiting[o * playback.weeks + week] += state.waiting[o] * (to - at);
      });
      at = to;
      if (cursor.nextAt < until) cursor.step();
    }
    // What happens as the week turns belongs to the next; on a Monday at midnight nothing else does.
    while (cursor.nextAt <= until && cursor.step() !== NONE);
  }
  expect(cursor.state.nextRow[0]).toBe(playback.entries.count);
  return { filled, orphan, held, peak, waiting, facts: world.workerWeeks };
}

function expectNear(found: Float64Array, wanted: Float64Array): void {
  expect(found.length).toBe(wanted.length);
  for (let i = 0; i < found.length; i += 1) {
    if (!(Math.abs(found[i] - wanted[i]) <= 1e-4 + 1e-9 * Math.abs(wanted[i])))
      expect([i, found[i]]).toEqual([i, wanted[i]]);
  }
}

describe.each(runs)('the state of $name', (run) => {
  const { playback, world, record } = run;

  it('R111 has everybody in the stage that the columns of the patients give, at forty moments', () => {
    const cursor = new Cursor(playback);
    let heldSeen = 0;
    for (const t of moments(run, 40)) {
      cursor.seek(t);
      const { state } = cursor;
      const { listed, supported } = onwardAt(world, t);
      const lists = countBy(listed, (o) => world.onward.patient[o], world.patients.count);
      const supports = countBy(supported, (o) => world.onward.patient[o], world.patients.count);
      const counted = new Array<number>(stages.length).fill(0);
      for (let p = 0; p < world.patients.count; p += 1) {
        const wanted = stageByColumns(world, p, t, lists, supports);
        const found = state.stageOf(p);
        if (found >= 0) counted[found] += 1;
        if (found === stage.held) {
          heldSeen += 1;
          expect([stage.onList, stage.withOrganisation, stage.seen]).toContain(wanted);
        } else if (found !== wanted) expect([t, p, stages[found]]).toEqual([t, p, stages[wanted]]);
      }
      expect([...state.stageCounts]).toEqual(counted);
    }
    if (run.name === 'unbounded') expect(heldSeen).toBeGreaterThan(100);
  });

  it('has the lists and places of organisations that the onward referrals give', () => {
    const cursor = new Cursor(playback);
    for (const t of moments(run, 40)) {
      cursor.seek(t);
      const { listed, placed } = onwardAt(world, t);
      const organisation = (o: number) => world.onward.organisation[o];
      expect([...cursor.state.waiting]).toEqual(countBy(listed, organisation, playback.organisations.length));
      expect([...cursor.state.places]).toEqual(countBy(placed, organisation, playback.organisations.length));
    }
  });

  it('has caseload, holding and lists whose areas and peaks are those of the weeks, whoever is in post', () => {
    const { filled, orphan, held, peak, waiting, facts } = areas(run);
    expectNear(filled, facts.activeArea);
    expectNear(orphan, facts.orphanArea);
    expectNear(held, facts.heldArea);
    expectNear(waiting, world.organisationWeeks.waitingArea);
    // A peak that lasted no time at all is no state of any moment.
    for (let i = 0; i < peak.length; i += 1) expect(peak[i]).toBeLessThanOrEqual(facts.activePeak[i]);
    const same = peak.filter((value, i) => value === facts.activePeak[i]).length;
    expect(same / peak.length).toBeGreaterThan(0.9);
  });

  it('has days whose minutes add up to the weeks: contracted, inside and outside contracted hours', () => {
    const cursor = new Cursor(playback);
    const { workerWeeks: facts } = world;
    for (let week = 0; week < playback.weeks; week += 1) {
      // The last minutes before the week turns; the day's work is over everywhere.
      cursor.seek(playback.weekStarts[week + 1] - 1);
      playback.posts.forEach((_, w) => {
        const minutes = cursor.state.weekMinutes.subarray(w * dayKinds.length, (w + 1) * dayKinds.length);
        const inside = minutes.subarray(0, insideKinds.length - 1).reduce((sum, value) => sum + value, 0);
        const outside = minutes.subarray(insideKinds.length).reduce((sum, value) => sum + value, 0);
        const spare = minutes[insideKinds.length - 1];
        const i = w * playback.weeks + week;
        expect(inside).toBeCloseTo(facts.inside[i], 6);
        expect(outside).toBeCloseTo(facts.outside[i], 6);
        expect(cursor.state.weekContracted[w]).toBeCloseTo(facts.present[i], 6);
        expect(inside + spare).toBeCloseTo(facts.present[i], 6);
      });
    }
    cursor.seek(Infinity);
    expect(cursor.state.tallies[tally.insideMinutes]).toBeCloseTo(total(facts.inside), 3);
    expect(cursor.state.tallies[tally.outsideMinutes]).toBeCloseTo(total(facts.outside), 3);
    expect(cursor.state.tallies[tally.sickDays]).toBe(total(facts.sickDays));
    expect(cursor.state.tallies[tally.leavers]).toBe(total(facts.leavers));
    expect(cursor.state.tallies[tally.contacts]).toBe(total(facts.contacts));
    expect(cursor.state.tallies[tally.incidents]).toBe(total(facts.incidents));
    for (const [name, column] of [
      ['actsWithin', facts.actsWithin],
      ['actsEdge', facts.actsEdge],
      ['actsBeyond', facts.actsBeyond],
      ['oversteps', facts.oversteps],
      ['misread', facts.uncertain],
    ] as const) {
      expect(cursor.state.tallies[tally[name]]).toBe(total(column));
    }
    expect(cursor.state.tallies[tally.droppedMinutes]).toBeCloseTo(total(facts.dropped), 3);
  });

  it('has the strain and satisfaction of the end of each week for the whole of the next, and their moves', () => {
    const cursor = new Cursor(playback);
    const { strain, satisfaction } = world.workerWeeks;
    for (let week = 0; week + 1 < playback.weeks; week += 1) {
      cursor.seek(playback.weekStarts[week + 1] + 1);
      playback.posts.forEach((_, w) => {
        const i = w * playback.weeks + week;
        if (cursor.state.inPost[w] === 0 || Number.isNaN(strain[i])) return;
        expect(cursor.state.strain[w]).toBe(strain[i]);
        expect(cursor.state.satisfaction[w]).toBe(satisfaction[i]);
        if (week === 0 || Number.isNaN(strain[i - 1]) || world.workerWeeks.leavers[i] > 0) return;
        if (world.workerWeeks.filled[i] < 10080) return;
        expect(cursor.state.strainMove[w]).toBe(strain[i] - strain[i - 1]);
      });
    }
  });

  it('has newcomers begin with the strain and satisfaction of their own offsets, whenever they take up their post', () => {
    const cursor = new Cursor(playback);
    const { strain, satisfaction } = world.settings;
    const within = (value: number, bottom: number, top: number) => Math.min(Math.max(value, bottom), top);
    for (const worker of world.workers) {
      // Of those who have been in post from the start, time in post lies before it.
      cursor.seek(Math.max(worker.startedAt, 0));
      if (cursor.state.holder[worker.row] !== worker.incumbent || !worker.filled) continue;
      const { state } = cursor;
      expect(state.strain[worker.row]).toBeCloseTo(within(strain.base + worker.strainOffset, 0, strain.scaleTop), 10);
      const wanted = within(satisfaction.base + worker.satisfactionOffset, 1, satisfaction.scaleTop);
      expect(state.satisfaction[worker.row]).toBeCloseTo(wanted, 10);
    }
  });

  it('has as many decisions, acts, oversteps and misreadings as the table of decisions until then', () => {
    const cursor = new Cursor(playback);
    const { decisions } = world;
    for (const t of moments(run, 8)) {
      cursor.seek(t);
      const rows = Array.from({ length: decisions.count }, (_, d) => d).filter((d) => decisions.at[d] <= t);
      const having = (bit: number) => rows.filter((d) => (decisions.flags[d] & bit) !== 0);
      const { tallies } = cursor.state;
      expect(cursor.state.decisionCount[0]).toBe(rows.length);
      expect(tallies[tally.oversteps]).toBe(having(OVERSTEP).length);
      expect(tallies[tally.misread]).toBe(having(MISREAD).length);
      expect([tallies[tally.actsWithin], tallies[tally.actsEdge], tallies[tally.actsBeyond]]).toEqual(
        countBy(having(CHOSEN), (d) => decisions.remitClass[d], 3),
      );
      expect(tallies[tally.notDone]).toBe(rows.length - having(CHOSEN).length);
    }
    expect([...playback.decisions.point]).toEqual([...decisions.point.subarray(0, decisions.count)]);
  });

  it('ends as the flow of the run says, with the worker of each case that the patients name', () => {
    const cursor = new Cursor(playback);
    cursor.seek(Infinity);
    const { state } = cursor;
    const { flow, fingerprint } = summarise(record, 0, false);
    expect(playback.fingerprint).toBe(fingerprint);
    expect(state.tallies[tally.referred]).toBe(flow.referred);
    const closed = [state.tallies[tally.referred]];
    expect(closed[0]).toBe(
      Object.values(flow).reduce((sum, count) => sum + count, 0) - flow.referred - flow.insideNoWorker,
    );
    const byExit = countBy(
      [...state.caseState].filter((code) => code >= 6).map((code) => code - 6),
      (exit) => exit,
      exits.length,
    );
    expect(byExit.slice(1)).toEqual([
      flow.declined, flow.turnedBack, flow.notReached, flow.droppedOut, flow.closedLinked + flow.closedNotLinked,
    ]); // biome-ignore format: one line
    for (let p = 0; p < world.patients.count; p += 1) {
      if (world.patients.isActive(p)) expect(state.worker[p]).toBe(world.patients.worker[p]);
      expect(state.sessions[p]).toBe(world.patients.sessions[p]);
    }
    world.workers.forEach((worker, w) => {
      expect(state.active[w]).toBe(worker.activeCount);
      expect(state.inPost[w] === 1).toBe(worker.filled);
      expect(state.onNotice[w] === 1).toBe(worker.leaving && worker.filled);
      expect(state.holder[w]).toBe(worker.incumbent);
    });
    world.organisations.forEach((organisation, o) => {
      expect(state.openness[o] === 2).toBe(organisation.shutDown);
      expect(state.openness[o] === 1).toBe(organisation.closedToReferrals && !organisation.shutDown);
    });
  });

  it('R111 gives other people at an organisation as means of a week, so that all together make the week’s sums', () => {
    const { organisationWeeks: facts } = world;
    const cursor = new Cursor(playback);
    const sums = new Float64Array(playback.organisations.length * playback.weeks);
    let at = 0;
    for (let week = 0; week < playback.weeks; week += 1) {
      for (const until = playback.weekStarts[week + 1]; at < until; ) {
        const to = Math.min(cursor.nextAt, until);
        playback.organisations.forEach((_, o) => {
          sums[o * playback.weeks + week] += cursor.state.places[o] * (to - at);
        });
        at = to;
        if (cursor.nextAt < until) cursor.step();
      }
      while (cursor.nextAt <= playback.weekStarts[week + 1] && cursor.step() !== NONE);
      const minutes = playback.weekStarts[week + 1] - playback.weekStarts[week];
      playback.organisations.forEach((_, o) => {
        const i = o * playback.weeks + week;
        if (!(facts.placesArea[i] > 0)) expect(playback.others.taken[i]).toBeNaN();
        else expect(playback.others.taken[i] * minutes + sums[i]).toBeCloseTo(facts.takenArea[i], -1);
      });
    }
  });
});
