// The tidy tables of one run: workers, organisations, weeks, and patients when asked for.
import { DAYS_PER_WEEK, MINUTES_PER_DAY, MINUTES_PER_HOUR } from '../engine/time.ts';
import { needCategories } from '../scenario/scenario.ts';
import { courseOf } from './outcomes.ts';
import { CLOSED, exits, patientStates } from './patients.ts';
import type { Column, Table } from './table.ts';
import type { World } from './world.ts';

type Cell = number | string;
interface ColumnPlan<Row> {
  readonly name: string;
  readonly unit: string;
  readonly meaning: string;
  readonly of: (row: Row) => Cell;
}

function plan<Row>(name: string, unit: string, meaning: string, of: (row: Row) => Cell): ColumnPlan<Row> {
  return { name, unit, meaning, of };
}

function tabulate<Row>(name: string, rows: readonly Row[], plans: readonly ColumnPlan<Row>[]): Table {
  const columns = plans.map((one): Column => {
    const cells = rows.map(one.of);
    const isText = one.unit === '';
    const values = isText ? cells.map(String) : Float64Array.from(cells as number[]);
    return { name: one.name, unit: one.unit, meaning: one.meaning, values };
  });
  return { name, columns, rowCount: rows.length };
}

export function makeTables(world: World, replication: number, patientRows: boolean): readonly Table[] {
  const tables = [
    workersTable(world, replication),
    weeksTable(world, replication),
    organisationsTable(world, replication),
  ];
  if (patientRows) tables.push(patientsTable(world, replication));
  return tables;
}

/** Sum of a weekly fact over the measured weeks of one row. */
function measured(world: World, column: Float64Array, row: number): number {
  const { weeks, warmUpWeeks } = world.terms;
  let sum = 0;
  for (let week = warmUpWeeks; week < weeks; week += 1) sum += column[row * weeks + week];
  return sum;
}

/** Mean of a weekly score over the measured weeks that have one. */
function meanScore(world: World, column: Float64Array, row: number): number {
  const { weeks, warmUpWeeks } = world.terms;
  let sum = 0;
  let count = 0;
  for (let week = warmUpWeeks; week < weeks; week += 1) {
    const score = column[row * weeks + week];
    if (Number.isNaN(score)) continue;
    sum += score;
    count += 1;
  }
  return count > 0 ? sum / count : NaN;
}

function workersTable(world: World, replication: number): Table {
  const facts = world.workerWeeks;
  const area = world.scenario.areas[0].name;
  const sum = (column: Float64Array) => (w: number) => measured(world, column, w);
  const ratio = (a: Float64Array, b: Float64Array) => (w: number) => measured(world, a, w) / measured(world, b, w);
  const rows = world.workers.map((worker) => worker.row);
  const hours = (column: Float64Array) => (w: number) => measured(world, column, w) / MINUTES_PER_HOUR;
  return tabulate('workers', rows, [
    plan('replication', 'number', 'Replication, from 0', () => replication),
    plan('area', '', 'Area', () => area),
    plan('team', '', 'Team (primary care network)', (w) => world.teams[world.workers[w].team].name),
    plan('post', '', 'Post', (w) => world.workers[w].postName),
    plan('wte', 'whole-time equivalents', 'Whole-time equivalents of the post', (w) => world.workers[w].wte),
    plan('presentHours', 'hours', 'Contracted hours present while measuring', hours(facts.present)),
    plan(
      'offeredLoad',
      'ratio',
      'Minutes asked for over contracted minutes present',
      ratio(facts.offered, facts.present),
    ),
    plan(
      'utilisation',
      'share',
      'Booked and due work done inside hours over contracted minutes present',
      ratio(facts.inside, facts.present),
    ),
    plan('overtimeHours', 'hours', 'Hours worked outside contracted hours', hours(facts.outside)),
    plan('droppedHours', 'hours', 'Hours of due work dropped', hours(facts.dropped)),
    plan('activeCaseloadMean', 'people', 'Active caseload, time-weighted', ratio(facts.activeArea, facts.filled)),
    plan(
      'strainMean',
      'points of 100',
      'Mean strain (scaled like the Copenhagen Burnout Inventory, not validated as it)',
      (w) => meanScore(world, facts.strain, w),
    ),
    plan(
      'satisfactionMean',
      'points 1-7',
      'Mean job satisfaction (scaled like Warr-Cook-Wall, not validated as it)',
      (w) => meanScore(world, facts.satisfaction, w),
    ),
    plan('contacts', 'contacts', 'Contacts', sum(facts.contacts)),
    plan('actsWithin', 'acts', 'Discretionary acts within the remit', sum(facts.actsWithin)),
    plan('actsEdge', 'acts', 'Discretionary acts at the edge of the remit', sum(facts.actsEdge)),
    plan('actsBeyond', 'acts', 'Discretionary acts beyond the remit', sum(facts.actsBeyond)),
    plan('oversteps', 'acts', 'Acts beyond what the policy permits', sum(facts.oversteps)),
    plan('uncertain', 'decisions', 'Decisions in which the class was misread', sum(facts.uncertain)),
    plan('sicknessDays', 'working days', 'Working days lost to sickness', sum(facts.sickDays)),
    plan('leavers', 'people', 'Holders of the post who left', sum(facts.leavers)),
  ]);
}

