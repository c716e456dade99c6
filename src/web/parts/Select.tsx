// One of several from a list that opens.
import { describedBy, Field, type FieldWords } from './Field.tsx';

export interface Option {
  readonly value: string;
  readonly label: string;
}

export interface SelectProps extends FieldWords {
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChange: (value: string) => void;
}

export function Select({ value, options, onChange, ...words }: SelectProps) {
  return (
    <Field {...words}>
      <select
        class={`nhsuk-select${words.error ? ' nhsuk-select--error' : ''}`}
        id={words.id}
        value={value}
        aria-describedby={describedBy(words)}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
