// Unbooked work: pieces of work in a worker's queues, oldest first. Rows are used again once done.
import { FIRST_ROWS, growColumns } from '../engine/columns.ts';
import { NONE } from './patients.ts';

/** Kinds of unbooked work; those from `chase` on may be dropped when the backlog reaches its ceiling. */
export const taskKinds = [
  'triage',
  'attempt',
  'onward',
  'visit',
  'form',
  'standIn',
  'chase',
  'held',
  'records',
] as const;
export type TaskKind = (typeof taskKinds)[number];
export const task = Object.freeze(
  Object.fromEntries(taskKinds.map((kind, index) => [kind, index])) as Record<TaskKind, number>,
);

/** What is in no line and may be dropped at the end of a day, numbered after the kinds of unbooked work. */
export const otherWork = Object.freeze({ meetings: taskKinds.length, networking: taskKinds.length + 1 });

/** A worker's line of tasks. */
export interface TaskLine {
  head: number;
  tail: number;
  minutes: number;
}

export class Tasks {
  #count = 0;
  #rows = FIRST_ROWS;
  #free = NONE;
  kind = new Uint8Array(FIRST_ROWS);
  patient = new Int32Array(FIRST_ROWS);
  /** What it is about: an onward referral's row or a need's number, as its kind has it. */
  subject = new Int32Array(FIRST_ROWS);
  /** Minutes still to do. */
  minutes = new Float64Array(FIRST_ROWS);
  /** 1 once work on it has begun. */
  begun = new Uint8Array(FIRST_ROWS);
  next = new Int32Array(FIRST_ROWS);

  append(line: TaskLine, kind: number, patient: number, subject: number, minutes: number): void {
    let t = this.#free;
    if (t === NONE) {
      if (this.#count === this.#rows) {
        growColumns(this, this.#rows);
        this.#rows *= 2;
      }
      t = this.#count;
      this.#count += 1;
    } else this.#free = this.next[t];
    this.kind[t] = kind;
    this.patient[t] = patient;
    this.subject[t] = subject;
    this.minutes[t] = minutes;
    this.begun[t] = 0;
    this.next[t] = NONE;
    if (line.head === NONE) line.head = t;
    else this.next[line.tail] = t;
    line.tail = t;
    line.minutes += minutes;
  }

  /** Takes the task behind `before` (NONE: the first) out of its line and frees its row, which stays readable until the next append. */
  remove(line: TaskLine, before: number): void {
    const t = before === NONE ? line.head : this.next[before];
    if (before === NONE) line.head = this.next[t];
    else this.next[before] = this.next[t];
    if (line.tail === t) line.tail = before;
    line.minutes = line.head === NONE ? 0 : line.minutes - this.minutes[t];
    this.next[t] = this.#free;
    this.#free = t;
  }
}
