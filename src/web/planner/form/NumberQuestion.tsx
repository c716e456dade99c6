// A question whose answer is one number of the model.
import type { ComponentChildren } from 'preact';
import { type ParameterId, parameters } from '../../../scenario/parameters.ts';
import { TextInput } from '../../parts/TextInput.tsx';
import { fieldId } from './fieldId.ts';
import { shareInWords, shownValue, useForm } from './form.ts';
import { questionWords } from './questionWords.ts';
import { SourceNote } from './SourceNote.tsx';

export interface NumberQuestionProps {
  readonly id: ParameterId;
  readonly label?: string;
  /** What the number comes to. */
  readonly comesTo?: ComponentChildren;
  /** Where the control stands for the same number as another: the end of its id. */
  readonly idEnding?: string;
}

export function NumberQuestion({ id, label, comesTo, idEnding = '' }: NumberQuestionProps) {
  const { entry, errorAt, type } = useForm();
  const words = questionWords[id];
  const { unit, meaning } = parameters[id];
  const shown = shownValue(entry, id);
  return (
    <TextInput
      id={`${fieldId(entry.draft.key, id)}${idEnding}`}
      label={label ?? words?.label ?? meaning}
      hint={words?.hint}
      unit={words?.unit ?? unit}
      width={5}
      numeric
      value={shown}
      error={errorAt(id)}
      onInput={(typed) => type(id, typed)}
      note={<SourceNote id={id}>{comesTo ?? (unit === 'share 0-1' && shareInWords(shown))}</SourceNote>}
    />
  );
}
