// The clock's controls: play, steps, speed, the slider over the weeks, and jumps to moments worth a talk.
import { useState } from 'preact/hooks';
import { Button } from '../parts/Button.tsx';
import { dateWords, timeWords } from './calendarWords.ts';
import { speeds } from './clock.ts';
import type { Jump, Step } from './jump.ts';
import { weeksOfKind, weekWords } from './weekWords.ts';
import type { Worlds } from './worlds.ts';

export interface ControlsProps {
  readonly worlds: Worlds;
  readonly isPlaying: boolean;
  readonly speed: number;
  readonly onPlay: (isPlaying: boolean) => void;
  readonly onSpeed: (speed: number) => void;
  readonly onStep: (step: Step) => void;
  readonly onWeek: (week: number) => void;
  readonly onJump: (jump: Jump, post: string) => void;
}

export function Controls(props: ControlsProps) {
  const { worlds, isPlaying, speed, onPlay, onSpeed, onStep, onWeek, onJump } = props;
  const posts = [...new Set(worlds.playbacks.flatMap((playback) => playback.posts.map(({ name }) => name)))];
  const [post, setPost] = useState(posts[0] ?? '');
  const { week, weekStarts, warmUpWeeks, now, measuringFrom } = worlds;
  const isWarm = now >= measuringFrom;
  return (
    <section class="controls" aria-label="Clock">
      <div class="controls__row">
        <Button small onPress={() => onPlay(!isPlaying)} disabled={worlds.isOver}>
          {isPlaying ? 'Pause' : 'Play'}
        </Button>
        <span class="controls__pair">
          <label for="speed">Speed</label>
          <select
            class="nhsuk-select"
            id="speed"
            value={speed}
            onChange={(event) => onSpeed(Number(event.currentTarget.value))}
          >
            {speeds.map(({ label }, i) => (
              <option key={label} value={i}>
                {label} a second
              </option>
            ))}
          </select>
        </span>
        <span class="controls__group">
          <StepButton step="event" onStep={onStep} words="Next event" />
          <StepButton step="day" onStep={onStep} words="Next day" />
          <StepButton step="week" onStep={onStep} words="Next week" />
        </span>
        <span class="controls__group">
          <JumpButton onPress={() => onJump('parting', post)} words="Where the worlds part next" />
          <JumpButton onPress={() => onJump('overstep', post)} words="Next overstep" />
          <JumpButton onPress={() => onJump('decision', post)} words="Next decision" />
          <JumpButton onPress={() => onJump('ofPost', post)} words="Next decision of" />
          <label class="nhsuk-u-visually-hidden" for="jump-post">
            Post whose next decision is wanted
          </label>
          <select
            class="nhsuk-select"
            id="jump-post"
            value={post}
            onChange={(event) => setPost(event.currentTarget.value)}
          >
            {posts.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </span>
      </div>
      <div class="controls__row controls__row--time">
        <p class="controls__clock">
          <strong>{weekWords(worlds, week)}</strong> of {weeksOfKind(worlds, week)} · {dateWords(now)}, {timeWords(now)}
          {!isWarm && <span class="controls__warm"> · the service is still filling up</span>}
        </p>
        <label class="nhsuk-u-visually-hidden" for="week">
          Week of the run
        </label>
        <input
          class="controls__slider"
          id="week"
          type="range"
          min={worlds.weekNumber(0)}
          max={worlds.weekNumber(weekStarts.length - 2)}
          value={worlds.weekNumber(week)}
          aria-valuetext={weekWords(worlds, week)}
          onInput={(event) => onWeek(Number(event.currentTarget.value) + warmUpWeeks - 1)}
        />
        <StepButton step="start" onStep={onStep} words="Back to the start" />
      </div>
    </section>
  );
}

function StepButton({
  step,
  onStep,
  words,
}: {
  readonly step: Step;
  readonly onStep: (step: Step) => void;
  readonly words: string;
}) {
  return (
    <Button kind="secondary" small onPress={() => onStep(step)}>
      {words}
    </Button>
  );
}

function JumpButton({ onPress, words }: { readonly onPress: () => void; readonly words: string }) {
  return (
    <Button kind="secondary" small onPress={onPress}>
      {words}
    </Button>
  );
}
