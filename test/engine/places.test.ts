// Places and waiting lines, against a plain list; time-weighted totals by hand.
import { describe, expect, it } from 'vitest';
import { NONE, Places, STARTED, TURNED_AWAY, WAITING, WaitingLines } from '../../src/engine/places.ts';
import { Streams } from '../../src/engine/streams.ts';

describe('Places', () => {
  it('start customers while places are free, then line them up, then turn them away', () => {
    const places = new Places(new WaitingLines(1), 2, 2);
    expect([10, 11, 12, 13, 14].map((customer) => places.request(customer, 0))).toEqual([
      STARTED,
      STARTED,
      WAITING,
      WAITING,
      TURNED_AWAY,
    ]);
    expect([places.taken, places.waiting, places.first()]).toEqual([2, 2, 12]);
    expect([places.release(1), places.release(2), places.release(3), places.release(4)]).toEqual([12, 13, NONE, NONE]);
    expect([places.taken, places.waiting, places.first()]).toEqual([0, 0, NONE]);
  });

  it('without a line turn everybody away who finds no place', () => {
    const places = new Places(new WaitingLines(4), 1, 0);
    expect([places.request(1, 0), places.request(2, 0)]).toEqual([STARTED, TURNED_AWAY]);
    expect(places.release(1)).toBe(NONE);
  });

  it('let waiting customers leave from the front, the middle and the end', () => {
    const places = new Places(new WaitingLines(8), 1, Infinity);
    for (const customer of [0, 1, 2, 3, 4]) places.request(customer, 0);
    places.leave(1, 1);
    places.leave(3, 1);
    places.leave(4, 1);
    expect(places.isWaiting(2)).toBe(true);
    expect(places.isWaiting(3)).toBe(false);
    places.request(3, 2);
    expect([places.release(3), places.release(4), places.release(5)]).toEqual([2, 3, NONE]);
  });

  it('keep the lines that share columns apart', () => {
    const lines = new WaitingLines(2);
    const one = new Places(lines, 0, Infinity);
    const other = new Places(lines, 0, Infinity);
    one.request(1, 0);
    other.request(500, 0);
    one.request(2, 0);
    expect([one.isWaiting(500), other.isWaiting(500), one.waiting, other.waiting]).toEqual([false, true, 2, 1]);
    one.leave(1, 1);
    expect([one.first(), other.first()]).toEqual([2, 500]);
  });

  it('weigh places, waiting and fullness by time since the last reset', () => {
    const places = new Places(new WaitingLines(4), 2, Infinity);
    places.request(0, 10);
    places.request(1, 20);
    places.request(2, 25);
    places.release(40);
    places.release(50);
    expect([places.takenArea(60), places.waitingArea(60), places.fullArea(60)]).toEqual([10 + 60 + 10, 15, 30]);
    places.resetAreas(60);
    expect([places.takenArea(70), places.waitingArea(70), places.fullArea(70)]).toEqual([10, 0, 0]);
  });

  it('keep those inside when the capacity falls, and let the line in when it rises again', () => {
    const places = new Places(new WaitingLines(4), 3, Infinity);
    for (const customer of [0, 1, 2, 3, 4, 5]) places.request(customer, 0);
    places.setCapacity(1, 1);
    expect(places.taken).toBe(3);
    expect([places.release(2), places.release(3), places.release(4)]).toEqual([NONE, NONE, 3]);
    places.setCapacity(3, 5);
    expect([places.startNext(5), places.startNext(5), places.startNext(5)]).toEqual([4, 5, NONE]);
    expect(places.fullArea(6)).toBe(6);
  });

  it('let nobody overtake: while others wait, a newcomer joins the line though a place is free', () => {
    const places = new Places(new WaitingLines(4), 0, Infinity);
    places.request(1, 0);
    places.setCapacity(2, 1);
    expect(places.request(2, 1)).toBe(WAITING);
    expect([places.startNext(1), places.startNext(1)]).toEqual([1, 2]);
  });

  it('refuse what cannot be, naming the customer or the time', () => {
    const lines = new WaitingLines(4);
    const places = new Places(lines, 0, Infinity);
    places.request(3, 5);
    expect(() => places.request(3, 6)).toThrow('customer 3 asks for a place in line 1 but waits in line 1');
    expect(() => new Places(lines, 0, 9).request(3, 6)).toThrow(
      'customer 3 asks for a place in line 2 but waits in line 1',
    );
    expect(() => places.leave(2, 6)).toThrow('customer 2 leaves line 1 without being in it');
    expect(() => places.release(6)).toThrow('no place is taken');
    expect(() => places.request(4, 4)).toThrow('line 1 is used at 4, before its last change at 5');
    expect(() => new Places(lines, -1, 0)).toThrow('capacity is -1');
    expect(() => new Places(lines, 1, Number.NaN)).toThrow('line limit is NaN');
  });

  it('agree with a plain list over a long random story', () => {
    const streams = new Streams('places', 0, ['story']);
    const places = new Places(new WaitingLines(1), 5, 20);
    let capacity = 5;
    let line: number[] = [];
    let taken = 0;
    let now = 0;
    const areas = [0, 0, 0];
    for (let step = 0; step < 20_000; step += 1) {
      streams.at(0, 0, 0, step);
      const elapsed = Math.floor(streams.uniform() * 3);
      areas[0] += taken * elapsed;
      areas[1] += line.length * elapsed;
      if (taken >= capacity) areas[2] += elapsed;
      now += elapsed;
      const act = streams.uniform();
      if (act < 0.5) {
        const expected = taken < capacity && line.length === 0 ? STARTED : line.length < 20 ? WAITING : TURNED_AWAY;
        expect(places.request(step, now)).toBe(expected);
        if (expected === STARTED) taken += 1;
        if (expected === WAITING) line.push(step);
      } else if (act < 0.85 && taken > 0) {
        taken -= 1;
        const following = taken < capacity && line.length > 0 ? line[0] : NONE;
        expect(places.release(now)).toBe(following);
        if (following !== NONE) {
          line = line.slice(1);
          taken += 1;
        }
      } else if (act < 0.97 && line.length > 0) {
        const place = Math.floor(streams.uniform() * line.length);
        places.leave(line[place], now);
        line = line.filter((_, i) => i !== place);
      } else {
        capacity = Math.floor(streams.uniform() * 9);
        places.setCapacity(capacity, now);
        while (taken < capacity && line.length > 0) {
          expect(places.startNext(now)).toBe(line[0]);
          line = line.slice(1);
          taken += 1;
        }
        expect(places.startNext(now)).toBe(NONE);
      }
      expect([places.taken, places.waiting, places.first()]).toEqual([taken, line.length, line[0] ?? NONE]);
    }
    expect([places.takenArea(now), places.waitingArea(now), places.fullArea(now)]).toEqual(areas);
  });
});