function weeksTable(world: World, replication: number): Table {
  const { workerWeeks: facts, organisationWeeks, terms, workers, organisations } = world;
  const area = world.scenario.areas[0].name;
  const over = (column: Float64Array, count: number) => (week: number) => {
    let sum = 0;
    for (let row = 0; row < count; row += 1) {
      const value = column[row * terms.weeks + week];
      if (!Number.isNaN(value)) sum += value;
    }
    return sum;
  };
  const posts = (column: Float64Array) => over(column, workers.length);
  const hours = (column: Float64Array) => (week: number) => posts(column)(week) / MINUTES_PER_HOUR;
  const rows = Array.from({ length: terms.weeks }, (_, week) => week);
  return tabulate('weekly', rows, [
    plan('replication', 'number', 'Replication, from 0', () => replication),
    plan('area', '', 'Area', () => area),
    plan('week', 'number', 'Week of the run, from 0; the first lacks its Monday', (week) => week),
    plan('presentHours', 'hours', 'Contracted hours present, all posts', hours(facts.present)),
    plan('offeredHours', 'hours', 'Hours asked for, all posts', hours(facts.offered)),
    plan(
      'insideHours',
      'hours',
      'Hours of booked and due work done inside contracted hours, all posts',
      hours(facts.inside),
    ),
    plan('outsideHours', 'hours', 'Hours worked outside contracted hours, all posts', hours(facts.outside)),
    plan('droppedHours', 'hours', 'Hours of due work dropped, all posts', hours(facts.dropped)),
    plan('backlogHours', 'hours', 'Hours of due work left at the end of the week, all posts', hours(facts.backlog)),
    plan(
      'activeCaseload',
      'people',
      'People active, per filled post',
      (week) => posts(facts.activeArea)(week) / posts(facts.filled)(week),
    ),
    plan('contacts', 'contacts', 'Contacts, all posts', posts(facts.contacts)),
    plan('oversteps', 'acts', 'Acts beyond what the policy permits, all posts', posts(facts.oversteps)),
    plan(
      'vcseWaiting',
      'people',
      'People of link workers on waiting lists, time-weighted',
      (week) => over(organisationWeeks.waitingArea, organisations.length)(week) / weekMinutes(world, week),
    ),
  ]);
}

function weekMinutes(world: World, week: number): number {
  const missing = week === 0 ? world.terms.firstWeekday : 0;
  return (DAYS_PER_WEEK - missing) * MINUTES_PER_DAY;
}

function organisationsTable(world: World, replication: number): Table {
  const { organisationWeeks: facts, organisations, onward, organisationCounts: counts, terms } = world;
  const area = world.scenario.areas[0].name;
  const requests = new Int32Array(organisations.length);
  const from = terms.measuringFrom;
  for (let o = 0; o < onward.count; o += 1) {
    if (onward.madeAt[o] >= from) requests[onward.organisation[o]] += 1;
  }
  const measuredMinutes = (terms.weeks - terms.warmUpWeeks) * DAYS_PER_WEEK * MINUTES_PER_DAY;
  const perMinute = (column: Float64Array) => (o: number) => measured(world, column, o) / measuredMinutes;
  const rows = organisations.map((organisation) => organisation.row);
  return tabulate('organisations', rows, [
    plan('replication', 'number', 'Replication, from 0', () => replication),
    plan('area', '', 'Area', () => area),
    plan('organisation', '', 'Organisation', (o) => organisations[o].name),
    plan('category', '', 'Category of need', (o) => needCategories[organisations[o].category]),
    plan('places', 'places', 'Places', (o) => organisations[o].capacity),
    plan(
      'occupancy',
      'share',
      'Share of places taken while measuring',
      (o) => measured(world, facts.takenArea, o) / measured(world, facts.placesArea, o),
    ),
    plan('fullShare', 'share', 'Share of measured time without a free place', perMinute(facts.fullMinutes)),
    plan('waiting', 'people', 'People on the waiting list, everybody, time-weighted', perMinute(facts.allWaitingArea)),
    plan(
      'waitingReferred',
      'people',
      'People of link workers on the waiting list, time-weighted',
      perMinute(facts.waitingArea),
    ),
    plan('trust', 'share', 'Trust in link workers, mean of measured weeks', (o) => meanScore(world, facts.trust, o)),
    plan('requests', 'requests', 'Requests by link workers while measuring', (o) => requests[o]),
    plan('otherArrivals', 'people', 'Other people who came while measuring', (o) => counts.otherArrivals[o]),
    plan('otherTurnedAway', 'people', 'Other people turned away while measuring', (o) => counts.otherTurnedAway[o]),
    plan('otherGaveUp', 'people', 'Other people who gave up waiting while measuring', (o) => counts.otherGaveUp[o]),
  ]);
}

