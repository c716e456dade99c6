// One of several from a list that opens.
import { describedBy, Field, type FieldWords } from './Field.tsx';

export interface Option {
  readonly value: string;
  readonly label: string;
  /** Name of the group that it stands in, with its neighbours of the same group. */
  readonly group?: string;
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
        {groupsOf(options).map(([group, members]) =>
          group === undefined ? (
            members.map(optionView)
          ) : (
            <optgroup key={group} label={group}>
              {members.map(optionView)}
            </optgroup>
          ),
        )}
      </select>
    </Field>
  );
}

function optionView({ value, label }: Option) {
  return (
    <option key={value} value={value}>
      {label}
    </option>
  );
}

/** Neighbours of one group together, in their order. */
function groupsOf(options: readonly Option[]): readonly (readonly [group: string | undefined, members: Option[]])[] {
  const groups: (readonly [string | undefined, Option[]])[] = [];
  for (const option of options) {
    const last = groups.at(-1);
    if (last !== undefined && last[0] === option.group) last[1].push(option);
    else groups.push([option.group, [option]]);
  }
  return groups;
}
