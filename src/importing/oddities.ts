// Everything in the tables that was not as one would wish, and what was done about it, in words.
import { concerns, type Selection, type Whereabouts } from './selection.ts';

interface Find {
  readonly where: readonly Whereabouts[];
  readonly example: string;
  /** Patients or whole-time equivalents concerned, as the kind has it. */
  readonly amount: number;
}

/** What the sentence about a kind is made from. */
interface Total {
  readonly count: number;
  readonly amount: number;
  readonly largest: number;
}

const grouped = (count: number): string => `${count}`.replace(/\B(?=(\d{3})+$)/g, ',');
const wte = (amount: number): string => `${Math.round(amount * 1000) / 1000} FTE`;
const many = (count: number, one: string, several: string): string =>
  `${grouped(count)} ${count === 1 ? one : several}`;
const practices = ({ count }: Total): string => many(count, 'practice', 'practices');
const patients = ({ amount }: Total): string => many(amount, 'registered patient', 'registered patients');
const rows = ({ count }: Total): string => many(count, 'row', 'rows');
const pcns = ({ count }: Total): string => many(count, 'PCN', 'PCNs');

/** Each kind of oddity as a sentence, in the order in which they are told. */
const kinds = {
  monthsDiffer: () => 'the tables are of different months; joined as they are',
  datesWrittenDifferently: () => 'dates are written differently in the tables; read as what they mean',
  workforceIncomplete: () => 'the workforce table names few of the PCNs, so the others get no worker; is it whole?',
  monthUnreadable: () => 'a table has no date that could be read',
  noLineEnd: () => 'a file stops without a line end; if it was cut off there, its last number may be wrong',
  practiceUnallocated: (t) =>
    `${practices(t)} with ${patients(t)} mapped to no PCN ("Unallocated"): in no team, left out`,
  practiceNotMapped: (t) => `${practices(t)} with ${patients(t)} missing from the mapping table: left out`,
  practiceWithoutCount: (t) =>
    `${practices(t)} of the mapping table without registered patients in the other: left out`,
  practiceEmpty: (t) => `${practices(t)} with no registered patient: left out`,
  patientsUnreadable: (t) => `${rows(t)} whose number of patients is not a whole number up to a million: left out`,
  patientsNotTotal: (t) =>
    `${rows(t)} of patients that are no practice's total (one sex, one age, not a practice): left out`,
  patientsTwice: (t) => `${practices(t)} with several rows of patients: the largest number taken`,
  mapTwice: (t) => `${practices(t)} mapped more than once: the first PCN by code taken`,
  mapIncomplete: (t) => `${rows(t)} of the mapping table without a practice or ICB code: left out`,
  pcnInSeveralIcbs: (t) =>
    `${pcns(t)} with practices in several ICBs: the whole PCN counted in the ICB with most of its patients`,
  pcnNamedTwice: (t) => `${pcns(t)} written with several names: the first by alphabet taken`,
  pcnWithoutPatients: (t) => `${pcns(t)} (${wte(t.amount)}) with no practice left that has patients: left out`,
  pcnWithoutWorker: (t) => `${pcns(t)} with ${patients(t)} without a link worker: kept as teams without a post`,
  workerOfNoTeam: (t) =>
    `${rows(t)} of link workers (${wte(t.amount)}) in a PCN that the mapping table lacks: left out`,
  mentalHealthVariant: (t) =>
    `${rows(t)} (${wte(t.amount)}) with the role "Social Prescribing Link Workers (Mental Health Practitioners)": another role, left out`,
  fteUnusable: (t) =>
    `${rows(t)} of link workers whose FTE is missing, not above 0, above 30 or not a number: left out`,
  identifierTwice: (t) =>
    `${many(t.count, 'person', 'persons')} with several rows in one PCN: their FTE added up into one`,
  identifierInSeveralPcns: (t) =>
    `${many(t.count, 'person', 'persons')} with rows in several PCNs: a post of its own in each`,
  noIdentifier: (t) =>
    `${rows(t)} of link workers (${wte(t.amount)}) without an identifier, mostly contracted services: posts named by their place in the PCN, largest first`,
  fteAboveOne: (t) =>
    `${many(t.count, 'entry', 'entries')} above 1 FTE (up to ${wte(t.largest)}): split into full posts and the rest`,
  postTooSmall: (t) =>
    `${many(t.count, 'post', 'posts')} below 0.1 FTE: joined with another post of the team, or raised to 0.1 from it where none had room`,
  postSmallAndAlone: (t) => `${many(t.count, 'post', 'posts')} below 0.1 FTE, the only one of its team: kept as it is`,
} as const satisfies Record<string, (total: Total) => string>;

export type OddityKind = keyof typeof kinds;

/** A table as a whole, or what the tables place nowhere. */
export const ANYWHERE: readonly Whereabouts[] = [{ pcn: null, icb: null }];

const mostExamples = 5;

/** One oddity told. */
export interface ToldOddity {
  /** Counts and what was done about it. */
  readonly summary: string;
  /** The same with examples. */
  readonly full: string;
}

/** Gathers oddities while the tables are joined, and tells those that concern a selection. */
export class Oddities {
  private readonly finds = new Map<OddityKind, Find[]>();

  /**
   * @param where every place that it concerns
   * @param amount patients or whole-time equivalents concerned
   */
  add(kind: OddityKind, where: readonly Whereabouts[], example: string, amount = 0): void {
    const found = this.finds.get(kind);
    if (found === undefined) this.finds.set(kind, [{ where, example, amount }]);
    else found.push({ where, example, amount });
  }

  tell(selection: Selection): readonly ToldOddity[] {
    const told: ToldOddity[] = [];
    for (const kind of Object.keys(kinds) as OddityKind[]) {
      const found = (this.finds.get(kind) ?? []).filter(({ where }) =>
        where.some((place) => concerns(selection, place)),
      );
      if (found.length === 0) continue;
      const amount = found.reduce((total, find) => total + find.amount, 0);
      const largest = found.reduce((most, find) => Math.max(most, find.amount), 0);
      const summary = kinds[kind]({ count: found.length, amount, largest });
      const examples = found.slice(0, mostExamples).map(({ example }) => example);
      const rest = found.length > mostExamples ? `; and ${grouped(found.length - mostExamples)} more` : '';
      told.push({
        summary,
        full: `${summary}. ${found.length > mostExamples ? 'For example' : 'Namely'} ${examples.join('; ')}${rest}`,
      });
    }
    return told;
  }
}
