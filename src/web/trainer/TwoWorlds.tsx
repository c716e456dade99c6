// Two worlds on one locked clock, and everything that a room does with them.
import { useEffect, useRef, useState } from 'preact/hooks';
import { Details } from '../parts/Details.tsx';
import { Controls } from './Controls.tsx';
import { isByWeek, nextEvening, nextFriday, speeds } from './clock.ts';
import { DayTables } from './DayTables.tsx';
import { differsWords, type Standing, standingOf } from './differs.ts';
import { FollowedPerson } from './FollowedPerson.tsx';
import { type Jump, type JumpNote, jumpTo, type Step, stepOne } from './jump.ts';
import { Legend } from './Legend.tsx';
import { Lines } from './Lines.tsx';
import type { PlannerLink } from './plannerLink.ts';
import { RunNotes } from './RunNotes.tsx';
import { ToPlanner } from './ToPlanner.tsx';
import { useClock } from './useClock.ts';
import { useReducedMotion } from './useReducedMotion.ts';
import { WeekTable } from './WeekTable.tsx';
import { World } from './World.tsx';
import { weekWords } from './weekWords.ts';
import { type PersonRows, sides, type Worlds } from './worlds.ts';

export interface TwoWorldsProps {
  readonly worlds: Worlds;
  /** Of the scenarios; different ones. */
  readonly names: readonly [string, string];
  readonly abouts: readonly [string, string];
  readonly toPlanner: PlannerLink | null;
  /** False while another way is looked at. */
  readonly isShown: boolean;
}

/** What builds up, week by week. */
const charts = [
  { title: 'Strain', unit: 'mean of the posts filled, points of 100', column: 'strain' },
  { title: 'Cases open', unit: 'people', column: 'caseload' },
  { title: 'Waiting to be seen', unit: 'people', column: 'waiting' },
] as const;

/** Seconds between two messages to those who listen. */
const saidEverySeconds = 6;

export function TwoWorlds({ worlds, names, abouts, toPlanner, isShown }: TwoWorldsProps) {
  const isReduced = useReducedMotion();
  const [speed, setSpeed] = useState(2);
  const [followed, setFollowed] = useState<PersonRows | null>(null);
  const [note, setNote] = useState<JumpNote | null>(null);
  const [opened, setOpened] = useState({ days: false, weeks: false });
  const clock = useClock(worlds, speeds[speed], isReduced);
  useEffect(() => {
    if (!isShown) clock.pause();
  }, [isShown]);
  const byWeek = clock.isPlaying && isByWeek(speeds[speed]);
  const standings = sides.map((side) => standingOf(worlds.cursors[side].state, worlds.originOf(side).tallies));
  const pair = standings as unknown as readonly [Standing, Standing];
  const differs = differsWords(names, pair);
  const { week } = worlds;
  const first = worlds.now >= worlds.measuringFrom ? worlds.warmUpWeeks : 0;
  const from = Math.min(first, week);
  const moveTo = (minute: number) => {
    clock.pause();
    setNote(null);
    clock.goTo(minute);
  };
  const step = (what: Step) => {
    const { now } = worlds;
    if (what === 'event') {
      clock.pause();
      setNote(stepOne(worlds, names));
    } else if (what === 'day') moveTo(nextEvening(now));
    else moveTo(what === 'week' ? nextFriday(now) : worlds.startAt);
  };
  const follow = (person: PersonRows) => {
    setFollowed(person);
    const side = person[0] < 0 ? 1 : 0;
    setNote({
      words: `Person ${worlds.numberOf(side, person[side])} is followed in both worlds, further down.`,
      person,
    });
  };
  const jump = (what: Jump, post: string) => {
    clock.pause();
    const found = jumpTo(worlds, what, post, names);
    if (found.person !== null) setFollowed(found.person);
    setNote(found);
  };
  return (
    <div class="two-worlds">
      <Controls
        worlds={worlds}
        isPlaying={clock.isPlaying}
        speed={speed}
        onPlay={(isPlaying) => {
          setNote(null);
          if (isPlaying) clock.play();
          else clock.pause();
        }}
        onSpeed={setSpeed}
        onStep={step}
        onWeek={(asked) => moveTo(nextFriday(worlds.weekStarts[asked]))}
        onJump={jump}
      />
      <p class="jump-note" role="status">
        {note?.words ?? ''}
      </p>
      <div class="worlds">
        {sides.map((side) => (
          <World
            key={side}
            worlds={worlds}
            side={side}
            name={names[side]}
            about={abouts[side]}
            standing={pair[side]}
            byWeek={byWeek}
            followed={followed}
            isEased={clock.isPlaying && !isReduced && !byWeek}
            onFollow={follow}
          />
        ))}
      </div>
      <div class="below">
        <section class="differs" aria-labelledby="differs-heading">
          <h2 class="nhsuk-heading-s" id="differs-heading">
            What differs at this moment
          </h2>
          <p class="differs__words">{differs}</p>
          <p class="differs__caution">
            This is one run with one luck: it shows how things can come about and proves nothing.{' '}
            <ToPlanner link={toPlanner} />
          </p>
          <WeeklyWords week={week} words={`${weekWords(worlds, week)}. ${differs}`} />
        </section>
        <div class="lines-row">
          {charts.map(({ title, unit, column }) => (
            <Lines
              key={column}
              title={title}
              unit={unit}
              names={names}
              values={valuesOf(worlds, column)}
              from={from}
              until={week}
              end={worlds.weekStarts.length - 1}
              warmUpWeeks={worlds.warmUpWeeks}
              digits={0}
            />
          ))}
        </div>
      </div>
      <FollowedPerson worlds={worlds} names={names} followed={followed} onFollow={setFollowed} />
      <Legend />
      <Details summary="The days as tables" open={opened.days} onToggle={(days) => setOpened({ ...opened, days })}>
        {opened.days && <DayTables worlds={worlds} names={names} byWeek={byWeek} />}
      </Details>
      <Details summary="The weeks as a table" open={opened.weeks} onToggle={(weeks) => setOpened({ ...opened, weeks })}>
        {opened.weeks && <WeekTable worlds={worlds} names={names} from={from} until={week} />}
      </Details>
      <Details summary="Which runs these are">
        <RunNotes worlds={worlds} names={names} />
      </Details>
    </div>
  );
}

const kept = new WeakMap<Worlds, Map<string, readonly [Float32Array, Float32Array]>>();

/** The same pair for the same worlds, so that a chart whose week has not turned is not drawn again. */
function valuesOf(worlds: Worlds, column: 'strain' | 'caseload' | 'waiting'): readonly [Float32Array, Float32Array] {
  const columns = kept.get(worlds) ?? new Map();
  kept.set(worlds, columns);
  const [left, right] = worlds.playbacks;
  const pair = columns.get(column) ?? [left.weekly[column], right.weekly[column]];
  columns.set(column, pair);
  return pair;
}

/** Said to those who listen when a week has turned, and not more often than they can follow. */
function WeeklyWords({ week, words }: { readonly week: number; readonly words: string }) {
  const [said, setSaid] = useState('');
  const last = useRef({ week, seconds: 0 });
  useEffect(() => {
    const seconds = performance.now() / 1000;
    if (week === last.current.week || seconds - last.current.seconds < saidEverySeconds) return;
    last.current = { week, seconds };
    setSaid(words);
  });
  return (
    <div class="nhsuk-u-visually-hidden" role="status">
      {said}
    </div>
  );
}
