// A line of text or a number with its unit; what is typed is kept as typed.
import { describedBy, Field, type FieldWords } from './Field.tsx';

export interface TextInputProps extends FieldWords {
  readonly value: string;
  readonly onInput: (value: string) => void;
  /** After the box. */
  readonly unit?: string;
  /** Before the box, such as a pound sign. */
  readonly prefix?: string;
  /** In characters. */
  readonly width?: 2 | 3 | 4 | 5 | 10 | 20;
  /** Brings up the keyboard of numbers on a phone. */
  readonly numeric?: boolean;
}

export function TextInput({ value, onInput, unit, prefix, width, numeric = false, ...words }: TextInputProps) {
  const box = (
    <input
      class={`nhsuk-input${width === undefined ? '' : ` nhsuk-input--width-${width}`}${words.error ? ' nhsuk-input--error' : ''}`}
      id={words.id}
      type="text"
      autocomplete="off"
      spellcheck={false}
      inputMode={numeric ? 'decimal' : 'text'}
      value={value}
      aria-describedby={describedBy(words)}
      aria-invalid={words.error ? 'true' : undefined}
      onInput={(event) => onInput(event.currentTarget.value)}
    />
  );
  return (
    <Field {...words}>
      {unit === undefined && prefix === undefined ? (
        box
      ) : (
        <div class="nhsuk-input-wrapper">
          {prefix !== undefined && (
            <div class="nhsuk-input-wrapper__prefix" aria-hidden="true">
              {prefix}
            </div>
          )}
          {box}
          {unit !== undefined && <div class="nhsuk-input-wrapper__suffix">{unit}</div>}
        </div>
      )}
    </Field>
  );
}
