// The trainer's way: which two worlds, with what luck; they are played in the engine's workers and then shown.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Playback } from '../../experiment/playback/playback.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { WayProps } from '../app/route.ts';
import { useRoute } from '../app/useRoute.ts';
import { Button } from '../parts/Button.tsx';
import { ErrorSummary } from '../parts/ErrorSummary.tsx';
import type { Engine } from '../threads/engine.ts';
import { useEngine } from '../threads/useEngine.ts';
import { choicesOf, goneWords, type ScenarioChoice } from '../workspace/choices.ts';
import type { Entry } from '../workspace/evaluate.ts';
import { ownEntries } from '../workspace/own.ts';
import { useOwn } from '../workspace/useOwn.ts';
import { type ChoiceProblem, firstChoice, luckOf, namesOf, oneArea, type WorldsChosen } from './asked.ts';
import { linkedScenarios } from './linkedScenarios.ts';
import { type PlannerLink, plannerLink } from './plannerLink.ts';
import { TwoWorlds } from './TwoWorlds.tsx';
import { WorldsChoice } from './WorldsChoice.tsx';
import { Worlds } from './worlds.ts';

interface Shown {
  readonly worlds: Worlds;
  readonly names: readonly [string, string];
  readonly abouts: readonly [string, string];
  readonly notes: readonly string[];
  readonly toPlanner: PlannerLink | null;
}

