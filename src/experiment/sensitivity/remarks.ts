// What a reader must know before believing a rank.
import type { Study } from '../study/study.ts';
import type { Estimate, SensitivityOfMeasure } from './sensitivityResult.ts';
import type { SensitivityDesign } from './wholeSweep.ts';

const samplesEnough = 128;
const trajectoriesEnough = 10;
const replicationsEnough = 3;
const rankedMost = 5;

/** In sentences; `...: measure` where they are about one. */
export function remarksOn(
  study: Study,
  design: SensitivityDesign,
  measures: readonly SensitivityOfMeasure[],
): readonly string[] {
  return [
    ...remarksOnReplications(study),
    ...remarksOnSamples(design),
    ...(design.kind === 'morris' ? remarksOnLevels(study, design.levels) : []),
    ...measures.flatMap((one) => remarksOnRank(one)),
  ];
}

function remarksOnReplications({ replications }: Study): readonly string[] {
  if (replications === 1) {
    return [
      'With one replication a point, chance cannot be told from what factors do together: the indices are of runs as seen. Wanted replications: 3 or more.',
    ];
  }
  return replications >= replicationsEnough
    ? []
    : [
        'With two replications a point, the intervals do not cover that other luck might have moved all points alike. Wanted replications: 3 or more.',
      ];
}

function remarksOnSamples(design: SensitivityDesign): readonly string[] {
  if (design.kind === 'morris') {
    return design.trajectories >= trajectoriesEnough
      ? []
      : [
          `${design.trajectories} trajectories are few: intervals may miss more often than they say. Wanted 10 or more.`,
        ];
  }
  const { samples } = design;
  const remarks: string[] = [];
  if (samples < samplesEnough) {
    remarks.push(`${samples} samples are few: intervals miss somewhat more often than they say. Wanted 128 or more.`);
  }
  let power = samples;
  while (power % 2 === 0) power /= 2;
  if (power !== 1)
    remarks.push(`${samples} samples are no power of two, so the points are less even than they could be.`);
  return remarks;
}

/** Levels of words that do not share the grid evenly are not played equally often. */
function remarksOnLevels({ factors }: Study, gridLevels: number): readonly string[] {
  return factors.flatMap(({ name, over }) => {
    if (!('levels' in over) || gridLevels % over.levels.length === 0) return [];
    const count = over.levels.length;
    const even = count % 2 === 0 ? count : 2 * count;
    return [
      `${name} has ${count} levels, which a grid of ${gridLevels} does not hold equally often; design.levels: ${even} would.`,
    ];
  });
}

/** Neighbours in the ranking that cannot be told apart. */
function remarksOnRank(one: SensitivityOfMeasure): readonly string[] {
  const ranked: readonly { readonly factor: string; readonly by: Estimate }[] =
    one.kind === 'morris'
      ? one.factors.map(({ factor, muStar }) => ({ factor, by: muStar }))
      : one.factors.map(({ factor, total }) => ({ factor, by: total }));
  const leaders = ranked.slice(0, rankedMost);
  if (leaders.length < 2) return [];
  const [first, ...others] = leaders;
  const low = first.by.low ?? first.by.value;
  const rivals = others.filter(({ by }) => (by.high ?? by.value) > low);
  if (rivals.length === 0) return [];
  return [
    `${one.measure}: the intervals of ${first.factor} and of ${rivals.map(({ factor }) => factor).join(', ')} overlap: which leads is not settled.`,
  ];
}
