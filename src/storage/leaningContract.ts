// The machine-readable form of what a result leans on. Kept stable, versioned; no times, so the same question gives the same bytes.
import type { Leaning, Leanings, Position, Ranking } from '../experiment/leaning/leaning.ts';
import { parameters } from '../scenario/parameters.ts';

/** Rankings of assumptions, of mechanisms, or of both. */
export interface LeaningKinds {
  readonly assumptions?: Leanings;
  readonly mechanisms?: Leanings;
}

/**
 * `measures` ranks every assumption moved from the bottom (`atLow`) to the top (`atHigh`) of its range, `mechanisms` every
 * mechanism from `atOn` to `atOff`; swing: the second less the first. Of a comparison every figure is a difference from the
 * baseline, in the measure's unit.
 * @param result as the person named it
 * @param playedOtherwise scenarios that this version plays otherwise than the result has them: the ranking is not of the result
 */
export function leaningContract(
  result: string,
  { assumptions, mechanisms }: LeaningKinds,
  playedOtherwise: readonly string[],
): object {
  return {
    schema: 1,
    result,
    playedOtherwise,
    covers: 'chance only',
    ...(assumptions && {
      ...counts(assumptions),
      measures: assumptions.rankings.map((one) => ranking(one, ['atLow', 'atHigh'])),
    }),
    ...(mechanisms && {
      mechanisms: {
        ...counts(mechanisms),
        measures: mechanisms.rankings.map((one) => ranking(one, ['atOn', 'atOff'])),
      },
    }),
  };
}

function counts({ replications, leading, firstReplications, moved }: Leanings): object {
  return { replications, leading, firstReplications, moved };
}

type Names = readonly [string, string];

function ranking(one: Ranking, names: Names): object {
  const { scenario, baseline, measure, asIs, verdict, ranked, otherSwingsWithin, otherFlipsPossible } = one;
  return {
    measure,
    scenario,
    ...(baseline === null ? {} : { baseline, verdict, otherFlipsPossible }),
    asIs,
    otherSwingsWithin,
    ranked: ranked.map((leaning) => entry(leaning, names)),
  };
}

function entry({ parameter, at, swing, replications, unplayable }: Leaning, names: Names): object {
  const { status, source } = parameters[parameter];
  const [first, second] = at;
  return {
    parameter,
    status,
    source,
    range: [first.value, second.value],
    [names[0]]: first.figure,
    [names[1]]: second.figure,
    swing,
    replications,
    ...verdictAt(first, names[0]),
    ...verdictAt(second, names[1]),
    ...(unplayable === null ? {} : { unplayable }),
  };
}

/** `verdictAtLow` and the like, where there is one. */
function verdictAt({ verdict }: Position, name: string): object {
  return verdict === null ? {} : { [`verdict${name[0].toUpperCase()}${name.slice(1)}`]: verdict };
}
