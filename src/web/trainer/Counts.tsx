// What a world has come to since the count began.
import { MINUTES_PER_HOUR } from '../../engine/time.ts';
import type { PlayState } from '../../experiment/playback/playState.ts';
import { type Stage, stage } from '../../experiment/playback/stages.ts';
import type { Tally } from '../../experiment/playback/tallies.ts';
import type { Standing } from './differs.ts';

const counts: readonly (readonly [Tally, string])[] = [
  ['referred', 'People referred'],
  ['firstSessions', 'First sessions'],
  ['contacts', 'Contacts'],
  ['started', 'Places taken up'],
  ['actsWithin', '● Acts within the remit'],
  ['actsEdge', '▲ Acts at its edge'],
  ['actsBeyond', '■ Acts beyond it'],
  ['oversteps', 'Oversteps'],
  ['misread', 'Class misread'],
  ['incidents', 'Incidents'],
];

const gone: readonly (readonly [Stage, string])[] = [
  ['linked', 'Gone: linked'],
  ['notLinked', 'Gone: not linked'],
  ['droppedOut', 'Dropped out'],
  ['notReached', 'Never reached'],
];

export interface CountsProps {
  readonly state: PlayState;
  /** The state from which is counted. */
  readonly from: { readonly stageCounts: Int32Array };
  readonly standing: Standing;
}

export function Counts({ state, from, standing }: CountsProps) {
  return (
    <dl class="counts">
      {counts.map(([name, words]) => (
        <Count key={name} words={words} value={standing.since(name)} />
      ))}
      <Count words="Hours over" value={Math.round(standing.since('outsideMinutes') / MINUTES_PER_HOUR)} />
      {gone.map(([name, words]) => (
        <Count key={name} words={words} value={state.stageCounts[stage[name]] - from.stageCounts[stage[name]]} />
      ))}
    </dl>
  );
}

function Count({ words, value }: { readonly words: string; readonly value: number }) {
  return (
    <div class="counts__one">
      <dt>{words}</dt>
      <dd>{value}</dd>
    </div>
  );
}
