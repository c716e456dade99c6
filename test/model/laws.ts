// What must hold between any two events of any run. Each law throws, naming the offender and the clock.
import { MINUTES_PER_DAY } from '../../src/engine/time.ts';
import { caseWeight } from '../../src/model/caseload.ts';
import type { EventKind } from '../../src/model/events.ts';
import { customerOfOther, customerOfReferral } from '../../src/model/onwardPath.ts';
import { OFFERED, STARTED_SUPPORT, WAITING_FOR_PLACE } from '../../src/model/onwardReferrals.ts';
import { ACTIVE, CLOSED, INSIDE, NONE, REFERRED, UNALLOCATED } from '../../src/model/patients.ts';
import { type TaskLine, task } from '../../src/model/tasks.ts';
import type { World } from '../../src/model/world.ts';
import type { Watcher } from './watch.ts';

const ROUNDING = 1e-6;

function demand(holds: boolean, world: World, what: string): void {
  if (!holds) throw new Error(`minute ${world.now} (day ${world.day}): ${what}`);
}

/** Counts what only the watcher sees and checks the laws: all of them at the start of each day, sessions at each event. */
export class Laws implements Watcher {
  /** How often everything was looked at, and how many sessions were seen. */
  looks = 0;
  sessions = 0;
  /** Minutes of sessions by row of the workers' weeks: all, and those after contracted hours. */
  readonly sessionMinutes = new Map<number, number>();
  readonly overrunMinutes = new Map<number, number>();
  /** Other people with a place, by organisation: each has an end of support to come. */
  readonly #othersInside: number[] = [];
  readonly #running: (number | null)[] = [];

  scheduled(kind: EventKind, id: number): void {
    if (kind === 'otherSupportEnds') this.#othersInside[id] = (this.#othersInside[id] ?? 0) + 1;
  }

  before(world: World, kind: EventKind, id: number): void {
    this.#seeSessions(world, kind, id);
    if (kind === 'day' || kind === 'monday') {
      this.looks += 1;
      lists(world);
      nobodyIsForgotten(world);
      bookings(world);
      this.#places(world);
      scales(world);
    }
    if (kind === 'otherSupportEnds') this.#othersInside[id] -= 1;
  }

  /** A worker holds one session at a time, while at work; a person is in one at a time. */
  #seeSessions(world: World, kind: EventKind, id: number): void {
    const served = new Set<number>();
    for (const worker of world.workers) {
      if (!worker.inSession) continue;
      if (worker.current !== NONE) {
        demand(!served.has(worker.current), world, `person ${worker.current} is in two sessions at once`);
        served.add(worker.current);
      }
      const running = this.#running[worker.row] ?? null;
      if (running === worker.sessionBegan) continue;
      demand(
        running === null,
        world,
        `worker ${worker.row} begins a session before the one begun at ${running} has ended`,
      );
      this.#running[worker.row] = worker.sessionBegan;
      this.sessions += 1;
      const day = Math.floor(worker.sessionBegan / MINUTES_PER_DAY);
      demand(worker.plan[day] > 0, world, `worker ${worker.row} holds a session on a day off`);
      demand(worker.sick[day] === 0, world, `worker ${worker.row} holds a session while sick`);
      demand(
        worker.sessionBegan >= worker.dayStart,
        world,
        `worker ${worker.row} holds a session before the day starts`,
      );
      demand(worker.dayMinutes > 0, world, `worker ${worker.row} holds a session after the day was settled`);
    }
    if (kind !== 'sessionEnds') return;
    const worker = world.workers[id];
    const began = this.#running[id] ?? null;
    demand(worker.inSession && began !== null, world, `a session of worker ${id} ends that never began`);
    this.#running[id] = null;
    const row = world.factsNow(worker);
    const hoursEnd = worker.dayStart + worker.dayMinutes;
    add(this.sessionMinutes, row, world.now - began!);
    add(this.overrunMinutes, row, Math.max(0, world.now - Math.max(began!, hoursEnd)));
  }

  /** Places taken are the people inside; nobody waits beside a free place; lists keep their limit. */
  #places(world: World): void {
    const { organisations, onward, others } = world;
    const inside = new Float64Array(organisations.length);
    const referred = new Float64Array(organisations.length);
    const waitingOthers = new Float64Array(organisations.length);
    for (let o = 0; o < onward.count; o += 1) {
      const state = onward.state[o];
      const row = onward.organisation[o];
      if (state === OFFERED || state === STARTED_SUPPORT) inside[row] += 1;
      const isInLine = organisations[row].places.isWaiting(customerOfReferral(o));
      demand(
        isInLine === (state === WAITING_FOR_PLACE),
        world,
        `onward referral ${o} of state ${state}, in line: ${isInLine}`,
      );
      if (isInLine) referred[row] += 1;
    }
    for (let b = 0; b < others.organisation.length; b += 1) {
      const row = others.organisation[b];
      if (organisations[row]?.places.isWaiting(customerOfOther(b))) waitingOthers[row] += 1;
    }
    for (const { row, name, places, shutDown, referredWaiting, capacity } of organisations) {
      const wanted = inside[row] + (this.#othersInside[row] ?? 0);
      demand(places.taken === wanted, world, `${name} has ${places.taken} places taken by ${wanted} people`);
      demand(
        referredWaiting === referred[row],
        world,
        `${name} counts ${referredWaiting} referred waiting, not ${referred[row]}`,
      );
      const waiting = referred[row] + waitingOthers[row];
      demand(places.waiting === waiting, world, `${name} has ${places.waiting} in line, not ${waiting}`);
      demand(
        places.waiting <= places.lineLimit,
        world,
        `${name} lets ${places.waiting} wait; limit ${places.lineLimit}`,
      );
      demand(places.taken <= capacity, world, `${name} has ${places.taken} in ${capacity} places`);
      demand(
        places.waiting === 0 || places.taken >= capacity || shutDown,
        world,
        `${name} lets people wait beside a free place`,
      );
      demand(!shutDown || places.waiting === 0, world, `${name} is shut down and keeps a list`);
    }
  }
}

