// Why a worker was overstretched in a week: the week, the weeks before it, and each decision in it, as facts.
import { MINUTES_PER_WEEK } from '../../engine/time.ts';
import { entry } from '../../model/journalKinds.ts';
import { absenceOf, absenceParts } from './absence.ts';
import { type DecisionFacts, decisionFacts } from './decision.ts';
import { firstDayOf, isoDate, personWords } from './phrases.ts';
import type { Replay } from './replay.ts';
import { caseloadAt, weekRows } from './weekRows.ts';
import { type WorkerWeek, workerWeek } from './workerWeek.ts';

/** A week in one line. Minutes and points. */
export interface WeekLine {
  readonly week: number;
  readonly from: string;
  readonly presentMinutes: number;
  /** At the end of the week. */
  readonly caseload: number;
  readonly backlogMinutes: number;
  readonly overstretchRatio: number | null;
  /** Null while the post is vacant. */
  readonly strain: number | null;
  readonly remarks: readonly string[];
}

export interface WorkerStory {
  readonly kind: 'worker';
  readonly scenario: string;
  readonly seed: number | string;
  readonly replication: number;
  readonly area: string;
  readonly team: string;
  readonly post: string;
  readonly wte: number;
  /** Number of the holder of the post, from 0, and weeks in post; null while it is vacant. */
  readonly holder: { readonly number: number; readonly isNewcomer: boolean; readonly weeksInPost: number } | null;
  readonly week: WorkerWeek;
  readonly weeksBefore: readonly WeekLine[];
  readonly decisions: readonly DecisionFacts[];
  /** Who the people are, by number. */
  readonly people: Readonly<Record<number, string>>;
}

const weeksTold = 6;
/** A week in which hardly anybody was there is overstretched by the calendar, not by the work. */
const presentShareAtLeast = 1 / 2;

/** The worker's most overstretched week after the warm-up, of those with half of the contracted hours present; null when there is none. */
export function mostOverstretchedWeek({ world }: Replay, w: number): number | null {
  const { workerWeeks: facts, terms, workers } = world;
  let worst: number | null = null;
  let most = -Infinity;
  for (let week = terms.warmUpWeeks; week < terms.weeks; week += 1) {
    const i = w * terms.weeks + week;
    const growth = facts.backlog[i] - (week > 0 ? facts.backlog[i - 1] : 0);
    const ratio = (facts.inside[i] + facts.outside[i] + facts.dropped[i] + growth) / facts.present[i];
    if (facts.present[i] < presentShareAtLeast * workers[w].contractedWeekMinutes || !(ratio > most)) continue;
    most = ratio;
    worst = week;
  }
  return worst;
}

export function workerStory(replay: Replay, w: number, week: number): WorkerStory {
  const { world, scenario, seed, replication, journal } = replay;
  const worker = world.workers[w];
  const { first, end } = weekRows(replay, week);
  const decisions: DecisionFacts[] = [];
  for (let row = first; row < end; row += 1) {
    if (journal.kind[row] === entry.decided && journal.worker[row] === w) decisions.push(decisionFacts(replay, row));
  }
  const people = new Set(decisions.flatMap(({ person }) => (person === null ? [] : [person])));
  const earliest = Math.max(0, week - weeksTold);
  return {
    kind: 'worker',
    scenario: scenario.name,
    seed,
    replication,
    area: scenario.areas[0].name,
    team: world.teams[worker.team].name,
    post: worker.postName,
    wte: worker.wte,
    holder: holderAt(replay, w, end),
    week: workerWeek(replay, w, week),
    weeksBefore: Array.from({ length: week - earliest }, (_, k) => weekLine(replay, w, earliest + k)),
    decisions,
    people: Object.fromEntries([...people].map((p) => [p, personWords(world, p)])),
  };
}

function weekLine(replay: Replay, w: number, week: number): WeekLine {
  const { world } = replay;
  const facts = world.workerWeeks;
  const i = w * world.terms.weeks + week;
  const growth = facts.backlog[i] - (week > 0 ? facts.backlog[i - 1] : 0);
  const asked = facts.inside[i] + facts.outside[i] + facts.dropped[i] + growth;
  return {
    week,
    from: isoDate(world, firstDayOf(world, week)),
    presentMinutes: facts.present[i],
    caseload: caseloadAt(replay, w, weekRows(replay, week).end),
    backlogMinutes: facts.backlog[i],
    overstretchRatio: facts.present[i] > 0 ? asked / facts.present[i] : null,
    strain: Number.isNaN(facts.strain[i]) ? null : facts.strain[i],
    remarks: remarksOn(replay, w, week),
  };
}

/** What befell a worker and the team in a week, in a few words each. */
export function remarksOn(replay: Replay, w: number, week: number): readonly string[] {
  const { journal, world } = replay;
  const { first, end } = weekRows(replay, week);
  const { team } = world.workers[w];
  const remarks = absenceParts(absenceOf(replay, w, week));
  for (let row = first; row < end; row += 1) {
    const kind = journal.kind[row];
    const who = journal.worker[row];
    const isOwn = who === w;
    const isColleague = who >= 0 && !isOwn && world.workers[who].team === team;
    if (kind === entry.supervised && isOwn) remarks.push('supervision');
    if (kind === entry.noticed && isOwn) remarks.push('handed in notice');
    if (kind === entry.leftPost && isOwn) remarks.push('left the post');
    if (kind === entry.tookUpPost && isOwn && journal.at[row] > 0) remarks.push('took up the post');
    if (kind === entry.leftPost && isColleague) remarks.push(`${world.workers[who].postName} left`);
    if (kind === entry.tookUpPost && isColleague && journal.at[row] > 0)
      remarks.push(`${world.workers[who].postName} was filled`);
  }
  return remarks;
}

/** Who held the post before row `until` of the journal. */
function holderAt({ journal, world }: Replay, w: number, until: number): WorkerStory['holder'] {
  let holder: WorkerStory['holder'] = null;
  let since = 0;
  for (let row = 0; row < until; row += 1) {
    if (journal.worker[row] !== w) continue;
    if (journal.kind[row] === entry.leftPost) holder = null;
    if (journal.kind[row] !== entry.tookUpPost) continue;
    since = journal.before[row];
    holder = { number: journal.detail[row], isNewcomer: journal.value[row] === 1, weeksInPost: 0 };
  }
  if (holder === null) return null;
  const now = Math.min(world.terms.horizon, journal.at[until - 1]);
  return { ...holder, weeksInPost: Math.floor((now - since) / MINUTES_PER_WEEK) };
}
