// What might change: shipped what-ifs laid over the service with one press, and scenarios of one's own.
import { Button } from '../../parts/Button.tsx';
import type { Entry, Evaluation } from '../../workspace/evaluate.ts';
import { presets } from '../../workspace/shipped.ts';
import { addOwnWhatIf, addPreset, isAsItOpens, mostWhatIfs, type Workspace } from '../../workspace/workspace.ts';
import { shownValue } from '../form/form.ts';
import { WhatIf } from './WhatIf.tsx';

export interface WhatIfsProps {
  readonly workspace: Workspace;
  readonly evaluation: Evaluation;
  readonly onChange: (workspace: Workspace) => void;
  readonly errorsOf: (entry: Entry) => boolean;
}

/** Presets that speak of referrals for each equivalent, which count for nothing when referrals follow the list size. */
const perEquivalent: readonly string[] = ['guidance', 'actual-pressure'];

const opening =
  ' Two are there to begin with: a clear and firm boundary, and no boundary at all. Remove them, or add others.';

export function WhatIfs({ workspace, evaluation, onChange, errorsOf }: WhatIfsProps) {
  const [service, ...entries] = evaluation.entries;
  const isFull = entries.length >= mostWhatIfs;
  const isPerPatient = shownValue(service, 'referrals.basis') === 'perPatient';
  const taken = new Set(entries.map(({ draft }) => draft.name));
  const offered = presets.filter(({ name }) => !(isPerPatient && perEquivalent.includes(name)));
  return (
    <>
      <p>
        Each is played with the same people and the same luck as your service, so that what differs is the change
        itself.{isAsItOpens(workspace) && opening}
      </p>
      {entries.length === 0 && <p>Nothing is chosen yet. You can also run your service by itself.</p>}
      <div class="what-ifs">
        {entries.map((entry) => (
          <WhatIf
            key={entry.draft.key}
            entry={entry}
            service={service}
            isWrong={errorsOf(entry)}
            workspace={workspace}
            onChange={onChange}
          />
        ))}
      </div>
      <h3 class="nhsuk-heading-s">Add</h3>
      <ul class="preset-list">
        {offered.map(({ name, label }) => (
          <li key={name}>
            <Button
              kind="secondary"
              small
              disabled={isFull || taken.has(name)}
              onPress={() => onChange(addPreset(workspace, name))}
            >
              {label}
            </Button>
          </li>
        ))}
        <li>
          <Button small disabled={isFull} onPress={() => onChange(addOwnWhatIf(workspace))}>
            Make your own
          </Button>
        </li>
      </ul>
      {isFull && <p>{mostWhatIfs} scenarios are as many as can be read side by side. Remove one to add another.</p>}
    </>
  );
}
