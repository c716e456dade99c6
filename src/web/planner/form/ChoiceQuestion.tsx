// A question whose answer is one of the words, or the switch, that a file may hold.
import type { ComponentChildren } from 'preact';
import { type ParameterId, parameters } from '../../../scenario/parameters.ts';
import { type Choice, Radios } from '../../parts/Radios.tsx';
import { fieldId } from './fieldId.ts';
import { shownValue, useForm } from './form.ts';
import { questionWords } from './questionWords.ts';
import { SourceNote } from './SourceNote.tsx';

export interface ChoiceQuestionProps {
  readonly id: ParameterId;
  readonly choices: readonly Choice[];
  readonly comesTo?: ComponentChildren;
  readonly inline?: boolean;
}

export function ChoiceQuestion({ id, choices, comesTo, inline = false }: ChoiceQuestionProps) {
  const { entry, errorAt, type } = useForm();
  const words = questionWords[id];
  const wordsOf = (value: string) => {
    const label = choices.find((choice) => choice.value === value)?.label;
    return typeof label === 'string' ? `“${label}”` : value;
  };
  return (
    <Radios
      id={fieldId(entry.draft.key, id)}
      label={words?.label ?? parameters[id].meaning}
      hint={words?.hint}
      error={errorAt(id)}
      value={shownValue(entry, id)}
      choices={choices}
      inline={inline}
      onChange={(chosen) => type(id, chosen)}
      note={
        <SourceNote id={id} wordsOf={wordsOf}>
          {comesTo}
        </SourceNote>
      }
    />
  );
}
