// What `patterns --json` prints: an entry a check, in the order of the evidence.
import { checks } from '../experiment/patterns/checks.ts';
import type { Finding } from '../experiment/patterns/decide.ts';
import type { Covers } from '../experiment/result.ts';

const covers: Covers = 'chance only';

/** `setInView`: the defaults were set by hand with the pattern in view, so that a pass of theirs is no validation. */
export function patternsContract(findings: readonly Finding[], seed: number | string): object {
  return {
    schema: 1,
    seed,
    covers,
    confidence: 0.99,
    patterns: findings.map(
      ({ id, check, kind, scenario, measured, band, verdict, replications, source, words = null }) => ({
        id,
        check,
        kind,
        setInView: isSetInView(id, check),
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

function isSetInView(id: Finding['id'], check: string): boolean {
  return checks.some((one) => one.id === id && one.check === check && one.setInView);
}
