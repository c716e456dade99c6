// What `patterns` tells a person: what was published, what the model gives, and of which kind that is.
import type { Band, CheckKind } from '../experiment/patterns/check.ts';
import type { Finding, Verdict } from '../experiment/patterns/decide.ts';
import { decimalText } from '../report/numbers.ts';
import { type Colours, columnRows, wrapped } from './paper.ts';

const kinds: readonly (readonly [CheckKind, string])[] = [
  ['emergent', 'emergent (kept out of the calibration: only these can be validation)'],
  ['calibrated', 'calibrated (met on purpose)'],
  ['input', 'input (fed in, or arithmetic)'],
];
const verdicts: readonly Verdict[] = ['pass', 'fail', 'undecided'];

const handSet =
  'The defaults were set by hand with most patterns in view, emergent ones too, so a pass at the defaults is weak validation. The other sets of the ensemble were found without them: remit calibrate --check --emergent says in how many each holds.';

export function patternsText(findings: readonly Finding[], colours: Colours): string {
  const checked = findings.filter(({ verdict }) => verdict !== 'answer');
  const answers = findings.filter(({ verdict }) => verdict === 'answer');
  return [
    ...(checked.length > 0
      ? [...tableOf(checked, colours), '', colours.bold('In short'), ...countsOf(checked), wrapped(handSet, 2, 2)]
      : []),
    ...(answers.length > 0
      ? [
          colours.bold(
            `${checked.length > 0 ? '\n' : ''}P13, a question with an answer and no verdict [${answers[0].source}]`,
          ),
          ...answers.map(({ words = '' }) => wrapped(words, 2, 2)),
          wrapped('These probabilities cover chance only; other assumptions may give another answer.', 2, 2),
        ]
      : []),
    '',
    wrapped(
      'Intervals are 99% and cover chance only. A check passes when its interval lies in the band and fails when it lies outside; replications double until one of both, or it stays undecided. A failed check is a finding about the model, not an error of this run.',
    ),
  ].join('\n');
}

function tableOf(findings: readonly Finding[], colours: Colours): string[] {
  const heading = ['pattern', 'verdict', 'measured', 'band', 'kind', 'replications'];
  const rows = findings.map((finding) => [
    finding.id,
    finding.verdict,
    measuredText(finding),
    bandText(finding.band),
    finding.kind,
    String(finding.replications),
  ]);
  const [head, ...lines] = columnRows([heading, ...rows]);
  return [
    colours.bold(head),
    ...lines.flatMap((line, i) => {
      const { check, scenario, source, words, verdict } = findings[i];
      const why = words === undefined ? '' : `; ${words}`;
      return [
        verdict === 'fail' ? colours.yellow(line) : line,
        colours.dim(wrapped(`${check}; ${scenario}${why} [${source}]`, 4, 2)),
      ];
    }),
  ];
}

const DIGITS_MOST = 7;

/** Digits enough to tell the two ends of the interval apart. */
function measuredText({ measured: { mean, low, high }, band }: Finding): string {
  if (mean === null) return 'no value';
  if (low === null || high === null) return decimalText(mean, 3);
  const near = Math.max(high - low, Math.abs(mean) / 1000, Number.EPSILON);
  const needed = Math.ceil(-Math.log10(near)) + 1;
  let digits = Math.min(5, Math.max(2, needed, ...band.map((end) => (String(end ?? '').split('.')[1] ?? '').length)));
  // An end just inside the band must not be printed as the band's own end.
  const isOnBand = (end: number) => band.some((limit) => limit !== null && Number(end.toFixed(digits)) === limit);
  while (digits < DIGITS_MOST && (isOnBand(low) || isOnBand(high))) digits += 1;
  return `${decimalText(mean, digits)} (${decimalText(low, digits)} to ${decimalText(high, digits)})`;
}

function bandText([low, high]: Band): string {
  const text = (end: number) => (end < 0 ? `−${-end}` : String(end));
  if (low === null) return high === null ? '' : `below ${text(high)}`;
  return high === null ? `above ${text(low)}` : `${text(low)} to ${text(high)}`;
}

function countsOf(findings: readonly Finding[]): string[] {
  return kinds.flatMap(([kind, words]) => {
    const some = findings.filter((finding) => finding.kind === kind);
    if (some.length === 0) return [];
    const counts = verdicts
      .map((verdict) => [verdict, some.filter((finding) => finding.verdict === verdict)] as const)
      .filter(([, those]) => those.length > 0)
      .map(([verdict, those]) => {
        const which = verdict === 'pass' ? '' : ` (${[...new Set(those.map(({ id }) => id))].join(', ')})`;
        return `${those.length} ${verdict}${which}`;
      });
    return [
      wrapped(`${words}: of ${some.length} ${some.length === 1 ? 'check' : 'checks'} ${counts.join(', ')}`, 2, 2),
    ];
  });
}
