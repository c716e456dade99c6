// One post: the day as a bar that fills against contracted hours, caseload, strain and satisfaction with their last moves.

import { MINUTES_PER_HOUR } from '../../engine/time.ts';
import type { Cursor } from '../../experiment/playback/cursor.ts';
import { dayKinds } from '../../experiment/playback/dayKinds.ts';
import { decimals } from './words.ts';
import { workerView } from './workerView.ts';

/** The bar's whole width, in contracted hours: there is room beyond them. */
const barReach = 1.4;

export interface WorkerCardProps {
  readonly cursor: Cursor;
  readonly worker: number;
  readonly byWeek: boolean;
}

export function WorkerCard({ cursor, worker: w, byWeek }: WorkerCardProps) {
  const { state, playback } = cursor;
  const view = workerView(cursor, w, byWeek);
  const hours = (minutes: number) => decimals(minutes / MINUTES_PER_HOUR, 1);
  const whole = Math.max(view.contracted, view.outside, MINUTES_PER_HOUR) * barReach;
  return (
    <li class={`post${view.isVacant ? ' post--vacant' : ''}`}>
      <p class="post__name">
        <span class="post__title">{playback.posts[w].name}</span>
        <span class="post__state">{view.state}</span>
        {state.onNotice[w] === 1 && <span class="post__notice">leaving</span>}
      </p>
      <div class="bar" aria-hidden="true">
        {dayKinds.map((kind, k) => (
          <span key={kind} class={`bar__part bar__part--${kind}`} style={{ width: share(view.minutes[k], whole) }} />
        ))}
        {view.contracted > 0 && <span class="bar__mark" style={{ left: share(view.contracted, whole) }} />}
      </div>
      <p class="post__hours">
        {hours(view.inside)} of {hours(view.contracted)} h
        {view.outside > 0 && <strong>, {hours(view.outside)} h over</strong>}
      </p>
      <dl class="post__figures">
        <div>
          <dt>Caseload</dt>
          <dd>
            {state.active[w]}
            {state.held[w] > 0 && <span class="post__move"> {state.held[w]} held</span>}
          </dd>
        </div>
        <Score name="Strain" value={state.strain[w]} move={state.strainMove[w]} digits={0} top={100} />
        <Score name="Satisfaction" value={state.satisfaction[w]} move={state.satisfactionMove[w]} digits={1} top={7} />
      </dl>
    </li>
  );
}

function share(part: number, whole: number): string {
  return `${Math.min(100, (100 * part) / whole)}%`;
}

interface ScoreProps {
  readonly name: string;
  readonly value: number;
  readonly move: number;
  readonly digits: number;
  readonly top: number;
}

function Score({ name, value, move, digits, top }: ScoreProps) {
  const change = decimals(move, digits + 1, true);
  return (
    <div>
      <dt>
        {name}
        <span class="nhsuk-u-visually-hidden"> of {top}</span>
      </dt>
      <dd>
        {Number.isNaN(value) ? '–' : decimals(value, digits)}
        {!Number.isNaN(value) && <span class="post__move"> {change}</span>}
      </dd>
    </div>
  );
}
