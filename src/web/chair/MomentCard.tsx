// One moment: what arose, what the worker can know, and the answer.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ChairAnswer } from '../../experiment/chair/asked.ts';
import type { ChairMoment } from '../../experiment/chair/moment.ts';
import { Button } from '../parts/Button.tsx';
import { FactList } from './FactList.tsx';
import { SinceView } from './SinceView.tsx';

export interface MomentCardProps {
  readonly moment: ChairMoment;
  /** How many questions there may be; null when not known. */
  readonly guess: number | null;
  readonly onAnswer: (answer: ChairAnswer) => void;
}

/** Stands for one moment: the next has a card of its own. */
export function MomentCard({ moment, guess, onAnswer }: MomentCardProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [always, setAlways] = useState(false);
  // Every new moment is read out and stands at the top, with the answers one press of Tab away.
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'start' });
  }, []);
  const answer = (does: boolean | null) => () => onAnswer({ does, always });
  const { number, week, weeks, when, post, person } = moment;
  const ofAbout = guess === null || guess < number ? '' : ` of about ${guess}`;
  return (
    <article class="chair-moment" aria-labelledby="chair-moment-heading">
      <p class="chair-moment__when">
        Week {week} of {weeks} · {when} · {post}
      </p>
      <h2 class="chair-moment__heading" id="chair-moment-heading" tabIndex={-1} ref={heading}>
        <span class="chair-moment__number">
          Question {number}
          {ofAbout}
        </span>{' '}
        <span class="chair-moment__arose">{moment.arose}</span>{' '}
        <span class="chair-moment__question">{moment.question}</span>
      </h2>
      <div class="chair-moment__facts">
        {person !== null && <FactList title={`Person ${person.number}`} facts={person.facts} />}
        <FactList title="The act" facts={[...moment.boundary, { label: 'What it would take', value: moment.cost }]} />
        <FactList title="You" facts={moment.worker} />
      </div>
      <fieldset class="nhsuk-fieldset chair-answers">
        <legend class="nhsuk-u-visually-hidden">Your answer</legend>
        <div class="chair-answers__buttons" onClickCapture={stopRepeats}>
          <Button onPress={answer(true)}>
            <span class="chair-answers__short">Do it</span> {moment.doIt}
          </Button>
          <Button onPress={answer(false)}>
            <span class="chair-answers__short">Do not</span> {moment.doNot}
          </Button>
          <Button kind="secondary" onPress={answer(null)}>
            <span class="chair-answers__short">As the worker would</span> Leave it to the worker
          </Button>
        </div>
        <div class="nhsuk-checkboxes nhsuk-checkboxes--small">
          <div class="nhsuk-checkboxes__item">
            <input
              class="nhsuk-checkboxes__input"
              type="checkbox"
              id="chair-always"
              checked={always}
              onChange={() => setAlways(!always)}
            />
            <label class="nhsuk-label nhsuk-checkboxes__label" for="chair-always">
              Always like this, without asking again: {lowered(moment.kind)}
            </label>
          </div>
        </div>
      </fieldset>
      <SinceView since={moment.since} isFirst={number === 1} />
    </article>
  );
}

/** The second press of a double click would answer a question that nobody has seen yet. */
function stopRepeats(event: MouseEvent): void {
  if (event.detail > 1) event.stopPropagation();
}

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
