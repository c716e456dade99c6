// The cursor: wherever it comes from, a minute looks the same; and two worlds hold the same people with the same luck.
import { describe, expect, it } from 'vitest';
import { Cursor } from '../../../src/experiment/playback/cursor.ts';
import { playPlayback } from '../../../src/experiment/playback/playbackOf.ts';
import type { PlayState } from '../../../src/experiment/playback/playState.ts';
import { partingsOf, samePeople } from '../../../src/experiment/playback/samePeople.ts';
import { fingerprintOf } from '../../../src/model/fingerprint.ts';
import { DECLINED, NONE } from '../../../src/model/patients.ts';
import { CHOSEN } from '../../../src/model/record.ts';
import { shipped, short } from '../../model/scenarios.ts';
import { moments, played, runs, SEED } from './played.ts';

function plain(state: PlayState): Record<string, number[]> {
  return Object.fromEntries(Object.entries(state).map(([name, column]) => [name, [...column]]));
}

describe('a cursor', () => {
  const run = runs[0];
  const { playback } = run;

  it('shows the same at a minute whether it was stepped to, or sought from before or from behind', () => {
    const seeking = new Cursor(playback);
    const stepping = new Cursor(playback);
    const times = moments(run, 9);
    seeking.seek(Infinity);
    for (const t of [...times].reverse()) {
      seeking.seek(t);
      const fresh = new Cursor(playback);
      fresh.seek(t);
      expect(plain(seeking.state)).toEqual(plain(fresh.state));
    }
    for (const t of times) {
      while (stepping.nextAt <= t) stepping.step();
      seeking.seek(t);
      expect(stepping.state.nextRow[0]).toBe(seeking.state.nextRow[0]);
      expect({ ...plain(stepping.state), now: [] }).toEqual({ ...plain(seeking.state), now: [] });
    }
  });

  it('is the minute itself after a seek, what happens in it included, and stays within the run', () => {
    const cursor = new Cursor(playback);
    const at = playback.entries.at[1000];
    cursor.seek(at);
    expect(cursor.now).toBe(at);
    expect(cursor.nextAt).toBeGreaterThan(at);
    cursor.seek(-5);
    expect(cursor.now).toBe(0);
    cursor.seek(1e12);
    expect(cursor.now).toBe(playback.weekStarts[playback.weeks]);
    expect(cursor.step()).toBe(NONE);
  });

  it('goes back over a whole run in far less work than from its start', () => {
    const cursor = new Cursor(playback);
    cursor.seek(Infinity);
    let applied = 0;
    const step = cursor.step.bind(cursor);
    cursor.step = () => {
      applied += 1;
      return step();
    };
    cursor.seek(playback.weekStarts[playback.weeks] - 30 * 1440);
    expect(applied).toBeLessThan(playback.entries.count / 4);
  });

  it('crosses between threads unharmed', () => {
    const crossed = structuredClone(playback);
    for (const [name, column] of Object.entries(playback.entries)) {
      if (typeof column === 'number') continue;
      const other = crossed.entries[name as 'at'];
      expect(other.constructor).toBe(column.constructor);
      expect(other.every((value, row) => Object.is(value, column[row]))).toBe(true);
    }
    const cursors = [new Cursor(playback), new Cursor(crossed)];
    for (const cursor of cursors) cursor.seek(200_000);
    expect(plain(cursors[1].state)).toEqual(plain(cursors[0].state));
  });
});

describe('two worlds', () => {
  const [a, b] = [played('unbounded'), played('bounded')];
  const same = samePeople(a.playback.people, b.playback.people);
  const pairs = [...same].map((other, p) => [p, other] as const).filter(([, other]) => other !== NONE);

  it('are the runs that the scenarios give, with the fingerprints of the command line', () => {
    const again = playPlayback({ scenario: shipped('bounded', short), seed: SEED, replication: 0 });
    expect(again.fingerprint).toBe(fingerprintOf(b.world));
    expect(again.fingerprint).toBe(b.playback.fingerprint);
    expect(a.playback.fingerprint).not.toBe(b.playback.fingerprint);
  });

  it('have the same people: nearly everybody is in both, and has the same needs, traits and luck', () => {
    expect(pairs.length).toBeGreaterThan(0.9 * a.world.patients.count);
    expect(new Set(pairs.map(([, other]) => other)).size).toBe(pairs.length);
    const [one, another] = [a.world.patients, b.world.patients];
    for (const trait of [
      'keyHi', 'keyLo', 'episode', 'practice', 'firstNeed', 'needCount', 'quintile', 'support', 'readiness', 'unsuitable',
    ] as const) {
      expect(pairs.filter(([p, other]) => one[trait][p] !== another[trait][other])).toEqual([]);
    } // biome-ignore format: a list of names
    const hasOtherLuck = ([p, other]: readonly [number, number]) => {
      const needed = [one.sessionsNeeded[p], another.sessionsNeeded[other]];
      if (needed[0] > 0 && needed[1] > 0 && needed[0] !== needed[1]) return true;
      if ((one.exit[p] === DECLINED) !== (another.exit[other] === DECLINED)) return true;
      if (a.playback.people.need[p] !== b.playback.people.need[other]) return true;
      // Who comes back does so when the case was closed, which is the world's; a first referral is chance alone.
      const isFirst = one.episode[p] === 0;
      return (
        isFirst && (one.referredAt[p] !== another.referredAt[other] || one.complexity[p] !== another.complexity[other])
      );
    };
    expect(pairs.filter(hasOtherLuck)).toEqual([]);
  });

  it('part at decisions about the same person at the same point, made in one world and not in the other, in order', () => {
    const partings = partingsOf(a.playback, b.playback, same);
    expect(partings.length).toBeGreaterThan(50);
    for (const { at, people, decisions } of partings) {
      const [d, e] = decisions;
      expect(same[people[0]]).toBe(people[1]);
      expect([a.world.decisions.patient[d], b.world.decisions.patient[e]]).toEqual(people);
      expect(a.world.decisions.point[d]).toBe(b.world.decisions.point[e]);
      expect(a.world.decisions.flags[d] & CHOSEN).not.toBe(b.world.decisions.flags[e] & CHOSEN);
      expect(at).toBe(Math.min(a.world.decisions.at[d], b.world.decisions.at[e]));
    }
    expect(partings.map(({ at }) => at)).toEqual(partings.map(({ at }) => at).sort((x, y) => x - y));
    expect(new Set(partings.map(({ people }) => people[0])).size).toBe(partings.length);
  });

  it('do not part at all when they are the same world', () => {
    expect(partingsOf(a.playback, a.playback, samePeople(a.playback.people, a.playback.people))).toEqual([]);
  });
});
