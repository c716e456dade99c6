// Last year's own figures: what the service itself has counted, held against what the model says of it.
import { measureTable } from '../../../model/measureTable.ts';
import { TextInput } from '../../parts/TextInput.tsx';
import { fieldId } from './fieldId.ts';
import { useForm } from './form.ts';
import { observedAsked } from './questionWords.ts';

export function ObservedQuestions() {
  const { entry, errorAt, type } = useForm();
  const further = [...entry.draft.observed.keys()].filter((measure) => !observedAsked.includes(measure));
  return (
    <>
      <p>
        Does this fit your service? Give what you have counted over a year, and the results say for each figure whether
        a service like the one described could have shown it. Leave empty what you do not know.
      </p>
      <div class="question-pairs">
        {[...observedAsked, ...further].map((measure) => {
          const { label, unit, meaning } = measureTable[measure];
          const path = `observed.${measure}`;
          return (
            <TextInput
              key={measure}
              id={fieldId(entry.draft.key, path)}
              label={label}
              hint={meaning}
              unit={unit === 'share' ? '0 to 1' : unit}
              width={5}
              numeric
              value={entry.draft.observed.get(measure) ?? ''}
              error={errorAt(path)}
              onInput={(typed) => type(path, typed === '' ? null : typed)}
            />
          );
        })}
      </div>
    </>
  );
}
