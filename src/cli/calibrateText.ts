// What `calibrate` tells a person about an ensemble: how it was found, what it leaves open, what holds under all of it.

import { bandName } from '../experiment/calibration/bands.ts';
import type { Calibration, Reached } from '../experiment/calibration/calibrate.ts';
import type { Measured, Target } from '../experiment/calibration/laboratory.ts';
import type { Narrowing } from '../experiment/calibration/narrowing.ts';
import type { Tested } from '../experiment/calibration/sequentialTest.ts';
import type { FrontierCount, OverEnsemble, Retested } from '../experiment/calibration/validation.ts';
import type { Wave } from '../experiment/calibration/waves.ts';
import { scenarioNameOf } from '../experiment/patterns/check.ts';
import { setsWord } from '../report/signs.ts';
import { type ParameterId, parameters } from '../scenario/parameters.ts';
import { type Colours, inColumns, wrapped } from './paper.ts';

/** A middle 90% narrower than this part of what was drawn is told: with 60 sets, chance alone hardly gets there. */
const toldBelow = 0.8;
const toldMost = 20;

export function calibrationText(found: Calibration, wanted: number, colours: Colours): string {
  const { waves, tested, sets, volumeShare, reached, targets, nearest } = found;
  const byDefaults = tested[0];
  const unmet = reached.filter(({ isReachable }) => !isReachable);
  return [
    colours.bold('Waves'),
    inColumns(waveRows(waves), 2),
    '',
    wrapped(
      `Final test: ${counted(sets.length)} found (${wanted} wanted) among ${tested.length} candidates, drawn from ${percent(volumeShare)} of the space, where the emulators expect every band to be met.`,
    ),
    '',
    colours.bold('Bands: means over the accepted sets'),
    inColumns(reached.map(reachedRow), 2),
    '',
    ...(byDefaults.accepted
      ? ['The defaults meet every band: they are set 0.']
      : defaultsWords(targets, byDefaults, nearest, colours)),
    ...(unmet.length === 0
      ? []
      : ['', colours.yellow('Cannot be met over these ranges'), ...unmet.map((one) => wrapped(unmetWords(one), 2, 2))]),
    ...(sets.length < wanted
      ? [
          '',
          wrapped(
            `Only ${sets.length} of ${counted(wanted)} ${sets.length === 1 ? 'was' : 'were'} found. What is there may be too few to lean on.`,
          ),
        ]
      : []),
    '',
    ...narrowedLines(found.narrowings, colours),
    '',
    wrapped(
      'Intervals behind these figures cover chance only. The ensemble shows what the bands leave open; it is no probability distribution, and meeting bands on purpose is no validation.',
    ),
  ].join('\n');
}

function waveRows(waves: readonly Wave[]): string[][] {
  const heading = ['wave', 'candidates', 'replications', 'not ruled out', 'inside every band', 'R2 of emulators'];
  return [
    heading,
    ...waves.map(({ number, candidates, replications, drawn, notImplausible, insideAll, targets }) => {
      const r2 = targets.map((target) => target.r2).sort((a, b) => a - b);
      const share = number === 1 ? 'whole space' : percent(notImplausible / drawn);
      return [
        `${number}`,
        `${candidates}`,
        `${replications}`,
        share,
        `${insideAll}`,
        `${r2[0].toFixed(2)} to ${r2[r2.length - 1].toFixed(2)}`,
      ];
    }),
  ];
}

function reachedRow({ target, overSets, best }: Reached): string[] {
  const range = overSets === null ? `best ${figure(best)}` : `${figure(overSets[0])} to ${figure(overSets[1])}`;
  return [`${target.name}`, range, `band ${bandWords(target)}`];
}

function defaultsWords(targets: readonly Target[], tested: Tested, nearest: Tested | null, colours: Colours): string[] {
  const missed = targets.flatMap((target, t) => {
    const one = tested.measured[t];
    if (one !== null && one.low >= target.low && one.high <= target.high) return [];
    return [`${target.name}: ${intervalWords(one)}, band ${bandWords(target)}`];
  });
  const moved = nearest === null ? [] : movedWords(tested.candidate.values, nearest.candidate.values);
  return [
    colours.yellow('The defaults do not meet every band, so they are not in the ensemble'),
    ...missed.map((line) => wrapped(line, 2, 2)),
    ...(nearest === null
      ? []
      : [
          wrapped(
            `Smallest change found (${nearest.accepted ? 'accepted' : 'not accepted'} by simulation): ${moved.join('; ')}.`,
            2,
            2,
          ),
        ]),
  ];
}