function add(sums: Map<number, number>, row: number, amount: number): void {
  sums.set(row, (sums.get(row) ?? 0) + amount);
}

/** Lists of active people and lines of work agree with the columns. */
function lists(world: World): void {
  const { patients, workers, tasks } = world;
  let listed = 0;
  for (const worker of workers) {
    let count = 0;
    let weight = 0;
    let held = 0;
    for (let p = worker.firstActive; p !== NONE; p = patients.nextActive[p]) {
      demand(patients.isActive(p) && patients.worker[p] === worker.row, world, `person ${p} is on a wrong list`);
      count += 1;
      weight += caseWeight(world, p);
      held += patients.held[p];
      demand(count <= patients.count, world, `worker ${worker.row} has an endless list`);
    }
    demand(
      worker.activeCount === count,
      world,
      `worker ${worker.row} counts ${worker.activeCount} active, not ${count}`,
    );
    demand(
      Math.abs(worker.activeWeight - weight) < ROUNDING,
      world,
      `worker ${worker.row} has a wrong caseload weight`,
    );
    demand(worker.heldCount === held, world, `worker ${worker.row} counts ${worker.heldCount} held, not ${held}`);
    listed += count;
    for (const line of [worker.people, worker.records]) {
      let minutes = 0;
      for (const t of tasksOf(world, line)) minutes += tasks.minutes[t];
      demand(
        Math.abs(line.minutes - minutes) < ROUNDING,
        world,
        `a line of work says ${line.minutes}, holds ${minutes}`,
      );
    }
  }
  let active = 0;
  for (let p = 0; p < patients.count; p += 1) active += patients.isActive(p) ? 1 : 0;
  demand(listed === active, world, `${listed} people are listed as active; ${active} are`);
}

function* tasksOf(world: World, line: TaskLine): Generator<number> {
  for (let t = line.head; t !== NONE; t = world.tasks.next[t]) yield t;
}

/** Everybody inside is on the way to something: no one can be lost. */
function nobodyIsForgotten(world: World): void {
  const { patients, workers, teams, tasks, onward, terms } = world;
  const triage = new Int32Array(patients.count);
  const onwardOpen = new Int32Array(patients.count);
  const mayBeVisited = new Int32Array(patients.count);
  for (const worker of workers) {
    for (const t of tasksOf(world, worker.people)) {
      if (tasks.kind[t] === task.triage) triage[tasks.patient[t]] += 1;
      if (tasks.kind[t] === task.onward) onwardOpen[tasks.patient[t]] += 1;
    }
  }
  for (let o = 0; o < onward.count; o += 1) {
    const state = onward.state[o];
    if (state === WAITING_FOR_PLACE || state === OFFERED) onwardOpen[onward.patient[o]] += 1;
    else if (onward.visitsDone[o] > 0 && onward.visitsDone[o] < onward.visitsWanted[o])
      mayBeVisited[onward.patient[o]] += 1;
  }
  const inLine = new Int32Array(patients.count);
  for (const team of teams) {
    let count = 0;
    for (let p = team.firstWaiting; p !== NONE; p = patients.nextActive[p]) {
      demand(patients.team[p] === team.row, world, `person ${p} waits in another team's line`);
      inLine[p] += 1;
      count += 1;
      demand(count <= patients.count, world, `team ${team.row} has an endless line`);
    }
  }
  const inSession = new Set(workers.filter((worker) => worker.inSession).map((worker) => worker.current));
  for (let p = 0; p < patients.count; p += 1) {
    const state = patients.state[p];
    const isOut = patients.exit[p] !== INSIDE;
    demand((state === CLOSED) === isOut, world, `person ${p} of state ${state} has exit ${patients.exit[p]}`);
    demand(isOut === !Number.isNaN(patients.closedAt[p]), world, `person ${p} closes at ${patients.closedAt[p]}`);
    if (state === REFERRED) {
      demand(
        triage[p] + inLine[p] === 1,
        world,
        `person ${p} is referred, triaged ${triage[p]} and in line ${inLine[p]} times`,
      );
    }
    if (state === UNALLOCATED) demand(inLine[p] === 1, world, `person ${p} waits for a worker in no line`);
    if (state !== ACTIVE) continue;
    const open = patients.onwardOpen[p];
    const most = onwardOpen[p] + mayBeVisited[p];
    demand(
      open >= onwardOpen[p] && open <= most,
      world,
      `person ${p} counts ${open} needs, not ${onwardOpen[p]}-${most}`,
    );
    if (patients.planDone[p] === 1) {
      demand(open > 0, world, `person ${p} is kept on with nothing planned and nothing open`);
      continue;
    }
    const day = patients.bookedDay[p];
    const waitsForPost = day === NONE && !workers[patients.worker[p]].filled;
    const isBooked = day >= world.day && day <= terms.horizonDay;
    demand(
      isBooked || waitsForPost || inSession.has(p),
      world,
      `person ${p} has sessions to come and is booked on day ${day}`,
    );
  }
}

