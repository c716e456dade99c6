// Warnings that go with figures, on stderr, for whoever reads the figures with a program.
import type { ScenarioResult } from '../experiment/result.ts';

export function printRemarks(results: readonly ScenarioResult[]): void {
  for (const { scenario, remarks } of results) {
    for (const remark of remarks) process.stderr.write(`warning: ${scenario.name}: ${remark}\n`);
  }
}
