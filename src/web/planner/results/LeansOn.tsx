// Two longer experiments on what the result leans on, on request: over whole sets of assumptions, and assumption by assumption.
import type { Scenario } from '../../../scenario/scenario.ts';
import type { Asked } from '../../workspace/asked.ts';
import type { KeptPieces } from './keptPieces.ts';
import { OverSets } from './OverSets.tsx';
import { RankedAssumptions } from './RankedAssumptions.tsx';

export interface LeansOnProps {
  readonly asked: Asked;
  /** As they were played. */
  readonly scenarios: readonly Scenario[];
  readonly kept: KeptPieces;
  /** How long a run took here, on all threads together. */
  readonly secondsPerRun: number;
}

export function LeansOn(props: LeansOnProps) {
  return (
    <div class="leans-on">
      {props.scenarios.length > 1 && <OverSets {...props} />}
      <RankedAssumptions {...props} />
    </div>
  );
}
