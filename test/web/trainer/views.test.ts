// What is shown of a world at a moment, against the record.
import { describe, expect, it } from 'vitest';
import { Cursor } from '../../../src/experiment/playback/cursor.ts';
import { presentStages, stage } from '../../../src/experiment/playback/stages.ts';
import { niceTop, weekTicks } from '../../../src/web/trainer/axes.ts';
import { differsWords, type Standing, standingOf } from '../../../src/web/trainer/differs.ts';
import { cornerOf, FieldPlaces, fieldHeight, fieldRows, pitchFor } from '../../../src/web/trainer/field.ts';
import { organisationRows } from '../../../src/web/trainer/organisationRows.ts';
import { decimals, organisationWords } from '../../../src/web/trainer/words.ts';
import { workerView } from '../../../src/web/trainer/workerView.ts';
import { moments, runs } from '../../experiment/playback/played.ts';

const [run] = runs;

describe('the field of people', () => {
  it('has as many marks in each row as people in the stage, each in a place of its own that it keeps', () => {
    expect(fieldRows.map((row) => row.stage)).toEqual([...presentStages]);
    const cursor = new Cursor(run.playback);
    const places = new FieldPlaces(run.playback.people.count);
    const most = new Array<number>(fieldRows.length).fill(0);
    for (const t of moments(run, 200)) {
      const before = { row: places.row.slice(), place: places.place.slice() };
      cursor.seek(t);
      places.follow(cursor.state);
      const taken = new Set<string>();
      const counts = new Array<number>(fieldRows.length).fill(0);
      for (let p = 0; p < places.row.length; p += 1) {
        if (places.row[p] < 0) continue;
        counts[places.row[p]] += 1;
        taken.add(`${places.row[p]} ${places.place[p]}`);
        if (places.row[p] === before.row[p] && places.place[p] !== before.place[p]) expect(p).toBe('moved');
      }
      expect(counts).toEqual([...cursor.state.stageCounts.subarray(0, stage.linked)]);
      counts.forEach((count, row) => {
        most[row] = Math.max(most[row], count);
      });
      expect([...places.mostPlaces]).toEqual(most);
      expect(taken.size).toBe(counts.reduce((a, b) => a + b, 0));
    }
  });

  it('draws marks small enough that all of them lie inside, on a phone too, with 500 people and more', () => {
    for (const width of [90, 180, 260, 900]) {
      const most = Int32Array.of(60, 80, 120, 320, 30, 40, 260);
      const pitch = pitchFor(most, width);
      for (let row = 0; row < fieldRows.length; row += 1) {
        const { x, y } = cornerOf(row, most[row] - 1, pitch, width);
        const below = row + 1 < fieldRows.length ? cornerOf(row + 1, 0, pitch, width).y : fieldHeight;
        expect(x + pitch).toBeLessThanOrEqual(width);
        expect(y + pitch).toBeLessThanOrEqual(below);
      }
    }
    expect(pitchFor(Int32Array.of(5, 5, 5, 40, 0, 3, 30), 300)).toBe(9);
  });
});

describe('the card of a post', () => {
  it('never shows more inside contracted hours than there are, and fills up until the day is over', () => {
    const cursor = new Cursor(run.playback);
    let days = 0;
    for (let day = 20; day < 60; day += 1) {
      run.playback.posts.forEach((_, w) => {
        let before = 0;
        for (const hour of [9.5, 11, 13, 15, 17, 20]) {
          cursor.seek(day * 1440 + hour * 60);
          const view = workerView(cursor, w, false);
          expect(view.inside).toBeLessThanOrEqual(view.contracted + 1e-9);
          expect(view.inside + view.outside).toBeGreaterThanOrEqual(before - 1e-9);
          before = view.inside + view.outside;
        }
        const view = workerView(cursor, w, false);
        const { plan, sick, filled } = run.world.workers[w];
        if (filled && view.contracted > 0) {
          expect([view.contracted, sick[day]]).toEqual([plan[day], 0]);
        }
        if (view.contracted > 0) {
          days += 1;
          expect(view.inside).toBeCloseTo(view.contracted, 6);
          expect(['Day is over', 'In a session']).toContain(view.state);
        }
      });
    }
    expect(days).toBeGreaterThan(20);
  });

  it('shows the last full week as the record has it', () => {
    const cursor = new Cursor(run.playback);
    cursor.seek(run.playback.weekStarts[11] + 3000);
    run.playback.posts.forEach((_, w) => {
      const view = workerView(cursor, w, true);
      const i = w * run.playback.weeks + 10;
      expect(view.contracted).toBeCloseTo(run.world.workerWeeks.present[i], 6);
      expect(view.outside).toBeCloseTo(run.world.workerWeeks.outside[i], 6);
      expect(view.isVacant).toBe(view.state === 'Vacant');
    });
  });
});

