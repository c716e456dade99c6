import { beforeAll, describe, expect, it } from 'vitest';
import { analyseSensitivity } from '../../src/experiment/sensitivity/analyse.ts';
import { sensitivityReport } from '../../src/report/sensitivityReport.ts';
import { sweepReport } from '../../src/report/sweepReport.ts';
import { elementsIn, type PageElement, readPage } from './readPage.ts';
import { fourFactors, resultOf, stoppedAfter, studyWith } from './studyFixture.ts';

const study = studyWith({ question: 'Is <b>this</b> a question?', measures: ['strainMean', 'capOverrunShare'] });
const whole = resultOf(study);

function sectionsOf(text: string): ReadonlyMap<string, PageElement> {
  const elements = elementsIn(readPage(text)).filter(({ name }) => name === 'section');
  return new Map(elements.map((element) => [element.attributes.id!, element]));
}

describe('the report of a sweep', () => {
  let text: string;
  let sections: ReadonlyMap<string, PageElement>;

  beforeAll(async () => {
    text = await sweepReport(whole, study.measures);
    sections = sectionsOf(text);
  });

  it('has its sections in order: asked, missing, findings by measure, limits, methods, how to run it again', () => {
    expect([...sections.keys()]).toEqual([
      'asked',
      'missing',
      'glance',
      'moves-strainMean',
      'heatmap-strainMean',
      'conditions-strainMean',
      'moves-capOverrunShare',
      'intervals',
      'limits',
      'methods',
      'again',
    ]);
  });

  it('says what was asked: the question as text, conditions and levers apart with ranges and units, design and runs', () => {
    const { text: told } = sections.get('asked')!;
    expect(told).toContain('Is <b>this</b> a question?');
    expect(told).toContain('Every combination of the levels (full factorial): 72 points, each played 4 times');
    expect(told.indexOf('Conditions')).toBeLessThan(told.indexOf('Levers'));
    expect(told).toContain('200 per year to 400 per year');
    expect(told).toContain('within, edge, beyond');
    for (const { name } of fourFactors) expect(told).toContain(name);
  });

  it('says that nothing is missing, and which measure has no values', () => {
    const { text: told } = sections.get('missing')!;
    expect(told).toContain('Nothing: all 288 runs are there.');
    expect(told).toContain('Over the session cap has no value in any run.');
  });

  it('fills in the methods: what was varied, seed, replications, command', () => {
    const { text: told } = sections.get('methods')!;
    expect(told).toContain('Varied as beyond control: referrals.perYearPerWte over 200 per year to 400 per year');
    expect(told).toContain('72 points x 4 replications, 288 runs there');
    expect(told).toContain('seed 7');
    expect(sections.get('again')!.text).toContain('npx remit sweep made-up');
  });

  it('is the same for the same rows, and holds nothing from outside', async () => {
    expect(await sweepReport(resultOf(study), study.measures)).toBe(text);
    expect(text.match(/https?:|url\(|@import|javascript:|<script|NaN|undefined/i)).toBeNull();
  });
});

describe('the report of a part of a sweep', () => {
  it('warns of what is missing and how that bends the figures', async () => {
    const text = await sweepReport(stoppedAfter(whole, 20), ['strainMean']);
    const sections = sectionsOf(text);
    const { text: told } = sections.get('missing')!;
    expect(told).toContain('20 of 288 runs are there');
    expect(told).toContain('3 chunks of runs not played yet, or lost: 40; 41; 42.');
    expect(told).toContain('52 points of 72 without any run');
    expect(text).toContain('So far only a part of it has been played.');
  });

  it('names runs that failed and pieces that are stale or damaged', async () => {
    const text = await sweepReport(
      {
        ...stoppedAfter(whole, 0),
        gaps: {
          missing: [],
          failed: [{ point: 3, replication: 2, chunk: 5, failure: 'it broke' }],
          stale: [{ file: 'a.parquet', why: 'of another version' }],
          damaged: [{ file: 'b.parquet', why: 'cut off' }],
        },
      },
      ['strainMean'],
    );
    const { text: told } = sectionsOf(text).get('missing')!;
    expect(told).toContain('1 run that could not be kept: point 3, replication 2 (it broke).');
    expect(told).toContain('a.parquet (of another version)');
    expect(told).toContain('b.parquet (cut off)');
  });

  it('is a page even without any run', async () => {
    const sections = sectionsOf(await sweepReport(stoppedAfter(whole, 0), ['strainMean']));
    expect(sections.get('missing')!.text).toContain('0 of 288 runs are there');
    expect(sections.get('moves-strainMean')!.text).toContain('too few values');
  });
});

describe('the report of a sensitivity analysis', () => {
  const measures = ['strainMean', 'capOverrunShare'] as const;

  it('of Saltelli has a tornado and the pairs of each measure that has indices, remarks and the reach of its intervals', async () => {
    const design = { kind: 'saltelli', samples: 32, secondOrder: true } as const;
    const found = analyseSensitivity(resultOf(studyWith({ design, measures })), measures);
    const sections = sectionsOf(await sensitivityReport(found));
    expect([...sections.keys()]).toEqual([
      'asked',
      'answer',
      'tornado-strainMean',
      'pairs-strainMean',
      'tornado-capOverrunShare',
      'warnings',
      'intervals',
      'limits',
      'methods',
      'again',
    ]);
    expect(sections.get('pairs-strainMean')!.text).toContain('Of 6 pairs');
    expect(sections.get('tornado-capOverrunShare')!.text).toContain('has no value at');
    expect(sections.get('warnings')!.text).toContain('32 samples are few');
    expect(sections.get('intervals')!.text).toContain('cover chance only');
  });

  it('of Morris has the scatter of mu* and sigma as well', async () => {
    const design = { kind: 'morris', trajectories: 8, levels: 4 } as const;
    const found = analyseSensitivity(resultOf(studyWith({ design, measures })), measures);
    const sections = sectionsOf(await sensitivityReport(found));
    expect([...sections.keys()].slice(2, 5)).toEqual([
      'tornado-strainMean',
      'effects-strainMean',
      'tornado-capOverrunShare',
    ]);
    expect(sections.get('methods')!.text).toContain('8 trajectories');
  });
});
