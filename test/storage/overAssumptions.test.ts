// What a comparison over sets of assumptions leaves behind: JSON, manifest, tables, terminal text and report, each saying what covers what.
import { describe, expect, it } from 'vitest';
import { compareText } from '../../src/cli/compareText.ts';
import { coloursFor } from '../../src/cli/paper.ts';
import { labelWithUnit } from '../../src/cli/runText.ts';
import { measureNames } from '../../src/model/measureTable.ts';
import { comparisonReport } from '../../src/report/report.ts';
import { compareContract, contractText } from '../../src/storage/contract.ts';
import { compareFiles } from '../../src/storage/resultFiles.ts';
import { smallEnsemble, smallOverAssumptions } from '../experiment/smallEnsemble.ts';
import { elementsIn, readPage } from '../report/readPage.ts';

const comparison = await smallOverAssumptions();

describe('the JSON of a comparison over sets of assumptions', () => {
  it('says what every interval covers, and keeps what is at the defaults apart', () => {
    const { covers, sets, flips, baseline, scenarios } = JSON.parse(contractText(compareContract(comparison)));
    expect([covers, sets, baseline.covers]).toEqual(['chance and assumptions', 3, 'chance only']);
    expect(Object.keys(flips)).toEqual(['verdicts', 'same', 'unclear', 'opposite']);
    expect(baseline.measures.strainMean.overAssumptions).toEqual({
      ...comparison.overAssumptions!.scenarios[0].values.strainMean,
      covers: 'chance and assumptions',
    });
    const { mean, low, high, covers: ofBaseline } = baseline.measures.linkedShare;
    expect([mean, low, high]).toEqual(Object.values(comparison.baseline.measures.linkedShare).slice(0, 3));
    expect(ofBaseline).toBe('chance only');
    for (const [i, { covers: own, measures, verdict, verdictCovers, verdictAtDefault }] of scenarios.entries()) {
      expect([own, verdictCovers]).toEqual(['chance only', 'chance and assumptions']);
      for (const name of measureNames) expect(measures[name].covers, name).toBe('chance only');
      expect(Object.keys(measures)).toEqual(measureNames);
      const { difference, differenceAtDefault } = measures.strainMean;
      expect(Object.keys(difference)).toEqual(
        'mean low high covers verdict signHoldsIn clearIn clearlyOppositeIn sets'.split(' '),
      );
      const { mean, low, high } = comparison.overAssumptions!.scenarios[i + 1].differences!.strainMean;
      expect(difference).toMatchObject({ mean, low, high, covers: 'chance and assumptions', sets: 3 });
      expect(differenceAtDefault).toMatchObject({
        ...comparison.scenarios[i].differences.strainMean,
        covers: 'chance only',
      });
      expect(verdictAtDefault).toBe(comparison.scenarios[i].verdict);
      expect(verdict).toBe(comparison.overAssumptions!.scenarios[i + 1].verdict);
    }
  });

  it('holds the 2 x 2, with both intervals', () => {
    const { factorial } = JSON.parse(contractText(compareContract(comparison)));
    expect(factorial.scenarios).toEqual({
      neither: 'bounded',
      first: 'bounded-with-supervision',
      second: 'unbounded',
      both: 'unbounded-with-supervision',
    });
    const { interaction } = factorial.measures.strainMean;
    expect(interaction.covers).toBe('chance and assumptions');
    expect(interaction.atDefault.covers).toBe('chance only');
    const { overAssumptions: _, ...plain } = comparison;
    const alone = compareContract({ ...plain, factorial: { ...plain.factorial!, overSets: undefined as never } });
    const { interaction: chance } = JSON.parse(contractText(alone)).factorial.measures.strainMean;
    expect(Object.keys(chance)).toEqual(['mean', 'low', 'high', 'covers', 'verdict']);
  });
});

