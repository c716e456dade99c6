// From drafts to what they amount to: the text of each file, its scenario, and everything that is wrong, by field.
import { seedIn, seedWanted } from '../../experiment/seed.ts';
import { measureNames } from '../../model/measureTable.ts';
import { parameters } from '../../scenario/parameters.ts';
import { parseScenario, type ScenarioOutcome } from '../../scenario/parseScenario.ts';
import type { Problem } from '../../scenario/problem.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { told } from '../../scenario/told.ts';
import { type Draft, numberIn } from './draft.ts';
import { fileNamesOf } from './fileNames.ts';
import { observedRateName, type Realised, realised } from './realised.ts';
import { shippedTexts } from './shipped.ts';
import { draftsOf, type Workspace } from './workspace.ts';
import { writeDraft } from './writeDraft.ts';

/** What is wrong, in the words of the command line. */
export interface FieldProblem {
  /** Path in the file, such as `policy.clarity` or `areas.0.teams.0.posts.1.wte`; empty for the whole. */
  readonly field: string;
  readonly message: string;
  /** Stands in another draft, on which this one is based, and is told there. */
  readonly isBelow?: true;
}

export interface Entry {
  readonly draft: Draft;
  /** Of the file, without `.yaml`. */
  readonly name: string;
  /** The file as it would be saved. */
  readonly text: string;
  /** What it is based on; null when that is nothing, or wrong. */
  readonly base: Scenario | null;
  /** Null as long as anything is wrong. */
  readonly scenario: Scenario | null;
  readonly problems: readonly FieldProblem[];
  /** Referrals a month of all teams at neutral buy-in; null where what was typed does not tell. */
  readonly referralsAMonth: number | null;
  /** Equivalents by which they are counted. */
  readonly bringingWte: number | null;
  /** Equivalents of all posts; null where what was typed does not tell. */
  readonly fundedWte: number | null;
}

export interface Evaluation {
  /** The service first, in the order of the workspace. */
  readonly entries: readonly Entry[];
  /** Of the seed and the replications. */
  readonly problems: readonly FieldProblem[];
  /** Null as long as it is wrong. */
  readonly seed: number | string | null;
  readonly replications: number;
}

/** Never throws, whatever was typed. */
export function evaluate(workspace: Workspace): Evaluation {
  const files = new Files(workspace);
  return { entries: draftsOf(workspace).map((draft) => files.entryOf(draft)), ...playingOf(workspace) };
}

const mostReplications = 1000;

function playingOf({ seed, replications }: Workspace): Omit<Evaluation, 'entries'> {
  const problems: FieldProblem[] = [];
  const read = seedIn(seed);
  if (read === null) problems.push({ field: 'seed', message: `seed is ${told(seed)}; wanted ${seedWanted}` });
  const count = /^\d{1,4}$/.test(replications) ? Number(replications) : 0;
  if (count < 1 || count > mostReplications) {
    const message = `replications is ${told(replications)}; wanted a whole number, 1 to ${mostReplications}`;
    problems.push({ field: 'replications', message });
  }
  return { problems, seed: read, replications: count };
}

interface File {
  readonly path: string;
  readonly text: string;
}

interface Written extends Realised {
  readonly text: string;
  readonly base: Scenario | null;
}

/** The files that the drafts would be, side by side in one folder. */
class Files {
  private readonly drafts: readonly Draft[];
  private readonly names: ReadonlyMap<number, string>;
  private readonly written = new Map<number, Written>();
  private readonly underWay = new Set<number>();
  private readonly serviceKey: number;

  constructor(workspace: Workspace) {
    this.drafts = draftsOf(workspace);
    this.names = fileNamesOf(this.drafts);
    this.serviceKey = workspace.service.key;
  }

  entryOf(draft: Draft): Entry {
    const { text, base, staffingProblem, referralsAMonth, bringingWte, fundedWte } = this.write(draft);
    const path = this.pathOf(draft);
    const outcome = this.read({ path, text });
    const inFile = 'problems' in outcome ? outcome.problems.map((problem) => this.byField(problem, path)) : [];
    const problems = inFile.map((problem) => asTyped(problem, draft, bringingWte));
    if (staffingProblem !== null) problems.push({ field: 'wholeTimeEquivalents', message: staffingProblem });
    const scenario = 'scenario' in outcome && problems.length === 0 ? outcome.scenario : null;
    const name = this.nameOf(draft);
    return { draft, name, text, base, scenario, problems, referralsAMonth, bringingWte, fundedWte };
  }

