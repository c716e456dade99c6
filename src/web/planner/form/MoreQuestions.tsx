// The door to the questions that most services can leave as they are, topic by topic.
import { Asked } from './Asked.tsx';
import { Door } from './Door.tsx';
import { isChanged, useForm } from './form.ts';
import { Section } from './Section.tsx';
import { type Question, type Topic, topics } from './topics.ts';

export interface MoreQuestionsProps {
  /** Whether the question stands somewhere else already. */
  readonly isElsewhere: (question: Question) => boolean;
}

export function MoreQuestions({ isElsewhere }: MoreQuestionsProps) {
  const { entry, isWhatIf, wrongPaths } = useForm();
  const behind = topics
    .map((topic): Topic => ({ ...topic, questions: topic.questions.filter((one) => !one.isFew && !isElsewhere(one)) }))
    .filter(({ questions }) => questions.length > 0);
  const ids = behind.flatMap(({ questions }) => questions.flatMap((one) => one.ids));
  const changedCount = ids.filter((id) => isChanged(entry, id)).length;
  const what = isWhatIf ? 'your service' : entry.base === null ? 'the default' : 'the scenario it is based on';
  const about = behind.map(({ further }) => further).join('; ');
  const count = changedCount === 0 ? 'none' : String(changedCount);
  return (
    <Door
      title={isWhatIf ? 'More about it' : 'More about your service'}
      note={`In it: ${about}. Of ${ids.length} answers, ${count} ${changedCount > 1 ? 'differ' : 'differs'} from ${what}.`}
      isWrong={ids.some((id) => wrongPaths.includes(id))}
    >
      <div class="question-columns">
        {behind.map(({ title, questions }) => (
          <Section key={title} title={title}>
            <Asked questions={questions} />
          </Section>
        ))}
      </div>
    </Door>
  );
}
