// One person in both worlds: where they stand and what happened last, side by side.
import { useMemo, useState } from 'preact/hooks';
import { stages } from '../../experiment/playback/stages.ts';
import { Button } from '../parts/Button.tsx';
import { shortDate, timeWords } from './calendarWords.ts';
import { latestOf, storyOf } from './personStory.ts';
import { needWord, stageWords } from './words.ts';
import { type PersonRows, type Side, sides, type Worlds } from './worlds.ts';

const linesShown = 5;

export interface FollowedPersonProps {
  readonly worlds: Worlds;
  readonly names: readonly [string, string];
  readonly followed: PersonRows | null;
  readonly onFollow: (person: PersonRows | null) => void;
}

export function FollowedPerson({ worlds, names, followed, onFollow }: FollowedPersonProps) {
  const [typed, setTyped] = useState('');
  const person = worlds.personOf(Number(typed));
  const isUnknown = typed.trim() !== '' && person === null;
  return (
    <section class="followed" aria-labelledby="followed-heading">
      <h2 class="nhsuk-heading-s" id="followed-heading">
        {followed === null ? 'Follow one person' : titleOf(worlds, followed)}
      </h2>
      <form
        class="followed__choice"
        onSubmit={(event) => {
          event.preventDefault();
          if (person !== null) onFollow(person);
        }}
      >
        <label for="followed-number">Number of the person</label>
        <input
          class="nhsuk-input nhsuk-input--width-5"
          id="followed-number"
          inputMode="numeric"
          autocomplete="off"
          value={typed}
          aria-describedby={isUnknown ? 'followed-error' : undefined}
          aria-invalid={isUnknown ? 'true' : undefined}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit" class="nhsuk-button nhsuk-button--secondary nhsuk-button--small">
          Follow
        </button>
        {followed !== null && (
          <Button kind="secondary" small onPress={() => onFollow(null)}>
            Stop following
          </Button>
        )}
        {isUnknown && (
          <span class="nhsuk-error-message" id="followed-error">
            No person has the number {typed.slice(0, 20)}. Wanted: a number that stands beside a decision, or click on a
            mark.
          </span>
        )}
      </form>
      {followed !== null && (
        <div class="followed__worlds">
          {sides.map((side) => (
            <Life key={side} worlds={worlds} side={side} name={names[side]} p={followed[side]} />
          ))}
        </div>
      )}
    </section>
  );
}

function titleOf(worlds: Worlds, [left, right]: PersonRows): string {
  const side: Side = left >= 0 ? 0 : 1;
  const p = side === 0 ? left : right;
  const { people } = worlds.playbacks[side];
  return `Person ${worlds.numberOf(side, p)}: ${needWord(people.need[p]).toLowerCase()}, ${complexityWords(people.complexity[p])}`;
}

function complexityWords(complexity: number): string {
  return `complexity ${Math.round(100 * complexity)} of 100`;
}

interface LifeProps {
  readonly worlds: Worlds;
  readonly side: Side;
  readonly name: string;
  readonly p: number;
}

function Life({ worlds, side, name, p }: LifeProps) {
  const { playback, state, now } = worlds.cursors[side];
  const story = useMemo(() => storyOf(playback, p), [playback, p]);
  const stage = p < 0 ? -1 : state.stageOf(p);
  const worker = p < 0 ? -1 : state.worker[p];
  const where = stage < 0 ? 'Not referred by now' : stageWords[stages[stage]];
  return (
    <div class="followed__life">
      <h3 class="nhsuk-heading-xs">
        In {name}: {p < 0 ? 'not referred in this world' : where}
        {worker >= 0 && stage >= 0 ? ` (${playback.posts[worker].name})` : ''}
      </h3>
      <ol class="followed__story">
        {latestOf(story, now, linesShown).map((line) => (
          <li key={line.row}>
            <span class="ticker__time">
              {shortDate(line.at)} {timeWords(line.at)}
            </span>{' '}
            {line.words}
          </li>
        ))}
      </ol>
    </div>
  );
}
