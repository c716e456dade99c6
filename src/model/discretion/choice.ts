// The one choice rule. Whether a worker does a discretionary act is a logistic choice; the terms recorded here add up to
// its log-odds. A choice sees only what the worker could know.
import { bernoulli } from '../../engine/draw.ts';
import { ln } from '../../numerics/ln.ts';
import { logistic } from '../../numerics/logistic.ts';
import { askChair } from '../chair.ts';
import { entry } from '../journalKinds.ts';
import { luck } from '../luck.ts';
import { NONE } from '../patients.ts';
import { CHOSEN, MISREAD, OVERSTEP } from '../record.ts';
import { relyMore } from '../reliance.ts';
import { BEYOND, WITHIN } from '../rules.ts';
import { type ChoiceTerms, choiceTerms, noTerms } from '../terms.ts';
import { gainTrust, loseTrust, trustNow } from '../trust.ts';
import type { Worker } from '../workers.ts';
import type { World } from '../world.ts';
import { type DecisionPoint, decisionPoints } from './points.ts';

/** Everything that speaks for or against an act, on the log-odds scale. */
const terms = noTerms(choiceTerms);

function logitOf(t: ChoiceTerms): number {
  return (
    t.intercept +
    t.propensity +
    t.experience +
    t.fatigue +
    t.need +
    t.trust +
    t.lackOfSupport +
    t.pressure +
    t.targets +
    t.boundary
  );
}

/**
 * What the boundary takes off: the class as the worker reads it against the latitude. A rule that others keep too also
 * stops who misreads it, at its own weight. With firmness 1 nothing beyond what is permitted is ever done.
 */
function boundaryTerm(world: World, readClass: number, trueClass: number): number {
  const { policy, choice } = world.settings;
  const { latitude } = world.rules;
  const known = readClass > latitude;
  if (!known && trueClass <= latitude) return 0;
  if (policy.firmness === 1) return -Infinity;
  return (known ? choice.boundaryWeight : choice.misreadBoundaryWeight) * ln(1 - policy.firmness);
}

/**
 * Decides, or has the chair decide that sits in the worker's place, and records. `p` is NONE for the worker's own decisions;
 * `occasion` is the ordinal in the person's story, or the worker's week or day. `actClass` 0 within, 1 edge, 2 beyond.
 * `onward` is the row of the onward referral that it is about.
 */
export function decide(
  world: World,
  point: DecisionPoint,
  worker: Worker,
  p: number,
  occasion: number,
  actClass: number,
  onward: number = NONE,
): boolean {
  const { settings, patients, workerWeeks } = world;
  const { choice } = settings;
  const own = p === NONE;
  const { stream } = point;
  const source = own
    ? world.streams.at(stream, worker.keyHi, worker.keyLo, occasion)
    : world.luckOf(stream, p, occasion);
  const misread = bernoulli(source, choice.misreadShare * (1 - worker.understanding));
  const readsLower = bernoulli(source, 1 / 2);
  const u = source.uniform();
  let readClass = actClass;
  if (misread) {
    if (actClass === WITHIN) readClass = actClass + 1;
    else if (actClass === BEYOND || readsLower) readClass = actClass - 1;
    else readClass = actClass + 1;
  }

  // Before the introductory call there is nobody to trust or be trusted yet.
  const hasMet = !own && !Number.isNaN(patients.reachedAt[p]);
  terms.intercept = choice[point.parameter];
  terms.propensity = choice.propensityWeight * worker.propensity;
  terms.experience = readClass === WITHIN ? 0 : choice.experienceWeight * worker.experience;
  terms.fatigue = choice.fatigueWeight * worker.fatigue;
  terms.need = own ? 0 : choice.needWeight * (patients.complexity[p] - settings.patients.complexityMean);
  terms.trust = hasMet ? choice.trustWeight * (trustNow(world, p) - 1 / 2) : 0;
  terms.lackOfSupport = own ? 0 : choice.lackOfSupportWeight * (1 / 2 - patients.support[p]);
  terms.pressure = choice.pressureWeight * (worker.pressure - choice.usualPressure);
  terms.targets = choice.targetPressureWeight * settings.team.targetPressure;
  terms.boundary = boundaryTerm(world, readClass, actClass);
  const logit = logitOf(terms);
  const wouldDo = u < logistic(logit);
  const { chair } = world;
  const chosen =
    chair === null
      ? wouldDo
      : askChair(world, chair, { point, worker, patient: p, onward, actClass, readClass, wouldDo });

  const overstep = chosen && actClass > world.rules.latitude;
  const flags = (chosen ? CHOSEN : 0) | (overstep ? OVERSTEP : 0) | (misread ? MISREAD : 0);
  world.decisions.add(world.now, point.row, worker.row, p, actClass, flags, logit);
  if (world.journal !== null) {
    const organisation = onward === NONE ? NONE : world.onward.organisation[onward];
    world.journal.noteDecision(world.now, point.row, p, worker.row, organisation, { readClass, onward }, terms);
  }

  const facts = world.factsNow(worker);
  if (misread) workerWeeks.uncertain[facts] += 1;
  if (overstep) workerWeeks.oversteps[facts] += 1;
  if (!own) workerWeeks.arose[facts] += 1;
  if (chosen) {
    const byClass = actClass === WITHIN ? workerWeeks.actsWithin : workerWeeks.actsEdge;
    (actClass === BEYOND ? workerWeeks.actsBeyond : byClass)[facts] += 1;
    if (!own) actDone(world, point, worker, p, occasion, actClass);
  } else if (point.refusalFelt) loseTrust(world, p, settings.trust.refusedLoss);
  return chosen;
}

/** What every act for a person brings: trust (M1), meaning (M3), reliance (M20), and beyond the remit perhaps harm (M6). */
function actDone(
  world: World,
  point: DecisionPoint,
  worker: Worker,
  p: number,
  occasion: number,
  actClass: number,
): void {
  const { settings, workerWeeks } = world;
  const facts = world.factsNow(worker);
  workerWeeks.chosen[facts] += 1;
  if (!Number.isNaN(world.patients.reachedAt[p])) gainTrust(world, p, settings.trust.perAct);
  if (point.doesFor) relyMore(world, p);
  if (actClass !== BEYOND || !settings.mechanisms.m06VagueRemit) return;
  const source = world.luckOf(luck.incident, p, occasion * decisionPoints.length + point.row);
  if (!bernoulli(source, settings.incidents.perBeyondAct)) return;
  workerWeeks.incidents[facts] += 1;
  world.journal?.note(world.now, entry.incident, p, worker.row);
}
