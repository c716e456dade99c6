// A number between 0 and 1 as a planner would say it: low, medium or high, with the number behind each; or a number of one's own.
import { useState } from 'preact/hooks';
import type { ParameterId } from '../../../scenario/parameters.ts';
import { Radios } from '../../parts/Radios.tsx';
import { TextInput } from '../../parts/TextInput.tsx';
import { fieldId } from './fieldId.ts';
import { shareInWords, shownValue, useForm } from './form.ts';
import { type Level, questionWords } from './questionWords.ts';
import { SourceNote } from './SourceNote.tsx';

const another = 'another';

export interface LevelQuestionProps {
  readonly id: ParameterId;
  readonly levels: readonly Level[];
}

export function LevelQuestion({ id, levels }: LevelQuestionProps) {
  const { entry, errorAt, type } = useForm();
  const [isOpen, setIsOpen] = useState(false);
  const value = shownValue(entry, id);
  const level = value === '' ? undefined : levels.find((one) => Number(one.value) === Number(value));
  const words = questionWords[id];
  const ownId = fieldId(entry.draft.key, id);
  const error = errorAt(id);
  const own = (
    <TextInput
      id={`${ownId}-number`}
      label="Number, 0 to 1"
      width={4}
      numeric
      value={value}
      onInput={(typed) => type(id, typed)}
      note={shareInWords(value)}
    />
  );
  return (
    <Radios
      id={ownId}
      label={words?.label}
      hint={words?.hint}
      error={error}
      value={level === undefined || isOpen ? another : level.value}
      choices={[
        ...levels.map((one) => ({ value: one.value, label: `${one.label} (${shareInWords(one.value)})` })),
        { value: another, label: 'Another number', opens: own },
      ]}
      inline
      onChange={(chosen) => {
        setIsOpen(chosen === another);
        if (chosen !== another) type(id, chosen);
      }}
      note={<SourceNote id={id} />}
    />
  );
}
