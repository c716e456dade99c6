import { describe, expect, it } from 'vitest';
import { analyseSensitivity } from '../../src/experiment/sensitivity/analyse.ts';
import type { Design } from '../../src/experiment/study/study.ts';
import { sensitivitySentence } from '../../src/report/sensitivityWords.ts';
import { csvText } from '../../src/storage/csv.ts';
import { sensitivityContract } from '../../src/storage/sensitivityContract.ts';
import { sensitivityTable } from '../../src/storage/sensitivityTable.ts';
import { carrier, letters, luck, played, standard, studyOf } from '../experiment/sensitivity/functions.ts';

const own = luck(3, 'own');

function found(design: Design, replications: number) {
  const study = studyOf(design, letters(2), replications);
  const sweep = played(study, ([x, y], r, point) => 3 * standard(Number(x)) + standard(Number(y)) + own(point, r));
  return analyseSensitivity(sweep, [carrier]);
}

const saltelli = { kind: 'saltelli', samples: 32, secondOrder: true } as const;
const morris = { kind: 'morris', trajectories: 8, levels: 4 } as const;

function rowsOf(design: Design) {
  return [...csvText(sensitivityTable(found(design, 4)))].join('').trimEnd().split('\r\n');
}

describe('the files of a sensitivity analysis', () => {
  it('hold Sobol indices, pairs and chance a row each', () => {
    const [head, ...rows] = rowsOf(saltelli);
    expect(head).toBe('measure,factor,with,index,unit,value,low,high');
    const kinds = rows.map((row) => row.split(',').slice(1, 5).join(','));
    expect(kinds).toEqual([
      ...['x01', 'x02'].flatMap((x) => ['first', 'total', 'firstAsSeen', 'totalAsSeen'].map((i) => `${x},,${i},share`)),
      'x01,x02,second,share',
      ',,interactions,share',
      ',,noiseOfRun,share',
      ',,noiseOfMean,share',
      ',,noiseStandardDeviation,points of 100',
    ]);
  });

  it('hold elementary effects in the unit of the measure', () => {
    const kinds = rowsOf(morris).map((row) => row.split(',').slice(1, 5).join(','));
    expect(kinds).toContain('x01,,muStar,points of 100');
    expect(kinds).toContain('x02,,muPerUnit,points of 100 per unit of the factor');
    expect(kinds).toContain(',,noiseOfRun,share');
  });

  it('say in JSON what was asked, what it covers and why there is nothing', () => {
    const contract = JSON.parse(JSON.stringify(sensitivityContract(found(saltelli, 4))));
    expect(contract).toMatchObject({
      schema: 1,
      covers: 'chance only',
      confidence: 0.95,
      design: saltelli,
      runs: 4 * 32 * 6,
      factors: [{ name: 'x01' }, { name: 'x02' }],
    });
    const { factors, pairs, noise, without } = contract.measures[carrier];
    expect(factors.map(({ factor }: { factor: string }) => factor)).toEqual(['x01', 'x02']);
    expect(pairs).toHaveLength(1);
    expect(noise.shareOfRun.value).toBeGreaterThan(noise.shareOfMean.value);
    expect(without).toBeNull();
  });
});

describe('the sentence about a measure', () => {
  it('tells shares of the factors apart from chance', () => {
    const all = found(saltelli, 4);
    const text = sensitivitySentence(all.measures[0], all);
    expect(text).toMatch(
      /^Of what makes the expected "Strain" vary over these ranges, \d+% \(\d+ to \d+\) is x01 alone, and \d+% \(\d+ to \d+\) with all in which it takes part; next is x02 with/,
    );
    expect(text).toMatch(
      /Of what makes single runs differ, \d+% \(\d+ to \d+\) is chance; of what makes means of 4 runs differ/,
    );
  });

  it('says that one replication cannot tell chance', () => {
    for (const design of [saltelli, morris]) {
      const all = found(design, 1);
      expect(sensitivitySentence(all.measures[0], all)).toContain('one replication a point cannot tell');
      expect(all.remarks.join(' ')).toContain('chance cannot be told');
    }
  });
});
