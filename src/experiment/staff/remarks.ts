// What must be said beside the figures of a search: ends of the grid, curves that turn back, values that are not there,
// queues that never settle, limits that say nothing.
import { measureTable } from '../../model/measureTable.ts';
import type { Lever } from './levers.ts';
import { limitPhrase } from './limitPhrase.ts';
import type { StaffResult, Visited } from './staffResult.ts';
import { amountText } from './staffWords.ts';

type Found = Omit<StaffResult, 'remarks'>;

export function remarksOn(found: Found, lever: Lever): readonly string[] {
  return [
    ...lever.remarks,
    ...endOf(found, lever),
    ...keepsFurther(found, lever),
    ...turningBack(found, lever),
    ...silentLimits(found),
    ...missing(found, lever),
    ...drifting(found, lever),
    ...settling(found, lever),
  ];
}

function endOf({ answer, grid }: Found, { unit }: Lever): string[] {
  const { values } = grid;
  if (answer !== values[0] || values.length === 1) return [];
  return [
    `Already the first value that was open to the search, ${amountText(answer, unit)}, keeps all limits: with --between there may be a better one.`,
  ];
}

function keepsFurther({ answer, visited, grid }: Found, { unit }: Lever): string[] {
  const better = visited.slice(
    0,
    visited.findIndex(({ value }) => value === answer),
  );
  const keep = better.filter(({ value, keeping }) => keeping === 'keeps' && grid.values.includes(value));
  if (answer === null || keep.length === 0) return [];
  return [
    `Better than the answer, ${keep.map(({ value }) => amountText(value, unit)).join(', ')} ${keep.length === 1 ? 'keeps' : 'keep'} all limits too, but verdicts turn so often there that the search did not follow them further; ask for that stretch by itself with --between.`,
  ];
}

function turningBack({ notMonotone, answer, visited }: Found, { unit }: Lever): string[] {
  if (notMonotone.length === 0) return [];
  const told = notMonotone.map((value) => `${value} (${keepingAt(visited, value)})`).join(', ');
  return [
    `The verdicts turn back: ${amountText(answer as number, unit)} ${answer === 1 ? 'keeps' : 'keep'} all limits, but not so ${told}. Between the values that were played nothing is known; look at the whole curve before you choose.`,
  ];
}

function keepingAt(visited: readonly Visited[], value: number): string {
  return visited.find((one) => one.value === value)!.keeping;
}

function silentLimits({ limits, visited }: Found): string[] {
  if (visited.length < 2) return [];
  return limits.flatMap((limit, i) => {
    const keepings = visited.map((one) => one.limits[i].keeping);
    const all = (keeping: string) => keepings.every((one) => one === keeping);
    if (visited.every((one) => one.limits[i].missingCount === one.replications)) {
      return [`${limit.measure} has no value at any value played, so that its limit cannot be kept.`];
    }
    if (all('keeps')) return [`${limitPhrase(limit)} is kept at every value played: it decides nothing here.`];
    return all('fails') ? [`${limitPhrase(limit)} is kept at no value played.`] : [];
  });
}

function missing({ limits, visited }: Found, { unit }: Lever): string[] {
  return limits.flatMap((limit, i) => {
    const gaps = visited.filter((one) => one.limits[i].missingCount > 0);
    if (gaps.length === 0 || gaps.every((one) => one.limits[i].missingCount === one.replications)) return [];
    const told = gaps.map((one) => `${one.limits[i].missingCount} of ${one.replications} at ${one.value}`).join(', ');
    return [
      `${measureTable[limit.measure].label} has no value in some replications (${told} ${unit}). Those that have one would be the lucky ones, so such a value counts as not keeping the limit.`,
    ];
  });
}

function drifting({ drift, answer, nearest }: Found, { unit }: Lever): string[] {
  if (drift.stable !== false) return [];
  return [
    `Not stable at ${amountText((answer ?? nearest) as number, unit)}: caseload, backlog or the line of those who wait to be allocated still grows after the warm-up, so waits and load depend on how long was simulated.`,
  ];
}

function settling({ warmUp, answer, nearest }: Found, { unit }: Lever): string[] {
  return warmUp.map((sentence) => `At ${amountText((answer ?? nearest) as number, unit)}: ${sentence}`);
}
