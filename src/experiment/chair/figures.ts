// What the weeks in the chair come to in one run, counted alike for whoever sat there: for the worker's people, for those
// who wait, for the worker, in acts, and for colleagues. Each is one number of one run.

export const figureGroups = {
  people: "The worker's people",
  waiting: 'Those who wait',
  worker: 'The worker',
  acts: 'Acts and the boundary',
  colleagues: 'Colleagues in the team',
} as const;
export type FigureGroup = keyof typeof figureGroups;

export interface FigureDefinition {
  readonly group: FigureGroup;
  readonly label: string;
  readonly unit: string;
  readonly digits: number;
  /** As it stands in a sentence on what is higher and lower; empty for a change, which is told beside the effect only. */
  readonly spoken: string;
}

function define(group: FigureGroup, label: string, unit: string, digits: number, spoken = ''): FigureDefinition {
  return { group, label, unit, digits, spoken };
}

// biome-ignore format: one figure a line reads as the table it is
export const figureTable = {
  people: define('people', 'On the list at some time in these weeks', 'people', 0, 'people on the list at some time'),
  contacts: define('people', 'Contacts: sessions, visits together, calls to people who wait', 'contacts', 0, 'contacts'),
  firstSeen: define('people', 'Seen for the first time', 'people', 0, 'people seen for the first time'),
  linked: define('people', 'Started with an organisation', 'people', 0, 'people who started with an organisation'),
  completed: define('people', 'Case closed as planned', 'people', 0, 'cases closed as planned'),
  droppedOut: define('people', 'Dropped out', 'people', 0, 'people who dropped out'),
  active: define('people', 'Still on the list at the end', 'people', 0, 'people on the list at the end'),
  unseen: define('people', 'Of these not yet seen', 'people', 0, 'people on the list and not yet seen'),
  held: define('people', 'Of these held: kept on only because they wait for an organisation', 'people', 0, 'people held'),
  effect: define('people', 'Life satisfaction, effect so far: with the service less without it, mean', 'points of 10', 3, 'the mean effect on life satisfaction so far'),
  change: define('people', 'Life satisfaction, change since referral, mean; holds what would have come without the service too', 'points of 10', 3),

  line: define('waiting', "In the team's line at the end, to be triaged or given to a worker", 'people', 0, "people in the team's line"),
  teamUnseen: define('waiting', "Of the team's people not yet seen at the end", 'people', 0, "the team's people not yet seen"),
  waitedDays: define('waiting', 'Their wait so far since referral, mean', 'days', 1, 'the mean wait so far of those not yet seen'),
  turnedBack: define('waiting', 'Turned back at triage in these weeks', 'people', 0, 'people turned back at triage'),
  onLists: define('waiting', "On organisations' waiting lists at the end", 'people', 0, "people on organisations' waiting lists"),
  teamEffect: define('waiting', "Life satisfaction of all the team's people, effect so far, mean", 'points of 10', 3, "the mean effect so far over all the team's people"),
  teamChange: define('waiting', "Life satisfaction of all the team's people, change since referral, mean; holds what would have come anyway", 'points of 10', 3),

  presentHours: define('worker', 'Contracted time present', 'hours', 1, 'contracted time present'),
  insideHours: define('worker', 'Of it used for booked and due work', 'hours', 1, 'contracted time used'),
  ownHours: define('worker', 'Own time given', 'hours', 1, 'own time given'),
  backlogHours: define('worker', 'Backlog at the end', 'hours', 1, 'backlog at the end'),
  droppedHours: define('worker', 'Work dropped', 'hours', 1, 'work dropped'),
  strain: define('worker', 'Strain at the end', 'points of 100', 1, 'strain at the end'),
  satisfaction: define('worker', 'Job satisfaction at the end', 'points from 1 to 7', 2, 'job satisfaction at the end'),

  actsWithin: define('acts', 'Acts within the remit', 'acts', 0, 'acts within the remit'),
  actsEdge: define('acts', 'Acts at the edge of the remit', 'acts', 0, 'acts at the edge of the remit'),
  actsBeyond: define('acts', 'Acts beyond the remit', 'acts', 0, 'acts beyond the remit'),
  oversteps: define('acts', 'Oversteps: acts beyond what is permitted', 'acts', 0, 'oversteps'),
  uncertain: define('acts', 'Uncertain decisions: the class misread', 'decisions', 0, 'uncertain decisions'),
  incidents: define('acts', 'Incidents', 'incidents', 0, 'incidents'),

  colleaguesActive: define('colleagues', 'People on their lists at the end', 'people', 0, "people on colleagues' lists at the end"),
  colleaguesOwnHours: define('colleagues', 'Own time they gave', 'hours', 1, 'own time colleagues gave'),
  colleaguesBacklogHours: define('colleagues', 'Their backlog at the end', 'hours', 1, "colleagues' backlog at the end"),
  colleaguesStrain: define('colleagues', 'Their strain at the end, mean', 'points of 100', 1, "colleagues' strain at the end"),
} as const satisfies Record<string, FigureDefinition>;

export type FigureName = keyof typeof figureTable;
export const figureNames = Object.keys(figureTable) as readonly FigureName[];

/** One run; null where there is nobody to count. */
export type Figures = Record<FigureName, number | null>;
