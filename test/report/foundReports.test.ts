// The reports of `staff` and `frontier`, from searches in worlds that are made up.
import { beforeAll, describe, expect, it } from 'vitest';
import type { FrontierResult } from '../../src/experiment/frontier/frontierResult.ts';
import type { StaffResult } from '../../src/experiment/staff/staffResult.ts';
import { assertInformative, type ChartSpec, type Panel } from '../../src/report/chart.ts';
import { drawPanel } from '../../src/report/drawing.ts';
import { frontierCharts, frontierReport } from '../../src/report/frontierReport.ts';
import { staffCharts } from '../../src/report/staffContent.ts';
import { staffReport } from '../../src/report/staffReport.ts';
import { foundFrontier, foundStaff } from './foundFixture.ts';
import { elementsIn, type PageElement, readPage } from './readPage.ts';

const made = { command: 'npx remit staff small', programVersion: '9.9.9' };
const interval = /\(−?£?[\d.,]+%? to −?£?[\d.,]+%?\)/;
let staff: StaffResult;
let frontier: FrontierResult;
let staffPage: readonly PageElement[];
let frontierPage: readonly PageElement[];

beforeAll(async () => {
  staff = await foundStaff();
  frontier = await foundFrontier();
  staffPage = elementsIn(readPage(await staffReport(staff, made)));
  frontierPage = elementsIn(readPage(await frontierReport(frontier)));
});

function chartOf(charts: readonly ChartSpec[], id: string): ChartSpec {
  return charts.find((chart) => chart.id === id)!;
}

function sectionText(page: readonly PageElement[], id: string): string {
  return page.find(({ attributes }) => attributes.id === id)!.text.replaceAll(/\s+/g, ' ');
}

function panelNamed(chart: ChartSpec, name: RegExp): Panel {
  return chart.panels.find((panel) => name.test(panel.name))!;
}

describe('both reports', () => {
  it('draw charts that say something, each as one image with a name, and a table that fits', async () => {
    for (const chart of [...staffCharts(staff), ...frontierCharts(frontier)]) {
      expect(() => assertInformative(chart), chart.id).not.toThrow();
      expect(chart.sentence).toMatch(/\.$/);
      for (const [heading, ...cells] of chart.table.rows) {
        expect(cells, heading).toHaveLength(chart.table.columns.length - 1);
      }
      for (const panel of chart.panels) {
        const [image] = elementsIn(readPage(await drawPanel(panel)));
        expect(image!.attributes['aria-label']).toContain(panel.name);
        expect(Number(image!.attributes.width)).toBeLessThanOrEqual(400);
      }
    }
  });

  it('are the same when their result has been through a file', async () => {
    expect(await staffReport(JSON.parse(JSON.stringify(staff)), made)).toBe(await staffReport(staff, made));
    expect(await frontierReport(JSON.parse(JSON.stringify(frontier)))).toBe(await frontierReport(frontier));
  });

  it('fill in the items of a methods section with their own facts, last but one', () => {
    for (const page of [staffPage, frontierPage]) {
      const ids = page.filter(({ name }) => name === 'section').map(({ attributes }) => attributes.id);
      expect(ids.slice(-2)).toEqual(['methods', 'again']);
    }
    expect(sectionText(staffPage, 'methods')).toContain(`${staff.runCount} runs`);
    expect(sectionText(frontierPage, 'methods')).toContain('Which boundary does no other beat?');
  });
});

describe('the report of a search for staff', () => {
  it('answers first and draws every value that was played, with its limit and the effect beside a change', () => {
    expect(sectionText(staffPage, 'answer')).toContain(`${staff.answer} whole-time equivalents: the fewest found`);
    const values = chartOf(staffCharts(staff), 'values');
    const change = panelNamed(values, /satisfaction, change above 0.9/);
    expect(change.plotted).toEqual(
      staff.visited.map(({ value, limits }) => [value, Number(limits[0]!.expected.mean!.toPrecision(7))]),
    );
    expect(JSON.stringify(change.specification)).toContain('"limit":0.9');
    const effect = panelNamed(values, /satisfaction, effect/);
    expect(effect.plotted.map(([value]) => value)).toEqual(staff.visited.map(({ value }) => value));
    expect(values.table.rows).toHaveLength(staff.visited.length);
    for (const [, ...cells] of values.table.rows) expect(cells[0]).toMatch(interval);
  });

  it('shows a change in one step further only with the effect', () => {
    const next = sectionText(staffPage, 'next');
    expect(next).toContain('Life satisfaction, change');
    expect(next).toContain('The effect beside a change');
  });

  it('counts the sets of assumptions under which each value is enough', () => {
    const sets = chartOf(staffCharts(staff), 'sets');
    const { enough, sets: all } = staff.overSets!;
    expect(sets.panels[0]!.plotted).toEqual(enough.map(({ value, setCount }) => [value, setCount]));
    expect(sets.table.rows.map(([, cell]) => cell)).toEqual(
      enough.map(({ setCount }) => `${setCount} of ${all.length}`),
    );
  });
});

describe('the report of a search for the frontier', () => {
  it('draws every policy by each two measures and tells membership by shape, not by colour alone', () => {
    const chart = chartOf(frontierCharts(frontier), 'frontier');
    expect(chart.panels).toHaveLength(3);
    for (const panel of chart.panels) expect(panel.plotted).toHaveLength(9);
    const shapes = new Set(JSON.stringify(chart.panels[0]!.specification).match(/"shape":"[a-z-]+"/g));
    const memberships = new Set(frontier.policies.map(({ membership }) => membership));
    expect(memberships.size).toBeGreaterThan(1);
    expect(shapes.size).toBe(memberships.size);
    expect(chart.table.rows).toHaveLength(9);
    for (const [, ...cells] of chart.table.rows) for (const cell of cells.slice(3)) expect(cell).toMatch(interval);
  });

  it('lists every policy once, with its probability and what each member gives up', () => {
    const text = sectionText(frontierPage, 'policies');
    for (const { policy } of frontier.policies) expect(text).toContain(policy.label);
    expect(sectionText(frontierPage, 'gives-up')).toContain('the best');
  });

  it('says what breaks the members in words and draws the box in its range', () => {
    const boxed = frontier.breaking.filter(({ box }) => box !== null);
    expect(boxed.length).toBeGreaterThan(0);
    const chart = chartOf(frontierCharts(frontier), 'breaking');
    expect(chart.panels).toHaveLength(boxed.length);
    const { low } = boxed[0]!.box!.sides[0]!.within as { low: number };
    const [part] = chart.panels[0]!.plotted;
    expect(part![0]).toBeCloseTo((low - 225) / (394 - 225), 5);
    expect(part![1]).toBe(1);
    expect(sectionText(frontierPage, 'breaking')).toContain('referrals');
  });
});
