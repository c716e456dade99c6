// The ending: the room's weeks beside the policy's and the worker's own, in sentences and tables.
import { useEffect, useRef } from 'preact/hooks';
import type { ChairEnding } from '../../experiment/chair/ending.ts';
import { type ComparedWith, endingNotes } from '../../experiment/chair/endingWords.ts';
import { counted } from '../../experiment/explain/phrases.ts';
import { Button } from '../parts/Button.tsx';
import { InsetText } from '../parts/Notes.tsx';
import { ChoicesTable } from './ChoicesTable.tsx';
import { FiguresTable } from './FiguresTable.tsx';

export function EndingView({ ending, service }: { readonly ending: ChairEnding; readonly service: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'start' });
  }, [ending]);
  const { agreement, choices } = ending;
  return (
    <article class="chair-ending" aria-labelledby="chair-ending-heading">
      <h2 class="nhsuk-heading-l" id="chair-ending-heading" tabIndex={-1} ref={heading}>
        Your {counted(ending.weeks, 'week')} in the chair
      </h2>
      <p class="nhsuk-lede-text">
        {ending.post}, {ending.from} to {ending.until}: {counted(ending.questions, 'answer')},{' '}
        {counted(choices.length, 'decision')}.
      </p>
      <p>
        {agreement.withPolicy} of {choices.length} went as the policy says, {agreement.withWorker} as the worker would
        have done. {misreadWords(agreement.misread)} {vacancyWords(ending)}
      </p>
      <InsetText>
        <p>{endingNotes.oneRun}</p>
        <p>{endingNotes.policy}</p>
      </InsetText>
      {ending.compared.map((compared) => (
        <ComparedView key={compared.other} compared={compared} />
      ))}
      <InsetText>
        <p>{endingNotes.weighing}</p>
      </InsetText>
      <h3 class="nhsuk-heading-m">Figures</h3>
      {ending.unlike !== '' && <p>{ending.unlike}</p>}
      <p>{endingNotes.means}</p>
      <FiguresTable ending={ending} />
      <h3 class="nhsuk-heading-m">Every choice</h3>
      <ChoicesTable choices={choices} />
      <p class="chair-ending__about">{service}. Simulated; many numbers of the model are assumptions.</p>
      <Button kind="secondary" onPress={() => print()}>
        Print
      </Button>
    </article>
  );
}

function misreadWords(misread: number): string {
  if (misread === 0) return 'The worker misread none of them.';
  return `The worker misread ${misread} of them: the act was of another class than you were shown.`;
}

function vacancyWords({ weeksWithVacancy }: ChairEnding): string {
  if (weeksWithVacancy === 0) return '';
  return `The post was vacant for all or part of ${counted(weeksWithVacancy, 'week')}, and its holder may have changed.`;
}

function ComparedView({ compared }: { readonly compared: ComparedWith }) {
  return (
    <section class="chair-compared">
      <h3 class="nhsuk-heading-m">{compared.heading}</h3>
      {compared.sides.length > 0 && (
        <div class="chair-compared__sides">
          {compared.sides.map(({ whom, higher, lower }) => (
            <div key={whom} class="chair-compared__whom">
              <h4 class="nhsuk-heading-s">{whom}</h4>
              <Side title="Higher with your choices, by more than luck" items={higher} />
              <Side title="Lower with your choices, by more than luck" items={lower} />
            </div>
          ))}
        </div>
      )}
      <p class="chair-compared__telling">{compared.telling}</p>
    </section>
  );
}

function Side({ title, items }: { readonly title: string; readonly items: readonly string[] }) {
  if (items.length === 0) return null;
  return (
    <>
      <p class="chair-compared__side">{title}</p>
      <ul class="nhsuk-list nhsuk-list--bullet">
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </>
  );
}
