// A question of the form by its name: most ask for a number, some in a way of their own.
import type { ComponentType } from 'preact';
import type { ParameterId } from '../../../scenario/parameters.ts';
import { NumberQuestion } from './NumberQuestion.tsx';
import { ReferralQuestions } from './ReferralQuestions.tsx';
import {
  ClarityQuestion,
  CoverageQuestion,
  FirmnessQuestion,
  LatitudeQuestion,
  OvertimeQuestion,
  QualityQuestion,
  SessionCapQuestion,
  WaitQuestions,
} from './SomeQuestions.tsx';
import { StaffingQuestion } from './StaffingQuestion.tsx';
import type { Question } from './topics.ts';

const ownWays: Readonly<Partial<Record<ParameterId, ComponentType>>> = {
  'referrals.perYearPerWte': ReferralQuestions,
  'organisations.supportWeeks.mentalHealth': WaitQuestions,
  'policy.sessionCapRule': SessionCapQuestion,
  'policy.latitude': LatitudeQuestion,
  'policy.clarity': ClarityQuestion,
  'policy.firmness': FirmnessQuestion,
  'policy.supervisionCoverage': CoverageQuestion,
  'policy.supervisionQuality': QualityQuestion,
  'diary.overtimeAllowed': OvertimeQuestion,
};

export function Asked({ questions }: { readonly questions: readonly Question[] }) {
  return (
    <>
      {questions.map(({ ids: [name] }) => (
        <Ask key={name ?? 'place'} name={name} />
      ))}
    </>
  );
}

function Ask({ name }: { readonly name: ParameterId | undefined }) {
  if (name === undefined) return <StaffingQuestion />;
  const Own = ownWays[name];
  return Own === undefined ? <NumberQuestion id={name} /> : <Own />;
}
