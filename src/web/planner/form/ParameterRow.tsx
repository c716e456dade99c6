// One number, switch or word of the model with everything that is known of it.
import { type ParameterId, parameters } from '../../../scenario/parameters.ts';
import { Select } from '../../parts/Select.tsx';
import { TextInput } from '../../parts/TextInput.tsx';
import { fieldId } from './fieldId.ts';
import { shownValue, useForm } from './form.ts';
import { SourceNote } from './SourceNote.tsx';

export function ParameterRow({ id }: { readonly id: ParameterId }) {
  const { entry, errorAt, type } = useForm();
  const { meaning, unit, allowed, range, words, value } = parameters[id];
  const shown = shownValue(entry, id);
  const shared = {
    id: `${fieldId(entry.draft.key, id)}-all`,
    label: meaning,
    hint: (
      <>
        <code>{id}</code>
        {allowed !== null && range !== null && `. Allowed ${inWords(allowed)}, plausible ${inWords(range)} ${unit}.`}
      </>
    ),
    error: errorAt(id),
    note: <SourceNote id={id} />,
  };
  if (allowed !== null && allowed[0] === allowed[1]) {
    return (
      <p>
        {meaning}: <strong>{shown}</strong>
        <br />
        <code>{id}</code>. Part of a definition, so it cannot be changed.
      </p>
    );
  }
  const options = words ?? (typeof value === 'boolean' ? ['true', 'false'] : null);
  if (options === null) {
    return <TextInput {...shared} unit={unit} width={10} numeric value={shown} onInput={(typed) => type(id, typed)} />;
  }
  const offered = options.includes(shown) ? options : [shown, ...options];
  return (
    <Select
      {...shared}
      value={shown}
      options={offered.map((word) => ({
        value: word,
        label: word === 'true' ? 'yes' : word === 'false' ? 'no' : word,
      }))}
      onChange={(chosen) => type(id, chosen)}
    />
  );
}

function inWords([low, high]: readonly [number, number]): string {
  return `${low.toLocaleString('en-GB')} to ${high.toLocaleString('en-GB', { maximumFractionDigits: 6 })}`;
}
