// Warnings and notes that go with figures, on stderr.
import type { Precision } from '../experiment/precision/precision.ts';
import type { ScenarioResult } from '../experiment/result.ts';
import { nearZeroSentences, unreachedSentences } from '../report/precisionWords.ts';

export function printRemarks(results: readonly ScenarioResult[]): void {
  for (const { scenario, remarks } of results) {
    for (const remark of remarks) process.stderr.write(`warning: ${scenario.name}: ${remark}\n`);
  }
}

/** A precision that was not reached, and the measures for which it is no share of the mean: nobody should have to find out. */
export function printPrecision(precisions: readonly (Precision | undefined)[]): void {
  for (const precision of precisions) {
    if (precision === undefined) continue;
    const unreached = unreachedSentences(precision);
    if (unreached.length > 0) process.stderr.write(`warning: --precision: ${unreached.join(' ')}\n`);
    for (const sentence of nearZeroSentences(precision)) process.stderr.write(`note: --precision: ${sentence}\n`);
  }
}
