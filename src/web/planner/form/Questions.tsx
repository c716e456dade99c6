// The few questions of one scenario in two columns; behind doors stand the further ones, last year's figures, and everything else.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { AllNumbers } from './AllNumbers.tsx';
import { Asked } from './Asked.tsx';
import { coveredIds } from './coveredIds.ts';
import { Door } from './Door.tsx';
import { type Form, isChanged, useForm } from './form.ts';
import { MoreQuestions } from './MoreQuestions.tsx';
import { ObservedQuestions } from './ObservedQuestions.tsx';
import { Section } from './Section.tsx';
import { type Question, serviceTopics, type Topic, topics, workTopics } from './topics.ts';

export interface QuestionsProps {
  /** Stands before the first question. */
  readonly first?: ComponentChildren;
}

export function Questions({ first }: QuestionsProps) {
  const form = useForm();
  const { isWhatIf, wrongPaths } = form;
  // As it was when the form was opened: a question that went elsewhere while it is answered would take the focus away.
  const [differing] = useState(() => differingIn(form));
  const few = (topic: Topic) => (
    <FewOf key={topic.title} topic={topic} isElsewhere={(one) => differing.includes(one)} />
  );
  const columns = (
    <div class="question-columns">
      <div>
        {first}
        {serviceTopics.map(few)}
      </div>
      <div>{workTopics.map(few)}</div>
    </div>
  );
  const isObservedWrong = wrongPaths.some((path) => path.startsWith('observed'));
  return (
    <>
      {differing.length > 0 && <Asked questions={differing} />}
      {isWhatIf && differing.length > 0 ? (
        <Door title="Change something else" isWrong={isFewWrong(wrongPaths, differing)}>
          {columns}
        </Door>
      ) : (
        columns
      )}
      <MoreQuestions isElsewhere={(one) => differing.includes(one)} />
      {!isWhatIf && (
        <Door title="Last year’s own figures (optional): does this fit your service?" isWrong={isObservedWrong}>
          <ObservedQuestions />
        </Door>
      )}
      <AllNumbers covered={coveredIds} />
    </>
  );
}

function FewOf({ topic, isElsewhere }: { readonly topic: Topic; readonly isElsewhere: (one: Question) => boolean }) {
  const few = topic.questions.filter((one) => one.isFew && !isElsewhere(one));
  if (few.length === 0) return null;
  return (
    <Section title={topic.title}>
      <Asked questions={few} />
    </Section>
  );
}

/** Of a what-if, the questions whose answers are not those of the service; none of the service itself. */
function differingIn({ entry, isWhatIf }: Form): readonly Question[] {
  if (!isWhatIf) return [];
  const { referralsAMonth, wholeTimeEquivalents, areas, addPosts } = entry.draft;
  return topics
    .flatMap(({ questions }) => questions)
    .filter(({ ids }) => {
      if (ids.length === 0) return wholeTimeEquivalents !== null || areas !== null || addPosts.length > 0;
      return ids.some((id) => isChanged(entry, id) || (id === 'referrals.perYearPerWte' && referralsAMonth !== null));
    });
}

function isFewWrong(wrongPaths: readonly string[], elsewhere: readonly Question[]): boolean {
  const few = topics.flatMap(({ questions }) => questions.filter((one) => one.isFew && !elsewhere.includes(one)));
  const isPlaceHere = few.some(({ ids }) => ids.length === 0);
  return wrongPaths.some(
    (path) =>
      few.some(({ ids }) => ids.some((id) => id === path || id.startsWith(`${path}.`))) ||
      (isPlaceHere && /^(areas|addPosts|wholeTimeEquivalents)/.test(path)),
  );
}
