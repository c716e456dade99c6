// Before a room sits down: which service, which worker, which weeks, which decisions, which luck.
import { useEffect, useRef, useState } from 'preact/hooks';
import { type PointId, usualKinds } from '../../experiment/chair/asked.ts';
import { type QuestionCounts, questionCount } from '../../experiment/chair/countQuestions.ts';
import { questionWords } from '../../experiment/chair/questionWords.ts';
import { counted } from '../../experiment/explain/phrases.ts';
import { Button } from '../parts/Button.tsx';
import { Checkboxes } from '../parts/Checkboxes.tsx';
import { ErrorSummary } from '../parts/ErrorSummary.tsx';
import { Status } from '../parts/Notes.tsx';
import { Radios } from '../parts/Radios.tsx';
import { Select } from '../parts/Select.tsx';
import { TextInput } from '../parts/TextInput.tsx';
import { choicesOf, optionsOf, type ScenarioChoice } from '../workspace/choices.ts';
import { useOwn } from '../workspace/useOwn.ts';
import { postsOf } from './posts.ts';
import { type Choosing, fields, type Read, readSetUp, type SetUp, type SetUpError } from './setUp.ts';
import { useQuestionCounts } from './useQuestionCounts.ts';

export interface SetUpFormProps {
  readonly setUp: SetUp;
  /** Whether one comes back to it from a session. */
  readonly takesFocus: boolean;
  readonly onChange: (setUp: SetUp) => void;
  /** `service`: what the scenario is called. */
  readonly onStart: (asked: Extract<Read, { asked: unknown }>['asked'], service: string) => void;
  /** Back to the session that was left; null where there is none. */
  readonly onReturn: (() => void) | null;
}

export function SetUpForm({ setUp, takesFocus, onChange, onStart, onReturn }: SetUpFormProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, []);
  const [errors, setErrors] = useState<readonly SetUpError[]>([]);
  const [attempt, setAttempt] = useState(0);
  const choices = choicesOf(useOwn());
  const choice = choices.find(({ key }) => key === setUp.scenario);
  const read = readSetUp(setUp, choices);
  const counts = useCounts(setUp, choices);
  const change = (changed: Partial<SetUp>) => onChange({ ...setUp, ...changed });
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.text;
  const start = () => {
    setErrors('errors' in read ? read.errors : []);
    setAttempt(attempt + 1);
    if ('asked' in read) onStart(read.asked, choice?.label ?? setUp.scenario);
  };
  const about = (kinds: Parameters<typeof questionCount>[1]) =>
    counts === null ? '' : `About ${counted(questionCount(counts, kinds), 'question')}`;
  return (
    <div class="chair-set-up">
      <ErrorSummary errors={errors} attempt={attempt} />
      <h1 class="nhsuk-heading-xl" tabIndex={-1} ref={heading}>
        Take the chair
      </h1>
      <p class="nhsuk-lede-text">
        Sit in one link worker's place. At each decision you see what the worker can know, and you choose. The weeks go
        on with your choice. At the end your weeks stand beside the policy's and the worker's own, with the same luck.
      </p>
      <div class="chair-set-up__halves">
        <div>
          <Select
            id={fields.scenario}
            label="Service"
            value={setUp.scenario}
            options={optionsOf(choices, setUp.scenario, ({ label }) => label)}
            onChange={(scenario) => change({ scenario, post: 0 })}
            error={errorOf(fields.scenario)}
          />
          <Select
            id={fields.post}
            label="Link worker"
            value={String(setUp.post)}
            options={postOptions(choice)}
            onChange={(post) => change({ post: Number(post) })}
          />
          <TextInput
            id={fields.fromWeek}
            label="First week"
            hint="1 is the first week after the model has warmed up"
            value={setUp.fromWeek}
            onInput={(fromWeek) => change({ fromWeek })}
            error={errorOf(fields.fromWeek)}
            width={3}
            numeric
          />
          <TextInput
            id={fields.weeks}
            label="How long"
            value={setUp.weeks}
            onInput={(weeks) => change({ weeks })}
            error={errorOf(fields.weeks)}
            unit="weeks"
            width={3}
            numeric
          />
          <TextInput
            id={fields.seed}
            label="Luck"
            hint="A number or a word (the seed). The same gives the same people and the same luck again."
            value={setUp.seed}
            onInput={(seed) => change({ seed })}
            error={errorOf(fields.seed)}
            width={10}
          />
        </div>
        <div>
          <Radios
            id={fields.about}
            label="Which decisions do you take?"
            hint="All others are taken as the worker would."
            value={setUp.choosing}
            onChange={(choosing) => change({ choosing: choosing as Choosing })}
            choices={[
              {
                value: 'usual',
                label: 'Whom to book again, keep on, take on, stand in for and answer out of hours',
                hint: about(usualKinds),
              },
              {
                value: 'edgeOrBeyond',
                label: 'All that the worker reads as at the edge of the remit or beyond it',
                hint: about('edgeOrBeyond'),
              },
              { value: 'all', label: 'All decisions', hint: about('all') },
              { value: 'kinds', label: 'Some kinds', hint: about(setUp.kinds) },
            ]}
          />
          {setUp.choosing === 'kinds' && (
            <Checkboxes
              id={fields.kinds}
              label="Kinds of decision"
              values={setUp.kinds}
              boxes={boxesOf(counts)}
              onChange={(kinds) => change({ kinds: kinds as readonly PointId[] })}
              error={errorOf(fields.kinds)}
            />
          )}
          <Status>{vacancyWords(counts)}</Status>
          <div class="chair-set-up__ways">
            <Button onPress={start}>Take the chair</Button>
            {onReturn !== null && (
              <Button kind="secondary" onPress={onReturn}>
                Back to the session as it stands
              </Button>
            )}
          </div>
        </div>
      </div>
    </div>
  );
}

function postOptions(choice: ScenarioChoice | undefined) {
  const posts = choice === undefined ? [] : postsOf(choice.read());
  return posts.map(({ label }, value) => ({ value: String(value), label }));
}

function boxesOf(counts: QuestionCounts | null) {
  return (Object.keys(questionWords) as PointId[]).map((id) => {
    const count = counts?.kinds.find(({ point }) => point === id)?.all;
    return { value: id, label: questionWords[id].kind, hint: count === undefined ? '' : `About ${count}` };
  });
}

function vacancyWords(counts: QuestionCounts | null) {
  if (counts === null || counts.vacantWeeks === 0) return undefined;
  const weeks = counted(counts.vacantWeeks, 'week');
  return (
    <p class="chair-vacant">
      With this luck the post is vacant in {weeks} of these. Choose another worker, other weeks or another luck.
    </p>
  );
}

/** Counted for all kinds, whichever are chosen. */
function useCounts(setUp: SetUp, choices: readonly ScenarioChoice[]): QuestionCounts | null {
  const { post, fromWeek, weeks, seed } = setUp;
  const read = readSetUp({ ...setUp, choosing: 'all' }, choices);
  const asked = 'asked' in read ? read.asked : null;
  // A scenario of the planner may change under the same name.
  return useQuestionCounts(asked, JSON.stringify([asked?.scenario, post, fromWeek, weeks, seed]));
}
