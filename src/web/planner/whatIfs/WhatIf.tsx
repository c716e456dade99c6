// One scenario against the service: what it changes, and the same questions to change more.
import { useContext } from 'preact/hooks';
import { Button } from '../../parts/Button.tsx';
import { Details } from '../../parts/Details.tsx';
import { TextInput } from '../../parts/TextInput.tsx';
import type { Draft } from '../../workspace/draft.ts';
import type { Entry } from '../../workspace/evaluate.ts';
import { removeWhatIf, type Workspace } from '../../workspace/workspace.ts';
import { fieldId } from '../form/fieldId.ts';
import { FormContext } from '../form/form.ts';
import { FormsContext } from '../form/forms.ts';
import { Questions } from '../form/Questions.tsx';
import { useOpening } from '../form/useOpening.ts';
import { differencesBetween } from './differences.ts';

export interface WhatIfProps {
  readonly entry: Entry;
  readonly service: Entry;
  /** Whether something of it is to be put right, and said to be. */
  readonly isWrong: boolean;
  readonly workspace: Workspace;
  readonly onChange: (workspace: Workspace) => void;
}

const mostShown = 8;

export function WhatIf({ entry, service, isWrong, workspace, onChange }: WhatIfProps) {
  const formOf = useContext(FormsContext);
  const { base, draft, scenario } = entry;
  const { key, name, question } = draft;
  const form = formOf(entry);
  const [isOpen, setIsOpen] = useOpening(isWrong, form.attempt, isNothingStated(draft));
  const differences =
    service.scenario === null || scenario === null ? null : differencesBetween(service.scenario, scenario);
  return (
    <div class="nhsuk-card what-if">
      <div class="nhsuk-card__content">
        <h3 class="nhsuk-heading-s">{question}</h3>
        {differences === null && <p>Something has to be put right before it can be compared.</p>}
        {differences?.length === 0 && <p>Nothing differs from your service yet.</p>}
        {differences !== null && differences.length > 0 && (
          <>
            <p class="what-if__differs">Differs in:</p>
            <ul class="nhsuk-list nhsuk-list--bullet what-if__differences">
              {differences.slice(0, mostShown).map(({ what, before, after }) => (
                <li key={what}>
                  {what.endsWith('?') ? what : `${what}:`} <strong>{after}</strong> (your service: {before})
                </li>
              ))}
              {differences.length > mostShown && <li>and {differences.length - mostShown} more</li>}
            </ul>
          </>
        )}
        <div class="what-if__doors">
          <Details
            summary={
              <>
                Change it <span class="nhsuk-u-visually-hidden"> {name}</span>
              </>
            }
            open={isOpen}
            onToggle={setIsOpen}
          >
            {isOpen && (
              <FormContext.Provider value={form}>
                <TextInput
                  id={fieldId(key, 'name')}
                  label="Short name"
                  hint={`It stands in tables and charts; the file is called ${entry.name}.yaml.`}
                  width={20}
                  value={name}
                  onInput={(typed) => form.type('name', typed)}
                />
                <TextInput
                  id={fieldId(key, 'question')}
                  label="The question it answers"
                  value={question}
                  error={form.errorAt('question')}
                  onInput={(typed) => form.type('question', typed)}
                />
                {draft.basedOn !== null && base === null ? (
                  <p>What it is based on has to be put right first; then you can say here what differs.</p>
                ) : (
                  <>
                    <p>Only what you change here differs; everything else follows your service.</p>
                    <Questions />
                  </>
                )}
              </FormContext.Provider>
            )}
          </Details>
          <Button
            kind="secondary"
            small
            label={`Remove ${name}`}
            onPress={() => onChange(removeWhatIf(workspace, key))}
          >
            Remove
          </Button>
        </div>
      </div>
    </div>
  );
}

/** A scenario of one's own that has just been made: what it shall change is the next question. */
function isNothingStated({ values, addPosts, areas, referralsAMonth, wholeTimeEquivalents }: Draft): boolean {
  const isPlaceStated = addPosts.length > 0 || areas !== null || wholeTimeEquivalents !== null;
  return values.size === 0 && referralsAMonth === null && !isPlaceStated;
}
