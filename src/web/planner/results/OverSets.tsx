// The comparison again under many sets of assumptions: does what is said of it hold whichever of them is true?
import { useMemo, useState } from 'preact/hooks';
import type { Ensemble } from '../../../experiment/ensemble.ts';
import { compareOverAssumptions } from '../../../experiment/overAssumptions.ts';
import type { Comparison } from '../../../experiment/result.ts';
import type { Section } from '../../../report/sections/section.ts';
import { Button } from '../../parts/Button.tsx';
import { Details } from '../../parts/Details.tsx';
import { useEngine } from '../../threads/useEngine.ts';
import { assumptionSets, checkPlayable } from './assumptionSets.ts';
import { playCommand } from './command.ts';
import { contentOf } from './contentOf.ts';
import { Downloads } from './Downloads.tsx';
import { durationText } from './duration.ts';
import type { LeansOnProps } from './LeansOn.tsx';
import { mainPrefix, SteadyReportView } from './ReportView.tsx';
import { useWork } from './useWork.ts';
import { WorkShown } from './WorkShown.tsx';

/** As on the command line. */
const replicationsASet = 10;
/** What is not the same as above. */
const shown: readonly string[] = ['answer', 'headline', 'sets', 'intervals', 'again'];

function theShown(sections: readonly Section[]): readonly Section[] {
  return sections.filter(({ id }) => shown.includes(id));
}

export function OverSets({ asked, scenarios, kept, secondsPerRun }: LeansOnProps) {
  const engine = useEngine();
  const [ensemble, setEnsemble] = useState<Ensemble | null>(null);
  const [failure, setFailure] = useState('');
  const work = useWork<Comparison>();
  const comparison = work.state.result;
  const content = useMemo(() => (comparison === null ? null : contentOf(comparison)), [comparison]);

  const load = (isOpen: boolean) => {
    if (!isOpen || ensemble !== null) return;
    assumptionSets().then(setEnsemble, (error: unknown) => setFailure(String(error)));
  };
  const play = () => {
    if (ensemble === null) return;
    const { seed, texts } = asked;
    const names = texts.map(({ name }) => name);
    const command = playCommand(names, seed, replicationsASet, ['--over-assumptions']);
    work.start(async ({ signal, onProgress, onResult }) => {
      checkPlayable(ensemble, scenarios);
      const executor = kept.executor(engine.executor(signal), false);
      const options = {
        seed,
        replications: replicationsASet,
        executor,
        patients: false,
        command,
        ensemble,
        onProgress,
      };
      onResult(await compareOverAssumptions(scenarios, options));
    });
  };
  const areaCount = scenarios.reduce((sum, { areas }) => sum + areas.length, 0);
  const runCount = (ensemble?.sets.length ?? 0) * replicationsASet * areaCount;
  return (
    <Details summary="Does it hold under other assumptions? Play it over sets of them" onToggle={load}>
      <p>
        Many numbers of the model are assumptions. This plays the same comparison under many sets of them, each of which
        gives the patterns that real services show. The ranges then cover chance and assumptions.
      </p>
      {failure !== '' && <p role="alert">{failure}</p>}
      {ensemble !== null && work.state.status !== 'running' && (
        <>
          <p>
            {ensemble.sets.length} sets, {replicationsASet} replications of each scenario a set: {runCount} runs,{' '}
            {durationText(runCount * secondsPerRun)} on this computer.
          </p>
          <Button small onPress={play}>
            Play it over {ensemble.sets.length} sets of assumptions
          </Button>
        </>
      )}
      <WorkShown work={work} label="Simulating over sets of assumptions" noun="runs" />
      {content !== null && comparison !== null && (
        <>
          <SteadyReportView
            content={content}
            prefix="over"
            within="over sets of assumptions"
            elsewhere={mainPrefix}
            arrange={theShown}
            level={3}
          />
          <Downloads
            asked={asked}
            comparison={comparison}
            content={content}
            took={work.state.took}
            name="over-assumptions"
          />
        </>
      )}
    </Details>
  );
}
