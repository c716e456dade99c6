// What is typed before a room sits down, and what it comes to: a seat that can be played, or what is wrong.

import { type AskedAbout, type ChairAsked, type PointId, usualKinds } from '../../experiment/chair/asked.ts';
import { seedIn, seedWanted } from '../../experiment/seed.ts';
import { told } from '../../scenario/told.ts';
import { choicesOf, goneWords, type ScenarioChoice } from '../workspace/choices.ts';
import { postsOf } from './posts.ts';

/** How the decisions that are asked about are chosen. */
export type Choosing = 'usual' | 'edgeOrBeyond' | 'all' | 'kinds';

export interface SetUp {
  /** Key of the scenario among the choices. */
  readonly scenario: string;
  /** Place among its posts. */
  readonly post: number;
  /** As typed: first week after the warm-up, from 1; how many weeks; the seed. */
  readonly fromWeek: string;
  readonly weeks: string;
  readonly seed: string;
  readonly choosing: Choosing;
  readonly kinds: readonly PointId[];
}

export const firstSetUp: SetUp = {
  scenario: 'baseline',
  post: 0,
  fromWeek: '1',
  weeks: '8',
  seed: '3',
  choosing: 'usual',
  kinds: usualKinds,
};

/** Ids of the controls, which errors lead to. */
export const fields = {
  scenario: 'chair-scenario',
  post: 'chair-post',
  fromWeek: 'chair-from',
  weeks: 'chair-weeks',
  about: 'chair-about',
  kinds: 'chair-kinds',
  seed: 'chair-seed',
} as const;

/** A session of more weeks keeps a room too long. */
export const weeksAtMost = 26;

/** What is wrong, and the id of the control it belongs to. */
export interface SetUpError {
  readonly text: string;
  readonly field: string;
}

export type Read = { readonly asked: Omit<ChairAsked, 'answers'> } | { readonly errors: readonly SetUpError[] };

/** Never throws for what was typed. */
export function readSetUp(setUp: SetUp, choices: readonly ScenarioChoice[] = choicesOf([])): Read {
  const choice = choices.find(({ key }) => key === setUp.scenario);
  if (choice === undefined) return { errors: [{ text: goneWords(setUp.scenario), field: fields.scenario }] };
  const scenario = choice.read();
  const posts = postsOf(scenario);
  const post = posts[Math.min(setUp.post, posts.length - 1)];
  const errors: SetUpError[] = [];
  const measured = Number(scenario.values['time.measuredWeeks']);
  const fromWeek = wholeNumber(setUp.fromWeek, 1, measured);
  if (fromWeek === null) {
    errors.push({
      text: `The first week is ${told(setUp.fromWeek)}; wanted a whole number of weeks, 1 to ${measured}`,
      field: fields.fromWeek,
    });
  }
  const most = Math.min(weeksAtMost, measured - (fromWeek ?? 1) + 1);
  const weeks = wholeNumber(setUp.weeks, 1, most);
  if (weeks === null) {
    errors.push({
      text: `The number of weeks is ${told(setUp.weeks)}; wanted a whole number of weeks, 1 to ${most}`,
      field: fields.weeks,
    });
  }
  const seed = seedIn(setUp.seed);
  if (seed === null) {
    errors.push({
      text: `The seed is ${told(setUp.seed)}; wanted ${seedWanted}`,
      field: fields.seed,
    });
  }
  if (setUp.choosing === 'kinds' && setUp.kinds.length === 0) {
    errors.push({ text: 'No kind of decision is chosen; wanted one at least', field: fields.kinds });
  }
  if (fromWeek === null || weeks === null || seed === null || errors.length > 0) return { errors };
  return {
    asked: {
      scenario: { ...scenario, areas: [scenario.areas[post.area]] },
      seed,
      replication: 0,
      worker: post.worker,
      fromWeek: Number(scenario.values['time.warmUpWeeks']) + fromWeek - 1,
      weeks,
      about: aboutOf(setUp),
    },
  };
}

function aboutOf({ choosing, kinds }: SetUp): AskedAbout {
  if (choosing === 'usual') return usualKinds;
  return choosing === 'kinds' ? kinds : choosing;
}

function wholeNumber(typed: string, least: number, most: number): number | null {
  const text = typed.trim();
  const value = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : null;
}
