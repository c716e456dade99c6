// What a result leans on: each doubtful number, or each mechanism, moved alone while people and luck stay as they were.
// First all of them with few replications; then with more those that lead.
import type { MeasureName } from '../../model/measureTable.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Executor } from '../ports.ts';
import { spoken } from '../verdict.ts';
import { type Leaders, leadersOf } from './leaders.ts';
import { type Leanings, type Question, type Ranking, reachOf, sizeOf } from './leaning.ts';
import { type Move, type Moved, movedBy } from './moves.ts';
import { Reading } from './reading.ts';
import { Tape } from './tape.ts';

export interface LeanOptions {
  readonly seed: number | string;
  /** Of the result as it is and of what leads. */
  readonly replications: number;
  /** Of everything, to find what leads. As many as `replications` makes one stage of two. */
  readonly firstReplications: number;
  /** How many lead for each figure at least. */
  readonly leaderCount: number;
  /** Null: those with a verdict in a comparison; else what a planner asks for first. */
  readonly measures: readonly MeasureName[] | null;
  readonly executor: Executor;
  /** Told the share of the work that is finished, 0 to 1. */
  readonly onShare?: (finishedShare: number) => void;
}

/** What a planner asks for first. */
const askedFirst: readonly MeasureName[] = [
  'overstretchRatioMean',
  'satisfactionMean',
  'lifeSatisfactionEffectMean',
  'waitToFirstContactDaysMedian',
  'linkedShare',
];

/** How much of the work the first stage is reckoned to be. */
const firstStageShare = 0.6;

/**
 * Ranks what a result leans on.
 * @param scenarios of the result; of several the first is the baseline, and the others' differences from it are looked at
 */
export async function leansOn(
  scenarios: readonly Scenario[],
  moves: readonly Move[],
  options: LeanOptions,
): Promise<Leanings> {
  const { seed, executor, replications, leaderCount } = options;
  const few = Math.min(options.firstReplications, replications);
  const tape = new Tape(seed, executor);
  const reading = new Reading(tape, scenarios);
  const moved = moves.map((move) => movedBy(move, scenarios));

  const stage = stages(options);
  const asTheyAre = tape.lacking(scenarios, replications);
  stage.begin(few < replications ? firstStageShare : 1, asTheyAre + tape.lacking(playedBy(moved, scenarios), few));
  await tape.extend(scenarios, replications, stage.add);
  await tape.extend(playedBy(moved, scenarios), few, stage.add);

  const questions = questionsOf(scenarios, options.measures ?? measuresOf(reading, scenarios, replications));
  const leaders = questions.map(
    (question): Leaders => leadersOf(reading, question, moved, few, replications, leaderCount),
  );
  const leading = new Set(few < replications ? leaders.flatMap((one) => one.leading) : moved);
  stage.begin(1, tape.lacking(playedBy([...leading], scenarios), replications));
  await tape.extend(playedBy([...leading], scenarios), replications, stage.add);

  return {
    rankings: questions.map((question, q) => {
      const { mayFlip } = leaders[q];
      return ranking(reading, scenarios, question, { moved, leading, mayFlip, few, replications });
    }),
    moved: moved.length,
    replications,
    leading: leading.size,
    firstReplications: few,
  };
}

interface Field {
  readonly moved: readonly Moved[];
  readonly leading: ReadonlySet<Moved>;
  readonly mayFlip: ReadonlySet<Moved>;
  readonly few: number;
  readonly replications: number;
}

function ranking(reading: Reading, scenarios: readonly Scenario[], question: Question, field: Field): Ranking {
  const { moved, leading, mayFlip, few, replications } = field;
  const { scenario, against, measure } = question;
  const { figure, verdict } = reading.asIs(question, replications);
  const others = moved.filter((one) => !leading.has(one));
  const inOrder = (some: Iterable<Moved>, count: number, judges: boolean) =>
    Array.from(some, (one) => reading.leaning(question, one, count, judges)).sort((a, b) => sizeOf(b) - sizeOf(a));
  const rest = inOrder(others, few, false);
  const swings = rest.filter(({ unplayable }) => unplayable === null).map(({ swing }) => reachOf(swing));
  return {
    scenario: scenarios[scenario].name,
    baseline: against === null ? null : scenarios[against].name,
    measure,
    asIs: figure,
    verdict,
    ranked: [
      ...inOrder(
        moved.filter((one) => leading.has(one)),
        replications,
        true,
      ),
      ...rest,
    ],
    otherSwingsWithin: swings.length === 0 ? null : Math.max(...swings),
    otherFlipsPossible: others.filter((one) => mayFlip.has(one)).length,
  };
}

function questionsOf(scenarios: readonly Scenario[], measures: readonly MeasureName[]): readonly Question[] {
  if (scenarios.length === 1) return measures.map((measure) => ({ scenario: 0, against: null, measure }));
  return scenarios.slice(1).flatMap((_, i) => measures.map((measure) => ({ scenario: i + 1, against: 0, measure })));
}

/** The measures looked at when none is asked for. */
function measuresOf(reading: Reading, scenarios: readonly Scenario[], replications: number): readonly MeasureName[] {
  if (scenarios.length === 1) return askedFirst;
  const decided = spoken.filter((measure) =>
    questionsOf(scenarios, [measure]).some(
      (question) => reading.asIs(question, replications).verdict !== 'cannot tell',
    ),
  );
  return decided.length > 0 ? decided : askedFirst;
}

/** The scenarios that moving makes, those left as they are not among them. */
function playedBy(moved: readonly Moved[], asTheyAre: readonly Scenario[]): readonly Scenario[] {
  return moved.flatMap(({ scenarios }) =>
    scenarios.flatMap((played) => (played ?? []).filter((scenario) => !asTheyAre.includes(scenario))),
  );
}

/** Tells the finished share of the whole from what is finished of each stage. */
function stages({ onShare }: LeanOptions) {
  let from = 0;
  let to = 0;
  let expected = 1;
  let done = 0;
  return {
    begin(share: number, replications: number) {
      from = to;
      to = share;
      expected = Math.max(1, replications);
      done = 0;
    },
    add(replications: number) {
      done += replications;
      onShare?.(from + ((to - from) * done) / expected);
    },
  };
}
