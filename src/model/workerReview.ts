// What a week did to a worker: demands and resources pull strain, satisfaction and discrepancy along, and with them the
// intention to leave. The terms of each sum are kept apart, so that a journal can tell them.
import { MINUTES_PER_HOUR, MINUTES_PER_WEEK } from '../engine/time.ts';
import { exp } from '../numerics/exp.ts';
import { settleCaseload } from './caseload.ts';
import { pullOf } from './chance.ts';
import { intentionTerms, noTerms, satisfactionTerms, strainTerms } from './terms.ts';
import type { Worker } from './workers.ts';
import type { World } from './world.ts';

const strainParts = noTerms(strainTerms);
const satisfactionParts = noTerms(satisfactionTerms);
/** The terms of the sum that `intentionLogit` gave last. */
export const intentionParts = noTerms(intentionTerms);

export function onScale(value: number, bottom: number, top: number): number {
  return Math.min(Math.max(value, bottom), top);
}

/** Experience and pace of work as they follow from time in post and strain (M10). */
export function ripen(world: World, worker: Worker): void {
  const { workforce, strain } = world.settings;
  const weeks = (world.now - worker.startedAt) / MINUTES_PER_WEEK;
  worker.experience = 1 - exp(-weeks / workforce.experienceFoldWeeks);
  const slowness = 1 + workforce.slowPerStrain * Math.max(0, worker.strain - strain.highAt);
  const induction = worker.isNew ? workforce.inductionSlowShare * Math.max(0, 1 - weeks / workforce.inductionWeeks) : 0;
  worker.pace = slowness * (1 + induction);
}

/** Writes down the week that ends for a worker and moves what it moves. */
export function reviewWorker(world: World, worker: Worker): void {
  const { workerWeeks, settings } = world;
  const facts = world.factsNow(worker);
  settleCaseload(world, worker);
  const backlog = worker.people.minutes + worker.records.minutes;
  workerWeeks.backlog[facts] = backlog;
  const growth = backlog - worker.backlogBefore;
  worker.backlogBefore = backlog;
  if (!worker.filled) return;
  const { strain, satisfaction, workforce, policy } = settings;
  const strainBefore = worker.strain;
  const satisfactionBefore = worker.satisfaction;
  const strainTarget = onScale(strainPull(world, worker, facts, growth), 0, strain.scaleTop);
  worker.strain += (strainTarget - worker.strain) * pullOf(strain.halfLifeWeeks);

  const arose = workerWeeks.arose[facts];
  if (arose > 0) {
    worker.meaning += (workerWeeks.chosen[facts] / arose - worker.meaning) * pullOf(satisfaction.meaningHalfLifeWeeks);
  }
  const satisfactionTarget = onScale(satisfactionPull(world, worker, facts), 1, satisfaction.scaleTop);
  worker.satisfaction += (satisfactionTarget - worker.satisfaction) * pullOf(satisfaction.halfLifeWeeks);

  const discrepancyTarget =
    workforce.discrepancyBase +
    worker.discrepancyOffset +
    workforce.discrepancyPerVagueness * (1 - worker.understanding) +
    workforce.discrepancyPerBeyondAct * workerWeeks.actsBeyond[facts] +
    workforce.discrepancyPerRefusal * (1 - worker.meaning);
  worker.discrepancy +=
    (onScale(discrepancyTarget, 0, strain.scaleTop) - worker.discrepancy) * pullOf(workforce.discrepancyHalfLifeWeeks);

  const overtimeHours = workerWeeks.outside[facts] / MINUTES_PER_HOUR;
  const tired = Math.min(1, overtimeHours * workforce.fatiguePerOvertimeHour);
  worker.fatigue += (tired - worker.fatigue) * pullOf(workforce.fatigueHalfLifeWeeks);
  worker.understanding += (policy.clarity - worker.understanding) * pullOf(workforce.understandingDriftHalfLifeWeeks);
  ripen(world, worker);
  workerWeeks.strain[facts] = worker.strain;
  workerWeeks.satisfaction[facts] = worker.satisfaction;
  workerWeeks.intends[facts] = worker.intends ? 1 : 0;
  if (world.journal !== null) noteReview(world, worker, strainBefore, satisfactionBefore);
}

