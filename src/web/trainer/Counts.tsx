// What a world has come to since the count began.
import { MINUTES_PER_HOUR } from '../../engine/time.ts';
import type { PlayState } from '../../experiment/playback/playState.ts';
import { type Stage, stage } from '../../experiment/playback/stages.ts';
import type { Tally } from '../../experiment/playback/tallies.ts';
import type { Standing } from './differs.ts';

interface Counted {
  readonly words: string;
  readonly of: (props: CountsProps) => number;
  /** Takes the room of two. */
  readonly isWide?: true;
}

function counted(name: Tally, words: string): Counted {
  return { words, of: ({ standing }) => standing.since(name) };
}

function gone(name: Stage, words: string): Counted {
  return { words, of: ({ state, from }) => state.stageCounts[stage[name]] - from.stageCounts[stage[name]] };
}

const counts: readonly Counted[] = [
  counted('referred', 'People referred'),
  counted('firstSessions', 'First sessions'),
  { ...counted('started', 'Starts with an organisation'), isWide: true },
  counted('contacts', 'Contacts'),
  { words: 'Hours over', of: ({ standing }) => Math.round(standing.since('outsideMinutes') / MINUTES_PER_HOUR) },
  counted('actsWithin', '● Acts within the remit'),
  counted('actsEdge', '▲ Acts at its edge'),
  counted('actsBeyond', '■ Acts beyond it'),
  counted('oversteps', 'Oversteps'),
  counted('misread', 'Class misread'),
  counted('incidents', 'Incidents'),
  gone('linked', 'Gone: linked'),
  gone('notLinked', 'Gone: not linked'),
  gone('droppedOut', 'Dropped out'),
  gone('notReached', 'Never reached'),
];

export interface CountsProps {
  readonly state: PlayState;
  /** The state from which is counted. */
  readonly from: { readonly stageCounts: Int32Array };
  readonly standing: Standing;
}

export function Counts(props: CountsProps) {
  return (
    <dl class="counts">
      {counts.map(({ words, of, isWide }) => (
        <div key={words} class={`counts__one${isWide ? ' counts__one--wide' : ''}`}>
          <dt>{words}</dt>
          <dd>{of(props)}</dd>
        </div>
      ))}
    </dl>
  );
}
