/// <reference path="../assets.d.ts" />
// The shipped scenarios, as the package holds them, and which of them can be laid over somebody's own service.
import actualPressure from '../../../scenarios/actual-pressure.yaml?raw';
import baseline from '../../../scenarios/baseline.yaml?raw';
import boltedOn from '../../../scenarios/bolted-on.yaml?raw';
import bounded from '../../../scenarios/bounded.yaml?raw';
import boundedWithSupervision from '../../../scenarios/bounded-with-supervision.yaml?raw';
import caseloadCap from '../../../scenarios/caseload-cap.yaml?raw';
import deprivedArea from '../../../scenarios/deprived-area.yaml?raw';
import guidance from '../../../scenarios/guidance.yaml?raw';
import leastDeprivedArea from '../../../scenarios/least-deprived-area.yaml?raw';
import noDiscretion from '../../../scenarios/no-discretion.yaml?raw';
import oneMoreLinkWorker from '../../../scenarios/one-more-link-worker.yaml?raw';
import patternDundee from '../../../scenarios/pattern-dundee.yaml?raw';
import sessionCap4 from '../../../scenarios/session-cap-4.yaml?raw';
import unbounded from '../../../scenarios/unbounded.yaml?raw';
import unboundedWithSupervision from '../../../scenarios/unbounded-with-supervision.yaml?raw';
import vcsePlacesCut30 from '../../../scenarios/vcse-places-cut-30.yaml?raw';
import withinRemitOnly from '../../../scenarios/within-remit-only.yaml?raw';

/** By name, without `.yaml`. */
export const shippedTexts: ReadonlyMap<string, string> = new Map([
  ['baseline', baseline],
  ['bounded', bounded],
  ['bounded-with-supervision', boundedWithSupervision],
  ['unbounded', unbounded],
  ['unbounded-with-supervision', unboundedWithSupervision],
  ['within-remit-only', withinRemitOnly],
  ['no-discretion', noDiscretion],
  ['session-cap-4', sessionCap4],
  ['caseload-cap', caseloadCap],
  ['one-more-link-worker', oneMoreLinkWorker],
  ['vcse-places-cut-30', vcsePlacesCut30],
  ['guidance', guidance],
  ['actual-pressure', actualPressure],
  ['deprived-area', deprivedArea],
  ['least-deprived-area', leastDeprivedArea],
  ['bolted-on', boltedOn],
  ['pattern-dundee', patternDundee],
]);

export interface Preset {
  /** Of the shipped scenario. */
  readonly name: string;
  readonly label: string;
  /** In the place of the shipped one, where that says less than a planner should know. */
  readonly question?: string;
}

/** Scenarios that say what differs, and not where: each can be laid over any service. */
export const presets: readonly Preset[] = [
  { name: 'bounded', label: 'A clear and firm boundary' },
  { name: 'unbounded', label: 'No boundary at all' },
  { name: 'bounded-with-supervision', label: 'Clear and firm, with good supervision for everybody' },
  { name: 'unbounded-with-supervision', label: 'No boundary, with good supervision for everybody' },
  { name: 'within-remit-only', label: 'Only within the remit, with a rigid session cap' },
  { name: 'no-discretion', label: 'No discretion at all' },
  { name: 'session-cap-4', label: 'A rigid cap of four sessions' },
  { name: 'caseload-cap', label: 'At most 35 people per equivalent' },
  {
    name: 'one-more-link-worker',
    label: 'One more link worker in each team',
    question: 'What does one more full-time link worker bring when practices refer as before to begin with?',
  },
  { name: 'vcse-places-cut-30', label: '30% fewer voluntary-sector places' },
  { name: 'guidance', label: 'Referrals as in guidance (225 a year each)' },
  { name: 'actual-pressure', label: 'Referrals as national figures imply (394 a year each)' },
];

export interface ShippedService {
  readonly name: string;
  readonly label: string;
}

/** Scenarios that can be the service itself. */
export const shippedServices: readonly ShippedService[] = [
  { name: 'baseline', label: 'An ordinary primary care network' },
  { name: 'deprived-area', label: 'A network in the most deprived fifth' },
  { name: 'least-deprived-area', label: 'A network in the least deprived fifth' },
  { name: 'bolted-on', label: 'Two networks that share organisations, with the role bolted on' },
  { name: 'bounded', label: 'The ordinary network with a clear and firm boundary' },
  { name: 'bounded-with-supervision', label: 'The same, with good supervision for everybody' },
  { name: 'unbounded', label: 'The ordinary network without a boundary' },
  { name: 'unbounded-with-supervision', label: 'The same, with good supervision for everybody' },
  { name: 'within-remit-only', label: 'The ordinary network, only acts within the remit' },
  { name: 'no-discretion', label: 'The ordinary network without any discretion' },
  { name: 'session-cap-4', label: 'The ordinary network with a rigid cap of four sessions' },
  { name: 'caseload-cap', label: 'The ordinary network with a caseload cap' },
  { name: 'one-more-link-worker', label: 'The ordinary network with one more link worker' },
  { name: 'vcse-places-cut-30', label: 'The ordinary network with 30% fewer places' },
  { name: 'guidance', label: 'The ordinary network with as many referrals as in guidance' },
  { name: 'actual-pressure', label: 'The ordinary network with as many referrals as national figures imply' },
  { name: 'pattern-dundee', label: 'Few referrals and intensive support, as in Dundee' },
];
