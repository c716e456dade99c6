import { beforeAll, describe, expect, it } from 'vitest';
import type { Comparison, ScenarioResult } from '../../src/experiment/result.ts';
import { comparisonReport, runReport } from '../../src/report/report.ts';
import { observedSection } from '../../src/report/sections/observed.ts';
import { parameters } from '../../src/scenario/parameters.ts';
import { fixtureComparison, withEveryResult } from './fixture.ts';
import { elementsIn, type PageElement, readPage } from './readPage.ts';

const comparison = fixtureComparison();
const observed = { waitToFirstContactDaysMedian: 23, linkedShare: 0.5, lifeSatisfactionChangeMean: 0.7 };
const withObserved: Comparison = {
  ...comparison,
  baseline: { ...comparison.baseline, scenario: { ...comparison.baseline.scenario, observed } },
};

let text: string;
let elements: readonly PageElement[];

beforeAll(async () => {
  text = await comparisonReport(withObserved, '9.9.9');
  elements = elementsIn(readPage(text));
});

function named(name: string): readonly PageElement[] {
  return elements.filter((element) => element.name === name);
}

function section(id: string): PageElement {
  return elements.find((element) => element.attributes.id === id)!;
}

function captionOf(table: PageElement): string {
  return elementsIn(table).find(({ name }) => name === 'caption')!.text;
}

