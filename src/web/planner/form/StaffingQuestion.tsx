// Of the service: practices and posts. Of a what-if: how many whole-time equivalents there are in all.
import { wholeTimeEquivalentsOf } from '../../../experiment/study/staffing.ts';
import { Button } from '../../parts/Button.tsx';
import { TextInput } from '../../parts/TextInput.tsx';
import { fieldId } from './fieldId.ts';
import { shownNumber, useForm } from './form.ts';
import { PlaceQuestions } from './PlaceQuestions.tsx';

const path = 'wholeTimeEquivalents';

export function StaffingQuestion() {
  const { entry, errorAt, isWhatIf, type } = useForm();
  const { draft, base } = entry;
  if (!isWhatIf || draft.areas !== null) return <PlaceQuestions />;
  const present = base === null ? null : wholeTimeEquivalentsOf(base);
  const typed = draft.wholeTimeEquivalents;
  const added = draft.addPosts.map(({ name, wte, team }) => `${name}, ${wte}${team === null ? ' in each team' : ''}`);
  return (
    <TextInput
      id={fieldId(draft.key, path)}
      label="How many whole-time equivalents are there in all?"
      hint="Practices refer as before to begin with; they refer more when people are seen sooner, and the results show how many came. More are posts on top; fewer are cut from the last post on."
      unit="equivalents"
      width={5}
      numeric
      value={typed ?? (present === null ? '' : String(present))}
      error={errorAt(path)}
      onInput={(text) => type(path, text)}
      note={
        <>
          {added.length > 0 && <span class="question-sum">Further posts, on top of these: {added.join('; ')}.</span>}
          {typed !== null && present !== null && (
            <span class="question-changed">
              <strong>Changed</strong> (your service: {shownNumber(present)}){' '}
              <Button
                kind="secondary"
                small
                onPress={() => type(path, null)}
                label="Take back the change of equivalents"
              >
                Take back
              </Button>
            </span>
          )}
        </>
      }
    />
  );
}