describe('organisations by need', () => {
  it('add up to all places, all of link workers’ people and the week’s means of everybody else', () => {
    const cursor = new Cursor(run.playback);
    for (const t of moments(run, 10)) {
      cursor.seek(t);
      const rows = organisationRows(cursor);
      const sum = (of: (row: (typeof rows)[number]) => number) => rows.reduce((total, row) => total + of(row), 0);
      expect(sum((row) => row.organisations)).toBe(run.world.organisations.length);
      expect(sum((row) => row.ours)).toBe(cursor.state.places.reduce((a, b) => a + b, 0));
      expect(sum((row) => row.waiting)).toBe(cursor.state.waiting.reduce((a, b) => a + b, 0));
      const open = run.world.organisations.filter((_, o) => cursor.state.openness[o] !== 2);
      expect(sum((row) => row.places)).toBe(open.reduce((total, { capacity }) => total + capacity, 0));
    }
  });

  it('are called by their need in words, unless they have a name of their own', () => {
    expect(organisationWords('Hill PCN, moneyBenefits 2')).toBe('Hill PCN, money, benefits 2');
    expect(organisationWords('<b>__proto__</b>')).toBe('<b>__proto__</b>');
    expect(organisationWords('A, constructor 1')).toBe('A, constructor 1');
  });
});

describe('the lines over the weeks', () => {
  it('end at a round number that is not far above the highest', () => {
    expect([0, 1.5, 2, 3, 47, 60, 87, 101, 5000].map(niceTop)).toEqual([2, 2, 2, 4, 60, 60, 100, 200, 6000]);
  });

  it('name the first week after the warm-up and every so many, none of the warm-up', () => {
    expect(weekTicks(52, 156, 52).map(({ number }) => number)).toEqual([1, 26, 52, 78, 104]);
    expect(weekTicks(0, 156, 52)).toEqual(weekTicks(52, 156, 52));
    expect(weekTicks(8, 48, 8)).toEqual([
      { week: 8, number: 1 },
      { week: 20, number: 13 },
      { week: 33, number: 26 },
      { week: 46, number: 39 },
    ]);
  });
});

describe('what differs', () => {
  const standing = (changes: Partial<Standing>, since: Record<string, number> = {}): Standing => ({
    waiting: 40,
    caseload: 90,
    strain: 44,
    satisfaction: 5,
    since: (name) => since[name] ?? 0,
    ...changes,
  });

  it('is said of the right world against the left, with both figures', () => {
    const words = differsWords(
      ['off', 'on'],
      [standing({}), standing({ waiting: 52, strain: 40.5 }, { outsideMinutes: 600 })],
    );
    expect(words).toBe(
      'In on, against off: people waiting to be seen 12 more (52 against 40); mean strain 3.5 points lower (40.5 against 44.0); hours outside contracted hours 10 more (10 against 0).',
    );
  });

  it('reads as well for one as for many, and each difference is that of the figures shown', () => {
    const one = standing({ waiting: 41, caseload: 89, strain: 42.26 }, { started: 1, actsBeyond: 1 });
    expect(differsWords(['off', 'on'], [standing({ strain: 45.92 }), one])).toBe(
      'In on, against off: people waiting to be seen 1 more (41 against 40); cases open 1 fewer (89 against 90); mean strain 3.6 points lower (42.3 against 45.9); acts beyond the remit 1 more (1 against 0); starts with an organisation 1 more (1 against 0).',
    );
  });

  it('is nothing where nothing differs, and no figure is made up where nobody is in post', () => {
    expect(differsWords(['off', 'on'], [standing({}), standing({})])).toContain('nothing differs');
    expect(differsWords(['off', 'on'], [standing({}), standing({ strain: NaN })])).toContain('nothing differs');
  });

  it('stands on the state: strain as the mean over filled posts', () => {
    const cursor = new Cursor(run.playback);
    cursor.seek(run.playback.weekStarts[20] + 1);
    const { strain } = run.world.workerWeeks;
    const found = run.playback.posts
      .map((_, w) => strain[w * run.playback.weeks + 19])
      .filter((value) => !Number.isNaN(value));
    const filled = run.playback.posts.filter((_, w) => cursor.state.inPost[w] === 1);
    expect(filled.length).toBe(found.length);
    const now = standingOf(cursor.state, new Float64Array(cursor.state.tallies.length));
    expect(now.strain).toBeCloseTo(found.reduce((a, b) => a + b, 0) / found.length, 10);
    expect(now.strain).toBeCloseTo(run.playback.weekly.strain[19], 4);
  });

  it('writes minus signs, and none for what rounds to nothing', () => {
    expect([decimals(-0.04, 1), decimals(-3, 0), decimals(2, 1, true), decimals(0, 1, true)]).toEqual([
      '0.0',
      '−3',
      '+2.0',
      '0.0',
    ]);
  });
});
