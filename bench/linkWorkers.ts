// Workload W2, "like link workers", on the public interface of src/engine: one group of workers who see patients again and again
// and refer each to an organisation with places and an impatient waiting line. Times are days.
import { Calendar } from '../src/engine/calendar.ts';
import { exponential } from '../src/engine/draw.ts';
import { NONE, Places, STARTED, WAITING, WaitingLines } from '../src/engine/places.ts';
import { run } from '../src/engine/run.ts';
import { childHi, childLo, nameKey, Streams } from '../src/engine/streams.ts';
import { ln } from '../src/numerics/ln.ts';

const WORKERS = 10;
const ORGANISATIONS = 20;
const PLACES = 15;
const DAYS_PER_YEAR = 365;
const ARRIVAL_GAP = DAYS_PER_YEAR / (200 * WORKERS);
const APPOINTMENT_DAYS = 7 / 37.5;
const FOLLOW_UP_GAP = 14;
const STAY = 60;
const PATIENCE = 90;
const APPOINTMENT_LIMIT = 12;
/** Scale that turns an exponential into a geometric with p = 1/6. */
const GEOMETRIC_SCALE = -1 / ln(1 - 1 / 6);
const PATIENT_ROWS = 4096;
const CASELOAD_AREA = 0;
const WAIT = 1;

/** At one instant: places are given back before they are asked for. */
const PLACE_END = 0;
const APPOINTMENT_END = 1;
const RENEGE = 2;
const FOLLOW_UP = 3;
const ARRIVAL = 4;
const priorities = [0, 1, 2, 3, 4];

const streamNames = ['arrival', 'appointments', 'duration', 'follow-up', 'organisation', 'stay', 'patience'];
const [arrivalStream, countStream, durationStream, followUpStream, organisationStream, stayStream, patienceStream] =
  streamNames.keys() as unknown as number[];

/** What W2 reports; every figure has a closed form in `theory`. */
export interface LinkWorkersResult {
  readonly eventCount: number;
  readonly meanWaitDays: number;
  readonly utilisation: number;
  readonly caseload: number;
  readonly waitingAtOrganisations: number;
  readonly occupancy: number;
  readonly renegedShare: number;
  readonly appointmentsPerPatient: number;
}