export function TrainerWay({ isShown }: WayProps) {
  const engine = useEngine();
  // Way and payload of one moment: `isShown` may still be of the one before.
  const { way, payload } = useRoute();
  const isHere = way === 'trainer';
  const own = useOwn();
  const [linked, setLinked] = useState<readonly Entry[]>([]);
  const [linkProblem, setLinkProblem] = useState<string | null>(null);
  const [chosen, setChosen] = useState<WorldsChosen>(firstChoice);
  const [problems, setProblems] = useState<readonly ChoiceProblem[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [shown, setShown] = useState<Shown | null>(null);
  const [isOpen, setOpen] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const [isPlaying, setPlaying] = useState(false);
  const running = useRef<AbortController | null>(null);

  const start = async (asked: WorldsChosen, link: readonly Entry[]) => {
    const choices = choicesOf(ownEntries(), link);
    const worlds = [asked.left, asked.right].map((key) => choices.find((choice) => choice.key === key));
    const luck = luckOf(asked);
    const wrong = problemsOf(asked, worlds, luck);
    setProblems(wrong);
    const [left, right] = worlds;
    if (wrong.length > 0 || left === undefined || right === undefined || 'problems' in luck) {
      setAttempt((count) => count + 1);
      setOpen(true);
      return;
    }
    setFault(null);
    setShown(null);
    setPlaying(true);
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    try {
      const entries = [left, right].some(({ source }) => source === 'own') ? ownEntries() : link;
      const [found, toPlanner] = await Promise.all([
        playBoth(engine, [left.read(), right.read()], luck, controller.signal),
        plannerLink([left, right], entries, asked.seed.trim()),
      ]);
      if (controller.signal.aborted) return;
      setShown(shownOf(found, left, right, toPlanner));
      setOpen(false);
    } catch (error) {
      if (!controller.signal.aborted) setFault(error instanceof Error ? error.message : String(error));
    }
    if (running.current === controller) setPlaying(false);
  };
  const cancel = () => {
    running.current?.abort();
    setPlaying(false);
    setOpen(true);
  };

  // A link made by the planner's page brings scenarios of its own; without one the shipped pair is played at once. What
  // stands in the address of another way changes nothing here.
  const opened = useRef<string | null>(null);
  useEffect(() => {
    // Coming back from another way, by its bare address, leaves what is being watched.
    const isBack = opened.current !== null && (payload === '' || opened.current === payload);
    if (!isHere || isBack) return;
    opened.current = payload;
    (async () => {
      const read = payload === '' ? { entries: [], problem: null, seed: null } : await linkedScenarios(payload);
      if (opened.current !== payload) return;
      setLinked(read.entries);
      setLinkProblem(read.problem);
      const [one, other] = choicesOf([], read.entries).filter(({ source }) => source === 'link');
      const asked =
        one === undefined
          ? firstChoice
          : { ...firstChoice, left: one.key, right: other?.key ?? 'bounded', seed: read.seed ?? firstChoice.seed };
      setChosen(asked);
      await start(asked, read.entries);
    })();
  }, [isHere, payload]);
  useEffect(() => () => running.current?.abort(), []);

  return (
    <div class="trainer">
      <ErrorSummary
        errors={[
          ...problems.map(({ field, text }) => ({ text, field: `trainer-${field}` })),
          ...(linkProblem === null ? [] : [{ text: linkProblem }]),
          ...(fault === null ? [] : [{ text: `The worlds could not be played: ${fault}` }]),
        ]}
        attempt={attempt}
      />
      <div class="trainer__top">
        <h1 class="trainer__title">Watch two worlds</h1>
        <p class="trainer__intro">
          The same people with the same luck, on one clock. Only what differs between the two scenarios is different.
        </p>
        <WorldsChoice
          chosen={chosen}
          choices={choicesOf(own, linked)}
          problems={problems}
          isOpen={isOpen}
          onToggle={setOpen}
          onChange={setChosen}
          onStart={() => start(chosen, linked)}
        />
      </div>
      <div role="status" class="trainer__status">
        {isPlaying ? 'Playing both worlds…' : ''}
      </div>
      {isPlaying && (
        <Button kind="secondary" small onPress={cancel}>
          Cancel
        </Button>
      )}
      {shown?.notes.map((note) => (
        <p key={note} class="trainer__note">
          {note}
        </p>
      ))}
      {shown !== null && (
        <TwoWorlds
          key={shown.names.join(' ')}
          worlds={shown.worlds}
          names={shown.names}
          abouts={shown.abouts}
          toPlanner={shown.toPlanner}
          isShown={isShown}
        />
      )}
    </div>
  );
}

function problemsOf(
  { left, right }: WorldsChosen,
  worlds: readonly (ScenarioChoice | undefined)[],
  luck: ReturnType<typeof luckOf>,
): readonly ChoiceProblem[] {
  const keys = { left, right };
  const gone = (['left', 'right'] as const).filter((_, side) => worlds[side] === undefined);
  return [
    ...gone.map((field) => ({ field, text: goneWords(keys[field]) })),
    ...('problems' in luck ? luck.problems : []),
  ];
}

function playBoth(
  engine: Engine,
  scenarios: readonly Scenario[],
  luck: { readonly seed: number | string; readonly replication: number },
  signal: AbortSignal,
): Promise<readonly Playback[]> {
  return Promise.all(
    scenarios.map((scenario) => engine.run('playback', { scenario: oneArea(scenario), ...luck }, signal)),
  );
}

/** Of people in both worlds; below it they are hardly the same world twice. */
const enoughShared = 0.5;

function shownOf(
  playbacks: readonly Playback[],
  left: ScenarioChoice,
  right: ScenarioChoice,
  toPlanner: PlannerLink | null,
): Shown {
  const worlds = new Worlds(playbacks[0], playbacks[1]);
  const names = namesOf(left, right);
  const scenarios = [left.read(), right.read()];
  const { both, leftOnly, rightOnly } = worlds.peopleShared;
  const notes = scenarios
    .filter(({ areas }) => areas.length > 1)
    .map(({ name, areas }) => `${name} has ${areas.length} areas; shown is the first, ${areas[0].name}.`);
  if (both < enoughShared * (both + leftOnly + rightOnly)) {
    notes.push(
      'These two scenarios name their practices differently, so they hold different people: compare them with care.',
    );
  }
  const abouts = [scenarios[0].question, scenarios[1].question] as const;
  return { worlds, names, abouts, notes: [...new Set(notes)], toPlanner };
}
