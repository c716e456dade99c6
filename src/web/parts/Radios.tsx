// One of a few, all to be seen; what belongs to a choice opens below it.
import { type ComponentChildren, Fragment } from 'preact';
import { FieldGroup, type FieldWords } from './Field.tsx';

export interface Choice {
  readonly value: string;
  readonly label: ComponentChildren;
  readonly hint?: ComponentChildren;
  /** Shown while it is chosen. */
  readonly opens?: ComponentChildren;
}

export interface RadiosProps extends FieldWords {
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly onChange: (value: string) => void;
  readonly inline?: boolean;
}

export function Radios({ value, choices, onChange, inline = false, ...words }: RadiosProps) {
  const { id } = words;
  return (
    <FieldGroup {...words}>
      <div class={`nhsuk-radios${inline ? ' nhsuk-radios--inline' : ''} nhsuk-radios--small`}>
        {choices.map((choice) => {
          const own = `${id}-${choice.value}`;
          return (
            <Fragment key={choice.value}>
              <div class="nhsuk-radios__item">
                <input
                  class="nhsuk-radios__input"
                  type="radio"
                  id={own}
                  name={id}
                  value={choice.value}
                  checked={choice.value === value}
                  aria-describedby={choice.hint ? `${own}-hint` : undefined}
                  onChange={() => onChange(choice.value)}
                />
                <label class="nhsuk-label nhsuk-radios__label" for={own}>
                  {choice.label}
                </label>
                {choice.hint && (
                  <div class="nhsuk-hint nhsuk-radios__hint" id={`${own}-hint`}>
                    {choice.hint}
                  </div>
                )}
              </div>
              {choice.opens && choice.value === value && <div class="nhsuk-radios__conditional">{choice.opens}</div>}
            </Fragment>
          );
        })}
      </div>
    </FieldGroup>
  );
}