/** One replication from empty. */
export function linkWorkers(years: number, seed: number): LinkWorkersResult {
  const calendar = new Calendar(priorities);
  const streams = new Streams(seed, 0, streamNames);
  const { hi, lo } = nameKey('area');
  const workerLines = new WaitingLines(PATIENT_ROWS);
  const organisationLines = new WaitingLines(PATIENT_ROWS);
  const workers = Array.from({ length: WORKERS }, () => new Places(workerLines, 1, Infinity));
  const organisations = Array.from({ length: ORGANISATIONS }, () => new Places(organisationLines, PLACES, Infinity));

  const keyHi = new Int32Array(PATIENT_ROWS);
  const keyLo = new Int32Array(PATIENT_ROWS);
  const workerOf = new Int32Array(PATIENT_ROWS);
  const organisationOf = new Int32Array(PATIENT_ROWS);
  const left = new Int32Array(PATIENT_ROWS);
  const done = new Int32Array(PATIENT_ROWS);
  const askedAt = new Float64Array(PATIENT_ROWS);
  /** Events that still name the row; at 0 the row is free for another patient. */
  const mentions = new Int32Array(PATIENT_ROWS);
  const freeRows = new Int32Array(PATIENT_ROWS);
  for (let i = 0; i < PATIENT_ROWS; i += 1) freeRows[i] = PATIENT_ROWS - 1 - i;
  let freeCount = PATIENT_ROWS;

  const caseloads = new Int32Array(WORKERS);
  const caseloadChangedAt = new Float64Array(WORKERS);
  /** Sums of days: a typed array, because a captured variable that holds a fraction is allocated anew at every change. */
  const sums = new Float64Array(2);
  let arrivals = 0;
  let requests = 0;
  let starts = 0;
  let ends = 0;
  let referrals = 0;
  let placeStarts = 0;
  let placeEnds = 0;
  let reneged = 0;

  function changeCaseload(worker: number, change: number): void {
    const now = calendar.now;
    sums[CASELOAD_AREA] += caseloads[worker] * (now - caseloadChangedAt[worker]);
    caseloadChangedAt[worker] = now;
    caseloads[worker] += change;
  }

  function release(p: number): void {
    mentions[p] -= 1;
    if (mentions[p] === 0) {
      freeRows[freeCount] = p;
      freeCount += 1;
    }
  }

  function startAppointment(p: number): void {
    starts += 1;
    const now = calendar.now;
    sums[WAIT] += now - askedAt[p];
    streams.at(durationStream, keyHi[p], keyLo[p], done[p]);
    calendar.schedule(now + exponential(streams, APPOINTMENT_DAYS), APPOINTMENT_END, p);
  }

  function askForAppointment(p: number): void {
    requests += 1;
    const now = calendar.now;
    askedAt[p] = now;
    if (workers[workerOf[p]].request(p, now) === STARTED) startAppointment(p);
  }

  function onArrival(n: number): void {
    arrivals += 1;
    streams.at(arrivalStream, hi, lo, n + 1);
    calendar.schedule(calendar.now + exponential(streams, ARRIVAL_GAP), ARRIVAL, n + 1);
    let worker = 0;
    for (let w = 1; w < WORKERS; w += 1) if (caseloads[w] < caseloads[worker]) worker = w;
    changeCaseload(worker, 1);
    freeCount -= 1;
    const p = freeRows[freeCount];
    const patientHi = childHi(hi, lo, n);
    const patientLo = childLo(hi, lo, n);
    keyHi[p] = patientHi;
    keyLo[p] = patientLo;
    streams.at(countStream, patientHi, patientLo, 0);
    left[p] = Math.min(1 + Math.floor(exponential(streams, GEOMETRIC_SCALE)), APPOINTMENT_LIMIT);
    done[p] = 0;
    workerOf[p] = worker;
    mentions[p] = 1;
    askForAppointment(p);
  }

  function onAppointmentEnd(p: number): void {
    ends += 1;
    const now = calendar.now;
    const worker = workerOf[p];
    const following = workers[worker].release(now);
    if (following !== NONE) startAppointment(following);
    const held = done[p] + 1;
    const toCome = left[p] - 1;
    done[p] = held;
    left[p] = toCome;
    if (held === 2) refer(p);
    if (toCome > 0) {
      streams.at(followUpStream, keyHi[p], keyLo[p], held);
      calendar.schedule(now + exponential(streams, FOLLOW_UP_GAP), FOLLOW_UP, p);
    } else {
      changeCaseload(worker, -1);
      release(p);
    }
  }

  function startPlace(p: number): void {
    placeStarts += 1;
    mentions[p] += 1;
    streams.at(stayStream, keyHi[p], keyLo[p], 0);
    calendar.schedule(calendar.now + exponential(streams, STAY), PLACE_END, p);
  }

  function refer(p: number): void {
    referrals += 1;
    streams.at(organisationStream, keyHi[p], keyLo[p], 0);
    const organisation = Math.floor(streams.uniform() * ORGANISATIONS);
    organisationOf[p] = organisation;
    const now = calendar.now;
    const outcome = organisations[organisation].request(p, now);
    if (outcome === STARTED) startPlace(p);
    else if (outcome === WAITING) {
      mentions[p] += 1;
      streams.at(patienceStream, keyHi[p], keyLo[p], 0);
      calendar.schedule(now + exponential(streams, PATIENCE), RENEGE, p);
    }
  }

  function onPlaceEnd(p: number): void {
    placeEnds += 1;
    const following = organisations[organisationOf[p]].release(calendar.now);
    if (following !== NONE) startPlace(following);
    release(p);
  }

  function onRenege(p: number): void {
    const organisation = organisations[organisationOf[p]];
    if (organisation.isWaiting(p)) {
      reneged += 1;
      organisation.leave(p, calendar.now);
    }
    release(p);
  }

  const horizon = years * DAYS_PER_YEAR;
  streams.at(arrivalStream, hi, lo, 0);
  calendar.schedule(exponential(streams, ARRIVAL_GAP), ARRIVAL, 0);
  run(calendar, [onPlaceEnd, onAppointmentEnd, onRenege, askForAppointment, onArrival], horizon);

  for (let w = 0; w < WORKERS; w += 1) changeCaseload(w, 0);
  const total = (places: readonly Places[], area: (one: Places) => number) =>
    places.reduce((sum, one) => sum + area(one), 0);
  return {
    eventCount: requests + starts + ends + referrals + placeStarts + placeEnds + reneged,
    meanWaitDays: sums[WAIT] / starts,
    utilisation: total(workers, (one) => one.takenArea(horizon)) / (horizon * WORKERS),
    caseload: sums[CASELOAD_AREA] / (horizon * WORKERS),
    waitingAtOrganisations: total(organisations, (one) => one.waitingArea(horizon)) / horizon,
    occupancy: total(organisations, (one) => one.takenArea(horizon)) / (horizon * ORGANISATIONS * PLACES),
    renegedShare: reneged / referrals,
    appointmentsPerPatient: ends / arrivals,
  };
}
