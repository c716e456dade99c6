// Listens to all luck of a run: which value each key gave. A key is stream, entity, occasion and draw.
import { Streams } from '../../src/engine/streams.ts';
import { streamNames } from '../../src/model/luck.ts';
import { type RunRecord, simulate } from '../../src/model/simulate.ts';
import type { World } from '../../src/model/world.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';

export interface LuckLog {
  readonly world: World;
  /** Value by key, as the text of its 64 bits. */
  readonly drawn: ReadonlyMap<string, string>;
  /** How often a key was drawn again for another purpose or by mistake, by stream name. */
  readonly again: ReadonlyMap<string, number>;
}

export function playLogged(scenario: Scenario, seed: number, replication = 0): LuckLog {
  const { at, next } = Streams.prototype;
  const drawn = new Map<string, string>();
  const again = new Map<string, number>();
  let occasion = '';
  let stream = '';
  let draw = 0;
  Streams.prototype.at = function (this: Streams, s: number, hi: number, lo: number, when: number) {
    stream = streamNames[s];
    occasion = `${stream} ${hi} ${lo} ${when}`;
    draw = 0;
    return at.call(this, s, hi, lo, when) as Streams;
  } as typeof at;
  Streams.prototype.next = function (this: Streams) {
    next.call(this);
    const key = `${occasion} ${draw}`;
    draw += 1;
    if (drawn.has(key)) again.set(stream, (again.get(stream) ?? 0) + 1);
    drawn.set(key, `${this.high} ${this.low}`);
    return this;
  } as typeof next;
  let record: RunRecord;
  try {
    record = simulate(scenario, seed, replication);
  } finally {
    Streams.prototype.at = at;
    Streams.prototype.next = next;
  }
  return { world: record.world, drawn, again };
}

/** Row of each referral by its person and episode. */
export function rowsByPerson({ patients }: World): Map<string, number> {
  const rows = new Map<string, number>();
  for (let p = 0; p < patients.count; p += 1) {
    rows.set(`${patients.keyHi[p]} ${patients.keyLo[p]} ${patients.episode[p]}`, p);
  }
  return rows;
}
