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

export const sharesCut =
  'No share lies below 0 or above 100%: intervals are cut there. An estimate that does is out by chance, for want of samples, and is shown as it came, with its interval.';
export const sizesCut = 'No mean size lies below 0: intervals of mu* are cut there.';

/** A share with its interval cut at 0 and 1; as it is where the estimate itself lies outside. */
export function possibleShare({ value, low, high }: Estimate): Estimate {
  if (low === null || high === null || isOutside(value)) return { value, low, high };
  return { value, low: Math.max(0, low), high: Math.min(1, high) };
}

/** A mean size with its interval cut at 0. */
export function possibleSize({ value, low, high }: Estimate): Estimate {
  return { value, low: low === null ? null : Math.max(0, low), high };
}

function isOutside(share: number): boolean {
  return share < 0 || share > 1;
}

/** An index as per cent: `62% (55 to 69)`. */
export function shareText(estimate: Estimate): string {
  const { value, low, high } = possibleShare(estimate);
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

/** Of mu*, as `effectText`: `9.2 (0.0 to 10.4)` */
export function sizeText({ muStar }: ElementaryEffects, style: NumberStyle): string {
  return effectText(possibleSize(muStar), style);
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
  if (without?.kind === 'hiddenByNoise') return hiddenSentence(one, label, replications);
  return one.kind === 'morris' ? morrisSentence(one, label, replications) : sobolSentence(one, label, replications);
}

function hiddenSentence(one: SensitivityOfMeasure, label: string, replications: number): string {
  return `What the factors do to ${label} cannot be told from chance with so few runs.${noiseSentence(one, replications)}`;
}

function sobolSentence(one: SobolOfMeasure, label: string, replications: number): string {
  const [first, second] = one.factors;
  const seen = one.noise === null ? `${label} of single runs` : `the expected ${label}`;
  const next = second === undefined ? '' : `; next is ${second.factor} with ${shareText(second.total)}`;
  const together = one.interactions === null ? '' : ` What factors do only together is ${shareText(one.interactions)}.`;
  const quoted = [first.first, first.total, second?.total, one.interactions];
  const out = quoted.some((estimate) => estimate != null && isOutside(estimate.value))
    ? ' A share below 0 or above 100% is so by chance, for want of samples.'
    : '';
  return (
    `Of what makes ${seen} vary over these ranges, ${shareText(first.first)} is ${first.factor} alone, ` +
    `and ${shareText(first.total)} with all in which it takes part${next}.${together}${out}${noiseSentence(one, replications)}`
  );
}

function noiseSentence({ noise }: SensitivityOfMeasure, replications: number): string {
  if (noise === null) return ' How much of it is chance, one replication a point cannot tell.';
  return ` Of what makes single runs differ, ${shareText(noise.shareOfRun)} is chance; of what makes means of ${replications} runs differ, ${shareText(noise.shareOfMean)}.`;
}

function morrisSentence(one: MorrisOfMeasure, label: string, replications: number): string {
  const moving = one.factors.filter((of) => of.muStar.value > 0 && !isWithinNoise(of));
  const [first, second] = moving;
  if (first === undefined) return hiddenSentence(one, label, replications);
  const style = effectStyle(one);
  const unit = effectUnit(one);
  const size = (effects: ElementaryEffects) => `${sizeText(effects, style)}${unit === '' ? '' : ` ${unit}`}`;
  const over = first.scale === 'wholeRange' ? 'over its whole range' : 'between two of its levels';
  const next = second === undefined ? '' : `; next is ${second.factor} with ${size(second)}`;
  const lost = one.factors.filter(isWithinNoise).length;
  const among = lost === 0 ? '' : 'Of the factors that can be told from chance, ';
  const within =
    one.noise === null
      ? ' How much of an effect is chance, one replication a point cannot tell.'
      : lost === 0
        ? ''
        : ` Of ${countText(one.factors.length)} factors, ${countText(lost)} cannot be told from chance.`;
  return `${among}${first.factor} moves ${label} most: by ${size(first)} ${over}, on average over what else holds${next}.${within}`;
}

export const withinNoiseMeans =
  'cannot be told from chance: the interval of mu* reaches down to mu* of noise, and that of mu holds zero or is not there (each factor judged by itself)';

/** Whether run noise alone could give so large a mu*, and mu no direction either. */
export function isWithinNoise({ muStar, muStarOfNoise, mu }: ElementaryEffects): boolean {
  if (muStarOfNoise === null || muStarOfNoise <= 0) return false;
  const hasDirection = mu !== null && mu.low !== null && mu.high !== null && (mu.low > 0 || mu.high < 0);
  return !hasDirection && (muStar.low ?? muStar.value) <= muStarOfNoise;
}
