// "How many staff do I need?": limits in words, a search that plays until it is sure enough, and its answer in the report's own sections.
import { useMemo, useRef, useState } from 'preact/hooks';
import { playRunsWith } from '../../../experiment/playRuns.ts';
import { replicate } from '../../../experiment/replicate.ts';
import { searchStaff } from '../../../experiment/staff/staff.ts';
import type { StaffResult } from '../../../experiment/staff/staffResult.ts';
import type { Section } from '../../../report/sections/section.ts';
import { staffContent } from '../../../report/staffContent.ts';
import type { Scenario } from '../../../scenario/scenario.ts';
import { Button } from '../../parts/Button.tsx';
import { ErrorSummary } from '../../parts/ErrorSummary.tsx';
import { Warning } from '../../parts/Notes.tsx';
import { useEngine } from '../../threads/useEngine.ts';
import { staffCommand } from './command.ts';
import { OnThisPage } from './OnThisPage.tsx';
import { SteadyReportView } from './ReportView.tsx';
import { StaffDownloads } from './StaffDownloads.tsx';
import { fieldId, StaffFields } from './StaffFields.tsx';
import { firstForm, readStaffForm, type StaffAsked, type StaffForm, type StaffProblem } from './staffLimits.ts';
import { useWork } from './useWork.ts';
import { WorkShown } from './WorkShown.tsx';

export interface StaffQuestionProps {
  /** Null as long as something in the service has to be put right. */
  readonly scenario: Scenario | null;
  /** Null as long as it has to be put right. */
  readonly seed: number | string | null;
}

/** An answer with what it is an answer to. */
interface Found {
  readonly result: StaffResult;
  readonly form: StaffForm;
  readonly command: string;
}

const settlingReplications = 20;

function answerFirst(sections: readonly Section[]): readonly Section[] {
  return [...sections].sort((a, b) => Number(b.id === 'answer') - Number(a.id === 'answer'));
}

/** What has been typed, searched for and found stays while the service is being put right. */
export function StaffQuestion({ scenario, seed }: StaffQuestionProps) {
  const last = useRef(scenario);
  if (scenario !== null) last.current = scenario;
  if (last.current === null) return <p>Your service has to be in order before staff can be searched for.</p>;
  const wrong = scenario === null ? 'Your service' : seed === null ? 'The seed of the luck' : null;
  return <StaffSearch scenario={last.current} seed={seed} wrong={wrong} />;
}

interface StaffSearchProps {
  readonly scenario: Scenario;
  readonly seed: number | string | null;
  /** What has to be put right before another search. */
  readonly wrong: string | null;
}

function StaffSearch({ scenario, seed, wrong }: StaffSearchProps) {
  const engine = useEngine();
  const [form, setForm] = useState(firstForm);
  const [problems, setProblems] = useState<readonly StaffProblem[]>([]);
  const [attempt, setAttempt] = useState(0);
  const work = useWork<Found>();

  const search = (asked: StaffAsked, seed: number | string) => {
    const command = staffCommand(scenario.name, seed, asked.ownWords);
    work.start(async ({ signal, onProgress, onResult }) => {
      const executor = engine.executor(signal);
      let before = 0;
      let expected = 1;
      const result = await searchStaff({
        scenario,
        ...asked,
        seed,
        play: playRunsWith(executor, seed, (finished) => onProgress(Math.min(before + finished, expected), expected)),
        settlingOf: (one) => replicate(one, { seed, replications: settlingReplications, executor, patients: false }),
        overSets: null,
        onProgress: (finished, count) => {
          before = finished;
          expected = count;
        },
      });
      onResult({ result, form, command });
    });
  };
  const find = () => {
    const read = readStaffForm(form, scenario);
    setProblems('problems' in read ? read.problems : []);
    setAttempt(attempt + 1);
    if (!('problems' in read) && seed !== null) search(read, seed);
  };

  const { result: found, status } = work.state;
  const content = useMemo(
    () => (found === null ? null : staffContent(found.result, { command: found.command, programVersion: __VERSION__ })),
    [found],
  );
  const further = useMemo(
    () => (found === null ? {} : { warnings: <OnThisPage remarks={found.result.remarks} /> }),
    [found],
  );
  const isOther = useMemo(
    () => found !== null && JSON.stringify(found.result.scenario) !== JSON.stringify(scenario),
    [found, scenario],
  );
  const isOutdated =
    found !== null && (found.form !== form || (seed !== null && found.result.seed !== seed) || isOther);
  return (
    <div class="staff">
      <ErrorSummary errors={problems.map(({ field, text }) => ({ text, field: fieldId(field) }))} attempt={attempt} />
      <StaffFields form={form} onChange={setForm} scenario={scenario} problems={problems} />
      {status !== 'running' && (
        <Button onPress={find} disabled={wrong !== null} {...(wrong === null ? {} : { describedBy: 'staff-wrong' })}>
          Find it
        </Button>
      )}
      {wrong !== null && <p id="staff-wrong">{wrong} has to be put right before staff can be searched for.</p>}
      <WorkShown work={work} label="Searching" noun="runs, as far as can be told" />
      <p role="status">{status === 'finished' ? 'The answer is there.' : ''}</p>
      {content !== null && found !== null && (
        <div class="results">
          {isOutdated && (
            <Warning title="This answer is to an earlier question">
              <p>Something has been changed since. Search again to see what the change does.</p>
            </Warning>
          )}
          <p class="results__lead">{content.lead}</p>
          <SteadyReportView
            content={content}
            prefix="staff-answer"
            within="answer on staff"
            arrange={answerFirst}
            further={further}
            level={3}
          />
          <StaffDownloads result={found.result} command={found.command} content={content} took={work.state.took} />
        </div>
      )}
    </div>
  );
}
