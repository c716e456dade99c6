// sensitivity.csv of a run folder: every index of every measure, a row each.
import type { Estimate, Sensitivity, SensitivityOfMeasure } from '../experiment/sensitivity/sensitivityResult.ts';
import { measureTable } from '../model/measureTable.ts';
import type { Table } from '../model/table.ts';

interface Row {
  readonly measure: string;
  /** Empty where the index is of no factor. */
  readonly factor: string;
  /** The other factor of a pair; otherwise empty. */
  readonly with: string;
  readonly index: string;
  readonly unit: string;
  readonly estimate: Estimate;
}

const share = 'share';

export function sensitivityTable({ measures }: Sensitivity): Table {
  const rows = measures.flatMap(rowsOf);
  const words = (name: 'measure' | 'factor' | 'with' | 'index' | 'unit', meaning: string) => ({
    name,
    unit: '',
    meaning,
    values: rows.map((row) => row[name]),
  });
  const numbers = (name: 'value' | 'low' | 'high', meaning: string) => ({
    name,
    unit: 'as the column unit says',
    meaning,
    values: Float64Array.from(rows, ({ estimate }) => estimate[name] ?? Number.NaN),
  });
  return {
    name: 'sensitivity',
    rowCount: rows.length,
    columns: [
      words('measure', 'Name of the measure.'),
      words('factor', 'Name of the factor; empty where the row is about chance or about all factors.'),
      words('with', 'The other factor of a pair; otherwise empty.'),
      words(
        'index',
        'Which index: muStar, muStarOfNoise, mu, muNoiseError, sigma, sigmaAsSeen, muPerUnit (Morris); first, total, firstAsSeen, totalAsSeen, second, interactions (Sobol); noiseOfRun, noiseOfMean, noiseStandardDeviation (chance).',
      ),
      words('unit', 'Unit of the value: share (of variance), or the unit of the measure.'),
      numbers('value', 'The estimate.'),
      numbers(
        'low',
        'Low end of its 95% interval, which covers chance only; empty where there is none. As computed: it may lie where the index cannot, such as a mu* below 0.',
      ),
      numbers('high', 'High end of it.'),
    ],
  };
}

function rowsOf(one: SensitivityOfMeasure): readonly Row[] {
  const { measure, noise } = one;
  const { unit } = measureTable[measure];
  const row = (
    factor: string,
    index: string,
    of: Estimate | number | null,
    rowUnit: string,
    other = '',
  ): readonly Row[] =>
    of === null
      ? []
      : [{ measure, factor, with: other, index, unit: rowUnit, estimate: typeof of === 'number' ? bare(of) : of }];
  const chance =
    noise === null
      ? []
      : [
          ...row('', 'noiseOfRun', noise.shareOfRun, share),
          ...row('', 'noiseOfMean', noise.shareOfMean, share),
          ...row('', 'noiseStandardDeviation', noise.standardDeviation, unit),
        ];
  if (one.kind === 'morris') {
    const effects = one.factors.flatMap((of) => [
      ...row(of.factor, 'muStar', of.muStar, unit),
      ...row(of.factor, 'muStarOfNoise', of.muStarOfNoise, unit),
      ...row(of.factor, 'mu', of.mu, unit),
      ...row(of.factor, 'muNoiseError', of.muNoiseError, unit),
      ...row(of.factor, 'sigma', of.sigma, unit),
      ...row(of.factor, 'sigmaAsSeen', of.sigmaAsSeen, unit),
      ...row(of.factor, 'muPerUnit', of.muPerUnit, `${unit} per unit of the factor`),
    ]);
    return [...effects, ...chance];
  }
  return [
    ...one.factors.flatMap((of) => [
      ...row(of.factor, 'first', of.first, share),
      ...row(of.factor, 'total', of.total, share),
      ...row(of.factor, 'firstAsSeen', of.firstAsSeen, share),
      ...row(of.factor, 'totalAsSeen', of.totalAsSeen, share),
    ]),
    ...one.pairs.flatMap(({ factors: [a, b], second }) => row(a, 'second', second, share, b)),
    ...row('', 'interactions', one.interactions, share),
    ...chance,
  ];
}

function bare(value: number): Estimate {
  return { value, low: null, high: null };
}
