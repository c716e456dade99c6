// Where workers go beyond what the policy permits: oversteps a year by decision point.
import type { Comparison, DecisionSummary, Interval } from '../../experiment/result.ts';
import type { ChartSpec } from '../chart.ts';
import { listText } from '../directions.ts';
import { intervalText, plainStyle } from '../numbers.ts';
import { keysOf, type ScenarioKey, titleOf } from '../scenarioKey.ts';
import { type PanelRow, rowsPanel } from './rowsPanel.ts';

const perYear = plainStyle(1, 'oversteps a year');
const none: Interval = { mean: null, low: null, high: null };

function decisionOf(key: ScenarioKey, point: string): DecisionSummary | undefined {
  return key.result.decisions.find((decision) => decision.point === point);
}

function overstepsOf(key: ScenarioKey, point: string): Interval {
  return decisionOf(key, point)?.overstepsPerYear ?? none;
}

function highest(keys: readonly ScenarioKey[], point: string): number {
  return Math.max(0, ...keys.map((key) => overstepsOf(key, point).mean ?? 0));
}

function pointTitle({ point, act }: DecisionSummary): string {
  return `${point} ${act}`;
}

function row(label: string, interval: Interval, key: ScenarioKey): PanelRow {
  return {
    label,
    figures: [intervalText(interval, perYear)],
    marks: [{ interval, colour: key.colour, shape: key.shape }],
  };
}

function findingText(keys: readonly ScenarioKey[], decisions: readonly DecisionSummary[]): string {
  const someone: string[] = [];
  const nobody: string[] = [];
  for (const key of keys) {
    const [worst] = [...key.result.decisions].sort(
      (a, b) => (b.overstepsPerYear.mean ?? 0) - (a.overstepsPerYear.mean ?? 0),
    );
    if (worst === undefined || (worst.overstepsPerYear.mean ?? 0) === 0) nobody.push(titleOf(key));
    else someone.push(`${titleOf(key)} at ${pointTitle(worst)}: ${intervalText(worst.overstepsPerYear, perYear)}`);
  }
  if (someone.length === 0) return `In none of the ${decisions.length} decision points does anybody overstep.`;
  const silent = nobody.length === 0 ? '' : ` Nobody oversteps in ${listText(nobody)}.`;
  return `Most oversteps a year come in ${someone.join('; in ')}.${silent}`;
}

export function overstepsChart(comparison: Comparison): ChartSpec {
  const keys = keysOf(comparison);
  const { decisions } = comparison.baseline;
  const shown = decisions.filter(({ point }) => highest(keys, point) > 0);
  const widest = Math.max(
    0,
    ...keys.flatMap((key) => shown.map(({ point }) => overstepsOf(key, point).high ?? highest([key], point))),
  );
  // an interval about zero may reach below it; every drawing has the same scale
  const lowest = Math.min(0, ...keys.flatMap((key) => shown.map(({ point }) => overstepsOf(key, point).low ?? 0)));
  const overstepping = keys.filter((key) => shown.some(({ point }) => highest([key], point) > 0));
  const left = decisions.length - shown.length;
  return {
    id: 'oversteps',
    title: 'Oversteps by decision point',
    sentence: findingText(keys, decisions),
    further: [],
    reading: `An overstep is an act beyond what the policy of that scenario permits: a narrower policy makes the same act an overstep.${left === 0 ? '' : ` Decision points where nobody ever oversteps are not drawn (${left} of ${decisions.length}).`} Lines are 95% intervals, chance only; where no line shows, it is shorter than the mark.`,
    panels: overstepping.map((key) =>
      rowsPanel({
        name: keys.length === 1 ? 'Oversteps in a year' : titleOf(key),
        axisTitle: 'Oversteps a year',
        style: perYear,
        including: [lowest, widest],
        rows: shown.map((decision) => row(pointTitle(decision), overstepsOf(key, decision.point), key)),
      }),
    ),
    table: {
      columns: ['Decision point', ...keys.map(titleOf)],
      rows: decisions.map((decision) => [
        pointTitle(decision),
        ...keys.map((key) => {
          const remitClass = decisionOf(key, decision.point)?.remitClass ?? '';
          const figures = intervalText(overstepsOf(key, decision.point), perYear);
          return remitClass === '' ? figures : `${figures}, ${remitClass}`;
        }),
      ]),
    },
  };
}
