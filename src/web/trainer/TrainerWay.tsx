// The trainer's way: which two worlds, with what luck; they are played in the engine's workers and then shown.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Playback } from '../../experiment/playback/playback.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { useRoute } from '../app/useRoute.ts';
import { ErrorSummary } from '../parts/ErrorSummary.tsx';
import type { Engine } from '../threads/engine.ts';
import { useEngine } from '../threads/useEngine.ts';
import {
  firstChoice,
  type LuckProblem,
  luckOf,
  oneArea,
  shippedChoices,
  shippedScenario,
  type WorldsChosen,
} from './asked.ts';
import { ownScenarios } from './ownScenarios.ts';
import { TwoWorlds } from './TwoWorlds.tsx';
import { WorldsChoice } from './WorldsChoice.tsx';
import { Worlds } from './worlds.ts';

interface Shown {
  readonly worlds: Worlds;
  readonly names: readonly [string, string];
  readonly abouts: readonly [string, string];
  readonly notes: readonly string[];
}

export function TrainerWay() {
  const engine = useEngine();
  const { payload } = useRoute();
  const [own, setOwn] = useState<readonly Scenario[]>([]);
  const [linkProblem, setLinkProblem] = useState<string | null>(null);
  const [chosen, setChosen] = useState<WorldsChosen>(firstChoice);
  const [problems, setProblems] = useState<readonly LuckProblem[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [shown, setShown] = useState<Shown | null>(null);
  const [isOpen, setOpen] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const running = useRef<AbortController | null>(null);

  const start = async (asked: WorldsChosen, given: readonly Scenario[]) => {
    const luck = luckOf(asked);
    if ('problems' in luck) {
      setProblems(luck.problems);
      setAttempt((count) => count + 1);
      setOpen(true);
      return;
    }
    setProblems([]);
    setFault(null);
    setShown(null);
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    try {
      const scenarios = [asked.left, asked.right].map((name) => {
        return given.find((scenario) => scenario.name === name) ?? shippedScenario(name);
      });
      const found = await playBoth(engine, scenarios, luck, controller.signal);
      if (controller.signal.aborted) return;
      setShown(shownOf(found, scenarios));
      setOpen(false);
    } catch (error) {
      if (!controller.signal.aborted) setFault(error instanceof Error ? error.message : String(error));
    }
  };

  // A link made by the planner's page brings the planner's own scenarios; without one the shipped pair is played at once.
  useEffect(() => {
    let isCurrent = true;
    (async () => {
      const read = payload === '' ? { scenarios: [], problem: null, seed: null } : await ownScenarios(payload);
      if (!isCurrent) return;
      setOwn(read.scenarios);
      setLinkProblem(read.problem);
      const names = read.scenarios.map(({ name }) => name);
      const asked =
        names.length === 0
          ? firstChoice
          : { ...firstChoice, left: names[0], right: names[1] ?? 'bounded', seed: read.seed ?? firstChoice.seed };
      setChosen(asked);
      await start(asked, read.scenarios);
    })();
    return () => {
      isCurrent = false;
      running.current?.abort();
    };
  }, [payload]);

  const choices = [...own.map(({ name }) => ({ name, label: `${name}: your own` })), ...shippedChoices];
  return (
    <div class="trainer">
      <div class="trainer__top">
        <h1 class="trainer__title">Watch two worlds</h1>
        <p class="trainer__intro">
          The same people with the same luck, on one clock. Only what differs between the two scenarios is different.
        </p>
      </div>
      <ErrorSummary
        errors={[
          ...problems.map(({ field, text }) => ({ text, field: `trainer-${field}` })),
          ...(linkProblem === null ? [] : [{ text: linkProblem }]),
          ...(fault === null ? [] : [{ text: `The worlds could not be played: ${fault}` }]),
        ]}
        attempt={attempt}
      />
      <WorldsChoice
        chosen={chosen}
        choices={choices}
        problems={problems}
        isOpen={isOpen}
        onToggle={setOpen}
        onChange={setChosen}
        onStart={() => start(chosen, own)}
      />
      <div role="status" class="trainer__status">
        {shown === null && fault === null && problems.length === 0 ? 'Playing both worlds…' : ''}
      </div>
      {shown?.notes.map((note) => (
        <p key={note} class="trainer__note">
          {note}
        </p>
      ))}
      {shown !== null && (
        <TwoWorlds key={shown.names.join(' ')} worlds={shown.worlds} names={shown.names} abouts={shown.abouts} />
      )}
    </div>
  );
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

function shownOf([left, right]: readonly Playback[], scenarios: readonly Scenario[]): Shown {
  const worlds = new Worlds(left, right);
  const [one, other] = scenarios.map(({ name }) => name);
  const names = [one, one === other ? `${other} again` : other] as const;
  const { both, leftOnly, rightOnly } = worlds.peopleShared;
  const notes: string[] = [];
  for (const scenario of new Set(scenarios)) {
    if (scenario.areas.length > 1)
      notes.push(`${scenario.name} has ${scenario.areas.length} areas; shown is the first, ${scenario.areas[0].name}.`);
  }
  if (both < enoughShared * (both + leftOnly + rightOnly)) {
    notes.push(
      'These two scenarios name their practices differently, so they hold different people: compare them with care.',
    );
  }
  const abouts = [scenarios[0].question, scenarios[1].question] as const;
  return { worlds, names, abouts, notes };
}