function patientsTable(world: World, replication: number): Table {
  const { patients, terms } = world;
  const area = world.scenario.areas[0].name;
  const rows = Array.from({ length: patients.count }, (_, p) => p);
  const day = (column: Float64Array) => (p: number) => column[p] / MINUTES_PER_DAY;
  const after = (column: Float64Array) => (p: number) => (column[p] - patients.referredAt[p]) / MINUTES_PER_DAY;
  const followed = (p: number) => patients.referredAt[p] + terms.followUpMinutes <= terms.horizon;
  return tabulate('patients', rows, [
    plan('replication', 'number', 'Replication, from 0', () => replication),
    plan('area', '', 'Area', () => area),
    plan('referral', 'number', 'Row of the referral in its run, from 0', (p) => p),
    plan('practice', '', 'Practice', (p) => world.practices[patients.practice[p]].name),
    plan(
      'post',
      '',
      'Post of the link worker; empty when never allocated',
      (p) => world.workers[patients.worker[p]]?.postName ?? '',
    ),
    plan('episode', 'number', '0 for a first referral, 1 for the first return', (p) => patients.episode[p]),
    plan('need', '', 'Main need', (p) => needCategories[patients.firstNeed[p]]),
    plan('needs', 'needs', 'Number of needs', (p) => patients.needCount[p]),
    plan('complexity', 'share', 'Complexity 0-1', (p) => patients.complexity[p]),
    plan('quintile', 'number', 'Deprivation quintile, 1 most deprived', (p) => patients.quintile[p]),
    plan('referredDay', 'days', 'Days from the start of the run to the referral', day(patients.referredAt)),
    plan(
      'waitToReachedDays',
      'days',
      'Days from referral to the introductory conversation; empty when none',
      after(patients.reachedAt),
    ),
    plan(
      'waitToFirstContactDays',
      'days',
      'Days from referral to the first attended session; empty when none',
      after(patients.firstSessionAt),
    ),
    plan(
      'linkedAfterDays',
      'days',
      'Days from referral to the first start with an organisation; empty when none',
      after(patients.linkedAt),
    ),
    plan('closedAfterDays', 'days', 'Days from referral to closing; empty while inside', after(patients.closedAt)),
    plan('sessions', 'sessions', 'Sessions attended, whole stay', (p) => patients.sessions[p]),
    plan('visits', 'visits', 'Support visits, whole stay', (p) => patients.visits[p]),
    plan('contacts', 'contacts', 'Contacts, whole stay', (p) => patients.contacts[p]),
    plan('contactsInWindow', 'contacts', 'Contacts within the follow-up', (p) => patients.contactsInWindow[p]),
    plan('minutesInWindow', 'minutes', "Worker's minutes within the follow-up", (p) => patients.minutesInWindow[p]),
    plan('state', '', 'Where the referral stands at the horizon', (p) => patientStates[patients.state[p]]),
    plan('outcome', '', 'How it ended', (p) => (patients.state[p] === CLOSED ? exits[patients.exit[p]] : exits[0])),
    plan(
      'lifeSatisfactionChange',
      'points of 10',
      'Change at the end of the follow-up, natural recovery included; empty when not yet followed up',
      (p) => (followed(p) ? changeOf(world, p) : NaN),
    ),
    plan(
      'lifeSatisfactionEffect',
      'points of 10',
      'With the service less without it; empty when not yet followed up',
      (p) => (followed(p) ? effectOf(world, p) : NaN),
    ),
  ]);
}

function effectOf(world: World, p: number): number {
  const course = courseOf(world, p);
  return course.with - course.without;
}

function changeOf(world: World, p: number): number {
  const course = courseOf(world, p);
  return course.with - course.atReferral;
}
