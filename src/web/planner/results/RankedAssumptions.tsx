// Which assumption moves a measure most: each moved alone to either end of its range.
import { useMemo, useState } from 'preact/hooks';
import type { Leanings } from '../../../experiment/leaning/leaning.ts';
import { leansOn } from '../../../experiment/leaning/leansOn.ts';
import { assumptionMoves } from '../../../experiment/leaning/moves.ts';
import type { MeasureName } from '../../../model/measureTable.ts';
import { headlineMeasures, rowTitle } from '../../../report/headlines.ts';
import { leaningsMarkup } from '../../../report/sections/leaning.ts';
import { Button } from '../../parts/Button.tsx';
import { Details } from '../../parts/Details.tsx';
import { MarkupView } from '../../parts/MarkupView.tsx';
import { Select } from '../../parts/Select.tsx';
import { useEngine } from '../../threads/useEngine.ts';
import { durationText } from './duration.ts';
import type { LeansOnProps } from './LeansOn.tsx';
import { useWork } from './useWork.ts';
import { WorkShown } from './WorkShown.tsx';

/** Few first, to see what leads; then enough to judge by, as the command line takes them. */
const rounds = {
  quick: { firstReplications: 2, replications: 8 },
  thorough: { firstReplications: 10, replications: 40 },
} as const;
const leaderCount = 10;
/** Of what has been played, more replications than these are never looked up again. */
export const lookedUpReplications = rounds.thorough.replications;

const options = headlineMeasures.map((measure) => ({ value: measure, label: rowTitle(measure) }));

export function RankedAssumptions({ asked, scenarios, kept, secondsPerRun }: LeansOnProps) {
  const engine = useEngine();
  const [measure, setMeasure] = useState<MeasureName>('overstretchRatioMean');
  const [other, setOther] = useState(scenarios.length > 1 ? 1 : 0);
  const [isOpen, setIsOpen] = useState(false);
  const looked = useMemo(() => (other === 0 ? [scenarios[0]] : [scenarios[0], scenarios[other]]), [other, scenarios]);
  const work = useWork<Leanings>();
  // Looked at only when somebody wants it: there are hundreds of them.
  const moves = useMemo(() => (isOpen ? assumptionMoves(looked) : []), [isOpen, looked]);
  const areaCount = looked.reduce((sum, { areas }) => sum + areas.length, 0);
  const seconds = ({ firstReplications, replications }: (typeof rounds)[keyof typeof rounds]) =>
    2 * areaCount * secondsPerRun * (moves.length * firstReplications + 2 * leaderCount * replications);

  const rank = (round: keyof typeof rounds) =>
    work.start(async ({ signal, onProgress, onResult }) => {
      const executor = kept.executor(engine.executor(signal), false);
      const onShare = (share: number) => onProgress(Math.floor(100 * share), 100);
      const { seed } = asked;
      onResult(
        await leansOn(looked, moves, {
          ...rounds[round],
          seed,
          leaderCount,
          measures: [measure],
          executor,
          onShare,
        }),
      );
    });
  const found = work.state.result;
  return (
    <Details summary="Which assumptions does it lean on most? Rank them" onToggle={setIsOpen}>
      <p>
        Each of {moves.length} numbers in doubt is moved alone, to the bottom and to the top of its plausible range,
        with the same people and the same luck.
      </p>
      {work.state.status !== 'running' && (
        <>
          <Select
            id="ranked-measure"
            label="What to look at"
            value={measure}
            options={options}
            onChange={(value) => setMeasure(value as MeasureName)}
          />
          {scenarios.length > 1 && (
            <Select
              id="ranked-scenario"
              label="In which scenario"
              value={String(other)}
              options={scenarios.map(({ name }, at) => ({
                value: String(at),
                label: at === 0 ? `${name} by itself` : `${name}, how far it is from ${scenarios[0].name}`,
              }))}
              onChange={(value) => setOther(Number(value))}
            />
          )}
          <div class="results__choices">
            <Button small onPress={() => rank('quick')}>
              Rank them quickly ({durationText(seconds(rounds.quick))})
            </Button>
            <Button small kind="secondary" onPress={() => rank('thorough')}>
              Rank them thoroughly ({durationText(seconds(rounds.thorough))})
            </Button>
          </div>
        </>
      )}
      <WorkShown work={work} label="Moving one number after another" />
      {found !== null && (
        <div class="report">
          <MarkupView of={leaningsMarkup(found, leaderCount)} />
        </div>
      )}
    </Details>
  );
}
