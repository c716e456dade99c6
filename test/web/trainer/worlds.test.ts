// Two worlds on one clock: steps, jumps and who is who.
import { describe, expect, it } from 'vitest';
import { partingsOf } from '../../../src/experiment/playback/samePeople.ts';
import { type Tally, tally } from '../../../src/experiment/playback/tallies.ts';
import { journalKindNames } from '../../../src/model/journalKinds.ts';
import { OVERSTEP } from '../../../src/model/record.ts';
import { makeTables } from '../../../src/model/runTables.ts';
import { entryWords } from '../../../src/web/trainer/entryWords.ts';
import { jumpTo, stepOne } from '../../../src/web/trainer/jump.ts';
import { latestOf, storyOf } from '../../../src/web/trainer/personStory.ts';
import { type Found, sides, Worlds } from '../../../src/web/trainer/worlds.ts';
import { played, runs } from '../../experiment/playback/played.ts';

const [left, right] = [played('unbounded'), played('bounded')];
const names = ['unbounded', 'bounded'] as const;
const begin = () => new Worlds(left.playback, right.playback);

describe('two worlds', () => {
  it('start on the first morning after the warm-up, and count from its end', () => {
    const worlds = begin();
    expect(worlds.now).toBe(left.world.terms.measuringFrom + 600);
    const at = left.world.terms.measuringFrom;
    const before = [...left.world.decisions.at.subarray(0, left.world.decisions.count)].filter((d) => d < at).length;
    const { tallies } = worlds.originOf(0);
    expect(tallies[9] + tallies[10] + tallies[11] + tallies[12]).toBe(before);
    worlds.seek(at - 1);
    expect([...worlds.originOf(0).tallies].every((count) => count === 0)).toBe(true);
  });

  it('have counted at the end what the run’s own tables hold, from the first minute of the measured weeks', () => {
    const worlds = begin();
    worlds.seek(1e9);
    for (const side of sides) {
      const { world } = [left, right][side];
      const [workers] = makeTables(world, 0, false);
      const total = (name: string) => {
        const { values } = workers.columns.find((column) => column.name === name)!;
        return [...(values as Float64Array)].reduce((sum, value) => sum + value, 0);
      };
      const { tallies } = worlds.originOf(side);
      const since = (name: Tally) => worlds.cursors[side].state.tallies[tally[name]] - tallies[tally[name]];
      for (const [name, column] of [
        ['contacts', 'contacts'],
        ['actsWithin', 'actsWithin'],
        ['actsEdge', 'actsEdge'],
        ['actsBeyond', 'actsBeyond'],
        ['oversteps', 'oversteps'],
        ['misread', 'uncertain'],
        ['sickDays', 'sicknessDays'],
        ['leavers', 'leavers'],
      ] as const) {
        expect([name, since(name)]).toEqual([name, total(column)]);
      }
      expect(since('outsideMinutes') / 60).toBeCloseTo(total('overtimeHours'), 6);
      // Distress of the week is settled in its first minute: there is something to be left out.
      const { decisions, terms } = world;
      const times = [...decisions.at.subarray(0, decisions.count)];
      expect(times.filter((at) => at === terms.measuringFrom).length).toBeGreaterThan(0);
    }
  });

  it('count from the start where there is no warm-up', () => {
    const [one, other] = ['unbounded', 'bounded'].map((name) => played(name, { 'time.warmUpWeeks': 0 }));
    const worlds = new Worlds(one.playback, other.playback);
    expect([...worlds.originOf(0).tallies].every((count) => count === 0)).toBe(true);
    expect([worlds.week, worlds.weekNumber(worlds.week)]).toEqual([0, 1]);
  });

  it('number the weeks from 1 after the warm-up', () => {
    const worlds = begin();
    expect(worlds.weekNumber(worlds.week)).toBe(1);
    worlds.seek(worlds.measuringFrom - 1);
    expect(worlds.weekNumber(worlds.week)).toBe(0);
    worlds.seek(1e9);
    expect(worlds.weekNumber(worlds.week)).toBe(40);
  });

  it('stand at the same minute wherever they are sent, within the run', () => {
    const worlds = begin();
    for (const minute of [0, 12_345.6, 200_000, 5, 1e9, -3]) {
      worlds.seek(minute);
      expect(worlds.cursors[0].now).toBe(worlds.cursors[1].now);
    }
    worlds.seek(1e9);
    expect(worlds.now).toBe(left.world.terms.horizon);
    expect(worlds.isOver).toBe(true);
    expect(stepOne(worlds, names).words).toContain('Nothing more');
  });

  it('step through every entry of both, in order of time', () => {
    const worlds = begin();
    worlds.seek(100_000);
    const found: [number, number, number][] = [];
    for (let step = 0; step < 400; step += 1) {
      const happened = worlds.step();
      if (happened === null) break;
      found.push([happened.side, happened.row, worlds.playbacks[happened.side].entries.at[happened.row]]);
    }
    expect(found.map(([, , at]) => at)).toEqual(found.map(([, , at]) => at).sort((a, b) => a - b));
    for (const side of sides) {
      const rows = found.filter(([of]) => of === side).map(([, row]) => row);
      expect(rows).toEqual(rows.map((_, i) => rows[0] + i));
      expect(worlds.playbacks[side].entries.at[rows[0] - 1]).toBeLessThanOrEqual(100_000);
    }
  });

  it('jump from decision to decision of both worlds without leaving one out', () => {
    const worlds = begin();
    const from = sides.map((side) => worlds.cursors[side].state.decisionCount[0]);
    const visited: Found[] = [];
    for (let jump = 0; jump < 300; jump += 1) {
      const found = worlds.nextDecision(() => true);
      if (found === null) break;
      worlds.goTo(found);
      expect(worlds.cursors[found.side].state.decisionCount[0]).toBe(found.decision + 1);
      visited.push(found);
    }
    expect(visited.map(({ at }) => at)).toEqual(visited.map(({ at }) => at).sort((a, b) => a - b));
    for (const side of sides) {
      const rows = visited.filter((found) => found.side === side).map(({ decision }) => decision);
      expect(rows).toEqual(rows.map((_, i) => from[side] + i));
    }
  });

  it('jump to every overstep, and to none in a world that permits everything', () => {
    const worlds = begin();
    worlds.seek(0);
    const found: number[] = [];
    for (let next = worlds.nextOverstep(); next !== null; next = worlds.nextOverstep()) {
      expect(next.side).toBe(1);
      worlds.goTo(next);
      found.push(next.decision);
    }
    const { decisions } = right.world;
    const wanted = Array.from({ length: decisions.count }, (_, d) => d).filter(
      (d) => (decisions.flags[d] & OVERSTEP) !== 0,
    );
    expect(wanted.length).toBeGreaterThan(0);
    expect(found).toEqual(wanted);
  });

  it('jump to decisions of one post alone', () => {
    const worlds = begin();
    for (let jump = 0; jump < 20; jump += 1) {
      const note = jumpTo(worlds, 'ofPost', 'Post 2', names);
      expect(note.words).toContain('Post 2 decides');
    }
    expect(jumpTo(worlds, 'ofPost', 'No such post', names).words).toContain('No further decision');
  });

  it('jump to each parting once, in order, and follow the person', () => {
    const worlds = begin();
    worlds.seek(0);
    const partings = partingsOf(
      left.playback,
      right.playback,
      Int32Array.from(left.playback.people.keyHi, (_, p) => worlds.rowsOf(0, p)[1]),
    );
    for (const parting of partings.slice(0, 60)) {
      const note = jumpTo(worlds, 'parting', '', names);
      expect(worlds.now).toBe(parting.at);
      expect(note.person).toEqual(parting.people);
    }
    worlds.seek(1e9);
    expect(jumpTo(worlds, 'parting', '', names).person).toBeNull();
  });

  it('give everybody one number, the same in both worlds, and nobody anybody else’s', () => {
    const worlds = begin();
    const numbers = new Set<number>();
    for (const side of sides) {
      for (let p = 0; p < worlds.playbacks[side].people.count; p += 1) {
        const number = worlds.numberOf(side, p);
        numbers.add(number);
        expect(worlds.personOf(number)).toEqual(worlds.rowsOf(side, p));
      }
    }
    const { both, leftOnly, rightOnly } = worlds.peopleShared;
    expect(numbers.size).toBe(both + leftOnly + rightOnly);
    for (const none of [0, -1, 1.5, Number.NaN, 1e9]) expect(worlds.personOf(none)).toBeNull();
  });

  it('work with scenarios of other people, other weeks and other areas too', () => {
    const worlds = new Worlds(left.playback, runs[2].playback);
    expect(worlds.peopleShared.both).toBe(0);
    expect(worlds.nextParting()).toBeNull();
    worlds.seek(150_000);
    expect(jumpTo(worlds, 'decision', '', names).words).toContain('decides');
    const shorter = new Worlds(
      left.playback,
      played('bounded', { 'time.measuredWeeks': 10, 'time.warmUpWeeks': 4 }).playback,
    );
    expect(shorter.weekStarts.length).toBe(15);
    shorter.seek(1e9);
    expect(shorter.now).toBe(shorter.weekStarts[14]);
  });
});

