// Last year's own figures: what the service itself has counted, held against what the model says of it.
import { type MeasureName, measureTable } from '../../../model/measureTable.ts';
import { TextInput } from '../../parts/TextInput.tsx';
import { numberIn } from '../../workspace/draft.ts';
import { observedRateName } from '../../workspace/realised.ts';
import { fieldId } from './fieldId.ts';
import { shareInWords, shownNumber, useForm } from './form.ts';
import { observedAsked, observedWords } from './questionWords.ts';

export function ObservedQuestions() {
  const { entry } = useForm();
  const further = [...entry.draft.observed.keys()].filter((measure) => !observedAsked.includes(measure));
  return (
    <>
      <p>
        Does this fit your service? Give what you have counted over a year, and the results say for each figure whether
        a service like the one described could have shown it. Leave empty what you do not know.
      </p>
      <div class="question-pairs">
        {[...observedAsked, ...further].map((measure) =>
          measure === observedRateName ? <Referred key={measure} /> : <Observed key={measure} measure={measure} />,
        )}
      </div>
    </>
  );
}

function Observed({ measure }: { readonly measure: MeasureName }) {
  const { entry, errorAt, type } = useForm();
  const { label, unit, meaning } = measureTable[measure];
  const words = observedWords[measure];
  const path = `observed.${measure}`;
  const typed = entry.draft.observed.get(measure) ?? '';
  return (
    <TextInput
      id={fieldId(entry.draft.key, path)}
      label={words?.label ?? label}
      hint={words?.hint ?? meaning}
      unit={words?.unit ?? (unit === 'share' ? '0 to 1' : unit)}
      width={5}
      numeric
      value={typed}
      error={errorAt(path)}
      onInput={(text) => type(path, text === '' ? null : text)}
      note={unit === 'share' ? shareInWords(typed) : undefined}
    />
  );
}

/** The model counts people for each equivalent; services count people. */
function Referred() {
  const { entry, errorAt, type } = useForm();
  const { draft, fundedWte } = entry;
  const path = `observed.${observedRateName}`;
  const words = observedWords[observedRateName];
  const rate = numberIn(draft.observed.get(observedRateName) ?? '');
  const inFile = rate === null || fundedWte === null ? '' : String(Number((rate * fundedWte).toPrecision(digits)));
  const typed = draft.observedReferralsAYear ?? inFile;
  const count = numberIn(typed);
  return (
    <TextInput
      id={fieldId(draft.key, path)}
      label={words?.label}
      hint={words?.hint}
      unit={words?.unit ?? measureTable[observedRateName].unit}
      width={5}
      numeric
      value={typed}
      error={errorAt(path)}
      onInput={(text) => type(text === '' ? path : 'observedReferralsAYear', text === '' ? null : text)}
      note={
        count !== null && fundedWte !== null && fundedWte > 0
          ? `= ${shownNumber(count / fundedWte)} a year for each of ${shownNumber(fundedWte)} whole-time equivalents`
          : undefined
      }
    />
  );
}

/** Rounding of binary fractions, and no more. */
const digits = 12;