describe('the folder of a comparison over sets of assumptions', () => {
  it('records which ensemble it was, and every set by replication', () => {
    const occasion = {
      programVersion: '0.0.0',
      command: 'npx remit compare',
      machine: { node: '', platform: '', cpus: 1 },
      times: { startedAt: '', finishedAt: '', seconds: 0 },
    };
    const files = compareFiles(comparison, '', occasion);
    const textOf = (name: string) => [...files.find((file) => file.name === name)!.text].join('');
    const { sets, command, seed } = JSON.parse(textOf('manifest.json')).ensemble;
    expect([sets, command, seed]).toEqual([3, smallEnsemble.command, 1]);
    const rows = textOf('sets.csv').trim().split('\r\n');
    expect(rows[0].split(',').slice(0, 3)).toEqual(['scenario', 'candidate', 'replication']);
    expect(rows).toHaveLength(1 + 3 * 4 * 2);
    const column = rows[0].split(',').indexOf('strainMean');
    // set 1, third scenario, second replication
    const cells = rows[1 + 8 + 2 * 2 + 1].split(',');
    expect(cells.slice(0, 3)).toEqual(['unbounded', '1', '1']);
    expect(Number(cells[column])).toBe(comparison.overAssumptions!.values[1][2].strainMean[1]);
    expect(textOf('README.md')).toContain('covers chance only');
    expect(textOf('README.md')).toContain('`sets.csv`');
  });
});

describe('the terminal text of a comparison over sets of assumptions', () => {
  it('puts both intervals side by side, counts signs, and ends with how often an assumption flips a verdict', () => {
    const text = compareText(comparison, false, coloursFor({}, true));
    expect(text).toMatch(/at the defaults \* +over 3 sets \*\* +sign/);
    expect(text).toMatch(/Strain .* \(.* to .*\) +\S+ \(.* to .*\) +\d\/3 +(rises|falls|cannot tell)/);
    expect(text).toContain('2 x 2 of supervision and boundary');
    const { verdicts, opposite } = comparison.overAssumptions!.flips;
    const words = text.replaceAll(/\s+/g, ' ');
    expect(words).toContain(`at the defaults ${verdicts} verdicts on the main measures are clear.`);
    expect(words).toContain(`clear and opposite in ${((100 * opposite) / (2 * verdicts)).toFixed(1)}%`);
    expect(words).toContain('those over the sets cover chance and assumptions');
    const long = text.split('\n').filter((line) => line.length > 100 && !/^\d\./.test(line));
    expect(long).toEqual([]);
  });

  it('counts, with all measures, what becomes of each clear verdict', () => {
    const text = compareText(comparison, true, coloursFor({}, true));
    const at = text.indexOf('Verdicts clear at the defaults, in the other sets');
    const { differences } = comparison.overAssumptions!.scenarios[2];
    const told = measureNames.filter((name) => differences![name].kept !== null);
    expect(told.length).toBeGreaterThan(0);
    for (const name of told) {
      const { same, unclear, opposite } = differences![name].kept!;
      const { verdict } = comparison.scenarios[1].differences[name];
      const begin = labelWithUnit(name).slice(0, 12).trimEnd();
      expect(text.slice(at)).toMatch(
        new RegExp(`\\n  ${begin}.* unbounded +${verdict} +${same} +${unclear} +${opposite}\\n`),
      );
    }
  });
});

describe('the report of a comparison over sets of assumptions', () => {
  it('shows both intervals, the 2 x 2 and the single sets, and marks what is at the defaults', async () => {
    const elements = elementsIn(readPage(await comparisonReport(comparison, '9.9.9')));
    const section = (id: string) => elements.find(({ attributes }) => attributes.id === id)!;
    expect(section('headline').text).toContain('At the defaults: chance only');
    expect(section('headline').text).toContain('Over 3 sets: chance and assumptions');
    expect(section('headline').text).toContain('How often an assumption flips a verdict');
    expect(section('factorial').text).toContain('Main effect: supervision');
    expect(section('factorial').text).toContain('(chance and assumptions)');
    expect(section('sets').text).toContain('under one set of assumptions');
    expect(section('waits').text).toContain('At the default assumptions');
    expect(section('intervals').text).toContain('Chance and assumptions.');
    expect(section('again').text).toContain(comparison.overAssumptions!.ensemble.fingerprint);
    expect(elements.map(({ text }) => text).join(' ')).not.toMatch(/NaN|undefined|Infinity/);
    const drawn = elementsIn(section('sets')).filter(({ attributes }) => attributes.role === 'img');
    expect(drawn.length).toBeGreaterThan(5);
    for (const table of [...elementsIn(section('headline')), ...elementsIn(section('factorial'))]) {
      if (table.name !== 'td') continue;
      const figures = table.text.match(/[+−]?£?\d[\d.,]*%?( pp)? \(/g) ?? [];
      const intervals = table.text.match(/\([+−]?£?[\d.,]+%? to [+−]?£?[\d.,]+%?\)/g) ?? [];
      expect(figures.length, table.text).toBe(intervals.length);
    }
  });
});
