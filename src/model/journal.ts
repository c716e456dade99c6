// The journal of a run: what happened, entry by entry, with the terms of every decision and weekly review. Kept only when
// asked for; the model never reads it, so that a run with a journal is the same run.
import { FIRST_ROWS, growColumns } from '../engine/columns.ts';
import { entry } from './journalKinds.ts';
import { NONE } from './patients.ts';
import {
  type ChoiceTerms,
  choiceTerms,
  type IntentionTerms,
  intentionTerms,
  type SatisfactionTerms,
  type StrainTerms,
  satisfactionTerms,
  strainTerms,
  type Terms,
} from './terms.ts';

/** A growing table with a column a term. */
export class TermTable<Name extends string> {
  count = 0;
  #rows = FIRST_ROWS;
  readonly names: readonly Name[];
  readonly columns: Record<Name, Float64Array>;

  constructor(names: readonly Name[]) {
    this.names = names;
    const columns = names.map((name) => [name, new Float64Array(FIRST_ROWS)]);
    this.columns = Object.fromEntries(columns) as Record<Name, Float64Array>;
  }

  /** Adds a row and returns its number. */
  add(terms: Terms<Name>): number {
    if (this.count === this.#rows) {
      growColumns(this.columns, this.#rows);
      this.#rows *= 2;
    }
    const row = this.count;
    this.count = row + 1;
    for (const name of this.names) this.columns[name][row] = terms[name];
    return row;
  }

  /** The terms of a row, in the order in which they are added up. */
  of(row: number): Terms<Name> {
    return Object.fromEntries(this.names.map((name) => [name, this.columns[name][row]])) as Terms<Name>;
  }

  /** The sum of a row's terms, added up in the same order as in the model. */
  sum(row: number): number {
    return this.names.reduce((sum, name) => sum + this.columns[name][row], 0);
  }
}

/** Strain and satisfaction of one worker and week: where they stood and where they were pulled to. */
const reviewFigures = [
  'worker', 'week', 'strainBefore', 'strainAfter', 'satisfactionBefore', 'satisfactionAfter', 'meaning', 'discrepancy',
  'fatigue', 'understanding', 'pace',
] as const; // biome-ignore format: a list of names
export type ReviewFigures = Terms<(typeof reviewFigures)[number]>;

export class Journal {
  count = 0;
  #rows = FIRST_ROWS;
  /** Minute of the clock. Entries stand in the order in which things happened. */
  at = new Float64Array(FIRST_ROWS);
  /** Number of the kind: its place in `journalKinds`, which says what value and detail hold. */
  kind = new Uint8Array(FIRST_ROWS);
  /** Rows of who and what it concerns, or NONE. */
  patient = new Int32Array(FIRST_ROWS);
  worker = new Int32Array(FIRST_ROWS);
  organisation = new Int32Array(FIRST_ROWS);
  value = new Float64Array(FIRST_ROWS);
  /** The value until then, where an entry moves one; NaN elsewhere. */
  before = new Float64Array(FIRST_ROWS);
  detail = new Int32Array(FIRST_ROWS);
  /** Row in `world.decisions` and in `choices`, or NONE. */
  decision = new Int32Array(FIRST_ROWS);

  /** The ten terms of each decision, by its row in `world.decisions`. */
  readonly choices = new TermTable(choiceTerms);
  /** By the same row: the class as the worker read it (0-2), and the row of the onward referral it is about, or NONE. */
  readonly circumstances = new TermTable(['readClass', 'onward']);
  /** One row a worker and week in post, in the order of the reviews: figures, and the terms of the two targets. */
  readonly reviews = new TermTable(reviewFigures);
  readonly strain = new TermTable(strainTerms);
  readonly satisfaction = new TermTable(satisfactionTerms);
  /** One row each time an intention is thought over. */
  readonly intentions = new TermTable(intentionTerms);

  /** Notes something down. */
  note(
    at: number,
    kind: number,
    patient: number,
    worker: number,
    organisation: number = NONE,
    value = 0,
    detail: number = NONE,
    before: number = NaN,
  ): void {
    if (this.count === this.#rows) {
      growColumns(this, this.#rows);
      this.#rows *= 2;
    }
    const row = this.count;
    this.count = row + 1;
    this.at[row] = at;
    this.kind[row] = kind;
    this.patient[row] = patient;
    this.worker[row] = worker;
    this.organisation[row] = organisation;
    this.value[row] = value;
    this.before[row] = before;
    this.detail[row] = detail;
    this.decision[row] = NONE;
  }

  /** Notes the decision that was recorded last, with what spoke for and against it. */
  noteDecision(
    at: number,
    point: number,
    patient: number,
    worker: number,
    organisation: number,
    circumstances: Terms<'readClass' | 'onward'>,
    terms: ChoiceTerms,
  ): void {
    const row = this.choices.add(terms);
    this.circumstances.add(circumstances);
    this.note(at, entry.decided, patient, worker, organisation, this.choices.sum(row), point);
    this.decision[this.count - 1] = row;
  }

  /** Notes what a week did to a worker. */
  noteReview(at: number, figures: ReviewFigures, strain: StrainTerms, satisfaction: SatisfactionTerms): void {
    const row = this.reviews.add(figures);
    this.strain.add(strain);
    this.satisfaction.add(satisfaction);
    this.note(at, entry.weekReviewed, NONE, figures.worker, NONE, figures.strainAfter, row, figures.strainBefore);
  }

  /** Notes whether a worker intends to leave, and why. */
  noteIntention(at: number, worker: number, intends: boolean, terms: IntentionTerms): void {
    const row = this.intentions.add(terms);
    this.note(at, entry.thoughtOver, NONE, worker, NONE, intends ? 1 : 0, row);
  }
}
