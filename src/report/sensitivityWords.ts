// What a sensitivity analysis says, in words: one sentence or two a measure, the factors by their ranges, what it covers.
import type {
  ElementaryEffects,
  Estimate,
  MorrisOfMeasure,
  Sensitivity,
  SensitivityOfMeasure,
  SobolOfMeasure,
} from '../experiment/sensitivity/sensitivityResult.ts';
import type { Factor } from '../experiment/study/study.ts';
import { measureTable } from '../model/measureTable.ts';
import { countText, decimalText, intervalText, type NumberStyle, styleOf } from './numbers.ts';
import { parameterAt, parameterValueText } from './sections/parameterWords.ts';

export const sensitivityCovers =
  'Intervals are 95% and cover chance only: which points of the ranges were sampled, and the luck of the replications. ' +
  'All of it is about the ranges in the study, every value in them counted alike: with wider or narrower ones the ranking may change. It says what the model leans on, and is no evidence about the world.';

/** An index as per cent: `62% (55 to 69)`. */
export function shareText({ value, low, high }: Estimate): string {
  const digits = low !== null && high !== null && high - low < 0.02 ? 1 : 0;
  const one = (share: number) => decimalText(100 * share, digits);
  return low === null || high === null ? `${one(value)}%` : `${one(value)}% (${one(low)} to ${one(high)})`;
}

/** How elementary effects of a measure are written: they are differences, so shares in percentage points. */
export function effectStyle({ measure }: Pick<SensitivityOfMeasure, 'measure'>): NumberStyle {
  const style = styleOf(measure);
  return { ...style, after: '' };
}

/** The unit of an elementary effect; empty for a plain ratio. */
export function effectUnit({ measure }: Pick<SensitivityOfMeasure, 'measure'>): string {
  const { unit } = measureTable[measure];
  if (unit === 'share') return 'percentage points';
  return unit === 'ratio' ? '' : unit;
}

/** `9.2 (8.1 to 10.4)` */
export function effectText({ value, low, high }: Estimate, style: NumberStyle): string {
  return intervalText({ mean: value, low, high }, style);
}

/** What a factor was varied over, with its unit: `225 to 394 per year`. */
export function factorRangeText({ name, over }: Factor): string {
  const parameter = parameterAt(name);
  const text = (value: Parameters<typeof parameterValueText>[1]) => parameterValueText(parameter, value);
  if ('levels' in over) return over.levels.map(text).join(', ');
  const unit = parameter === undefined && name === 'team.wholeTimeEquivalents' ? ' equivalents' : '';
  return `${text(over.low)} to ${text(over.high)}${unit}`;
}

/** What was found about a measure, in a few sentences. */
export function sensitivitySentence(
  one: SensitivityOfMeasure,
  { replications }: Pick<Sensitivity, 'replications'>,
): string {
  const { without } = one;
  const label = `"${measureTable[one.measure].label}"`;
  if (without?.kind === 'constant') return `${label} is the same in every run: nothing here moves it.`;
  if (without?.kind === 'noValue') {
    const { pointCount } = without;
    return `${label} has no value at ${pointCount === 1 ? '1 point' : `${countText(pointCount)} points`}, so it has no indices.`;
  }
  if (without?.kind === 'hiddenByNoise') {
    return `What the factors do to ${label} cannot be told from chance with so few runs.${noiseSentence(one, replications)}`;
  }
  return one.kind === 'morris' ? morrisSentence(one, label) : sobolSentence(one, label, replications);
}

function sobolSentence(one: SobolOfMeasure, label: string, replications: number): string {
  const [first, second] = one.factors;
  const seen = one.noise === null ? `${label} of single runs` : `the expected ${label}`;
  const next = second === undefined ? '' : `; next is ${second.factor} with ${shareText(second.total)}`;
  const together = one.interactions === null ? '' : ` What factors do only together is ${shareText(one.interactions)}.`;
  return (
    `Of what makes ${seen} vary over these ranges, ${shareText(first.first)} is ${first.factor} alone, ` +
    `and ${shareText(first.total)} with all in which it takes part${next}.${together}${noiseSentence(one, replications)}`
  );
}

function noiseSentence({ noise }: SensitivityOfMeasure, replications: number): string {
  if (noise === null) return ' How much of it is chance, one replication a point cannot tell.';
  return ` Of what makes single runs differ, ${shareText(noise.shareOfRun)} is chance; of what makes means of ${replications} runs differ, ${shareText(noise.shareOfMean)}.`;
}

function morrisSentence(one: MorrisOfMeasure, label: string): string {
  const style = effectStyle(one);
  const unit = effectUnit(one);
  const [first, second] = one.factors;
  const size = (effects: ElementaryEffects) => `${effectText(effects.muStar, style)}${unit === '' ? '' : ` ${unit}`}`;
  const over = first.scale === 'wholeRange' ? 'over its whole range' : 'between two of its levels';
  const next = second === undefined ? '' : `; next is ${second.factor} with ${size(second)}`;
  const lost = one.factors.filter(isWithinNoise).length;
  const count = one.factors.length;
  const within =
    one.noise === null
      ? ' How much of an effect is chance, one replication a point cannot tell.'
      : lost === 0
        ? ''
        : ` Of ${countText(count)} factors, ${countText(lost)} cannot be told from chance.`;
  return `${first.factor} moves ${label} most: by ${size(first)} ${over}, on average over what else holds${next}.${within}`;
}

/** Whether so large a mu* could be run noise alone. */
export function isWithinNoise({ muStar, muStarOfNoise }: ElementaryEffects): boolean {
  return muStarOfNoise !== null && muStarOfNoise > 0 && (muStar.low ?? muStar.value) <= muStarOfNoise;
}
