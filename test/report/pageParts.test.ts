// What the report gives to the page: drawings made under its policy, and sections that stand there.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { leansOn } from '../../src/experiment/leaning/leansOn.ts';
import { assumptionMoves } from '../../src/experiment/leaning/moves.ts';
import { chartsOf } from '../../src/report/charts/index.ts';
import { drawPanel } from '../../src/report/drawing.ts';
import { html } from '../../src/report/markup.ts';
import { leaningsMarkup } from '../../src/report/sections/leaning.ts';
import { moneySection } from '../../src/report/sections/money.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { inThisThread, scenarioOf, smallArea } from '../model/scenarios.ts';
import { fixtureComparison } from './fixture.ts';
import { elementsIn, readPage } from './readPage.ts';

const comparison = fixtureComparison();

afterEach(() => vi.unstubAllGlobals());

describe('a drawing', () => {
  it('is made without making code, and has no style that a page would have to allow', async () => {
    const [panel] = chartsOf(comparison)[0]!.panels;
    const before = await drawPanel(panel!);
    const refuse = () => {
      throw new EvalError('the policy forbids it');
    };
    vi.stubGlobal('Function', refuse);
    expect(await drawPanel(panel!)).toBe(before);
    for (const { attributes } of elementsIn(readPage(before))) expect(attributes).not.toHaveProperty('style');
  });
});

describe('the section on cost', () => {
  it('tells the cost with its interval, every difference with its direction, and what is not in it', () => {
    const whole = readPage(html`<div>${moneySection(comparison).body}</div>`.markup);
    expect(whole.text).toMatch(/costs £[\d,.]+ \(£[\d,.]+ to £[\d,.]+\)/);
    expect(whole.text).toMatch(/No savings are counted/);
    const page = elementsIn(whole);
    const rows = page.filter(({ name }) => name === 'tr').slice(1);
    expect(rows).toHaveLength(3);
    for (const row of rows) {
      const directions = elementsIn(row).filter(({ attributes }) => attributes.class?.startsWith('direction'));
      expect(directions).toHaveLength(comparison.scenarios.length);
    }
  });
});

describe('the ranking of assumptions', () => {
  it('begins with what moves the figure most, both ends with their values, and marks what turns a verdict', async () => {
    const scenario = scenarioOf([smallArea()], { 'time.warmUpWeeks': 2, 'time.measuredWeeks': 12 });
    const other: Scenario = {
      ...scenario,
      name: '<b>other</b>',
      values: { ...scenario.values, 'policy.latitude': 'none' },
    };
    const ids = ['sessions.neededMinutesMean', 'work.formMinutes'];
    const moves = assumptionMoves([scenario, other]).filter(({ parameter }) => ids.includes(parameter));
    const found = await leansOn([scenario, other], moves, {
      seed: 5,
      replications: 3,
      firstReplications: 3,
      leaderCount: 2,
      measures: ['overstretchRatioMean'],
      executor: inThisThread,
    });
    const text = (markup: string) => readPage(markup).text.replaceAll(/\s+/g, ' ');
    const told = leaningsMarkup(found, 10).markup;
    expect(text(told)).toMatch(/Overstretch ratio: <b>other<\/b> less/);
    expect(text(told)).toMatch(/2 numbers in doubt were moved/);
    const [ranking] = found.rankings;
    const first = ranking!.ranked[0]!;
    expect(text(told).indexOf(first.parameter)).toBeGreaterThan(0);
    const rows = elementsIn(readPage(told)).filter(({ name }) => name === 'tr');
    expect(rows[1]!.text).toContain(first.parameter);
    const turned = {
      ...found,
      rankings: [{ ...ranking!, verdict: 'rises', ranked: [{ ...first, at: judged(first, ['falls', 'rises']) }] }],
    } as const;
    expect(text(leaningsMarkup(turned, 10).markup)).toMatch(/hangs on 1 of those shown.*then: falls/);
    const kept = {
      ...turned,
      rankings: [{ ...turned.rankings[0], ranked: [{ ...first, at: judged(first, ['rises', 'rises']) }] }],
    } as const;
    expect(text(leaningsMarkup(kept, 10).markup)).toMatch(/None of those shown changes what is said/);
  });
});

type Leaning = Awaited<ReturnType<typeof leansOn>>['rankings'][number]['ranked'][number];

function judged({ at }: Leaning, [low, high]: readonly ['rises' | 'falls', 'rises' | 'falls']): Leaning['at'] {
  return [
    { ...at[0], verdict: low },
    { ...at[1], verdict: high },
  ];
}