describe('the words of a run', () => {
  it('say every kind of entry that a playback holds', () => {
    const raw = new Set<string>(journalKindNames);
    const kinds = new Set<number>();
    for (const { playback } of [left, right, ...runs]) {
      for (let row = 0; row < playback.entries.count; row += 1) {
        if (kinds.has(playback.entries.kind[row])) continue;
        kinds.add(playback.entries.kind[row]);
        const words = entryWords(playback, row);
        expect(raw.has(words)).toBe(false);
        expect(words).not.toMatch(/undefined|NaN|null/);
      }
    }
    expect(kinds.size).toBeGreaterThan(45);
  });

  it('tell a person’s story in order, as far as the clock has come', () => {
    const story = storyOf(left.playback, 40);
    expect(story[0].words).toContain('Referred');
    expect(story[0].at).toBe(left.world.patients.referredAt[40]);
    const middle = story[2].at;
    const latest = latestOf(story, middle, 2);
    expect(latest.length).toBe(2);
    expect(latest[0].at).toBeLessThanOrEqual(middle);
    expect(latest[0].row).toBeGreaterThan(latest[1].row);
    expect(latestOf(story, story[0].at - 1, 5)).toEqual([]);
    expect(storyOf(left.playback, -1)).toEqual([]);
  });
});