  private write(draft: Draft): Written {
    const known = this.written.get(draft.key);
    if (known !== undefined) return known;
    const basedOn = this.basisOf(draft);
    // In a circle one file has to be written without the other; reading it says what is wrong.
    const isCircle = this.underWay.has(draft.key);
    this.underWay.add(draft.key);
    const file = basedOn === null || isCircle ? null : this.open(basedOn, this.pathOf(draft));
    const outcome = file === null ? null : this.read(file);
    const base = outcome !== null && 'scenario' in outcome ? outcome.scenario : null;
    const made = realised(draft, basedOn, base);
    const written = { ...made, base, text: verbatimOf(draft, basedOn) ?? writeDraft(made.stated) };
    if (!isCircle) {
      this.underWay.delete(draft.key);
      this.written.set(draft.key, written);
    }
    return written;
  }

  /** As the command line finds files: beside the one that asks, else shipped; no file finds itself. */
  private open(name: string, fromPath: string): File | null {
    const beside = this.drafts.find((draft) => this.nameOf(draft) === name && this.pathOf(draft) !== fromPath);
    if (beside !== undefined) return { path: this.pathOf(beside), text: this.write(beside).text };
    const shipped = shippedTexts.get(name);
    const path = `scenarios/${name}.yaml`;
    return shipped === undefined || path === fromPath ? null : { path, text: shipped };
  }

  private read(file: File): ScenarioOutcome {
    return readings.of(file, (name, fromPath) => this.open(name, fromPath));
  }

  /** Every message begins with what it is about; what another file says belongs to no field of this one. */
  private byField({ place, message }: Problem, path: string): FieldProblem {
    if (isIn(place, path)) return { field: /^[A-Za-z][\w.]*/.exec(message)?.[0] ?? '', message };
    const isBelow = this.drafts.some((draft) => isIn(place, this.pathOf(draft)));
    return { field: '', message: `${place} ${message}`, ...(isBelow ? { isBelow } : {}) };
  }

  private nameOf(draft: Draft): string {
    return this.names.get(draft.key) ?? 'scenario';
  }

  private pathOf(draft: Draft): string {
    return `${this.nameOf(draft)}.yaml`;
  }

  private basisOf({ basedOn }: Draft): string | null {
    if (basedOn === null) return null;
    if ('name' in basedOn) return basedOn.name;
    return this.names.get(basedOn.draft) ?? this.names.get(this.serviceKey) ?? '';
  }
}

const monthsPerYear = 12;

/** What is wrong with a number that is typed in another unit than the file has, in the unit of the form. */
function asTyped(problem: FieldProblem, draft: Draft, bringingWte: number | null): FieldProblem {
  const { field } = problem;
  const isReferrals = field === 'referrals.perYearPerWte' && draft.referralsAMonth !== null;
  if (isReferrals && bringingWte !== null) {
    const typed = draft.referralsAMonth ?? '';
    const most = ((parameters[field].allowed?.[1] ?? 0) * bringingWte) / monthsPerYear;
    const wanted = `wanted a number, 0 to ${Math.floor(most)} a month for ${bringingWte} whole-time equivalents`;
    return { ...problem, message: `${field} is ${typedWords(typed)}; ${wanted}` };
  }
  if (field === `observed.${observedRateName}` && draft.observedReferralsAYear !== null) {
    const typed = typedWords(draft.observedReferralsAYear);
    return { ...problem, message: `${field} is ${typed}; wanted the number of people referred in the year` };
  }
  return problem;
}

function typedWords(typed: string): string {
  return typed === '' ? 'empty' : told(numberIn(typed) ?? typed);
}

/** The file as it was opened, as long as what it is based on is still called what it says. */
function verbatimOf({ verbatim, basedOn }: Draft, nameOfBasis: string | null): string | null {
  if (basedOn === null || 'name' in basedOn) return verbatim;
  return basedOn.writtenAs === nameOfBasis ? verbatim : null;
}

function isIn(place: string, path: string): boolean {
  return place === path || place.startsWith(`${path}:`);
}

interface Reading extends File {
  readonly opened: readonly { readonly name: string; readonly fromPath: string; readonly file: File | null }[];
  readonly outcome: ScenarioOutcome;
}

/** Remembers the last readings, because one change leaves most files as they are. */
class Readings {
  private readonly kept: Reading[] = [];

  of(file: File, open: (name: string, fromPath: string) => File | null): ScenarioOutcome {
    const isSame = (was: File | null, is: File | null) => was?.path === is?.path && was?.text === is?.text;
    const known = this.kept.find(
      (one) =>
        isSame(one, file) && one.opened.every(({ name, fromPath, file: was }) => isSame(was, open(name, fromPath))),
    );
    if (known !== undefined) return known.outcome;
    const opened: Reading['opened'][number][] = [];
    const outcome = parseScenario({
      ...file,
      measureNames,
      open: (name, fromPath) => {
        const found = open(name, fromPath);
        opened.push({ name, fromPath, file: found });
        return found;
      },
    });
    this.kept.unshift({ ...file, opened, outcome });
    if (this.kept.length > mostReadings) this.kept.pop();
    return outcome;
  }
}

const mostReadings = 32;
const readings = new Readings();
