// From a run's journal to its event log: one true sequence for each referral, and one for each onward referral, in which
// it is in one place at a time and every unit serves one at a time.
import { FIRST_ROWS, growColumns } from '../../engine/columns.ts';
import { groupNames } from '../../model/cohort.ts';
import type { Journal } from '../../model/journal.ts';
import { entry } from '../../model/journalKinds.ts';
import { exits, NONE } from '../../model/patients.ts';
import type { World } from '../../model/world.ts';
import { eventKind } from './kinds.ts';
import { PlaceNumbers } from './placeNumbers.ts';
import type { EventColumns, RunEvents } from './runEvents.ts';

class EventTable implements EventColumns {
  count = 0;
  #rows = FIRST_ROWS;
  kind = new Uint8Array(FIRST_ROWS);
  subject = new Int32Array(FIRST_ROWS);
  time = new Float64Array(FIRST_ROWS);
  unit = new Int32Array(FIRST_ROWS);

  add(kind: number, subject: number, time: number, unit: number = NONE): void {
    if (this.count === this.#rows) {
      growColumns(this, this.#rows);
      this.#rows *= 2;
    }
    const row = this.count;
    this.count = row + 1;
    this.kind[row] = kind;
    this.subject[row] = subject;
    this.time[row] = time;
    this.unit[row] = unit;
  }

  cut(): EventColumns {
    const { count } = this;
    return {
      count,
      kind: this.kind.slice(0, count),
      subject: this.subject.slice(0, count),
      time: this.time.slice(0, count),
      unit: this.unit.slice(0, count),
    };
  }
}

/** Kinds of entry that are an event of the same referral as they stand, done by the worker whom they name. */
const asTheyStand: readonly (readonly [journalKind: number, eventKind: number])[] = [
  [entry.referred, eventKind.referred],
  [entry.triaged, eventKind.triaged],
  [entry.allocated, eventKind.allocated],
  [entry.attemptFailed, eventKind.attemptFailed],
  [entry.reached, eventKind.reached],
  [entry.sessionCancelled, eventKind.sessionCancelled],
  [entry.sessionMissed, eventKind.sessionMissed],
  [entry.planDone, eventKind.planDone],
  [entry.formDone, eventKind.formDone],
  [entry.stoodIn, eventKind.stoodIn],
  [entry.heldContact, eventKind.heldContact],
  [entry.supportVisit, eventKind.supportVisit],
  [entry.distressAnswered, eventKind.distressAnswered],
  [entry.noOrganisationLeft, eventKind.noOrganisationLeft],
  [entry.handedOver, eventKind.handedOver],
];

/** The event of closing, by how it ended; `inside` is no closing. */
const closings = exits.map((exit) => (exit === 'inside' ? NONE : eventKind[exit]));

/** The event log of a run; `journal` is the run's own. */
export function gatherEvents(world: World, journal: Journal, replication: number): RunEvents {
  const { patients, onward, workers, organisations, teams, scenario } = world;
  const complexity = patients.complexity.slice(0, patients.count);
  return {
    replication,
    area: scenario.areas[0].name,
    posts: workers.map(({ postName, team }) => ({ name: postName, team: teams[team].name })),
    organisations: organisations.map(({ name, team, capacity }) => ({
      name,
      team: teams[team]?.name ?? '',
      places: capacity,
    })),
    people: {
      count: patients.count,
      need: patients.firstNeed.slice(0, patients.count),
      complexity: Uint8Array.from(complexity, (share) => complexityGroup(world, share)),
      quintile: patients.quintile.slice(0, patients.count),
      outcome: patients.exit.slice(0, patients.count),
    },
    onward: {
      count: onward.count,
      patient: onward.patient.slice(0, onward.count),
      need: onward.category.slice(0, onward.count),
      organisation: onward.organisation.slice(0, onward.count),
    },
    events: readJournal(world, journal),
  };
}

function complexityGroup(world: World, complexity: number): number {
  const { simpleBelowComplexity, complexAtComplexity } = world.settings.patients;
  if (complexity < simpleBelowComplexity) return groupNames.complexity.indexOf('low');
  return groupNames.complexity.indexOf(complexity >= complexAtComplexity ? 'high' : 'middle');
}

function readJournal(world: World, journal: Journal): EventColumns {
  const { patients } = world;
  const table = new EventTable();
  const direct = new Int16Array(Object.keys(entry).length).fill(NONE);
  for (const [from, to] of asTheyStand) direct[from] = to;
  const places = new PlaceNumbers(world.organisations, world.workers.length);
  /** Kind of the queue that a referral is in, and the worker whom it sits with in a session. */
  const queue = new Int16Array(patients.count).fill(NONE);
  const server = new Int32Array(patients.count).fill(NONE);

  const waits = (kind: number, p: number, at: number): void => {
    if (queue[p] === kind) return;
    queue[p] = kind;
    table.add(kind, p, at);
  };
  const endSession = (p: number, at: number): void => {
    if (server[p] === NONE) return;
    table.add(eventKind.sessionEnds, p, at, server[p]);
    server[p] = NONE;
  };

  for (let row = 0; row < journal.count; row += 1) {
    const at = journal.at[row];
    const kind = journal.kind[row];
    const p = journal.patient[row];
    const detail = journal.detail[row];
    if (direct[kind] !== NONE) {
      table.add(direct[kind], p, at, journal.worker[row]);
      if (kind === entry.planDone && patients.closedAt[p] !== at) waits(eventKind.keptOpen, p, at);
      continue;
    }
    switch (kind) {
      case entry.sentToTriage:
        waits(eventKind.waitsForTriage, p, at);
        break;
      case entry.inLine:
        waits(detail === 0 ? eventKind.waitsForTriage : eventKind.waitsToBeAllocated, p, at);
        break;
      case entry.sessionBegins:
        queue[p] = NONE;
        server[p] = journal.worker[row];
        table.add(eventKind.sessionBegins, p, at, server[p]);
        break;
      case entry.sessionEnds:
        endSession(p, at);
        if (detail === 0 && !(patients.closedAt[p] <= at)) waits(eventKind.betweenSessions, p, at);
        break;
      case entry.sessionBooked:
        if (patients.firstSessionAt[p] <= at && server[p] === NONE) waits(eventKind.betweenSessions, p, at);
        break;
      case entry.closed:
        // Nobody stays in a room after leaving the service, even where a session runs past midnight.
        endSession(p, at);
        table.add(closings[detail], p, at);
        break;
      default:
        readOnward(world, journal, row, table, places);
    }
  }
  return table.cut();
}

/** What an entry says about an onward referral, if it is about one. */
function readOnward(world: World, journal: Journal, row: number, table: EventTable, places: PlaceNumbers): void {
  const { onward } = world;
  const at = journal.at[row];
  const o = journal.detail[row];
  const organisation = journal.organisation[row];
  switch (journal.kind[row]) {
    case entry.onwardMade:
      table.add(eventKind.onwardMade, o, at, journal.worker[row]);
      break;
    case entry.onList:
      table.add(eventKind.onList, o, at);
      break;
    case entry.placeOffered:
      table.add(eventKind.placeOffered, o, at);
      // Who goes alone starts, or does not, at the same instant.
      if (onward.startedAt[o] !== at && onward.endedAt[o] !== at) table.add(eventKind.waitsForCompany, o, at);
      break;
    case entry.supportBegins:
      table.add(eventKind.supportBegins, o, at, places.take(organisation, o));
      break;
    case entry.supportEnds:
      table.add(eventKind.supportEnds, o, at, places.giveBack(organisation, o));
      table.add(eventKind.onwardFinished, o, at);
      break;
    case entry.turnedAway:
      table.add(eventKind.turnedAway, o, at);
      break;
    case entry.gaveUp:
      table.add(eventKind.gaveUp, o, at);
      break;
    case entry.notTakenUp:
      table.add(eventKind.notTakenUp, o, at);
      break;
  }
}
