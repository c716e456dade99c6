// What `calibrate --check --json` and `calibrate SCENARIO --json` print. Kept stable, versioned; no times, no paths.
import type { FittedFigure } from '../experiment/calibration/fittedFigure.ts';
import type { Measured, Target } from '../experiment/calibration/laboratory.ts';
import type { ServiceFit } from '../experiment/calibration/service.ts';
import type { OverEnsemble, Retested } from '../experiment/calibration/validation.ts';
import type { Ensemble } from '../experiment/ensemble.ts';
import { scenarioNameOf } from '../experiment/patterns/check.ts';
import { checks } from '../experiment/patterns/checks.ts';
import { LIKELY } from '../experiment/patterns/frontier.ts';
import type { Covers, Interval } from '../experiment/result.ts';
import { parameters } from '../scenario/parameters.ts';

const covers: Covers = 'chance only';

interface Checked {
  readonly targets: readonly Target[];
  readonly retested: readonly Retested[];
  readonly seed: number | string;
  readonly emergent: { readonly over: OverEnsemble; readonly replications: number } | null;
}

/**
 * An ensemble tested again. `bands`: in how many sets the 95% interval lies inside the band (`met`), across an end of it
 * (`open`) or outside (`missed`); an open end of a band is null. `sets`: the same figures set by set. `emergent`, when asked
 * for: in how many sets each emergent pattern holds by its 99% interval, and who is on the frontier (P13) with a probability
 * of `likely` or more.
 */
export function checkContract(
  { sets, command, programVersion, seed: foundWith }: Ensemble,
  { targets, retested, seed, emergent }: Checked,
): object {
  const count = (isSo: (one: Retested) => boolean) => retested.filter(isSo).length;
  return {
    schema: 1,
    ensemble: { sets: sets.length, command, programVersion, seed: foundWith },
    seed,
    covers,
    confidence: 0.95,
    setsThatMeetAll: count(({ verdicts }) => verdicts.every((verdict) => verdict === 'met')),
    setsThatMissOne: count(({ verdicts }) => verdicts.includes('missed')),
    bands: targets.map(({ name, low, high }, t) => {
      const by = (verdict: string) => count(({ verdicts }) => verdicts[t] === verdict);
      return { name, band: ends(low, high), met: by('met'), open: by('open'), missed: by('missed') };
    }),
    sets: retested.map(({ tested, verdicts }) => ({
      candidate: tested.candidate.number,
      bands: targets.map(({ name }, t) => ({ name, ...interval(tested.measured[t]), verdict: verdicts[t] })),
    })),
    ...(emergent === null ? {} : { emergent: emergentOf(emergent.over, emergent.replications) }),
  };
}

function emergentOf({ patterns, frontier }: OverEnsemble, replications: number): object {
  return {
    covers,
    confidence: 0.99,
    replications,
    patterns: patterns.map(({ check, holds, fails, undecided }) => {
      const { setInView } = checks.find((one) => one === check)!;
      const which = { id: check.id, check: check.check, scenario: scenarioNameOf(check), band: check.band };
      return { ...which, setInView, holds, fails, undecided };
    }),
    likely: LIKELY,
    frontier,
  };
}

/**
 * A fit of a service to its own figures. `figures`, by measure: what was observed, the band it must be met in, the scenario
 * before and after, the effect beside a change, the range of means over the other sets, and `best`: the nearest that any
 * candidate came by its mean of few replications, the best of many. `moved`: parameters, with the middle 90% of the other sets.
 */
export function fitContract(fit: ServiceFit, seed: number | string): object {
  const { scenario, fits, moved, sets, waves, testedCount, narrowings } = fit;
  return {
    schema: 1,
    scenario: scenario.name,
    seed,
    covers,
    confidence: 0.95,
    figures: Object.fromEntries(fits.map((one) => [one.target.name, figureOf(one)])),
    moved: moved.map(({ id, from, to }) => {
      const others = narrowings.find((one) => one.id === id);
      const otherSets = others === undefined ? null : ends(others.low, others.high);
      return { parameter: id, from, to, range: parameters[id].range, otherSets };
    }),
    otherSets: sets.map(({ candidate }) => ({ candidate: candidate.number, values: candidate.values })),
    candidatesPlayed: waves.reduce((sum, { candidates }) => sum + candidates, 0),
    candidatesTested: testedCount,
  };
}

function figureOf(one: FittedFigure): object {
  const { target, unfitted, fitted, effect, overSets, best, verdict, isSetAside, isFurtherOff, standsAgainst } = one;
  const effects = effect && {
    measure: effect.name,
    before: interval(effect.unfitted),
    fitted: interval(effect.fitted),
  };
  return {
    observed: target.observed,
    unit: target.unit,
    band: ends(target.low, target.high),
    before: interval(unfitted),
    fitted: interval(fitted),
    ...(effects === null ? {} : { effect: effects }),
    overSets,
    best,
    verdict,
    setAside: isSetAside,
    furtherOff: isFurtherOff,
    standsAgainst,
  };
}

/** Null where there is no value or no end. */
function interval(one: Measured | Interval | null): Interval {
  const { mean = null, low = null, high = null } = one ?? {};
  const [bottom, top] = ends(low, high);
  return { mean, low: bottom, high: top };
}

function ends(low: number | null, high: number | null): readonly [number | null, number | null] {
  const end = (value: number | null) => (value === null || Number.isFinite(value) ? value : null);
  return [end(low), end(high)];
}
