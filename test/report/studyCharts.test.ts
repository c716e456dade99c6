import { describe, expect, it } from 'vitest';
import { analyseSensitivity } from '../../src/experiment/sensitivity/analyse.ts';
import { assertInformative, type ChartSpec } from '../../src/report/chart.ts';
import { heatmapPanel } from '../../src/report/charts/heatmapPanel.ts';
import { textLines } from '../../src/report/charts/wrappedText.ts';
import { drawPanel } from '../../src/report/drawing.ts';
import { plainStyle } from '../../src/report/numbers.ts';
import { sensitivityCharts } from '../../src/report/sensitivityReport.ts';
import { sweepCharts } from '../../src/report/sweepReport.ts';
import { elementsIn, readPage } from './readPage.ts';
import { fourFactors, resultOf, studyWith } from './studyFixture.ts';

const interval = /\(−?[\d.,]+%? to −?[\d.,]+%?\)/;
const measures = ['strainMean', 'satisfactionMean'] as const;

function ofSensitivity(design: Parameters<typeof studyWith>[0]): readonly ChartSpec[] {
  const result = resultOf(studyWith({ measures, ...design }));
  const found = analyseSensitivity(result, measures);
  return found.measures.flatMap((one) => sensitivityCharts(one, found));
}

const sweptGrid = sweepCharts(resultOf(studyWith({ measures })), measures);
const charts: readonly (readonly [string, ChartSpec])[] = [
  ...sweptGrid.map((chart) => [`grid ${chart.id}`, chart] as const),
  ...sweepCharts(resultOf(studyWith({ measures, design: { kind: 'sobol', points: 64 } })), measures).map(
    (chart) => [`drawn ${chart.id}`, chart] as const,
  ),
  ...ofSensitivity({ design: { kind: 'morris', trajectories: 8, levels: 4 } }).map(
    (chart) => [`morris ${chart.id}`, chart] as const,
  ),
  ...ofSensitivity({ design: { kind: 'saltelli', samples: 32, secondOrder: false } }).map(
    (chart) => [`saltelli ${chart.id}`, chart] as const,
  ),
];

describe.each(charts)('the chart "%s"', (_, chart) => {
  it('plots at least two distinct values in every panel and describes them', () => {
    expect(() => assertInformative(chart)).not.toThrow();
    for (const { description } of chart.panels) expect(description).toMatch(/\d/);
  });

  it('states its finding in sentences, values with their intervals', () => {
    for (const sentence of [chart.sentence, ...chart.further]) {
      expect(sentence).toMatch(/\.$/);
      expect(sentence).not.toMatch(/NaN|null|undefined/);
    }
    if (!chart.id.startsWith('effects')) expect(chart.sentence).toMatch(interval);
  });

  it('says what its intervals cover', () => {
    expect(chart.reading).toMatch(/chance/);
  });

  it('has a table with as many cells as columns in every row', () => {
    expect(chart.table.rows.length).toBeGreaterThan(1);
    for (const row of chart.table.rows) expect(row).toHaveLength(chart.table.columns.length);
    expect(chart.table.rows.flat().join(' ')).toMatch(interval);
  });
});

