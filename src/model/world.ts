// Everything that one run of one area holds, put together once at its start.
import { Calendar } from '../engine/calendar.ts';
import { WaitingLines } from '../engine/places.ts';
import { childHi, childLo, nameKey, Streams } from '../engine/streams.ts';
import {
  DAYS_PER_WEEK,
  EPOCH_DAY,
  EPOCH_MONTH,
  EPOCH_YEAR,
  MINUTES_PER_DAY,
  MINUTES_PER_HOUR,
  MINUTES_PER_WEEK,
  WorkingCalendar,
} from '../engine/time.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Chair } from './chair.ts';
import { eventKinds } from './events.ts';
import type { Journal } from './journal.ts';
import { streamNames } from './luck.ts';
import { OnwardReferrals } from './onwardReferrals.ts';
import { foundOrganisations, type Organisation } from './organisations.ts';
import { OtherClients } from './otherClients.ts';
import { Patients } from './patients.ts';
import { foundPractices, type Practice } from './practices.ts';
import {
  Decisions,
  Intentions,
  LineWeeks,
  OrganisationCounts,
  OrganisationWeeks,
  PracticeWeeks,
  WorkerWeeks,
} from './record.ts';
import { type Rules, rulesOf } from './rules.ts';
import { readSettings, type Settings, withMechanisms } from './settings.ts';
import { Tasks } from './tasks.ts';
import { foundTeams, type Team } from './teams.ts';
import { emptyPost, type Worker } from './workers.ts';

/** Whole minutes of a week and of the run's parts, worked out once. */
export interface Terms {
  readonly weeks: number;
  readonly warmUpWeeks: number;
  readonly horizonDay: number;
  readonly horizon: number;
  /** Weekday of day 0: days of the first week that lie before the start. */
  readonly firstWeekday: number;
  readonly followUpMinutes: number;
  /** Clock minute at which measuring starts: the Monday on which the warm-up's weeks are over. */
  readonly measuringFrom: number;
}

export class World {
  readonly scenario: Scenario;
  readonly settings: Settings;
  readonly rules: Rules;
  readonly terms: Terms;
  readonly working: WorkingCalendar;
  readonly calendar: Calendar;
  readonly streams: Streams;
  readonly patients = new Patients();
  readonly onward = new OnwardReferrals();
  readonly others = new OtherClients();
  readonly tasks = new Tasks();
  readonly decisions = new Decisions();
  readonly intentions = new Intentions();
  readonly workers: readonly Worker[];
  readonly teams: readonly Team[];
  readonly practices: readonly Practice[];
  readonly practicesByTeam: readonly (readonly Practice[])[];
  readonly organisations: readonly Organisation[];
  readonly workerWeeks: WorkerWeeks;
  readonly organisationWeeks: OrganisationWeeks;
  readonly organisationCounts: OrganisationCounts;
  readonly practiceWeeks: PracticeWeeks;
  readonly lineWeeks: LineWeeks;
  /** What happened, entry by entry; null unless somebody asked for it. Nothing in the model reads it. */
  readonly journal: Journal | null;
  /** Who decides in one worker's place; null unless somebody does. */
  readonly chair: Chair | null;
  /** Clock minute at which playing ends: the horizon, unless a chair's weeks are over before it. */
  readonly endsAt: number;
  /** The running week, kept by the week's review. */
  week = 0;