/** `onward.visitsMean 1.7 to 2.1` for each that differs. */
function movedWords(from: Tested['candidate']['values'], to: Tested['candidate']['values']): string[] {
  return (Object.keys(to) as ParameterId[])
    .filter((id) => to[id] !== from[id])
    .map((id) => `${id} ${figure(from[id])} to ${figure(to[id])}`);
}

function unmetWords({ target, best }: Reached): string {
  return `${target.name}: best ${figure(best)}, band ${bandWords(target)}`;
}

function narrowedLines(narrowings: readonly Narrowing[], colours: Colours): string[] {
  const told = narrowings.filter(({ widthShare }) => widthShare < toldBelow);
  if (told.length === 0) return ['No parameter was narrowed by itself.'];
  const rows = told.slice(0, toldMost).map(({ id, low, middle, high, widthShare }) => {
    const { range } = parameters[id];
    return [
      id,
      `${figure(low)} to ${figure(high)}, middle ${figure(middle)}`,
      `range ${range?.join(' to ')}`,
      `width ${percent(widthShare)}`,
    ];
  });
  const more = told.length > toldMost ? ` (${toldMost} of ${told.length} shown; all in sets.csv)` : '';
  return [
    colours.bold(`Narrowed: middle 90% of the sets, its width against that of everything drawn${more}`),
    inColumns(rows, 2),
  ];
}

export function retestText(
  targets: readonly Target[],
  retested: readonly Retested[],
  seed: number | string,
  colours: Colours,
): string {
  const all = retested.length;
  const count = (isSo: (one: Retested) => boolean) => retested.filter(isSo).length;
  const met = count(({ verdicts }) => verdicts.every((verdict) => verdict === 'met'));
  const missed = count(({ verdicts }) => verdicts.includes('missed'));
  const rows = targets.map((target, t) => {
    const by = (verdict: string) => count(({ verdicts }) => verdicts[t] === verdict);
    return [target.name, `inside in ${by('met')}`, `across an end in ${by('open')}`, `outside in ${by('missed')}`];
  });
  return [
    colours.bold(`${counted(all)} against the bands again, with other luck (seed ${seed})`),
    wrapped(
      `Every band is met, with the whole 95% interval, in ${met} of ${counted(all)}; some band is missed, its interval lying outside, in ${missed}; an interval reaches across the end of a band in the other ${all - met - missed}.`,
    ),
    inColumns(rows, 2),
    wrapped(
      'Intervals cover chance only. A set near the end of a band may cross it with other luck: that is not a fault of the set.',
    ),
  ].join('\n');
}

export function emergentText({ patterns, frontier }: OverEnsemble, replications: number, colours: Colours): string {
  const rows = patterns.map(({ check, holds, fails, undecided }) => [
    `${bandName(check)}; ${scenarioNameOf(check)}`,
    `holds in ${holds} of ${counted(holds + fails + undecided)}`,
    `fails in ${fails}`,
    `undecided in ${undecided}`,
  ]);
  return [
    colours.bold('Emergent patterns over the ensemble'),
    inColumns(rows, 2),
    wrapped(
      `${replications} replications a set and scenario; a pattern holds when its 99% interval (chance only) lies in the band and fails when it lies outside. These patterns were kept out of the calibration, so that they may fail.`,
    ),
    '',
    colours.bold('P13 over the ensemble: who is on the frontier of satisfaction, overstretch and patient effect?'),
    inColumns(frontier.map(frontierRow), 2),
    wrapped(
      'On the frontier: in a set, no other of the policies is better on all three, with a probability of 95% or more by resampling its replications. Many on the frontier at once means that each buys one aim with another.',
    ),
  ].join('\n');
}

function frontierRow({ load, policy, on, off, undecided }: FrontierCount): string[] {
  return [
    load,
    policy,
    `on it in ${on} of ${counted(on + off + undecided)}`,
    `off in ${off}`,
    `undecided in ${undecided}`,
  ];
}

/** `1 set`, `60 sets` */
function counted(sets: number): string {
  return `${sets} ${setsWord(sets)}`;
}

function bandWords({ low, high }: Target): string {
  if (low === -Infinity) return `below ${figure(high)}`;
  return high === Infinity ? `above ${figure(low)}` : `${figure(low)} to ${figure(high)}`;
}

export function intervalWords(one: Measured | null): string {
  return one === null ? 'no value' : `${figure(one.mean)} (${figure(one.low)} to ${figure(one.high)})`;
}

export function figure(value: number | null | undefined): string {
  return value === null || value === undefined ? 'no value' : String(Number(value.toPrecision(3))).replace('-', '−');
}

function percent(share: number): string {
  return `${(100 * share).toPrecision(2)}%`;
}