/** No booking on a day off; a day holds no more than is open to booking; chains agree with the columns. */
function bookings(world: World): void {
  const { patients, workers, terms, settings } = world;
  let chained = 0;
  for (const worker of workers) {
    for (let day = world.day; day < terms.horizonDay; day += 1) {
      let minutes = 0;
      let count = 0;
      for (let p = worker.firstBooking[day]; p !== NONE; p = patients.nextInDay[p]) {
        demand(
          patients.bookedDay[p] === day && patients.worker[p] === worker.row,
          world,
          `person ${p} is in a wrong day's chain`,
        );
        demand(patients.state[p] === ACTIVE, world, `person ${p} is booked and not active`);
        minutes += patients.bookedMinutes[p];
        count += 1;
        demand(count <= patients.count, world, `day ${day} of worker ${worker.row} never ends`);
      }
      chained += count;
      if (count === 0) continue;
      demand(worker.filled, world, `a vacant post ${worker.row} has a booking on day ${day}`);
      demand(worker.plan[day] > 0, world, `worker ${worker.row} has a booking on day off ${day}`);
      demand(Math.abs(worker.bookedMinutes[day] - minutes) < ROUNDING, world, `day ${day} counts wrong minutes`);
      const open = worker.plan[day] * settings.diary.bookableShare;
      demand(
        count === 1 || minutes <= open + ROUNDING,
        world,
        `worker ${worker.row} has ${minutes} of ${open} minutes booked on day ${day}`,
      );
    }
  }
  let booked = 0;
  for (let p = 0; p < patients.count; p += 1) {
    const day = patients.bookedDay[p];
    if (patients.state[p] === ACTIVE && day !== NONE && day >= world.day && day < terms.horizonDay) booked += 1;
  }
  demand(chained === booked, world, `${chained} bookings in the diaries; ${booked} people have one`);
}

/** Shares and scores stay on their scales, without NaN. */
function scales(world: World): void {
  const { patients, workers, organisations, practices } = world;
  const onScale = (value: number, low: number, high: number, what: string) =>
    demand(value >= low && value <= high, world, `${what} is ${value}; wanted ${low} to ${high}`);
  for (let p = 0; p < patients.count; p += 1) {
    onScale(patients.trust[p], 0, 1, `trust of person ${p}`);
    onScale(patients.complexity[p], 0, 1, `complexity of person ${p}`);
  }
  for (const worker of workers) {
    if (!worker.filled) continue;
    onScale(worker.strain, 0, 100, `strain of worker ${worker.row}`);
    onScale(worker.satisfaction, 1, 7, `satisfaction of worker ${worker.row}`);
    onScale(worker.discrepancy, 0, 100, `discrepancy of worker ${worker.row}`);
    for (const name of ['understanding', 'experience', 'fatigue', 'meaning'] as const)
      onScale(worker[name], 0, 1, `${name} of worker ${worker.row}`);
    onScale(worker.pressure, 0, Number.MAX_VALUE, `pressure of worker ${worker.row}`);
    for (let o = 0; o < worker.ties.length; o += 1)
      onScale(worker.ties[o], 0, 1, `tie of worker ${worker.row} with organisation ${o}`);
  }
  for (const organisation of organisations) onScale(organisation.trust, 0, 1, `trust of ${organisation.name}`);
  for (const practice of practices) onScale(practice.buyIn, 0, 1, `buy-in of ${practice.name}`);
}