  constructor(
    scenario: Scenario,
    seed: number | string,
    replication: number,
    journal: Journal | null = null,
    chair: Chair | null = null,
  ) {
    this.scenario = scenario;
    this.journal = journal;
    this.chair = chair;
    this.settings = withMechanisms(readSettings(scenario));
    this.rules = rulesOf(this.settings);
    const { time } = this.settings;
    const weeks = time.warmUpWeeks + time.measuredWeeks;
    const probe = new WorkingCalendar(EPOCH_YEAR, EPOCH_MONTH, EPOCH_DAY, 1);
    const horizonDay = weeks * DAYS_PER_WEEK - probe.weekday(0);
    this.terms = {
      weeks,
      warmUpWeeks: time.warmUpWeeks,
      horizonDay,
      horizon: horizonDay * MINUTES_PER_DAY,
      firstWeekday: probe.weekday(0),
      followUpMinutes: time.followUpWeeks * MINUTES_PER_WEEK,
      measuringFrom: Math.max(0, time.warmUpWeeks * DAYS_PER_WEEK - probe.weekday(0)) * MINUTES_PER_DAY,
    };
    const lastDay = chair === null ? horizonDay : chair.untilWeek * DAYS_PER_WEEK - probe.weekday(0);
    this.endsAt = Math.min(lastDay, horizonDay) * MINUTES_PER_DAY;
    this.working = new WorkingCalendar(EPOCH_YEAR, EPOCH_MONTH, EPOCH_DAY, horizonDay + DAYS_PER_WEEK);
    this.calendar = new Calendar(eventKinds.map((_, priority) => priority));
    this.streams = new Streams(seed, replication, streamNames);

    const area = scenario.areas[0];
    this.organisations = foundOrganisations(area, this.settings, new WaitingLines(FIRST_CUSTOMERS));
    const workers: Worker[] = [];
    area.teams.forEach((team, teamRow) => {
      for (const post of team.posts) {
        const key = nameKey(`post ${area.name} / ${team.name} / ${post.name}`);
        workers.push(emptyPost(workers.length, teamRow, post, key, horizonDay, this.organisations.length));
      }
    });
    this.workers = workers;
    this.teams = foundTeams(area, workers, this.organisations);
    this.practices = foundPractices(area, this);
    this.practicesByTeam = this.teams.map((team) => this.practices.filter((practice) => practice.team === team.row));
    this.workerWeeks = new WorkerWeeks(workers.length, weeks);
    this.organisationWeeks = new OrganisationWeeks(this.organisations.length, weeks);
    this.organisationCounts = new OrganisationCounts(this.organisations.length);
    this.practiceWeeks = new PracticeWeeks(this.practices.length, weeks);
    this.lineWeeks = new LineWeeks(weeks);
  }

  practicesOf(team: Team): readonly Practice[] {
    return this.practicesByTeam[team.row];
  }

  get now(): number {
    return this.calendar.now;
  }

  /** Whether the warm-up is over. */
  get isMeasuring(): boolean {
    return this.week >= this.terms.warmUpWeeks;
  }

  get day(): number {
    return Math.floor(this.calendar.now / MINUTES_PER_DAY);
  }

  /** The week of a day; weeks begin on Monday, and the first lacks the days before the start. */
  weekOfDay(day: number): number {
    return Math.floor((day + this.terms.firstWeekday) / DAYS_PER_WEEK);
  }

  /** Row of a worker's facts of the running week. */
  factsNow(worker: Worker): number {
    return worker.row * this.terms.weeks + this.week;
  }

  /** Row of a worker's facts in the week of `day`, or NONE beyond the horizon. */
  factsOnDay(worker: Worker, day: number): number {
    const week = this.weekOfDay(day);
    return week < this.terms.weeks ? worker.row * this.terms.weeks + week : -1;
  }

  /** Schedules an event unless it would come when playing has ended. */
  schedule(at: number, kind: number, id: number): void {
    if (at < this.endsAt) this.calendar.schedule(at, kind, id);
  }

  /** Key of what chance brings a person in this referral; a returned person's occasions are their own. */
  ownHi(p: number): number {
    const { keyHi, keyLo, episode } = this.patients;
    return episode[p] === 0 ? keyHi[p] : childHi(keyHi[p], keyLo[p], episode[p]);
  }

  ownLo(p: number): number {
    const { keyHi, keyLo, episode } = this.patients;
    return episode[p] === 0 ? keyLo[p] : childLo(keyHi[p], keyLo[p], episode[p]);
  }

  /** Points the luck at a person's occasion. */
  luckOf(stream: number, p: number, occasion: number): Streams {
    return this.streams.at(stream, this.ownHi(p), this.ownLo(p), occasion);
  }
}

/** Room for waiting people to begin with; grows as needed. */
const FIRST_CUSTOMERS = MINUTES_PER_HOUR;
