// How often 95% intervals hold a truth that is known, with a fixed number of replications and with the sequential rule.
// npx tsx bench/coverage.ts [studies]      1,000 studies take some minutes
import { shareInterval } from '../src/statistics/shareInterval.ts';
import { type Case, cases, fixedStudy, sequentialStudy } from '../test/theory/coverage.ts';

const studies = Number(process.argv[2] ?? 1000);

function told(name: string, counts: readonly { readonly covers: boolean; readonly replications: number }[]): string {
  const { mean, low, high } = shareInterval(counts.filter(({ covers }) => covers).length, counts.length);
  const replications = counts.reduce((sum, one) => sum + one.replications, 0) / counts.length;
  const percent = (share: number) => `${(100 * share).toFixed(1)}%`;
  return `  ${name.padEnd(40)} ${percent(mean)} (${percent(low)} to ${percent(high)})  ${replications.toFixed(1)} replications`;
}

function report(one: Case): void {
  process.stdout.write(`${one.name}; the truth is ${one.truth.toFixed(4)}\n`);
  const each = Array.from({ length: studies }, (_, study) => study);
  for (const count of [10, 20]) {
    process.stdout.write(
      `${told(
        `fixed, ${count}`,
        each.map((study) => fixedStudy(one, study, count)),
      )}\n`,
    );
  }
  for (const share of [0.1, 0.05]) {
    const done = each.map((study) => sequentialStudy(one, study, share));
    process.stdout.write(
      `${told(
        `precision ${share}`,
        done.map(({ kept }) => kept),
      )}\n`,
    );
    process.stdout.write(
      `${told(
        `precision ${share}, look-ahead kept`,
        done.map(({ withLookAhead }) => withLookAhead),
      )}\n`,
    );
  }
}

process.stdout.write(`${studies} studies each; shares with Wilson's 95% interval\n`);
for (const one of cases()) report(one);