describe('the report of a comparison', () => {
  it('is under 2 MB for seven scenarios', () => {
    expect(new TextEncoder().encode(text).length).toBeLessThan(2_000_000);
  });

  it('holds nothing from outside, no script and no handler', () => {
    expect(text.match(/https?:|url\(|@import|javascript:/i)).toBeNull();
    expect(named('script').length + named('link').length + named('img').length + named('iframe').length).toBe(0);
    for (const { attributes } of elements) {
      for (const [name, value] of Object.entries(attributes)) {
        expect(name).not.toMatch(/^on|^src$|^xlink/);
        if (name === 'href') expect(value).toMatch(/^#/);
      }
    }
  });

  it('has its sections in order, each named and reachable from the contents', () => {
    const ids = named('section').map(({ attributes }) => attributes.id);
    expect(ids).toEqual([
      'question',
      'answer',
      'differs',
      'headline',
      'corrected',
      'discretion',
      'waits',
      'caseload',
      'vcse-waiting',
      'oversteps',
      'effect',
      'differences',
      'warm-up',
      'money',
      'groups',
      'flow',
      'observed',
      'warnings',
      'assumptions',
      'sources',
      'intervals',
      'limits',
      'methods',
      'again',
    ]);
    const links = elementsIn(named('nav')[0]!).filter(({ name }) => name === 'a');
    expect(links.map(({ attributes }) => attributes.href)).toEqual(ids.map((id) => `#${id}`));
  });

  it('has one first heading and skips no level', () => {
    const levels = elements.filter(({ name }) => /^h\d$/.test(name)).map(({ name }) => Number(name[1]));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.forEach((level, i) => {
      expect(level).toBeLessThanOrEqual((levels[i - 1] ?? 0) + 1);
    });
  });

  it('gives every table a caption and every heading cell a scope', () => {
    expect(named('table').length).toBeGreaterThan(15);
    for (const table of named('table')) expect(captionOf(table).length).toBeGreaterThan(5);
    for (const { attributes } of named('th')) expect(attributes.scope).toMatch(/^(col|row|rowgroup)$/);
    const ids = elements.flatMap(({ attributes }) => attributes.id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('prints no figure without its interval, tallies and given figures apart', () => {
    let checked = 0;
    for (const table of named('table')) {
      if (!/figures|narrow/.test(table.attributes.class!)) continue;
      if (/^Everybody referred|^Observed and simulated/.test(captionOf(table))) continue;
      for (const cell of elementsIn(table).filter(({ name }) => name === 'td')) {
        if (elementsIn(cell).some(({ attributes }) => attributes.class === 'meaning')) continue;
        const figures = cell.text.match(/[+−]?£?\d[\d.,]*%? \(|no value/g) ?? [];
        const intervals = cell.text.match(/\([+−]?£?[\d.,]+%? to [+−]?£?[\d.,]+%?\)|no value/g) ?? [];
        expect(intervals.length, cell.text).toBeGreaterThan(0);
        expect(figures.length, cell.text).toBe(intervals.length);
        checked++;
      }
    }
    expect(checked).toBeGreaterThan(500);
  });

  it('never shows a change of life satisfaction or of GP visits without its effect', () => {
    // the rows of the parameter table name measures, but hold no figure of theirs
    const pieces = elements.filter(
      ({ name, text: words }) => /^(tr|li|p)$/.test(name) && !words.includes('worthwhile.'),
    );
    const changes = pieces.filter((piece) =>
      /(life satisfaction|gp visits)[^.;]*change|\bchange [+−]?\d/i.test(piece.text.replace('GP visits change by', '')),
    );
    expect(changes.length).toBeGreaterThan(50);
    for (const piece of changes) expect(piece.text).toMatch(/effect/);
  });

  it('gives effect and change of life satisfaction and of GP visits for every group and subgroup', () => {
    const rows = elementsIn(section('groups')).filter(({ name, text: row }) => name === 'tr' && row.includes('effect'));
    expect(rows.length).toBeGreaterThan(100);
    for (const row of rows) {
      const [life, visits] = elementsIn(row)
        .filter(({ name }) => name === 'td')
        .slice(0, 2)
        .map(({ text: cell }) => cell);
      expect(life).toMatch(/^effect [−\d.]+ \(.*\)change [−\d.]+ \(/);
      expect(visits).toMatch(/^effect [−\d.]+% \(.*\)change [−\d.]+% \(/);
    }
    expect(section('groups').text).toContain('it contains natural recovery and is not what the service did');
    expect(section('groups').text).toContain('not a fair sample');
  });

  it('marks every assumption as one', () => {
    const rows = named('tr').filter(({ text: row }) => row.includes('policy.clarity'));
    expect(rows.length).toBeGreaterThan(5);
    for (const row of rows) expect(row.text).toContain('assumption');
    const measured = named('tr').filter(({ text: row }) => row.includes('policy.supervisionCoverage'));
    for (const row of measured) expect(row.text).not.toContain('assumption');
  });

  it('puts the assumptions that the scenarios change first, then counts all of them', () => {
    const captions = elementsIn(section('assumptions'))
      .filter(({ name }) => name === 'table')
      .map(captionOf);
    expect(captions[0]).toBe('Assumptions that the scenarios change');
    const [first, second] = elementsIn(section('assumptions')).filter(({ name }) => name === 'table');
    expect(first!.text).toContain('policy.firmness');
    expect(first!.text).not.toContain('policy.supervisionCoverage');
    expect(second!.text).toContain('policy.supervisionCoverage');
    const count = Object.values(parameters).filter(({ status }) => status === 'assumption').length;
    expect(section('assumptions').text).toContain(`All ${count} assumptions`);
  });

  it('says which observed figure does not fit, and on which side', () => {
    const words = section('observed').text;
    expect(words).toContain('1 of 2 observed figures does not fit. For 1 more it cannot be told.');
    expect(words).toMatch(/Linked to an organisation \(observed 50\.0%; simulated is lower, 38/);
    expect(words).toMatch(
      /lies above what one such service may show in a year \(35\.\d% to 41\.\d%\) by 8\.\d percentage points/,
    );
    expect(words).toContain('Look first at how many needs are referred onward');
    expect(words).toMatch(/Life satisfaction, change \(observed 0\.70; simulated 0\.72 \([^)]*\); effect 0\.067 \(/);
    expect(words).toContain("cannot be told: the model's figure holds no error of measurement");
    const rows = elementsIn(section('observed')).filter(({ name }) => name === 'tr');
    expect(rows.map((row) => elementsIn(row).at(-1)!.text)).toEqual([
      'Fit',
      'fits',
      'simulated is lower',
      'cannot be told',
    ]);
  });

  it('says so on the other side too', async () => {
    const { baseline } = comparison;
    const low = { ...baseline, scenario: { ...baseline.scenario, observed: { linkedShare: 0.2 } } };
    const page = readPage(await runReport(low, 'remit run baseline', '9.9.9'));
    const words = elementsIn(page).find(({ attributes }) => attributes.id === 'observed')!.text;
    expect(words).toContain('observed 20.0%; simulated is higher, 38');
  });

  it('holds the figures of a service against that service, and not against what-ifs that inherit them', () => {
    const inherited = { waitToFirstContactDaysMedian: 23 };
    const of = (result: ScenarioResult, figures: Readonly<Record<string, number>>): ScenarioResult => ({
      ...result,
      scenario: { ...result.scenario, observed: figures },
    });
    const [first, second] = comparison.scenarios;
    const body = JSON.stringify(
      observedSection({
        ...comparison,
        baseline: of(comparison.baseline, inherited),
        scenarios: [
          { ...first, result: of(first.result, inherited) },
          { ...second, result: of(second.result, { linkedShare: 0.5 }) },
        ],
      }),
    );
    const judged = [...body.matchAll(/Observed and simulated, ([A-Z]) /g)].map(([, letter]) => letter);
    expect([...new Set(judged)]).toEqual(['A', 'C']);
    expect(body).toContain('The other scenarios ask what would happen');
  });

  it('says that a scenario is not stable, with the slopes and their intervals', () => {
    expect(section('warnings').text).toMatch(/F unbounded: Not stable: .* 4\.2 \(2\.8 to 5\.6\) people per post/);
    expect(section('answer').text).toContain('Warnings go with these figures');
  });

  it('R99: says how to run it again and what the intervals cover', () => {
    expect(section('again').text).toContain(comparison.command);
    for (const { result } of comparison.scenarios) expect(section('again').text).toContain(result.fingerprint);
    expect(section('intervals').text).toContain('Chance only');
  });

  it('claims no tie with the NHS', () => {
    expect(section('limits').text).toContain('It is not a product of the NHS and is not endorsed by it');
  });
});

describe('names from a scenario file', () => {
  const hostile = `</title></svg><script>alert(1)</script><img src=x onerror="alert(1)">' & "\u202e\u0000`;

  function poisoned(result: ScenarioResult): ScenarioResult {
    return {
      ...result,
      scenario: { ...result.scenario, name: hostile, question: hostile, notes: [hostile] },
      fingerprint: hostile,
      remarks: [hostile],
      decisions: result.decisions.map((decision) => ({
        ...decision,
        point: decision.point,
        act: hostile,
        remitClass: hostile,
      })),
      groups: {
        ...result.groups,
        need: Object.fromEntries(Object.entries(result.groups.need).map(([name, group]) => [hostile + name, group])),
      },
      subgroups: { [hostile]: result.subgroups.linked! },
      areas: [...result.areas, { ...result.areas[0]!, name: hostile }],
    };
  }

  it('are text wherever they come', async () => {
    const poison = withEveryResult(comparison, poisoned);
    const page = await comparisonReport(
      {
        ...poison,
        command: hostile,
        seed: hostile,
        scenarios: poison.scenarios.map((scenario) => ({
          ...scenario,
          label: hostile,
          verdict: hostile,
          changed: [{ path: hostile, from: hostile, to: hostile }],
        })),
      },
      hostile,
    );
    const found = elementsIn(readPage(page));
    expect(found.filter(({ name }) => name === 'script' || name === 'img')).toEqual([]);
    expect(found.flatMap(({ attributes }) => Object.keys(attributes)).filter((name) => name.startsWith('on'))).toEqual(
      [],
    );
    expect(page.includes('\u202e') || page.includes('\u0000')).toBe(false);
    expect(found.filter(({ name }) => name === 'section').length).toBe(named('section').length - 1);
  });
});

describe('the report of a run', () => {
  it('is a page of its own without comparisons', async () => {
    const page = await runReport(withObserved.baseline, 'remit run baseline', '9.9.9');
    const found = elementsIn(readPage(page));
    const ids = found.filter(({ name }) => name === 'section').map(({ attributes }) => attributes.id);
    expect(ids).not.toContain('differs');
    expect(ids).not.toContain('discretion');
    expect(ids).toContain('observed');
    const told = found.filter(({ name }) => name === 'figcaption' || name === 'ul').map(({ text: words }) => words);
    expect(told.length).toBeGreaterThan(5);
    expect(told.join(' ')).not.toMatch(/\brises\b|\bfalls\b|Against /);
    expect(found.find(({ name }) => name === 'pre')!.text).toBe('remit run baseline');
    // a letter would stand for nothing where there is one scenario
    expect(told.join(' ')).not.toContain('A baseline');
  });

  it('says so where one replication gives no interval', async () => {
    const bare = (summary: { mean: number | null }): { mean: number | null; low: null; high: null } => ({
      mean: summary.mean,
      low: null,
      high: null,
    });
    const { baseline } = comparison;
    const measures = Object.fromEntries(
      Object.entries(baseline.measures).map(([name, summary]) => [name, { ...summary, ...bare(summary) }]),
    ) as ScenarioResult['measures'];
    const page = await runReport(
      { ...baseline, measures, replications: 1 },
      'remit run baseline --replications 1',
      '9.9.9',
    );
    expect(page.includes('(no interval)')).toBe(true);
    expect(() => readPage(page)).not.toThrow();
  });
});
