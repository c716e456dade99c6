// A parameter and its values in words: unit, status, plausible range.
import type { Parameter, Status } from '../../scenario/parameter.ts';
import { parameters } from '../../scenario/parameters.ts';
import type { ParameterValue } from '../../scenario/scenario.ts';
import { html, type Markup } from '../markup.ts';
import { decimalText } from '../numbers.ts';

/** The row of the table, or undefined for a path such as `posts` that is not a parameter. */
export function parameterAt(path: string): Parameter | undefined {
  return Object.hasOwn(parameters, path) ? (parameters as Readonly<Record<string, Parameter>>)[path] : undefined;
}

const significantDigits = 6;
/** Units that say nothing after a number. */
const silentUnits = new Set(['ratio', 'weight', 'count', 'switch', 'word', 'unit of the measure']);

function numberText(value: number): string {
  const short = Number(value.toPrecision(significantDigits));
  const digits = String(Math.abs(short)).split('.')[1]?.length ?? 0;
  return decimalText(short, digits);
}

/** `60%`, `75 minutes`, `on`, `edge` */
export function parameterValueText(parameter: Parameter | undefined, value: ParameterValue): string {
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  if (typeof value === 'string') return value;
  if (parameter === undefined) return numberText(value);
  if (parameter.unit.startsWith('share')) return `${numberText(value * 100)}%`;
  return silentUnits.has(parameter.unit) ? numberText(value) : `${numberText(value)} ${parameter.unit}`;
}

export function rangeText(parameter: Parameter): string {
  if (parameter.range === null) return parameter.words === null ? 'on or off' : `one of ${parameter.words.join(', ')}`;
  const [low, high] = parameter.range;
  return `${parameterValueText(parameter, low)} to ${parameterValueText(parameter, high)}`;
}

export const statusMeanings: Readonly<Record<Status, string>> = {
  measured: 'published by the source named',
  derived: 'worked out from published figures',
  recalled: 'remembered from the literature, not checked again',
  calibrated: 'set so that published patterns hold',
  assumption: 'ours; no evidence for the size',
};

/** The status in its own word; an assumption is marked by its frame as well. */
export function statusMark(status: Status): Markup {
  return html`<span class="status ${status}">${status}</span>`;
}

/** The id, with places where a line may end so that it fits a narrow column. */
export function pathMark(path: string): Markup {
  const parts = path.split(/(?<=\.)|(?=[A-Z])/);
  return html`<code>${parts.map((part, i) => html`${i === 0 ? null : html`<wbr>`}${part}`)}</code>`;
}
