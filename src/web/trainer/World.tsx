// One world: its workers, its people, its organisations, its decisions and what it has come to.

import { Counts } from './Counts.tsx';
import type { Standing } from './differs.ts';
import { OrganisationTable } from './OrganisationTable.tsx';
import { PeopleField } from './PeopleField.tsx';
import { Ticker } from './Ticker.tsx';
import { WorkerCard } from './WorkerCard.tsx';
import type { PersonRows, Side, Worlds } from './worlds.ts';

const tickerRows = 6;

export interface WorldProps {
  readonly worlds: Worlds;
  readonly side: Side;
  readonly name: string;
  readonly about: string;
  readonly standing: Standing;
  readonly byWeek: boolean;
  readonly followed: PersonRows | null;
  readonly isEased: boolean;
  readonly onFollow: (person: PersonRows) => void;
}

export function World(props: WorldProps) {
  const { worlds, side, name, about, standing, byWeek, followed, isEased, onFollow } = props;
  const cursor = worlds.cursors[side];
  const id = `world-${side}`;
  return (
    <section class={`world world--${side}`} aria-labelledby={`${id}-heading`}>
      <h2 class="world__name" id={`${id}-heading`}>
        {name} <span class="world__about">{about}</span>
      </h2>
      <h3 class="world__part">Link workers: {byWeek ? 'their last full week' : 'their day'}</h3>
      <ul class={`posts${cursor.playback.posts.length > 5 ? ' posts--many' : ''}`}>
        {cursor.playback.posts.map((post, w) => (
          <WorkerCard key={`${w} ${post.name}`} cursor={cursor} worker={w} byWeek={byWeek} />
        ))}
      </ul>
      <div class="world__halves">
        <div>
          <h3 class="world__part">People: a mark each</h3>
          <PeopleField
            cursor={cursor}
            followed={followed === null ? -1 : followed[side]}
            isEased={isEased}
            onFollow={(p) => onFollow(worlds.rowsOf(side, p))}
          />
        </div>
        <div>
          <h3 class="world__part">Voluntary sector: link workers’ people + others</h3>
          <OrganisationTable cursor={cursor} id={id} />
        </div>
      </div>
      <div class="world__halves world__halves--uneven">
        <div>
          <h3 class="world__part">Decisions, the latest first</h3>
          <Ticker worlds={worlds} side={side} rows={tickerRows} onFollow={onFollow} />
        </div>
        <div>
          <h3 class="world__part">
            {worlds.now >= worlds.measuringFrom ? 'Since the warm-up' : 'Since the start of the run'}
          </h3>
          <Counts state={cursor.state} from={worlds.originOf(side)} standing={standing} />
        </div>
      </div>
    </section>
  );
}
