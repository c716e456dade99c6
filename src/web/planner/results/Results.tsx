// What comes of the questions: played as soon as it is there, first a little, then as often as asked; told in the report's own sections.
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Comparison } from '../../../experiment/result.ts';
import { Warning } from '../../parts/Notes.tsx';
import { useEngine } from '../../threads/useEngine.ts';
import type { Asked } from '../../workspace/asked.ts';
import { playCommand } from './command.ts';
import { contentOf } from './contentOf.ts';
import { Downloads } from './Downloads.tsx';
import { holdingOf } from './holding.ts';
import { KeptPieces } from './keptPieces.ts';
import { LeansOn } from './LeansOn.tsx';
import { OnThisPage } from './OnThisPage.tsx';
import { inPageOrder } from './pageOrder.ts';
import { playAsked, toPlay } from './playAsked.ts';
import { lookedUpReplications } from './RankedAssumptions.tsx';
import { mainPrefix, SteadyReportView } from './ReportView.tsx';
import { useWork, type WorkState } from './useWork.ts';
import { WorkShown } from './WorkShown.tsx';

export interface ResultsProps {
  /** Another object is another question: it is played from its start. */
  readonly asked: Asked;
  /** Whether the questions have been changed since. */
  readonly outdated?: boolean;
}

/** The result there is, and how long a run took here, on all threads together. */
interface SoFar {
  readonly comparison: Comparison;
  readonly secondsPerRun: number;
}

export function Results({ asked, outdated = false }: ResultsProps) {
  const number = useRef(0);
  const last = useRef<Asked | null>(null);
  if (last.current !== asked) {
    last.current = asked;
    number.current += 1;
  }
  return <ResultsOf key={number.current} asked={asked} outdated={outdated} />;
}

function ResultsOf({ asked, outdated }: Required<ResultsProps>) {
  const engine = useEngine();
  const heading = useRef<HTMLHeadingElement>(null);
  const scenarios = useMemo(() => toPlay(asked.scenarios), [asked]);
  const kept = useMemo(() => new KeptPieces(), [asked]);
  const { keepsAll, refusal } = useMemo(() => holdingOf(scenarios, asked.replications), [asked, scenarios]);
  const work = useWork<SoFar>();
  const { start } = work;
  useEffect(() => {
    heading.current?.scrollIntoView();
    heading.current?.focus({ preventScroll: true });
    if (refusal !== null) return;
    const { seed, replications, texts } = asked;
    const names = texts.map(({ name }) => name);
    start(({ signal, onProgress, onResult }) =>
      playAsked({
        scenarios,
        seed,
        replications,
        threadCount: engine.threadCount,
        kept,
        keeps: keepsAll,
        executor: engine.executor(signal),
        commandOf: (count) => playCommand(names, seed, count),
        onProgress,
        onResult: (comparison, secondsPerRun) => onResult({ comparison, secondsPerRun }),
      }).finally(() => kept.letGoFrom(lookedUpReplications)),
    );
  }, [asked, engine, kept, keepsAll, refusal, scenarios, start]);

  const { state } = work;
  const comparison = state.result?.comparison ?? null;
  const secondsPerRun = state.result?.secondsPerRun ?? 0;
  const content = useMemo(() => (comparison === null ? null : contentOf(comparison)), [comparison]);
  const isDone = state.status !== 'running';
  const further = useMemo(
    () =>
      comparison === null
        ? {}
        : {
            warnings: <OnThisPage remarks={remarksOf(comparison)} />,
            assumptions: isDone && (
              <LeansOn asked={asked} scenarios={scenarios} kept={kept} secondsPerRun={secondsPerRun} />
            ),
          },
    [asked, comparison, isDone, kept, scenarios, secondsPerRun],
  );
  return (
    <div class="results">
      <h2 class="nhsuk-heading-l" ref={heading} tabIndex={-1}>
        Results
      </h2>
      {outdated && (
        <Warning title="These results are of an earlier question">
          <p>You have changed your answers since. Run it again to see what the change does.</p>
        </Warning>
      )}
      {refusal !== null && (
        <div role="alert">
          <Warning title="This is too much for this page">
            <p>{refusal}</p>
          </Warning>
        </div>
      )}
      <p role="status">{saidOf(state, asked.replications)}</p>
      <WorkShown work={work} label={comparison === null ? 'Simulating' : 'Simulating more'} noun="runs" />
      {content !== null && comparison !== null && (
        <>
          <p class="results__lead">{content.lead}</p>
          <SteadyReportView content={content} prefix={mainPrefix} arrange={inPageOrder} further={further} contents />
          {isDone && <Downloads asked={asked} comparison={comparison} content={content} took={state.took} />}
        </>
      )}
    </div>
  );
}

function remarksOf({ baseline, scenarios }: Comparison): readonly string[] {
  return [baseline, ...scenarios.map(({ result }) => result)].flatMap(({ remarks }) => remarks);
}

/** How much of what was asked the figures rest on. */
function saidOf({ status, result }: WorkState<SoFar>, replications: number): string {
  if (result === null) return '';
  const played = result.comparison.replications;
  if (played === replications && status !== 'running') {
    return `All ${replications} replications are played.`;
  }
  return status === 'running'
    ? `First results, after ${played} of ${replications} replications. The rest is being played; ranges get narrower.`
    : `These results rest on ${played} of the ${replications} replications asked for.`;
}
