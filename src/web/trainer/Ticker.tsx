// Decisions as they come, the latest first: class by shape and word, done or not, overstep, misread.
import type { Playback } from '../../experiment/playback/playback.ts';
import { shortDate, timeWords } from './calendarWords.ts';
import { decisionWords } from './words.ts';
import type { PersonRows, Side, Worlds } from './worlds.ts';

export interface TickerProps {
  readonly worlds: Worlds;
  readonly side: Side;
  readonly rows: number;
  readonly onFollow: (person: PersonRows) => void;
}

export function Ticker({ worlds, side, rows, onFollow }: TickerProps) {
  const { playback, state } = worlds.cursors[side];
  const count = state.decisionCount[0];
  const shown = Array.from({ length: Math.min(rows, count) }, (_, i) => count - 1 - i);
  return (
    <ol class="ticker" style={{ '--rows': rows }}>
      {shown.map((d) => (
        <li key={d} class="ticker__line">
          <DecisionLine worlds={worlds} side={side} playback={playback} decision={d} onFollow={onFollow} />
        </li>
      ))}
    </ol>
  );
}

interface LineProps {
  readonly worlds: Worlds;
  readonly side: Side;
  readonly playback: Playback;
  readonly decision: number;
  readonly onFollow: (person: PersonRows) => void;
}

function DecisionLine({ worlds, side, playback, decision: d, onFollow }: LineProps) {
  const { decisions, posts } = playback;
  const { mark, act, isDone, isOverstep, misreadAs } = decisionWords(playback, d);
  const p = decisions.patient[d];
  return (
    <>
      <span class="ticker__time">
        {shortDate(decisions.at[d])} {timeWords(decisions.at[d])}
      </span>
      <span class={`class-mark class-mark--${mark.name}`}>
        <span aria-hidden="true">{mark.shape}</span> {mark.word}
      </span>
      <span class={isDone ? 'ticker__done' : 'ticker__not'}>{isDone ? 'done' : 'not done'}</span>
      <span class="ticker__act">
        {isOverstep && <strong class="ticker__overstep">overstep</strong>}
        {posts[decisions.worker[d]].name}: {act}
      </span>
      {misreadAs !== null && <span class="ticker__misread">read as {misreadAs}</span>}
      {p >= 0 && (
        <button type="button" class="ticker__person" onClick={() => onFollow(worlds.rowsOf(side, p))}>
          <span class="nhsuk-u-visually-hidden">Follow </span>person {worlds.numberOf(side, p)}
        </button>
      )}
    </>
  );
}
