// A box in a table of a form; its row and column say what it is.
import { fieldId } from './fieldId.ts';
import { useForm } from './form.ts';

export interface CellProps {
  readonly path: string;
  readonly label: string;
  readonly value: string;
  readonly numeric?: boolean;
  readonly onInput?: (typed: string) => void;
}

export function Cell({ path, label, value, numeric = false, onInput }: CellProps) {
  const { entry, errorAt, type } = useForm();
  const id = fieldId(entry.draft.key, path);
  const error = errorAt(path);
  return (
    <>
      {error !== undefined && (
        <span class="nhsuk-error-message" id={`${id}-error`}>
          <span class="nhsuk-u-visually-hidden">Error:</span> {error}
        </span>
      )}
      <input
        class={`nhsuk-input cell${numeric ? ' cell--number' : ''}${error === undefined ? '' : ' nhsuk-input--error'}`}
        id={id}
        type="text"
        autocomplete="off"
        spellcheck={false}
        inputMode={numeric ? 'decimal' : 'text'}
        aria-label={label}
        aria-invalid={error === undefined ? undefined : 'true'}
        aria-describedby={error === undefined ? undefined : `${id}-error`}
        value={value}
        onInput={(event) => (onInput ?? ((typed) => type(path, typed)))(event.currentTarget.value)}
      />
    </>
  );
}
