// What happened to a worker's people between two places of the journal, as the worker would hear of it.
import { entry } from '../../model/journalKinds.ts';
import { COMPLETED } from '../../model/patients.ts';
import { entrySentence } from '../explain/entryWords.ts';
import { capital, counted, listed } from '../explain/phrases.ts';
import type { Noted } from '../explain/replay.ts';
import { needsKnown } from './personFacts.ts';

export interface Since {
  /** Counts of everything; empty when nothing happened. */
  readonly summary: string;
  /** The weightiest, told one by one, in the order in which they happened. */
  readonly items: readonly { readonly person: number; readonly who: string; readonly sentence: string }[];
}

const toldMost = 5;

/** Kinds told one by one, the weightiest first; a case that ends as planned comes last. */
const told = [
  entry.incident,
  entry.closed,
  entry.supportBegins,
  entry.gaveUp,
  entry.noOrganisationLeft,
  entry.turnedAway,
  entry.notTakenUp,
];

const counts: readonly (readonly [kind: number, one: string, many: string])[] = [
  [entry.sessionEnds, 'session held', 'sessions held'],
  [entry.sessionMissed, 'session missed', 'sessions missed'],
  [entry.supportVisit, 'visit together', 'visits together'],
  [entry.heldContact, 'contact with somebody who waits', 'contacts with people who wait'],
  [entry.allocated, 'new case', 'new cases'],
  [entry.closed, 'case closed', 'cases closed'],
  [entry.supportBegins, 'person started with an organisation', 'people started with an organisation'],
  [entry.turnedAway, 'refusal by an organisation', 'refusals by organisations'],
  [entry.distress, 'call in distress out of hours', 'calls in distress out of hours'],
  [entry.incident, 'incident', 'incidents'],
  [entry.sickDay, 'day off sick', 'days off sick'],
  [entry.supervised, 'supervision meeting', 'supervision meetings'],
];

/** @param from row of the journal; up to where it ends now, without the distress that is being asked about */
export function sinceRow(noted: Noted, w: number, from: number): Since {
  const { journal, world } = noted;
  const end = journal.kind[journal.count - 1] === entry.distress ? journal.count - 1 : journal.count;
  const number = new Map<number, number>();
  const rows: number[] = [];
  for (let row = from; row < end; row += 1) {
    if (journal.worker[row] !== w) continue;
    const kind = journal.kind[row];
    number.set(kind, (number.get(kind) ?? 0) + 1);
    if (told.includes(kind)) rows.push(row);
  }
  const ordinary = counts
    .filter(([kind]) => number.has(kind))
    .map(([kind, one, many]) => counted(number.get(kind)!, one, many));
  const weight = (row: number) => {
    const isPlanned = journal.kind[row] === entry.closed && journal.detail[row] === COMPLETED;
    return isPlanned ? told.length : told.indexOf(journal.kind[row]);
  };
  const weightiest = [...rows]
    .sort((a, b) => weight(a) - weight(b) || b - a)
    .slice(0, toldMost)
    .sort((a, b) => a - b);
  return {
    summary: ordinary.length === 0 ? '' : `${capital(listed(ordinary))}.`,
    items: weightiest.map((row) => {
      const person = journal.patient[row];
      return { person, who: needsKnown(world, person), sentence: entrySentence(noted, row) };
    }),
  };
}
