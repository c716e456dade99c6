// Reads limits such as `waitToFirstContactDaysMedian<28, offeredLoad<=85%`, and puts them into words.
import { type MeasureName, measureNames, measureTable } from '../../model/measureTable.ts';
import { nearest } from '../../scenario/nearest.ts';
import { told } from '../../scenario/told.ts';
import { contradiction, limitRangeProblem } from './limitRange.ts';
import type { Comparison, Limit } from './staffResult.ts';

const mostLimits = 12;
const shape = /^([^\s<>=]*)\s*(<=|>=|<|>|=|)\s*(.*)$/s;
const numeral = /^([-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d{1,3})?)\s*(%?)$/;

/** @returns the limits in the order written, or every problem in words */
export function readLimits(text: string): readonly Limit[] | { readonly problems: readonly string[] } {
  const parts = text.split(',').map((part) => part.trim());
  if (parts.every((part) => part === '')) {
    return { problems: [`is empty; wanted ${example}`] };
  }
  if (parts.length > mostLimits) return { problems: [`has ${parts.length} limits; wanted at most ${mostLimits}`] };
  const problems: string[] = [];
  const limits: Limit[] = [];
  for (const part of parts) {
    const limit = readLimit(part);
    if (typeof limit === 'string') problems.push(limit);
    else if (limits.some((other) => sameSide(other, limit))) {
      problems.push(`limits ${limit.measure} twice on the same side; wanted once`);
    } else {
      problems.push(...limits.flatMap((other) => contradiction(other, limit) ?? []));
      limits.push(limit);
    }
  }
  return problems.length > 0 ? { problems } : limits;
}

const example = "limits such as 'waitToFirstContactDaysMedian<28, linkedShare>45%'";

function sameSide(one: Limit, other: Limit): boolean {
  return one.measure === other.measure && one.comparison[0] === other.comparison[0];
}

function readLimit(part: string): Limit | string {
  if (part === '') return `has a comma with nothing on one side; wanted ${example}`;
  const [, name, comparison, written] = shape.exec(part) as RegExpExecArray;
  const isKnown = (measureNames as readonly string[]).includes(name);
  if (!isKnown) {
    const close = nearest(name, measureNames);
    const hint =
      close === null
        ? 'wanted the name of a measure, as under "measures" of npx remit run baseline --json'
        : `did you mean ${close}?`;
    return name === ''
      ? `${told(part)} begins with no measure; wanted ${example}`
      : `${told(name)} is no measure; ${hint}`;
  }
  const measure = name as MeasureName;
  const wanted = `wanted ${measure}, then <, <=, > or >=, then ${wantedNumber(measure)}`;
  if (comparison === '' || comparison === '=') {
    return `${told(part)} does not say on which side; ${wanted}`;
  }
  const number = numeral.exec(written.trim());
  const isShare = measureTable[measure].unit === 'share';
  if (number === null)
    return `${measure} is to be ${comparison} ${told(written.trim())}, which is no number; ${wanted}`;
  if (number[2] === '%' && !isShare && measureTable[measure].unit !== 'ratio') {
    return `${measure} is limited in per cent; ${wanted}`;
  }
  const value = number[2] === '%' ? Number(number[1]) / 100 : Number(number[1]);
  if (!Number.isFinite(value)) return `${measure} is limited by ${told(written.trim())}; ${wanted}`;
  const limit = { measure, comparison: comparison as Comparison, value };
  return limitRangeProblem(limit) ?? limit;
}

function wantedNumber(measure: MeasureName): string {
  const { unit } = measureTable[measure];
  if (unit === 'share') return 'a share such as 0.45 or 45%';
  return unit === 'ratio' ? 'a ratio such as 0.85' : `a number of ${unit}`;
}

/** Whether a single value is on the wanted side. */
export function keepsLimit({ comparison, value }: Limit, measured: number): boolean {
  if (comparison === '<') return measured < value;
  if (comparison === '<=') return measured <= value;
  return comparison === '>' ? measured > value : measured >= value;
}

/** Whether small values keep the limit. */
export function isUpper({ comparison }: Limit): boolean {
  return comparison[0] === '<';
}
