// What `patterns --json` prints: an entry a check, in the order of the evidence.
import type { Finding } from '../experiment/patterns/decide.ts';

export function patternsContract(findings: readonly Finding[], seed: number | string): object {
  return {
    schema: 1,
    seed,
    intervals: '99%, chance only',
    patterns: findings.map(
      ({ id, check, kind, scenario, measured, band, verdict, replications, source, words = null }) => ({
        id,
        check,
        kind,
        scenario,
        measured,
        band,
        verdict,
        replications,
        source,
        words,
      }),
    ),
  };
}
