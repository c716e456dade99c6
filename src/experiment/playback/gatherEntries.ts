// From a run's journal to the entries of its playback: what moves no state is left out, unbooked work is added together, and
// entries that move a score or hold a decision point at their rows.
import { FIRST_ROWS, growColumns } from '../../engine/columns.ts';
import type { Journal } from '../../model/journal.ts';
import { entry } from '../../model/journalKinds.ts';
import { NONE } from '../../model/patients.ts';
import { dayKindOfTask } from './dayKinds.ts';
import type { Entries, Playback } from './playback.ts';

/** Kinds that neither move the state nor are told. */
const leftOut: ReadonlySet<number> = new Set([
  entry.returns,
  entry.sessionBooked,
  entry.sessionMoved,
  entry.workBegun,
  entry.needTaken,
  entry.trust,
  entry.added,
  entry.supervised,
  entry.thoughtOver,
]);

class EntryTable {
  count = 0;
  #rows = FIRST_ROWS;
  at = new Float64Array(FIRST_ROWS);
  kind = new Uint8Array(FIRST_ROWS);
  patient = new Int32Array(FIRST_ROWS);
  worker = new Int32Array(FIRST_ROWS);
  organisation = new Int32Array(FIRST_ROWS);
  value = new Float64Array(FIRST_ROWS);
  detail = new Int32Array(FIRST_ROWS);

  /** Adds a row and returns its number. */
  add(journal: Journal, from: number, kind: number, patient: number, value: number, detail: number): number {
    if (this.count === this.#rows) {
      growColumns(this, this.#rows);
      this.#rows *= 2;
    }
    const row = this.count;
    this.count = row + 1;
    this.at[row] = journal.at[from];
    this.kind[row] = kind;
    this.patient[row] = patient;
    this.worker[row] = journal.worker[from];
    this.organisation[row] = journal.organisation[from];
    this.value[row] = value;
    this.detail[row] = detail;
    return row;
  }

  cut(): Entries {
    const { count } = this;
    return {
      count,
      at: this.at.slice(0, count),
      kind: this.kind.slice(0, count),
      patient: this.patient.slice(0, count),
      worker: Int32Array.from(this.worker.subarray(0, count)),
      organisation: Int32Array.from(this.organisation.subarray(0, count)),
      value: this.value.slice(0, count),
      detail: this.detail.slice(0, count),
    };
  }
}

/** The work of a worker at one time, by kind of minutes: row of its entry, or NONE. */
interface Settling {
  at: number;
  readonly rows: Int32Array;
  /** After contracted hours the minutes stand in `stayedLate`. */
  isLate: boolean;
}

export function gatherEntries(journal: Journal, workers: number): Pick<Playback, 'entries' | 'scores'> {
  const table = new EntryTable();
  const settling = Array.from({ length: workers }, (): Settling => {
    return { at: NaN, rows: new Int32Array(dayKindOfTask.length).fill(NONE), isLate: false };
  });
  const start = startScores(journal, workers);
  const strain: number[] = [];
  const satisfaction: number[] = [];
  const score = (to: number, be: number) => {
    strain.push(to);
    satisfaction.push(be);
    return strain.length - 1;
  };

  for (let row = 0; row < journal.count; row += 1) {
    const kind = journal.kind[row];
    const w = journal.worker[row];
    const value = journal.value[row];
    const detail = journal.detail[row];
    if (kind === entry.workBegun || kind === entry.workFinished) {
      addWork(table, journal, row, settling[w]);
      continue;
    }
    if (leftOut.has(kind)) continue;
    let own = detail;
    if (kind === entry.dayBegins) settling[w].isLate = false;
    else if (kind === entry.dayEnds) settling[w].isLate = true;
    else if (kind === entry.decided) own = journal.decision[row];
    else if (kind === entry.weekReviewed) {
      const { strainAfter, satisfactionAfter } = journal.reviews.columns;
      own = score(strainAfter[detail], satisfactionAfter[detail]);
    } else if (kind === entry.tookUpPost) {
      const first = start[w].shift();
      own = score(first?.strain ?? NaN, first?.satisfaction ?? NaN);
    }
    table.add(journal, row, kind, journal.patient[row], value, own);
  }
  return {
    entries: table.cut(),
    scores: { strain: Float64Array.from(strain), satisfaction: Float64Array.from(satisfaction) },
  };
}

function addWork(table: EntryTable, journal: Journal, row: number, settling: Settling): void {
  if (settling.isLate) return;
  const at = journal.at[row];
  if (settling.at !== at) {
    settling.at = at;
    settling.rows.fill(NONE);
  }
  const kind = dayKindOfTask[journal.detail[row]];
  if (settling.rows[kind] === NONE) {
    settling.rows[kind] = table.add(journal, row, entry.workFinished, NONE, journal.value[row], kind);
  } else table.value[settling.rows[kind]] += journal.value[row];
}

/** With what scores each holder of each post began, in their order: what stood before the first review after it. */
function startScores(journal: Journal, workers: number): { strain: number; satisfaction: number }[][] {
  const found = Array.from({ length: workers }, (): { strain: number; satisfaction: number }[] => []);
  const awaited = new Uint8Array(workers);
  const { strainBefore, satisfactionBefore } = journal.reviews.columns;
  for (let row = 0; row < journal.count; row += 1) {
    const w = journal.worker[row];
    if (journal.kind[row] === entry.tookUpPost) awaited[w] += 1;
    if (journal.kind[row] !== entry.weekReviewed) continue;
    const review = journal.detail[row];
    for (; awaited[w] > 0; awaited[w] -= 1) {
      found[w].push({ strain: strainBefore[review], satisfaction: satisfactionBefore[review] });
    }
  }
  return found;
}
