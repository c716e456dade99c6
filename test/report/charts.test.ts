import { describe, expect, it } from 'vitest';
import type { Comparison, Interval, ScenarioResult } from '../../src/experiment/result.ts';
import { measureNames } from '../../src/model/measureTable.ts';
import { assertInformative, type ChartSpec, distinctCount } from '../../src/report/chart.ts';
import { chartsOf } from '../../src/report/charts/index.ts';
import { drawPanel } from '../../src/report/drawing.ts';
import { comparisonReport } from '../../src/report/report.ts';
import { fixtureComparison, withEveryResult } from './fixture.ts';
import { elementsIn, readPage } from './readPage.ts';

const comparison = fixtureComparison();
const charts = chartsOf(comparison);
const alone: Comparison = { ...comparison, scenarios: [] };
const interval = /\(−?£?[\d.,]+%? to −?£?[\d.,]+%?\)/;
const flat: Interval = { mean: 5, low: 5, high: 5 };

/** A world in which everything is five. */
function flattened(result: ScenarioResult): ScenarioResult {
  return {
    ...result,
    measures: Object.fromEntries(
      measureNames.map((name) => [name, { ...result.measures[name], ...flat }]),
    ) as ScenarioResult['measures'],
    weekly: result.weekly.map(({ week }) => ({
      week,
      activeCaseload: flat,
      backlogHours: flat,
      vcseWaiting: flat,
      overstretchRatio: flat,
    })),
    warmUp: {
      ...result.warmUp,
      series: result.warmUp.series.map((one) => ({ ...one, smoothed: one.smoothed.map(() => 5) })),
    },
    decisions: result.decisions.map((decision) => ({ ...decision, overstepsPerYear: flat })),
  };
}

function flattenedComparison(): Comparison {
  const flatter = withEveryResult(comparison, flattened);
  return {
    ...flatter,
    scenarios: flatter.scenarios.map((scenario) => ({
      ...scenario,
      differences: Object.fromEntries(
        measureNames.map((name) => [name, { mean: 0, low: 0, high: 0, verdict: 'cannot tell' }]),
      ) as typeof scenario.differences,
    })),
  };
}

describe.each(charts.map((chart): [string, ChartSpec] => [chart.id, chart]))('the chart "%s"', (_, chart) => {
  it('plots at least two distinct values in every panel', () => {
    expect(() => assertInformative(chart)).not.toThrow();
    expect(chart.panels.every((panel) => distinctCount(panel) >= 2)).toBe(true);
  });

  it('states its finding in a sentence, with an interval wherever it names a value', () => {
    expect(chart.sentence).toMatch(/\.$/);
    if (chart.id !== 'differences') expect(chart.sentence).toMatch(interval);
    for (const sentence of chart.further) expect(sentence).toMatch(/\.$/);
    for (const match of [chart.sentence, ...chart.further].join(' ').matchAll(/ by −?[\d.,]+%?(.)(.)/g))
      expect(match[1]! + match[2]!, match[0]).toBe(' (');
  });

  it('has a table with as many cells as columns in every row, each figure with its interval', () => {
    expect(chart.table.rows.length).toBeGreaterThan(1);
    for (const [heading, ...cells] of chart.table.rows) {
      expect(cells, heading).toHaveLength(chart.table.columns.length - 1);
      for (const cell of cells) expect(cell).toMatch(/\(.+ to .+\)/);
    }
  });

  it('shows a before-after change only with the effect', () => {
    const told = [...chart.table.columns, ...chart.panels.map(({ name }) => name)].join(' ');
    if (/satisfaction, change/i.test(told)) expect(told).toMatch(/satisfaction, effect/i);
    if (/GP visits, change/i.test(told)) expect(told).toMatch(/GP visits, effect/i);
  });

  it('is a pure function of the comparison', () => {
    const again = chartsOf(fixtureComparison()).find(({ id }) => id === chart.id);
    expect(JSON.stringify(again)).toBe(JSON.stringify(chart));
  });

  it('is drawn as one image with a name, as wide as a phone can show', async () => {
    for (const panel of chart.panels) {
      const svg = elementsIn(readPage(await drawPanel(panel)));
      const [image, ...parts] = svg as [(typeof svg)[0], ...typeof svg];
      expect(image.attributes.role).toBe('img');
      expect(image.attributes['aria-label']).toContain(panel.name);
      expect(Number(image.attributes.width)).toBeLessThanOrEqual(400);
      expect(parts.some(({ attributes }) => 'role' in attributes || 'aria-label' in attributes)).toBe(false);
    }
  });
});

describe('charts', () => {
  it('of a single run leave out what compares, and are informative', () => {
    const single = chartsOf(alone);
    expect(single.map(({ id }) => id)).toEqual(['waits', 'caseload', 'vcse-waiting', 'oversteps', 'effect', 'warm-up']);
    for (const chart of single) expect(() => assertInformative(chart)).not.toThrow();
  });

  it('of constant values are refused by the assertion, panel and count named', () => {
    for (const chart of chartsOf(flattenedComparison())) {
      expect(() => assertInformative(chart), chart.id).toThrow(/plots [01] distinct values; wanted at least 2/);
    }
  });

  it('of constant values are not drawn: the page says so and opens the table', async () => {
    const page = readPage(await comparisonReport(flattenedComparison(), '9.9.9'));
    const figures = elementsIn(page).filter(({ name }) => name === 'figure');
    expect(figures).toHaveLength(charts.length);
    for (const figure of figures) {
      const inside = elementsIn(figure);
      expect(figure.text).toContain('the values do not differ');
      expect(inside.some(({ attributes }) => attributes.role === 'img')).toBe(false);
      expect(inside.find(({ name }) => name === 'details')!.attributes).toHaveProperty('open');
    }
  });

  it('show a single difference against the line at zero', () => {
    const [first] = comparison.scenarios;
    const differences = chartsOf({ ...comparison, scenarios: [first!] }).find(({ id }) => id === 'differences')!;
    expect(() => assertInformative(differences)).not.toThrow();
  });

  it('with nothing to draw are refused', () => {
    expect(() => assertInformative({ ...charts[0]!, panels: [] })).toThrow(/nothing to draw/);
  });

  it('draw the letter and the name of every scenario that they plot', () => {
    const waits = charts.find(({ id }) => id === 'waits')!;
    const drawn = JSON.stringify(waits.panels[0]!.specification);
    for (const { result } of comparison.scenarios) expect(drawn).toContain(` ${result.scenario.name}`);
  });

  it('survive values that are missing', () => {
    const none: Interval = { mean: null, low: null, high: null };
    const hollow = withEveryResult(comparison, (result) => ({
      ...flattened(result),
      measures: Object.fromEntries(
        measureNames.map((name) => [name, { ...result.measures[name], ...none, sd: null, n: 0 }]),
      ) as ScenarioResult['measures'],
      weekly: [],
      warmUp: { ...result.warmUp, series: [] },
      decisions: [],
    }));
    for (const chart of chartsOf(hollow)) expect(chart.sentence).not.toMatch(/NaN|null|undefined/);
  });
});