/** Where the week pulls strain to (R76), before it is kept on its scale. */
function strainPull(world: World, worker: Worker, facts: number, backlogGrowth: number): number {
  const { workerWeeks, settings } = world;
  const { strain, policy, team, mechanisms } = settings;
  const present = workerWeeks.present[facts];
  const worked = workerWeeks.inside[facts] + workerWeeks.outside[facts] + workerWeeks.dropped[facts] + backlogGrowth;
  const overload = present > 0 ? worked / present - strain.comfortableRatio : 0;
  const quality = worker.supervised ? policy.supervisionQuality - strain.poorSupervisionAt : 0;
  const supervisionActs = quality > 0 ? mechanisms.m13SupervisionHelps : mechanisms.m14PoorSupervisionHurts;
  const t = strainParts;
  t.base = strain.base;
  t.own = worker.strainOffset;
  t.overload = strain.perOverload * Math.max(0, overload);
  t.beyondActs = strain.perBeyondAct * workerWeeks.actsBeyond[facts];
  t.uncertainDecisions = strain.perUncertainDecision * workerWeeks.uncertain[facts];
  t.incidents = strain.perIncident * workerWeeks.incidents[facts];
  t.heldPeople = strain.perHeldPerson * worker.heldCount;
  t.sites = strain.perSiteBeyondOne * Math.max(0, team.sitesPerWorker - 1);
  t.missingIntegration = strain.perMissingIntegration * (1 / 2 - team.integration);
  t.colleagueVacancy = strain.colleagueVacancy * vacantShare(world, worker);
  t.supervision = supervisionActs ? -strain.supervisionRelief * quality : 0;
  t.manager = -strain.managerRelief * (team.managerSupport - 1 / 2);
  return (
    t.base + t.own + t.overload + t.beyondActs + t.uncertainDecisions + t.incidents + t.heldPeople + t.sites +
    t.missingIntegration + t.colleagueVacancy + t.supervision + t.manager
  ); // biome-ignore format: a sum
}

/** Where the week pulls satisfaction to (R77), before it is kept on its scale. */
function satisfactionPull(world: World, worker: Worker, facts: number): number {
  const { workerWeeks, settings } = world;
  const { satisfaction, strain, workforce, mechanisms } = settings;
  const isPresent = workerWeeks.present[facts] > 0;
  const successes = isPresent ? workerWeeks.linked[facts] / worker.wte - satisfaction.usualSuccessesPerWeek : 0;
  const t = satisfactionParts;
  t.base = satisfaction.base;
  t.own = worker.satisfactionOffset;
  t.meaning =
    satisfaction.perMeaning * (mechanisms.m03ActsGiveMeaning ? worker.meaning - satisfaction.usualMeaning : 0);
  t.success = (satisfaction.perSuccess * successes) / (1 + satisfaction.usualSuccessesPerWeek);
  t.strain = satisfaction.perStrain * (mechanisms.m09DemandsStrain ? worker.strain - strain.base : 0);
  t.discrepancy = satisfaction.perDiscrepancy * (worker.discrepancy - workforce.discrepancyBase);
  return t.base + t.own + t.meaning + t.success + t.strain + t.discrepancy;
}

/** Share of the other posts of the team that are vacant (M12). */
function vacantShare(world: World, worker: Worker): number {
  const { workers } = world.teams[worker.team];
  if (workers.length < 2) return 0;
  const vacant = workers.filter((other) => !other.filled).length;
  return vacant / (workers.length - 1);
}

/** Log-odds of intending to leave within a year (R81, M11); its terms stand in `intentionParts`. */
export function intentionLogit(world: World, worker: Worker): number {
  const { workforce, policy, mechanisms } = world.settings;
  const support = worker.supervised && mechanisms.m13SupervisionHelps ? policy.supervisionQuality : 0;
  const t = intentionParts;
  t.intercept = workforce.intentionIntercept;
  t.discrepancy = workforce.intentionPerDiscrepancy * worker.discrepancy;
  t.strain = workforce.intentionPerStrain * worker.strain;
  t.selfEfficacy = workforce.intentionPerSelfEfficacy * worker.selfEfficacy;
  t.unsupervised = workforce.intentionUnsupervised * (1 - support);
  return t.intercept + t.discrepancy + t.strain + t.selfEfficacy + t.unsupervised;
}

function noteReview(world: World, worker: Worker, strainBefore: number, satisfactionBefore: number): void {
  const figures = {
    worker: worker.row,
    week: world.week,
    strainBefore,
    strainAfter: worker.strain,
    satisfactionBefore,
    satisfactionAfter: worker.satisfaction,
    meaning: worker.meaning,
    discrepancy: worker.discrepancy,
    fatigue: worker.fatigue,
    understanding: worker.understanding,
    pace: worker.pace,
  };
  world.journal?.noteReview(world.now, figures, strainParts, satisfactionParts);
}
