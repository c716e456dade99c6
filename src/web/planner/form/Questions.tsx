// The few questions of one scenario, section by section; behind the last door stands everything else.
import type { ComponentChildren } from 'preact';
import { Details } from '../../parts/Details.tsx';
import { AllNumbers } from './AllNumbers.tsx';
import { coveredIds } from './coveredIds.ts';
import { useForm } from './form.ts';
import { ObservedQuestions } from './ObservedQuestions.tsx';
import { PlaceQuestions } from './PlaceQuestions.tsx';
import { ReferralQuestions } from './ReferralQuestions.tsx';
import {
  BoundaryQuestions,
  LimitQuestions,
  PlacesQuestions,
  SessionQuestions,
  SupervisionQuestions,
  TimeQuestions,
} from './SomeQuestions.tsx';
import { StaffingQuestion } from './StaffingQuestion.tsx';

export function Questions() {
  const { isWhatIf, wrongPaths } = useForm();
  const isObservedWrong = wrongPaths.some((path) => path.startsWith('observed'));
  return (
    <>
      <Section title="Referrals">
        <ReferralQuestions />
      </Section>
      <Section title="Practices and link workers">{isWhatIf ? <StaffingQuestion /> : <PlaceQuestions />}</Section>
      <Section title="Sessions">
        <SessionQuestions />
      </Section>
      <Section title="Limits">
        <LimitQuestions />
      </Section>
      <Section title="Where the boundary lies">
        <BoundaryQuestions />
      </Section>
      <Section title="Supervision">
        <SupervisionQuestions />
      </Section>
      <Section title="The voluntary sector">
        <PlacesQuestions />
      </Section>
      <Section title="Working time">
        <TimeQuestions />
      </Section>
      {!isWhatIf && (
        <Details summary="Last year’s own figures (optional): does this fit your service?" open={isObservedWrong}>
          <ObservedQuestions />
        </Details>
      )}
      <AllNumbers covered={coveredIds} />
    </>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  const { isWhatIf } = useForm();
  const Heading = isWhatIf ? 'h4' : 'h3';
  return (
    <section class="question-section">
      <Heading class="nhsuk-heading-m">{title}</Heading>
      {children}
    </section>
  );
}