describe('charts of studies', () => {
  it('are drawn, one image each with a name, as wide as a phone can show', async () => {
    const kinds = new Map(charts.map(([, chart]) => [chart.id.split('-')[0], chart]));
    expect([...kinds.keys()].sort()).toEqual(['conditions', 'effects', 'heatmap', 'moves', 'tornado']);
    for (const chart of kinds.values()) {
      const panel = chart.panels[0]!;
      const [image] = elementsIn(readPage(await drawPanel(panel)));
      expect(image!.attributes['aria-label']).toContain(panel.name);
      expect(Number(image!.attributes.width)).toBeLessThanOrEqual(400);
    }
  });

  it('tell of every cell of a heatmap what the table tells', () => {
    const heatmap = sweptGrid.find(({ id }) => id === 'heatmap-strainMean')!;
    expect(heatmap.panels).toHaveLength(3);
    const told = heatmap.panels.map(({ description }) => description).join('; ');
    const figures = heatmap.table.rows.map((row) => row[row.length - 1]!);
    expect(figures).toHaveLength(4 * 3 * 3);
    for (const figure of figures) expect(told).toContain(figure);
    expect(heatmap.panels.flatMap(({ plotted }) => plotted)).toHaveLength(4 * 3 * 3);
  });

  it('plot the means that the table holds', () => {
    const moves = sweptGrid.find(({ id }) => id === 'moves-strainMean')!;
    const plotted = moves.panels.flatMap((panel) => panel.plotted.map(([mean]) => mean!.toFixed(1)));
    expect(plotted).toEqual(moves.table.rows.map((row) => row[2]!.split(' ')[0]));
  });

  it('rank the factors of a tornado as the analysis does, and set run noise apart', () => {
    for (const kind of ['morris', 'saltelli']) {
      const tornado = charts.find(([name]) => name === `${kind} tornado-strainMean`)![1];
      const headings = tornado.table.rows.map(([heading]) => heading!);
      expect(headings.slice(0, 4)).toEqual(fourFactors.map(({ name }, i) => `${i + 1} ${name}`));
      expect(headings.at(-1)).toMatch(/^Run noise/);
      expect(JSON.stringify(tornado.panels[0]!.specification)).toContain('Run noise: ');
    }
  });

  it('say that nothing can be told where one replication gives no interval', () => {
    const [moves] = sweepCharts(resultOf(studyWith({ measures, replications: 1 })), ['strainMean']);
    expect(moves!.sentence).toMatch(/^No factor can be told to move strain/);
    expect(moves!.further[0]).toMatch(/^Cannot tell/);
  });

  it('say that it is not settled which of two factors leads where their intervals overlap', () => {
    const twins = fourFactors.slice(0, 2).map((factor) => ({ ...factor, over: { levels: [1, 2] } }));
    const result = resultOf(studyWith({ factors: [...twins, ...fourFactors.slice(2)], measures: ['strainMean'] }));
    const [apart] = sweepCharts(result, ['strainMean']);
    expect(apart!.further.join(' ')).not.toContain('not settled');
    // both factors do the same where the second is read off the first
    const points = result.points.map(({ number, values }) => ({
      number,
      values: [values[0]!, values[0]!, ...values.slice(2)],
    }));
    const [tied] = sweepCharts({ ...result, points }, ['strainMean']);
    expect(tied!.further.join(' ')).toContain('overlap: which leads is not settled.');
  });

  it('of many combinations of levers draw the best and the last, and say how many the table has', () => {
    const levers = ['policy.clarity', 'policy.firmness', 'policy.supervisionQuality'].map((name) => ({
      name,
      control: 'canControl' as const,
      over: { levels: [0, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75] },
    }));
    const swept = (count: number) =>
      resultOf(
        studyWith({ factors: [fourFactors[0]!, ...levers.slice(0, count)], measures: ['strainMean'], replications: 2 }),
      );
    const chartOf = (count: number) =>
      sweepCharts(swept(count), ['strainMean']).find(({ id }) => id === 'conditions-strainMean')!;
    expect(chartOf(2).reading).toContain(
      'Drawn are the 8 best and the 8 last by the worst tenth; the table has all 64.',
    );
    const many = chartOf(3);
    expect(many.reading).toContain('the table has the 200 best and the 200 last of 512.');
    expect(many.table.rows).toHaveLength(400);
    expect(many.panels[0]!.description.split(/median/)).toHaveLength(17);
  });

  it('draw nothing of a measure without values but say so', () => {
    const none = sweepCharts(resultOf(studyWith()), ['capOverrunShare']);
    expect(none).toMatchObject([
      { panels: [], sentence: 'Over the session cap has too few values to say what moves it.' },
    ]);
  });
});

describe('a heatmap', () => {
  const cells = Array.from({ length: 41 }, (_, column) => ({
    column,
    row: 0,
    value: { mean: column / 40, low: null, high: null },
  }));
  const drawn = (columns: number) =>
    heatmapPanel({
      name: 'Shades',
      across: { title: 'Across', labels: cells.slice(0, columns).map(({ column }) => String(column)) },
      upward: { title: 'Upward', labels: ['one'] },
      cells: cells.slice(0, columns),
      style: plainStyle(1, ''),
      domain: [0, columns === 41 ? 1 : cells[columns - 1]!.value.mean],
    });

  /** Relative luminance by the guidelines on contrast. */
  function luminance(colour: string): number {
    const [red, green, blue] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
  }

  it('writes figures that stand out from their cell, and gets darker upwards', () => {
    const { layer } = drawn(41).specification as unknown as {
      layer: { data: { values: { colour: string; textColour: string }[] } }[];
    };
    const shades = layer[0]!.data.values;
    expect(shades).toHaveLength(41);
    shades.forEach(({ colour, textColour }, i) => {
      const [dark, light] = [luminance(colour), luminance(textColour)].sort((a, b) => a - b);
      expect((light! + 0.05) / (dark! + 0.05), colour).toBeGreaterThan(4.5);
      if (i > 0) expect(luminance(colour)).toBeLessThan(luminance(shades[i - 1]!.colour));
    });
  });

  it('leaves figures to the table where cells are too narrow for them', () => {
    const texts = (columns: number) =>
      (
        drawn(columns).specification as unknown as { layer: { data: { values: { text: string }[] } }[] }
      ).layer[0]!.data.values.map(({ text }) => text);
    expect(texts(41).join('')).toBe('');
    expect(texts(5)).toEqual(['0.0', '0.0', '0.1', '0.1', '0.1']);
  });
});

describe('text in lines', () => {
  it('loses nothing, fits, and breaks long words at points and capitals', () => {
    const text = 'Across: organisations.placesPerTenThousandPatients (per 10,000 patients)';
    const lines = textLines(text, 150);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    expect(textLines('short', 150)).toEqual(['short']);
  });
});
